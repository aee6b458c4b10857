"""From issues to a topic the council talks about."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.councils.errors import BadInput, WrongState
from bot.councils.events import BoardKind, Event, EventKind
from bot.councils.model.councils import Council, Kind
from bot.councils.model.issues import STANDING, Issue, IssueStatus
from bot.councils.model.membership import Guest
from bot.councils.model.people import Actor
from bot.councils.model.referrals import Referral
from bot.councils.model.resolutions import OPEN, Resolution, ResolutionStatus
from bot.councils.model.topics import Cadence, Topic, TopicStatus
from bot.councils.model.votes import UNDECIDED, Vote
from bot.councils.model.words import TEXT_LENGTH, TITLE_LENGTH, accepted
from bot.councils.operations import access
from bot.councils.operations.agenda_order import leave_agendas
from bot.councils.operations.emptied import is_emptied
from bot.councils.operations.issues import answered, merged_into, require_collected, tell_followers
from bot.councils.operations.motions import WaitingMotion, drop_motions, waiting_motions
from bot.councils.operations.proposers import hearers_of_topic, name_shown
from bot.councils.operations.sittings import session_with
from bot.councils.operations.tallying import keep_count
from bot.councils.operations.thanking import end_invitations
from bot.councils.operations.visit_votes import seen_by_all, show_vote
from bot.councils.ports import Transaction


def make_topic(
    tx: Transaction,
    *,
    actor: Actor,
    council: int,
    issues: tuple[int, ...],
    title: str,
    cadence: Cadence = Cadence.SINGLE,
    now: datetime,
) -> Event:
    """Accept issues into a topic; every proposer hears of it."""
    found = access.as_convenor(tx, actor, council)
    if not issues:
        raise BadInput("no-issues-named")
    accepted_issues = [access.issue(tx, found, number) for number in dict.fromkeys(issues)]
    for issue in accepted_issues:
        require_collected(issue)
    words = accepted(title, limit=TITLE_LENGTH)
    found, number = found.numbering(Kind.TOPIC)
    tx.councils.save(found)
    topic = Topic(
        council=council,
        number=number,
        title=words,
        status=TopicStatus.ANNOUNCED,
        cadence=cadence,
        created_at=now,
    )
    tx.topics.add(topic)
    keep_count(tx, topic)
    facts = {"topic": topic.label, "title": words, "council_title": found.title}
    for issue in accepted_issues:
        answered(tx, replace(issue, status=IssueStatus.ACCEPTED, topic=number), now)
        for merged in merged_into(tx, issue):
            tx.issues.save(replace(merged, topic=number))
        told = Event(
            kind=EventKind.ISSUE_ACCEPTED,
            council=council,
            number=issue.number,
            facts={**facts, "issue": issue.label, "text": issue.text},
        )
        tell_followers(tx, issue, told)
    tx.audit(actor, "make_topic", council=council, subject=topic.label)
    tx.show(council, BoardKind.TOPIC, number)
    tx.show(council, BoardKind.COUNCIL, 0)
    return Event(kind=EventKind.TOPIC_MADE, council=council, number=number, facts=facts)


def withdraw_topic(tx: Transaction, *, actor: Actor, council: int, topic: int, reason: str, now: datetime) -> Event:
    """Take a topic back; its issues wait again, so that no word is lost."""
    del now
    found = access.as_convenor(tx, actor, council)
    withdrawn = access.topic(tx, found, topic)
    require_not_over(withdrawn)
    require_at_rest(tx, withdrawn)
    votes = tx.votes.find(council=council, topic=topic)
    why = accepted(reason, limit=TEXT_LENGTH)
    proposers = hearers_of_topic(tx, found, topic)
    after = replace(withdrawn, status=TopicStatus.WITHDRAWN, reason="")
    tx.topics.save(after)
    end_invitations(tx, found, after)
    leave_agendas(tx, found, after)
    for issue in tx.issues.find(council=council, topic=topic, status=IssueStatus.ACCEPTED):
        waiting = replace(issue, status=IssueStatus.COLLECTED, topic=None)
        tx.issues.save(waiting)
        keep_count(tx, waiting, issue)
        for merged in merged_into(tx, issue):
            tx.issues.save(replace(merged, topic=None))
    tx.audit(actor, "withdraw_topic", council=council, subject=withdrawn.label)
    for vote in votes:
        # None of them leads to another vote or resolution any more.
        show_vote(tx, vote)
    tx.show(council, BoardKind.TOPIC, topic)
    tx.show(council, BoardKind.COUNCIL, 0)
    event = Event(
        kind=EventKind.TOPIC_WITHDRAWN,
        council=council,
        number=topic,
        facts={
            "topic": withdrawn.label,
            "title": withdrawn.title,
            "reason": why,
            "council_title": found.title,
        },
    )
    tx.tell(proposers, event)
    drop_motions(tx, found, withdrawn)
    return event


def require_not_over(topic: Topic) -> None:
    """Raises WrongState unless the topic may still be taken back."""
    if topic.status in (TopicStatus.SETTLED, TopicStatus.WITHDRAWN):
        raise WrongState("topic-over", topic=topic.label)


def require_at_rest(tx: Transaction, topic: Topic) -> None:
    """Raises WrongState while a session under way has the topic before it, or a vote or resolution on it is open."""
    on_it = {"council": topic.council, "topic": topic.number}
    sitting = session_with(tx, **on_it)
    if sitting is not None:
        raise WrongState("topic-in-session", topic=topic.label, session=sitting.label)
    if tx.votes.find(**on_it, status=UNDECIDED):
        raise WrongState("topic-has-vote", topic=topic.label)
    if tx.resolutions.find(**on_it, status=OPEN):
        raise WrongState("topic-has-resolution", topic=topic.label)
    require_here(tx, topic)


def require_here(tx: Transaction, topic: Topic) -> None:
    """Raises WrongState while the villagers' assembly has what the council decided on the topic."""
    if tx.issues.find(council=topic.council, topic=topic.number, status=IssueStatus.REFERRED):
        raise WrongState("topic-at-assembly", topic=topic.label)


