"""A fault in what is counted as it happens is found by the lives that compare it with a recount after each step."""

from collections.abc import Callable, Iterator
from types import ModuleType

import pytest
from hypothesis import Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from bot.councils.model.counts import Thing
from bot.councils.operations import issues, sessions, topics
from bot.councils.operations.tallying import keep_count
from bot.councils.ports import Transaction
from tests.life.test_life import LIVES, Founded, Life, constituted_at

Kept = Callable[..., None]


def is_forgotten(tx: Transaction, after: Thing, before: Thing | None = None) -> None:
    """Nothing is counted."""


def adds_up(tx: Transaction, after: Thing, before: Thing | None = None) -> None:
    """What it counted before is not taken off."""
    keep_count(tx, after)


def is_turned_round(tx: Transaction, after: Thing, before: Thing | None = None) -> None:
    """What it was is taken for what it is."""
    keep_count(tx, *((before, after) if before else (after,)))


def is_counted_again(tx: Transaction, after: Thing, before: Thing | None = None) -> None:
    """It is said twice."""
    keep_count(tx, after, before)
    keep_count(tx, after, before)


@pytest.fixture
def founded(sqlite_url: str) -> Iterator[Founded]:
    """A council of nine; what is planted is in no statement, so one database is enough."""
    with constituted_at(sqlite_url) as found:
        yield found


# The first life that stumbles is enough: nobody waits for the shortest way to what was planted.
PLANTED = settings(LIVES, max_examples=100, phases=(Phase.generate,), derandomize=True, print_blob=False)


@pytest.mark.trial
@pytest.mark.parametrize(
    ("room", "fault"),
    [
        (issues, is_forgotten),
        (issues, adds_up),
        (issues, is_turned_round),
        (topics, is_forgotten),
        (sessions, is_counted_again),
    ],
    ids=lambda planted: planted.__name__.rpartition(".")[-1],
)
def test_a_life_finds_what_is_counted_wrongly(
    founded: Founded, monkeypatch: pytest.MonkeyPatch, room: ModuleType, fault: Kept
) -> None:
    monkeypatch.setattr(room, "keep_count", fault)
    with pytest.raises(AssertionError, match="what is counted as it happens is not what there is"):
        run_state_machine_as_test(lambda: Life(*founded), settings=PLANTED)  # type: ignore[arg-type]  # it is only called
