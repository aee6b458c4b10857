"""The fourth story in a real browser with the real bot: what each tier sees and does, by hand; with pictures."""

from collections.abc import AsyncIterator
from io import BytesIO

import openpyxl
import pytest
from playwright.async_api import expect

from playground.stories.tiers import Tiers
from tests.playground.player import Player, playing

pytestmark = [pytest.mark.browser, pytest.mark.timeout(180)]


@pytest.fixture
async def by_hand(chromium: str) -> AsyncIterator[tuple[Player, Tiers]]:
    """A player in Chinese, on a phone, when the matter is with the town."""
    async with playing(chromium, "zh-CN") as player:
        tiers = Tiers(player.telegram, player.clock)
        player.story, player.group = tiers.name, tiers.group
        await player.lets_go_on(tiers, first="start", until="return")
        yield player, tiers


async def test_a_lamp_goes_up_two_tiers_and_comes_back_mended(by_hand: tuple[Player, Tiers]) -> None:
    player, tiers = by_hand
    told, texts = player.words, player.texts
    town, county = told["units"][0][1], told["alliance"]

    await player.is_now(told["town"], private=True)
    await player.sees(told["issue"])
    await player.picture("received")
    await player.presses("referral-return")
    await player.answers(told["question"])
    await player.lets_go_on(tiers, first="again", until="escalate")

    await player.is_now(told["resident"], private=True)
    await player.says("/mine")
    await player.presses("referral-show")
    await player.sees(f"{town}在办")
    await player.picture("its-way")
    await player.lets_go_on(tiers, first="escalate", until="rate")
    await player.sees(told["result"])
    await player.presses("satisfied")
    await expect(player.page.locator(".toast").last).to_contain_text(
        texts.plain("answer-referral-rated", rating="satisfied", unit=county)
    )
    await player.picture("solved")

    await player.is_now(told["coordinator"], private=True)
    await player.says(f"/summary {player.clock.now():%Y}")
    await player.sees(texts.plain("summary-issues", issues=1, topics=0, votes=0))
    await player.picture("summary")
    for _, name, *_ in told["units"]:
        await player.page.get_by_role("button", name=name).last.click()
        await player.sees(name)
    await player.page.get_by_role("button", name=told["group"]).last.click()
    await player.sees(texts.plain("summary-councils", count=1, active=1))
    await player.picture("one-council")
    await player.lets_go_on(tiers, first="offer", until="use")
    await player.is_now(told["convenor"], private=True)
    await player.presses("template-use")
    await expect(player.page.locator(".toast").last).to_contain_text(
        texts.plain("answer-template-taken", offer="topic", topic="T1", count=0)
    )
    await player.picture("taken-up")
    await player.is_now(told["coordinator"], private=True)
    await player.says("/template")
    await player.page.get_by_role("button", name=told["offer"].split(" / ")[0]).last.click()
    await player.sees(texts.plain("template-taken-by", offer="topic", taken=1))
    await player.picture("taken-by")
    await player.says(f"/summary {player.clock.now():%Y}")
    await player.presses("figures-table")
    coordinator = player.user(told["coordinator"])
    sheet = await tiers.until(lambda: player.telegram.messages(coordinator, player.bot)[-1].attachment)
    assert openpyxl.load_workbook(BytesIO(sheet.data)).worksheets[0].max_row > 5
