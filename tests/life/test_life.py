"""The life of a council, lived many times over on each database in whatever order people may act."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, run_state_machine_as_test

from bot.councils.model.sessions import Mode
from bot.councils.model.verdicts import Rule
from bot.councils.model.votes import GuestsVote, Method
from bot.councils.operations import access
from bot.councils.operations.leading import take_up_next
from bot.councils.operations.membership import meet_person
from bot.councils.operations.tallying import move_in
from bot.councils.ports import Transaction
from bot.storage.database import open_database
from tests.life.council import NEWCOMERS
from tests.life.evenings import Evenings
from tests.life.issues import Issues
from tests.life.membership import GUESTS, RULES, Membership
from tests.life.minutes import Minutes
from tests.life.resolutions import Resolutions
from tests.life.sessions import MODES
from tests.life.votes import Votes
from tests.life.watching import Watching
from tests.operations.chamber import Chamber
from tests.operations.rows import Rows
from tests.operations.test_organisation import VILLAGE, county

Founded = tuple[Chamber, Rows, asyncio.Runner]

# A life takes as long as many sums, so fewer are lived. A longer one would need more than Hypothesis draws for one.
LIVES = settings(
    max_examples=settings().max_examples // 3,
    stateful_step_count=60,
    report_multiple_bugs=False,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
# Of one that sits already a few steps say much.
SITTINGS = settings(LIVES, max_examples=settings().max_examples // 8, stateful_step_count=25)


def on(database_url: str, lives: settings) -> settings:
    # On PostgreSQL only the statements differ, and each operation's own tests hold on both: a few lives are enough.
    return lives if database_url.startswith("sqlite") else settings(lives, max_examples=lives.max_examples // 8)


class Life(Membership, Issues, Evenings, Minutes, Votes, Resolutions, Watching):
    """Everything that people may do in a council, and the clock."""

    @initialize(
        guests=GUESTS,
        rules=RULES,
        decided=st.booleans(),
        method=st.sampled_from(Method),
        secret=st.booleans(),
        meets=st.booleans(),
    )
    def it_begins(
        self, guests: GuestsVote, rules: Rule, decided: bool, method: Method, secret: bool, meets: bool
    ) -> None:
        """Two have said something, it has become a topic with them as guests, and the council meets or votes on it."""
        self.rules_are(guests, rules, decided)
        for actor in (self.chamber.resident, self.chamber.neighbour):
            self.puts_forward(actor)
        self.makes_topic([1, 2], self.chamber.convenor)
        self.invites(1, self.chamber.resident)
        self.answers(1, self.chamber.resident, yes=True)
        self.invites(1, self.chamber.neighbour)
        self.answers(1, self.chamber.neighbour, yes=True)
        if meets:
            self.convenes([1], self.chamber.convenor, days=4, mode=Mode.PLENARY)
        else:
            self.opens_vote(1, self.chamber.convenor, method=method, secret=secret)


class Sat(Membership, Issues, Evenings, Minutes, Votes, Watching):
    """What people may do in and after a session that sits already, with two topics, guests and a vote."""

    @initialize(guests=GUESTS, rules=RULES, decided=st.booleans(), mode=MODES, seats=st.integers(4, 9), data=st.data())
    def it_sits(
        self, guests: GuestsVote, rules: Rule, decided: bool, mode: Mode, seats: int, data: st.DataObject
    ) -> None:
        convenor, visitors = self.chamber.convenor, (self.chamber.resident, self.chamber.neighbour)
        self.rules_are(guests, rules, decided)
        for topic, actor in enumerate(visitors, 1):
            self.puts_forward(actor)
            self.makes_topic([topic], convenor)
            self.invites(topic, actor)
            self.answers(topic, actor, yes=True)
        self.convenes([1, 2], convenor, days=3, mode=mode, monthly=True)
        session = self.memory.sessions[1]
        self.chamber.now = session.starts_at
        for actor in (*self.chamber.seats[:seats], *visitors):
            self.comes(session, actor)
        if self.begins(session, convenor):
            self.leads(session, convenor, take_up_next)
            method, secret = data.draw(st.sampled_from(Method), "method"), data.draw(st.booleans(), "secret")
            self.opens_vote(1, convenor, method=method, secret=secret)


@pytest.fixture
def founded(database_url: str) -> Iterator[Founded]:
    """A council of nine on each database."""
    with constituted_at(database_url) as found:
        yield found


@contextmanager
def constituted_at(database_url: str) -> Iterator[Founded]:
    """A council of nine, all its rows, and the loop that its database lives in."""

    def meet(tx: Transaction, *, now: Any) -> None:
        for actor in NEWCOMERS:
            meet_person(tx, actor=actor, council=1, now=now)
        move_in(tx, access.as_anyone(tx, 1), VILLAGE, now)

    with asyncio.Runner() as loop:
        database = loop.run(open_database(database_url))
        chamber = Chamber(database)
        loop.run(chamber.constitute())
        loop.run(county(chamber))
        loop.run(chamber.archive.write(meet))
        yield chamber, loop.run(chamber.everything()), loop
        loop.run(database.close())


# To find the shortest way to a fault takes minutes.
@pytest.mark.trial
@pytest.mark.timeout(6 * settings().max_examples)
def test_whatever_is_done_in_whatever_order(founded: Founded, database_url: str) -> None:
    lives = on(database_url, LIVES)
    run_state_machine_as_test(lambda: Life(*founded), settings=lives)  # type: ignore[arg-type]  # it is only called


@pytest.mark.trial
@pytest.mark.timeout(6 * settings().max_examples)
def test_whatever_is_done_where_a_session_sits(founded: Founded, database_url: str) -> None:
    lives = on(database_url, SITTINGS)
    run_state_machine_as_test(lambda: Sat(*founded), settings=lives)  # type: ignore[arg-type]  # it is only called
