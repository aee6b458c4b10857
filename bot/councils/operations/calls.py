"""Calls for topics: one question to many councils, and what became of it in each, side by side."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.councils.errors import BadInput, NotFound
from bot.councils.events import Event
from bot.councils.model.announcements import ANNOUNCEMENT_LENGTH, Announcement, Offer, Taking
from bot.councils.model.pages import page_of
from bot.councils.model.people import Actor
from bot.councils.model.resolutions import ResolutionStatus
from bot.councils.model.topics import TopicStatus
from bot.councils.model.votes import VoteStatus
from bot.councils.model.words import TITLE_LENGTH, accepted
from bot.councils.operations import access
from bot.councils.operations.announcements import announcement_of, draft_for, keep_draft
from bot.councils.ports import Transaction

COUNCILS_A_PAGE = 8
_NOT_ADOPTED = frozenset({ResolutionStatus.WITHDRAWN})


def draft_call(
    tx: Transaction,
    *,
    actor: Actor,
    title: str,
    text: str,
    until: datetime,
    unit: int = access.OWN_UNIT,
    now: datetime,
) -> Event:
    """Write down a question for the councils under a unit, which they may make a topic of their own `until` then."""
    found = access.as_coordinator(tx, actor, unit)
    if until <= now:
        raise BadInput("date-past")
    drafted = draft_for(found, now, text=accepted(text, limit=ANNOUNCEMENT_LENGTH))
    title = accepted(title, limit=TITLE_LENGTH)
    return keep_draft(tx, actor, replace(drafted, offer=Offer.CALL, title=title, until=until))


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """What became of a call in one council: how its topic stands, and in numbers what came of it."""

    council: str
    topic: str
    status: TopicStatus
    votes: int
    adopted: int
    closed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CallPage:
    """A call with a page of the councils that joined it; one that left the alliance since is not among them."""

    announcement: Announcement
    count: int
    joined: tuple[Joined, ...]
    page: int
    pages: int


def call_page(tx: Transaction, *, actor: Actor, announcement: int, page: int, now: datetime) -> CallPage:
    """The councils that joined a call, side by side: counts and statuses, no word of their own."""
    del now
    found = announcement_of(tx, actor, announcement)
    if found.offer is not Offer.CALL:
        raise NotFound("no-such-announcement")
    takings = _still_there(tx, found, tx.takings.find(announcement=found.id))
    shown, at, pages = page_of(takings, page, COUNCILS_A_PAGE)
    return CallPage(
        announcement=found,
        count=len(takings),
        joined=tuple(_joined(tx, taking) for taking in shown),
        page=at,
        pages=pages,
    )


def _still_there(tx: Transaction, call: Announcement, takings: Iterable[Taking]) -> list[Taking]:
    units = {one.unit for one in tx.units_above.find(above=call.unit)}
    members = tx.unit_members.find(council=frozenset(taking.council for taking in takings))
    there = {member.council for member in members if member.unit in units}
    return [taking for taking in takings if taking.council in there]


def _joined(tx: Transaction, taking: Taking) -> Joined:
    council = access.as_anyone(tx, taking.council)
    topic = access.topic(tx, council, taking.topic or 0)
    about = {"council": council.id, "topic": topic.number}
    resolutions = tx.resolutions.find(**about, status=frozenset(ResolutionStatus) - _NOT_ADOPTED)
    return Joined(
        council=council.title,
        topic=topic.label,
        status=topic.status,
        votes=len(tx.votes.find(**about, status=VoteStatus.CLOSED)),
        adopted=len(resolutions),
        closed=sum(one.status is ResolutionStatus.CLOSED for one in resolutions),
    )
