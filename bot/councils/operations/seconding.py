"""Others stand behind an issue: seats second it, residents follow what becomes of it."""

from dataclasses import dataclass
from datetime import datetime

from bot.councils.errors import WrongState
from bot.councils.events import Event, EventKind, Fact
from bot.councils.model.councils import Council
from bot.councils.model.issues import Follower, Issue, IssueStatus
from bot.councils.model.people import Actor
from bot.councils.operations import access
from bot.councils.operations.absences import own_seat
from bot.councils.operations.proposers import how_it_came
from bot.councils.ports import Transaction


def second_issue(tx: Transaction, *, actor: Actor, council: int, issue: int, now: datetime) -> Event:
    """A seat seconds an issue and follows it; pressed again, she takes the second back and goes on following."""
    found, _ = own_seat(tx, actor, council, now)
    about = access.issue(tx, found, issue)
    if about.proposer_id == actor.user_id:
        raise WrongState("own-issue", issue=about.label)
    known = tx.followers.get(council=council, issue=issue, user_id=actor.user_id)
    seconds = known is None or not known.seconds
    tx.followers.put(Follower(council=council, issue=issue, user_id=actor.user_id, seconds=seconds))
    tx.audit(actor, "second_issue", council=council, subject=about.label)
    return _event(tx, EventKind.ISSUE_SECONDED, about, yes=seconds)


def follow_issue(tx: Transaction, *, actor: Actor, council: int, issue: int, now: datetime) -> Event:
    """Anyone of the council's chat wants to hear what becomes of an issue; pressed again, no more."""
    found = access.as_resident(tx, actor, council, now)
    about = access.issue(tx, found, issue)
    if about.proposer_id == actor.user_id:
        raise WrongState("own-issue", issue=about.label)
    key = {"council": council, "issue": issue, "user_id": actor.user_id}
    follows = tx.followers.get(**key) is None
    if follows:
        tx.followers.add(Follower(council=council, issue=issue, user_id=actor.user_id))
    else:
        tx.followers.remove(**key)
    tx.audit(actor, "follow_issue", council=council, subject=about.label)
    return _event(tx, EventKind.ISSUE_FOLLOWED, about, yes=follows)


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuePage:
    """One issue as one person of the council's chat sees it."""

    council: Council
    issue: Issue
    came: dict[str, Fact]
    seconds: int
    follows: bool
    is_own: bool
    is_seated: bool
    opens_file: bool


def issue_page(tx: Transaction, *, actor: Actor, council: int, issue: int, now: datetime) -> IssuePage:
    """An issue with its words and how many second it; never whose it is, and once it was taken back for her alone."""
    found = access.as_resident(tx, actor, council, now)
    about = access.issue(tx, found, issue)
    if about.status is IssueStatus.WITHDRAWN and about.hearer_id != actor.user_id:
        raise WrongState("issue-taken-back", issue=about.label)
    return IssuePage(
        council=found,
        issue=about,
        came=how_it_came(tx, found, about),
        seconds=seconds_of(tx, about),
        follows=tx.followers.get(council=council, issue=issue, user_id=actor.user_id) is not None,
        is_own=about.proposer_id == actor.user_id,
        opens_file=about.file is not None and access.sits(tx, found, actor.user_id, now),
        is_seated=any(seat.user_id == actor.user_id for seat in access.seats(tx, found, now)),
    )


def seconds_of(tx: Transaction, issue: Issue) -> int:
    """How many seats second an issue."""
    return len(tx.followers.find(council=issue.council, issue=issue.number, seconds=True))


def _event(tx: Transaction, kind: EventKind, issue: Issue, *, yes: bool) -> Event:
    facts: dict[str, Fact] = {"issue": issue.label, "count": seconds_of(tx, issue), "yes": "yes" if yes else "no"}
    return Event(kind=kind, council=issue.council, number=issue.number, facts=facts)
