"""The whole way in a real browser with the real bot, in both languages, with a picture of each step."""

import asyncio
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.async_api import Browser, Locator, Page, async_playwright, expect

from bot.views.texts import Texts, texts_in
from playground import api, botrun, page_server, story
from playground.clock import Clock
from playground.stage import Stage
from playground.telegram import Telegram
from tests.playground.test_page import FLAGS

pytestmark = [pytest.mark.browser, pytest.mark.timeout(180)]

PICTURES = Path(__file__).parents[2] / "build" / "screenshots"
WIDTHS = {"zh-CN": (390, 844), "en": (1100, 820)}
PATIENCE = 20_000


@dataclass(kw_only=True)
class Player:
    """One person at the browser who plays everyone in turn."""

    page: Page
    url: str
    locale: str
    telegram: Telegram
    clock: Clock
    steps: list[str] = field(default_factory=list)

    @property
    def texts(self) -> Texts:
        return texts_in(self.locale)

    @property
    def words(self) -> story.Json:
        return story.script()

    def user(self, name: str) -> int:
        return next(user.id for user in self.telegram.users() if user.first_name == name)

    @property
    def bot(self) -> int:
        return self.telegram.bots()[0].id

    @property
    def group(self) -> int:
        creator = self.user(self.words["convenor"])
        return next(chat.id for chat in self.telegram.chats_of(creator) if chat.kind != "private")

    async def is_now(self, name: str, *, private: bool = False) -> None:
        """Be this woman, with the group or her chat with the bot open; people took a little time."""
        self.clock.advance(timedelta(minutes=2))
        chat = self.bot if private else self.group
        await self.page.goto("about:blank")
        await self.page.goto(f"{self.url}/?lang={self.locale}#user={self.user(name)}&chat={chat}")
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
        for one in words:
            await expect(self.page.locator("#messages")).to_contain_text(one)

    async def picture(self, step: str) -> None:
        self.steps.append(step)
        name = f"{self.locale}-{len(self.steps):02}-{step}.png"
        await self.page.screenshot(path=PICTURES / name)


@pytest.fixture(params=["zh-CN", "en"])
async def player(
    request: pytest.FixtureRequest, chromium: str, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Player]:
    locale: str = request.param
    monkeypatch.setenv("NX_LOCALE", locale)
    PICTURES.mkdir(parents=True, exist_ok=True)
    stage = Stage(clock=Clock(), bot_expected=True)
    telegram = Telegram(now=stage.clock.now)
    token = await story.seed(telegram)
    stage.open(telegram, play=lambda show: story.play(telegram, clock=stage.clock, show=show))
    app = page_server.application(stage)
    app.add_routes(api.routes(telegram))
    async with page_server.served(app, page_server.listen(0)) as url, async_playwright() as playwright:
        bot = asyncio.create_task(botrun.run(token=token, url=url, clock=stage.clock))
        browser: Browser = await playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        width, height = WIDTHS[locale]
        context = await browser.new_context(viewport={"width": width, "height": height}, timezone_id="Asia/Shanghai")
        page = await context.new_page()
        page.on("pageerror", lambda error: pytest.fail(f"a script failed: {error}"))
        page.set_default_timeout(PATIENCE)
        yield Player(page=page, url=url, locale=locale, telegram=telegram, clock=stage.clock)
        await browser.close()
        bot.cancel()
        await asyncio.gather(bot, return_exceptions=True)
        await stage.close()


