"""What the forms of a referral ask and do: to send it, to give it back, to hand it on, and to say what was done."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from bot.councils.errors import BadInput
from bot.councils.events import Event
from bot.councils.model.councils import Council, Kind
from bot.councils.model.forms import Form, FormKind, Question
from bot.councils.model.labels import number_of
from bot.councils.model.people import Actor
from bot.councils.model.referrals import ASSEMBLY, Category
from bot.councils.model.responsibilities import Routing
from bot.councils.operations import access, assembly_forms
from bot.councils.operations.referrals import (
    pass_on,
    refer_issue,
    resolve_referral,
    return_referral,
)
from bot.councils.operations.referring import held_by, referral_of
from bot.councils.operations.routing import Way, offered_in, unit_numbered, ways_from, ways_on
from bot.councils.operations.submissions import submit_decision, submit_issue
from bot.councils.ports import Transaction

# Filled in by whoever has the matter to see to, who need not belong to the council.
BY_RECEIVERS = frozenset({FormKind.RETURN, FormKind.HAND_ON, FormKind.RESOLVED})


def may_fill_in(tx: Transaction, actor: Actor, kind: FormKind, council: int, subject: str, now: datetime) -> Council:
    """The council, if the matter is the actor's to see to."""
    del kind, now
    found, _ = held_by(tx, actor, council, number_of(subject, Kind.ISSUE))
    return found


def ways(tx: Transaction, form: Form) -> tuple[Way, ...]:
    """The units where what the form is about may go, while that is asked; what is not referred yet has another way."""
    if form.question is not Question.TO:
        return ()
    if form.kind is FormKind.REFER:
        home = access.unit_of(tx, form.council)
        return () if home is None else ways_from(tx, home, Category(form.answers[Question.CATEGORY]))
    referral = referral_of(tx, form.council, number_of(form.subject, Kind.ISSUE))
    return ways_on(tx, unit_numbered(tx, referral.unit), referral.category)


def categories(tx: Transaction, form: Form) -> tuple[Routing, ...]:
    """What a matter may be said to be about, while that is asked."""
    return offered_in(tx, access.unit_of(tx, form.council)) if form.question is Question.CATEGORY else ()


def checked_category(tx: Transaction, council: Council, form: Form, answer: str, now: datetime) -> str:
    """One of these categories."""
    del council, now
    if answer not in {routing.category for routing in categories(tx, form)}:
        raise BadInput("choose-a-button")
    return answer


def checked_way(tx: Transaction, council: Council, form: Form, answer: str, now: datetime) -> str:
    """One of these ways, by its unit, or the villagers' assembly, by its word."""
    del council, now
    others = {ASSEMBLY} if form.kind is FormKind.REFER else set()
    if answer not in {str(way.unit.id) for way in ways(tx, form)} | others:
        raise BadInput("choose-a-button")
    return answer


def _refer(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    to = form.answers[Question.TO]
    send = submit_issue if to == ASSEMBLY else partial(refer_issue, to=int(to))
    return send(
        tx,
        actor=actor,
        council=form.council,
        issue=_issue(form),
        category=Category(form.answers[Question.CATEGORY]),
        reason=form.answers[Question.REASON],
        now=now,
    )


def _submit(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    return submit_decision(
        tx,
        actor=actor,
        council=form.council,
        vote=number_of(form.subject, Kind.VOTE),
        category=Category(form.answers[Question.CATEGORY]),
        reason=form.answers[Question.REASON],
        now=now,
    )


def _return(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    reason = form.answers[Question.REASON]
    return return_referral(tx, actor=actor, council=form.council, issue=_issue(form), reason=reason, now=now)


def _pass_on(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    to, reason = int(form.answers[Question.TO]), form.answers[Question.REASON]
    return pass_on(tx, actor=actor, council=form.council, issue=_issue(form), to=to, reason=reason, now=now)


def _resolved(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    result = form.answers[Question.RESULT]
    return resolve_referral(tx, actor=actor, council=form.council, issue=_issue(form), result=result, now=now)


def _issue(form: Form) -> int:
    return number_of(form.subject, Kind.ISSUE)


ENDINGS: dict[FormKind, Callable[[Transaction, Actor, Form, datetime], Event]] = {
    FormKind.REFER: _refer,
    FormKind.SUBMIT: _submit,
    FormKind.RETURN: _return,
    FormKind.HAND_ON: _pass_on,
    FormKind.RESOLVED: _resolved,
    **assembly_forms.ENDINGS,
}
# How answers about a referral are looked at.
ABOUT_REFERRALS = {Question.CATEGORY: checked_category, Question.TO: checked_way}
