"""The forms in which the steps of the villagers' assembly are written down: on which day, and with which words."""

from collections.abc import Callable
from datetime import date, datetime

from bot.councils.events import Event
from bot.councils.model.councils import Council, Kind
from bot.councils.model.forms import OPENER, STEP, Form, FormKind, Question
from bot.councils.model.labels import number_of
from bot.councils.model.people import Actor
from bot.councils.model.referrals import ReferralStatus
from bot.councils.operations.asking import asking
from bot.councils.operations.assemblies import as_recording, awaiting, refuse_step, take_step, to_write_down
from bot.councils.ports import Transaction

KINDS = frozenset({FormKind.STEP, FormKind.RESULT, FormKind.NOT_AGREED})


def open_step(
    tx: Transaction,
    *,
    actor: Actor,
    council: int,
    issue: int,
    step: ReferralStatus,
    agreed: bool,
    opener: str,
    now: datetime,
) -> Event:
    """Ask on which day the awaited step was taken and what came of it, or why it was not agreed to.

    `opener` names the message whose button was pressed; empty where that is not to change.
    """
    if agreed:
        found, referral = to_write_down(tx, actor, council, issue, step, now)
        kind = FormKind.RESULT if step is ReferralStatus.RESOLVED else FormKind.STEP
    else:
        found, referral = awaiting(tx, actor, council, issue, step)
        kind = FormKind.NOT_AGREED
    subject = referral.label
    form = Form(bot_id=tx.bot_id, user_id=actor.user_id, kind=kind, council=council, subject=subject, opened_at=now)
    form = form.answering(STEP, step).answering(OPENER, opener)
    tx.forms.put(form)
    return asking(form, found)


def may_fill_in(tx: Transaction, actor: Actor, kind: FormKind, council: int, subject: str, now: datetime) -> Council:
    """The council, if the actor writes down what the villagers' assembly did."""
    del kind, subject, now
    return as_recording(tx, actor, council)


def _step(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    said = form.answers[Question.RESULT if form.kind is FormKind.RESULT else Question.WHY]
    return take_step(
        tx,
        actor=actor,
        council=form.council,
        issue=number_of(form.subject, Kind.ISSUE),
        step=ReferralStatus(form.step),
        taken_on=date.fromisoformat(form.answers[Question.RECEIVED]),
        said=said,
        now=now,
    )


def _not_agreed(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    return refuse_step(
        tx,
        actor=actor,
        council=form.council,
        issue=number_of(form.subject, Kind.ISSUE),
        step=ReferralStatus(form.step),
        taken_on=date.fromisoformat(form.answers[Question.RECEIVED]),
        reason=form.answers[Question.REASON],
        now=now,
    )


ENDINGS: dict[FormKind, Callable[[Transaction, Actor, Form, datetime], Event]] = {
    FormKind.STEP: _step,
    FormKind.RESULT: _step,
    FormKind.NOT_AGREED: _not_agreed,
}
