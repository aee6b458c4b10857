"""X guests of a topic: invited with a reason, and their yes or no."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.councils.errors import LinkUnusable, NotFound, WrongState
from bot.councils.events import BoardKind, Event, EventKind
from bot.councils.model.councils import Council
from bot.councils.model.membership import Guest, GuestStatus, Link, LinkKind
from bot.councils.model.people import Actor, Named
from bot.councils.model.topics import Topic
from bot.councils.model.words import NAME_LENGTH, TEXT_LENGTH, accepted
from bot.councils.operations import access
from bot.councils.operations.coming import invite_to_sessions
from bot.councils.operations.links import find_link, new_link, revoke_links
from bot.councils.operations.thanking import guest_event
from bot.councils.ports import Transaction


def invite_guest(
    tx: Transaction,
    *,
    actor: Actor,
    council: int,
    topic: int,
    named: Named,
    name: str,
    why: str = "",
    now: datetime,
) -> Event:
    """Invite an X guest to a topic: the account somebody named, or anyone by name, with a link to answer by.

    `why` is shown to the group and to the guest; it may be left out.
    """
    found = access.as_convenor(tx, actor, council)
    about = access.topic(tx, found, topic)
    _require_not_over(about)
    user_id = access.user_named(tx, named)
    if user_id is None and named.username is not None:
        raise NotFound("username-unknown", name=named.username)
    guest_name = accepted(name or access.name_of(tx, found, user_id), limit=NAME_LENGTH)
    reason = accepted(why, limit=TEXT_LENGTH) if why else ""
    if any(
        guest.name == guest_name or (user_id is not None and guest.user_id == user_id)
        for guest in tx.guests.find(council=council, topic=topic)
        # A topic that was settled may be taken up again; who never answered then is asked anew.
        if guest.status is not GuestStatus.EXPIRED
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
        why=reason,
    )
    tx.topics.save(replace(about, last_guest=guest.number))
    tx.guests.add(guest)
    tx.audit(actor, "invite_guest", council=council, subject=f"{about.label}:X{guest.number}")
    tx.show(council, BoardKind.TOPIC, topic)
    event = guest_event(EventKind.GUEST_INVITED, found, about, guest)
    if user_id is None:
        _send_link(tx, actor, found, about, guest, now)
    else:
        tx.tell([user_id], event, needs_answer=True)
    return event


def link_guest(tx: Transaction, *, actor: Actor, council: int, topic: int, guest: int, now: datetime) -> Event:
    """Send the convenor a fresh link with which one person answers an invitation; earlier links of it end."""
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
    return guest_event(EventKind.GUEST_LINK_REVOKED, found, about, invited)


def answer_invitation(
    tx: Transaction, *, actor: Actor, council: int, topic: int, accepts: bool, now: datetime
) -> Event:
    """A guest's own yes or no; she may think better of either while the topic lives."""
    found = access.as_anyone(tx, council)
    guest = access.guest(tx, actor, found, topic)
    return _keep_answer(tx, actor, found, guest, now, accepts=accepts)


def answer_link(tx: Transaction, *, actor: Actor, token: str, accepts: bool, now: datetime) -> Event:
    """The yes or no of whoever was handed the link of an invitation; the first who answers is the guest."""
    known = find_link(tx, token)
    if known is None or known.kind is not LinkKind.GUEST:
        raise LinkUnusable("link-unusable")
    council = access.as_anyone(tx, known.council)
    # Read again now that the council is locked: two people may answer by one link at the same moment.
    link, guest = _opened(tx, actor, token, now)
    if link.used_at is None:
        for other in tx.guests.find(council=council.id, topic=guest.topic, user_id=actor.user_id):
            if other.status is not GuestStatus.EXPIRED:
                raise WrongState("already-invited", name=other.name, topic=f"T{guest.topic}")
        tx.links.save(replace(link, used_at=now))
    return _keep_answer(tx, actor, council, replace(guest, user_id=actor.user_id), now, accepts=accepts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """What whoever opens the link of an invitation is asked."""

    council: Council
    topic: Topic
    guest: Guest
    token: str


def opened_invitation(tx: Transaction, *, actor: Actor, token: str, now: datetime) -> Invitation | None:
    """The invitation a link stands for, which is not used by looking; None where it is a link of another kind.

    Whoever answered by the link may look again; to everyone else it is used then.
    """
    link = find_link(tx, token)
    if link is None or link.kind is not LinkKind.GUEST:
        return None
    council = access.as_anyone(tx, link.council)
    _, guest = _opened(tx, actor, token, now)
    return Invitation(council=council, topic=access.topic(tx, council, guest.topic), guest=guest, token=token)


def _opened(tx: Transaction, actor: Actor, token: str, now: datetime) -> tuple[Link, Guest]:
    link = find_link(tx, token)
    guest = tx.guests.get(council=link.council, topic=link.topic, number=link.number) if link else None
    if link is None or guest is None or (link.used_at is not None and guest.user_id != actor.user_id):
        raise LinkUnusable("link-unusable")
    _require_waiting(access.topic(tx, access.as_anyone(tx, guest.council), guest.topic), guest)
    if link.used_at is None and not link.usable_at(now):
        raise LinkUnusable("link-unusable")
    return link, guest


def _keep_answer(
    tx: Transaction, actor: Actor, council: Council, guest: Guest, now: datetime, *, accepts: bool
) -> Event:
    about = access.topic(tx, council, guest.topic)
    _require_waiting(about, guest)
    status = GuestStatus.ACCEPTED if accepts else GuestStatus.DECLINED
    tx.guests.save(replace(guest, status=status))
    tx.audit(actor, "answer_invitation", council=council.id, subject=f"{about.label}:{guest.label}")
    tx.show(council.id, BoardKind.TOPIC, about.number)
    event = guest_event(EventKind.GUEST_JOINED if accepts else EventKind.GUEST_DECLINED, council, about, guest)
    tx.tell([council.convenor_id] if council.convenor_id != actor.user_id else [], event)
    if accepts:
        invite_to_sessions(tx, council, about.number, actor.user_id, now)
    return event


def _send_link(tx: Transaction, actor: Actor, council: Council, topic: Topic, guest: Guest, now: datetime) -> Event:
    event = guest_event(EventKind.GUEST_LINK, council, topic, guest)
    link = new_link(tx, council, LinkKind.GUEST, guest.number, topic.number, now)
    tx.tell([actor.user_id], replace(event, facts={**event.facts, **link}))
    # The answer is kept with its update; the link itself is nobody's but hers.
    return event


def _waiting(tx: Transaction, topic: Topic, number: int) -> Guest:
    """A guest invited by name alone whose link nobody has used."""
    found = access.guest_numbered(tx, topic, number)
    if found.user_id is not None or found.status is not GuestStatus.INVITED:
        raise WrongState("guest-answered", name=found.name)
    return found


def _require_not_over(topic: Topic) -> None:
    if topic.over:
        raise WrongState("topic-over", topic=topic.label)


def _require_waiting(topic: Topic, guest: Guest) -> None:
    if topic.over or guest.status is GuestStatus.EXPIRED:
        raise WrongState("invitation-over", topic=topic.label)
