"""Command menus: which list a person sees, by scope and language."""

from typing import Any

import pytest
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeChatAdministrators,
    BotCommandScopeChatMember,
    BotCommandScopeUnion,
    MenuButtonDefault,
)

from tests.playground.conftest import Scene


async def put(scene: Scene, name: str, scope: BotCommandScopeUnion | None = None, language: str | None = None) -> None:
    commands = [BotCommand(command=name, description=f"does {name}")]
    assert await scene.bot.set_my_commands(commands, scope=scope, language_code=language) is True


def menu(scene: Scene, user_id: int, chat_id: int) -> list[str]:
    return [name for name, _ in scene.telegram.commands(user_id, chat_id)]


async def test_the_narrowest_scope_wins_in_a_group(scene: Scene) -> None:
    group, anna, mei = scene.group.id, scene.anna.id, scene.mei.id
    assert menu(scene, mei, group) == []
    await put(scene, "default")
    assert scene.telegram.commands(mei, group) == [("default", "does default")]
    await put(scene, "groups", BotCommandScopeAllGroupChats())
    await put(scene, "admins", BotCommandScopeAllChatAdministrators())
    assert (menu(scene, mei, group), menu(scene, anna, group)) == (["groups"], ["admins"])
    await put(scene, "here", BotCommandScopeChat(chat_id=group))
    assert (menu(scene, mei, group), menu(scene, anna, group)) == (["here"], ["here"])
    await put(scene, "chiefs", BotCommandScopeChatAdministrators(chat_id=group))
    assert (menu(scene, mei, group), menu(scene, anna, group)) == (["here"], ["chiefs"])
    await put(scene, "mei", BotCommandScopeChatMember(chat_id=group, user_id=mei))
    assert (menu(scene, mei, group), menu(scene, anna, group)) == (["mei"], ["chiefs"])
    await scene.bot.delete_my_commands(scope=BotCommandScopeChatMember(chat_id=group, user_id=mei))
    assert menu(scene, mei, group) == ["here"]


async def test_private_chats_have_their_own(scene: Scene) -> None:
    mei, me = scene.mei.id, scene.me.id
    await put(scene, "groups", BotCommandScopeAllGroupChats())
    assert menu(scene, mei, me) == []
    await put(scene, "default")
    await put(scene, "private", BotCommandScopeAllPrivateChats())
    assert menu(scene, mei, me) == ["private"]
    scene.telegram.send(mei, me, "/start")
    await put(scene, "hers", BotCommandScopeChat(chat_id=mei))
    assert (menu(scene, mei, me), menu(scene, scene.anna.id, me)) == (["hers"], ["private"])


async def test_her_language_goes_before_none_within_a_scope(scene: Scene) -> None:
    await put(scene, "default")
    await put(scene, "zh", None, "zh")
    english = scene.telegram.add_user("Amy", language_code="en")
    scene.telegram.join(scene.group.id, english.id)
    assert menu(scene, scene.mei.id, scene.group.id) == ["zh"]
    assert menu(scene, english.id, scene.group.id) == ["default"]
    await put(scene, "groups", BotCommandScopeAllGroupChats())
    assert menu(scene, scene.mei.id, scene.group.id) == ["groups"]
    assert [command.command for command in await scene.bot.get_my_commands(language_code="zh")] == ["zh"]
    assert await scene.bot.get_my_commands(language_code="de") == []
    await scene.bot.set_my_commands([], language_code="zh")
    assert await scene.bot.get_my_commands(language_code="zh") == []


@pytest.mark.parametrize(
    ("commands", "language", "error"),
    [
        ([("Vote", "x")], None, "BOT_COMMAND_INVALID"),
        ([("v" * 33, "x")], None, "BOT_COMMAND_INVALID"),
        ([("vote", "")], None, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([("vote", "x" * 257)], None, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([(f"c{number}", "x") for number in range(101)], None, "BOT_COMMANDS_TOO_MUCH"),
        ([("vote", "x")], "chinese", "invalid language code specified"),
    ],
)
async def test_menus_that_are_refused(scene: Scene, commands: Any, language: str | None, error: str) -> None:
    items = [BotCommand(command=name, description=text) for name, text in commands]
    with pytest.raises(TelegramBadRequest, match=error):
        await scene.bot.set_my_commands(items, language_code=language)


async def test_a_scope_needs_its_chat(scene: Scene) -> None:
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await put(scene, "x", BotCommandScopeChat(chat_id=-5))


async def test_what_a_bot_says_of_itself(scene: Scene) -> None:
    me = await scene.bot.get_me()
    assert (me.id, me.username, me.can_read_all_group_messages) == (scene.me.id, "council_bot", False)
    assert (await scene.bot.get_my_name()).name == "Council"
    await scene.bot.set_my_name("议事会", language_code="zh")
    assert (await scene.bot.get_my_name(language_code="zh")).name == "议事会"
    await scene.bot.set_my_description("what it does")
    assert (await scene.bot.get_my_description(language_code="zh")).description == "what it does"
    await scene.bot.set_my_short_description("short")
    assert (await scene.bot.get_my_short_description()).short_description == "short"
    with pytest.raises(TelegramBadRequest, match="too long"):
        await scene.bot.set_my_name("x" * 65)
    assert (await scene.bot.get_chat_menu_button()).type == "commands"
    await scene.bot.set_chat_menu_button(menu_button=MenuButtonDefault())
    assert (await scene.bot.get_chat_menu_button()).type == "default"
