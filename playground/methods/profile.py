"""What a bot is and shows of itself: getMe, command menus, menu button, name and descriptions."""

from typing import Any, Final

from aiogram.methods import (
    DeleteMyCommands,
    GetChatMenuButton,
    GetMe,
    GetMyCommands,
    GetMyDescription,
    GetMyName,
    GetMyShortDescription,
    SetChatMenuButton,
    SetMyCommands,
    SetMyDescription,
    SetMyName,
    SetMyShortDescription,
)
from aiogram.types import BotCommandScopeUnion

from playground.bots import Bot
from playground.errors import bad_request
from playground.methods.registry import plays
from playground.telegram import Telegram

Json = dict[str, Any]

MAX_NAME: Final = 64
MAX_DESCRIPTION: Final = 512
MAX_SHORT_DESCRIPTION: Final = 120


@plays(GetMe)
def get_me(_telegram: Telegram, bot: Bot, _call: GetMe) -> Json:
    return {
        **bot.user.json,
        "can_join_groups": True,
        "can_read_all_group_messages": bot.user.can_read_all_group_messages,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


@plays(SetMyCommands)
def set_my_commands(telegram: Telegram, bot: Bot, call: SetMyCommands) -> bool:
    _check_scope(telegram, bot, call.scope)
    bot.menus.set(call.commands, call.scope, call.language_code)
    telegram.touch()
    return True


@plays(GetMyCommands)
def get_my_commands(telegram: Telegram, bot: Bot, call: GetMyCommands) -> list[Json]:
    _check_scope(telegram, bot, call.scope)
    return bot.menus.get(call.scope, call.language_code)


@plays(DeleteMyCommands)
def delete_my_commands(telegram: Telegram, bot: Bot, call: DeleteMyCommands) -> bool:
    _check_scope(telegram, bot, call.scope)
    bot.menus.delete(call.scope, call.language_code)
    telegram.touch()
    return True


@plays(SetChatMenuButton)
def set_chat_menu_button(telegram: Telegram, bot: Bot, call: SetChatMenuButton) -> bool:
    chat_id = telegram.reach(bot, call.chat_id).api_id if call.chat_id is not None else 0
    button = call.menu_button.model_dump(exclude_none=True) if call.menu_button else {"type": "default"}
    bot.menu_buttons[chat_id] = button
    return True


@plays(GetChatMenuButton)
def get_chat_menu_button(telegram: Telegram, bot: Bot, call: GetChatMenuButton) -> Json:
    chat_id = telegram.reach(bot, call.chat_id).api_id if call.chat_id is not None else 0
    return bot.menu_buttons.get(chat_id) or bot.menu_buttons.get(0) or {"type": "commands"}


@plays(SetMyName)
def set_my_name(_telegram: Telegram, bot: Bot, call: SetMyName) -> bool:
    return _set(bot, "name", call.name, call.language_code, MAX_NAME)


@plays(GetMyName)
def get_my_name(_telegram: Telegram, bot: Bot, call: GetMyName) -> Json:
    return {"name": _get(bot, "name", call.language_code) or bot.user.first_name}


@plays(SetMyDescription)
def set_my_description(_telegram: Telegram, bot: Bot, call: SetMyDescription) -> bool:
    return _set(bot, "description", call.description, call.language_code, MAX_DESCRIPTION)


@plays(GetMyDescription)
def get_my_description(_telegram: Telegram, bot: Bot, call: GetMyDescription) -> Json:
    return {"description": _get(bot, "description", call.language_code)}


@plays(SetMyShortDescription)
def set_my_short_description(_telegram: Telegram, bot: Bot, call: SetMyShortDescription) -> bool:
    return _set(bot, "short_description", call.short_description, call.language_code, MAX_SHORT_DESCRIPTION)


@plays(GetMyShortDescription)
def get_my_short_description(_telegram: Telegram, bot: Bot, call: GetMyShortDescription) -> Json:
    return {"short_description": _get(bot, "short_description", call.language_code)}


def _check_scope(telegram: Telegram, bot: Bot, scope: BotCommandScopeUnion | None) -> None:
    chat_id = getattr(scope, "chat_id", None)
    if chat_id is not None:
        telegram.reach(bot, chat_id)


def _set(bot: Bot, what: str, text: str | None, language: str | None, limit: int) -> bool:
    if len(text or "") > limit:
        raise bad_request(f"bot {what.replace('_', ' ')} is too long")
    bot.profile[what, language or ""] = text or ""
    return True


def _get(bot: Bot, what: str, language: str | None) -> str:
    return bot.profile.get((what, language or "")) or bot.profile.get((what, "")) or ""
