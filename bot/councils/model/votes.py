"""A vote: who is due is fixed when it opens, the verdict when it closes, once."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Self

from bot.councils.errors import NotAllowed, NotCheckedIn, WrongState
from bot.councils.model.verdicts import Outcome, Rule, Tally, decide


class VoteStatus(StrEnum):
    """Where a vote stands."""

    OPEN = "open"
    TIED = "tied"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


# Of a secret vote; a sum of fewer is a name.
TOLD_FROM = 3
UNDECIDED = frozenset({VoteStatus.OPEN, VoteStatus.TIED})


class Choice(StrEnum):
    """What can be chosen on a motion."""

    FOR = "for"
    AGAINST = "against"
    ABSTAIN = "abstain"


class Method(StrEnum):
    """How a vote is counted."""

    MOTION = "motion"
    CHOICE = "choice"
    APPROVAL = "approval"
    RANKED = "ranked"


class GuestsVote(StrEnum):
    """What the ballots of X guests are worth."""

    NONE = "none"
    ADVISORY = "advisory"
    COUNTED = "counted"


class Means(StrEnum):
    """How a ballot reached the count."""

    BUTTON = "button"
    HAND = "hand"
    PAPER = "paper"
    PHONE = "phone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """A voter's place in the electorate of a vote; it belongs to a seat ("N3") or a guest ("X1"), not to an account.

    `choice` is None until it is cast, and always in a secret vote: there `took_part` tells who voted, and nothing what.
    On a motion it is a `Choice`; else the numbers of options, as `methods` reads them. A recused voter is not due; an
    `advisory` one is never counted in the arithmetic. In a vote of a session in one room `checked_in` tells who is
    there, and stays as it was at the close.
    """

    council: int
    vote: int
    voter: str
    choice: str | None = None
    cast_at: datetime | None = None
    took_part: bool = False
    advisory: bool = False
    recused: bool = False
    means: Means | None = None
    entered_by: int | None = None
    witness: int | None = None
    checked_in: bool = False

    @property
    def entered_by_hand(self) -> bool:
        """Whether the recorder entered it, not the voter herself."""
        return self.means not in (None, Means.BUTTON)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """How a ballot reached the count: by her own button, or by the recorder `entered_by` beside the seat `witness`."""

    means: Means
    entered_by: int | None = None
    witness: int | None = None


_BY_BUTTON = Entry(means=Means.BUTTON)


@dataclass(frozen=True, slots=True, kw_only=True)
class SecretBallot:
    """What was chosen in a secret vote, apart from who took part.

    `mark` is a keyed hash of the voter, whose key is not in the database; it is erased at the close.
    """

    council: int
    vote: int
    id: int
    choice: str
    mark: str | None
    advisory: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Motion:
    """A motion that a seat proposed and that waits for another seat to second it, or for the chair to put it.

    `vote` is the vote it was put to; of one that was taken back the words are gone.
    """

    council: int
    topic: int
    number: int
    text: str
    proposed_by: int
    proposed_at: datetime
    seconded_by: int | None = None
    vote: int | None = None

    @property
    def waits(self) -> bool:
        return self.vote is None and self.text != ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """A question put to the council under the rule it was opened with.

    `follows` is the vote held again, or whose second round this is; `winners` are the numbers of the options that won.
    `session` is the session it was opened in. Where that one sits in a room, `checked_in` is how many of those due are
    there, until its close; in any other vote it is None.
    """

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
    method: Method = Method.MOTION
    options: tuple[str, ...] = ()
    secret: bool = False
    guests: GuestsVote = GuestsVote.NONE
    close_when_decided: bool = False
    follows: int | None = None
    winners: tuple[int, ...] = ()
    session: int | None = None
    checked_in: int | None = None

    @property
    def label(self) -> str:
        return f"V{self.number}"

    @property
    def present(self) -> int:
        """Of those due: who is in the room, in the vote of a session that has one; else who has voted."""
        return self.cast if self.checked_in is None else self.checked_in

    def with_ballot(self, ballot: Ballot | None, choice: str, now: datetime) -> tuple[Self, Ballot]:
        """This vote and the ballot after its voter made `choice`; she may change it until the close.

        Raises WrongState when the vote is not open or its deadline has passed, NotAllowed for a seat that was not
        in the electorate when the vote opened, or is recused, NotCheckedIn for one who is not in the room.
        """
        self.require_running(now)
        if ballot is None:
            raise NotAllowed("not-in-electorate", vote=self.label)
        return self._with(ballot, choice, _BY_BUTTON, now)

    def with_entered(self, ballot: Ballot, choice: str, entry: Entry, now: datetime) -> tuple[Self, Ballot]:
        """This vote and the ballot after the recorder entered `choice` for its voter.

        Raises WrongState when the vote is not open or its deadline has passed, NotAllowed for one who is recused.
        """
        self.require_running(now)
        return self._with(ballot, choice, entry, now)

    def _with(self, ballot: Ballot, choice: str, entry: Entry, now: datetime) -> tuple[Self, Ballot]:
        if ballot.recused:
            raise NotAllowed("recused", vote=self.label)
        if not self.has_there(ballot):
            raise NotCheckedIn("not-checked-in", vote=self.label, number=self.session or 0)
        newly_cast = 0 if ballot.took_part or ballot.advisory else 1
        cast = replace(
            ballot,
            choice=choice,
            cast_at=now,
            took_part=True,
            means=entry.means,
            entered_by=entry.entered_by,
            witness=entry.witness,
        )
        return replace(self, cast=self.cast + newly_cast), cast

    def without(self, ballot: Ballot, now: datetime) -> tuple[Self, Ballot]:
        """This vote and the ballot once its voter is recused: out of both sides of the arithmetic, until the close.

        Raises WrongState when the vote is over or she is recused already.
        """
        self.require_running(now)
        if ballot.recused:
            raise WrongState("already-recused", vote=self.label)
        counted = 0 if ballot.advisory else 1
        reduced = replace(self._less(ballot), due=self.due - counted)
        return reduced, replace(_blank(ballot), recused=True)

    def has_there(self, ballot: Ballot) -> bool:
        """Whether the voter is where she may vote: in the room, where the vote is one of a session that has one."""
        return self.checked_in is None or ballot.checked_in

    def waits_for(self, ballot: Ballot) -> bool:
        """Whether the voter may vote, is where she may, and has not."""
        return self.has_there(ballot) and not (ballot.took_part or ballot.recused)

    def with_arrival(self, ballot: Ballot) -> tuple[Self, Ballot]:
        """This vote and the ballot once its voter has come into the room, where she is counted once."""
        there = (self.checked_in or 0) + (0 if ballot.advisory or ballot.checked_in else 1)
        return replace(self, checked_in=there), replace(ballot, checked_in=True)

    def with_departure(self, ballot: Ballot) -> tuple[Self, Ballot]:
        """This vote and the ballot once its voter has left the room: what she cast goes with her."""
        return self._less(ballot), _blank(ballot)

    def _less(self, ballot: Ballot) -> Self:
        """This vote without the one who has this ballot among those present."""
        counted = 0 if ballot.advisory else 1
        there = self.checked_in
        return replace(
            self,
            cast=self.cast - (counted if ballot.took_part else 0),
            checked_in=None if there is None else there - (counted if ballot.checked_in else 0),
        )

    def require_running(self, now: datetime) -> None:
        """Raises WrongState when the vote is not open or its deadline has passed."""
        if self.status is not VoteStatus.OPEN or now >= self.closes_at:
            raise WrongState("vote-not-open", vote=self.label)

    @property
    def complete(self) -> bool:
        """Whether all have voted who are due, or in the room, each with the one press that her ballot takes."""
        if self.method not in (Method.MOTION, Method.CHOICE):
            return False
        if self.checked_in is None or self.due == 0:
            return self.cast == self.due
        # An empty room has not voted: somebody may come back.
        return self.cast == self.checked_in > 0

    def closing(self, tally: Tally, now: datetime) -> Self:
        """This vote with its verdict; a tie waits where the council chose the casting vote."""
        there = tally.cast if self.checked_in is None else self.checked_in
        verdict = decide(tally, due=self.due, present=there, rule=self.rule)
        if verdict.tied and self.rule.casting_vote:
            return replace(self, status=VoteStatus.TIED, tally=tally)
        return replace(self, status=VoteStatus.CLOSED, tally=tally, outcome=verdict.outcome, closed_at=now)

    @property
    def untold(self) -> bool:
        """Whether nobody may know how many chose what: of a secret vote until its close, and ever if very few voted.

        Their names are known, and so would be what each of them chose.
        """
        is_few = self.status in (VoteStatus.TIED, VoteStatus.CLOSED) and 0 < self.cast < TOLD_FROM
        return self.secret and (self.status is VoteStatus.OPEN or is_few)

    @property
    def won(self) -> tuple[str, ...]:
        """The options that won, in their own words."""
        return tuple(self.options[number - 1] for number in self.winners)

    def closing_among_options(self, outcome: Outcome, winners: tuple[int, ...], now: datetime) -> Self:
        """This vote with the outcome of its method, and the places of the options that won."""
        numbers = tuple(place + 1 for place in winners)
        return replace(self, status=VoteStatus.CLOSED, outcome=outcome, winners=numbers, closed_at=now)


def _blank(ballot: Ballot) -> Ballot:
    """The same place in the electorate with nothing cast."""
    return Ballot(council=ballot.council, vote=ballot.vote, voter=ballot.voter, advisory=ballot.advisory)
