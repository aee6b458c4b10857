"""The records of one bot in a database: what `records.py` promises, kept."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy import BigInteger, Connection, Row, and_, bindparam, delete, exists, insert, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from bot.councils.events import Event, EventKind
from bot.councils.model.duties import Duty
from bot.councils.model.imports import KEPT
from bot.councils.model.people import CLOCK
from bot.records import Acquaintance, Now, Records
from bot.storage import tables
from bot.storage.collections import COUNCILS, PEOPLE
from bot.storage.database import Database
from bot.storage.statements import Statement
from bot.storage.tallies import fold
from bot.storage.transaction import SqlTransaction

T = TypeVar("T")
ANSWERS_KEPT = timedelta(hours=48)
# What could not be done, for `doctor` to tell of.
FAILURES_KEPT = timedelta(days=30)
FOLDED_AT_ONCE = 500

_handled = tables.handled_updates.c
_EARLIER = select(_handled.answer).where(_handled.bot_id == bindparam("bot"), _handled.update_id == bindparam("update"))
_HANDLED = Statement(insert(tables.handled_updates))
_private = tables.private_chats.c
_people = tables.people.c
_residents = tables.residents.c
_councils = tables.councils.c
_her = select(bindparam("user", type_=BigInteger).label("user_id")).subquery()
_HERE = and_(
    _councils.bot_id == bindparam("bot"),
    _councils.chat_id == bindparam("chat"),
    _councils.thread_id.is_not_distinct_from(bindparam("thread")),
)
# Delivered again after a crash, an update must not bring back what a later one erased. Whose that was is forgotten too.
_IS_OLD = exists().where(
    _handled.bot_id == bindparam("bot"),
    _handled.update_id >= bindparam("update", type_=BigInteger),
    or_(
        _handled.update_id == bindparam("update", type_=BigInteger),
        _handled.answer["kind"].as_string() == EventKind.FORGOTTEN,
    ),
)
_WHO = Statement(
    select(
        tables.councils, tables.people, _residents.user_id, _private.reachable, _private.question, _IS_OLD
    ).select_from(
        _her.outerjoin(tables.councils, _HERE)
        .outerjoin(tables.people, _people.user_id == _her.c.user_id)
        .outerjoin(tables.residents, (_residents.council == _councils.id) & (_residents.user_id == _her.c.user_id))
        .outerjoin(tables.private_chats, (_private.bot_id == bindparam("bot")) & (_private.user_id == _her.c.user_id))
    )
)
_ASK_IN = Statement(
    update(tables.private_chats)
    .where(_private.bot_id == bindparam("bot"), _private.user_id == bindparam("user"))
    .values(question=bindparam("message"))
)
_duties = tables.duties.c
_DUE = (
    select(tables.duties)
    # By time, whoever's they are: joined, SQLite would go through every council of the bot.
    .where(
        _duties.at <= bindparam("now"),
        exists().where(_councils.id == _duties.council, _councils.bot_id == bindparam("bot")),
    )
    .order_by(_duties.at)
    .limit(bindparam("most"))
)


class Archive:
    """Records, diary and parking of one bot; `kept` is called after every commit of an operation."""

    _update_id: int | None = None

    def __init__(
        self,
        database: Database,
        *,
        bot_id: int,
        now: Now,
        kept: Callable[[], None],
        secret_key: bytes | None = None,
    ) -> None:
        self._database = database
        self._bot_id = bot_id
        self._now = now
        self._kept = kept
        self._secret_key = secret_key

    @property
    def bot_id(self) -> int:
        return self._bot_id

    def bound(self, update_id: int) -> Records:
        return _BoundArchive(
            self._database,
            bot_id=self._bot_id,
            now=self._now,
            kept=self._kept,
            secret_key=self._secret_key,
            update_id=update_id,
        )

    async def read(self, query: Callable[..., T], **arguments: Any) -> T:
        now = self._now()
        return await self._database.read(
            lambda connection: query(self._transaction(connection, now, arguments, writes=False), **arguments, now=now)
        )

    async def write(self, operation: Callable[..., T], **arguments: Any) -> T:
        now = self._now()
        answer = await self._database.write(
            lambda connection: operation(
                self._transaction(connection, now, arguments, writes=True), **arguments, now=now
            )
        )
        self._kept()
        return answer

    async def who(self, user_id: int, chat_id: int, thread_id: int | None) -> Acquaintance:
        here = {"bot": self._bot_id, "user": user_id, "chat": chat_id, "thread": thread_id}
        parameters = {**here, "update": self._update_id}
        [[*row, resident, reachable, question, old]] = await self._database.read(
            lambda connection: _WHO.rows(connection, parameters)
        )
        council, person = row[: len(COUNCILS.names)], row[len(COUNCILS.names) :]
        return Acquaintance(
            council=COUNCILS.thing(council) if council[0] is not None else None,
            person=PEOPLE.thing(person) if person[0] is not None else None,
            is_resident=resident is not None,
            is_reachable=bool(reachable),
            question=question,
            is_old=bool(old),
        )

    async def ask_in(self, user_id: int, message_id: int | None) -> None:
        hers = {"bot": self._bot_id, "user": user_id, "message": message_id}
        await self._database.write(lambda connection: _ASK_IN.change(connection, hers))

    async def due(self, *, limit: int) -> list[Duty]:
        parameters = {"now": self._now(), "bot": self._bot_id, "most": limit}
        return await self._database.read(
            lambda connection: [Duty(**row) for row in connection.execute(_DUE, parameters).mappings()]
        )

    async def fold(self, zone: ZoneInfo) -> None:
        today = self._now().astimezone(zone).date()
        # So few at once that a press does not wait behind them.
        while await self._database.write(lambda connection: fold(connection, today=today, most=FOLDED_AT_ONCE)):
            pass

    async def tidy(self) -> None:
        now, notices, parked = self._now(), tables.notices, tables.parked_updates
        long_ago = now - FAILURES_KEPT
        old = (
            delete(tables.handled_updates).where(_handled.at < now - ANSWERS_KEPT),
            delete(notices).where(notices.c.user_id == CLOCK.user_id),
            delete(notices).where(notices.c.next_at.is_(None), notices.c.created_at < long_ago),
            delete(parked).where(parked.c.at < long_ago),
            delete(tables.imports).where(tables.imports.c.at < now - KEPT),
            *(delete(wrong).where(wrong.c.at < long_ago) for wrong in (tables.miscounts, tables.unit_miscounts)),
        )

        def drop(connection: Connection) -> None:
            for statement in old:
                connection.execute(statement)

        await self._database.write(drop)

    async def park(self, update_id: int, *, kind: str, error: str) -> None:
        row = {"bot_id": self._bot_id, "update_id": update_id, "kind": kind, "error": error, "at": self._now()}
        await self._database.write(lambda connection: connection.execute(_parking(connection), row))

    def _transaction(
        self, connection: Connection, now: datetime, arguments: dict[str, Any], *, writes: bool
    ) -> SqlTransaction:
        return SqlTransaction(
            connection,
            bot_id=self._bot_id,
            now=now,
            writes=writes,
            secret_key=self._secret_key,
            actor=arguments.get("actor", CLOCK),
        )


class _BoundArchive(Archive):
    """The records as one update's handling sees them: written once."""

    def __init__(
        self,
        database: Database,
        *,
        bot_id: int,
        now: Now,
        kept: Callable[[], None],
        secret_key: bytes | None,
        update_id: int,
    ) -> None:
        super().__init__(database, bot_id=bot_id, now=now, kept=kept, secret_key=secret_key)
        self._update_id = update_id

    async def write(self, operation: Callable[..., T], **arguments: Any) -> T:
        now = self._now()
        try:
            answer = await self._database.write(lambda connection: self._once(connection, now, operation, arguments))
        except Exception:
            # Nearly every update comes once, so only what failed is looked up: this may be why it can't be done again.
            earlier = await self._database.read(self._earlier)
            if earlier is None:
                raise
            answer = _decoded(earlier.answer)  # type: ignore[assignment]  # what this operation answered then
        self._kept()
        return answer

    def _once(self, connection: Connection, now: datetime, operation: Callable[..., T], arguments: dict[str, Any]) -> T:
        """Run the operation and keep its answer. Raises IntegrityError when this update has one already."""
        answer = operation(self._transaction(connection, now, arguments, writes=True), **arguments, now=now)
        _HANDLED.keep(
            connection,
            {"bot_id": self._bot_id, "update_id": self._update_id, "answer": _encoded(answer), "at": now},
        )
        return answer

    def _earlier(self, connection: Connection) -> Row[Any] | None:
        return connection.execute(_EARLIER, {"bot": self._bot_id, "update": self._update_id}).first()


def _encoded(answer: object) -> dict[str, Any] | None:
    if answer is None:
        return None
    if not isinstance(answer, Event):
        raise TypeError(f"an operation answers with an event or nothing: {type(answer).__name__}")
    return {
        "kind": answer.kind,
        "council": answer.council,
        "number": answer.number,
        "facts": dict(answer.facts),
    }


def _decoded(answer: dict[str, Any] | None) -> Event | None:
    return None if answer is None else Event(**{**answer, "kind": EventKind(answer["kind"])})


def _parking(connection: Connection) -> sqlite.Insert | postgresql.Insert:
    if connection.dialect.name == "sqlite":
        return sqlite.insert(tables.parked_updates).on_conflict_do_nothing()
    return postgresql.insert(tables.parked_updates).on_conflict_do_nothing()
