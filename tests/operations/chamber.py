"""A council of nine to try operations on, and what can be seen of it afterwards."""

import inspect
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any, TypeVar

import pytest
from sqlalchemy import Row, Table, bindparam, select

from bot.councils.errors import Refusal
from bot.councils.events import BoardKind, Event, EventKind
from bot.councils.model.councils import Post
from bot.councils.model.duties import DutyKind
from bot.councils.model.issues import Channel
from bot.councils.model.people import CLOCK, Actor, Named
from bot.councils.model.rules import YES, RuleName
from bot.councils.model.sessions import Mode, Reply
from bot.councils.model.votes import Choice
from bot.councils.operations.attendance import check_in, enter_attendance
from bot.councils.operations.coming import answer_session
from bot.councils.operations.duties import do_duty
from bot.councils.operations.feedback import claim_done
from bot.councils.operations.issues import put_forward
from bot.councils.operations.membership import found_council, meet_person
from bot.councils.operations.resolutions import adopt_resolution
from bot.councils.operations.rules import change_rule
from bot.councils.operations.seats import appoint, give_seat
from bot.councils.operations.sessions import begin_session
from bot.councils.operations.topics import make_topic
from bot.councils.operations.visiting import take_along
from bot.councils.operations.votes import cast_ballot, close_vote, open_vote
from bot.councils.ports import Transaction
from bot.storage import tables
from bot.storage.archive import Archive
from bot.storage.database import Database, open_database
from bot.storage.statements import Statement
from tests.operations.rows import Rows, all_said

T = TypeVar("T")
BOT = 7000
CHAT = -1001
KEY = bytes(range(32))
BEGINNING = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)  # ten in the morning, council time

_notices, _audit, _boards = tables.notices.c, tables.audit.c, tables.boards.c
_NOTICES = Statement(
    select(
        _notices.id,
        _notices.user_id,
        _notices.council,
        _notices.kind,
        _notices.number,
        _notices.facts,
        _notices.needs_answer,
    )
    .where(_notices.id > bindparam("notice"))
    .order_by(_notices.id)
)
_AUDIT = Statement(
    select(_audit.id, _audit.action, _audit.subject).where(_audit.id > bindparam("audit")).order_by(_audit.id)
)
_BOARDS = Statement(select(_boards.kind, _boards.number, _boards.revision))


def person(user_id: int, name: str) -> Actor:
    return Actor(user_id=user_id, name=name, username=name.replace(" ", "_"))


def of(actor: Actor) -> Named:
    """Her, as a reply to her message names her."""
    return Named(user_id=actor.user_id)


