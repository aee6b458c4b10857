"""A bot killed again and again while people press: what was acknowledged is counted, and nothing twice."""

import asyncio
import random
import signal
from pathlib import Path

import pytest

from tests.app.crowd import TOKEN, Crowd, counted, found, served, stable

KILLS = 10
# Eleven starts of a bot on a busy machine.
PATIENCE = 200.0


@pytest.mark.timeout(240)
async def test_no_acknowledged_ballot_is_lost_or_doubled(sqlite_url: str, tmp_path: Path) -> None:
    chance = random.Random(20)
    crowd = Crowd(chance)
    await found(sqlite_url, crowd)
    log = tmp_path / "log"
    settings = {"NX_BOT_TOKEN": TOKEN, "NX_DATABASE_URL": sqlite_url, "NX_LOCALE": "en"}
    async with asyncio.timeout(PATIENCE), served(crowd) as url, stable({**settings, "NX_API_URL": url}, log) as bots:
        crowd.begin()
        for _ in range(KILLS):
            bot = await bots.start()
            await crowd.until(crowd.answered + chance.randrange(1, 100))
            assert await bots.end(bot, signal.SIGKILL) == -signal.SIGKILL
            await counted(sqlite_url, crowd)
        bot = await bots.start()
        await crowd.rests()
        assert await bots.end(bot, signal.SIGTERM) == 0
    await counted(sqlite_url, crowd)
    assert TOKEN not in log.read_text()
