"""Taking a numbered thing back, whatever it is."""

from datetime import datetime

from bot.councils.events import Event
from bot.councils.model.councils import Kind
from bot.councils.model.labels import number_of
from bot.councils.model.people import Actor
from bot.councils.operations import issues, resolutions, sessions, topics, votes
from bot.councils.ports import Transaction


def withdraw(tx: Transaction, *, actor: Actor, council: int, subject: str, reason: str, now: datetime) -> Event:
    """Take back an issue, topic, session, vote or resolution, by its label."""
    number = number_of(subject)
    match Kind(subject[0].upper()):
        case Kind.ISSUE:
            return issues.withdraw_issue(tx, actor=actor, council=council, issue=number, reason=reason, now=now)
        case Kind.TOPIC:
            return topics.withdraw_topic(tx, actor=actor, council=council, topic=number, reason=reason, now=now)
        case Kind.SESSION:
            return sessions.cancel_session(tx, actor=actor, council=council, session=number, reason=reason, now=now)
        case Kind.VOTE:
            return votes.withdraw_vote(tx, actor=actor, council=council, vote=number, reason=reason, now=now)
        case Kind.RESOLUTION:
            return resolutions.withdraw_resolution(
                tx, actor=actor, council=council, resolution=number, reason=reason, now=now
            )
