"""X guests of a topic: invited, and their yes or no."""

from dataclasses import replace
from datetime import datetime

from bot.councils.errors import NotFound, WrongState
from bot.councils.events import BoardKind, Event, EventKind, Fact
from bot.councils.model.councils import Council
from bot.councils.model.membership import Guest, GuestStatus, LinkKind
from bot.councils.model.people import Actor, Named
from bot.councils.model.topics import Topic, TopicStatus
from bot.councils.model.words import NAME_LENGTH, accepted
from bot.councils.operations import access
from bot.councils.operations.links import new_link, revoke_links
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
        _send_link(tx, actor, found, about, guest, now)
    else:
        tx.tell(
            [user_id],
            Event(kind=EventKind.GUEST_INVITED, council=council, number=topic, facts=facts),
            needs_answer=True,
        )
    return Event(kind=EventKind.GUEST_INVITED, council=council, number=topic, facts=facts)


def link_guest(tx: Transaction, *, actor: Actor, council: int, topic: int, guest: int, now: datetime) -> Event:
    """Send the convenor a fresh link with which one person accepts an invitation; earlier links of it end."""
    found = access.as_convenor(tx, actor, council)
    about = access.topic(tx, found, topic)
    _require_not_over(about)
    invited = _waiting(tx, about, guest)
    revoke_links(tx, council, LinkKind.GUEST, guest, topic, now)
    tx.audit(actor, "link_guest", council=council, subject=f"{about.label}:{invited.label}")
    return _send_link(tx, actor, found, about, invited, now)


def revoke_guest_link(tx: Transaction, *, actor: Actor, council: int, topic: int, guest: int, now: datetime) -> Event:
    """Make the links of an invitation useless."""
    found = access.as_convenor(tx, actor, council)
    about = access.topic(tx, found, topic)
    invited = _waiting(tx, about, guest)
    revoke_links(tx, council, LinkKind.GUEST, guest, topic, now)
    tx.audit(actor, "revoke_guest_link", council=council, subject=f"{about.label}:{invited.label}")
    facts: dict[str, Fact] = {"name": invited.name, "topic": about.label, "guest": guest}
    return Event(kind=EventKind.GUEST_LINK_REVOKED, council=council, number=topic, facts=facts)


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
    tx.tell([council.convenor_id] if council.convenor_id != actor.user_id else [], event)
    return event


def _send_link(tx: Transaction, actor: Actor, council: Council, topic: Topic, guest: Guest, now: datetime) -> Event:
    facts: dict[str, Fact] = {
        "name": guest.name,
        "topic": topic.label,
        "title": topic.title,
        "council_title": council.title,
        "guest": guest.number,
    }
    event = Event(kind=EventKind.GUEST_LINK, council=council.id, number=topic.number, facts=facts)
    link = new_link(tx, council, LinkKind.GUEST, guest.number, topic.number, now)
    tx.tell([actor.user_id], replace(event, facts={**facts, **link}))
    # The answer is kept with its update; the link itself is nobody's but hers.
    return event


def _waiting(tx: Transaction, topic: Topic, number: int) -> Guest:
    """A guest invited by name alone whose link nobody has used."""
    found = access.guest_numbered(tx, topic, number)
    if found.user_id is not None or found.status is not GuestStatus.INVITED:
        raise WrongState("guest-answered", name=found.name)
    return found


def _require_not_over(topic: Topic) -> None:
    if topic.status in (TopicStatus.SETTLED, TopicStatus.WITHDRAWN):
        raise WrongState("topic-over", topic=topic.label)
