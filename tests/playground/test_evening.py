"""The third story in a real browser with the real bot: by hand on a phone, and played on a desk; with pictures."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import expect

from playground import stories
from playground.stories.evening import Evening
from tests.playground.player import Player, playing

pytestmark = [pytest.mark.browser, pytest.mark.timeout(180)]


@pytest.fixture
async def by_hand(chromium: str) -> AsyncIterator[tuple[Player, Evening]]:
    """A player in Chinese, on a phone, when the session has begun and one is on her way to it."""
    async with playing(chromium, "zh-CN") as player:
        evening = Evening(player.telegram, player.clock)
        player.story, player.group = evening.name, evening.group
        await player.lets_go_on(evening, first="start", until="late")
        yield player, evening


async def a_week_goes_by(player: Player) -> None:
    """By the clock that a phone keeps behind a button."""
    await player.page.get_by_role("button", name="拨快时钟").click()
    await player.page.get_by_role("dialog").get_by_role("button", name="时钟拨快一周").click()
    await player.page.keyboard.press("Escape")


async def test_an_evening_is_sat_through_and_what_is_left_goes_on_online(by_hand: tuple[Player, Evening]) -> None:
    player, evening = by_hand
    told, texts = player.words, player.texts
    late, convenor, objector, recorder = told["late"], told["convenor"], told["objector"], told["recorder"]

    await player.is_now(late)
    await player.presses("session-here")
    await expect(player.page.locator(".toast").last).to_contain_text(texts.plain("answer-checked-in", name=late))
    await player.presses("hand")
    await expect(player.page.locator(".toast").last).to_contain_text(texts.plain("answer-hand-raised", place=1))
    await player.is_now(late)
    await player.sees(texts.plain("floor-waiting", names=late))
    await player.picture("hand-raised")

    await player.is_now(convenor)
    await player.presses("session-more")
    await player.presses("floor")
    await player.presses("floor-give")
    await player.sees(texts.plain("floor-speaking", name=late, state="speaking", minutes=2))
    await player.picture("speaking")
    await player.presses("floor-end")
    await player.sees(texts.plain("floor-free"))

    await player.lets_go_on(evening, first="notes", until="ballots")
    await player.is_now(objector)
    await player.presses("against")
    await expect(player.page.locator(".toast").last).to_contain_text("V1")
    await player.picture("against")
    await player.lets_go_on(evening, first="ballots", until="object")

    await player.is_now(objector, private=True)
    await player.presses("minutes-object")
    await player.answers(told["objection"])
    await player.sees(texts.plain("answer-objection-kept", session="S1"))
    await player.picture("objection")
    await player.lets_go_on(evening, first="stand", until="locked")

    await player.is_now(recorder, private=True)
    await a_week_goes_by(player)
    await player.sees(texts.plain("notice-minutes-confirmed", council_title=told["group"], session="S1", number=1))
    await player.picture("locked")

    await player.lets_go_on(evening, first="online", until="closed")
    await player.is_now(told["said"][0][0])
    await player.sees(texts.plain("session-notes", count=3, people=3, mode="online"))
    await player.picture("online")
    await a_week_goes_by(player)
    await player.sees(
        texts.plain("session-item", position=1, topic="T3", title=told["topics"][2], minutes=20, status="carried")
    )
    await player.picture("closed")


async def test_it_is_played_from_the_menu(chromium: str) -> None:
    async with playing(chromium, "en") as player:
        convenor = player.telegram.users()[0]
        player.group = player.telegram.chats_of(convenor.id)[0].id
        await player.is_now(convenor.name)
        player.story = "evening"
        await player.chooses_story()
        end = f"The end {stories.captions('evening')['closed']['en']}"
        await expect(player.page.locator("#story")).to_contain_text(end, timeout=120_000)
        await player.picture("end")
