"""Those who were there confirm the minutes or object; then the minutes are locked, numbered and proved."""

from dataclasses import replace
from datetime import datetime

from bot.councils.errors import NotAllowed, NotFound
from bot.councils.events import BoardKind, Event, EventKind
from bot.councils.model.councils import Council
from bot.councils.model.duties import DutyKind
from bot.councils.model.minutes import Minutes, MinutesReply, MinutesStatus, Stance
from bot.councils.model.people import Actor
from bot.councils.model.proceedings import Objected
from bot.councils.model.sessions import Session
from bot.councils.model.words import TEXT_LENGTH, accepted
from bot.councils.operations import access
from bot.councils.operations.attendees import Attendee, accounts_of
from bot.councils.operations.minutes import asking, event_of, forget_duties, minutes_of, those_there
from bot.councils.ports import Transaction


def confirm_minutes(tx: Transaction, *, actor: Actor, council: int, session: int, now: datetime) -> Event:
    """One who was there says that the draft is right; the last of them locks it."""
    found, about, minutes, who = asked_for(tx, actor, council, session, now)
    reply = MinutesReply(council=council, session=session, who=who, stance=Stance.CONFIRMS, at=now)
    return replied(tx, actor, found, about, minutes, reply, now)


def object_to_minutes(
    tx: Transaction, *, actor: Actor, council: int, session: int, reason: str, now: datetime
) -> Event:
    """One who was there says what is wrong in the draft; the recorder changes it, or lets it stand and says why."""
    found, about, minutes, who = asked_for(tx, actor, council, session, now)
    why = accepted(reason, limit=TEXT_LENGTH)
    reply = MinutesReply(council=council, session=session, who=who, stance=Stance.OBJECTS, at=now, reason=why)
    return replied(tx, actor, found, about, minutes, reply, now)


def answer_objection(
    tx: Transaction, *, actor: Actor, council: int, session: int, who: str, answer: str, now: datetime
) -> Event:
    """The recorder lets the draft stand against the objection of `who` ("N3") and says why; both are kept in it."""
    found = access.as_recorder(tx, actor, council)
    about = access.session(tx, found, session)
    minutes = asking(minutes_of(tx, about))
    objection = objection_of(tx, about, who)
    said = replace(objection, answer=accepted(answer, limit=TEXT_LENGTH), answered_at=now)
    tx.minutes_replies.save(said)
    tx.audit(actor, "answer_objection", council=council, subject=f"{about.label}:{who}")
    event = event_of(EventKind.OBJECTION_ANSWERED, found, about, reason=said.reason, answer=said.answer)
    hers = [one.user_id for one in those_there(tx, found, about, minutes.proceedings) if one.attendance.attendee == who]
    tx.tell([account for account in hers if account is not None and account != actor.user_id], event)
    _lock_if_all_replied(tx, found, about, minutes, now)
    return event


def lock_due_minutes(tx: Transaction, *, actor: Actor, council: int, number: int, now: datetime) -> None:
    """The clock locks minutes once the time to object is over; whoever said nothing is named as silent."""
    found = access.as_clock(tx, actor, council)
    about = access.session(tx, found, number)
    tx.audit(actor, "lock_minutes", council=council, subject=about.label)
    _lock(tx, found, about, asking(minutes_of(tx, about)), now)


def remind_minutes(tx: Transaction, *, actor: Actor, council: int, number: int, now: datetime) -> None:
    """The clock reminds those who were there and have not replied, once; the recorder of those who have no account."""
    found = access.as_clock(tx, actor, council)
    about = access.session(tx, found, number)
    minutes = minutes_of(tx, about)
    tx.duties.remove(council=council, kind=DutyKind.REMIND_MINUTES, number=number)
    if not minutes.asks_at(now):
        return
    event = event_of(EventKind.MINUTES_REMINDED, found, about, confirm_until_at=_until(minutes))
    silent = unheard(tx, found, about, minutes)
    tx.tell(accounts_of(silent), event)
    if to_ask := [one.name for one in silent if one.user_id is None]:
        facts = {"to_ask_names": "\n".join(to_ask), "confirm_until_at": _until(minutes)}
        tx.tell([found.keeper_id], event_of(EventKind.MINUTES_TO_ENTER, found, about, **facts))


