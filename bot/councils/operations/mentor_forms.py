"""The forms between a council's convenor and its mentor: a word of advice, and a question."""

from collections.abc import Callable
from datetime import datetime

from bot.councils.events import Event
from bot.councils.model.councils import Council
from bot.councils.model.forms import Form, FormKind, Question
from bot.councils.model.people import Actor
from bot.councils.operations.mentoring import as_mentor
from bot.councils.operations.mentors import ask_mentor, guide_convenor, guided_by
from bot.councils.ports import Transaction

KINDS = frozenset({FormKind.GUIDE, FormKind.ASK_MENTOR})


def may_fill_in(tx: Transaction, actor: Actor, kind: FormKind, council: int, subject: str, now: datetime) -> Council:
    """The council, for its mentor if she is to say a word, or for its convenor if she is to ask."""
    del subject, now
    found, *_ = as_mentor(tx, actor, council) if kind is FormKind.GUIDE else guided_by(tx, actor, council)
    return found


def _guide(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    return guide_convenor(tx, actor=actor, council=form.council, text=form.answers[Question.TEXT], now=now)


def _ask(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    return ask_mentor(tx, actor=actor, council=form.council, text=form.answers[Question.TEXT], now=now)


ENDINGS: dict[FormKind, Callable[[Transaction, Actor, Form, datetime], Event]] = {
    FormKind.GUIDE: _guide,
    FormKind.ASK_MENTOR: _ask,
}
