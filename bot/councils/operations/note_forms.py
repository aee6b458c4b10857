"""The form for a note: who said it, on which topic, in which words, and what kind of note it is."""

import unicodedata
from collections.abc import Callable
from datetime import datetime

from bot.councils.errors import NoForm, NotFound
from bot.councils.events import Event
from bot.councils.model.councils import Council, Kind
from bot.councils.model.forms import NOTED, SKIPPED, Form, FormKind, Question
from bot.councils.model.labels import number_of
from bot.councils.model.notes import NoteKind, tagged
from bot.councils.model.people import Actor
from bot.councils.operations import access
from bot.councils.operations.asking import asking
from bot.councils.operations.attendees import attendee_of
from bot.councils.operations.notes import keep_note, topic_of, write_note
from bot.councils.operations.speaking import (
    require_going,
    require_item,
    require_keeper,
    require_running,
    require_topic,
    speaker_named,
    topic_now,
)
from bot.councils.ports import Transaction

KINDS = frozenset({FormKind.NOTE, FormKind.WRITE_DOWN})


def require_noting(tx: Transaction, actor: Actor, kind: FormKind, council: int, subject: str, now: datetime) -> Council:
    """The council, where the actor may note her own words in a session ("S1"), or with a post anybody's."""
    found = access.as_anyone(tx, council)
    session = require_running(access.session(tx, found, number_of(subject, Kind.SESSION)), now)
    if kind is FormKind.WRITE_DOWN:
        require_keeper(found, session, actor)
        return found
    speaker = attendee_of(tx, actor, found, session, now)
    require_going(tx, found, session, actor, now)
    about = topic_of(tx, found, session, speaker, now)
    if about is not None:
        require_topic(tx, found, session, speaker, about, now)
    return found


def begun(tx: Transaction, actor: Actor, council: Council, form: Form, now: datetime) -> Form:
    """The form without the question for a topic, where there is nothing to choose."""
    session = access.session(tx, council, number_of(form.subject, Kind.SESSION))
    if form.kind is FormKind.WRITE_DOWN:
        about = topic_now(tx, session)
    else:
        about = topic_of(tx, council, session, attendee_of(tx, actor, council, session, now), now)
    return form if about is None else form.answering(Question.ABOUT, f"{Kind.TOPIC}{about}")


def choose_note_kind(tx: Transaction, *, actor: Actor, kind: NoteKind, now: datetime) -> Event:
    """Say what kind of note it is, while its words are asked."""
    form = tx.forms.get(bot_id=tx.bot_id, user_id=actor.user_id)
    if form is None or form.question is not Question.TEXT or Question.ABOUT not in form.answers:
        raise NoForm("no-form")
    council = require_noting(tx, actor, form.kind, form.council, form.subject, now)
    chosen = form.answering(NOTED, kind)
    tx.forms.put(chosen)
    return asking(chosen, council)


def kind_of(form: Form) -> NoteKind:
    """What kind of note it is to be; a point, unless she pressed another."""
    return NoteKind(form.answers.get(NOTED, NoteKind.POINT))


def finish(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    """Keep the note; a tag before its words is stronger than what was pressed."""
    session, topic = number_of(form.subject, Kind.SESSION), number_of(form.answers[Question.ABOUT], Kind.TOPIC)
    kind, text = tagged(form.answers[Question.TEXT]) or (kind_of(form), form.answers[Question.TEXT])
    if form.kind is FormKind.NOTE:
        return keep_note(
            tx, actor=actor, council=form.council, session=session, kind=kind, text=text, topic=topic, now=now
        )
    speaker = form.answers[Question.SPEAKER]
    return write_note(
        tx,
        actor=actor,
        council=form.council,
        session=session,
        kind=kind,
        text=text,
        speaker=speaker,
        topic=topic,
        now=now,
    )


def _checked_speaker(tx: Transaction, council: Council, form: Form, answer: str, now: datetime) -> str:
    if answer == SKIPPED:
        return ""
    session = access.session(tx, council, number_of(form.subject, Kind.SESSION))
    try:
        return speaker_named(tx, council, session, answer.strip(), now).attendance.attendee
    except NotFound as refusal:
        raise NotFound("speaker-unknown", **refusal.facts) from None


def _checked_topic(tx: Transaction, council: Council, form: Form, answer: str, now: datetime) -> str:
    session = access.session(tx, council, number_of(form.subject, Kind.SESSION))
    topic = number_of(unicodedata.normalize("NFKC", answer).strip(), Kind.TOPIC)
    if form.kind is FormKind.NOTE:
        speaker = attendee_of(tx, Actor(user_id=form.user_id, name="", username=None), council, session, now)
        return require_topic(tx, council, session, speaker, topic, now).label
    return require_item(tx, council, session, topic).label


CHECKED: dict[Question, Callable[[Transaction, Council, Form, str, datetime], str]] = {
    Question.SPEAKER: _checked_speaker,
    Question.ABOUT: _checked_topic,
}
