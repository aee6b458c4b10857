"""A session as a form has it so far, read back before it counts."""

from dataclasses import dataclass
from datetime import date, datetime, time

from bot.councils.model.councils import Council, Kind
from bot.councils.model.forms import CADENCE, MONTH, SLOTS, Form, FormKind, Question
from bot.councils.model.labels import number_of
from bot.councils.model.moments import moment_of
from bot.councils.model.notice import is_in_time
from bot.councils.model.sessions import Mode, Session
from bot.councils.model.topics import IN_TALK, Cadence, Topic
from bot.councils.operations import access
from bot.councils.operations.convening import Clashes, cadence_of, clashes_with
from bot.councils.ports import Transaction

PLANS = frozenset({FormKind.MEET, FormKind.MOVE, FormKind.SLOTS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is settled of a session, and what is offered for the rest.

    `pool` are the topics there are to choose from; `month` is the first day of the one its calendar shows. `is_in_time`
    is whether people would hear early enough, `may_be_urgent` whether they would of an urgent session. `slots` are the
    times that are proposed, where it is found together. `was_at` and `old_place` are those of a session that is moved.
    """

    topics: tuple[Topic, ...]
    pool: tuple[Topic, ...]
    mode: Mode | None
    day: date | None
    starts_at: datetime | None
    ends_at: datetime | None
    place: str
    was_at: datetime | None
    old_place: str
    cadence: Cadence
    is_in_time: bool
    may_be_urgent: bool
    clashes: Clashes
    slots: tuple[datetime, ...]
    today: date
    month: date
    now: datetime


def plan_of(tx: Transaction, council: Council, form: Form, now: datetime) -> Plan:
    """The session that a form is about to convene or to move."""
    zone, settings = council.zone, council.settings
    moved = moved_session(tx, council, form)
    topics = _topics(tx, council, form)
    cadence = Cadence(form.answers.get(CADENCE, moved.cadence if moved else cadence_of(topics)))
    mode = moved.mode if moved else _mode(form)
    starts_at = starts_at_of(council, form)
    today = now.astimezone(zone).date()
    day = form.answers.get(Question.DAY)
    shown = form.answers.get(MONTH) or day or today.isoformat()
    clashes = Clashes()
    if form.question is Question.SURE and mode and starts_at:
        but = moved.number if moved else 0
        clashes = clashes_with(tx, council, mode=mode, starts_at=starts_at, topics=len(topics), now=now, but=but)
    return Plan(
        topics=topics,
        pool=_pool(tx, council) if form.question is Question.TOPICS else (),
        mode=mode,
        day=date.fromisoformat(day) if day else None,
        starts_at=starts_at,
        ends_at=ends_at_of(form, moved, starts_at),
        place=form.answers.get(Question.PLACE, ""),
        was_at=moved.starts_at if moved else None,
        old_place=moved.place if moved else "",
        cadence=cadence,
        is_in_time=starts_at is None or is_in_time(settings, zone, cadence, starts_at, now),
        may_be_urgent=starts_at is not None and is_in_time(settings, zone, Cadence.URGENT, starts_at, now),
        clashes=clashes,
        slots=_slots(form, starts_at),
        today=today,
        month=date.fromisoformat(shown).replace(day=1),
        now=now,
    )


def moved_session(tx: Transaction, council: Council, form: Form) -> Session | None:
    """The session that a form moves; None for one that convenes another."""
    if form.kind is not FormKind.MOVE:
        return None
    return access.session(tx, council, number_of(form.subject, Kind.SESSION))


def starts_at_of(council: Council, form: Form) -> datetime | None:
    """When the session of a form begins, once its day and hour are known."""
    return start_of(council, form) if {Question.DAY, Question.HOUR} <= form.answers.keys() else None


def start_of(council: Council, form: Form) -> datetime:
    """The same of a form that has been told both."""
    day, hour = form.answers[Question.DAY], form.answers[Question.HOUR]
    return moment_of(date.fromisoformat(day), time.fromisoformat(hour), council.zone)


def ends_at_of(form: Form, moved: Session | None, starts_at: datetime | None) -> datetime | None:
    """When it closes, if it is online; one that is moved lasts as long as before."""
    if moved and moved.ends_at and starts_at:
        return starts_at + (moved.ends_at - moved.starts_at)
    end = form.answers.get(Question.END)
    return datetime.fromisoformat(end) if end else None


def slots_of(form: Form) -> frozenset[datetime]:
    """The times that are kept already, where the time is found together."""
    return frozenset(datetime.fromisoformat(slot) for slot in form.answers.get(SLOTS, "").split())


def _slots(form: Form, starts_at: datetime | None) -> tuple[datetime, ...]:
    if form.kind is not FormKind.SLOTS:
        return ()
    return tuple(sorted(slots_of(form) | ({starts_at} if starts_at else set())))


def _mode(form: Form) -> Mode | None:
    mode = form.answers.get(Question.MODE)
    return Mode(mode) if mode else None


def _topics(tx: Transaction, council: Council, form: Form) -> tuple[Topic, ...]:
    if form.kind is FormKind.MOVE:
        items = tx.agenda.find(council=council.id, session=number_of(form.subject, Kind.SESSION))
        numbers = [item.topic for item in sorted(items, key=lambda item: item.position)]
    else:
        numbers = [number_of(label, Kind.TOPIC) for label in form.answers.get(Question.TOPICS, "").split()]
    return tuple(access.topic(tx, council, number) for number in numbers)


def _pool(tx: Transaction, council: Council) -> tuple[Topic, ...]:
    return tx.topics.find(council=council.id, status=IN_TALK)
