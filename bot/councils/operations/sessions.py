"""Sessions: convened, begun, ended, or called off."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.councils.errors import BadInput, TooFew, WrongState
from bot.councils.events import BoardKind, Event, EventKind
from bot.councils.model.councils import Council, Kind
from bot.councils.model.duties import Duty, DutyKind
from bot.councils.model.people import Actor
from bot.councils.model.phases import OF_MODE
from bot.councils.model.sessions import (
    AHEAD,
    ALIVE,
    AgendaItem,
    ItemStatus,
    Mode,
    Session,
    SessionStatus,
)
from bot.councils.model.topics import IN_TALK, Cadence, Topic, TopicStatus
from bot.councils.model.votes import VoteStatus
from bot.councils.model.words import TEXT_LENGTH, TITLE_LENGTH, accepted
from bot.councils.operations import access
from bot.councils.operations.absentees import tell_missed
from bot.councils.operations.attendance import is_time
from bot.councils.operations.attendees import accounts_of, attendees_of
from bot.councils.operations.check_in_codes import without_code
from bot.councils.operations.convening import cadence_of, require_notice
from bot.councils.operations.floor_closing import clear_floor
from bot.councils.operations.minutes import draft_minutes
from bot.councils.operations.online_times import plan_online
from bot.councils.operations.phases import require_feature
from bot.councils.operations.presence import end_votes
from bot.councils.operations.quorum import Quorum, quorum_of
from bot.councils.operations.session_events import event_of
from bot.councils.operations.session_times import remind_next, withdraw_calls
from bot.councils.operations.sittings import as_chair_of_session, finish, require_open
from bot.councils.operations.tallying import keep_count
from bot.councils.ports import Transaction


def convene_session(
    tx: Transaction,
    *,
    actor: Actor,
    council: int,
    topics: tuple[int, ...],
    starts_at: datetime,
    mode: Mode,
    place: str = "",
    cadence: Cadence | None = None,
    ends_at: datetime | None = None,
    now: datetime,
) -> Event:
    """Call the council together about topics that are in talk; everybody who may come hears of it.

    Only an online session needs no place; when it closes is left to the council's settings where no end is named.
    How it comes about is left to its topics. Raises WrongState when people would hear too late, or where the alliance
    has not opened such sessions yet.
    """
    found = access.as_convenor(tx, actor, council)
    require_feature(tx, council, OF_MODE.get(mode))
    if not topics:
        raise BadInput("no-topics-named")
    about = [access.topic(tx, found, number) for number in dict.fromkeys(topics)]
    for topic in about:
        if topic.status not in IN_TALK:
            raise WrongState("topic-over", topic=topic.label)
    if starts_at <= now:
        raise BadInput("moment-past")
    comes_about = cadence or cadence_of(about)
    require_notice(found, comes_about, starts_at, now)
    if mode is Mode.ONLINE and ends_at is None:
        ends_at = starts_at + timedelta(hours=found.settings.online_hours)
    session = call_together(
        tx,
        found,
        actor,
        tuple(about),
        starts_at=starts_at,
        mode=mode,
        place=accepted(place, limit=TITLE_LENGTH) if place or mode is not Mode.ONLINE else "",
        cadence=comes_about,
        ends_at=ends_at,
        now=now,
    )
    return event_of(EventKind.SESSION_CONVENED, found, session)


def call_together(
    tx: Transaction,
    council: Council,
    actor: Actor,
    topics: tuple[Topic, ...],
    *,
    starts_at: datetime,
    mode: Mode,
    place: str,
    cadence: Cadence,
    ends_at: datetime | None = None,
    now: datetime,
) -> Session:
    """The next session of the council, with these topics on its agenda; whoever is invited hears, be it her act."""
    numbered, number = council.numbering(Kind.SESSION)
    tx.councils.save(numbered)
    session = Session(
        council=council.id,
        number=number,
        mode=mode,
        cadence=cadence,
        status=SessionStatus.CONVENED,
        starts_at=starts_at,
        place=place,
        convened_at=now,
        ends_at=ends_at,
    )
    tx.sessions.add(session)
    for position, topic in enumerate(topics, start=1):
        tx.agenda.add(
            AgendaItem(
                council=council.id,
                session=number,
                topic=topic.number,
                position=position,
                minutes=council.settings.agenda_minutes,
            )
        )
        schedule(tx, session, topic)
    tx.audit(actor, "convene_session", council=council.id, subject=session.label)
    tx.show(council.id, BoardKind.SESSION, number)
    tx.show(council.id, BoardKind.COUNCIL, 0)
    plan_online(tx, council, session)
    remind_next(tx, council, session, now)
    invited = accounts_of(attendees_of(tx, council, session, now))
    told = event_of(EventKind.SESSION_CONVENED, council, session)
    tx.tell(invited, told, needs_answer=not session.is_private)
    return session


def cancel_session(tx: Transaction, *, actor: Actor, council: int, session: int, reason: str, now: datetime) -> Event:
    """Call a session off before it has begun; its topics wait for another, and everybody invited is told why."""
    found = access.as_convenor(tx, actor, council)
    about = require_ahead(access.session(tx, found, session))
    why = accepted(reason, limit=TEXT_LENGTH)
    closed = without_code(tx, about)
    cancelled = replace(closed, status=SessionStatus.CANCELLED, reason=why, closed_at=now, sequence=about.sequence + 1)
    tx.sessions.save(cancelled)
    plan_online(tx, found, cancelled)
    remind_next(tx, found, cancelled, now)
    withdraw_calls(tx, cancelled)
    carry_over(tx, found, cancelled)
    _let_next_follow(tx, cancelled, now)
    tx.audit(actor, "cancel_session", council=council, subject=about.label)
    tx.show(council, BoardKind.SESSION, session)
    tx.show(council, BoardKind.COUNCIL, 0)
    event = event_of(EventKind.SESSION_CANCELLED, found, cancelled)
    tx.tell(accounts_of(attendees_of(tx, found, cancelled, now)), event)
    return event


def begin_session(tx: Transaction, *, actor: Actor, council: int, session: int, now: datetime) -> Event:
    """The chair opens a session: who is due is fixed now.

    Raises TooFew where it needs a quorum that is not there; a talk becomes a sitting once it is.
    """
    found, about = as_chair_of_session(tx, actor, council, session)
    if not (about.talk and about.status is SessionStatus.OPEN):
        _require_time(found, require_ahead(about), now)
    about = replace(about, talk=False, opened_at=None)
    quorum = quorum_of(tx, found, about, now)
    if about.needs_quorum and not quorum.reached:
        raise TooFew(
            "too-few-to-begin",
            session=about.label,
            due=quorum.due,
            present=quorum.present,
            missing=quorum.missing,
        )
    return _opened(tx, actor, found, about, quorum, now)


def hold_talk(tx: Transaction, *, actor: Actor, council: int, session: int, now: datetime) -> Event:
    """The chair opens a session without a quorum, to talk only; once enough have come she may begin it as a sitting."""
    found, about = as_chair_of_session(tx, actor, council, session)
    require_ahead(about)
    _require_time(found, about, now)
    quorum = quorum_of(tx, found, about, now)
    talk = replace(about, talk=about.needs_quorum and not quorum.reached)
    return _opened(tx, actor, found, talk, quorum, now)


def _require_time(council: Council, session: Session, now: datetime) -> None:
    """Raises WrongState where people come together, and none of them can have come yet."""
    if session.mode is not Mode.ONLINE and not is_time(council, session, now):
        raise WrongState("begin-not-yet", session=session.label, minutes=council.settings.check_in_minutes)


def _opened(tx: Transaction, actor: Actor, council: Council, session: Session, quorum: Quorum, now: datetime) -> Event:
    begun = replace(
        session,
        status=SessionStatus.OPEN,
        opened_at=now,
        due=quorum.due,
        host_id=access.host_of(council, session),
        recorder_id=council.keeper_id,
    )
    tx.sessions.save(begun)
    keep_count(tx, begun)
    remind_next(tx, council, begun, now)
    tx.audit(actor, "hold_talk" if begun.talk else "begin_session", council=council.id, subject=session.label)
    tx.show(council.id, BoardKind.SESSION, session.number)
    tx.show(council.id, BoardKind.COUNCIL, 0)
    event = event_of(EventKind.SESSION_BEGUN, council, begun, talk="yes" if begun.talk else "no")
    if begun.mode is Mode.ONLINE:
        # Nobody is in a room to see that it begins.
        plan_online(tx, council, begun)
        invited = accounts_of(attendees_of(tx, council, begun, now))
        tx.tell([user for user in invited if user != actor.user_id], event)
    return event


def end_session(tx: Transaction, *, actor: Actor, council: int, session: int, now: datetime) -> Event:
    """The chair closes a session, and with it what those in its room are voting on; a talk has had no quorum.

    The topic it was at is done where it was voted on; those it did not come to wait for the next session.
    """
    found, about = as_chair_of_session(tx, actor, council, session)
    require_open(about)
    closed = end_votes(tx, actor, found, about, now)
    for item in tx.agenda.find(council=council, session=session, status=ItemStatus.CURRENT):
        if tx.votes.find(council=council, session=session, topic=item.topic, status=_VOTED):
            finish(tx, found, about, item)
    status = SessionStatus.INQUORATE if about.talk else SessionStatus.CLOSED
    ended = replace(without_code(tx, about), status=status, closed_at=now)
    tx.sessions.save(ended)
    plan_online(tx, found, ended)
    clear_floor(tx, ended, now)
    carry_over(tx, found, ended)
    draft_minutes(tx, found, ended, now)
    tell_missed(tx, found, ended, now)
    _let_next_follow(tx, ended, now)
    tx.audit(actor, "end_session", council=council, subject=about.label)
    tx.show(council, BoardKind.SESSION, session)
    tx.show(council, BoardKind.COUNCIL, 0)
    votes = " ".join(vote.label for vote in closed)
    return event_of(EventKind.SESSION_ENDED, found, ended, votes=votes, voted="yes" if closed else "no")


def _let_next_follow(tx: Transaction, last: Session, now: datetime) -> None:
    """The clock lets the next of a monthly series follow, once all of this one is told."""
    if last.cadence is Cadence.MONTHLY:
        tx.duties.put(Duty(council=last.council, kind=DutyKind.CONTINUE_SERIES, number=last.number, at=now))


_VOTED = frozenset({VoteStatus.CLOSED, VoteStatus.TIED})


def carry_over(tx: Transaction, council: Council, session: Session) -> None:
    """What was on the agenda and is not done waits for another session, unless one is convened for it already."""
    for item in tx.agenda.find(council=council.id, session=session.number):
        if item.status is ItemStatus.DONE:
            continue
        tx.agenda.save(replace(item, status=ItemStatus.CARRIED))
        release_topic(tx, council, item)


def schedule(tx: Transaction, session: Session, topic: Topic) -> None:
    """A topic has a session now; of a home visit its board says nothing, for then all knew what that is about."""
    # Whoever asked for a session about it has one.
    tx.demands.remove(council=session.council, topic=topic.number)
    if not session.is_private:
        tx.topics.save(replace(topic, status=TopicStatus.SCHEDULED))
        tx.show(session.council, BoardKind.TOPIC, topic.number)


def release_topic(tx: Transaction, council: Council, item: AgendaItem) -> None:
    """Let the topic of an agenda that it is no longer on wait again, unless another session is convened for it."""
    topic = access.topic(tx, council, item.topic)
    if topic.status is TopicStatus.SCHEDULED and not _scheduled_elsewhere(tx, item):
        tx.topics.save(replace(topic, status=TopicStatus.ANNOUNCED))
        tx.show(council.id, BoardKind.TOPIC, topic.number)


def require_ahead(session: Session) -> Session:
    """Raises WrongState when the session has begun, or is over."""
    if session.status is SessionStatus.OPEN:
        raise WrongState("session-begun", session=session.label)
    if session.status not in AHEAD:
        raise WrongState("session-over", session=session.label)
    return session


def _scheduled_elsewhere(tx: Transaction, item: AgendaItem) -> bool:
    others = [one.session for one in tx.agenda.find(council=item.council, topic=item.topic)]
    return any(
        session.status in ALIVE and session.number != item.session and not session.is_private
        for session in tx.sessions.find(council=item.council, number=frozenset(others))
    )
