"""The second story in a real browser with the real bot: by hand on a phone, and played from the menu; with pictures."""

import re
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from playwright.async_api import expect

from bot.views.texts import LOCALES
from playground import stories
from playground.stories.dance import Dance
from tests.playground.player import Player, playing

pytestmark = [pytest.mark.browser, pytest.mark.timeout(180)]


@pytest.fixture
async def by_hand(chromium: str) -> AsyncIterator[tuple[Player, Dance]]:
    """A player in Chinese, on a phone, when the matter is on the table and the vote is open."""
    async with playing(chromium, "zh-CN") as player:
        dance = Dance(player.telegram, player.clock)
        player.story, player.group = dance.name, dance.group
        for step in dance.steps():
            if step.name == "recuse":
                break
            player.clock.advance(timedelta(minutes=2))
            await step.act()
        yield player, dance


async def test_a_disputed_matter_is_voted_on_until_it_is_settled(by_hand: tuple[Player, Dance]) -> None:
    player, dance = by_hand
    told, texts = player.words, player.texts
    dancer, recorder, convenor = told["dancer"], told["recorder"], told["convenor"]

    await player.is_now(dancer)
    await player.picture("vote-open")
    await steps_back(player, "V1")
    await dance.vote(1, told["few"])
    await player.is_now(convenor)
    await player.sees(texts.plain("vote-recused", count=1, names=dancer))
    await player.picture("four-of-eight")
    player.clock.advance(timedelta(days=2))
    await expect(player.button("vote-again")).to_be_visible()
    await player.sees("还差 2 人")
    await player.picture("no-quorum")

    await player.presses("vote-again")
    await expect(player.page.locator(".toast").last).to_contain_text("V2")
    await player.is_now(dancer)
    await expect(player.button("for")).to_be_visible()
    await steps_back(player, "V2")
    await dance.vote(2, told["pressed"])
    await player.is_now(recorder)
    await player.presses("more")
    await player.presses("enter")
    await player.sees(texts.plain("ask-means"))
    await player.picture("how-cast")
    await player.presses("means-hand")
    await player.sees(texts.plain("ask-witness"))
    await player.picture("witness")
    await tap(player, told["witness"])
    # The names stand there before, too, as those of witnesses.
    await player.sees(texts.plain("ask-ballots", way="open", method="motion"))
    for name, choice in told["hands"].items():
        await tap(player, name)
        if choice == "against":
            await tap(player, f"{name} · {texts.plain('button-for')}")
        await player.sees(f"{name} · {texts.plain(f'button-{choice}')}")
    await player.picture("hands")
    await player.presses("chosen")
    await player.sees(texts.plain("answer-ballots-entered", vote="V2", ballots=2, cast=7, due=8))
    await player.picture("entered")
    await player.is_now(told["witness"], private=True)
    await player.sees("代记了 2 票，写的见证人是您")
    await player.picture("witnessed")
    await dance.enter("phone", told["phone"])
    await player.is_now(convenor)
    await expect(player.button("resolve")).to_be_visible()
    await player.picture("passed")

    await player.presses("vote")
    await player.sees(texts.plain("ask-motion", kind="vote", method="motion"))
    await tap(player, f"○ {texts.plain('method-choice')}")
    await tap(player, f"○ {texts.plain('way-secret')}")
    await expect(player.page.get_by_role("button", name=f"● {texts.plain('way-secret')}")).to_be_visible()
    await player.picture("secret-form")
    await player.answers(told["question"].replace("\n", " / "))
    await player.is_now(convenor)
    await tap(player, f"1. {told['owner']}")
    await expect(player.page.locator(".toast").last).to_contain_text("V3")
    await player.picture("in-the-box")
    for name, option in told["papers"].items():
        await dance.mark(player.user(name), option)
    await player.is_now(dancer)
    await expect(player.button("resolve")).to_be_visible()
    await player.sees(texts.plain("choice-passed", option=told["owner"], votes=6, needed=5))
    await player.picture("counted")


async def steps_back(player: Player, vote: str) -> None:
    """Find the way behind "more", and be asked once more."""
    await player.presses("more")
    await player.sees(player.texts.plain("vote-desk", vote=vote, some="yes"))
    await player.picture("more")
    await player.presses("step-back")
    await player.sees(player.texts.plain("step-back-asked", vote=vote))
    await player.picture("step-back")
    await player.presses("step-back-sure")
    await expect(player.page.locator(".toast").last).to_contain_text(vote)


async def tap(player: Player, words: str) -> None:
    await player.page.get_by_role("button", name=words, exact=True).last.click()


async def test_the_stories_are_played_from_the_menu_one_after_the_other(chromium: str) -> None:
    async with playing(chromium, "en") as player:
        convenor = player.telegram.users()[0]
        player.group = player.telegram.chats_of(convenor.id)[0].id
        await player.is_now(convenor.name)
        # What the bot answers the woman who is followed may be laid over the page, or be past before that.
        ok = player.page.locator("dialog.alert").get_by_role("button", name="OK")
        await player.page.add_locator_handler(ok, lambda _: ok.click())
        for story, last in (("dance", "settled"), ("lamps", "solved")):
            player.story = story
            player.steps.clear()
            await player.chooses_story()
            end = f"The end {stories.captions(story)[last]['en']}"
            await expect(player.page.locator("#story")).to_contain_text(end, timeout=90_000)
            await player.picture("end")
            await player.page.locator("#story").get_by_role("button", name="Close").click()
        await player.chooses_story()
        # Told once more, it has a group of its own once more.
        await expect(player.page.locator("#chats")).to_contain_text(f"{player.words['group']} 2")


@pytest.mark.parametrize("story", ["lamps", "dance", "evening", "tiers"])
@pytest.mark.parametrize("locale", LOCALES)
def test_each_step_has_a_caption_in_both_languages_of_the_page(
    story: str, locale: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NX_LOCALE", locale)
    told = stories.words(story)
    captions = stories.captions(story)
    assert list(captions) == list(told["captions"])
    for caption in captions.values():
        assert caption.keys() == {"zh", "en"}
        assert not re.search(r"[\u4e00-\u9fff]{6}", caption["en"]), "no Chinese but names"
        assert re.search(r"[\u4e00-\u9fff]", caption["zh"])
        assert "{" not in "".join(caption.values())
    assert told["convenor"] in captions["start"]["zh"]
    assert told["convenor"] in captions["start"]["en"]
