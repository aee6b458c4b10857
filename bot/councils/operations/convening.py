"""What is looked at before a session is convened or moved: whether people hear in time, and what else is on then."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.councils.errors import WrongState
from bot.councils.model.councils import Council
from bot.councils.model.notice import is_in_time
from bot.councils.model.sessions import ALIVE, Mode, Session
from bot.councils.model.topics import Cadence, Topic
from bot.councils.operations import access
from bot.councils.ports import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Clashes:
    """Other sessions of the council at that time, and the seats who are called to a session of another council then."""

    sessions: tuple[Session, ...] = ()
    names: tuple[str, ...] = ()


def cadence_of(topics: Iterable[Topic]) -> Cadence:
    """How a session about these topics comes about: urgent if one is, monthly if all are."""
    cadences = {topic.cadence for topic in topics}
    if Cadence.URGENT in cadences:
        return Cadence.URGENT
    return Cadence.MONTHLY if cadences == {Cadence.MONTHLY} else Cadence.SINGLE


def require_notice(council: Council, cadence: Cadence, starts_at: datetime, now: datetime) -> None:
    """Raises WrongState when people would hear too late of a session that starts then."""
    settings = council.settings
    if is_in_time(settings, council.zone, cadence, starts_at, now):
        return
    if cadence is Cadence.URGENT:
        raise WrongState("notice-hours", hours=settings.urgent_notice_hours)
    raise WrongState("notice-days", days=settings.notice_days)


def clashes_with(
    tx: Transaction, council: Council, *, mode: Mode, starts_at: datetime, topics: int, now: datetime, but: int = 0
) -> Clashes:
    """What else is on while a session about so many topics lasts, leaving out the one with the number `but`.

    An online session keeps nobody from another. Of other councils nothing is told but who is called there, and nothing
    at all of a home visit.
    """
    if mode is Mode.ONLINE:
        return Clashes()
    lasts = timedelta(minutes=council.settings.agenda_minutes * topics)

    def meanwhile(other: Session) -> bool:
        return other.mode is not Mode.ONLINE and other.starts_at < starts_at + lasts and starts_at < _end(tx, other)

    own = tx.sessions.find(council=council.id, status=ALIVE)
    seats = [seat for seat in access.seats(tx, council, now) if seat.user_id is not None]
    elsewhere = [
        seat
        for seat in tx.seats.find(user_id=frozenset(seat.user_id for seat in seats))
        if seat.council != council.id and seat.held_at(now)
    ]
    called = {
        session.council
        for session in tx.sessions.find(council=frozenset(seat.council for seat in elsewhere), status=ALIVE)
        if not session.is_private and meanwhile(session)
    }
    busy = {seat.user_id for seat in elsewhere if seat.council in called}
    return Clashes(
        sessions=tuple(session for session in own if session.number != but and meanwhile(session)),
        names=tuple(seat.name for seat in seats if seat.user_id in busy),
    )


def _end(tx: Transaction, session: Session) -> datetime:
    agenda = tx.agenda.find(council=session.council, session=session.number)
    return session.starts_at + timedelta(minutes=sum(item.minutes for item in agenda))
