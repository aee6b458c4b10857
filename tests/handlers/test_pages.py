"""A page goes out with its tables where the server of the Bot API knows rich messages, and as text everywhere else."""

from datetime import UTC, datetime, timedelta

import pytest
from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.exceptions import TelegramBadRequest, TelegramRetryAfter
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from bot.handlers.pages import Pages
from bot.views import rich
from bot.views.message import Message
from bot.views.texts import Markup, texts_in
from playground.chats import Message as Shown
from playground.clock import StillClock
from playground.errors import ApiError, bad_request, too_many_requests
from playground.faults import Faults, Trouble
from playground.session import PlaygroundSession
from playground.telegram import Telegram

TOKEN = "4242:AAH-playground-token_of_tests-000"
KEYS = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="go", callback_data="x")]])
TABLE = rich.Table(
    caption=Markup("2 &amp; 3"), heads=("Name", "Issues"), rows=(("Vale", 12),), as_text=Markup("<pre>Vale 12</pre>")
)
PARTS = (Markup("<b>March</b>\nfew &lt;5"), TABLE, Markup("<blockquote>in words</blockquote>"))
PAGE = rich.page(texts_in("en"), PARTS, KEYS)
WORDS = Message(text=Markup("words"), keyboard=KEYS)


class Post:
    """One woman's private chat with a bot, and the pages that go there."""

    def __init__(self) -> None:
        self.clock = StillClock(datetime(2026, 3, 2, 8, 0, tzinfo=UTC))
        self.telegram = Telegram(now=self.clock.now, floods=False)
        self.me = self.telegram.add_bot(TOKEN, username="council_bot", first_name="Council")
        self.mei = self.telegram.add_user("Mei")
        self.telegram.send(self.mei.id, self.me.id, "/start")
        self.bot = Bot(TOKEN, session=PlaygroundSession(self.telegram), default=DefaultBotProperties(parse_mode="HTML"))
        self.pages = Pages(self.bot)

    @property
    def faults(self) -> Faults:
        return self.telegram.bot(TOKEN).faults

    @property
    def shown(self) -> list[Shown]:
        """What the bot has sent her."""
        return [message for message in self.telegram.messages(self.mei.id, self.me.id) if message.sender.is_bot]

    def grows_old(self) -> None:
        """The server is one from before rich messages."""
        self.faults.begin(Trouble(kind="old", until=self.clock.now() + timedelta(hours=1)))

    async def sends(self, page: Message = PAGE) -> Shown:
        await self.pages.send(self.mei.id, page.text, page.rich, reply_markup=page.keyboard)
        return self.shown[-1]

    async def changes(self, page: Message) -> bool:
        """Whether her last message says that page once she has pressed its button."""
        self.telegram.press(self.mei.id, self.me.id, self.shown[-1].message_id, "go")
        press = (await self.bot.get_updates(offset=-1))[-1].callback_query
        assert press
        return await self.pages.hers_edited(press, page)


@pytest.fixture
async def post() -> Post:
    return Post()


async def test_its_words_are_blocks_and_its_numbers_stand_to_the_right(post: Post) -> None:
    sent = await post.sends()
    assert sent.words == "March\nfew <5\n2 & 3\nName\tIssues\nVale\t12\nin words"
    assert sent.rich
    words, table, quote = sent.rich["blocks"]
    assert words["text"] == [{"type": "bold", "text": "March"}, "\nfew <5"]
    assert quote["type"] == "blockquote"
    heads, row = table["cells"]
    assert [(cell["align"], cell.get("is_header")) for cell in heads] == [("left", True), ("right", True)]
    assert [(cell["align"], cell.get("is_header")) for cell in row] == [("left", None), ("right", None)]


async def test_an_older_server_gets_text_and_is_asked_once(post: Post) -> None:
    post.grows_old()
    sent = await post.sends()
    assert (sent.rich, sent.text) == (None, "March\nfew <5\n\nVale 12\n\nin words")
    post.faults.mend()
    assert (await post.sends()).rich is None


async def test_so_does_one_that_knows_another_form_of_them(post: Post) -> None:
    post.telegram.fail_next(TOKEN, "sendRichMessage", bad_request("rich message must be non-empty"))
    assert (await post.sends()).rich is None
    assert (await post.sends()).rich is None


async def test_what_is_wrong_with_one_is_not_held_against_the_next(post: Post) -> None:
    post.telegram.fail_next(TOKEN, "sendRichMessage", bad_request("RICH_MESSAGE_TEXT_TOO_LONG"))
    assert (await post.sends()).rich is None
    assert (await post.sends()).rich is not None


@pytest.mark.parametrize(
    ("fault", "error"),
    [(too_many_requests(3), TelegramRetryAfter), (bad_request("chat not found"), TelegramBadRequest)],
)
async def test_what_text_would_meet_too_says_nothing_of_rich_messages(
    post: Post, fault: ApiError, error: type[Exception]
) -> None:
    for method in ("sendRichMessage", "sendMessage"):
        post.telegram.fail_next(TOKEN, method, fault)
    with pytest.raises(error):
        await post.sends()
    assert (await post.sends()).rich is not None


async def test_a_message_stays_of_its_kind(post: Post) -> None:
    await post.sends()
    other = rich.page(texts_in("en"), [Markup("April")], KEYS)
    assert await post.changes(other)
    assert [message.words for message in post.shown] == ["April"]
    assert await post.changes(other), "it says so already"
    assert not await post.changes(WORDS)
    await post.sends(WORDS)
    assert not await post.changes(PAGE)
    assert await post.changes(Message(text=Markup("others"), keyboard=KEYS))
    assert post.shown[-1].text == "others"


async def test_a_server_that_has_grown_old_is_asked_with_a_new_message(post: Post) -> None:
    await post.sends()
    post.grows_old()
    other = rich.page(texts_in("en"), [Markup("April")], KEYS)
    assert not await post.changes(other)
    await post.sends(other)
    assert await post.changes(PAGE), "what is text is edited as text"
    assert post.shown[-1].text == "March\nfew <5\n\nVale 12\n\nin words"


async def test_whoever_has_old_apps_has_text_alone(post: Post) -> None:
    post.pages = Pages(post.bot, plain=True)
    assert (await post.sends()).rich is None
