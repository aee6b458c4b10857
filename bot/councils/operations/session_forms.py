"""The form that convenes a session or moves one: what about, how, when and where, confirmed before it counts."""

import re
import unicodedata
from datetime import UTC, date, datetime, timedelta

from bot.councils.errors import BadInput, NoForm, WrongState
from bot.councils.events import Event
from bot.councils.model.councils import Council, Kind
from bot.councils.model.forms import CADENCE, MONTH, PICKED, SKIPPED, Form, FormKind, Question
from bot.councils.model.labels import number_of
from bot.councils.model.modes import mode_called
from bot.councils.model.moments import When, moment_of, read_when
from bot.councils.model.people import Actor
from bot.councils.model.phases import OF_MODE
from bot.councils.model.sessions import Mode
from bot.councils.model.topics import IN_TALK, Cadence
from bot.councils.model.words import TITLE_LENGTH, accepted
from bot.councils.operations import access, sessions
from bot.councils.operations.asking import asking
from bot.councils.operations.phases import require_feature
from bot.councils.operations.rescheduling import move_session
from bot.councils.operations.session_plans import PLANS, moved_session, plan_of, slots_of, start_of, starts_at_of
from bot.councils.ports import Transaction

# What only this form asks.
ASKED = frozenset(
    {Question.TOPICS, Question.MODE, Question.DAY, Question.HOUR, Question.END, Question.PLACE},
)
_LABELS = re.compile(r"[^\W_]+")
_LASTS = re.compile(r"\+(\d{1,3})")
_MONTHS_AHEAD = 12


def plan_session(
    tx: Transaction,
    *,
    actor: Actor,
    council: int,
    topics: tuple[int, ...] = (),
    when: When | None = None,
    mode: Mode | None = None,
    place: str = "",
    cadence: Cadence | None = None,
    is_exact: bool = False,
    now: datetime,
) -> Event:
    """Begin to convene a session with whatever is known of it; the form asks for the rest, and reads it back.

    Where nothing is missing, the day `is_exact` and people hear in time there is nothing to ask, and it is convened.
    """
    found = access.as_convenor(tx, actor, council)
    form = Form(bot_id=tx.bot_id, user_id=actor.user_id, kind=FormKind.MEET, council=council, subject="", opened_at=now)
    if topics:
        form = form.answering(Question.TOPICS, _in_talk(tx, found, topics))
    if cadence is not None:
        form = form.answering(CADENCE, cadence)
    if mode is not None:
        form = _with_mode(form, _open_mode(tx, found, mode))
    if when is not None:
        form = _with_when(found, form, when, now)
    starts_at = starts_at_of(found, form)
    if mode is Mode.ONLINE and starts_at is not None:
        form = form.answering(Question.END, _lasting(starts_at, found.settings.online_hours))
    if place and mode is not Mode.ONLINE:
        form = form.answering(Question.PLACE, accepted(place, limit=TITLE_LENGTH))
    if is_exact and form.question is Question.SURE and plan_of(tx, found, form, now).is_in_time:
        return convene(tx, actor, form, now)
    tx.forms.put(form)
    return asking(form, found)


