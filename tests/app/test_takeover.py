"""Two processes of one bot on PostgreSQL: when one is killed the other does what it did, and nothing is done twice."""

import asyncio
import random
import signal
from http import HTTPStatus
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from bot.records import Office
from bot.storage.database import open_database
from tests.app.crossroads import Crossroads, crossroads
from tests.app.crowd import TOKEN, Crowd, Stable, counted, found, served, stable

pytestmark = pytest.mark.postgres
TAKEOVER = 10.0
PATIENCE = 120.0
_HOLDERS = text(
    "SELECT application_name FROM pg_stat_activity JOIN pg_locks USING (pid) "
    "WHERE locktype = 'advisory' AND granted AND datname = current_database()"
)


async def _holder(url: str, office: Office) -> int:
    """The process id of the bot that holds the office."""

    def look(connection: Connection) -> list[list[str]]:
        return [name.split() for name in connection.execute(_HOLDERS).scalars()]

    database = await open_database(url)
    try:
        (pid,) = [int(pid) for *_, held, pid in await database.read(look) if held == office]
    finally:
        await database.close()
    return pid


@pytest.mark.timeout(150)
async def test_the_other_takes_over_within_seconds(postgres_url: str, tmp_path: Path) -> None:
    crowd = Crowd(random.Random(21))
    await found(postgres_url, crowd)
    settings = {"NX_BOT_TOKEN": TOKEN, "NX_DATABASE_URL": postgres_url, "NX_LOCALE": "en"}
    async with (
        asyncio.timeout(PATIENCE),
        served(crowd) as url,
        stable({**settings, "NX_API_URL": url}, tmp_path / "log") as bots,
    ):
        # Each presses once a round: what is tried here is who takes over, not how much.
        crowd.tired = True
        await _polling(bots, crowd, postgres_url)
        async with crossroads() as here:
            await _by_webhook(bots, crowd, postgres_url, here)
    await counted(postgres_url, crowd)


async def _polling(bots: Stable, crowd: Crowd, database_url: str) -> None:
    running = {await bots.start()}
    for killed, office in enumerate(Office):
        running.add(await bots.start())
        await crowd.until_started(killed + len(running))
        crowd.begin()
        await crowd.until(crowd.answered + 1)
        pid = await _holder(database_url, office)
        running.remove(pid)
        await _dies(bots, pid, crowd)
    (last,) = running
    assert await bots.end(last, signal.SIGTERM) == 0


async def _by_webhook(bots: Stable, crowd: Crowd, database_url: str, here: Crossroads) -> None:
    """Both are brought every update at the same moment: it is done once, and both give the same answer."""
    running = {await bots.start(**here.one_more()) for _ in range(2)}
    await here.all_listen()
    crowd.begin()
    await crowd.rests()
    assert len(here.answers) == len(crowd.women)
    for first, second in here.answers:
        assert first == second
        assert first[0] == HTTPStatus.OK
    pid = await _holder(database_url, Office.SENDING)
    running.remove(pid)
    await _dies(bots, pid, crowd)
    assert all(len(answers) == 1 for answers in here.answers[len(crowd.women) :])
    (last,) = running
    assert await bots.end(last, signal.SIGTERM) == 0


async def _dies(bots: Stable, pid: int, crowd: Crowd) -> None:
    """One is killed; within seconds the other answers all and edits the boards."""
    assert await bots.end(pid, signal.SIGKILL) == -signal.SIGKILL
    async with asyncio.timeout(TAKEOVER):
        crowd.begin()
        await crowd.another_edit()
        await crowd.rests()
