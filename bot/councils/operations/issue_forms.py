"""What a form does with which an issue comes in: her own, somebody else's, or out of a voice note or picture."""

import re
import unicodedata
from datetime import date, datetime

from bot.councils.errors import BadInput, NotFound
from bot.councils.events import Event
from bot.councils.model.councils import Council, Kind
from bot.councils.model.forms import SKIPPED, UNSIGNED, Form, Question
from bot.councils.model.issues import Channel
from bot.councils.model.labels import number_of
from bot.councils.model.people import Actor
from bot.councils.operations import access, behalf, issues, leads
from bot.councils.ports import Transaction

_LABELS = re.compile(r"[^\W_]+")


def lead_of(label: str) -> int:
    """The number in the label of what waits for its words, which nobody reads; raises NotFound for anything else."""
    if not (label.startswith("L") and label[1:].isdecimal()):
        raise NotFound("no-such-lead")
    return int(label[1:])


def put_forward(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    return issues.put_forward(
        tx,
        actor=actor,
        council=form.council,
        text=form.answers[Question.TEXT],
        channel=Channel.PRIVATE,
        anonymous=form.answers[Question.SIGNED] == UNSIGNED,
        now=now,
    )


def word_lead(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    text, lead = form.answers[Question.TEXT], lead_of(form.subject)
    return leads.word_lead(tx, actor=actor, council=form.council, lead=lead, text=text, now=now)


def put_forward_for(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    return behalf.put_forward_for(
        tx,
        actor=actor,
        council=form.council,
        name=form.answers[Question.PROPOSER],
        said_on=date.fromisoformat(form.answers[Question.RECEIVED]),
        channel=Channel(form.answers[Question.CHANNEL]),
        text=form.answers[Question.TEXT],
        now=now,
    )


def chosen_issues(tx: Transaction, council: Council, form: Form, answer: str, now: datetime) -> str:
    """The labels of the issues a topic is made of: those marked, or those typed."""
    del now
    labels = _LABELS.findall(unicodedata.normalize("NFKC", answer))
    chosen = form.picked if answer == SKIPPED else {number_of(label, Kind.ISSUE) for label in labels}
    if not chosen:
        raise BadInput("no-issues-named")
    for number in chosen:
        issues.require_collected(access.issue(tx, council, number))
    return " ".join(f"{Kind.ISSUE}{number}" for number in sorted(chosen))
