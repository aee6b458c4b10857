"""Voice notes and pictures that came without words: they wait, unseen, until the recorder has written them down."""

from datetime import datetime, timedelta

from bot.councils.errors import NotAllowed, NotFound
from bot.councils.events import Event, EventKind, Fact
from bot.councils.model.councils import Council
from bot.councils.model.duties import Duty, DutyKind
from bot.councils.model.issues import Channel, File, Issue, IssueStatus, Lead
from bot.councils.model.people import CLOCK, Actor
from bot.councils.model.words import ISSUE_LENGTH, accepted
from bot.councils.operations import access
from bot.councils.operations.issues import collect, drop_issue_form
from bot.councils.operations.membership import forget_lead, meet_person
from bot.councils.ports import Transaction

# What an integer column holds.
_LOTS = 2**31 - 1


def leave_lead(
    tx: Transaction,
    *,
    actor: Actor,
    council: int,
    file: File,
    channel: Channel,
    author: Actor | None = None,
    anonymous: bool = False,
    now: datetime,
) -> Event:
    """Keep what came without words for the recorder to write down; nobody else hears of it, and it has no number yet.

    Captured from a reply, `author` is the one who sent it.
    """
    found = access.as_resident(tx, actor, council, now)
    proposer = author or actor
    if proposer.user_id != actor.user_id:
        meet_person(tx, actor=proposer, council=council, now=now)
    lead = Lead(
        council=council,
        number=1 + tx.random_id() % _LOTS,
        proposer_id=proposer.user_id,
        anonymous=anonymous,
        channel=channel,
        file_id=file.id,
        file_kind=file.kind,
        received_at=now,
    )
    tx.leads.add(lead)
    drop_issue_form(tx, actor)
    due = now + timedelta(days=found.settings.first_reply_days)
    tx.duties.put(Duty(council=council, kind=DutyKind.WORD_LEAD, number=lead.number, at=due))
    tx.audit(CLOCK if anonymous else actor, "leave_lead", council=council, subject="")
    event = _event(tx, EventKind.LEAD_LEFT, found, lead)
    tx.tell([found.keeper_id], event)
    return event


def word_lead(tx: Transaction, *, actor: Actor, council: int, lead: int, text: str, now: datetime) -> Event:
    """The recorder writes down what a lead says: now it is an issue of whoever sent it, and she hears of it."""
    found = access.as_recorder(tx, actor, council)
    about = access.lead(tx, found, lead)
    issue = Issue(
        council=council,
        number=0,
        text=accepted(text, limit=ISSUE_LENGTH),
        proposer_id=about.proposer_id,
        channel=about.channel,
        status=IssueStatus.COLLECTED,
        created_at=now,
        entered_by=actor.user_id,
        received_at=about.received_at,
        anonymous=about.anonymous,
        file_id=about.file_id,
        file_kind=about.file_kind,
    )
    forget_lead(tx, about)
    return collect(tx, found, issue, actor=actor, told=EventKind.ISSUE_WORDED)


def drop_lead(tx: Transaction, *, actor: Actor, council: int, lead: int, now: datetime) -> Event:
    """Take a lead away for good: its sender takes it back, or the recorder finds it is none, and she hears of that."""
    del now
    found = access.as_anyone(tx, council)
    about = access.lead(tx, found, lead)
    _require_hers(found, about, actor)
    forget_lead(tx, about)
    hers = actor.user_id == about.proposer_id
    tx.audit(CLOCK if hers and about.anonymous else actor, "drop_lead", council=council, subject="")
    event = _event(tx, EventKind.LEAD_DROPPED, found, about)
    if not hers:
        tx.tell([about.proposer_id], event)
    return event


def open_lead(tx: Transaction, *, actor: Actor, council: int, lead: int, now: datetime) -> File:
    """The picture or voice note of a lead, for the recorder and its sender alone."""
    del now
    found = access.as_anyone(tx, council)
    about = access.lead(tx, found, lead)
    _require_hers(found, about, actor)
    return about.file


def issue_file(tx: Transaction, *, actor: Actor, council: int, issue: int, now: datetime) -> File:
    """What an issue came with, for seats and posts of the council."""
    found = access.as_seated(tx, actor, council, now)
    about = access.issue(tx, found, issue)
    if about.file is None:
        raise NotFound("no-file", issue=about.label)
    return about.file


def remind_wording(tx: Transaction, *, actor: Actor, council: int, number: int, now: datetime) -> None:
    """The clock tells the recorder, once, of a lead that still waits for its words."""
    del now
    found = access.as_clock(tx, actor, council)
    tx.duties.remove(council=council, kind=DutyKind.WORD_LEAD, number=number)
    waiting = access.lead(tx, found, number)
    tx.tell([found.keeper_id], _event(tx, EventKind.LEAD_WAITS, found, waiting))


def _require_hers(council: Council, lead: Lead, actor: Actor) -> None:
    if actor.user_id not in (lead.proposer_id, council.keeper_id):
        raise NotAllowed("not-recorder")


def _event(tx: Transaction, kind: EventKind, council: Council, lead: Lead) -> Event:
    facts: dict[str, Fact] = {
        "name": "" if lead.anonymous else access.name_of(tx, council, lead.proposer_id),
        "file": lead.file_kind,
        "signed": "no" if lead.anonymous else "yes",
        "council_title": council.title,
    }
    return Event(kind=kind, council=council.id, number=lead.number, facts=facts)
