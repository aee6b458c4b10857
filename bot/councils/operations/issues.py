"""From a word in the group to an issue with a first reply."""

import unicodedata
from dataclasses import replace
from datetime import datetime, timedelta

from bot.councils.errors import BadInput, NotAllowed, WrongState
from bot.councils.events import BoardKind, Event, EventKind, Fact
from bot.councils.model.councils import Council, Kind, Post
from bot.councils.model.duties import Duty, DutyKind
from bot.councils.model.forms import FormKind
from bot.councils.model.issues import Channel, File, Issue, IssueStatus
from bot.councils.model.people import Actor
from bot.councils.model.topics import Topic
from bot.councils.model.words import ISSUE_LENGTH, TEXT_LENGTH, accepted
from bot.councils.operations import access
from bot.councils.operations.emptied import is_emptied
from bot.councils.operations.membership import meet_person
from bot.councils.operations.phases import refers
from bot.councils.operations.proposers import hearers_of, how_it_came, name_shown, recorded_as
from bot.councils.operations.tallying import keep_count
from bot.councils.ports import Transaction

# Said in the place of labels where no issue is like the new one.
NOTHING_ALIKE = "none"
ALONE = "none"


def put_forward(
    tx: Transaction,
    *,
    actor: Actor,
    council: int,
    text: str,
    channel: Channel,
    author: Actor | None = None,
    anonymous: bool = False,
    file: File | None = None,
    now: datetime,
) -> Event:
    """Collect an issue; captured from a reply, `author` is the one who wrote the words, and its proposer.

    Of an `anonymous` one nobody but the bot knows whose it is: neither notices nor the record of steps say so.
    """
    found = access.as_resident(tx, actor, council, now)
    words = accepted(text, limit=ISSUE_LENGTH)
    if author is not None and author.user_id != actor.user_id:
        meet_person(tx, actor=author, council=council, now=now)
    issue = Issue(
        council=council,
        number=0,
        text=words,
        proposer_id=(author or actor).user_id,
        channel=channel,
        status=IssueStatus.COLLECTED,
        created_at=now,
        anonymous=anonymous,
        file_id=file.id if file else None,
        file_kind=file.kind if file else None,
    )
    drop_issue_form(tx, actor)
    return collect(tx, found, issue, actor=actor)


def drop_issue_form(tx: Transaction, actor: Actor) -> None:
    """Whoever has put something forward is not asked any more what she would like to put forward."""
    tx.forms.remove(bot_id=tx.bot_id, user_id=actor.user_id, kind=FormKind.ISSUE)


def collect(
    tx: Transaction, council: Council, issue: Issue, *, actor: Actor, told: EventKind = EventKind.ISSUE_COLLECTED
) -> Event:
    """Number an issue and let the convenor know; its proposer is `told` of it, unless it is she who acts."""
    council, number = council.numbering(Kind.ISSUE)
    tx.councils.save(council)
    reply_due = issue.created_at + timedelta(days=council.settings.first_reply_days)
    issue = replace(issue, number=number, reply_due_at=reply_due)
    tx.issues.add(issue)
    keep_count(tx, issue)
    tx.duties.put(Duty(council=council.id, kind=DutyKind.FIRST_REPLY, number=number, at=reply_due))
    tx.audit(recorded_as(actor, issue), "put_forward", council=council.id, subject=issue.label)
    tx.show(council.id, BoardKind.COUNCIL, 0)
    facts: dict[str, Fact] = {
        "issue": issue.label,
        "text": issue.text,
        "council_title": council.title,
        **how_it_came(tx, council, issue),
    }
    like = " ".join(f"{Kind.ISSUE}{other}" for other in tx.alike(council.id, issue.text)) or NOTHING_ALIKE
    triage = {**facts, "name": name_shown(tx, council, issue), "like": like, **refers(tx, council.id)}
    tx.tell(
        [council.convenor_id],
        Event(kind=EventKind.ISSUE_TO_TRIAGE, council=council.id, number=number, facts=triage),
    )
    signed = "no" if issue.anonymous else "yes"
    answer = {**facts, "reply_at": reply_due.isoformat(), "signed": signed}
    if issue.proposer_id is not None and issue.proposer_id != actor.user_id:
        tx.tell([issue.proposer_id], Event(kind=told, council=council.id, number=number, facts=answer))
    return Event(kind=EventKind.ISSUE_COLLECTED, council=council.id, number=number, facts=answer)