def convene(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    """What the finished form does."""
    council = access.as_convenor(tx, actor, form.council)
    plan = plan_of(tx, council, form, now)
    return sessions.convene_session(
        tx,
        actor=actor,
        council=form.council,
        topics=tuple(topic.number for topic in plan.topics),
        starts_at=start_of(council, form),
        mode=Mode(form.answers[Question.MODE]),
        place=plan.place,
        cadence=plan.cadence,
        ends_at=plan.ends_at,
        now=now,
    )


def move(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    """What the finished form does to a session that is convened already."""
    council = access.as_convenor(tx, actor, form.council)
    plan = plan_of(tx, council, form, now)
    return move_session(
        tx,
        actor=actor,
        council=form.council,
        session=number_of(form.subject, Kind.SESSION),
        starts_at=start_of(council, form),
        place=plan.place,
        reason=form.answers[Question.REASON],
        cadence=plan.cadence,
        now=now,
    )


def keeping_place(tx: Transaction, council: Council, form: Form) -> Form:
    """The form that moves a session without the question of a place where there is none."""
    moved = moved_session(tx, council, form)
    return form.answering(Question.PLACE, "") if moved and moved.mode is Mode.ONLINE else form


def with_answer(tx: Transaction, council: Council, form: Form, question: Question, answer: str, now: datetime) -> Form:
    """The form with the answer to one of its own questions; a day may bring its hour along."""
    match question:
        case Question.TOPICS:
            return form.answering(question, _chosen_topics(tx, council, form, answer))
        case Question.MODE:
            return _with_mode(form, _open_mode(tx, council, mode_called(answer)))
        case Question.DAY:
            today = now.astimezone(council.zone).date()
            when = read_when(answer, today)
            if when.day is None:
                raise BadInput("date-unreadable", typed=answer[:30], example=(today + timedelta(days=7)).isoformat())
            return _with_when(council, form, when, now)
        case Question.HOUR:
            # A number alone is a full hour, as its button says it.
            typed = f"{answer.strip()}:00" if answer.strip().isdecimal() else answer
            when = read_when(typed, now.astimezone(council.zone).date())
            if when.at is None:
                raise BadInput("time-unreadable", typed=answer[:30])
            return _with_when(council, form, when, now)
        case Question.END:
            return form.answering(question, _end(council, form, answer, now))
        case _:
            moved = moved_session(tx, council, form)
            kept = moved.place if moved and moved.place and answer == SKIPPED else accepted(answer, limit=TITLE_LENGTH)
            return form.answering(question, kept)


def offers(form: Form, answer: str) -> bool:
    """Whether a button under what this form asks now says that."""
    match form.question:
        case Question.TOPICS:
            return answer == SKIPPED
        case Question.MODE:
            return answer in set(Mode)
        case Question.DAY:
            return re.fullmatch(r"\d{4}-\d\d-\d\d", answer) is not None
        case Question.HOUR:
            return re.fullmatch(r"\d\d?", answer) is not None
        case Question.END:
            return _LASTS.fullmatch(answer) is not None
        case _:
            return answer == SKIPPED and form.kind is FormKind.MOVE


def toggle_topic(tx: Transaction, *, actor: Actor, topic: int, now: datetime) -> Event:
    """Mark or unmark a topic while choosing those of a session."""
    del now
    form, council = planned(tx, actor, Question.TOPICS)
    _in_talk(tx, council, (topic,))
    marked = " ".join(str(number) for number in sorted(form.picked ^ {topic}))
    return kept(tx, council, form.answering(PICKED, marked))


def turn_calendar(tx: Transaction, *, actor: Actor, month: date, now: datetime) -> Event:
    """Let the calendar show another month, from this one to the same of next year."""
    form, council = planned(tx, actor, Question.DAY)
    this = now.astimezone(council.zone).date().replace(day=1)
    ahead = (month.year - this.year) * 12 + month.month - this.month
    if not 0 <= ahead <= _MONTHS_AHEAD:
        raise NoForm("no-form")
    return kept(tx, council, form.answering(MONTH, month.isoformat()))


def make_urgent(tx: Transaction, *, actor: Actor, now: datetime) -> Event:
    """Let the session be an urgent one, for which the notice is short."""
    del now
    form, council = planned(tx, actor, Question.SURE)
    return kept(tx, council, form.answering(CADENCE, Cadence.URGENT))


def choose_time_again(tx: Transaction, *, actor: Actor, now: datetime) -> Event:
    """Ask once more for day and hour, and for what hangs on them."""
    del now
    form, council = planned(tx, actor, Question.SURE)
    mode = form.answers.get(Question.MODE)
    end = [Question.END] if mode == Mode.ONLINE else []
    return kept(tx, council, form.asking_again(Question.DAY, Question.HOUR, *end, MONTH))


def planned(tx: Transaction, actor: Actor, question: Question) -> tuple[Form, Council]:
    """The form of a session the actor fills in, and its council; raises NoForm when it asks something else."""
    form = tx.forms.get(bot_id=tx.bot_id, user_id=actor.user_id)
    if form is None or form.kind not in PLANS or form.question is not question:
        raise NoForm("no-form")
    return form, access.as_convenor(tx, actor, form.council)


def kept(tx: Transaction, council: Council, form: Form) -> Event:
    """Keep the form, and ask what it asks now."""
    tx.forms.put(form)
    return asking(form, council)


def _open_mode(tx: Transaction, council: Council, mode: Mode) -> Mode:
    require_feature(tx, council.id, OF_MODE.get(mode))
    return mode


def _with_mode(form: Form, mode: Mode) -> Form:
    """Whoever meets online needs no place, and everybody else no end."""
    return form.answering(Question.MODE, mode).answering(Question.PLACE if mode is Mode.ONLINE else Question.END, "")


def _with_when(council: Council, form: Form, when: When, now: datetime) -> Form:
    if when.day is not None:
        if when.day < now.astimezone(council.zone).date():
            raise BadInput("date-past")
        form = form.answering(Question.DAY, when.day.isoformat())
    if when.at is not None:
        form = form.answering(Question.HOUR, f"{when.at:%H:%M}")
    starts_at = starts_at_of(council, form)
    if starts_at is not None and starts_at <= now:
        raise BadInput("moment-past")
    if starts_at in slots_of(form):
        raise BadInput("slot-twice")
    return form


def _end(council: Council, form: Form, answer: str, now: datetime) -> str:
    starts_at = start_of(council, form)
    if lasts := _LASTS.fullmatch(answer):
        return _lasting(starts_at, int(lasts[1]))
    local = starts_at.astimezone(council.zone)
    when = read_when(answer, now.astimezone(council.zone).date())
    ends_at = moment_of(when.day or local.date(), when.at or local.time(), council.zone)
    if ends_at <= starts_at:
        raise BadInput("end-before-start")
    return ends_at.isoformat()


def _lasting(starts_at: datetime, hours: int) -> str:
    return (starts_at.astimezone(UTC) + timedelta(hours=hours)).isoformat()


def _chosen_topics(tx: Transaction, council: Council, form: Form, answer: str) -> str:
    if answer == SKIPPED:
        return _in_talk(tx, council, tuple(sorted(form.picked)))
    labels = _LABELS.findall(unicodedata.normalize("NFKC", answer))
    return _in_talk(tx, council, tuple(number_of(label, Kind.TOPIC) for label in labels))


def _in_talk(tx: Transaction, council: Council, topics: tuple[int, ...]) -> str:
    if not topics:
        raise BadInput("no-topics-named")
    found = [access.topic(tx, council, number) for number in dict.fromkeys(topics)]
    for topic in found:
        if topic.status not in IN_TALK:
            raise WrongState("topic-over", topic=topic.label)
    return " ".join(topic.label for topic in found)