async def test_a_person_plays_the_whole_way(player: Player) -> None:
    told = player.words
    convenor, resident, owner = told["convenor"], told["resident"], told["owner"]

    await player.is_now(convenor)
    await player.presses("new-council")
    await expect(player.button("issue")).to_be_visible()
    await player.picture("council-founded")

    await player.is_now(convenor)
    for name in told["seats"]:
        await player.says(f"/seat {name}")
        await player.sees(player.texts.plain("answer-seat-given", name=name, has_account="no"))
    await player.picture("seats-given")
    await player.is_now(convenor, private=True)
    await player.page.locator(".start").click()
    await expect(player.page.locator(".text", has_text="start=c-")).to_have_count(len(told["seats"]))
    await player.picture("claim-links")
    links = [
        link
        for message in player.telegram.messages(player.user(convenor), player.bot)
        for link in re.findall(r"https://t\.me/\S+start=c-[\w-]+", message.text or "")
    ]
    for name, link in zip(told["seats"], links, strict=True):
        player.telegram.open_link(player.user(name), link)
    await player.is_now(told["seats"][-1], private=True)
    await player.sees(told["seats"][-1])
    await player.picture("seat-claimed")

    await player.is_now(resident)
    await player.says(f"/issue {told['issue']}")
    await expect(player.page.locator(".ephemeral").last).to_contain_text("I1")
    await player.picture("issue-put-forward")

    await player.is_now(convenor, private=True)
    await player.presses("issue-topic")
    await player.sees(player.texts.plain("ask-title", kind="topic"))
    await player.answers(told["title"])
    await player.picture("topic-made")

    await player.is_now(convenor)
    await player.sees(told["title"])
    await player.presses("invite")
    await player.sees(player.texts.plain("ask-name", kind="invite"))
    await player.answers(told["guest"])
    await player.sees(player.texts.plain("ask-why"))
    await player.answers(told["why"])
    await expect(player.page.locator(".text", has_text="start=c-")).to_have_count(len(told["seats"]) + 1)
    await player.picture("guest-invited")

    await player.is_now(convenor)
    await player.presses("vote")
    await player.sees(player.texts.plain("ask-motion", kind="vote", method="motion"))
    await player.answers(told["motion"])
    for name, choice in zip(told["seats"], ["for"] * 6 + ["against", "abstain", "for"], strict=True):
        await player.is_now(name)
        await player.presses(choice)
        await expect(player.page.locator(".toast").last).to_contain_text("V1")
        if choice == "abstain":
            await player.picture("vote-open")
    await player.is_now(convenor)
    await expect(player.button("resolve")).to_be_visible()
    await player.sees(player.texts.plain("answer-vote-closed", vote="V1", outcome="passed")[:2])
    await player.picture("vote-passed")

    await player.presses("resolve")
    await player.sees(player.texts.plain("ask-text", kind="resolve"))
    await player.answers(told["resolution"])
    await player.page.get_by_role("button", name=owner, exact=True).last.click()
    await player.page.get_by_role("button", name=player.texts.plain("days-ahead", days=14), exact=True).last.click()
    await player.presses("same-test")
    await player.sees("R1")
    await player.picture("resolution-adopted")

    await player.is_now(owner, private=True)
    await player.presses("accept")
    await player.is_now(owner)
    await player.presses("progress")
    await player.sees(player.texts.plain("ask-text", kind="progress"))
    await player.answers(told["progress"])
    await player.is_now(owner)
    await player.sees(told["progress"])
    await player.picture("progress")
    await player.presses("done")
    await player.sees(player.texts.plain("ask-result", kind="done"))
    await player.answers(told["result"])

    await player.is_now(resident)
    await expect(player.button("satisfied")).to_be_visible()
    await player.picture("feedback-asked")
    await player.presses("satisfied")
    await expect(player.button("satisfied")).to_have_count(0)
    await player.is_now(resident)
    await player.sees(player.texts.plain("resolution-state", status="closed"))
    await player.picture("solved")


@pytest.mark.parametrize("locale", ["zh-CN", "en"])
def test_each_step_has_a_caption_in_both_languages_of_the_page(locale: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NX_LOCALE", locale)
    told = story.script()
    captions = story.captions(told)
    assert list(captions) == list(told["captions"])
    for caption in captions.values():
        assert caption.keys() == {"zh", "en"}
        assert not re.search(r"[\u4e00-\u9fff]{6}", caption["en"]), "no Chinese but names"
        assert re.search(r"[\u4e00-\u9fff]", caption["zh"])
        assert "{" not in "".join(caption.values())
    assert told["convenor"] in captions["start"]["zh"]
    assert told["convenor"] in captions["start"]["en"]
