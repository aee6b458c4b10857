"""Everybody at once through two writers on one database: what was answered counts, once, and the vote closes once."""

import asyncio
import random
from collections import Counter
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from bot.councils.errors import Refusal
from bot.councils.events import EventKind
from bot.councils.model.duties import DutyKind
from bot.councils.model.people import CLOCK, Actor, Named
from bot.councils.model.votes import Choice, Means
from bot.councils.operations.duties import do_duty
from bot.councils.operations.entering import enter_ballots, enter_papers
from bot.councils.operations.recusals import recuse_myself
from bot.councils.operations.seats import give_seat
from bot.councils.operations.votes import cast_ballot, close_vote
from bot.storage import tables
from bot.storage.archive import Archive
from bot.storage.database import open_database
from tests.model import oracles
from tests.operations.chamber import BOT, KEY, Chamber

ROUNDS = 4
WITHOUT_ACCOUNT = ("N10", "N11", "N12")
# Why somebody may be too late, and nothing else.
TOO_LATE = {"vote-not-open", "vote-over", "recused", "secret-ballot-sealed", "voted-already", "already-recused"}


@dataclass(kw_only=True)
class Race:
    """One vote, and what each was told that she has done."""

    chamber: Chamber
    writers: tuple[Archive, Archive]
    vote: int
    secret: bool
    chance: random.Random
    chosen: dict[str, Choice] = field(default_factory=dict)
    recused: set[str] = field(default_factory=set)
    closes: int = 0
    answers: int = 0
    answered: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def does(self, operation: Callable[..., Any], actor: Actor, **arguments: Any) -> bool:
        """Do it through either writer; whether it was done, and not too late."""
        writer = self.chance.choice(self.writers)
        try:
            await writer.write(operation, actor=actor, council=1, **arguments)
        except Refusal as refusal:
            assert refusal.key in TOO_LATE  # noqa: PT017  # which of them it is, is what they race for
            return False
        finally:
            async with self.answered:
                self.answers += 1
                self.answered.notify_all()
        return True

    async def presses(self, voter: str, actor: Actor, *, times: int) -> None:
        for _ in range(times):
            choice = self.chance.choice(tuple(Choice))
            if await self.does(cast_ballot, actor, vote=self.vote, choice=choice):
                self.chosen[voter] = choice

    async def steps_back(self, voter: str, actor: Actor) -> None:
        await self.presses(voter, actor, times=self.chance.randrange(3))
        if await self.does(recuse_myself, actor, vote=self.vote):
            self.recused.add(voter)
        await self.presses(voter, actor, times=1)

    async def enters(self, *voters: str) -> None:
        for voter in voters:
            choice = self.chance.choice(tuple(Choice))
            at_desk = {"vote": self.vote, "means": Means.PAPER, "witness": 2}
            if self.secret:
                done = self.does(enter_papers, self.chamber.convenor, **at_desk, voters=[voter], papers=[choice])
            else:
                done = self.does(enter_ballots, self.chamber.convenor, **at_desk, choices={voter: choice})
            if await done:
                # Where she has voted herself since, hers was told after this.
                self.chosen.setdefault(voter, choice)

    async def closes_after(self, answers: int, *, by_clock: bool) -> None:
        async with self.answered:
            await self.answered.wait_for(lambda: self.answers >= answers)
        if by_clock:
            self.chamber.later(hours=48)
            kind = DutyKind.CLOSE_VOTE
            works = [self.does(do_duty, CLOCK, kind=kind, number=self.vote) for _ in self.writers]
        else:
            works = [self.does(close_vote, self.chamber.convenor, vote=self.vote) for _ in self.writers]
        closed = await asyncio.gather(*works)
        assert by_clock or sum(closed) <= 1

    async def runs(self, *, end: str) -> None:
        women = {f"N{number}": seat for number, seat in enumerate(self.chamber.seats, 1)}
        last, leaving = women.popitem()
        works = [self.presses(voter, woman, times=self.chance.randrange(1, 4)) for voter, woman in women.items()]
        works += [self.steps_back(last, leaving), self.enters(*WITHOUT_ACCOUNT, "N5")]
        if end != "by itself":
            works.append(self.closes_after(self.chance.randrange(25), by_clock=end == "by the clock"))
        self.chance.shuffle(works)
        await asyncio.gather(*works)


@pytest.fixture
async def chamber(database_url: str) -> AsyncIterator[tuple[Chamber, Archive]]:
    """A council of nine and three without an account, and another process's way to it."""
    database, other = await open_database(database_url), await open_database(database_url)
    try:
        chamber = Chamber(database)
        await chamber.constitute()
        for label in WITHOUT_ACCOUNT:
            await chamber.do(give_seat, chamber.convenor, named=Named(name=f"Seat {label}"), name=f"Seat {label}")
        yield chamber, Archive(other, bot_id=BOT, now=lambda: chamber.now, kept=lambda: None, secret_key=KEY)
    finally:
        await database.close()
        await other.close()


@pytest.mark.parametrize("secret", [False, True])
@pytest.mark.parametrize("end", ["by itself", "by hand", "by the clock"])
async def test_what_was_answered_counts_and_nothing_twice(
    chamber: tuple[Chamber, Archive], secret: bool, end: str
) -> None:
    here, there = chamber
    for seed in range(ROUNDS):
        vote = await here.vote(secret=secret)
        race = Race(chamber=here, writers=(here.archive, there), vote=vote, secret=secret, chance=random.Random(seed))
        await race.runs(end=end)
        await here.look()
        await _is_as_told(race)


async def _is_as_told(race: Race) -> None:
    here = race.chamber
    kept = await here.row(tables.votes, number=race.vote)
    sums = Counter(choice for voter, choice in race.chosen.items() if voter not in race.recused)
    tally = sums[Choice.FOR], sums[Choice.AGAINST], sums[Choice.ABSTAIN]
    due = 12 - len(race.recused)
    assert (kept.tally.in_favour, kept.tally.against, kept.tally.abstaining) == tally
    assert (kept.status, kept.cast, kept.due) == ("closed", sums.total(), due)
    assert kept.outcome == oracles.motion(*tally, due, sums.total(), kept.rule)
    told = Counter(user for user, kind in here.told if kind is EventKind.VOTE_CLOSED)
    assert told
    assert set(told.values()) == {1}
    assert [number for kind, number in await here.duties() if kind is DutyKind.CLOSE_VOTE] == []
    ballots = await here.rows(tables.ballots, vote=race.vote)
    assert {row.voter for row in ballots if row.took_part} == race.chosen.keys() - race.recused
    box = await here.rows(tables.secret_ballots, vote=race.vote)
    if race.secret:
        assert Counter(row.choice for row in box) == sums
        assert {row.mark for row in box} <= {None}
    else:
        assert {row.voter: row.choice for row in ballots if row.took_part} == {
            voter: choice for voter, choice in race.chosen.items() if voter not in race.recused
        }
