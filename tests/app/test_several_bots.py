"""Several bots on one database, one a county: each serves its own councils, in chats of the same numbers even."""

import json
from collections.abc import AsyncIterator

import pytest

from bot.app.keeping import export
from tests.conversations.village import SEATED, TOKEN, Village

pytestmark = pytest.mark.postgres
TOKENS = (TOKEN, "4343:AAH-playground-token_of_tests-000")
MOTIONS = ("同意装三盏感应灯", "同意修东头的路")


@pytest.fixture
async def counties(postgres_url: str) -> AsyncIterator[list[Village]]:
    """Two villages that know nothing of each other, each with a bot; people and groups have the same ids in both."""
    villages = [Village(postgres_url, "zh-CN", token=token) for token in TOKENS]
    try:
        for village in villages:
            await village.wakes()
            village.knows_commands()
            await village.convenor.writes("/start")
            await village.welcomes_bot()
            await village.convenor.presses("new-council")
            await village.seats(*(village.joins(name, username=username) for name, username in SEATED))
        yield villages
    finally:
        for village in villages:
            await village.sleeps()


async def test_each_serves_its_own(counties: list[Village], postgres_url: str) -> None:
    here, there = counties
    assert (here.group.id, here.convenor.id) == (there.group.id, there.convenor.id)
    for village, motion in zip(counties, MOTIONS, strict=True):
        await village.has_vote(motion)
    for village, other in ((here, MOTIONS[1]), (there, MOTIONS[0])):
        assert other not in village.board("V1")

    calls = len(there.telegram.calls)
    for name, _ in SEATED:
        await here.woman(name).presses("for")
    assert "▰" in here.board("V1")
    await here.time_passes(days=1)
    assert len(there.telegram.calls) == calls, "nobody is told what is for another bot's people"

    await there.woman(SEATED[0][0]).presses("against")
    assert there.woman(SEATED[0][0]).told("answer-ballot-cast", vote="V1", choice="against", cast=1, due=3)
    councils = json.loads(await export(here.settings, None))["councils"]
    tallies = [council["votes"][0]["tally"] for council in councils]
    assert [tally["for"] for tally in tallies] == [3, 0]
    assert [council["chat_id"] for council in councils] == [here.group.id] * 2
