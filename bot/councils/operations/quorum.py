"""Whether enough are there: the seats that are due at a session, and those of them who have checked in."""

from dataclasses import dataclass
from datetime import datetime

from bot.councils.model.councils import Council
from bot.councils.model.sessions import Session
from bot.councils.ports import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Quorum:
    """How many seats are due at a session, how many of them are there, and how many it takes."""

    due: int
    present: int
    needed: int

    @property
    def reached(self) -> bool:
        return self.due > 0 and self.present >= max(1, self.needed)

    @property
    def missing(self) -> int:
        """How many more make a quorum."""
        return 0 if self.reached else max(1, self.needed - self.present)


def quorum_of(tx: Transaction, council: Council, session: Session, now: datetime) -> Quorum:
    """How it stands with the quorum of a session: of the seats fixed at its beginning, before it of those of now."""
    at = session.opened_at or now
    held = [seat.label for seat in tx.seats.find(council=council.id) if seat.since <= at and seat.held_at(at)]
    there = {row.attendee for row in tx.attendance.find(council=council.id, session=session.number) if row.present}
    due = session.due if session.opened_at else len(held)
    return Quorum(
        due=due,
        present=sum(label in there for label in held),
        needed=council.settings.rule.quorum.needed(due),
    )
