"""The first story by hand: the whole way in a real browser with the real bot, in both languages, with pictures."""

import re
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import expect

from tests.playground.player import Player, playing

pytestmark = [pytest.mark.browser, pytest.mark.timeout(180)]


@pytest.fixture(params=["zh-CN", "en"])
async def player(request: pytest.FixtureRequest, chromium: str) -> AsyncIterator[Player]:
    async with playing(chromium, request.param) as player:
        player.story = "lamps"
        convenor = player.user(player.words["convenor"])
        player.group = player.telegram.chats_of(convenor)[0].id
        yield player


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
    await player.answers(told["topic"])
    await player.picture("topic-made")

    await player.is_now(convenor)
    await player.sees(told["topic"])
    await player.presses("invite")
    await player.sees(player.texts.plain("ask-name", kind="invite"))
    await player.answers(told["guest"])
    await player.sees(player.texts.plain("ask-why", kind="invite"))
    await player.answers(told["why"])
    await expect(player.page.locator(".text", has_text="start=c-")).to_have_count(len(told["seats"]) + 1)
    await player.picture("guest-invited")

    await player.is_now(convenor)
    # The board is edited once for it; whoever presses meanwhile may press on a button that is just replaced.
    await player.sees(told["guest"])
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
