"""The roll of a session: everybody who may come, for those who check them in."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.councils.errors import WrongState
from bot.councils.events import Event, EventKind
from bot.councils.model.councils import Council
from bot.councils.model.pages import PER_PAGE, page_of
from bot.councils.model.people import Actor
from bot.councils.model.sessions import Session
from bot.councils.operations.attendance import as_keeper_of_roll, open_door
from bot.councils.operations.attendees import Attendee, attendees_of
from bot.councils.operations.check_in_codes import forget_tries, goes_by_code
from bot.councils.operations.quorum import Quorum, quorum_of
from bot.councils.ports import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Roll:
    """One page of the roll, counted from 0, of so many; `has_code` is whether those who come by themselves type one."""

    council: Council
    session: Session
    quorum: Quorum
    attendees: tuple[Attendee, ...]
    page: int
    pages: int
    has_code: bool


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
    shown, at, pages = page_of(everybody, page)
    return Roll(
        council=council,
        session=session,
        quorum=quorum_of(tx, council, session, now),
        attendees=shown,
        page=at,
        pages=pages,
        has_code=goes_by_code(council, session),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class CodePage:
    """The code a session goes by, for those alone who hold a post."""

    council: Council
    session: Session


def code_page(tx: Transaction, *, actor: Actor, council: int, session: int, now: datetime) -> CodePage:
    """The code of a session as it was made; raises WrongState where it has none."""
    del now
    found, about = _by_code(tx, actor, council, session)
    return CodePage(council=found, session=about)


def show_code(tx: Transaction, *, actor: Actor, council: int, session: int, now: datetime) -> Event:
    """Whoever holds a post asks for the code from when people may come on, and it is made where nobody has yet.

    What is kept of this act does not tell it: it stands on the page alone.
    """
    found, about = _by_code(tx, actor, council, session)
    return _shown(open_door(tx, actor, found, about, now))


def renew_code(tx: Transaction, *, actor: Actor, council: int, session: int, now: datetime) -> Event:
    """Another code from now on, which everybody may try anew; who has checked in stays so."""
    found, about = _by_code(tx, actor, council, session)
    begun = open_door(tx, actor, found, about, now)
    tx.sessions.save(replace(begun, code=tx.new_check_in_code(but=begun.code)))
    forget_tries(tx, begun)
    tx.audit(actor, "renew_code", council=council, subject=about.label)
    return _shown(begun)


def _by_code(tx: Transaction, actor: Actor, council: int, session: int) -> tuple[Council, Session]:
    found, about = as_keeper_of_roll(tx, actor, council, session)
    if not goes_by_code(found, about):
        raise WrongState("no-code", session=about.label)
    return found, about


def _shown(session: Session) -> Event:
    return Event(
        kind=EventKind.CODE_MADE, council=session.council, number=session.number, facts={"session": session.label}
    )
