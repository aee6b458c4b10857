"""What ought to be so of one session: what it is about, who has come to it, and whether that is enough."""

from dataclasses import dataclass, field
from datetime import datetime
from fractions import Fraction

AHEAD = {"convened", "checking_in"}


@dataclass(kw_only=True)
class Sitting:
    """Its topics are in order; `came` are the seats and guests that checked in, such as "N3" and "T1X2"."""

    number: int
    mode: str
    starts_at: datetime
    agenda: list[int]
    status: str = "convened"
    talk: bool = False
    due: int | None = None
    came: set[str] = field(default_factory=set)

    @property
    def ahead(self) -> bool:
        return self.status in AHEAD

    @property
    def alive(self) -> bool:
        return self.ahead or self.status == "open"

    def has_quorum(self, held: list[str], share: Fraction) -> bool:
        """Of those due now enough are there, and at least one; a visit is paid by few."""
        there = len(self.came.intersection(held))
        return self.mode == "home_visit" or (there > 0 and Fraction(there, len(held)) >= share)

    def exported(self) -> tuple[str, list[str], int | None, int | None]:
        """Its status, its topics unless it is a visit, and once it has begun how many came and were due."""
        present = None if self.due is None else sum(label.startswith("N") for label in self.came)
        topics = [] if self.mode == "home_visit" else [f"T{topic}" for topic in self.agenda]
        return self.status, topics, present, self.due
