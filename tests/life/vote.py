"""What ought to be so of one vote: who is due, what each chose last, and what it comes to from the definitions."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from bot.councils.model.verdicts import Rule
from tests.model import oracles

# What one ballot chose: the numbers of options in her order, none of them to abstain; of a motion FOR or AGAINST.
Marks = tuple[int, ...]
FOR, AGAINST, ABSTAIN = (1,), (2,), ()
MOTION = {FOR: "for", AGAINST: "against", ABSTAIN: "abstain"}
NEVER = datetime.min.replace(tzinfo=UTC)
ONE_PRESS = {"motion", "choice"}


@dataclass(kw_only=True)
class Vote:
    topic: int
    method: str
    options: tuple[str, ...]
    secret: bool
    rule: Rule
    closes_when_decided: bool
    follows: int | None = None
    # Fixed when it opens.
    number: int = 0
    guests: str = "none"
    opened_at: datetime = NEVER
    closes_at: datetime = NEVER
    # The session it is held in, and who of its electorate is in the room; None where it has none.
    session: int | None = None
    room: set[str] | None = None
    closed_at: datetime | None = None
    due: list[str] = field(default_factory=list)
    advisory: list[str] = field(default_factory=list)
    # What becomes of it.
    status: str = "open"
    outcome: str | None = None
    winners: tuple[int, ...] = ()
    recused: set[str] = field(default_factory=set)
    # Whose choice is known; of papers only who took part, and beside it what they say.
    chosen: dict[str, Marks] = field(default_factory=dict)
    entered: set[str] = field(default_factory=set)
    by_paper: set[str] = field(default_factory=set)
    papers: list[Marks] = field(default_factory=list)
    # How many had voted when the box of a secret vote was emptied.
    had_cast: int | None = None

    @property
    def electorate(self) -> list[str]:
        return [*self.due, *self.advisory]

    @property
    def counted(self) -> list[Marks]:
        """Every ballot that is part of the sum."""
        return [marks for voter, marks in self.chosen.items() if voter in self.due] + self.papers

    @property
    def still_due(self) -> int:
        return sum(voter not in self.recused for voter in self.due)

    @property
    def cast(self) -> int:
        return len(self.counted)

    @property
    def had(self) -> int:
        """How many have voted, be it that what they cast was thrown away."""
        return self.cast if self.had_cast is None else self.had_cast

    @property
    def present(self) -> int:
        return self.had if self.room is None else len(self.room.intersection(self.due))

    @property
    def undecided(self) -> bool:
        return self.status in ("open", "tied")

    def again(self, *, rule: Rule, follows: int | None) -> "Vote":
        """The same question, of which nothing has become yet."""
        return Vote(
            topic=self.topic,
            method=self.method,
            options=self.options,
            secret=self.secret,
            rule=rule,
            closes_when_decided=self.closes_when_decided,
            follows=follows,
        )

    def marked(self, before: Marks, option: int) -> Marks:
        """A ballot after a press on an option, or on 0 to abstain."""
        if option == 0:
            return ABSTAIN
        if self.method == "approval":
            return tuple(sorted({*before} ^ {option}))
        if self.method == "ranked":
            return before[: before.index(option)] if option in before else (*before, option)
        return (option,)

    def has_there(self, voter: str) -> bool:
        return self.room is None or voter in self.room

    def comes(self, voter: str) -> None:
        if self.room is not None:
            self.room.add(voter)

    def goes(self, voter: str) -> None:
        """Whoever leaves the room, or steps back, takes her ballot with her."""
        self.chosen.pop(voter, None)
        self.entered.discard(voter)
        if self.room is not None:
            self.room.discard(voter)

    def withdraw(self) -> None:
        """What was cast counts for nothing, and of a secret vote it is thrown away."""
        self.status = "withdrawn"
        if self.secret:
            self.had_cast = self.cast
            self.by_paper.update(self.chosen)
            self.chosen, self.papers = {}, []

    def took_part(self, voter: str) -> bool:
        return voter in self.chosen or voter in self.by_paper

    def runs(self, now: datetime) -> bool:
        return self.status == "open" and now < self.closes_at

    def tally(self) -> tuple[int, int, int]:
        sums = Counter(self.counted)
        return sums[FOR], sums[AGAINST], sums[ABSTAIN]

    def ends_by_itself(self) -> bool:
        if self.method in ONE_PRESS and self._all_have_voted():
            return True
        if self.closes_when_decided and not self.secret and self.method == "motion":
            if self.room is not None:
                return oracles.is_decided_in_room(*self.tally(), self.still_due, self.present, self.rule)
            return oracles.is_decided(*self.tally(), self.still_due, self.rule)
        return False

    def _all_have_voted(self) -> bool:
        """All who are due, or who are in the room; an empty one has not voted."""
        if self.room is None or self.still_due == 0:
            return self.cast == self.still_due
        return self.cast == self.present > 0

    def reaches(self) -> tuple[str, tuple[int, ...]]:
        """The outcome from the definition, and the numbers of the options that won."""
        due, present = self.still_due, self.present
        if self.method == "motion":
            return oracles.motion(*self.tally(), due, present, self.rule), ()
        if not oracles.has_quorum(due, present, self.rule):
            return "no_quorum", ()
        ballots = self._places()
        if self.method == "ranked":
            best = oracles.best_ranked(len(self.options), ballots) if any(ballots) else []
            return ("passed", (best[0] + 1,)) if len(best) == 1 else ("failed", ())
        votes = self.votes()
        base = oracles.base_of(sum(1 for ballot in ballots if ballot), due, present, self.rule)
        enough = [place for place in range(len(votes)) if oracles.meets(self.rule.threshold, votes[place], base)]
        enough.sort(key=lambda place: (-votes[place], place))
        return ("passed" if enough else "failed"), tuple(place + 1 for place in enough)

    def runoff(self) -> tuple[int, ...]:
        """The places of the two that go on to a second round, or none."""
        if self.method != "choice" or self.status != "closed" or self.follows or self.outcome != "failed":
            return ()
        sure, _ = oracles.going_on(self._places())
        votes = self.votes()
        return tuple(sorted(sure, key=lambda place: (-votes[place], place))) if len(sure) == 2 else ()

    def votes(self) -> list[int]:
        if self.method == "ranked":
            return oracles.firsts(len(self.options), self._places())
        return [sum(place + 1 in marks for marks in self.counted) for place in range(len(self.options))]

    def _places(self) -> list[tuple[int, ...]]:
        return [tuple(number - 1 for number in marks) for marks in self.counted]

    def kept(self, marks: Marks) -> str:
        """A choice as it is kept on a ballot."""
        return MOTION[marks] if self.method == "motion" else ",".join(map(str, marks)) or "abstain"

    def said(self, marks: Marks) -> str:
        """A choice in the options' own words."""
        if self.method == "motion":
            return MOTION[marks]
        between = " > " if self.method == "ranked" else " + "
        return between.join(self.options[number - 1] for number in marks) or "abstain"

    def exported(self) -> dict[str, Any]:
        """What the export must say of this vote."""
        untold = self.secret and self.status == "open"
        is_few = self.secret and self.status in ("tied", "closed") and 0 < self.cast < 3
        nothing_counted = untold or is_few or (self.secret and self.status == "withdrawn" and self.method == "motion")
        abstaining = self.counted.count(ABSTAIN)
        if self.method == "motion":
            counted = dict(zip(("for", "against", "abstain"), self.tally(), strict=True))
            won = ["for"] if self.outcome == "passed" else []
        else:
            counted = {**dict(zip(self.options, self.votes(), strict=True)), "abstain": abstaining}
            won = [self.options[number - 1] for number in self.winners]
        advice = Counter(self.said(marks) for voter, marks in self.chosen.items() if voter in self.advisory)
        hidden = untold or self.guests != "advisory" or (self.secret and advice.total() < 3)
        expected: dict[str, Any] = {
            "number": f"V{self.number}",
            "topic": f"T{self.topic}",
            "method": self.method,
            "secret": self.secret,
            "status": self.status,
            "due": self.still_due,
            "present": self.present,
            "options": [*self.options] or ["for", "against", "abstain"],
            "tally": None if nothing_counted else counted,
            "advisory": {} if hidden else dict(advice),
            "winner": (won if len(won) > 1 else won[0]) if won else None,
            "verdict": self.outcome,
        }
        if not self.secret:
            expected["ballots"] = {voter: self.kept(marks) for voter, marks in self.chosen.items()}
        return expected
