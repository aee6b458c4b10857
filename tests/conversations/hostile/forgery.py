"""Updates that nobody's app would send, drawn from the Bot API's own types as aiogram knows them."""

import types
from collections.abc import Mapping
from datetime import datetime
from enum import Enum, StrEnum
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Chat, ChatMemberUpdated, Message, User
from hypothesis import strategies as st
from pydantic import BaseModel

from bot.views import events
from bot.views.commands import menus

Json = dict[str, Any]
NUMBERS = st.sampled_from((0, 1, 2, -1, 7, 2**31 - 1, 2**31, 2**53, 2**63 - 1, -(2**63)))
LABELS = ("", "I1", "I2", "T1", "V1", "R1", "S1", "N1", "I0", "V" + "9" * 40, "Ｉ１", "T1 T1 T1", "R1 R", "I１")
WORDS = (
    "", "/", "灯", "=1+1", "<b>灯</b>", "&lt;", "\u202e灯\u202c", "\u200b", "灯" * 5000, "🏮" * 900, "a / b / c", " / ",
    "owner:", "owner:何梅 due:2026-99-99", "due:2026-03-20 done:", "2026-03-20 19:00 plenary", "-", "+1", "@", "@hemei",
    "\x00", "\x07\x1b[31m", "%s %d {0} { $name }", "https://t.me/council_bot?start=claim-x", "N1=for", "0",
)  # fmt: skip
COMMANDS = tuple(
    sorted({command.command for menu in menus() for command in menu.commands} | {"start", "topic", "seat"})
)


@cache
def texts() -> st.SearchStrategy[str]:
    """What may stand in a message: a command with anything behind it, or anything."""
    words = st.one_of(st.sampled_from(WORDS), st.text(max_size=12))
    command = st.builds(
        "/{}{} {} {}".format,
        st.sampled_from(COMMANDS),
        st.sampled_from(("", "@council_bot")),
        st.sampled_from(LABELS),
        words,
    )
    return st.one_of(command, words)


class Forger:
    """Draws updates about a group and private chats, by these people, and about messages the bot has sent there."""

    def __init__(self, group: Json, people: list[Json], messages: list[Json], *, met: set[int]) -> None:
        """`met` are those who have opened their private chats with the bot."""
        private = [
            {"chat": {"id": one["id"], "type": "private", "first_name": one["first_name"]}, "from": one}
            for one in people
            if one["id"] in met
        ]
        # Nobody writes or presses in a private chat but she whose it is.
        self.places = st.sampled_from([*({"chat": group, "from": one} for one in people), *private])
        chats = [group, *(place["chat"] for place in private)]
        self._special: Mapping[type, st.SearchStrategy[Any]] = {
            Chat: st.sampled_from(chats),
            User: st.sampled_from(people),
            str: texts(),
            int: NUMBERS,
            bool: st.booleans(),
            float: st.sampled_from((0.0, -1.5, 1e9)),
            datetime: st.integers(0, 2**31 - 1),
        }
        self._messages = messages
        self._of_model = cache(self._drawn)

    def messages(self) -> st.SearchStrategy[Json]:
        """A message with up to four of all that a message may have."""
        return st.builds(lambda message, place: {**message, **place}, self._large(Message), self.places)

    def presses(self, data: st.SearchStrategy[str]) -> st.SearchStrategy[Json]:
        """A press with this data on something the bot has sent, on something too old, or on nothing."""

        def on(query: Json, place: Json, message: Json | None, pressed: str) -> Json:
            known = message is not None and message["chat"]["id"] == place["chat"]["id"]
            old = {"chat": place["chat"], "message_id": 1, "date": 0}
            return {**query, "from": place["from"], "message": message if known else old, "data": pressed}

        bare = self._large(CallbackQuery)
        return st.builds(on, bare, self.places, st.sampled_from([*self._messages, None]), data)

    def updates(self) -> st.SearchStrategy[Json]:
        """One of the updates the bot asks for."""
        kinds = {
            "message": self.messages(),
            "callback_query": self.presses(pressed()),
            "my_chat_member": self._large(ChatMemberUpdated),
            "chat_member": self._large(ChatMemberUpdated),
        }
        return st.one_of(*(st.builds(lambda event, kind=kind: {kind: event}, event) for kind, event in kinds.items()))

    def _large(self, model: type[BaseModel]) -> st.SearchStrategy[Json]:
        found = self._of_model(model, 3)
        assert found is not None
        return found

    def _drawn(self, model: type[BaseModel], depth: int) -> st.SearchStrategy[Json] | None:
        """A model with its wanted fields and some of the others; None where something wanted is too large."""
        wanted: dict[str, st.SearchStrategy[Any]] = {}
        may: dict[str, st.SearchStrategy[Any]] = {}
        for name, about in model.model_fields.items():
            drawn = self._of(about.annotation, depth - 1)
            # What tells the kinds of a thing from each other has a default in aiogram, and is always there.
            always = about.is_required() or get_origin(about.annotation) is Literal
            if drawn is not None:
                (wanted if always else may)[about.alias or name] = drawn
            elif always:
                return None
        some = st.lists(st.sampled_from(sorted(may)), max_size=4, unique=True) if may else st.just([])
        return some.flatmap(lambda names: st.fixed_dictionaries({**wanted, **{name: may[name] for name in names}}))

    def _of(self, annotation: Any, depth: int) -> st.SearchStrategy[Any] | None:
        """What fits an annotation; None where nothing that small does."""
        origin, inner = get_origin(annotation), get_args(annotation)
        if origin is Annotated:
            return self._of(inner[0], depth)
        if origin is Literal:
            return st.sampled_from(inner)
        if origin in (Union, types.UnionType):
            fitting = [self._of(one, depth) for one in inner if one is not type(None)]
            found = [one for one in fitting if one is not None]
            return st.one_of(found) if found else None
        if origin is list:
            of_one = self._of(inner[0], depth)
            return None if of_one is None else st.lists(of_one, max_size=2)
        if not isinstance(annotation, type):
            return None
        if annotation in self._special:
            return self._special[annotation]
        if issubclass(annotation, Enum):
            return st.sampled_from([one.value for one in annotation])
        if issubclass(annotation, BaseModel) and depth >= 0:
            return self._of_model(annotation, depth)
        return None


