"""A county that is played: alike for the same seed, true to every rule, and ready for whoever coordinates it."""

import asyncio
import shutil
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, Table, func, select

from bot.app.keeping import doors_of
from bot.councils.errors import NotFound
from bot.councils.model.announcements import AnnouncementStatus
from bot.councils.model.organisation import Tier
from bot.councils.model.people import CLOCK, Actor
from bot.councils.model.sessions import SessionStatus
from bot.councils.model.summaries import Period, Span
from bot.councils.model.verdicts import Outcome, Tally, decide
from bot.councils.model.votes import Choice, Method, Vote, VoteStatus
from bot.councils.model.words import is_private
from bot.councils.operations.recounting import is_miscounted
from bot.councils.operations.summaries import summary
from bot.councils.ports import Transaction
from bot.storage import tables
from bot.storage.database import open_database
from playground import BOT_ID
from playground.__main__ import main as play
from playground.county import County, played
from playground.county.__main__ import main
from playground.county.circle import ZONE
from playground.county.handing import handed_over
from playground.county.words import LOCALES, Words

EVENING = datetime(2026, 6, 30, 19, 30, tzinfo=ZONE)
# Drawn by no seed.
SECRET = {
    "links": {"digest"},
    "unit_codes": {"digest"},
    "secret_ballots": {"id", "mark"},
    "minutes": {"digest", "proceedings"},
}
Rows = dict[str, list[tuple[Any, ...]]]


def file_of(url: str) -> Path:
    return Path(url.partition("///")[2])


@pytest.fixture(scope="session")
def county(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, County]:
    """Twelve councils and a quarter of a year; nobody writes there."""
    file = shutil.copy(sqlite_template, tmp_path_factory.mktemp("county"))
    url = f"sqlite+aiosqlite:///{file}"
    return url, asyncio.run(played(url, bot_id=BOT_ID, until=EVENING, councils=12, months=3))


@pytest.fixture
def county_url(county: tuple[str, County], tmp_path: Path) -> str:
    """A county of one's own."""
    return f"sqlite+aiosqlite:///{shutil.copy(file_of(county[0]), tmp_path)}"


async def read(url: str, query: Any) -> Any:
    database = await open_database(url)
    try:
        return await database.read(query)
    finally:
        await database.close()


async def in_doors(url: str, query: Any, **arguments: Any) -> Any:
    async with doors_of(url, bot_id=BOT_ID, now=lambda: EVENING) as doors:
        return await doors.archive.read(query, **arguments)


def every_row(connection: Connection) -> Rows:
    return {name: _rows(connection, table) for name, table in tables.metadata.tables.items()}


def _rows(connection: Connection, table: Table) -> list[tuple[Any, ...]]:
    told = [column for column in table.columns if column.name not in SECRET.get(table.name, ())]
    return sorted((tuple(row) for row in connection.execute(select(*told))), key=repr)


async def test_it_is_all_there(county: tuple[str, County]) -> None:
    url, made = county
    assert min(made.counts.values()) > 0
    assert made.councils == 12

    def tiers(connection: Connection) -> set[Tier]:
        return set(connection.execute(select(tables.units.c.tier)).scalars())

    assert await read(url, tiers) == set(Tier)


async def test_its_coordinator_reads_what_happened(county: tuple[str, County]) -> None:
    url, made = county
    asked = {"period": Period(span=Span.YEAR, year=2026), "zone": ZONE}
    found = await in_doors(url, summary, actor=made.coordinator, **asked)
    assert found.figures.councils == made.councils
    assert found.figures.issues == made.counts["issues"]
    assert found.figures.topics == made.counts["topics"]
    assert 0 < found.figures.sessions <= made.counts["sessions"]


async def test_nothing_is_left_that_is_due_or_would_be_sent(county: tuple[str, County]) -> None:
    async with doors_of(county[0], bot_id=BOT_ID, now=lambda: EVENING) as doors:
        assert await doors.archive.due(limit=1) == []
        assert await doors.outbox.notices(limit=1) == []
        assert await doors.outbox.boards(limit=1) == []


async def test_on_the_last_evening_some_sit_others_come_and_one_is_split(county: tuple[str, County]) -> None:
    def under_way(connection: Connection) -> set[str]:
        statuses = (tables.sessions.c.status, tables.votes.c.status)
        return {status for column in statuses for status in connection.execute(select(column)).scalars()}

    now = {SessionStatus.OPEN, SessionStatus.CHECKING_IN, VoteStatus.TIED}
    assert now <= await read(county[0], under_way)


