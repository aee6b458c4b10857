"""A topic is put off until its time comes, and taken up again."""

from dataclasses import replace
from datetime import datetime

from bot.councils.errors import WrongState
from bot.councils.events import BoardKind, Event, EventKind, Fact
from bot.councils.model.councils import Council
from bot.councils.model.membership import GuestStatus
from bot.councils.model.people import Actor
from bot.councils.model.topics import IN_TALK, Topic, TopicStatus
from bot.councils.model.words import TEXT_LENGTH, accepted
from bot.councils.operations import access
from bot.councils.operations.agenda_order import leave_agendas
from bot.councils.operations.motions import drop_motions
from bot.councils.operations.proposers import hearers_of_topic
from bot.councils.operations.thanking import end_invitations
from bot.councils.operations.topics import require_at_rest
from bot.councils.operations.visit_votes import show_vote
from bot.councils.ports import Transaction


def defer_topic(tx: Transaction, *, actor: Actor, council: int, topic: int, reason: str, now: datetime) -> Event:
    """Put a topic off: it leaves the agendas to come, its guests need not come, and proposers and group read why."""
    del now
    found = access.as_convenor(tx, actor, council)
    about = access.topic(tx, found, topic)
    if about.status not in IN_TALK:
        raise WrongState("topic-over", topic=about.label)
    require_at_rest(tx, about)
    why = accepted(reason, limit=TEXT_LENGTH)
    deferred = replace(about, status=TopicStatus.DEFERRED, reason=why)
    tx.topics.save(deferred)
    end_invitations(tx, found, deferred)
    leave_agendas(tx, found, deferred)
    for vote in tx.votes.find(council=council, topic=topic):
        # None of them leads to another vote now.
        show_vote(tx, vote)
    event = _told(tx, actor, found, deferred, EventKind.TOPIC_DEFERRED, reason=why)
    drop_motions(tx, found, deferred)
    return event


def resume_topic(tx: Transaction, *, actor: Actor, council: int, topic: int, now: datetime) -> Event:
    """Take up a topic that was put off; its proposers hear of it and the guests who were to come.

    Who never answered is asked anew.
    """
    del now
    found = access.as_convenor(tx, actor, council)
    about = access.topic(tx, found, topic)
    if about.status is not TopicStatus.DEFERRED:
        raise WrongState("topic-not-deferred", topic=about.label)
    return bring_back(tx, actor, found, about)


def bring_back(tx: Transaction, actor: Actor, council: Council, topic: Topic) -> Event:
    """A topic that was put off is talked about again, as its proposers and its guests hear."""
    resumed = replace(topic, status=TopicStatus.ANNOUNCED, reason="")
    tx.topics.save(resumed)
    for vote in tx.votes.find(council=council.id, topic=topic.number):
        show_vote(tx, vote)
    event = _told(tx, actor, council, resumed, EventKind.TOPIC_RESUMED)
    coming = tx.guests.find(council=council.id, topic=topic.number, status=GuestStatus.ACCEPTED)
    guests = {guest.user_id for guest in coming if guest.user_id is not None}
    others = guests.difference(hearers_of_topic(tx, council, topic.number))
    tx.tell(sorted(others), replace(event, facts={**event.facts, "is_guest": "yes"}))
    return event


def _told(tx: Transaction, actor: Actor, council: Council, topic: Topic, kind: EventKind, *, reason: str = "") -> Event:
    tx.audit(
        actor,
        "defer_topic" if kind is EventKind.TOPIC_DEFERRED else "resume_topic",
        council=council.id,
        subject=topic.label,
    )
    tx.show(council.id, BoardKind.TOPIC, topic.number)
    tx.show(council.id, BoardKind.COUNCIL, 0)
    facts: dict[str, Fact] = {
        "topic": topic.label,
        "title": topic.title,
        "council_title": council.title,
        "reason": reason,
        "is_guest": "no",
    }
    event = Event(kind=kind, council=council.id, number=topic.number, facts=facts)
    tx.tell(hearers_of_topic(tx, council, topic.number), event)
    return event
