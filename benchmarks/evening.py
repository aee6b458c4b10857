"""An evening of a county, an hour in a minute: no vote is lost, and how old what waits to be sent becomes."""

import asyncio
import statistics
import time
from collections.abc import Sequence
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path

import sqlalchemy
from sqlalchemy import delete, func, insert, select

from benchmarks.bots import WHOLE, Address, end, filled, start_ours, telegram
from benchmarks.groups import PATIENCE, SEATS, Ballot, Evening, Groups
from benchmarks.hurried import SPEED, HurriedClock
from benchmarks.turns import cpu_seconds
from bot.councils.events import BoardKind
from bot.councils.model.votes import VoteStatus
from bot.storage import tables
from bot.storage.database import Database, open_database
from bot.storage.waiting import waiting

BOT_ID = int(WHOLE.partition(":")[0])
# Of seconds.
A_LOOK = 0.1


def measure(folder: Path, *, sessions: int) -> None:
    """Let the evening pass and reckon up."""
    clock = HurriedClock(began=time.time())
    print(f"{sessions} sessions of {SEATS} in one hour, which passes in a minute\n")
    with telegram(partial(Groups, sessions=sessions, clock=clock)) as (line, address):
        settings = filled(folder, address, councils=sessions, seats=SEATS, sitting=True, now=clock.now)
        asyncio.run(_open_to_all(settings["NX_DATABASE_URL"], address, people=sessions * SEATS))
        bot = start_ours(settings, "benchmarks.hurried", str(clock.began))
        try:
            asyncio.run(_look_on(settings["NX_DATABASE_URL"], line, clock, bot.pid))
        finally:
            end(bot)
    print()


async def _open_to_all(url: str, address: Address, *, people: int) -> None:
    """All have begun to talk to the bot, and heard before that the session is near; its board alone is shown yet."""
    everybody = range(address.user_id, address.user_id + people)
    rows = [{"bot_id": BOT_ID, "user_id": user_id, "reachable": True} for user_id in everybody]
    others = delete(tables.boards).where(tables.boards.c.kind != BoardKind.SESSION)

    def begin(connection: sqlalchemy.Connection) -> None:
        connection.execute(insert(tables.private_chats), rows)
        connection.execute(others)

    database = await open_database(url)
    await database.write(begin)
    await database.close()


async def _look_on(url: str, line: Connection, clock: HurriedClock, pid: int) -> None:
    database = await open_database(url)
    line.send("evening")
    ages = await _ages(database, line, clock)
    line.recv()
    began = time.perf_counter()
    await _rest(database, clock)
    rested = time.perf_counter() - began
    worked = cpu_seconds([pid])
    line.send("reckon")
    evening: Evening = line.recv()
    lost, twice, still_open = await database.read(partial(_reckon, evening=evening))
    await database.close()
    print(
        f"{evening.updates:,} updates and {evening.calls:,} calls; the last session ends after {evening.seconds:.0f} s"
    )
    answered = f"{_cut(evening.answers, 50)} (p50), {_cut(evening.answers, 99)} (p99)"
    print(f"a press is answered in {answered}; {evening.presses - len(evening.answers)} got no answer")
    for what, measured in ages.items():
        print(f"the oldest {what} that waits is {_cut(measured, 50)} old (p50), {_cut(measured, 99)} (p99)")
    print(f"all is sent {rested:.1f} s after the last answer; {evening.refused} calls were refused")
    print(f"the bot's process worked for {worked:.0f} s")
    print(f"{evening.ballots:,} ballots: {lost} lost, {twice} counted twice")
    votes = len({(council, vote) for council, vote, _ in evening.cast})
    print(f"{votes} votes: {still_open} not closed, {evening.told_wrongly} not shown as they came out")


async def _rest(database: Database, clock: HurriedClock) -> None:
    """Wait until nothing waits to be sent."""
    until = time.perf_counter() + PATIENCE
    while any((await _oldest(database, clock)).values()) and time.perf_counter() < until:  # noqa: ASYNC110  # another process's
        await asyncio.sleep(A_LOOK)  # what comes to rest is a table of another process


async def _ages(database: Database, line: Connection, clock: HurriedClock) -> dict[str, list[float]]:
    """How old the oldest is that waits in each queue, again and again until the evening is over, in seconds."""
    ages: dict[str, list[float]] = {}
    while not line.poll():
        for what, age in (await _oldest(database, clock)).items():
            ages.setdefault(what, []).append(age)
        await asyncio.sleep(A_LOOK)
    return ages


async def _oldest(database: Database, clock: HurriedClock) -> dict[str, float]:
    found = await waiting(database, bot_id=BOT_ID, now=clock.now())
    return {what: queue.oldest / SPEED for what, queue in found.queues.items()}


def _reckon(connection: sqlalchemy.Connection, *, evening: Evening) -> tuple[int, int, int]:
    """How many ballots were lost or are not what was chosen last, how many counted twice, how many votes are open."""
    ballots, audit, votes = tables.ballots.c, tables.audit.c, tables.votes.c
    kept: dict[Ballot, str] = {
        (council, vote, int(voter[1:])): choice
        for council, vote, voter, choice in connection.execute(
            select(ballots.council, ballots.vote, ballots.voter, ballots.choice).where(ballots.choice.is_not(None))
        )
    }
    recorded = connection.execute(select(func.count()).where(audit.action == "cast_ballot")).scalar_one()
    wrong = sum(kept.get(ballot) != choice for ballot, choice in evening.cast.items())
    still_open = connection.execute(select(func.count()).where(votes.status == VoteStatus.OPEN)).scalar_one()
    return max(wrong, evening.ballots - recorded), max(0, recorded - evening.ballots), still_open


def _cut(measured: Sequence[float], percent: int) -> str:
    return f"{statistics.quantiles(measured, n=100)[percent - 1] * 1e3:.0f} ms"