def decline_issue(tx: Transaction, *, actor: Actor, council: int, issue: int, reason: str, now: datetime) -> Event:
    """Decline an issue with a reason its proposer will read."""
    found = access.as_convenor(tx, actor, council)
    declined = access.issue(tx, found, issue)
    require_collected(declined)
    why = accepted(reason, limit=TEXT_LENGTH)
    answered(tx, replace(declined, status=IssueStatus.DECLINED), now)
    tx.audit(actor, "decline_issue", council=council, subject=declined.label)
    tx.show(council, BoardKind.COUNCIL, 0)
    event = Event(
        kind=EventKind.ISSUE_DECLINED,
        council=council,
        number=issue,
        facts={"issue": declined.label, "text": declined.text, "reason": why, "council_title": found.title},
    )
    tell_followers(tx, declined, event)
    return event


def withdraw_issue(tx: Transaction, *, actor: Actor, council: int, issue: int, reason: str, now: datetime) -> Event:
    """Take an issue back, by its proposer or the convenor."""
    found = access.as_anyone(tx, council)
    withdrawn = access.issue(tx, found, issue)
    require_proposer(found, withdrawn, actor)
    require_not_over(withdrawn)
    why = accepted(reason, limit=TEXT_LENGTH)
    # Of somebody without an account, who can not ask to be forgotten, the name goes with her words.
    left = replace(withdrawn, proposer_name=None, file_id=None, file_kind=None)
    answered(tx, replace(left, status=IssueStatus.WITHDRAWN), now)
    _keep_merged(tx, found, withdrawn)
    tx.audit(recorded_as(actor, withdrawn), "withdraw_issue", council=council, subject=withdrawn.label)
    tx.show(council, BoardKind.COUNCIL, 0)
    if withdrawn.topic is not None:
        tx.show(council, BoardKind.TOPIC, withdrawn.topic)
    event = Event(
        kind=EventKind.ISSUE_WITHDRAWN,
        council=council,
        number=issue,
        facts={"issue": withdrawn.label, "text": withdrawn.text, "reason": why, "council_title": found.title},
    )
    hearers = dict.fromkeys([*hearers_of(tx, withdrawn), found.convenor_id])
    tx.tell([hearer for hearer in hearers if hearer != actor.user_id], event)
    if withdrawn.topic is not None:
        _tell_if_emptied(tx, found, access.topic(tx, found, withdrawn.topic))
    return event


def _keep_merged(tx: Transaction, council: Council, withdrawn: Issue) -> None:
    """Others' words do not go with hers.

    Where the whole waited for a reply each waits alone again. Where it stood in a topic the eldest stands there in its
    place and the others go with that one, for the council took up one matter.
    """
    heir: Issue | None = None
    for merged in merged_into(tx, withdrawn):
        if heir is None:
            after = replace(merged, status=withdrawn.status, merged_into=None)
        else:
            after = replace(merged, merged_into=heir.number)
        tx.issues.save(after)
        keep_count(tx, after, merged)
        facts = {
            "issue": after.label,
            "text": after.text,
            "whole": withdrawn.label,
            "heir": heir.label if heir else ALONE,
            "council_title": council.title,
        }
        told = Event(kind=EventKind.ISSUE_ALONE_AGAIN, council=council.id, number=after.number, facts=facts)
        tell_followers(tx, after, told)
        if withdrawn.topic is not None:
            heir = heir or after


def _tell_if_emptied(tx: Transaction, council: Council, topic: Topic) -> None:
    if is_emptied(tx, topic):
        facts = {"topic": topic.label, "title": topic.title, "council_title": council.title}
        event = Event(kind=EventKind.TOPIC_EMPTIED, council=council.id, number=topic.number, facts=facts)
        tx.tell([council.convenor_id], event)


