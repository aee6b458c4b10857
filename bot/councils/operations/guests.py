"""X guests of a topic: invited, and their yes or no."""

from dataclasses import replace
from datetime import datetime

from bot.councils.errors import NotFound, WrongState
from bot.councils.events import BoardKind, Event, EventKind
from bot.councils.model.councils import Council
from bot.councils.model.membership import Guest, GuestStatus, LinkKind
from bot.councils.model.people import Actor, Named
from bot.councils.model.topics import Topic, TopicStatus
from bot.councils.model.words import NAME_LENGTH, accepted
from bot.councils.operations import access
from bot.councils.operations.links import new_link
from bot.councils.ports import Transaction


def invite_guest(
    tx: Transaction, *, actor: Actor, council: int, topic: int, named: Named, name: str, now: datetime
) -> Event:
    """Invite an X guest to a topic: the account somebody named, or anyone by name, with a link to accept."""
    found = access.as_convenor(tx, actor, council)
    about = access.topic(tx, found, topic)
    _require_not_over(about)
    user_id = access.user_named(tx, named)
    if user_id is None and named.username is not None:
        raise NotFound("username-unknown", name=named.username)
    guest_name = accepted(name or access.name_of(tx, found, user_id), limit=NAME_LENGTH)
    if any(
        guest.name == guest_name or (user_id is not None and guest.user_id == user_id)
        for guest in tx.guests.find(council=council, topic=topic)
    ):
        raise WrongState("already-invited", name=guest_name, topic=about.label)
    guest = Guest(
        council=council,
        topic=topic,
        number=about.last_guest + 1,
        name=guest_name,
        user_id=user_id,
        status=GuestStatus.INVITED,
        invited_at=now,
    )
    tx.topics.save(replace(about, last_guest=guest.number))
    tx.guests.add(guest)
    tx.audit(actor, "invite_guest", council=council, subject=f"{about.label}:X{guest.number}")
    tx.show(council, BoardKind.TOPIC, topic)
    facts = {"name": guest_name, "topic": about.label, "title": about.title, "council_title": found.title}
    if user_id is None:
        link = new_link(tx, found, LinkKind.GUEST, guest.number, topic, now)
        tx.tell(
            [actor.user_id],
            Event(kind=EventKind.GUEST_LINK, council=council, number=topic, facts={**facts, **link}),
        )
    else:
        tx.tell(
            [user_id],
            Event(kind=EventKind.GUEST_INVITED, council=council, number=topic, facts=facts),
            needs_answer=True,
        )
    return Event(kind=EventKind.GUEST_INVITED, council=council, number=topic, facts=facts)


def answer_invitation(
    tx: Transaction, *, actor: Actor, council: int, topic: int, accepts: bool, now: datetime
) -> Event:
    """A guest's own yes or no."""
    del now
    found = access.as_anyone(tx, council)
    guest = access.guest(tx, actor, found, topic)
    return keep_answer(tx, actor, found, guest, accepts=accepts)


def keep_answer(tx: Transaction, actor: Actor, council: Council, guest: Guest, *, accepts: bool) -> Event:
    about = access.topic(tx, council, guest.topic)
    _require_not_over(about)
    status = GuestStatus.ACCEPTED if accepts else GuestStatus.DECLINED
    tx.guests.save(replace(guest, status=status))
    tx.audit(actor, "answer_invitation", council=council.id, subject=f"{about.label}:X{guest.number}")
    tx.show(council.id, BoardKind.TOPIC, about.number)
    event = Event(
        kind=EventKind.GUEST_JOINED if accepts else EventKind.GUEST_DECLINED,
        council=council.id,
        number=about.number,
        facts={
            "name": guest.name,
            "topic": about.label,
            "title": about.title,
            "council_title": council.title,
        },
    )
    tx.tell([council.convenor_id], event)
    return event


def _require_not_over(topic: Topic) -> None:
    if topic.status in (TopicStatus.SETTLED, TopicStatus.WITHDRAWN):
        raise WrongState("topic-over", topic=topic.label)
