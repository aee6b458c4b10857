"""One transaction as the operations know it."""

import hmac
import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import TypeVar

from sqlalchemy import Connection, bindparam, delete, func, insert, literal, select, tuple_, update

from bot.councils.errors import WrongState
from bot.councils.events import BoardKind, Event, EventKind
from bot.councils.model.alliances import Alliance
from bot.councils.model.announcements import Announcement, Reach
from bot.councils.model.audit import AuditStep
from bot.councils.model.councils import Council
from bot.councils.model.counts import Count
from bot.councils.model.organisation import Unit
from bot.councils.model.people import CLOCK, Actor
from bot.councils.model.phases import Feature, Stage
from bot.storage import tables, trees
from bot.storage.announcements import reach, unanswered, unread
from bot.storage.boards import SHOW
from bot.storage.collections import ALLIANCES, ANNOUNCEMENTS, COUNCILS, UNITS
from bot.storage.likeness import alike
from bot.storage.notices import BLANK, notice_rows, unname
from bot.storage.phases import stages_of
from bot.storage.proofs import proved
from bot.storage.proposers import first_signed
from bot.storage.shelves import Shelf, TableCollection
from bot.storage.statements import Statement
from bot.storage.subtrees import Subtrees
from bot.storage.tallies import count_up, members_changed, units_changed
from bot.storage.workdays import working_day

T = TypeVar("T")
# No letter or digit that looks like another; ten of them are fifty bits.
_READABLE = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
_CODE_LENGTH = 10
_FOUR_DIGITS = range(1000, 10000)

_AUDIT = Statement(
    insert(tables.audit).inline(), columns=("council", "alliance", "at", "actor_id", "action", "subject")
)
_LAST_ACT = select(func.max(tables.audit.c.at)).where(
    tables.audit.c.council == bindparam("council"), tables.audit.c.actor_id == bindparam("user")
)
_STEPS = (
    select(tables.audit.c.council, tables.audit.c.at, tables.audit.c.action, tables.audit.c.subject)
    .where(tables.audit.c.actor_id == bindparam("user"))
    .order_by(tables.audit.c.id)
)
_NOTICE = insert(tables.notices)
_ABOVE = insert(tables.units_above)


