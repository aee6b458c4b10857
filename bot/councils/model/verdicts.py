"""The arithmetic of a verdict, in integers only."""

from dataclasses import dataclass, field
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
    """How a council decides; a vote keeps the rule it was opened under."""

    quorum: Share = field(default_factory=lambda: Share(numerator=2, denominator=3))
    base: Base = Base.PRESENT
    threshold: Threshold = Threshold.MORE_THAN_HALF


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
    base = {
        Base.DUE: due,
        Base.PRESENT: present,
        Base.FOR_AND_AGAINST: tally.in_favour + tally.against,
    }[rule.base]
    quorum_needed = rule.quorum.needed(due)
    majority_needed = max(1, rule.threshold.needed(base))
    if due == 0 or present == 0 or present < quorum_needed:
        outcome = Outcome.NO_QUORUM
    elif tally.in_favour >= majority_needed:
        outcome = Outcome.PASSED
    else:
        outcome = Outcome.FAILED
    return Verdict(
        outcome=outcome,
        due=due,
        present=present,
        quorum_needed=quorum_needed,
        tally=tally,
        base=base,
        majority_needed=majority_needed,
    )
