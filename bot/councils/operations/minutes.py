"""Minutes: drafted when a session closes, worded by the recorder, confirmed by those who were there, then locked."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.councils.errors import NotFound, WrongState
from bot.councils.events import BoardKind, Event, EventKind, Fact
from bot.councils.model.councils import Council, Kind
from bot.councils.model.duties import Duty, DutyKind
from bot.councils.model.minutes import Addendum, Minutes, MinutesReply, MinutesStatus, Section, Stance, section_of
from bot.councils.model.people import Actor
from bot.councils.model.proceedings import Proceedings
from bot.councils.model.sessions import Session
from bot.councils.model.wording import said_in
from bot.councils.model.words import TEXT_LENGTH, accepted
from bot.councils.operations import access
from bot.councils.operations.attendees import Attendee, accounts_of, attendees_of
from bot.councils.operations.drafting import drafted
from bot.councils.ports import Transaction

SECTION_LENGTH = 2000


def draft_minutes(tx: Transaction, council: Council, session: Session, now: datetime) -> None:
    """Draft the minutes of a session that has just closed; whoever keeps the record hears that they wait for her."""
    proceedings = drafted(tx, council, session, None, now)
    tx.minutes.add(
        Minutes(
            council=council.id,
            session=session.number,
            status=MinutesStatus.DRAFT,
            proceedings=proceedings,
            drafted_at=now,
        )
    )
    tx.tell([council.keeper_id], event_of(EventKind.MINUTES_DRAFTED, council, session))


def word_section(
    tx: Transaction,
    *,
    actor: Actor,
    council: int,
    session: int,
    section: Section,
    topic: int,
    words: str,
    now: datetime,
) -> Event:
    """The recorder words a section of a draft, of a topic or with 0 of the whole; without words it is left out.

    A line that begins with the name of somebody in the minutes is hers. The numbers of votes are nobody's to word.
    """
    found, about, minutes = to_word(tx, actor, council, session)
    kept = accepted(words, limit=SECTION_LENGTH) if words.strip() else ""
    before = drafted(tx, found, about, minutes, now)
    after = _worded(before, section, topic, kept)
    name = section_of(section, f"{Kind.TOPIC}{topic}")
    edited = tuple(sorted({*minutes.edited, name}))
    tx.minutes.save(replace(minutes, proceedings=after, edited=edited))
    tx.audit(actor, "word_minutes", council=council, subject=f"{about.label}:{name}")
    return event_of(EventKind.MINUTES_WORDED, found, about)


def publish_minutes(tx: Transaction, *, actor: Actor, council: int, session: int, now: datetime) -> Event:
    """The recorder asks those who were there: from now on the draft stands still, until they have confirmed it."""
    found, about, minutes = to_word(tx, actor, council, session)
    proceedings = drafted(tx, found, about, minutes, now)
    if any(vote.outcome is None for matter in proceedings.matters for vote in matter.votes):
        raise WrongState("minutes-vote-open", session=about.label)
    until = now + timedelta(hours=found.settings.minutes_hours)
    tx.minutes.save(replace(minutes, proceedings=proceedings, published_at=now, confirm_until=until))
    tx.duties.put(Duty(council=council, kind=DutyKind.LOCK_MINUTES, number=session, at=until))
    remind_at = until - timedelta(hours=found.settings.minutes_reminder_hours)
    if remind_at > now:
        tx.duties.put(Duty(council=council, kind=DutyKind.REMIND_MINUTES, number=session, at=remind_at))
    tx.audit(actor, "publish_minutes", council=council, subject=about.label)
    tx.show(council, BoardKind.SESSION, session)
    event = event_of(EventKind.MINUTES_PUBLISHED, found, about, confirm_until_at=until.isoformat())
    for one in those_there(tx, found, about, proceedings):
        if one.user_id == actor.user_id:
            # Who asks the others has said so herself.
            who = one.attendance.attendee
            tx.minutes_replies.put(
                MinutesReply(council=council, session=session, who=who, stance=Stance.CONFIRMS, at=now)
            )
    asked = [account for account in accounts_of(those_there(tx, found, about, proceedings)) if account != actor.user_id]
    # Of a home visit nothing is said in the group, not even that there was one.
    tx.tell(asked, event, needs_answer=not about.is_private)
    return event


def recall_minutes(tx: Transaction, *, actor: Actor, council: int, session: int, now: datetime) -> Event:
    """The recorder takes a draft back to change it; who had confirmed it is asked again, what was let stand stays."""
    del now
    found = access.as_recorder(tx, actor, council)
    about = access.session(tx, found, session)
    minutes = asking(minutes_of(tx, about))
    tx.minutes.save(replace(minutes, published_at=None, confirm_until=None))
    for reply in tx.minutes_replies.find(council=council, session=session):
        if reply.answered_at is None:
            tx.minutes_replies.remove(council=council, session=session, who=reply.who)
    forget_duties(tx, about)
    tx.audit(actor, "recall_minutes", council=council, subject=about.label)
    tx.show(council, BoardKind.SESSION, session)
    return event_of(EventKind.MINUTES_RECALLED, found, about)


def add_addendum(tx: Transaction, *, actor: Actor, council: int, session: int, text: str, now: datetime) -> Event:
    """The recorder sets something right in confirmed minutes; their text and digest stay, and who was there hears."""
    found, about, minutes = confirmed_minutes(tx, actor, council, session)
    number = minutes.last_addendum + 1
    added = Addendum(
        council=council,
        session=session,
        number=number,
        text=accepted(text, limit=TEXT_LENGTH),
        at=now,
        author_id=actor.user_id,
    )
    tx.addenda.add(added)
    tx.minutes.save(replace(minutes, last_addendum=number))
    tx.audit(actor, "add_addendum", council=council, subject=f"{about.label}:{number}")
    event = event_of(EventKind.ADDENDUM_ADDED, found, about, text=added.text)
    tx.tell(
        [one for one in accounts_of(those_there(tx, found, about, minutes.proceedings)) if one != actor.user_id], event
    )
    return event


def to_word(tx: Transaction, actor: Actor, council: int, session: int) -> tuple[Council, Session, Minutes]:
    """A draft that is the recorder's to word; raises WrongState once it is published or confirmed."""
    found = access.as_recorder(tx, actor, council)
    about = access.session(tx, found, session)
    minutes = minutes_of(tx, about)
    if minutes.status is MinutesStatus.CONFIRMED:
        raise WrongState("minutes-confirmed", session=about.label)
    if minutes.asks:
        raise WrongState("minutes-published", session=about.label)
    return found, about, minutes


