"""What a person hears when it failed on our side."""

from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, Update

from bot.app.keeping import utc_now
from bot.handlers.apology import apologise, ask_to_pause
from bot.views.texts import texts_in
from playground.errors import forbidden
from playground.session import PlaygroundSession
from playground.telegram import Telegram
from tests.app.server import TOKEN

SORRY = texts_in("en").plain("error-try-again")


class Group:
    """A group with the bot as administrator, who reads everything, and Mei, whose app speaks English."""

    def __init__(self) -> None:
        self.telegram = Telegram(now=utc_now, floods=False)
        self.me = self.telegram.add_bot(TOKEN, username="council_bot", first_name="N+X")
        self.mei = self.telegram.add_user("Mei", language_code="en")
        self.chat = self.telegram.add_group("Home", creator=self.mei.id).id
        self.telegram.join(self.chat, self.me.id)
        self.telegram.promote(self.chat, self.me.id, by=self.mei.id)
        self.bot = Bot(TOKEN, session=PlaygroundSession(self.telegram))

    async def newest(self) -> Update:
        return (await self.bot.get_updates(timeout=0))[-1]

    async def apologises(self, update: Update | None = None) -> None:
        await apologise(self.bot, update or await self.newest(), default_locale="zh-CN")

    def said_in(self, chat: int) -> list[str]:
        return [it.text for it in self.telegram.messages(self.mei.id, chat) if it.sender.is_bot and it.text]


@pytest.fixture
async def group() -> AsyncIterator[Group]:
    group = Group()
    yield group
    await group.bot.session.close()


async def test_in_private_it_is_said_in_her_language(group: Group) -> None:
    group.telegram.send(group.mei.id, group.me.id, "hello")
    await group.apologises()
    assert group.said_in(group.me.id) == [SORRY]


async def test_in_a_group_who_gave_a_command_is_answered(group: Group) -> None:
    group.telegram.send(group.mei.id, group.chat, "/issue the lamp")
    await group.apologises()
    assert group.said_in(group.chat) == [SORRY]


async def test_talk_among_people_is_left_alone(group: Group) -> None:
    group.telegram.send(group.mei.id, group.chat, "hello everybody")
    await group.apologises()
    group.telegram.send_document(group.mei.id, group.chat, b"no words", "list.txt")
    await group.apologises()
    assert not group.said_in(group.chat)


async def test_who_pressed_sees_a_toast(group: Group) -> None:
    keyboard = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="ok", callback_data="ok")]])
    asked = await group.bot.send_message(group.chat, "?", reply_markup=keyboard)
    group.telegram.press(group.mei.id, group.chat, asked.message_id, "ok")
    await group.apologises()
    assert [toast.text for toast in group.telegram.toasts(group.mei.id)] == [SORRY]
    assert group.said_in(group.chat) == ["?"]


async def test_what_nobody_did_needs_no_apology(group: Group) -> None:
    group.telegram.demote(group.chat, group.me.id, by=group.mei.id)
    update = await group.newest()
    assert update.my_chat_member is not None
    await group.apologises(update)
    group.telegram.send(group.mei.id, group.me.id, "hello")
    from_nobody = (await group.newest()).model_dump(mode="json", exclude_none=True, by_alias=True)
    del from_nobody["message"]["from"]
    await group.apologises(Update.model_validate(from_nobody))
    assert not group.said_in(group.chat)
    assert not group.said_in(group.me.id)


async def test_an_apology_that_does_not_arrive_is_left_at_that(group: Group) -> None:
    group.telegram.send(group.mei.id, group.me.id, "hello")
    group.telegram.fail_next(TOKEN, "sendMessage", forbidden("bot was blocked by the user"))
    await group.apologises()
    assert not group.said_in(group.me.id)


async def test_who_sends_too_much_is_asked_to_pause(group: Group) -> None:
    group.telegram.send(group.mei.id, group.me.id, "hello")
    await ask_to_pause(group.bot, await group.newest(), default_locale="zh-CN")
    assert group.said_in(group.me.id) == [texts_in("en").plain("too-much-at-once")]
