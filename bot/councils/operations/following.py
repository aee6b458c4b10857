"""What every step on the way of a resolution shares: its log, its board, its duties and who hears of it."""

from datetime import datetime, timedelta

from bot.councils.errors import NotAllowed, WrongState
from bot.councils.events import BoardKind, Event, EventKind, Fact
from bot.councils.model.councils import Council, Post
from bot.councils.model.duties import Duty, DutyKind
from bot.councils.model.people import Actor
from bot.councils.model.resolutions import (
    UNDER_WAY,
    ClosedBy,
    Resolution,
    Step,
    next_reminder,
)
from bot.councils.operations import access
from bot.councils.operations.proposers import hearers_of_topic
from bot.councils.operations.tallying import keep_count
from bot.councils.operations.topics import settle_if_nothing_open
from bot.councils.ports import Transaction


def require_owner(council: Council, resolution: Resolution, actor: Actor) -> None:
    """The owner herself; for one without an account the convenor speaks."""
    speaks_for = resolution.owner_id is None and Post.CONVENOR in council.posts_of(actor.user_id)
    if actor.user_id != resolution.owner_id and not speaks_for:
        raise NotAllowed("not-owner", resolution=resolution.label, name=resolution.owner_name)


def require_under_way(resolution: Resolution) -> Resolution:
    if resolution.status not in UNDER_WAY:
        raise WrongState("resolution-not-under-way", resolution=resolution.label, status=resolution.status)
    return resolution


def require_open(resolution: Resolution) -> Resolution:
    if not resolution.open:
        raise WrongState("resolution-over", resolution=resolution.label, status=resolution.status)
    return resolution


def keep(tx: Transaction, resolution: Resolution, step: Step, now: datetime, text: str = "") -> None:
    kept, entry = resolution.logging(step, now, text)
    tx.resolutions.save(kept)
    tx.log.add(entry)
    tx.show(kept.council, BoardKind.RESOLUTION, kept.number)


def ask_owner(tx: Transaction, council: Council, resolution: Resolution) -> None:
    if resolution.owner_id is not None:
        tx.tell([resolution.owner_id], event_of(tx, EventKind.OWNER_ASKED, council, resolution), needs_answer=True)


def remind_later(tx: Transaction, council: Council, resolution: Resolution, now: datetime) -> None:
    at = next_reminder(resolution, council.settings, council.zone, now)
    tx.duties.put(Duty(council=council.id, kind=DutyKind.REMIND_OWNER, number=resolution.number, at=at))


def watch(tx: Transaction, council: Council, resolution: Resolution, now: datetime) -> None:
    """Let the clock look after a resolution that is under way."""
    remind_later(tx, council, resolution, now)
    overdue_at = resolution.due_at + timedelta(days=council.settings.overdue_told_after_days)
    tx.duties.put(Duty(council=council.id, kind=DutyKind.TELL_OVERDUE, number=resolution.number, at=overdue_at))


def drop_duties(tx: Transaction, resolution: Resolution) -> None:
    kinds = {DutyKind.REMIND_OWNER, DutyKind.TELL_OVERDUE, DutyKind.CLOSE_FEEDBACK}
    tx.duties.remove(council=resolution.council, kind=kinds, number=resolution.number)


def close(
    tx: Transaction, council: Council, resolution: Resolution, closed_by: ClosedBy, now: datetime, text: str = ""
) -> Event:
    after = resolution.closing(closed_by, now)
    keep_count(tx, after, resolution)
    waived = closed_by is ClosedBy.WAIVER
    end(tx, council, after, Step.WAIVED if waived else Step.CLOSED, now, text)
    kind = EventKind.RESOLUTION_WAIVED if waived else EventKind.RESOLUTION_CLOSED
    event = event_of(tx, kind, council, after, closed_by=closed_by, text=text)
    tx.tell(concerned(tx, council, after), event)
    return event


def end(tx: Transaction, council: Council, resolution: Resolution, step: Step, now: datetime, text: str) -> None:
    keep(tx, resolution, step, now, text)
    drop_duties(tx, resolution)
    settle_if_nothing_open(tx, council, resolution.topic)
    tx.show(council.id, BoardKind.COUNCIL, 0)


def concerned(tx: Transaction, council: Council, resolution: Resolution, but: int | None = None) -> list[int]:
    people = [*hearers_of_topic(tx, council, resolution.topic), resolution.owner_id]
    return list(dict.fromkeys(user for user in people if user is not None and user != but))


def as_voted(tx: Transaction, council: Council, resolution: Resolution) -> bool:
    """Whether nobody said how all will see that it is done: then the motion's own words are the test."""
    return resolution.test == access.vote(tx, council, resolution.vote).question


def event_of(tx: Transaction, kind: EventKind, council: Council, resolution: Resolution, **more: Fact) -> Event:
    facts: dict[str, Fact] = {
        "resolution": resolution.label,
        "what": resolution.text,
        "name": resolution.owner_name,
        "due_at": resolution.due_at.isoformat(),
        "test": resolution.test,
        "as_voted": "yes" if as_voted(tx, council, resolution) else "no",
        "council_title": council.title,
    }
    return Event(kind=kind, council=council.id, number=resolution.number, facts={**facts, **more})
