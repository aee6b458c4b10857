"""What ought to be so of one session: what it is about, who is there, whether that is enough, and who speaks."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from fractions import Fraction

from tests.life.record import Record

AHEAD = {"convened", "checking_in"}
REMINDED = (timedelta(hours=24), timedelta(hours=1))


@dataclass(kw_only=True)
class Turn:
    """A hand raised on a topic, and whether it waits, has the floor, or has had it."""

    speaker: str
    topic: int | None
    status: str = "waiting"


@dataclass(kw_only=True)
class Sitting:
    """Its topics are in order; those who come are seats and guests, such as "N3" and "T1X2"."""

    number: int
    mode: str
    starts_at: datetime
    agenda: list[int]
    place: str = ""
    ends_at: datetime | None = None
    monthly: bool = False
    status: str = "convened"
    talk: bool = False
    # The seats that were due when it began.
    due_seats: list[str] | None = None
    began_at: datetime | None = None
    # Who kept its record when it began.
    recorder: int | None = None
    ended_at: datetime | None = None
    # Of its topics the one it is at, those it is done with, and what was left in the end.
    current: int | None = None
    done: set[int] = field(default_factory=set)
    carried: list[int] = field(default_factory=list)
    # Since when each was there, who has left, and who was written down by another.
    came: dict[str, datetime] = field(default_factory=dict)
    left: set[str] = field(default_factory=set)
    by_hand: set[str] = field(default_factory=set)
    replies: dict[str, str] = field(default_factory=dict)
    # Of those who said yes to a visit, whom the convenor takes along.
    taken: set[str] = field(default_factory=set)
    spoke: set[str] = field(default_factory=set)
    turns: list[Turn] = field(default_factory=list)
    # When people are still to be reminded of it.
    reminders: list[datetime] = field(default_factory=list)
    asks_at: datetime | None = None
    continues: bool = False
    record: Record | None = None

    @property
    def ahead(self) -> bool:
        return self.status in AHEAD

    @property
    def alive(self) -> bool:
        return self.ahead or self.status == "open"

    @property
    def present(self) -> set[str]:
        return self.came.keys() - self.left

    @property
    def due(self) -> int | None:
        return None if self.due_seats is None else len(self.due_seats)

    def stands_at(self, topic: int) -> str:
        """Where a topic stands on its agenda."""
        if topic == self.current:
            return "current"
        if topic in self.done:
            return "done"
        return "waiting" if self.alive else "carried"

    def runs(self, now: datetime) -> bool:
        return self.status == "open" and (self.ends_at is None or now < self.ends_at)

    def convened(self) -> None:
        """People are reminded before it begins, and online those who are silent once more before it ends."""
        self.status = "convened"
        self.reminders = [self.starts_at - ahead for ahead in REMINDED]
        if self.ends_at is not None:
            self.asks_at = self.ends_at - timedelta(hours=12)

    def weight(self, label: str) -> tuple[bool, bool, bool, bool]:
        """What comes first counts, where one person is there as more than one."""
        return label not in self.came, label not in self.present, not label.startswith("N"), label not in self.replies

    def takes_along(self, hers: set[str], seat: str) -> None:
        """All that is known of one person's coming stands with her seat from now on."""
        known = sorted(label for label in hers if label in self.came or label in self.replies)
        best = min(known, key=self.weight, default=seat)
        came, reply = self.came.get(best), self.replies.get(best)
        left, by_hand, spoke = best in self.left, best in self.by_hand, bool(self.spoke & hers)
        taken = best in self.taken
        for label in hers:
            self.came.pop(label, None)
            self.replies.pop(label, None)
            for those in (self.left, self.by_hand, self.taken, self.spoke):
                those.discard(label)
        self.came.update({} if came is None else {seat: came})
        self.replies.update({} if reply is None else {seat: reply})
        said = ((self.left, left), (self.by_hand, by_hand), (self.taken, taken), (self.spoke, spoke))
        for those, is_one in said:
            those.update({seat} if is_one else ())
        for turn in self.turns:
            turn.speaker = seat if turn.speaker in hers else turn.speaker

    def goes(self, label: str) -> bool:
        """To a visit goes whom the convenor takes along, and who is there."""
        return self.mode != "home_visit" or label in self.taken or label in self.came

    def has_quorum(self, held: list[str], share: Fraction) -> bool:
        """Of those due now enough are there, and at least one; a visit is paid by few, and online they come later."""
        there = len(self.present.intersection(held))
        return self.mode in ("home_visit", "online") or (there > 0 and Fraction(there, len(held)) >= share)

    def following(self, gone: set[int]) -> int | None:
        """The next topic that waits, after the last of them the first."""
        at = self.agenda.index(self.current) if self.current in self.agenda else -1
        order = (*self.agenda[at + 1 :], *self.agenda[: max(at, 0)])
        return next((topic for topic in order if topic not in self.done | gone), None)

    def topic_now(self) -> int | None:
        """What those who raise a hand speak on."""
        only = self.agenda[0] if len(self.agenda) == 1 else None
        return only if self.current is None else self.current

    def queue(self) -> list[int]:
        """The numbers of the hands that are up, as they will speak: first those who have not spoken on it yet."""
        topic = self.topic_now()
        spoke = {turn.speaker for turn in self.turns if turn.topic == topic and turn.status in ("speaks", "spoken")}
        waiting = [number for number, turn in enumerate(self.turns, 1) if turn.topic == topic]
        waiting = [number for number in waiting if self.turns[number - 1].status == "waiting"]
        return sorted(waiting, key=lambda number: self.turns[number - 1].speaker in spoke)

    def clears_floor(self, speaker: str | None = None) -> None:
        """Nobody speaks or waits any more, or she does not."""
        for turn in self.turns:
            if speaker in (None, turn.speaker):
                turn.status = {"waiting": "lowered", "speaks": "spoken"}.get(turn.status, turn.status)

    def exported(self) -> tuple[str, list[str], int | None, int | None]:
        """Its status, its topics unless it is a visit, and once it has begun how many came and were due."""
        present = None if self.due is None else sum(label.startswith("N") for label in self.came)
        topics = [] if self.mode == "home_visit" else [f"T{topic}" for topic in self.agenda]
        return self.status, topics, present, self.due
