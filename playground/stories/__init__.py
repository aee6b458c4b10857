"""A sample council of nine, and the stories that are played in the playground."""

import asyncio
from functools import partial
from typing import Final
from zoneinfo import ZoneInfo

from playground import BOT_ID
from playground.clock import Clock
from playground.people import User
from playground.stage import Tale
from playground.stories.dance import Dance
from playground.stories.evening import Evening
from playground.stories.lamps import Lamps
from playground.stories.script import captions, heading, people, words
from playground.stories.telling import Rest, Show, Story
from playground.stories.tiers import Tiers
from playground.telegram import Telegram

__all__ = ["TOKEN", "captions", "coordinator", "people", "seed", "tales", "words"]

TOKEN: Final = f"{BOT_ID}:playground-only"
USERNAME: Final = "nplusx_play_bot"
# As long as it takes to read a caption and look at the chat under it.
_READING_SECONDS: Final = 4.0
_STORIES: Final[tuple[type[Story], ...]] = (Lamps, Dance, Evening, Tiers)


async def seed(telegram: Telegram) -> str:
    """Bring the sample council's people and the bot into being, with a group to play in; the bot's token."""
    told = people()
    bot = telegram.add_bot(TOKEN, username=USERNAME, first_name=told["bot"])
    women = [telegram.add_user(name, language_code=told["language"]) for name in told["seats"]]
    resident = telegram.add_user(told["resident"], language_code=told["language"])
    for outside in ("guest", "coordinator"):
        telegram.add_user(told[outside], language_code=told["language"])
    group = telegram.add_group(told["group"], creator=women[0].id)
    for person in (*women[1:], resident):
        telegram.join(group.id, person.id)
    telegram.join(group.id, bot.id, by=women[0].id)
    return TOKEN


def coordinator(telegram: Telegram) -> User:
    """Who may found an alliance."""
    name = people()["coordinator"]
    return next(user for user in telegram.users() if user.first_name == name)


async def _reading() -> None:
    await asyncio.sleep(_READING_SECONDS)


def tales(telegram: Telegram, clock: Clock, zone: str, rest: Rest = _reading) -> dict[str, Tale]:
    """The stories by name, ready to be told; before each step there is a `rest` in which it can be read.

    They are told by day: in the night of the councils' `zone` the bot keeps back what can wait.
    """

    async def play(story: type[Story], show: Show) -> None:
        clock.begin_day(ZoneInfo(zone))
        await story(telegram, clock, zone).play(show, rest)

    told = {}
    for story in _STORIES:
        title, about = heading(story.name)
        told[story.name] = Tale(title=title, about=about, play=partial(play, story))
    return told
