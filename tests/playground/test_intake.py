"""How a matter comes in, by hand in a browser at phone width: unsigned, for somebody else, by voice and picture."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import FilePayload, expect

from tests.playground.browser import PHONE
from tests.playground.demo import PNG
from tests.playground.player import Player, playing

pytestmark = [pytest.mark.browser, pytest.mark.timeout(180)]
WORDS = {"zh-CN": "菜场后面的水沟发臭", "en": "The ditch behind the market stinks"}
SAID = {"zh-CN": "门口的井盖松了", "en": "The manhole cover at the gate is loose"}
HEARD = {"zh-CN": "压水井不出水了", "en": "The hand pump gives no water"}
SEEN = {"zh-CN": "楼道里堆了旧家具", "en": "Old furniture stands in the stairwell"}
TOLD_BY = {"zh-CN": "王婆婆", "en": "Grandma Wang"}


@pytest.fixture(params=["zh-CN", "en"])
async def player(
    request: pytest.FixtureRequest, chromium: str, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Player]:
    locale: str = request.param
    monkeypatch.setenv("NX_LOCALE", locale)
    async with playing(chromium, locale) as player:
        player.story = "lamps"
        convenor = player.user(player.words["convenor"])
        player.group = player.telegram.chats_of(convenor)[0].id
        await player.page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
        yield player


async def test_a_matter_comes_in(player: Player) -> None:
    told, locale = player.words, player.locale
    convenor, resident = told["convenor"], told["resident"]
    await player.is_now(convenor)
    await player.presses("new-council")
    await expect(player.button("issue")).to_be_visible()
    await _opens_her_chat(player, convenor)
    await player.is_now(resident)
    await player.says("/issues")
    await player.sees(player.texts.plain("issues-none"))
    await _opens_her_chat(player, resident)

    await player.answers(WORDS[locale])
    await expect(player.button("unsigned")).to_be_visible()
    await player.picture("signed-or-not")
    await player.presses("unsigned")
    await player.sees("I1")
    await player.picture("unsigned")
    await player.is_now(convenor, private=True)
    await player.sees(player.texts.plain("unsigned-name"))
    await player.picture("triage-of-unsigned")

    await player.is_now(resident, private=True)
    await _attaches(player, {"name": "note.ogg", "mimeType": "audio/ogg", "buffer": b"OggS"})
    await player.sees(player.texts.plain("file-shows-her"))
    await player.picture("voice-note")
    await player.presses("signed")
    await player.sees(player.texts.plain("answer-lead-left", signed="yes"))
    await player.is_now(convenor, private=True)
    await player.sees(
        player.texts.plain("notice-lead-left", name=resident, file="voice", council_title="").strip()[-12:]
    )
    await player.picture("voice-note-to-write-down")
    await player.presses("lead-word")
    await player.sees(player.texts.plain("ask-text", kind="lead"))
    await player.picture("writing-it-down")
    await player.answers(HEARD[locale])
    await expect(player.button("file-voice")).to_be_visible()
    await player.picture("triage-of-a-voice-note")
    await player.presses("file-voice")
    await expect(player.page.locator("audio")).to_have_count(2)

    await player.is_now(resident, private=True)
    await player.sees("I2", HEARD[locale])
    await player.picture("written-down")
    await _attaches(player, {"name": "stairs.png", "mimeType": "image/png", "buffer": PNG}, caption=SEEN[locale])
    await player.presses("signed")
    await player.sees("I3")
    await player.picture("picture-with-words")

    await player.is_now(convenor, private=True)
    await player.answers("/issue")
    await player.picture("for-somebody-else-offered")
    await player.presses("behalf")
    await player.sees(player.texts.plain("ask-proposer"))
    await player.picture("who-said-it")
    await player.answers(TOLD_BY[locale])
    await player.picture("which-day")
    await player.presses("days-ago-1")
    await player.sees(player.texts.plain("ask-channel"))
    await player.picture("how-it-was-said")
    await player.presses("channel-phone")
    await player.answers(SAID[locale])
    await player.sees(TOLD_BY[locale])
    await player.picture("for-somebody-else")
    await player.is_now(convenor)
    await player.says("/issues")
    await player.sees(SAID[locale])
    await player.page.get_by_role("button", name="I4", exact=True).last.click()
    await expect(player.button("issue-follow")).to_be_visible()
    await player.picture("its-page")


async def _opens_her_chat(player: Player, name: str) -> None:
    await player.is_now(name, private=True)
    await player.page.locator(".start").click()
    await player.sees(player.texts.plain("welcome").splitlines()[0])


async def _attaches(player: Player, file: FilePayload, *, caption: str = "") -> None:
    """Choose a file, look at it, write under it and send it, as the page lets her."""
    async with player.page.expect_file_chooser() as chooser:
        await player.page.locator(".write-row .icon-button").nth(1).click()
    await (await chooser.value).set_files(file)
    dialog = player.page.locator("dialog.attach")
    await expect(dialog.locator("img, audio")).to_be_visible()
    await dialog.locator("input").fill(caption)
    await player.picture("attached")
    await dialog.locator("button.primary").click()
    await expect(player.page.locator(".message").last).not_to_have_class("mine")
