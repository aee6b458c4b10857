"""What those without an account say of the minutes, entered by the recorder beside a witness."""

from datetime import datetime

from bot.councils.errors import NotAllowed, NotFound
from bot.councils.events import Event, EventKind
from bot.councils.model.councils import Council
from bot.councils.model.minutes import Minutes, MinutesReply, Stance
from bot.councils.model.people import Actor, Named
from bot.councils.model.sessions import Session
from bot.councils.model.words import TEXT_LENGTH, accepted
from bot.councils.operations import access
from bot.councils.operations.attendees import Attendee
from bot.councils.operations.confirming import replied
from bot.councils.operations.entering import require_other
from bot.councils.operations.minutes import asking, event_of, minutes_of, those_there
from bot.councils.ports import Transaction


def enter_reply(
    tx: Transaction, *, actor: Actor, council: int, session: int, who: str, witness: str, words: str = "", now: datetime
) -> Event:
    """Enter that one without an account ("N3") confirms the draft, or with `words` what she holds against it.

    `witness` is the name of another seat of whom the minutes know, who stood by and is told. What was entered may be
    entered again until the minutes are locked.
    """
    found, about, minutes, one = to_enter(tx, actor, council, session, who, now)
    beside = require_other(access.seat_called(tx, found, Named(name=witness), now), actor.user_id, who)
    if minutes.proceedings.person(beside.label) is None:
        raise NotAllowed("witness-not-in-minutes", name=beside.name, session=about.label)
    reply = MinutesReply(
        council=council,
        session=session,
        who=who,
        stance=Stance.OBJECTS if words else Stance.CONFIRMS,
        at=now,
        reason=accepted(words, limit=TEXT_LENGTH) if words else "",
        witness=beside.label,
    )
    replied(tx, actor, found, about, minutes, reply, now)
    facts = {"name": one.name, "stance": reply.stance}
    if beside.user_id is not None:
        tx.tell([beside.user_id], event_of(EventKind.MINUTES_WITNESSED, found, about, **facts))
    return event_of(EventKind.MINUTES_ENTERED, found, about, **facts, witness=beside.name)


def to_enter(
    tx: Transaction, actor: Actor, council: int, session: int, who: str, now: datetime
) -> tuple[Council, Session, Minutes, Attendee]:
    """A draft the recorder may enter a reply to, and whose; raises NotAllowed for one who replies herself."""
    found = access.as_recorder(tx, actor, council)
    about = access.session(tx, found, session)
    minutes = minutes_of(tx, about)
    there = those_there(tx, found, about, minutes.proceedings)
    one = next((one for one in there if one.attendance.attendee == who), None)
    if one is None:
        raise NotFound("no-such-attendee", session=about.label, name=who)
    if one.user_id is not None:
        raise NotAllowed("replies-herself", name=one.name)
    asking(minutes, now)
    return found, about, minutes, one