@cache
def pressed() -> st.SearchStrategy[str]:
    """Callback data of every class there is, right in form or not; Telegram takes 64 bytes."""
    return st.one_of(
        *(_data_of(button) for button in CallbackData.__subclasses__() if button.__module__.startswith("bot.")), texts()
    ).map(_cut)


def _data_of(button: type[CallbackData]) -> st.SearchStrategy[str]:
    parts = [_part(field.annotation) for field in button.model_fields.values()]
    right = st.tuples(*parts).map(lambda values: ":".join((button.__prefix__, *values)))
    # One value less or more than the class has: the button of another version.
    return st.one_of(right, right, right.map(lambda data: data.rpartition(":")[0]), right.map(lambda data: f"{data}:1"))


def _part(annotation: Any) -> st.SearchStrategy[str]:
    numbers = st.sampled_from(("1", "2", "0", "-1", "9" * 20, "1e3", "１", "x", ""))
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return st.sampled_from([*map(str, annotation), "nonsense"])
    if annotation is bool:
        return st.sampled_from(("0", "1", "2", ""))
    if annotation is int:
        return st.one_of(st.just("1"), numbers)
    return st.one_of(
        numbers, st.sampled_from(("I1", "N1", "-", "+7", "secret", "for", "2026-03", "quorum", "2/3", "zh-CN", "灯"))
    )


def _cut(data: str) -> str:
    return data.encode()[:64].decode(errors="ignore").replace("\ufffd", "")


@cache
def payloads() -> st.SearchStrategy[str]:
    """What may stand behind `start=` in a link: of 64 letters, digits, `_` and `-`, as Telegram's apps let through."""
    beginnings = (
        events.CLAIM,
        events.FORM,
        events.MINE,
        events.MINUTES,
        events.PRIVACY,
        events.RULES,
        events.LEDGER,
        events.PAPERS,
        "",
    )
    rest = st.one_of(
        st.sampled_from(("", "1", "2", "0", "1-1", "1-2", "-1", "01", "9" * 50, "1-", "1-1-1", "x")),
        st.text("abcXYZ019_-", max_size=40),
    )
    return st.builds("{}{}".format, st.sampled_from(beginnings), rest).map(lambda payload: payload[:64])
