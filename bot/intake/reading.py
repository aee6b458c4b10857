"""An update as it came, by either way: read, passed over, or parked because it can't be read."""

from typing import Any

from aiogram import Bot
from aiogram.types import Update
from pydantic import ValidationError

from bot.intake.lanes import Lanes

# The kinds we ask Telegram for.
ALLOWED = ["message", "callback_query", "my_chat_member", "chat_member"]


class NotParked(Exception):
    """An update that can't be read could not be parked either: it is to be given again."""


async def read_update(raw: dict[str, Any], bot: Bot, lanes: Lanes) -> Update | None:
    """The update, or None where nothing is to be done with it: a kind we did not ask for, or unreadable and parked.

    Raises NotParked.
    """
    if raw.keys().isdisjoint(ALLOWED):
        # What was queued before we named the kinds we want is given all the same.
        return None
    _empty_rich(raw)
    try:
        return Update.model_validate(raw, context={"bot": bot})
    except ValidationError as error:
        # One of ours: a name that anybody made up has no place in a table or among what is counted.
        kind = next(name for name in ALLOWED if name in raw)
        if not await lanes.park(raw["update_id"], kind=kind, error=f"unreadable: {error.error_count()} errors"):
            raise NotParked from None
        return None


def _empty_rich(part: Any) -> None:
    """Leave of a rich message only that it is one: nothing here asks what such a message says.

    aiogram tries every kind of text for each style inside another: five of them took it 25 seconds, and anybody may
    forward such a message.
    """
    if isinstance(part, list):
        for one in part:
            _empty_rich(one)
    elif isinstance(part, dict):
        for name, value in part.items():
            if name == "rich_message":
                part[name] = {"blocks": []}
            else:
                _empty_rich(value)
