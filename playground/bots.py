"""A bot as Telegram keeps it, and the log of its calls."""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from aiogram.methods import TelegramMethod
from aiogram.types import InputFile

from playground.commands import CommandMenus
from playground.faults import Faults
from playground.limits import Floods
from playground.people import User
from playground.updates import UpdateQueue

Json = dict[str, Any]


@dataclass(slots=True, kw_only=True)
class Webhook:
    """Where a bot wants its updates; `last_error` has when it was, in Unix time, and what."""

    url: str
    secret_token: str | None
    max_connections: int
    last_error: tuple[int, str] | None = None
    replaced: asyncio.Event = field(default_factory=asyncio.Event)


class Bot:
    """One bot: its updates, limits, menus and what its owner set."""

    def __init__(self, *, user: User, token: str) -> None:
        self.user = user
        self.token = token
        self.queue = UpdateQueue(seed=user.id)
        self.webhook: Webhook | None = None
        self.floods = Floods()
        self.menus = CommandMenus()
        self.menu_buttons: dict[int, Json] = {}
        self.profile: dict[tuple[str, str], str] = {}
        self.faults = Faults(seed=user.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One Bot API call; `error` is the description it was refused with."""

    at: datetime
    bot_id: int
    method: TelegramMethod[Any] = field(repr=False)
    error: str | None = None

    @property
    def name(self) -> str:
        return self.method.__api_method__

    @property
    def params(self) -> Json:
        """The parameters given, ready for JSON; a file is shown by its name."""
        given: Json = _shown({name: getattr(self.method, name) for name in self.method.model_fields_set})
        return given


def _shown(value: Any) -> Any:
    match value:
        case InputFile():
            return f"file {value.filename}"
        case dict():
            return {name: _shown(item) for name, item in value.items() if item is not None}
        case list() | tuple():
            return [_shown(item) for item in value]
        case str() | int() | float() | None:
            return value
        case _ if hasattr(value, "model_dump"):
            return _shown(value.model_dump(exclude_unset=True))
        case _:
            return str(value)
