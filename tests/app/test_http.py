"""Over HTTP, words and keyboards go as JSON and files as a form."""

from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import BufferedInputFile, InlineKeyboardButton, InlineKeyboardMarkup
from aiohttp import BytesPayload, FormData

from bot.app.http import JsonSession
from playground.telegram import Telegram
from tests.app.server import TOKEN, BotApi


class _Watched(JsonSession):
    """Notes in what form each call went out."""

    def __init__(self, url: str) -> None:
        super().__init__(api=TelegramAPIServer.from_base(url))
        self.forms: list[type] = []

    def build_form_data(self, *args: object, **kwargs: object) -> FormData | BytesPayload:  # type: ignore[override]
        form = super().build_form_data(*args, **kwargs)  # type: ignore[arg-type]
        self.forms.append(type(form))
        return form


@pytest.fixture
async def session(api: BotApi) -> AsyncIterator[_Watched]:
    session = _Watched(api.url)
    yield session
    await session.close()


@pytest.fixture
def group(api: BotApi) -> int:
    """A group the bot is in."""

    def found(telegram: Telegram) -> int:
        mei = telegram.add_user("Mei")
        group = telegram.add_group("Home", creator=mei.id)
        telegram.join(group.id, api.bot.id)
        return group.id

    return api.do(found)


async def test_a_message_arrives_as_it_was_meant(group: int, session: _Watched) -> None:
    markup = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="赞成", callback_data="v:1")]])
    bot = Bot(TOKEN, session=session)
    sent = await bot.send_message(group, "“<b>灯</b>” & 楼梯", parse_mode="HTML", reply_markup=markup)
    assert sent.text == "“灯” & 楼梯"
    assert sent.reply_markup is not None
    assert sent.reply_markup.model_dump() == markup.model_dump()
    assert [entity.type for entity in sent.entities or ()] == ["bold"]
    assert session.forms == [BytesPayload]


async def test_a_file_goes_as_a_form(group: int, session: _Watched) -> None:
    file = BufferedInputFile("议事台账".encode(), "台账.csv")
    sent = await Bot(TOKEN, session=session).send_document(group, file, caption="一月")
    assert sent.document is not None
    assert (sent.document.file_name, sent.caption) == ("台账.csv", "一月")
    assert session.forms == [FormData]