class SqlTransaction(Subtrees):
    """The collections of one open connection; everything is written at once and kept when it commits."""

    def __init__(
        self,
        connection: Connection,
        *,
        bot_id: int,
        now: datetime,
        writes: bool,
        secret_key: bytes | None = None,
        actor: Actor = CLOCK,
    ) -> None:
        super().__init__(connection, locks=writes and connection.dialect.name == "postgresql")
        self.bot_id = bot_id
        self._now = now
        self._actor = actor
        self._secret_key = secret_key

    def found(self, council: Council) -> Council:
        return replace(council, id=self._numbered(COUNCILS, council))

    def found_alliance(self, alliance: Alliance) -> Alliance:
        return replace(alliance, id=self._numbered(ALLIANCES, alliance))

    def found_unit(self, unit: Unit) -> Unit:
        new_id = self._numbered(UNITS, unit)
        over = select(literal(new_id), tables.units_above.c.above).where(tables.units_above.c.unit == unit.parent)
        self._connection.execute(_ABOVE, {"unit": new_id, "above": new_id})
        self._connection.execute(_ABOVE.from_select(["unit", "above"], over))
        return replace(unit, id=new_id)

    def found_units(self, units: Sequence[Unit]) -> tuple[int, ...]:
        return trees.found_units(self._connection, units)

    def stand(self, lines: Mapping[int, Iterable[int]]) -> None:
        trees.stand(self._connection, lines)

    def hold_alliance(self, alliance: int) -> None:
        trees.hold(self._connection, alliance)

    def draft_announcement(self, announcement: Announcement) -> Announcement:
        return replace(announcement, id=self._numbered(ANNOUNCEMENTS, announcement))

    def _numbered(self, shelf: Shelf[T], thing: T) -> int:
        """Keep a new thing whose number the database gives, which is this."""
        values = shelf.values(thing)
        del values["id"]
        new_id: int = self._connection.execute(shelf.insert.returning(shelf.table.c.id), values).scalar_one()
        return new_id

    def mark(self, council: int, vote: int, voter: str) -> str:
        if self._secret_key is None:
            raise WrongState("secret-ballots-need-a-key")
        return hmac.digest(self._secret_key, f"{council}:{vote}:{voter}".encode(), "sha256").hex()

    def working_day(self, day: date, *, after: int) -> date:
        return working_day(day, after=after)

    def random_id(self) -> int:
        return secrets.randbits(63)

    def new_token(self) -> str:
        return secrets.token_urlsafe(16)

    def new_code(self) -> str:
        return "".join(secrets.choice(_READABLE) for _ in range(_CODE_LENGTH))

    def new_check_in_code(self, *, but: str = "") -> str:
        return secrets.choice([str(code) for code in _FOUR_DIGITS if str(code) != but])

    def alike(self, council: int, text: str) -> tuple[int, ...]:
        return alike(self._connection, council, text)

    def first_signed(self, council: int, people: Iterable[int]) -> dict[int, int]:
        return first_signed(self._connection, council, people)

    def proved(self, digest: str) -> tuple[tuple[int, int], ...]:
        return proved(self._connection, digest)

    def count_up(self, *counts: Count) -> None:
        count_up(self._connection, counts)

    def members_changed(self, since: datetime | None) -> tuple[int, ...]:
        return members_changed(self._connection, self.bot_id, since)

    def units_changed(self, since: datetime) -> tuple[Unit, ...]:
        return units_changed(self._connection, self.bot_id, since)

    def stages_of(self, councils: Iterable[int]) -> Mapping[int, Mapping[Feature, Stage]]:
        return stages_of(self._connection, councils)

    def reach(self, announcement: Announcement) -> Reach:
        return reach(self._connection, announcement)

    def unread(self, announcement: Announcement, *, first: int, limit: int) -> tuple[int, tuple[Council, ...]]:
        return unread(self._connection, announcement, first=first, limit=limit)

    def unanswered(self, council: int, now: datetime) -> tuple[tuple[Announcement, str], ...]:
        return unanswered(self._connection, council, now)

    def audit(
        self, actor: Actor, action: str, *, council: int | None = None, alliance: int | None = None, subject: str = ""
    ) -> None:
        whose = {"council": council, "alliance": alliance}
        _AUDIT.keep(
            self._connection,
            {**whose, "at": self._now, "actor_id": actor.user_id, "action": action, "subject": subject},
        )

    def steps_of(self, user_id: int) -> tuple[AuditStep, ...]:
        rows = self._connection.execute(_STEPS, {"user": user_id})
        return tuple(AuditStep(**row) for row in rows.mappings())

    def forget(self, user_id: int) -> None:
        audit, feedback, notices, chats = tables.audit, tables.feedback, tables.notices, tables.private_chats
        nobody = CLOCK.user_id
        self._connection.execute(update(notices).where(notices.c.user_id == user_id).values(BLANK))
        self._connection.execute(update(audit).where(audit.c.actor_id == user_id).values(actor_id=nobody))
        self._connection.execute(delete(chats).where(chats.c.user_id == user_id))
        hers = [*feedback.primary_key.columns]
        for row in self._connection.execute(select(*hers).where(feedback.c.user_id == user_id)).all():
            # A number of its own for each answer, so that not even those of one person can be put together.
            one = update(feedback).where(tuple_(*hers) == tuple_(*row))
            self._connection.execute(one.values(user_id=-1 - secrets.randbits(62)))

    def last_act(self, council: int, user_id: int) -> datetime | None:
        last: datetime | None = self._connection.execute(_LAST_ACT, {"council": council, "user": user_id}).scalar_one()
        return last

    def tell(self, user_ids: Iterable[int], event: Event, *, needs_answer: bool = False) -> None:
        self._note(event, user_ids, needs_answer=needs_answer)

    def tell_convenors(self, heard: Iterable[tuple[Council, Event]]) -> None:
        to_each = (self._noted(event, [council.convenor_id], council, needs_answer=False) for council, event in heard)
        self._note_all([row for rows in to_each for row in rows])

    def untell(self, council: int, number: int, kinds: Iterable[EventKind], *, user_id: int | None = None) -> None:
        notices = tables.notices.c
        about = [notices.council == council, notices.number == number, notices.kind.in_(sorted(kinds))]
        if user_id is not None:
            about.append(notices.user_id == user_id)
        self._connection.execute(update(tables.notices).where(*about).values(BLANK))

    def unname(self, councils: Iterable[int], names: Iterable[str]) -> None:
        unname(self._connection, councils, names)

    def tell_group(self, event: Event) -> None:
        self._note(event, [None], needs_answer=False)

    def _note(self, event: Event, user_ids: Iterable[int | None], *, needs_answer: bool) -> None:
        council = TableCollection(self._connection, COUNCILS).get(id=event.council) if event.council else None
        self._note_all(self._noted(event, user_ids, council, needs_answer=needs_answer))

    def _noted(
        self, event: Event, user_ids: Iterable[int | None], council: Council | None, *, needs_answer: bool
    ) -> list[dict[str, object]]:
        return notice_rows(
            event,
            user_ids,
            bot_id=self.bot_id,
            council=council,
            actor=self._actor,
            needs_answer=needs_answer,
            now=self._now,
        )

    def _note_all(self, rows: list[dict[str, object]]) -> None:
        if rows:
            self._connection.execute(_NOTICE, rows)

    def show(self, council: int, board: BoardKind, number: int, *, anew: bool = False) -> None:
        SHOW[self._connection.dialect.name].keep(
            self._connection,
            {
                "council": council,
                "kind": board,
                "number": number,
                "bot_id": self.bot_id,
                "message_id": None,
                "content": None,
                "revision": 1,
                "anew": anew,
                "next_at": self._now,
                "attempts": 0,
                "error": None,
            },
        )