class Chamber:
    """A council with a convenor and nine seats, seat 1 its host; what the last `do` said and did can be asked for."""

    convenor = person(100, "Convenor")
    seats = tuple(person(100 + number, f"Seat {number}") for number in range(1, 10))
    host = seats[0]
    resident = person(200, "Resident")
    neighbour = person(201, "Neighbour")
    stranger = person(900, "Stranger")
    chat = CHAT

    def __init__(self, database: Database, *, bot_id: int = BOT, secret_key: bytes | None = KEY) -> None:
        self.database = database
        self.archive = Archive(database, bot_id=bot_id, now=lambda: self.now, kept=self._changed, secret_key=secret_key)
        self.now = BEGINNING
        self.council = 1
        self.told: list[tuple[int | None, EventKind]] = []
        self.heard: list[Event] = []
        self.needs_answer: list[bool] = []
        self.audited: list[tuple[str, str]] = []
        self.shown: set[tuple[BoardKind, int]] = set()
        # How often an operation was kept.
        self.commits = 0
        # What all tables say, until something is written again.
        self._known: dict[str, str] | None = None
        self._seen: tuple[int, int, dict[tuple[BoardKind, int], int]] = (0, 0, {})

    async def constitute(self) -> None:
        """Found the council and seat the nine."""

        def all_at_once(tx: Transaction, *, now: datetime) -> None:
            founded = found_council(
                tx,
                actor=self.convenor,
                chat_id=self.chat,
                thread_id=None,
                title="Nine of us",
                locale="en",
                timezone="Asia/Shanghai",
                is_administrator=True,
                now=now,
            )
            assert founded.council == self.council
            for actor in (self.convenor, *self.seats, self.resident, self.neighbour):
                meet_person(tx, actor=actor, council=self.council, now=now)
            for seat in self.seats:
                give_seat(tx, actor=self.convenor, council=self.council, named=of(seat), name="", now=now)
            appoint(tx, actor=self.convenor, council=self.council, post=Post.HOST, seat=1, now=now)

        await self.archive.write(all_at_once)

    async def do(self, operation: Callable[..., T], actor: Actor, **arguments: Any) -> T:
        """Let `actor` do it in this council, and look what is new."""
        answer = await self.archive.write(operation, actor=actor, **self._here(operation, arguments))
        await self.look()
        return answer

    async def ask(self, query: Callable[..., T], **arguments: Any) -> T:
        return await self.archive.read(query, **self._here(query, arguments))

    async def refuses(self, key: str, operation: Callable[..., Any], actor: Actor, **arguments: Any) -> Refusal:
        """Make sure that `actor` is refused with `key`, and that nothing whatever has changed."""
        refusal = await self.refused(operation, actor, **arguments)
        assert refusal.key == key
        return refusal

    async def refused(self, operation: Callable[..., Any], actor: Actor, **arguments: Any) -> Refusal:
        """The same, whatever the key."""
        before = self._known or await self._all_said()
        with pytest.raises(Refusal) as refused:
            await self.archive.write(operation, actor=actor, **self._here(operation, arguments))
        self._known = await self._all_said()
        assert self._known == before
        return refused.value

    async def rows(self, table: Table, **fields: object) -> list[Row[Any]]:
        chosen = select(table).filter_by(**fields).order_by(*table.primary_key.columns)
        return await self.database.read(lambda connection: list(connection.execute(chosen)))

    async def row(self, table: Table, **fields: object) -> Row[Any]:
        (found,) = await self.rows(table, **fields)
        return found

    async def duties(self) -> dict[tuple[DutyKind, int], datetime]:
        return {(row.kind, row.number): row.at for row in await self.rows(tables.duties)}

    async def token(self) -> str:
        """What the link holds that was sent last."""
        return str((await self.rows(tables.notices))[-1].facts["token"])

    def later(self, **time: float) -> None:
        self.now += timedelta(**time)

    async def clock(self, kind: DutyKind, number: int = 1) -> None:
        """Move to the moment something is due, and let it be done."""
        self.now = max(self.now, (await self.duties())[kind, number])
        await self.do(do_duty, CLOCK, kind=kind, number=number)

    async def issue(self, by: Actor | None = None, text: str = "The lamp at the gate is dark") -> int:
        collected = await self.do(put_forward, by or self.resident, text=text, channel=Channel.GROUP)
        return _number(collected)

    async def topic(self, *issues: int) -> int:
        accepted = issues or (await self.issue(),)
        return _number(await self.do(make_topic, self.convenor, issues=accepted, title="Light at the gate"))

    async def vote(self, topic: int | None = None, *, secret: bool | None = None) -> int:
        about = await self.topic() if topic is None else topic
        motion = "We put up two lamps"
        return _number(await self.do(open_vote, self.convenor, topic=about, motion=motion, secret=secret))

    async def sits(self, session: int, *, seats: int = 7) -> None:
        """So many seats come to a session when it is time, and the host begins it."""
        self.now = max(self.now, (await self.row(tables.sessions, number=session)).starts_at)
        for number, seat in enumerate(self.seats[:seats], 1):
            await self.comes(seat, f"N{number}", session=session)
        await self.do(begin_session, self.host, session=session)

    async def goes_along(self, seat: Actor, *, session: int = 1) -> None:
        """She would go to a home visit, and the convenor takes her along."""
        await self.do(answer_session, seat, session=session, reply=Reply.YES)
        await self.do(take_along, self.convenor, session=session, who=f"N{1 + self.seats.index(seat)}")

    async def comes(self, actor: Actor, attendee: str, *, session: int = 1) -> None:
        """She checks in; to a home visit she was not asked along to, the convenor does it for her."""
        if (await self.row(tables.sessions, number=session)).mode is Mode.HOME_VISIT:
            await self.do(enter_attendance, self.convenor, session=session, attendee=attendee)
        else:
            await self.do(check_in, actor, session=session)

    async def settles(self, **changed: Any) -> None:
        """The council's settings are these from now on."""

        def change(tx: Transaction, *, now: datetime) -> None:
            council = tx.councils.get(id=self.council)
            assert council is not None
            tx.councils.save(replace(council, settings=replace(council.settings, **changed)))

        await self.archive.write(change)

    async def ballots(self, vote: int, choices: str) -> None:
        """Cast one ballot a letter, seat by seat: + for, - against, 0 abstaining."""
        meaning = {"+": Choice.FOR, "-": Choice.AGAINST, "0": Choice.ABSTAIN}

        def all_at_once(tx: Transaction, *, now: datetime) -> None:
            for seat, letter in zip(self.seats, choices, strict=False):
                cast_ballot(tx, actor=seat, council=self.council, vote=vote, choice=meaning[letter], now=now)

        await self.archive.write(all_at_once)
        await self.look()

    async def tie(self) -> int:
        """Three for and three against, in a council that leaves it to the host."""
        rule = {"rule": RuleName.CASTING_VOTE, "value": YES, "locales": ()}
        await self.do(change_rule, self.convenor, **rule)
        vote = await self.vote()
        await self.ballots(vote, "+++---")
        await self.do(close_vote, self.convenor, vote=vote)
        return vote

    async def passed(self, topic: int | None = None) -> int:
        vote = await self.vote(topic)
        await self.ballots(vote, "+++++++")
        await self.do(close_vote, self.convenor, vote=vote)
        return vote

    async def resolution(self, owner: Named | None = None, vote: int | None = None) -> int:
        """Two lamps within thirty days, by seat 2 or another owner."""
        adopted = await self.do(
            adopt_resolution,
            self.convenor,
            vote=await self.passed() if vote is None else vote,
            text="Put up two lamps",
            owner=owner or of(self.seats[1]),
            due=self.now.date() + timedelta(days=30),
        )
        return _number(adopted)

    async def done(self, vote: int | None = None) -> int:
        resolution = await self.resolution(vote=vote)
        await self.do(claim_done, self.seats[1], resolution=resolution, result="Both lamps burn")
        return resolution

    def _changed(self) -> None:
        self._known = None
        self.commits += 1

    def _here(self, function: Callable[..., Any], arguments: dict[str, Any]) -> dict[str, Any]:
        return {"council": self.council, **arguments} if _wants_council(function) else arguments

    async def look(self) -> None:
        """Take down what is new since the last time."""
        last_notice, last_audit, revisions = self._seen
        since = {"notice": last_notice, "audit": last_audit}
        notices, audit, boards = await self.database.read(
            lambda connection: tuple(one.rows(connection, since) for one in (_NOTICES, _AUDIT, _BOARDS))
        )
        self.told = [(user, kind) for _, user, _, kind, *_ in notices]
        self.heard = [
            Event(kind=kind, council=council, number=number, facts=facts)
            for _, _, council, kind, number, facts, _ in notices
        ]
        self.needs_answer = [needs_answer for *_, needs_answer in notices]
        self.audited = [(action, subject) for _, action, subject in audit]
        now = {(kind, number): revision for kind, number, revision in boards}
        self.shown = {board for board, revision in now.items() if revision != revisions.get(board)}
        self._seen = (_last(notices, last_notice), _last(audit, last_audit), now)

    async def everything(self) -> Rows:
        """Every row of every table."""
        return await self.database.read(Rows)

    async def _all_said(self) -> dict[str, str]:
        return await self.database.read(all_said)

    async def put_back(self, rows: Rows) -> None:
        """Let the database be as it was then."""
        await self.database.write(rows.put_back)
        # The numbers of notices and entries begin anew.
        self._seen = (0, 0, {})
        await self.look()


@asynccontextmanager
async def constituted(database_url: str) -> AsyncIterator[Chamber]:
    """A council of nine in a database of its own, of which nothing is news."""
    database = await open_database(database_url)
    try:
        chamber = Chamber(database)
        await chamber.constitute()
        await chamber.look()
        yield chamber
    finally:
        await database.close()


@cache
def _wants_council(function: Callable[..., Any]) -> bool:
    return "council" in inspect.signature(function).parameters


def _last(rows: Sequence[Sequence[Any]], otherwise: int) -> int:
    return rows[-1][0] if rows else otherwise


def _number(event: Event) -> int:
    assert event.number is not None
    return event.number
