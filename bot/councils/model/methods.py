"""The arithmetic of a choice among options and of an approval, in integers only; options go by their place, from 0."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Self

from bot.councils.model.verdicts import Outcome, Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionTally:
    """How many voted for each option; in an approval one ballot may count in several."""

    votes: tuple[int, ...]
    voting: int
    abstaining: int = 0

    @classmethod
    def of(cls, ballots: Iterable[Collection[int]], *, options: int) -> Self:
        """What ballots come to, each the options marked on it; one without a mark abstains."""
        cast = [frozenset(ballot) for ballot in ballots]
        return cls(
            votes=tuple(sum(option in marked for marked in cast) for option in range(options)),
            voting=sum(1 for marked in cast if marked),
            abstaining=sum(1 for marked in cast if not marked),
        )

    @property
    def cast(self) -> int:
        return self.voting + self.abstaining

    @property
    def most(self) -> int:
        """The votes of the option that has most of them."""
        return max(self.votes, default=0)

    def places(self) -> tuple[tuple[int, ...], ...]:
        """The options from most votes to fewest, those with as many side by side; without a vote there is no place."""
        return tuple(
            tuple(option for option, votes in enumerate(self.votes) if votes == level)
            for level in sorted(set(self.votes) - {0}, reverse=True)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Assembled:
    """What the verdict of every method begins with: an outcome, and whether enough were there for one."""

    outcome: Outcome
    due: int
    present: int
    quorum_needed: int

    @property
    def missing_present(self) -> int:
        """How many more present would have made a quorum; 0 when there was one."""
        return max(1, self.quorum_needed - self.present) if self.outcome is Outcome.NO_QUORUM else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Counted(Assembled):
    """A verdict that measures each option by the rule of a motion."""

    tally: OptionTally
    base: int
    majority_needed: int

    @property
    def missing(self) -> int:
        """How many more would have made it: more present without a quorum, more votes for the first of the options."""
        match self.outcome:
            case Outcome.PASSED:
                return 0
            case Outcome.NO_QUORUM:
                return self.missing_present
            case Outcome.FAILED:
                return self.majority_needed - self.tally.most


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceVerdict(_Counted):
    """What a choice of one came to.

    `runoff` are the two that go on to a second round, the one with more votes first. Where the votes do not say which
    two go on, it is None and `tied` names all those whose place is undecided; an option alone in the first place is
    then sure to go on. An option nobody voted for never does.
    """

    winner: int | None = None
    runoff: tuple[int, int] | None = None
    tied: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalVerdict(_Counted):
    """What an approval came to: every option that has the majority, most votes first, then in the order shown."""

    winners: tuple[int, ...] = ()


def decide_choice(tally: OptionTally, *, due: int, present: int, rule: Rule) -> ChoiceVerdict:
    """The verdict of a choice of one: the option with most votes if it has a motion's majority, else a second round.

    Against "for and against" a majority is counted of the ballots that do not abstain. Whether the vote is itself a
    second round, after which there is no third, is known to the caller.
    """
    base = rule.base_of(due=due, present=present, voting=tally.voting)
    majority_needed = rule.majority_of(base)
    winner: int | None = None
    runoff: tuple[int, int] | None = None
    tied: tuple[int, ...] = ()
    if not rule.has_quorum(due=due, present=present):
        outcome = Outcome.NO_QUORUM
    elif tally.most >= majority_needed:
        outcome, winner = Outcome.PASSED, tally.votes.index(tally.most)
    else:
        outcome = Outcome.FAILED
        runoff, tied = _second_round(tally.places())
    return ChoiceVerdict(
        outcome=outcome,
        due=due,
        present=present,
        quorum_needed=rule.quorum.needed(due),
        tally=tally,
        base=base,
        majority_needed=majority_needed,
        winner=winner,
        runoff=runoff,
        tied=tied,
    )


def _second_round(places: tuple[tuple[int, ...], ...]) -> tuple[tuple[int, int] | None, tuple[int, ...]]:
    """The two that go on, or those among whom the votes do not decide."""
    match places:
        case ((first, second), *_) | ((first,), (second,), *_):
            return (first, second), ()
        case ((_,), tied, *_) | ((_, _, *_) as tied, *_):
            return None, tied
        case _:
            return None, ()


def decide_approval(tally: OptionTally, *, due: int, present: int, rule: Rule) -> ApprovalVerdict:
    """The verdict of an approval: every option that has a motion's majority passes, be they several or none."""
    base = rule.base_of(due=due, present=present, voting=tally.voting)
    majority_needed = rule.majority_of(base)
    winners: tuple[int, ...] = ()
    if not rule.has_quorum(due=due, present=present):
        outcome = Outcome.NO_QUORUM
    else:
        enough = [place for place in tally.places() if tally.votes[place[0]] >= majority_needed]
        winners = tuple(option for place in enough for option in place)
        outcome = Outcome.PASSED if winners else Outcome.FAILED
    return ApprovalVerdict(
        outcome=outcome,
        due=due,
        present=present,
        quorum_needed=rule.quorum.needed(due),
        tally=tally,
        base=base,
        majority_needed=majority_needed,
        winners=winners,
    )
