"""A bot killed again and again while people press: what was acknowledged is counted, and nothing twice."""

import asyncio
import random
import signal
import socket
from pathlib import Path

import pytest

from tests.app.crowd import TOKEN, Crowd, counted, found, served, stable

KILLS, KILLS_BY_WEBHOOK = 10, 4
SECRET = "a-secret_of-the-test"
# Eleven starts of a bot on a busy machine.
PATIENCE = 200.0


@pytest.mark.timeout(240)
async def test_no_acknowledged_ballot_is_lost_or_doubled(sqlite_url: str, tmp_path: Path) -> None:
    await killed(sqlite_url, tmp_path, kills=KILLS)


@pytest.mark.timeout(240)
async def test_none_is_by_webhook_either(sqlite_url: str, tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    webhook = {"URL": f"http://127.0.0.1:{port}/telegram", "SECRET": SECRET, "PORT": port}
    await killed(
        sqlite_url,
        tmp_path,
        kills=KILLS_BY_WEBHOOK,
        also={f"NX_WEBHOOK_{name}": value for name, value in webhook.items()},
    )


async def killed(url: str, folder: Path, *, kills: int, also: dict[str, str] | None = None) -> None:
    """Let women press, and kill their bot so many times; what it was started with `also` is never in its log."""
    chance = random.Random(20)
    crowd = Crowd(chance)
    log = folder / "log"
    await found(url, crowd)
    settings = {"NX_BOT_TOKEN": TOKEN, "NX_DATABASE_URL": url, "NX_LOCALE": "en", **(also or {})}
    async with asyncio.timeout(PATIENCE), served(crowd) as api, stable({**settings, "NX_API_URL": api}, log) as bots:
        crowd.begin()
        for _ in range(kills):
            bot = await bots.start()
            await crowd.until(crowd.answered + chance.randrange(1, 100))
            assert await bots.end(bot, signal.SIGKILL) == -signal.SIGKILL
            await counted(url, crowd)
        bot = await bots.start()
        await crowd.rests()
        assert await bots.end(bot, signal.SIGTERM) == 0
    await counted(url, crowd)
    assert TOKEN not in log.read_text()
    assert SECRET not in log.read_text()