def remind_first_reply(tx: Transaction, *, actor: Actor, council: int, number: int, now: datetime) -> None:
    """The clock tells the convenor, once, of an issue nobody has answered in time."""
    del now
    found = access.as_clock(tx, actor, council)
    issue = access.issue(tx, found, number)
    tx.duties.remove(council=council, kind=DutyKind.FIRST_REPLY, number=number)
    tx.tell(
        [found.convenor_id],
        Event(
            kind=EventKind.ISSUE_UNANSWERED,
            council=council,
            number=number,
            facts={
                "issue": issue.label,
                "text": issue.text,
                "days": found.settings.first_reply_days,
                "council_title": found.title,
                **refers(tx, council),
            },
        ),
    )


def open_issues(tx: Transaction, *, actor: Actor, council: int, now: datetime) -> tuple[Issue, ...]:
    """The issues waiting to become topics, for anyone of the council's chat."""
    access.as_resident(tx, actor, council, now)
    return tx.issues.find(council=council, status=IssueStatus.COLLECTED)


def find_issues(tx: Transaction, *, actor: Actor, council: int, words: str, now: datetime) -> tuple[Issue, ...]:
    """The council's issues that hold all these words, the newest first; those taken back only where they are hers."""
    access.as_resident(tx, actor, council, now)
    wanted = unicodedata.normalize("NFKC", words).casefold().split()
    if not wanted:
        raise BadInput("text-empty")
    found = tx.issues.find(council=council)
    return tuple(
        issue
        for issue in reversed(found)
        if (issue.status is not IssueStatus.WITHDRAWN or issue.hearer_id == actor.user_id)
        and all(word in unicodedata.normalize("NFKC", issue.text).casefold() for word in wanted)
    )


def councils_open_to(tx: Transaction, *, actor: Actor, text: str = "", now: datetime) -> tuple[Council, ...]:
    """The councils in which the actor may put an issue forward; `text` is refused as `put_forward` would refuse it."""
    if text:
        accepted(text, limit=ISSUE_LENGTH)
    seen = {resident.council for resident in tx.residents.find(user_id=actor.user_id)}
    seated = {seat.council for seat in tx.seats.find(user_id=actor.user_id) if seat.held_at(now)}
    return tx.councils.find(bot_id=tx.bot_id, id=seen | seated)


def require_proposer(council: Council, issue: Issue, actor: Actor) -> None:
    """Raise NotAllowed unless the actor put the issue forward, for herself or another, or convenes the council."""
    if actor.user_id != issue.hearer_id and Post.CONVENOR not in council.posts_of(actor.user_id):
        raise NotAllowed("not-proposer", issue=issue.label)


def require_collected(issue: Issue) -> None:
    """Raise WrongState unless the issue still waits for its first reply."""
    if issue.status is not IssueStatus.COLLECTED:
        raise WrongState("issue-not-collected", issue=issue.label, status=issue.status)


def require_not_over(issue: Issue) -> None:
    """Raise WrongState unless the issue may still be taken back."""
    if issue.status not in (IssueStatus.COLLECTED, IssueStatus.ACCEPTED):
        raise WrongState("issue-over", issue=issue.label, status=issue.status)


def answered(tx: Transaction, issue: Issue, now: datetime) -> None:
    """Keep the issue with its first reply, and let the clock forget about it."""
    replied = replace(issue, replied_at=issue.replied_at or now)
    keep_count(tx, replied, tx.issues.get(council=issue.council, number=issue.number))
    tx.issues.save(replied)
    tx.duties.remove(council=issue.council, kind=DutyKind.FIRST_REPLY, number=issue.number)


def tell_followers(tx: Transaction, issue: Issue, event: Event) -> None:
    """Tell everyone whose words the issue holds, and whoever follows it, what became of it; each once."""
    held = (issue, *merged_into(tx, issue))
    tx.tell(dict.fromkeys(hearer for one in held for hearer in hearers_of(tx, one)), event)


def merged_into(tx: Transaction, issue: Issue) -> tuple[Issue, ...]:
    """The issues that were merged into this one."""
    return tx.issues.find(council=issue.council, merged_into=issue.number)
