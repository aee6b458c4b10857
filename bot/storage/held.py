"""What waits until its recipient can be written to: a woman who has not started the bot, a group it was put out of.

And what waits no longer, for there is no such recipient.
"""

from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, or_, select, update

from bot.storage import tables

# Of a group too; the words are those of earlier databases.
HELD = "held until she can be written to"

_notices = tables.notices.c
_boards = tables.boards.c
_OF_CHAT = select(tables.councils.c.id).where(
    tables.councils.c.bot_id == bindparam("bot"), tables.councils.c.chat_id == bindparam("chat")
)
_RELEASED = (
    update(tables.notices)
    .where(_notices.bot_id == bindparam("bot"), _notices.next_at.is_(None), _notices.error == HELD)
    .values(next_at=bindparam("at"), error=None)
)
# A mention that was held for the group she reads herself.
_HERS = _RELEASED.where(_notices.user_id == bindparam("hers")).values(is_mention=False)
_GROUPS = _RELEASED.where(or_(_notices.user_id.is_(None), _notices.is_mention), _notices.council.in_(_OF_CHAT))
_BOARDS = (
    update(tables.boards)
    .where(_boards.council.in_(_OF_CHAT), _boards.next_at.is_(None), _boards.error == HELD)
    .values(next_at=bindparam("at"), attempts=0, error=None)
)
_UNSENT = delete(tables.notices).where(_notices.bot_id == bindparam("bot"))
_UNSHOWN = (
    update(tables.boards).where(_boards.bot_id == bindparam("bot"), _boards.next_at.is_not(None)).values(next_at=None)
)


def release_hers(connection: Connection, user_id: int, *, bot_id: int, now: datetime) -> None:
    """She can be written to: what was held for her is due."""
    connection.execute(_HERS, {"bot": bot_id, "hers": user_id, "at": now})


def release_groups(connection: Connection, chat_id: int, *, bot_id: int, now: datetime) -> None:
    """A group can be written to: the notices and boards that were held for it are due."""
    for statement in (_GROUPS, _BOARDS):
        connection.execute(statement, {"bot": bot_id, "chat": chat_id, "at": now})


def pass_over(connection: Connection, *, bot_id: int) -> None:
    """No notice is sent and no board shown that waits."""
    for statement in (_UNSENT, _UNSHOWN):
        connection.execute(statement, {"bot": bot_id})
