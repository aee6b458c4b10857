"""The form that offers a good example: each part is drafted, left or rewritten, and all seen before her yes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.councils.events import Event
from bot.councils.model.councils import Council, Kind
from bot.councils.model.examples import Example
from bot.councils.model.forms import SKIPPED, Form, FormKind, Question
from bot.councils.model.labels import number_of
from bot.councils.model.people import Actor
from bot.councils.model.words import TEXT_LENGTH, TITLE_LENGTH, accepted
from bot.councils.operations import access
from bot.councils.operations.example_drafts import called_in, closed_topic, drafted, unnamed
from bot.councils.operations.examples import offer_example
from bot.councils.operations.routing import home_of
from bot.councils.ports import Transaction

PARTS = (Question.HEADING, Question.TROUBLE, Question.DECIDED)
# What can be pressed once all is written: yes, or the part that is to be written anew.
SHARING = frozenset({SKIPPED, *PARTS})
# What she wrote of a part before she asked to write it anew.
_BEFORE = "before_"


def require_example(tx: Transaction, council: Council, subject: str) -> None:
    """Raises what the last answer would be refused with."""
    home_of(tx, council.id)
    closed_topic(tx, council, _topic(subject))


def words(tx: Transaction, council: Council, form: Form) -> str:
    """How the part that is asked for stands now: as she wrote it before, else as the bot drafts it."""
    if form.question not in PARTS:
        return ""
    return form.answers.get(_BEFORE + form.question) or _draft_of(tx, council, form, form.opened_at)[form.question]


def preview(tx: Transaction, council: Council, form: Form) -> Example | None:
    """Exactly what would be shared, once all of it is written."""
    if form.kind is not FormKind.EXAMPLE or form.question is not Question.SHARE:
        return None
    title, trouble, decided = (form.answers[part] for part in PARTS)
    found = drafted(tx, council, access.topic(tx, council, _topic(form.subject)), form.opened_at)
    return replace(found, title=title, trouble=trouble, decided=decided)


def written_anew(form: Form, answer: str) -> Form | None:
    """The form asking for a part once more; None where that is not what she pressed."""
    if form.question is not Question.SHARE or answer not in PARTS:
        return None
    return form.answering(_BEFORE + answer, form.answers[answer]).asking_again(answer)


def _checked(tx: Transaction, council: Council, form: Form, answer: str, now: datetime) -> str:
    """A part as it will be shared: what is offered, or her own words."""
    asked = Question(form.question or Question.HEADING)
    limit = TITLE_LENGTH if asked is Question.HEADING else TEXT_LENGTH
    said = words(tx, council, form) if answer == SKIPPED else answer
    del now
    return unnamed(accepted(said, limit=limit), called_in(tx, council))


def _draft_of(tx: Transaction, council: Council, form: Form, now: datetime) -> dict[Question, str]:
    found = drafted(tx, council, access.topic(tx, council, _topic(form.subject)), now)
    return {Question.HEADING: found.title, Question.TROUBLE: found.trouble, Question.DECIDED: found.decided}


def _topic(subject: str) -> int:
    return number_of(subject, Kind.TOPIC)


def _offer(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    title, trouble, decided = (form.answers[part] for part in PARTS)
    return offer_example(
        tx,
        actor=actor,
        council=form.council,
        topic=_topic(form.subject),
        title=title,
        trouble=trouble,
        decided=decided,
        now=now,
    )


CHECKED: dict[Question, Callable[[Transaction, Council, Form, str, datetime], str]] = dict.fromkeys(PARTS, _checked)
ENDINGS: dict[FormKind, Callable[[Transaction, Actor, Form, datetime], Event]] = {FormKind.EXAMPLE: _offer}