def settle(tx: Transaction, council: Council, topic: Topic) -> Topic:
    """The topic as one of which nothing is open here: nobody is asked to come and talk about it any more."""
    settled = replace(topic, status=TopicStatus.SETTLED)
    tx.topics.save(settled)
    end_invitations(tx, council, settled)
    leave_agendas(tx, council, settled)
    tx.show(council.id, BoardKind.TOPIC, topic.number)
    return settled


def settle_if_nothing_open(tx: Transaction, council: Council, topic: int) -> None:
    """Settle a topic whose votes and resolutions are over; its issues are solved when every resolution was closed."""
    about = access.topic(tx, council, topic)
    votes = tx.votes.find(council=council.id, topic=topic)
    resolutions = tx.resolutions.find(council=council.id, topic=topic)
    undecided = any(vote.status in UNDECIDED for vote in votes)
    if undecided or any(resolution.open for resolution in resolutions):
        return
    about = settle(tx, council, about)
    kept = [resolution for resolution in resolutions if resolution.status is not ResolutionStatus.WITHDRAWN]
    if kept:
        drop_motions(tx, council, about)
    if not kept or any(resolution.status is not ResolutionStatus.CLOSED for resolution in kept):
        return
    last = max(resolution.closed_at for resolution in kept if resolution.closed_at is not None)
    for issue in tx.issues.find(council=council.id, topic=topic, status=IssueStatus.ACCEPTED):
        solved = replace(issue, status=IssueStatus.SOLVED, solved_at=last)
        tx.issues.save(solved)
        keep_count(tx, solved, issue)
        told = Event(
            kind=EventKind.ISSUE_SOLVED,
            council=council.id,
            number=issue.number,
            facts={"issue": issue.label, "text": issue.text, "council_title": council.title},
        )
        tell_followers(tx, issue, told)


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicBoard:
    """All that the board of a topic shows."""

    council: Council
    topic: Topic
    issues: tuple[Issue, ...]
    emptied: bool
    proposers: tuple[str, ...]
    guests: tuple[Guest, ...]
    votes: tuple[Vote, ...]
    resolutions: tuple[Resolution, ...]
    motions: tuple[WaitingMotion, ...]
    referral: Referral | None = None


def topic_board(tx: Transaction, *, council: int, number: int, now: datetime) -> TopicBoard:
    """What the group may see of a topic; words that were taken back are not shown any more."""
    del now
    found = access.as_anyone(tx, council)
    topic = access.topic(tx, found, number)
    issues = tx.issues.find(council=council, topic=number, status=STANDING)
    sent = [issue.number for issue in issues if issue.status is IssueStatus.REFERRED]
    return TopicBoard(
        council=found,
        topic=topic,
        issues=issues,
        emptied=is_emptied(tx, topic),
        proposers=tuple(dict.fromkeys(name_shown(tx, found, issue) for issue in issues)),
        guests=tx.guests.find(council=council, topic=number),
        votes=seen_by_all(tx, council, tx.votes.find(council=council, topic=number)),
        resolutions=tx.resolutions.find(council=council, topic=number),
        motions=waiting_motions(tx, found, number),
        referral=tx.referrals.get(council=council, number=sent[0]) if sent else None,
    )