def asked_for(
    tx: Transaction, actor: Actor, council: int, session: int, now: datetime
) -> tuple[Council, Session, Minutes, str]:
    """A draft the actor is asked about, and her key in it; raises NotAllowed when she was not there."""
    found = access.as_anyone(tx, council)
    about = access.session(tx, found, session)
    minutes = minutes_of(tx, about)
    hers = [one for one in those_there(tx, found, about, minutes.proceedings) if one.user_id == actor.user_id]
    if not hers:
        raise NotAllowed("not-there", session=about.label)
    asking(minutes, now)
    return found, about, minutes, hers[0].attendance.attendee


def objection_of(tx: Transaction, session: Session, who: str) -> MinutesReply:
    """The objection of somebody that waits for its answer."""
    found = tx.minutes_replies.get(council=session.council, session=session.number, who=who)
    if found is None or not found.waits:
        raise NotFound("no-objection", session=session.label)
    return found


def replied(
    tx: Transaction,
    actor: Actor,
    council: Council,
    session: Session,
    minutes: Minutes,
    reply: MinutesReply,
    now: datetime,
) -> Event:
    """Keep what somebody said of the draft: an objection waits for the recorder, the last yes locks the minutes."""
    tx.minutes_replies.put(reply)
    objects = reply.stance is Stance.OBJECTS
    if reply.witness:
        subject = f"{session.label}:{reply.who}:{reply.witness}"
        tx.audit(actor, "enter_reply", council=council.id, subject=subject)
    else:
        action = "object_to_minutes" if objects else "confirm_minutes"
        tx.audit(actor, action, council=council.id, subject=session.label)
    if objects:
        name = minutes.proceedings.name_of(reply.who)
        objected = event_of(EventKind.MINUTES_OBJECTED, council, session, name=name, who=reply.who, reason=reply.reason)
        tx.tell([council.keeper_id], objected)
        return event_of(EventKind.OBJECTION_KEPT, council, session)
    if not _lock_if_all_replied(tx, council, session, minutes, now):
        tx.show(council.id, BoardKind.SESSION, session.number)
    return event_of(EventKind.MINUTES_APPROVED, council, session)


def unheard(tx: Transaction, council: Council, session: Session, minutes: Minutes) -> list[Attendee]:
    """Those who were there and have not replied."""
    replies = {reply.who for reply in tx.minutes_replies.find(council=council.id, session=session.number)}
    there = those_there(tx, council, session, minutes.proceedings)
    return [one for one in there if one.attendance.attendee not in replies]


def _lock_if_all_replied(tx: Transaction, council: Council, session: Session, minutes: Minutes, now: datetime) -> bool:
    """Lock the minutes if there is nobody more to hear, and no objection waits for the recorder."""
    replies = tx.minutes_replies.find(council=council.id, session=session.number)
    if any(reply.waits for reply in replies) or unheard(tx, council, session, minutes):
        return False
    _lock(tx, council, session, minutes, now)
    return True


def _lock(tx: Transaction, council: Council, session: Session, minutes: Minutes, now: datetime) -> None:
    """The text is as it was confirmed from now on, with every objection in it; silence is recorded as silence."""
    replies = tx.minutes_replies.find(council=council.id, session=session.number)
    replied = {reply.who for reply in replies}
    said = minutes.proceedings
    there = those_there(tx, council, session, said)
    unasked = {one.attendance.attendee for one in there if one.user_id is None} - replied
    said = replace(
        said,
        objections=tuple(
            Objected(by=reply.who, reason=reply.reason, at=reply.at, answer=reply.answer)
            for reply in replies
            if reply.stance is Stance.OBJECTS
        ),
        confirmed=tuple(reply.who for reply in replies if reply.stance is Stance.CONFIRMS),
        silent=tuple(key for key in said.there if key not in replied and key not in unasked),
        unasked=tuple(key for key in said.there if key in unasked),
        witnessed=tuple((reply.who, reply.witness) for reply in replies if reply.witness),
    )
    number = tx.minutes.count("status", council=council.id).get(MinutesStatus.CONFIRMED, 0) + 1
    locked = minutes.locked(said, number, now)
    tx.minutes.save(locked)
    forget_duties(tx, session)
    tx.show(council.id, BoardKind.SESSION, session.number)
    event = event_of(EventKind.MINUTES_CONFIRMED, council, session, number=number)
    # Of a home visit the convenor may not read more than the recorder tells her.
    hearers = [council.keeper_id] if session.is_private else [council.keeper_id, council.convenor_id]
    tx.tell(dict.fromkeys(hearers), event)


def _until(minutes: Minutes) -> str:
    return minutes.confirm_until.isoformat() if minutes.confirm_until else ""
