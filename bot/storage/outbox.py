"""The outbox in the database: a row waits until it is settled."""

from datetime import UTC, datetime
from typing import Any

import structlog
from sqlalchemy import (
    Boolean,
    Connection,
    Row,
    bindparam,
    case,
    delete,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from bot.councils.events import Event
from bot.councils.model.councils import Council
from bot.councils.model.people import Person
from bot.records import BoardRow, Notice, Now
from bot.storage import tables
from bot.storage.database import Database
from bot.storage.held import HELD, pass_over, release_groups, release_hers
from bot.storage.moving import STRANDED, leave_thread, move
from bot.storage.transaction import SqlTransaction

_notices = tables.notices.c
_boards = tables.boards.c

# Telegram reads at most a hundred entities in a message, and as many names fit into one.
MENTIONED_AT_ONCE = 90
# So much of a night goes into one message, and hardly more would fit.
TOLD_AT_ONCE = 20
log = structlog.get_logger()


# What every round of delivery asks, built once: to put such a question together costs more than its answer.
_TO_GROUP = or_(_notices.user_id.is_(None), _notices.is_mention)
_RECIPIENT = case((_TO_GROUP, -_notices.council), else_=_notices.user_id)
# What is held or was given up has no time: asked for a range of them, the index passes it over.
_EVER = datetime.min.replace(tzinfo=UTC)
_CHAT = case((_TO_GROUP, tables.councils.c.chat_id), else_=_notices.user_id)
_FIRST = (
    select(
        _notices.id,
        func.row_number().over(partition_by=_RECIPIENT, order_by=_notices.id).label("place"),
        _notices.next_at,
    )
    .outerjoin(tables.councils, tables.councils.c.id == _notices.council)
    .where(_notices.bot_id == bindparam("bot"))
    # What is for nobody is in no chat.
    .where(func.coalesce(_CHAT, 0).not_in(bindparam("not_in", expanding=True)))
    # What was put off after a failure keeps those behind it back; what waits for the morning does not.
    .where(or_(_notices.next_at <= bindparam("now"), _notices.attempts > 0), _notices.next_at > _EVER)
    .subquery()
)
_IN_REACH = select(tables.notices, tables.private_chats.c.reachable).outerjoin(
    tables.private_chats,
    (tables.private_chats.c.bot_id == _notices.bot_id) & (tables.private_chats.c.user_id == _notices.user_id),
)
_NOTICES = _IN_REACH.where(
    _notices.id.in_(
        select(_FIRST.c.id)
        .where(_FIRST.c.place == 1, _FIRST.c.next_at <= bindparam("now"))
        .order_by(_FIRST.c.next_at, _FIRST.c.id)
        .limit(bindparam("most"))
    )
).order_by(_notices.id)
_HAS_WAITED = (_notices.attempts == 0) & (_notices.next_at > _notices.created_at)
_WAITING = (
    _IN_REACH.where(_notices.bot_id == bindparam("bot"), _notices.user_id == bindparam("hers"))
    .where(_notices.is_mention.is_(False), _notices.next_at <= bindparam("now"), _HAS_WAITED)
    .order_by(_notices.id)
    .limit(TOLD_AT_ONCE)
)
_ONE = tables.notices.alias()
_TOGETHER = (
    _IN_REACH.join(
        _ONE,
        (_ONE.c.bot_id == _notices.bot_id)
        & (_ONE.c.council == _notices.council)
        & (_ONE.c.kind == _notices.kind)
        & (_ONE.c.number == _notices.number)
        & (_ONE.c.created_at == _notices.created_at),
    )
    .where(_ONE.c.id == bindparam("one"), _notices.next_at <= bindparam("now"))
    .where(or_(_notices.is_mention, func.coalesce(tables.private_chats.c.reachable, False).is_(False)))
    .order_by(_notices.id)
    .limit(MENTIONED_AT_ONCE)
)
_BOARDS = (
    select(tables.boards)
    .join(tables.councils, tables.councils.c.id == _boards.council)
    .where(_boards.bot_id == bindparam("bot"), _boards.next_at <= bindparam("now"))
    .where(tables.councils.c.chat_id.not_in(bindparam("not_in", expanding=True)))
    # Each group's first before any group's second: many that wait in one must not keep the others out.
    .order_by(func.row_number().over(partition_by=tables.councils.c.chat_id, order_by=_boards.next_at), _boards.next_at)
    .limit(bindparam("most"))
)
_SHOWN = (
    update(tables.boards)
    .where(
        _boards.council == bindparam("of"),
        _boards.kind == bindparam("shows"),
        _boards.number == bindparam("numbered"),
    )
    .values(
        message_id=bindparam("message"),
        content=bindparam("page"),
        anew=_boards.anew & ~bindparam("is_anew", type_=Boolean),
        next_at=case((_boards.revision == bindparam("seen"), None), else_=_boards.next_at),
        attempts=0,
        error=None,
    )
)


class SqlOutbox:
    """What waits to be sent by one bot."""

    def __init__(self, database: Database, *, bot_id: int, now: Now) -> None:
        self._database = database
        self._bot_id = bot_id
        self._now = now

    async def notices(self, *, limit: int, not_in: frozenset[int] = frozenset()) -> list[Notice]:
        return await self._found(_NOTICES, bot=self._bot_id, most=limit, not_in=sorted(not_in))

    async def waiting_with(self, notice: Notice) -> list[Notice]:
        return await self._found(_WAITING, bot=self._bot_id, hers=notice.user_id)

    async def mentioned_with(self, notice: Notice) -> list[Notice]:
        return await self._found(_TOGETHER, one=notice.id)

    async def settle(self, notice: Notice) -> None:
        settled = delete(tables.notices).where(_notices.id == notice.id)
        is_to_group = notice.user_id is None or notice.is_mention

        def drop(connection: Connection) -> None:
            connection.execute(settled)
            if is_to_group and notice.council is not None:
                # Telegram does not tell that a group's own rules let its members write again.
                release_groups(connection, notice.council.chat_id, bot_id=self._bot_id, now=self._now())

        await self._database.write(drop)

    async def postpone(self, notice: Notice, *, until: datetime, error: str) -> None:
        await self._execute(
            update(tables.notices)
            .where(_notices.id == notice.id)
            .values(next_at=until, attempts=_notices.attempts + 1, error=error)
        )

    async def give_up(self, notice: Notice, *, error: str) -> None:
        await self._execute(
            update(tables.notices).where(_notices.id == notice.id).values(next_at=None, facts={}, error=error)
        )

    async def hold(self, notice: Notice) -> None:
        await self._execute(update(tables.notices).where(_notices.id == notice.id).values(next_at=None, error=HELD))

    async def mention_instead(self, notice: Notice) -> None:
        await self._execute(
            update(tables.notices).where(_notices.id == notice.id).values(is_mention=True, next_at=self._now())
        )

    async def boards(self, *, limit: int, not_in: frozenset[int] = frozenset()) -> list[BoardRow]:
        now = self._now()
        parameters = {"bot": self._bot_id, "now": now, "most": limit, "not_in": sorted(not_in)}

        def find(connection: Connection) -> list[BoardRow]:
            tx = SqlTransaction(connection, bot_id=self._bot_id, now=now, writes=False)
            return [_board(tx, row) for row in connection.execute(_BOARDS, parameters)]

        return await self._database.read(find)

    async def board_shown(self, board: BoardRow, *, message_id: int, content: str) -> None:
        parameters = {
            "of": board.council.id,
            "shows": board.kind,
            "numbered": board.number,
            "message": message_id,
            "page": content,
            "is_anew": board.anew,
            "seen": board.revision,
        }
        await self._database.write(lambda connection: connection.execute(_SHOWN, parameters))

    async def postpone_board(self, board: BoardRow, *, until: datetime, error: str) -> None:
        await self._execute(_at(board).values(next_at=until, attempts=_boards.attempts + 1, error=error))

    async def board_lost(self, board: BoardRow) -> None:
        await self._execute(_at(board).values(message_id=None, content=None, next_at=self._now()))

    async def give_up_board(self, board: BoardRow, *, error: str) -> None:
        await self._execute(_at(board).values(next_at=None, error=error))

    async def hold_board(self, board: BoardRow) -> None:
        await self._execute(_at(board).values(next_at=None, error=HELD))

    async def pass_over(self) -> None:
        """Nothing that waits is sent any more, for there is nobody to hear it: what was played had no chats."""
        await self._database.write(lambda connection: pass_over(connection, bot_id=self._bot_id))

    async def reachable(self, user_id: int, *, reachable: bool) -> None:
        row = {"bot_id": self._bot_id, "user_id": user_id, "reachable": reachable}
        now = self._now()

        def keep(connection: Connection) -> None:
            dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
            statement = dialect.insert(tables.private_chats)
            connection.execute(
                statement.on_conflict_do_update(
                    index_elements=["bot_id", "user_id"], set_={"reachable": statement.excluded.reachable}
                ),
                row,
            )
            if reachable:
                release_hers(connection, user_id, bot_id=self._bot_id, now=now)

        await self._database.write(keep)

    async def group_reachable(self, chat_id: int) -> None:
        now = self._now()
        await self._database.write(lambda connection: release_groups(connection, chat_id, bot_id=self._bot_id, now=now))

    async def moved(self, chat_id: int, new_chat_id: int) -> bool:
        now = self._now()
        staying = await self._database.write(
            lambda connection: move(connection, chat_id, new_chat_id, bot_id=self._bot_id, now=now)
        )
        for council in staying:
            log.warning("council left behind", council=council, why=STRANDED)
        return not staying

    async def thread_lost(self, council: Council) -> bool:
        now = self._now()

        def leave(connection: Connection) -> bool:
            found = SqlTransaction(connection, bot_id=self._bot_id, now=now, writes=False).councils.get(id=council.id)
            # Another call found it out before.
            has_left = found is not None and found.thread_id != council.thread_id
            return has_left or leave_thread(connection, council, bot_id=self._bot_id, now=now)

        return await self._database.write(leave)

    async def _found(self, query: Any, **parameters: Any) -> list[Notice]:
        now = self._now()

        def find(connection: Connection) -> list[Notice]:
            tx = SqlTransaction(connection, bot_id=self._bot_id, now=now, writes=False)
            return [_notice(tx, row) for row in connection.execute(query, {**parameters, "now": now})]

        return await self._database.read(find)

    async def _execute(self, statement: Any) -> None:
        await self._database.write(lambda connection: connection.execute(statement))


def _at(board: BoardRow) -> Any:
    return update(tables.boards).where(
        _boards.council == board.council.id, _boards.kind == board.kind, _boards.number == board.number
    )


def _notice(tx: SqlTransaction, row: Row[Any]) -> Notice:
    council: Council | None = tx.councils.get(id=row.council) if row.council is not None else None
    person: Person | None = tx.people.get(user_id=row.user_id) if row.user_id is not None else None
    return Notice(
        id=row.id,
        user_id=row.user_id,
        event=Event(kind=row.kind, council=row.council, number=row.number, facts=row.facts),
        needs_answer=row.needs_answer,
        attempts=row.attempts,
        is_mention=row.is_mention,
        has_waited=not row.attempts and row.next_at > row.created_at,
        council=council,
        person=person,
        is_reachable=bool(row.reachable),
    )


def _board(tx: SqlTransaction, row: Row[Any]) -> BoardRow:
    council = tx.councils.get(id=row.council)
    if council is None:
        raise LookupError("a board without its council")
    return BoardRow(
        council=council,
        kind=row.kind,
        number=row.number,
        message_id=row.message_id,
        content=row.content,
        revision=row.revision,
        anew=row.anew,
        attempts=row.attempts,
    )
