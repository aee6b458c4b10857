"""`python -m tests.playground.pictures`: takes the pictures of the README anew, from the stories of the playground."""

import asyncio
from datetime import timedelta
from pathlib import Path

from bot.views.texts import LOCALES
from playground.stories.dance import Dance
from playground.stories.evening import Evening
from playground.stories.lamps import Lamps
from playground.stories.telling import Story
from tests.conftest import find_chromium
from tests.playground.browser import DESKTOP, PHONE
from tests.playground.player import Player, playing

PLACE = Path(__file__).parents[2] / "docs" / "pictures"


async def take(program: str) -> None:
    """A desk in Chinese at the end of the first story, a phone in English after the secret vote of the second.

    And the session of the third on a phone, once for the readers of each language.
    """
    async with playing(program, "zh-CN", size=DESKTOP) as player:
        await shown(player, Lamps(player.telegram, player.clock), until="solved")
        await player.page.screenshot(path=PLACE / "playground.png")
    async with playing(program, "en", size=PHONE, scale=2) as player:
        await shown(player, Dance(player.telegram, player.clock), until="counted")
        await player.page.screenshot(path=PLACE / "phone.png")
    for locale in LOCALES:
        async with playing(program, locale, size=PHONE, scale=2) as player:
            await shown(player, Evening(player.telegram, player.clock), until="floor", who="late")
            await player.page.screenshot(path=PLACE / f"session.{locale}.png")


async def shown(player: Player, story: Story, *, until: str, who: str = "convenor") -> None:
    """The story as its convenor, or another of its people, sees it in the group before that step."""
    for step in story.steps():
        if step.name == until:
            break
        player.clock.advance(timedelta(minutes=2))
        await step.act()
    player.story, player.group = story.name, story.group
    await player.is_now(player.words[who])
    # What the last press changed is on its board a moment later.
    await player.page.wait_for_timeout(3000)


if __name__ == "__main__":
    asyncio.run(take(find_chromium()))
