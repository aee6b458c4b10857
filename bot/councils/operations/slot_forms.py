"""The form of a session, when its time is to be found together: the same questions, and several times."""

from dataclasses import replace
from datetime import datetime

from bot.councils.errors import NoForm, WrongState
from bot.councils.events import Event
from bot.councils.model.forms import MONTH, SLOTS, Form, FormKind, Question
from bot.councils.model.people import Actor
from bot.councils.model.phases import Feature
from bot.councils.model.slots import MOST_SLOTS
from bot.councils.operations import access
from bot.councils.operations.phases import require_feature
from bot.councils.operations.session_forms import kept, planned
from bot.councils.operations.session_plans import plan_of
from bot.councils.operations.slots import ONLINE_OR_AT_HOME, propose_times
from bot.councils.ports import Transaction


def find_time(tx: Transaction, *, actor: Actor, now: datetime) -> Event:
    """Let the form ask for several times instead of one, from its calendar on."""
    form, council = planned(tx, actor, Question.DAY)
    if form.kind is not FormKind.MEET:
        raise NoForm("no-form")
    require_feature(tx, council.id, Feature.SLOTS)
    plan = plan_of(tx, council, form, now)
    if plan.mode in ONLINE_OR_AT_HOME:
        raise WrongState("slots-not-there")
    return kept(tx, council, replace(form, kind=FormKind.SLOTS))


def add_slot(tx: Transaction, *, actor: Actor, now: datetime) -> Event:
    """Keep the time chosen last, and ask for another."""
    form, council = planned(tx, actor, Question.SURE)
    plan = plan_of(tx, council, form, now)
    if form.kind is not FormKind.SLOTS or len(plan.slots) >= MOST_SLOTS or not plan.is_in_time:
        raise NoForm("no-form")
    noted = form.answering(SLOTS, " ".join(slot.isoformat() for slot in plan.slots))
    return kept(tx, council, noted.asking_again(Question.DAY, Question.HOUR, MONTH))


def propose(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    """What the finished form does."""
    council = access.as_convenor(tx, actor, form.council)
    plan = plan_of(tx, council, form, now)
    if plan.mode is None:
        raise NoForm("no-form")
    return propose_times(
        tx,
        actor=actor,
        council=form.council,
        topics=tuple(topic.number for topic in plan.topics),
        slots=plan.slots,
        mode=plan.mode,
        place=plan.place,
        cadence=plan.cadence,
        now=now,
    )
