"""A vote on a motion: who is due is fixed when it opens, the verdict when it closes, once."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Self

from bot.councils.errors import NotAllowed, WrongState
from bot.councils.model.verdicts import Outcome, Rule, Tally, decide


class VoteStatus(StrEnum):
    """Where a vote stands."""

    OPEN = "open"
    TIED = "tied"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


class Choice(StrEnum):
    """What can be chosen on a motion."""

    FOR = "for"
    AGAINST = "against"
    ABSTAIN = "abstain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """A seat's place in the electorate of a vote; `choice` is None until it is cast. It belongs to the seat."""

    council: int
    vote: int
    seat: int
    choice: Choice | None = None
    cast_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """A motion put to the council under the rule it was opened with."""

    council: int
    number: int
    topic: int
    question: str
    rule: Rule
    status: VoteStatus
    opened_at: datetime
    closes_at: datetime
    due: int
    cast: int = 0
    tally: Tally | None = None
    outcome: Outcome | None = None
    closed_at: datetime | None = None

    @property
    def label(self) -> str:
        return f"V{self.number}"

    def with_ballot(self, ballot: Ballot | None, choice: Choice, now: datetime) -> tuple[Self, Ballot]:
        """This vote and the ballot after `choice` was made; a voter may change her ballot until the close.

        Raises WrongState when the vote is not open or its deadline has passed, NotAllowed for a seat that was not
        in the electorate when the vote opened.
        """
        if self.status is not VoteStatus.OPEN or now >= self.closes_at:
            raise WrongState("vote-not-open", vote=self.label)
        if ballot is None:
            raise NotAllowed("not-in-electorate", vote=self.label)
        newly_cast = 1 if ballot.choice is None else 0
        return replace(self, cast=self.cast + newly_cast), replace(ballot, choice=choice, cast_at=now)

    @property
    def complete(self) -> bool:
        """Whether all who are due have voted."""
        return self.cast == self.due

    def closing(self, tally: Tally, now: datetime) -> Self:
        """This vote with its verdict."""
        verdict = decide(tally, due=self.due, present=tally.cast, rule=self.rule)
        return replace(self, status=VoteStatus.CLOSED, tally=tally, outcome=verdict.outcome, closed_at=now)
