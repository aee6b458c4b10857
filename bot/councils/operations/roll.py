"""The roll of a session: everybody who may come, for those who check them in."""

from dataclasses import dataclass
from datetime import datetime

from bot.councils.model.councils import Council
from bot.councils.model.people import Actor
from bot.councils.model.sessions import Session
from bot.councils.operations.attendance import as_keeper_of_roll
from bot.councils.operations.attendees import Attendee, attendees_of
from bot.councils.operations.quorum import Quorum, quorum_of
from bot.councils.ports import Transaction

# A keyboard of two buttons a row that a thumb still scrolls through.
PER_PAGE = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Roll:
    """One page of the roll, counted from 0, of so many."""

    council: Council
    session: Session
    quorum: Quorum
    attendees: tuple[Attendee, ...]
    page: int
    pages: int


def roll_page(tx: Transaction, *, actor: Actor, council: int, session: int, page: int, now: datetime) -> Roll:
    """Who may come and who is there; raises NotAllowed for whoever holds no post."""
    found, about = as_keeper_of_roll(tx, actor, council, session)
    return _page(tx, found, about, attendees_of(tx, found, about, now), page, now)


def roll_with(tx: Transaction, *, actor: Actor, council: int, session: int, attendee: str, now: datetime) -> Roll:
    """The page on which one attendee ("N3") stands."""
    found, about = as_keeper_of_roll(tx, actor, council, session)
    everybody = attendees_of(tx, found, about, now)
    # Whoever stands on it no more, once her check-in was taken back, is looked for on the first.
    at = next((place for place, one in enumerate(everybody) if one.attendance.attendee == attendee), 0)
    return _page(tx, found, about, everybody, at // PER_PAGE, now)


def _page(
    tx: Transaction, council: Council, session: Session, everybody: tuple[Attendee, ...], page: int, now: datetime
) -> Roll:
    pages = max(1, -(-len(everybody) // PER_PAGE))
    at = min(max(page, 0), pages - 1)
    return Roll(
        council=council,
        session=session,
        quorum=quorum_of(tx, council, session, now),
        attendees=everybody[at * PER_PAGE : (at + 1) * PER_PAGE],
        page=at,
        pages=pages,
    )
