"""One person at a browser who plays everyone in turn, in a playground with the real bot."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.async_api import Browser, Locator, Page, async_playwright, expect

from bot.delivery import rounds
from bot.views.texts import Texts, texts_in
from playground import api, botrun, page_server, stories
from playground.clock import Clock
from playground.stage import Stage
from playground.stories.script import Json
from playground.stories.telling import Story
from playground.telegram import Telegram
from tests.playground.browser import DESKTOP, FLAGS, PHONE

PICTURES = Path(__file__).parents[2] / "build" / "screenshots"
# A phone for the one language, a desk for the other.
SIZES = {"zh-CN": PHONE, "en": DESKTOP}
PATIENCE = 60_000
_SELECT = "async (place) => (await import('./scripts/view.js')).select(place)"
_MARKS = re.compile(r"</?\w+>")


@dataclass(kw_only=True)
class Player:
    """One person at the browser who plays everyone in turn."""

    page: Page
    url: str
    locale: str
    telegram: Telegram
    stage: Stage
    story: str = ""
    group: int = 0
    steps: list[str] = field(default_factory=list)

    @property
    def texts(self) -> Texts:
        return texts_in(self.locale)

    @property
    def clock(self) -> Clock:
        return self.stage.clock

    @property
    def words(self) -> Json:
        return stories.words(self.story)

    def user(self, name: str) -> int:
        return next(user.id for user in self.telegram.users() if user.first_name == name)

    @property
    def bot(self) -> int:
        return self.telegram.bots()[0].id

    async def is_now(self, name: str, *, private: bool = False) -> None:
        """Be this woman, with the group or her chat with the bot open; people took a little time."""
        self.clock.advance(timedelta(minutes=2))
        user, chat = self.user(name), self.bot if private else self.group
        if self.page.url == "about:blank":
            await self.page.goto(f"{self.url}/?lang={self.locale}#user={user}&chat={chat}")
        else:
            # As the lists of people and chats do, which a phone has no room for; to load the page anew costs far more.
            await self.page.evaluate(_SELECT, {"user": user, "chat": chat})
        await expect(self.page.locator("#draft, .start").first).to_be_visible()

    async def says(self, words: str) -> None:
        await self.page.locator("#draft").fill(words)
        await self.page.locator("#draft").press("Enter")

    async def answers(self, words: str) -> None:
        """Type an answer and wait until the bot has answered it in turn."""
        await self.says(words)
        last = self.page.locator(".message").last
        await expect(last).not_to_have_class(re.compile(r"\bmine\b"))

    def button(self, key: str) -> Locator:
        return self.page.get_by_role("button", name=self.texts.plain(f"button-{key}"), exact=True).last

    async def presses(self, key: str) -> None:
        await self.button(key).click()

    async def sees(self, *words: str) -> None:
        """Words as they are in the locales, without their marks."""
        for one in words:
            await expect(self.page.locator("#messages")).to_contain_text(_MARKS.sub("", one))

    async def chooses_story(self) -> None:
        """Let the story be played."""
        await self.page.get_by_role("button", name="Play a story").click()
        await self.picture("menu")
        await self.page.get_by_role("dialog").get_by_role("button", name=self.words["title"]).click()

    async def lets_go_on(self, story: Story, *, first: str, until: str) -> None:
        """Let a story go on by itself from one step to another."""
        names = [step.name for step in story.steps()]
        for step in story.steps()[names.index(first) : names.index(until)]:
            self.clock.advance(timedelta(minutes=2))
            await step.act()

    async def reads(self) -> None:
        """See a step of a story that is played, before it is done."""
        scene = self.stage.scene
        assert scene is not None
        await expect(self.page.locator("#story")).to_contain_text(scene.caption[self.locale[:2]])
        title = self.telegram.group(scene.chat_id).title if scene.chat_id < 0 else self.words["bot"]
        await expect(self.page.locator("#chat-head")).to_contain_text(title)
        await self.picture("played")

    async def picture(self, step: str) -> None:
        self.steps.append(step)
        name = f"{self.story}-{self.locale}-{len(self.steps):02}-{step}.png"
        await self.page.screenshot(path=PICTURES / name)


@asynccontextmanager
async def playing(
    chromium: str, locale: str, *, size: tuple[int, int] | None = None, scale: int = 1
) -> AsyncIterator[Player]:
    """A player at her page; the language of page and council is `locale`.

    `scale` is how many dots of a picture each dot of the page gets.
    """
    PICTURES.mkdir(parents=True, exist_ok=True)
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("NX_LOCALE", locale)
        # While a board is held back the clock is moved on; the bot finds out no later than this.
        patched.setattr(rounds, "LOOK_AGAIN", 0.2)
        stage = Stage(clock=Clock(), bot_expected=True)
        telegram = Telegram(now=stage.clock.now)
        token = await stories.seed(telegram)
        app = page_server.application(stage)
        app.add_routes(api.routes(telegram))
        async with page_server.served(app, page_server.listen(0)) as url, async_playwright() as playwright:
            coordinator = stories.coordinator(telegram)
            bot = asyncio.create_task(botrun.run(token=token, url=url, clock=stage.clock, coordinator=coordinator))
            browser: Browser = await playwright.chromium.launch(executable_path=chromium, args=FLAGS)
            width, height = size or SIZES[locale]
            page = await browser.new_page(
                viewport={"width": width, "height": height}, device_scale_factor=scale, timezone_id="Asia/Shanghai"
            )
            page.on("pageerror", lambda error: pytest.fail(f"a script failed: {error}"))
            page.set_default_timeout(PATIENCE)
            player = Player(page=page, url=url, locale=locale, telegram=telegram, stage=stage)
            stage.open(telegram, tales=stories.tales(telegram, stage.clock, stage.zone, player.reads))
            yield player
            await browser.close()
            bot.cancel()
            await asyncio.gather(bot, return_exceptions=True)
            await stage.close()
