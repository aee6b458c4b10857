"""What is told of a guest, and the thanks she gets when her topic is over."""

from dataclasses import replace

from bot.councils.events import Event, EventKind, Fact
from bot.councils.model.councils import Council
from bot.councils.model.membership import Guest, GuestStatus
from bot.councils.model.topics import Topic
from bot.councils.ports import Transaction


def end_invitations(tx: Transaction, council: Council, topic: Topic) -> None:
    """The topic is over: who has not answered is not waited for any more, and who was to come is thanked.

    `topic` is as it stands now, settled, deferred or withdrawn. Who declined or never answered hears nothing of it.
    """
    for guest in tx.guests.find(council=council.id, topic=topic.number):
        if guest.status is GuestStatus.INVITED:
            tx.guests.save(replace(guest, status=GuestStatus.EXPIRED))
        elif guest.status is GuestStatus.ACCEPTED and guest.user_id is not None:
            thanks = guest_event(EventKind.GUEST_THANKED, council, topic, guest)
            tx.tell([guest.user_id], replace(thanks, facts={**thanks.facts, "status": topic.status}))


def guest_event(kind: EventKind, council: Council, topic: Topic, guest: Guest) -> Event:
    """What is told of an invitation to a topic."""
    facts: dict[str, Fact] = {
        "name": guest.name,
        "guest": guest.number,
        "why": guest.why,
        "has_why": "yes" if guest.why else "no",
        "topic": topic.label,
        "title": topic.title,
        "council_title": council.title,
        "votes": council.settings.guests_vote,
    }
    return Event(kind=kind, council=council.id, number=topic.number, facts=facts)
