"""Who comes to a session: each says yes, maybe or no, and may think better of it until it begins."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.councils.errors import NotAllowed, WrongState
from bot.councils.events import BoardKind, Event, EventKind, Fact
from bot.councils.model.councils import Council, Post
from bot.councils.model.people import Actor
from bot.councils.model.sessions import AHEAD, Reply, Session
from bot.councils.model.slots import next_reply
from bot.councils.operations import access
from bot.councils.operations.attendees import Attendee, attendee_of, attendees_of, attending
from bot.councils.operations.hosting import leave_hosting
from bot.councils.operations.session_events import event_of
from bot.councils.operations.sessions import require_ahead
from bot.councils.operations.visiting import going, tell_visit
from bot.councils.ports import Transaction

# Who hears why somebody can't come.
_TOLD_WHY = frozenset({Post.CONVENOR, Post.RECORDER})


def answer_session(tx: Transaction, *, actor: Actor, council: int, session: int, reply: Reply, now: datetime) -> Event:
    """A seat or guest says whether she comes.

    Who would go to a home visit is taken along by the convenor, who hears of it; whoever holds a post goes.
    """
    found, about, mine = asked_to(tx, actor, council, session, now)
    taken = bool(found.posts_of(actor.user_id)) or mine.attendance.taken_along
    keep_reply(tx, actor, found, about, mine, reply, now, taken=taken)
    if about.is_private and reply is Reply.YES:
        if taken and not mine.attendance.taken_along:
            tell_visit(tx, found, about, mine, now)
        elif not taken and mine.attendance.reply is not Reply.YES:
            who: dict[str, Fact] = {"name": mine.name, "who": mine.attendance.attendee}
            tx.tell([found.convenor_id], event_of(EventKind.VISIT_WISHED, found, about, **who))
    waits = "yes" if about.is_private and not taken else "no"
    return event_of(EventKind.SESSION_ANSWERED, found, about, reply=reply, waits=waits)


def answer_for_seat(tx: Transaction, *, actor: Actor, council: int, session: int, seat: int, now: datetime) -> Event:
    """The convenor or the recorder says it for a seat without an account: each time the next of yes, maybe and no."""
    found = access.as_anyone(tx, council)
    if not _TOLD_WHY & set(found.posts_of(actor.user_id)):
        raise NotAllowed("not-answering-for")
    about = require_ahead(access.session(tx, found, session))
    label = access.seat(tx, found, seat, now).label
    hers = next(one for one in attendees_of(tx, found, about, now) if one.attendance.attendee == label)
    if hers.user_id is not None:
        raise NotAllowed("answers-herself", name=hers.name)
    reply = next_reply(hers.attendance.reply)
    keep_reply(tx, actor, found, about, hers, reply, now, taken=True, entered_by=actor.user_id)
    return event_of(EventKind.SESSION_ANSWERED, found, about, reply=reply)


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """Who said what, for one asker: all of it for a post, of a home visit those alone who go for one who goes.

    Whoever may hand its hosting to one of them while it is ahead sees who hosts it, too.
    """

    council: Council
    session: Session
    attendees: tuple[Attendee, ...]
    keeps: bool
    takes_along: bool
    hands_over: bool
    host: str


def who_comes(tx: Transaction, *, actor: Actor, council: int, session: int, now: datetime) -> Coming:
    """Who comes to a session, may come, can't, or has not answered; raises NotAllowed for whoever is told numbers only.

    Why somebody can't come is for the convenor and the recorder.
    """
    found = access.as_anyone(tx, council)
    about = access.session(tx, found, session)
    attendees, posts = attendees_of(tx, found, about, now), set(found.posts_of(actor.user_id))
    if not posts:
        attendees = going(about, attendees) if about.is_private else ()
        if not any(one.user_id == actor.user_id for one in attendees):
            raise NotAllowed("not-told-who", session=about.label)
    keeps = bool(_TOLD_WHY & posts)
    if not keeps:
        attendees = tuple(replace(one, attendance=replace(one.attendance, reason="")) for one in attendees)
    ahead = about.status in AHEAD
    return Coming(
        council=found,
        session=about,
        attendees=attendees,
        keeps=keeps and ahead,
        takes_along=ahead and Post.CONVENOR in posts,
        hands_over=ahead and (access.chairs(found, actor.user_id, about) or access.chairs(found, actor.user_id)),
        host=access.name_of(tx, found, access.host_of(found, about)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A session ahead of one person: what she answered if she is asked at all, and whether she may see who comes."""

    session: Session
    is_asked: bool
    reply: Reply | None
    sees_who: bool

    @property
    def sees_place(self) -> bool:
        """Whether its place is told to her: of a home visit to those who go and the posts."""
        return not self.session.is_private or self.sees_who

    @property
    def waits(self) -> bool:
        """Whether she would go to a home visit, and the convenor has not taken her along."""
        return self.reply is Reply.YES and not self.sees_place


def meetings_of(tx: Transaction, council: Council, user_id: int, now: datetime) -> tuple[Meeting, ...]:
    """The sessions that are convened and not begun, as they concern one person, the first to begin first."""
    posts = council.posts_of(user_id)
    found = []
    for session in sorted(tx.sessions.find(council=council.id, status=AHEAD), key=lambda one: one.starts_at):
        mine = attending(tx, council, session, user_id, now)
        reply = mine.attendance.reply if mine else None
        is_taken = mine is not None and mine.attendance.taken_along
        if mine or posts:
            sees_who = bool(posts) or is_taken
            found.append(Meeting(session=session, is_asked=mine is not None, reply=reply, sees_who=sees_who))
    return tuple(found)


def invite_to_sessions(tx: Transaction, council: Council, topic: int, user_id: int, now: datetime) -> None:
    """Whoever becomes a guest of a topic is asked to the sessions already convened about it."""
    items = tx.agenda.find(council=council.id, topic=topic)
    for session in tx.sessions.find(council=council.id, number={item.session for item in items}, status=AHEAD):
        asked = attending(tx, council, session, user_id, now)
        if asked is not None and not asked.is_seat:
            tx.tell([user_id], event_of(EventKind.SESSION_CONVENED, council, session))


def asked_to(
    tx: Transaction, actor: Actor, council: int, session: int, now: datetime
) -> tuple[Council, Session, Attendee]:
    """The council, the session that has not begun, and the actor as one who is asked to it and has not come yet."""
    found = access.as_anyone(tx, council)
    about = access.session(tx, found, session)
    mine = attendee_of(tx, actor, found, about, now)
    require_ahead(about)
    if mine.attendance.present:
        raise WrongState("checked-in-already", session=about.label)
    return found, about, mine


def keep_reply(
    tx: Transaction,
    actor: Actor,
    council: Council,
    session: Session,
    who: Attendee,
    reply: Reply,
    now: datetime,
    *,
    taken: bool = False,
    entered_by: int | None = None,
) -> None:
    """Keep what somebody answered, and whether she is taken along to a home visit, whose board tells nothing of it.

    Who was to host it and does not come hosts it no more.
    """
    # The reason of an earlier no stands only under another no.
    reason = who.attendance.reason if reply is Reply.NO else ""
    said = replace(who.attendance, reply=reply, reason=reason, replied_at=now, entered_by=entered_by)
    tx.attendance.put(replace(said, taken_along=taken and session.is_private and reply is Reply.YES))
    tx.audit(actor, "answer_session", council=session.council, subject=session.label)
    if reply is Reply.NO or (session.is_private and reply is not Reply.YES):
        leave_hosting(tx, actor, council, session, who.user_id)
    if not session.is_private:
        tx.show(session.council, BoardKind.SESSION, session.number)
