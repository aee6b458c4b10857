"""Which session is meant where none is named."""

from datetime import datetime

from bot.councils.errors import WrongState
from bot.councils.model.councils import Council
from bot.councils.model.people import Actor
from bot.councils.model.sessions import ALIVE, Mode, Session, SessionStatus
from bot.councils.operations import access
from bot.councils.operations.attendance import is_time
from bot.councils.operations.attendees import attending, goes
from bot.councils.ports import Transaction


def session_now(tx: Transaction, *, actor: Actor, council: int | None, now: datetime) -> Session:
    """The session she checks in to now, of this council or, where that is None, of any she belongs to.

    Those whose door is open go first, of them those she may come to and has not, a home visit only if she said that she
    goes, and before an online one those people sit together in; else the one under way, then the next to begin. Raises
    WrongState when none is convened.
    """

    def order(session: Session) -> tuple[bool, bool, bool, bool, datetime]:
        place = access.as_anyone(tx, session.council)
        hers = attending(tx, place, session, actor.user_id, now)
        return (
            session.status is SessionStatus.CONVENED and not is_time(place, session, now),
            hers is None or hers.attendance.present or not goes(session, hers),
            session.mode is Mode.ONLINE,
            session.status is not SessionStatus.OPEN,
            session.starts_at,
        )

    places = (access.as_anyone(tx, council),) if council is not None else _places_of(tx, actor)
    alive = [session for place in places for session in sessions_now(tx, place)]
    if not alive:
        raise WrongState("no-session")
    return min(alive, key=order)


def _places_of(tx: Transaction, actor: Actor) -> tuple[Council, ...]:
    """The councils in which she has a seat, or is or was a guest."""
    seated = {seat.council for seat in tx.seats.find(user_id=actor.user_id)}
    invited = {guest.council for guest in tx.guests.find(user_id=actor.user_id)}
    return tx.councils.find(bot_id=tx.bot_id, id=seated | invited)


def session_meant(tx: Transaction, *, council: int, under_way: bool, now: datetime) -> int | None:
    """The number of the one session that can be meant without one: under way, or still to begin; None for several.

    Raises WrongState when there is none.
    """
    del now
    alive = sessions_now(tx, access.as_anyone(tx, council))
    meant = [session.number for session in alive if (session.status is SessionStatus.OPEN) is under_way]
    if not meant:
        raise WrongState("no-session")
    return meant[0] if len(meant) == 1 else None


def sessions_now(tx: Transaction, council: Council) -> list[Session]:
    """The sessions that are not over: first those under way, then as they will begin."""
    return sorted(
        tx.sessions.find(council=council.id, status=ALIVE),
        key=lambda session: (session.status is not SessionStatus.OPEN, session.starts_at),
    )
