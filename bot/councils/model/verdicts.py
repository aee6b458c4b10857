"""The arithmetic of a verdict, in integers only."""

from dataclasses import dataclass, field, replace
from enum import StrEnum


class Base(StrEnum):
    """What a majority is counted of."""

    DUE = "due"
    PRESENT = "present"
    FOR_AND_AGAINST = "for_and_against"


class Threshold(StrEnum):
    """How much of the base a motion needs."""

    MORE_THAN_HALF = "more_than_half"
    TWO_THIRDS = "two_thirds"
    THREE_QUARTERS = "three_quarters"
    UNANIMITY = "unanimity"

    def needed(self, base: int) -> int:
        """The fewest votes that meet this threshold of `base`: half is not more than half."""
        match self:
            case Threshold.MORE_THAN_HALF:
                return base // 2 + 1
            case Threshold.TWO_THIRDS:
                return -(-2 * base // 3)
            case Threshold.THREE_QUARTERS:
                return -(-3 * base // 4)
            case Threshold.UNANIMITY:
                return base


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A fraction of whole numbers, such as two thirds."""

    numerator: int
    denominator: int

    def needed(self, base: int) -> int:
        """The fewest that are at least this share of `base`."""
        return -(-self.numerator * base // self.denominator)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """How a council decides; a vote keeps the rule it was opened under.

    With `casting_vote` a tied motion waits for the host instead of failing at once.
    """

    quorum: Share = field(default_factory=lambda: Share(numerator=2, denominator=3))
    base: Base = Base.PRESENT
    threshold: Threshold = Threshold.MORE_THAN_HALF
    casting_vote: bool = False

    def has_quorum(self, *, due: int, present: int) -> bool:
        """Whether enough of those due are present; nobody due or nobody present is never a quorum."""
        return due > 0 and present > 0 and present >= self.quorum.needed(due)

    def base_of(self, *, due: int, present: int, voting: int) -> int:
        """How many a majority is counted of; `voting` are the ballots that do not abstain."""
        return {Base.DUE: due, Base.PRESENT: present, Base.FOR_AND_AGAINST: voting}[self.base]

    def majority_of(self, base: int) -> int:
        """The fewest votes that pass; without a single one nothing does."""
        return max(1, self.threshold.needed(base))


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many chose what."""

    in_favour: int = 0
    against: int = 0
    abstaining: int = 0

    @property
    def cast(self) -> int:
        return self.in_favour + self.against + self.abstaining


class Outcome(StrEnum):
    """What a vote came to."""

    PASSED = "passed"
    FAILED = "failed"
    NO_QUORUM = "no_quorum"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """An outcome with every number needed to check it by hand."""

    outcome: Outcome
    due: int
    present: int
    quorum_needed: int
    tally: Tally
    base: int
    majority_needed: int

    @property
    def tied(self) -> bool:
        """Whether as many were for as against, which a casting vote may settle; where nobody was for there is no tie.

        The outcome is `FAILED` all the same: a council that did not choose the casting vote has nothing to wait for.
        """
        return self.outcome is Outcome.FAILED and self.tally.in_favour == self.tally.against > 0

    @property
    def missing(self) -> int:
        """How many more would have made it: more present without a quorum, more in favour of the same base."""
        match self.outcome:
            case Outcome.PASSED:
                return 0
            case Outcome.NO_QUORUM:
                return max(1, self.quorum_needed - self.present)
            case Outcome.FAILED:
                return self.majority_needed - self.tally.in_favour


def decide(tally: Tally, *, due: int, present: int, rule: Rule) -> Verdict:
    """The verdict of a motion.

    Nobody due or nobody present is never a quorum; nobody in favour never passes; abstaining counts among those
    present and due, not among those for and against.
    """
    base = rule.base_of(due=due, present=present, voting=tally.in_favour + tally.against)
    majority_needed = rule.majority_of(base)
    if not rule.has_quorum(due=due, present=present):
        outcome = Outcome.NO_QUORUM
    elif tally.in_favour >= majority_needed:
        outcome = Outcome.PASSED
    else:
        outcome = Outcome.FAILED
    return Verdict(
        outcome=outcome,
        due=due,
        present=present,
        quorum_needed=rule.quorum.needed(due),
        tally=tally,
        base=base,
        majority_needed=majority_needed,
    )


def is_decided(tally: Tally, *, due: int, present: int, rule: Rule) -> bool:
    """Whether a motion ends as it would now, whatever those do who have not voted yet, staying away included.

    Ballots already cast are taken to stand, and who is present to stay. Under a rule with the casting vote a tie is
    an end of its own, so a motion stays open as long as one can still come about or be broken.
    """
    outstanding = due - tally.cast
    # Who is present without a ballot counts as one who abstains, so nothing lies outside of these three ends.
    ends = (
        decide(tally, due=due, present=present, rule=rule),
        decide(replace(tally, in_favour=tally.in_favour + outstanding), due=due, present=due, rule=rule),
        decide(replace(tally, against=tally.against + outstanding), due=due, present=due, rule=rule),
    )
    if len({end.outcome for end in ends}) > 1:
        return False
    return not (rule.casting_vote and ends[0].outcome is Outcome.FAILED and _may_yet_tie(tally, outstanding))


def _may_yet_tie(tally: Tally, outstanding: int) -> bool:
    """Whether the ballots still to come can make a tie or break one."""
    apart = abs(tally.in_favour - tally.against)
    needed = apart if tally.in_favour or tally.against else 2
    return outstanding > 0 and outstanding >= needed
