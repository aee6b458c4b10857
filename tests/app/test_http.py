"""Over HTTP, words and keyboards go as JSON and files as a form."""

import json
from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.telegram import TelegramAPIServer
from aiogram.methods import GetMe, SendMessage, TelegramMethod
from aiogram.types import BufferedInputFile, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions
from aiohttp import BytesPayload, FormData

from bot.app.http import JsonSession
from bot.intake.polling import FetchUpdates
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


@pytest.mark.parametrize(
    ("method", "fields"),
    [
        (GetMe(), {}),
        (
            FetchUpdates(offset=None, limit=100, timeout=0, allowed_updates=["message", "callback_query"]),
            {"limit": "100", "timeout": "0", "allowed_updates": '["message", "callback_query"]'},
        ),
        (
            SendMessage(chat_id=-5, text="灯", message_thread_id=3, disable_notification=False),
            {
                "chat_id": "-5",
                "text": "灯",
                "message_thread_id": "3",
                "disable_notification": "false",
                "parse_mode": "HTML",
                "link_preview_options": '{"is_disabled": true}',
            },
        ),
    ],
)
def test_each_value_is_the_words_a_form_would_hold(method: TelegramMethod[object], fields: dict[str, str]) -> None:
    """So Telegram's own server reads both alike: of a value that is no string it takes the JSON as its words."""
    default = DefaultBotProperties(parse_mode="HTML", link_preview=LinkPreviewOptions(is_disabled=True))
    sent = JsonSession().build_form_data(Bot(TOKEN, default=default), method)
    assert isinstance(sent, BytesPayload)
    assert sent.content_type == "application/json"
    assert json.loads(sent.decode()) == fields
