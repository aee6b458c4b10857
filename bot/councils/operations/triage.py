"""What else a convenor may answer to an issue: fix it on the spot, ask back, or merge it with one like it."""

from dataclasses import replace
from datetime import datetime

from bot.councils.errors import NotAllowed, WrongState
from bot.councils.events import BoardKind, Event, EventKind, Fact
from bot.councils.model.councils import Council
from bot.councils.model.issues import Issue, IssueStatus
from bot.councils.model.people import Actor
from bot.councils.model.words import ISSUE_LENGTH, TEXT_LENGTH, accepted
from bot.councils.operations import access
from bot.councils.operations.issues import answered, merged_into, require_collected, tell_followers
from bot.councils.operations.phases import refers
from bot.councils.operations.proposers import recorded_as
from bot.councils.ports import Transaction

# With all that its proposer answered.
LONGEST_ISSUE = 2 * ISSUE_LENGTH
_JOINABLE = (IssueStatus.COLLECTED, IssueStatus.ACCEPTED)


def quick_fix(tx: Transaction, *, actor: Actor, council: int, issue: int, result: str, now: datetime) -> Event:
    """Settle a small matter on the spot, without a topic; its proposer reads what was done."""
    found, fixed = _collected(tx, actor, council, issue)
    words = accepted(result, limit=TEXT_LENGTH)
    fixed = replace(fixed, status=IssueStatus.QUICK_FIX, result=words)
    answered(tx, fixed, now)
    tx.audit(actor, "quick_fix", council=council, subject=fixed.label)
    tx.show(council, BoardKind.COUNCIL, 0)
    event = _event(EventKind.ISSUE_FIXED, found, fixed, result=words)
    tell_followers(tx, fixed, event)
    return event


def ask_back(tx: Transaction, *, actor: Actor, council: int, issue: int, question: str, now: datetime) -> Event:
    """Ask the proposer something; to have been asked is a first reply."""
    found, asked = _collected(tx, actor, council, issue)
    hearer = asked.hearer_id
    if hearer is None:
        raise WrongState("nobody-to-ask", issue=asked.label)
    words = accepted(question, limit=TEXT_LENGTH)
    asked = replace(asked, asked=words)
    answered(tx, asked, now)
    tx.audit(actor, "ask_back", council=council, subject=asked.label)
    event = _event(EventKind.ISSUE_ASKED, found, asked, question=words)
    # A mention in the group would say whose words an unsigned issue holds.
    tx.tell([hearer], event, needs_answer=not asked.anonymous)
    return event


def answer_question(tx: Transaction, *, actor: Actor, council: int, issue: int, text: str, now: datetime) -> Event:
    """The proposer answers what she was asked; her words are added to the issue."""
    del now
    found = access.as_anyone(tx, council)
    about = asked_of(access.issue(tx, found, issue), actor)
    accepted(text, limit=ISSUE_LENGTH)
    # Together, for what neither half says alone may be said by both.
    told = replace(about, text=accepted(f"{about.text}\n{text.strip()}", limit=LONGEST_ISSUE), asked=None)
    tx.issues.save(told)
    tx.audit(recorded_as(actor, about), "answer_question", council=council, subject=about.label)
    event = _event(EventKind.ISSUE_ANSWERED, found, told, **refers(tx, council))
    tx.tell([found.convenor_id], event)
    return event


def asked_of(issue: Issue, actor: Actor) -> Issue:
    """The issue, if it is the actor's own, or she wrote it down, and something was asked about it."""
    if issue.hearer_id != actor.user_id:
        raise NotAllowed("not-asked-back", issue=issue.label)
    if issue.asked is None:
        raise WrongState("nothing-asked", issue=issue.label)
    return issue


def merge_issue(tx: Transaction, *, actor: Actor, council: int, issue: int, into: int, now: datetime) -> Event:
    """Merge an issue into another of the same matter; its proposer goes on to hear and to be asked with the others."""
    found, merged = _collected(tx, actor, council, issue)
    whole = joinable(access.issue(tx, found, into), merged)
    for earlier in merged_into(tx, merged):
        tx.issues.save(replace(earlier, merged_into=into, topic=whole.topic))
    answered(tx, replace(merged, status=IssueStatus.MERGED, merged_into=into, topic=whole.topic), now)
    tx.audit(actor, "merge_issue", council=council, subject=f"{merged.label}:{whole.label}")
    tx.show(council, BoardKind.COUNCIL, 0)
    if whole.topic is not None:
        tx.show(council, BoardKind.TOPIC, whole.topic)
    event = _event(EventKind.ISSUE_MERGED, found, merged, into=whole.label)
    tell_followers(tx, merged, event)
    return event


def joinable(whole: Issue, issue: Issue) -> Issue:
    """The other issue, if this one may be merged into it."""
    if whole.number == issue.number:
        raise WrongState("same-issue", issue=issue.label)
    if whole.status not in _JOINABLE:
        raise WrongState("issue-not-joinable", issue=whole.label, status=whole.status)
    return whole


def joinable_issues(tx: Transaction, council: Council, issue: Issue) -> tuple[Issue, ...]:
    """What an issue may be merged into, the most alike first, then the newest."""
    others = {
        other.number: other
        for other in tx.issues.find(council=council.id, status=set(_JOINABLE))
        if other.number != issue.number
    }
    alike = [number for number in tx.alike(council.id, issue.text) if number in others]
    rest = sorted(others.keys() - set(alike), reverse=True)
    return tuple(others[number] for number in (*alike, *rest))


def _collected(tx: Transaction, actor: Actor, council: int, issue: int) -> tuple[Council, Issue]:
    found = access.as_convenor(tx, actor, council)
    about = access.issue(tx, found, issue)
    require_collected(about)
    return found, about


def _event(kind: EventKind, council: Council, issue: Issue, **facts: Fact) -> Event:
    facts = {"issue": issue.label, "text": issue.text, "council_title": council.title, **facts}
    return Event(kind=kind, council=council.id, number=issue.number, facts=facts)
