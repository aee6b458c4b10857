"""Forms about minutes: a section the recorder words, an objection, what she answers to it, what is set right later."""

from collections.abc import Callable
from datetime import datetime

from bot.councils.events import Event
from bot.councils.model.councils import Council, Kind
from bot.councils.model.forms import SKIPPED, WHO, Form, FormKind, Question
from bot.councils.model.labels import number_of
from bot.councils.model.minutes import Section
from bot.councils.model.people import Actor
from bot.councils.operations import access
from bot.councils.operations.asking import asking
from bot.councils.operations.confirming import answer_objection, asked_for, object_to_minutes, objection_of
from bot.councils.operations.entered_replies import enter_reply, to_enter
from bot.councils.operations.minutes import add_addendum, confirmed_minutes, to_word, word_section
from bot.councils.operations.minutes_words import SECTION, TOPIC
from bot.councils.ports import Transaction


def open_section(
    tx: Transaction, *, actor: Actor, council: int, session: int, section: Section, topic: int, now: datetime
) -> Event:
    """Ask the recorder for the words of a section of a draft; of the whole sitting where `topic` is 0."""
    found, about, _ = to_word(tx, actor, council, session)
    form = _form(tx, actor, FormKind.MINUTES, council, about.label, now)
    return _opened(tx, found, form.answering(SECTION, section).answering(TOPIC, str(topic)))


def open_answer(tx: Transaction, *, actor: Actor, council: int, session: int, who: str, now: datetime) -> Event:
    """Ask the recorder why the draft stands against the objection of `who` ("N3")."""
    found = access.as_recorder(tx, actor, council)
    about = access.session(tx, found, session)
    objection_of(tx, about, who)
    return _opened(tx, found, _form(tx, actor, FormKind.STAND, council, about.label, now).answering(WHO, who))


def open_reply(tx: Transaction, *, actor: Actor, council: int, session: int, who: str, now: datetime) -> Event:
    """Ask the recorder what one without an account ("N3") says of the draft."""
    found, about, _, _ = to_enter(tx, actor, council, session, who, now)
    return _opened(tx, found, _form(tx, actor, FormKind.REPLY_FOR, council, about.label, now).answering(WHO, who))


def may_open_about(tx: Transaction, actor: Actor, kind: FormKind, council: int, subject: str, now: datetime) -> Council:
    """The council, if the actor may object to these minutes, set something right in them, or keeps them."""
    session = number_of(subject, Kind.SESSION)
    if kind is FormKind.OBJECTION:
        return asked_for(tx, actor, council, session, now)[0]
    if kind is FormKind.ADDENDUM:
        return confirmed_minutes(tx, actor, council, session)[0]
    return access.as_recorder(tx, actor, council)


def word_from_form(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    """Word a section as the form says."""
    words = form.answers[Question.WORDS]
    return word_section(
        tx,
        actor=actor,
        council=form.council,
        session=_session(form),
        section=Section(form.answers[SECTION]),
        topic=int(form.answers[TOPIC]),
        words="" if words == SKIPPED else words,
        now=now,
    )


def object_from_form(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    """Object as the form says."""
    reason = form.answers[Question.REASON]
    return object_to_minutes(tx, actor=actor, council=form.council, session=_session(form), reason=reason, now=now)


def stand_from_form(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    """Let the draft stand as the form says."""
    who, answer = form.who, form.answers[Question.REASON]
    return answer_objection(
        tx, actor=actor, council=form.council, session=_session(form), who=who, answer=answer, now=now
    )


def reply_from_form(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    """Enter a reply as the form says."""
    words = form.answers[Question.WORDS]
    return enter_reply(
        tx,
        actor=actor,
        council=form.council,
        session=_session(form),
        who=form.who,
        witness=form.answers[Question.WITNESS],
        words="" if words == SKIPPED else words,
        now=now,
    )


def add_from_form(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    """Set something right as the form says."""
    text = form.answers[Question.TEXT]
    return add_addendum(tx, actor=actor, council=form.council, session=_session(form), text=text, now=now)


ENDINGS: dict[FormKind, Callable[[Transaction, Actor, Form, datetime], Event]] = {
    FormKind.MINUTES: word_from_form,
    FormKind.OBJECTION: object_from_form,
    FormKind.STAND: stand_from_form,
    FormKind.REPLY_FOR: reply_from_form,
    FormKind.ADDENDUM: add_from_form,
}


def _session(form: Form) -> int:
    return number_of(form.subject, Kind.SESSION)


def _form(tx: Transaction, actor: Actor, kind: FormKind, council: int, subject: str, now: datetime) -> Form:
    return Form(bot_id=tx.bot_id, user_id=actor.user_id, kind=kind, council=council, subject=subject, opened_at=now)


def _opened(tx: Transaction, council: Council, form: Form) -> Event:
    tx.forms.put(form)
    return asking(form, council)
