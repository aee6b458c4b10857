"""The host leads a session through its agenda: a topic is taken up, skipped, or done."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.councils.errors import NotFound, WrongState
from bot.councils.events import BoardKind, Event, EventKind
from bot.councils.model.councils import Council
from bot.councils.model.people import Actor
from bot.councils.model.sessions import AgendaItem, ItemStatus, Session
from bot.councils.model.topics import TopicStatus
from bot.councils.model.votes import VoteStatus
from bot.councils.operations import access
from bot.councils.operations.deferring import bring_back
from bot.councils.operations.floor_closing import clear_floor
from bot.councils.operations.sittings import agenda_of, as_chair_of_session, finish, require_open
from bot.councils.ports import Transaction

_GONE = frozenset({TopicStatus.DEFERRED, TopicStatus.WITHDRAWN})


def take_up(tx: Transaction, *, actor: Actor, council: int, session: int, topic: int, now: datetime) -> Event:
    """The host takes up a topic of the agenda, be it one that was done or put off since; the one before waits again.

    On a home visit it stays put off: were it brought back at that moment, all would know what the visit is about.
    """
    found, about = _open_to_chair(tx, actor, council, session)
    items = agenda_of(tx, about)
    wanted = next((item for item in items if item.topic == topic), None)
    if wanted is None:
        raise NotFound("not-on-agenda", topic=f"T{topic}"[:10], session=about.label)
    if wanted.status is ItemStatus.CURRENT:
        raise WrongState("taken-up-already", topic=f"T{topic}")
    status = access.topic(tx, found, topic).status
    if status is TopicStatus.WITHDRAWN:
        raise WrongState("topic-over", topic=f"T{topic}")
    _leave(tx, found, about, items, ItemStatus.WAITING)
    if status is TopicStatus.DEFERRED and not about.is_private:
        bring_back(tx, actor, found, access.topic(tx, found, topic))
    return _at(tx, actor, found, about, wanted, now)


def take_up_next(tx: Transaction, *, actor: Actor, council: int, session: int, now: datetime) -> Event:
    """The topic that is current is done, and the host takes up the next that waits, if there is one."""
    found, about = _open_to_chair(tx, actor, council, session)
    items = agenda_of(tx, about)
    following = _following(tx, found, items)
    if _leave(tx, found, about, items, ItemStatus.DONE) is None and following is None:
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


def finish_item(tx: Transaction, *, actor: Actor, council: int, session: int, now: datetime) -> Event:
    """The topic that is current is done, and the session is at none until the host takes one up."""
    found, about = _open_to_chair(tx, actor, council, session)
    items = agenda_of(tx, about)
    left = _leave(tx, found, about, items, ItemStatus.DONE)
    if left is None:
        raise WrongState("no-item-current", session=about.label)
    clear_floor(tx, about, now)
    topic = access.topic(tx, found, left.topic)
    tx.audit(actor, "finish_item", council=council, subject=f"{about.label}:{topic.label}")
    tx.show(council, BoardKind.SESSION, session)
    return Event(
        kind=EventKind.ITEM_FINISHED,
        council=council,
        number=session,
        facts={
            "session": about.label,
            "topic": topic.label,
            "title": topic.title,
            "more": "yes" if _following(tx, found, items) else "no",
        },
    )


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
) -> AgendaItem | None:
    """Leave the topic that is current, if there is one. Raises WrongState while the room votes on it."""
    current = next((item for item in items if item.status is ItemStatus.CURRENT), None)
    if current is None:
        return None
    votes = tx.votes.find(council=council.id, topic=current.topic, status=VoteStatus.OPEN)
    if any(vote.checked_in is not None for vote in votes):
        raise WrongState("topic-has-vote", topic=f"T{current.topic}")
    if status is ItemStatus.DONE:
        finish(tx, council, session, current)
    else:
        tx.agenda.save(replace(current, status=status))
    return current


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
