"""The command menus, in every language."""

from dataclasses import dataclass
from functools import cache

from aiogram.types import (
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeDefault,
    BotCommandScopeUnion,
)

from bot.views.texts import LOCALES, Texts, texts_in

IN_GROUP = (
    "issue",
    "issues",
    "mine",
    "council",
    "topic",
    "decline",
    "refer",
    "invite",
    "meet",
    "begin",
    "here",
    "end",
    "note",
    "minutes",
    "motion",
    "vote",
    "close",
    "recuse",
    "enter",
    "resolve",
    "progress",
    "done",
    "resolutions",
    "ledger",
    "withdraw",
    "seat",
    "unseat",
    "language",
    "privacy",
    "help",
)
IN_PRIVATE = ("start", "issue", "mine", "ledger", "language", "privacy", "help")
# Telegram speaks of languages, not of places; the first of our locales is for everybody else.
_LANGUAGES = {"zh-CN": "zh", "en": "en"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Menu:
    """The commands of one kind of chat in one language."""

    scope: BotCommandScopeUnion
    language_code: str | None
    commands: list[BotCommand]


@cache
def menus() -> tuple[Menu, ...]:
    """Every menu to announce; in groups a command and its answer are seen by the sender alone."""
    scopes: tuple[tuple[BotCommandScopeUnion, tuple[str, ...], bool], ...] = (
        (BotCommandScopeDefault(), IN_PRIVATE, False),
        (BotCommandScopeAllPrivateChats(), IN_PRIVATE, False),
        (BotCommandScopeAllGroupChats(), IN_GROUP, True),
    )
    spoken = [(None, texts_in(LOCALES[0])), *((_LANGUAGES[locale], texts_in(locale)) for locale in LOCALES)]
    return tuple(
        Menu(scope=scope, language_code=code, commands=_commands(texts, names, ephemeral=ephemeral))
        for scope, names, ephemeral in scopes
        for code, texts in spoken
    )


def _commands(texts: Texts, names: tuple[str, ...], *, ephemeral: bool) -> list[BotCommand]:
    return [
        BotCommand(command=name, description=texts.plain(f"command-{name}"), is_ephemeral=ephemeral or None)
        for name in names
    ]