def confirmed_minutes(tx: Transaction, actor: Actor, council: int, session: int) -> tuple[Council, Session, Minutes]:
    """Minutes in which the recorder may set something right; raises WrongState until they are confirmed."""
    found = access.as_recorder(tx, actor, council)
    about = access.session(tx, found, session)
    minutes = minutes_of(tx, about)
    if minutes.status is not MinutesStatus.CONFIRMED:
        raise WrongState("minutes-not-confirmed", session=about.label)
    return found, about, minutes


def minutes_of(tx: Transaction, session: Session) -> Minutes:
    """The minutes of a session; raises NotFound while it has none."""
    found = tx.minutes.get(council=session.council, session=session.number)
    if found is None:
        raise NotFound("no-minutes", session=session.label)
    return found


def asking(minutes: Minutes, now: datetime | None = None) -> Minutes:
    """Raises WrongState unless those who were there are asked, and where a moment is given may still reply at it."""
    if minutes.status is MinutesStatus.CONFIRMED:
        raise WrongState("minutes-locked", session=minutes.proceedings.session, number=minutes.number or 0)
    if not (minutes.asks if now is None else minutes.asks_at(now)):
        raise WrongState("minutes-not-asked", session=minutes.proceedings.session)
    return minutes


def those_there(tx: Transaction, council: Council, session: Session, proceedings: Proceedings) -> list[Attendee]:
    """Those who were there, as the minutes say."""
    there = frozenset(proceedings.there)
    invited = attendees_of(tx, council, session, session.opened_at or session.starts_at)
    return [one for one in invited if one.attendance.attendee in there]


def _worded(before: Proceedings, section: Section, topic: int, words: str) -> Proceedings:
    if section is Section.NOTES:
        return replace(before, notes=said_in(words, before.notes, before))
    label = f"{Kind.TOPIC}{topic}"
    matter = before.matter(label)
    if matter is None:
        raise NotFound("no-such-number", label=label[:10])
    if section is Section.BACKGROUND:
        changed = replace(matter, background=words)
    elif section is Section.POINTS:
        changed = replace(matter, points=said_in(words, matter.points, before))
    else:
        changed = replace(matter, dissent=said_in(words, matter.dissent, before))
    return replace(before, matters=tuple(changed if one is matter else one for one in before.matters))


def forget_duties(tx: Transaction, session: Session) -> None:
    """Nobody is asked, or reminded, any more, also not by what waits to be sent."""
    asks = (EventKind.MINUTES_PUBLISHED, EventKind.MINUTES_REMINDED, EventKind.MINUTES_TO_ENTER)
    tx.untell(session.council, session.number, asks)
    for kind in (DutyKind.LOCK_MINUTES, DutyKind.REMIND_MINUTES):
        tx.duties.remove(council=session.council, kind=kind, number=session.number)


def event_of(kind: EventKind, council: Council, session: Session, **more: Fact) -> Event:
    """What is told of the minutes of a session."""
    facts: dict[str, Fact] = {"session": session.label, "council_title": council.title}
    return Event(kind=kind, council=council.id, number=session.number, facts={**facts, **more})
