"""The arithmetic of a ranked vote by Schulze's method, in integers only; options go by their place, from 0."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Self

from bot.councils.model.methods import Assembled
from bot.councils.model.verdicts import Outcome, Rule

# A number for every pair of options: its row is the one preferred, its column the other.
Table = tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RankedTally:
    """How many preferred each option to each other, and how many had it first."""

    preferring: Table
    first_places: tuple[int, ...]
    voting: int
    abstaining: int = 0

    @classmethod
    def of(cls, ballots: Iterable[Sequence[int]], *, options: int) -> Self:
        """What ballots come to, each its options from best to worst; one without any abstains.

        Options left out stand below all that are ranked, equal among themselves.
        """
        cast = list(ballots)
        rankings = [ballot for ballot in cast if ballot]
        table = [[0] * options for _ in range(options)]
        for ranking in rankings:
            below = set(range(options))
            for better in ranking:
                below.discard(better)
                for worse in below:
                    table[better][worse] += 1
        return cls(
            preferring=_frozen(table),
            first_places=tuple(sum(ranking[0] == option for ranking in rankings) for option in range(options)),
            voting=len(rankings),
            abstaining=len(cast) - len(rankings),
        )

    @property
    def cast(self) -> int:
        return self.voting + self.abstaining


@dataclass(frozen=True, slots=True, kw_only=True)
class RankedVerdict(Assembled):
    """What a ranked vote came to.

    `paths` has the strength of the strongest path from the row's option to the column's. `unbeaten` are the options
    to which no other has a stronger path than they have back: if several, most first places decide. `order` is every
    option so, place by place, those side by side whom first places do not part either; without a quorum or a
    ranking it is empty.
    """

    tally: RankedTally
    paths: Table
    unbeaten: tuple[int, ...] = ()
    order: tuple[tuple[int, ...], ...] = ()

    @property
    def winner(self) -> int | None:
        return self.order[0][0] if self.outcome is Outcome.PASSED else None

    @property
    def tied(self) -> tuple[int, ...]:
        """Those who share the first place, so that none of them has won."""
        return self.order[0] if self.order and self.outcome is Outcome.FAILED else ()


def decide_ranked(tally: RankedTally, *, due: int, present: int, rule: Rule) -> RankedVerdict:
    """The verdict of a ranked vote: of the rule only the quorum counts, since nobody is for or against.

    M. Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner
    election method" (2011), with the strength of a defeat measured in winning votes.
    """
    paths = _strongest_paths(tally.preferring)
    unbeaten: tuple[int, ...] = ()
    order: tuple[tuple[int, ...], ...] = ()
    if not rule.has_quorum(due=due, present=present):
        outcome = Outcome.NO_QUORUM
    elif not tally.voting:
        outcome = Outcome.FAILED
    else:
        unbeaten = _unbeaten(paths, range(len(paths)))
        order = _order(paths, tally.first_places)
        outcome = Outcome.PASSED if len(order[0]) == 1 else Outcome.FAILED
    return RankedVerdict(
        outcome=outcome,
        due=due,
        present=present,
        quorum_needed=rule.quorum.needed(due),
        tally=tally,
        paths=paths,
        unbeaten=unbeaten,
        order=order,
    )


def _strongest_paths(preferring: Table) -> Table:
    """A path is as strong as the weakest defeat on it; who does not defeat has no direct path."""
    options = range(len(preferring))
    paths = [
        [preferring[one][other] if preferring[one][other] > preferring[other][one] else 0 for other in options]
        for one in options
    ]
    for between in options:
        for start in options:
            for end in options:
                if start != end:
                    paths[start][end] = max(paths[start][end], min(paths[start][between], paths[between][end]))
    return _frozen(paths)


def _unbeaten(paths: Table, among: Iterable[int]) -> tuple[int, ...]:
    running = tuple(among)
    return tuple(one for one in running if all(paths[one][other] >= paths[other][one] for other in running))


def _order(paths: Table, first_places: tuple[int, ...]) -> tuple[tuple[int, ...], ...]:
    """Place by place the unbeaten of those left, and of these the ones with most first places."""
    left = set(range(len(paths)))
    places = []
    while left:
        unbeaten = _unbeaten(paths, sorted(left))
        most = max(first_places[option] for option in unbeaten)
        places.append(tuple(option for option in unbeaten if first_places[option] == most))
        left.difference_update(places[-1])
    return tuple(places)


def _frozen(table: list[list[int]]) -> Table:
    return tuple(map(tuple, table))
