"""Which session a topic is being talked about in, and what its host takes up next."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.councils.errors import NotFound, WrongState
from bot.councils.events import BoardKind, Event, EventKind
from bot.councils.model.councils import Council
from bot.councils.model.people import Actor
from bot.councils.model.sessions import AHEAD, AgendaItem, ItemStatus, Session, SessionStatus
from bot.councils.model.topics import IN_TALK, TopicStatus
from bot.councils.model.votes import VoteStatus
from bot.councils.operations import access
from bot.councils.operations.floor_closing import clear_floor
from bot.councils.ports import Transaction

_GONE = frozenset({TopicStatus.DEFERRED, TopicStatus.WITHDRAWN})


def take_up(tx: Transaction, *, actor: Actor, council: int, session: int, topic: int, now: datetime) -> Event:
    """The host takes up a topic of the agenda, be it one that was done; the one before waits again."""
    found, about = _open_to_chair(tx, actor, council, session)
    items = agenda_of(tx, about)
    wanted = next((item for item in items if item.topic == topic), None)
    if wanted is None:
        raise NotFound("not-on-agenda", topic=f"T{topic}"[:10], session=about.label)
    if wanted.status is ItemStatus.CURRENT:
        raise WrongState("taken-up-already", topic=f"T{topic}")
    if access.topic(tx, found, topic).status in _GONE:
        raise WrongState("topic-over", topic=f"T{topic}")
    _leave(tx, found, about, items, ItemStatus.WAITING)
    return _at(tx, actor, found, about, wanted, now)


def take_up_next(tx: Transaction, *, actor: Actor, council: int, session: int, now: datetime) -> Event:
    """The topic that is current is done, and the host takes up the next that waits, if there is one."""
    found, about = _open_to_chair(tx, actor, council, session)
    items = agenda_of(tx, about)
    following = _following(tx, found, items)
    if not _leave(tx, found, about, items, ItemStatus.DONE) and following is None:
        raise WrongState("agenda-done", session=about.label)
    return _at(tx, actor, found, about, following, now)


def skip_item(tx: Transaction, *, actor: Actor, council: int, session: int, now: datetime) -> Event:
    """The topic that is current waits again, and the host takes up the next one instead."""
    found, about = _open_to_chair(tx, actor, council, session)
    items = agenda_of(tx, about)
    following = _following(tx, found, items)
    if following is None:
        raise WrongState("no-other-item", session=about.label)
    _leave(tx, found, about, items, ItemStatus.WAITING)
    return _at(tx, actor, found, about, following, now)


def session_at(tx: Transaction, council: int, topic: int) -> Session | None:
    """The session that is at this topic now, if there is one: only an open one is at any."""
    named = access.is_number(council) and access.is_number(topic)
    current = tx.agenda.find(council=council, topic=topic, status=ItemStatus.CURRENT) if named else ()
    return tx.sessions.get(council=council, number=current[0].session) if current else None


def session_with(tx: Transaction, council: int, topic: int) -> Session | None:
    """The open session that has this topic before it still, if there is one."""
    for item in tx.agenda.find(council=council, topic=topic):
        session = tx.sessions.get(council=council, number=item.session)
        if session is not None and session.status is SessionStatus.OPEN and item.status is not ItemStatus.DONE:
            return session
    return None


def agenda_of(tx: Transaction, session: Session) -> tuple[AgendaItem, ...]:
    """What is on the agenda, in its order."""
    items = tx.agenda.find(council=session.council, session=session.number)
    return tuple(sorted(items, key=lambda item: item.position))


def as_chair_of_session(tx: Transaction, actor: Actor, council: int, session: int) -> tuple[Council, Session]:
    """The council and one of its sessions, for the convenor or whoever hosts it."""
    about = access.session(tx, access.as_anyone(tx, council), session)
    return access.as_chair_of(tx, actor, council, about), about


def require_open(session: Session) -> Session:
    """Raises WrongState when the session has not begun, or is over."""
    if session.status in AHEAD:
        raise WrongState("session-not-begun", session=session.label)
    if session.status is not SessionStatus.OPEN:
        raise WrongState("session-over", session=session.label)
    return session


def _open_to_chair(tx: Transaction, actor: Actor, council: int, session: int) -> tuple[Council, Session]:
    found, about = as_chair_of_session(tx, actor, council, session)
    return found, require_open(about)


def _following(tx: Transaction, council: Council, items: Sequence[AgendaItem]) -> AgendaItem | None:
    """The next topic that waits, after the last of them the first."""
    at = next((place for place, item in enumerate(items) if item.status is ItemStatus.CURRENT), -1)
    return next(
        (
            item
            for item in (*items[at + 1 :], *items[: max(at, 0)])
            if item.status is ItemStatus.WAITING and access.topic(tx, council, item.topic).status not in _GONE
        ),
        None,
    )


def _leave(
    tx: Transaction, council: Council, session: Session, items: Sequence[AgendaItem], status: ItemStatus
) -> bool:
    """Leave the topic that is current; whether there was one. Raises WrongState while the room votes on it."""
    current = next((item for item in items if item.status is ItemStatus.CURRENT), None)
    if current is None:
        return False
    votes = tx.votes.find(council=council.id, topic=current.topic, status=VoteStatus.OPEN)
    if any(vote.checked_in is not None for vote in votes):
        raise WrongState("topic-has-vote", topic=f"T{current.topic}")
    if status is ItemStatus.DONE:
        finish(tx, council, session, current)
    else:
        tx.agenda.save(replace(current, status=status))
    return True


def finish(tx: Transaction, council: Council, session: Session, item: AgendaItem) -> None:
    """A topic is done in its session: it has been discussed; on a home visit its board tells nobody so."""
    tx.agenda.save(replace(item, status=ItemStatus.DONE))
    topic = access.topic(tx, council, item.topic)
    if topic.status in IN_TALK and not session.is_private:
        tx.topics.save(replace(topic, status=TopicStatus.DISCUSSED))
        tx.show(council.id, BoardKind.TOPIC, topic.number)


def _at(
    tx: Transaction, actor: Actor, council: Council, session: Session, item: AgendaItem | None, now: datetime
) -> Event:
    """The session is at this topic now, and whoever spoke on the one before is done; without one its agenda is."""
    clear_floor(tx, session, now)
    facts = {"session": session.label}
    if item is not None:
        tx.agenda.save(replace(item, status=ItemStatus.CURRENT))
        topic = access.topic(tx, council, item.topic)
        facts |= {"topic": topic.label, "title": topic.title}
    subject = f"{session.label}:T{item.topic}" if item else session.label
    tx.audit(actor, "take_up" if item else "finish_agenda", council=council.id, subject=subject)
    tx.show(council.id, BoardKind.SESSION, session.number)
    kind = EventKind.TAKEN_UP if item else EventKind.AGENDA_DONE
    return Event(kind=kind, council=council.id, number=session.number, facts=facts)