async def test_every_verdict_is_what_the_ballots_come_to(county: tuple[str, County]) -> None:
    def motions(tx: Transaction, *, now: datetime) -> list[tuple[Vote, Counter[str | None]]]:
        del now
        found = tx.votes.find(status=VoteStatus.CLOSED, method=Method.MOTION, secret=False)
        return [(vote, _cast(tx, vote)) for vote in found]

    outcomes = set()
    for vote, cast in await in_doors(county[0], motions):
        tally = Tally(in_favour=cast[Choice.FOR], against=cast[Choice.AGAINST], abstaining=cast[Choice.ABSTAIN])
        verdict = decide(tally, due=vote.due, present=vote.present, rule=vote.rule)
        assert vote.tally == tally
        assert vote.outcome == verdict.outcome or (verdict.tied and vote.rule.casting_vote)
        outcomes.add(vote.outcome)
    assert Outcome.PASSED in outcomes


def _cast(tx: Transaction, vote: Vote) -> Counter[str | None]:
    ballots = tx.ballots.find(council=vote.council, vote=vote.number, advisory=False)
    return Counter(ballot.choice for ballot in ballots)


async def test_what_was_counted_as_it_happened_was_right(county: tuple[str, County]) -> None:
    def found_wrong(connection: Connection) -> int:
        return connection.execute(select(func.count()).select_from(tables.miscounts)).scalar_one()

    assert await read(county[0], found_wrong) == 0
    async with doors_of(county[0], bot_id=BOT_ID, now=lambda: EVENING) as doors:
        for council in range(1, county[1].councils + 1):
            assert not await doors.archive.read(is_miscounted, actor=CLOCK, council=council)


async def test_councils_hear_of_their_coordinator_and_convene_themselves_where_nobody_does(
    county: tuple[str, County],
) -> None:
    def happened(connection: Connection) -> tuple[set[str], set[Any]]:
        actions = connection.execute(select(tables.audit.c.action).distinct()).scalars()
        sent = connection.execute(select(tables.announcements.c.status).distinct()).scalars()
        return set(actions), set(sent)

    actions, sent = await read(county[0], happened)
    assert {"read_announcement", "take_template", "demand_session", "ask_to_succeed", "take_over"} <= actions
    assert sent == {AnnouncementStatus.SENT}


async def test_nothing_private_was_kept(county: tuple[str, County]) -> None:
    def texts(connection: Connection) -> Sequence[str]:
        return connection.execute(select(tables.issues.c.text)).scalars().all()

    assert not any(map(is_private, await read(county[0], texts)))


async def test_the_same_seed_makes_the_same_rows(sqlite_template: Path, tmp_path: Path) -> None:
    async def rows(name: str, *, seed: int, locale: str = "zh-CN") -> tuple[Rows, dict[str, int]]:
        url = f"sqlite+aiosqlite:///{shutil.copy(sqlite_template, tmp_path / name)}"
        made = await played(url, bot_id=BOT_ID, until=EVENING, councils=4, seed=seed, months=2, locale=locale)
        return await read(url, every_row), made.counts

    first, counts = await rows("first", seed=3)
    again, _ = await rows("again", seed=3)
    assert {name for name, found in first.items() if found != again[name]} == set()
    in_english, counts_in_english = await rows("english", seed=3, locale="en")
    assert counts_in_english == counts
    assert in_english["issues"] != first["issues"]


async def test_whoever_is_handed_the_county_coordinates_it(county_url: str) -> None:
    her = Actor(user_id=6_100_000_012, name="徐大姐")
    await handed_over(county_url, to=her, now=lambda: EVENING)
    found = await in_doors(county_url, summary, actor=her, period=Period(span=Span.YEAR, year=2026), zone=ZONE)
    assert found.unit.tier is Tier.COUNTY


async def test_where_there_is_no_county_nobody_is_handed_one(sqlite_url: str) -> None:
    with pytest.raises(NotFound):
        await handed_over(sqlite_url, to=Actor(user_id=1), now=lambda: EVENING)


@pytest.mark.parametrize("locale", LOCALES)
def test_no_word_of_the_county_is_private_but_the_one(locale: str) -> None:
    words = Words(locale)
    said = [text for matter in words.matters for text in (matter.text, matter.title, matter.motion, matter.result)]
    assert not any(map(is_private, said))
    assert is_private(words.private)


def test_it_is_made_into_a_file_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "county.db"
    asked = ["--councils", "2", "--months", "1", "--until", "2026-06-30", "--locale", "en", "--out", str(file)]
    assert main(asked) == 0
    assert "2 councils" in capsys.readouterr().out
    assert list(tmp_path.iterdir()) == [file]
    assert main(asked) == 2
    assert "already" in capsys.readouterr().err


def test_the_playground_says_which_file_is_no_county(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert play(["--county", str(tmp_path / "none.db")]) == 2
    assert "none.db" in capsys.readouterr().err
