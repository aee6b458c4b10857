"""Who can't come to a session says so, and why: that excuses her."""

from dataclasses import replace
from datetime import datetime

from bot.councils.errors import WrongState
from bot.councils.events import Event, EventKind
from bot.councils.model.councils import Kind
from bot.councils.model.forms import Form, FormKind, Question
from bot.councils.model.labels import number_of
from bot.councils.model.people import Actor
from bot.councils.model.sessions import Reply
from bot.councils.model.words import TEXT_LENGTH, accepted
from bot.councils.operations.asking import asking
from bot.councils.operations.coming import asked_to, keep_reply
from bot.councils.operations.session_events import event_of
from bot.councils.ports import Transaction


def stay_away(tx: Transaction, *, actor: Actor, council: int, session: int, now: datetime) -> Event:
    """A seat or guest can't come: it counts at once, and she is asked in private why, which she may leave out."""
    found, about, mine = asked_to(tx, actor, council, session, now)
    keep_reply(tx, actor, found, about, mine, Reply.NO, now)
    form = Form(
        bot_id=tx.bot_id,
        user_id=actor.user_id,
        kind=FormKind.EXCUSE,
        council=council,
        subject=about.label,
        opened_at=now,
    )
    tx.forms.put(form)
    return asking(form, found)


def give_excuse(tx: Transaction, *, actor: Actor, council: int, session: int, reason: str, now: datetime) -> Event:
    """Why she can't come, for the convenor and the recorder; an empty reason leaves it open."""
    found, about, mine = asked_to(tx, actor, council, session, now)
    if mine.attendance.reply is not Reply.NO:
        raise WrongState("comes-after-all", session=about.label)
    why = accepted(reason, limit=TEXT_LENGTH) if reason else ""
    tx.attendance.put(replace(mine.attendance, reason=why))
    tx.audit(actor, "give_excuse", council=council, subject=about.label)
    return event_of(EventKind.EXCUSE_GIVEN, found, about)


def give_by_form(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    """What the answer to the question why does."""
    session, reason = number_of(form.subject, Kind.SESSION), form.answers[Question.WHY]
    return give_excuse(tx, actor=actor, council=form.council, session=session, reason=reason, now=now)
