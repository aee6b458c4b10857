"""From a passed vote to "it is solved": owner, deadline, progress, done, and the word of those who raised it."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.councils.errors import BadInput, NotFound, WrongState
from bot.councils.events import BoardKind, Event, EventKind
from bot.councils.model.councils import Council, Kind
from bot.councils.model.duties import DutyKind
from bot.councils.model.membership import Seat
from bot.councils.model.people import Actor, Named
from bot.councils.model.resolutions import (
    OPEN,
    ClosedBy,
    LogEntry,
    Rating,
    Resolution,
    ResolutionStatus,
    Step,
    end_of_day,
)
from bot.councils.model.topics import Topic, TopicStatus
from bot.councils.model.verdicts import Outcome
from bot.councils.model.words import TEXT_LENGTH, accepted
from bot.councils.operations import access
from bot.councils.operations.following import (
    as_voted,
    ask_owner,
    close,
    concerned,
    end,
    event_of,
    keep,
    remind_later,
    require_open,
    require_owner,
    require_under_way,
    watch,
)
from bot.councils.operations.proposers import hearers_of_topic
from bot.councils.operations.tallying import keep_count
from bot.councils.operations.topics import require_here
from bot.councils.operations.visit_votes import show_vote
from bot.councils.ports import Transaction


def adopt_resolution(
    tx: Transaction,
    *,
    actor: Actor,
    council: int,
    vote: int,
    text: str,
    owner: Named,
    due: date,
    test: str = "",
    now: datetime,
) -> Event:
    """Set a passed vote going: what, who, by when (23:59 council time).

    Without `test` the motion's wording is the test of done.
    """
    found = access.as_convenor(tx, actor, council)
    passed = access.vote(tx, found, vote)
    if passed.outcome is not Outcome.PASSED:
        raise WrongState("vote-not-passed", vote=passed.label)
    about = access.topic(tx, found, passed.topic)
    if about.status is TopicStatus.WITHDRAWN:
        raise WrongState("topic-over", topic=about.label)
    require_here(tx, about)
    words = accepted(text, limit=TEXT_LENGTH)
    wanted = accepted(test, limit=TEXT_LENGTH) if test else passed.question
    seat, owner_id, owner_name = _owner(tx, found, owner, now)
    due_at = end_of_day(due, found.zone)
    if due_at <= now:
        raise BadInput("date-past")
    found, number = found.numbering(Kind.RESOLUTION)
    tx.councils.save(found)
    resolution = Resolution(
        council=council,
        number=number,
        vote=vote,
        topic=passed.topic,
        text=words,
        test=wanted,
        owner_seat=seat.number if seat else None,
        owner_id=owner_id,
        owner_name=owner_name,
        due_at=due_at,
        status=ResolutionStatus.ADOPTED,
        adopted_at=now,
    )
    resolution, entry = resolution.logging(Step.ADOPTED, now)
    tx.resolutions.add(resolution)
    keep_count(tx, resolution)
    tx.log.add(entry)
    tx.topics.save(replace(about, status=TopicStatus.DISCUSSED))
    watch(tx, found, resolution, now)
    tx.audit(actor, "adopt_resolution", council=council, subject=resolution.label)
    tx.show(council, BoardKind.COUNCIL, 0)
    tx.show(council, BoardKind.RESOLUTION, number)
    show_vote(tx, passed)
    tx.show(council, BoardKind.TOPIC, passed.topic)
    ask_owner(tx, found, resolution)
    event = event_of(tx, EventKind.RESOLUTION_ADOPTED, found, resolution)
    tx.tell([user for user in hearers_of_topic(tx, found, passed.topic) if user != owner_id], event)
    return event


def appoint_owner(
    tx: Transaction, *, actor: Actor, council: int, resolution: int, owner: Named, now: datetime
) -> Event:
    """Give a resolution that is under way to another owner, who is asked again."""
    found = access.as_convenor(tx, actor, council)
    about = require_under_way(access.resolution(tx, found, resolution))
    seat, owner_id, owner_name = _owner(tx, found, owner, now)
    given = replace(
        about,
        owner_seat=seat.number if seat else None,
        owner_id=owner_id,
        owner_name=owner_name,
        status=ResolutionStatus.ADOPTED,
        declined_at=None,
    )
    keep(tx, given, Step.APPOINTED, now, owner_name)
    tx.audit(actor, "appoint_owner", council=council, subject=about.label)
    ask_owner(tx, found, given)
    return event_of(tx, EventKind.OWNER_ASKED, found, given)


def answer_ownership(
    tx: Transaction, *, actor: Actor, council: int, resolution: int, accepts: bool, now: datetime
) -> Event:
    """The owner takes the resolution on, or declines it; then it stays adopted and the convenor is told."""
    found = access.as_anyone(tx, council)
    about = access.resolution(tx, found, resolution)
    require_owner(found, about, actor)
    if about.status is not ResolutionStatus.ADOPTED or about.declined_at is not None:
        raise WrongState("owner-answered", resolution=about.label)
    if accepts:
        kind, step = EventKind.OWNER_ACCEPTED, Step.CLAIMED
        after = replace(about, status=ResolutionStatus.CLAIMED)
    else:
        kind, step = EventKind.OWNER_DECLINED, Step.DECLINED
        after = replace(about, declined_at=now)
    keep(tx, after, step, now)
    tx.audit(actor, "answer_ownership", council=council, subject=about.label)
    event = event_of(tx, kind, found, after)
    tx.tell([found.convenor_id] if found.convenor_id != actor.user_id else [], event)
    return event


def report_progress(tx: Transaction, *, actor: Actor, council: int, resolution: int, text: str, now: datetime) -> Event:
    """The owner says how far it is; her first report also takes the resolution on."""
    found = access.as_anyone(tx, council)
    about = access.resolution(tx, found, resolution)
    require_owner(found, about, actor)
    require_under_way(about)
    words = accepted(text, limit=TEXT_LENGTH)
    after = replace(about, status=ResolutionStatus.IN_PROGRESS, declined_at=None)
    keep(tx, after, Step.PROGRESS, now, words)
    tx.audit(actor, "report_progress", council=council, subject=about.label)
    event = event_of(tx, EventKind.PROGRESS_REPORTED, found, after, text=words)
    tx.tell([user for user in hearers_of_topic(tx, found, about.topic) if user != actor.user_id], event)
    return event


def waive_resolution(
    tx: Transaction, *, actor: Actor, council: int, resolution: int, reason: str, now: datetime
) -> Event:
    """The convenor ends a resolution without a result, with a reason all can read."""
    found = access.as_convenor(tx, actor, council)
    about = require_open(access.resolution(tx, found, resolution))
    words = accepted(reason, limit=TEXT_LENGTH)
    tx.audit(actor, "waive_resolution", council=council, subject=about.label)
    return close(tx, found, about, ClosedBy.WAIVER, now, words)


def withdraw_resolution(
    tx: Transaction, *, actor: Actor, council: int, resolution: int, reason: str, now: datetime
) -> Event:
    """Take back a resolution that should not have been written."""
    found = access.as_convenor(tx, actor, council)
    about = require_open(access.resolution(tx, found, resolution))
    words = accepted(reason, limit=TEXT_LENGTH)
    after = replace(about, status=ResolutionStatus.WITHDRAWN, closed_at=now)
    end(tx, found, after, Step.WITHDRAWN, now, words)
    tx.audit(actor, "withdraw_resolution", council=council, subject=about.label)
    event = event_of(tx, EventKind.RESOLUTION_WITHDRAWN, found, after, text=words)
    tx.tell(concerned(tx, found, after, but=actor.user_id), event)
    return event


def remind_owner(tx: Transaction, *, actor: Actor, council: int, number: int, now: datetime) -> None:
    """The clock reminds the owner once, however long it slept, and notes the next time.

    Where there is none who will, as she declined, or none with an account, it reminds the convenor.
    """
    found = access.as_clock(tx, actor, council)
    about = access.resolution(tx, found, number)
    remind_later(tx, found, about, now)
    days = (about.due_at.astimezone(found.zone).date() - now.astimezone(found.zone).date()).days
    declined = about.declined_at is not None
    reminded = found.convenor_id if about.owner_id is None or declined else about.owner_id
    facts = {"days": abs(days), "overdue": "yes" if days < 0 else "no", "declined": "yes" if declined else "no"}
    tx.tell([reminded], event_of(tx, EventKind.OWNER_REMINDED, found, about, **facts), needs_answer=True)


def tell_overdue(tx: Transaction, *, actor: Actor, council: int, number: int, now: datetime) -> None:
    """The clock tells the convenor, once, that a resolution is long overdue."""
    found = access.as_clock(tx, actor, council)
    about = access.resolution(tx, found, number)
    tx.duties.remove(council=council, kind=DutyKind.TELL_OVERDUE, number=number)
    tx.show(council, BoardKind.RESOLUTION, number)
    days = (now - about.due_at).days
    tx.tell([found.convenor_id], event_of(tx, EventKind.RESOLUTION_OVERDUE, found, about, days=days))


def open_resolutions(tx: Transaction, *, actor: Actor, council: int, now: datetime) -> tuple[Resolution, ...]:
    """What is under way, for anyone seated."""
    access.as_seated(tx, actor, council, now)
    return tx.resolutions.find(council=council, status=OPEN)


def _owner(tx: Transaction, council: Council, owner: Named, now: datetime) -> tuple[Seat | None, int | None, str]:
    seat = access.seat_named(tx, council, owner, now)
    if seat is not None:
        return seat, seat.user_id, seat.name
    user_id = access.user_named(tx, owner)
    if user_id is None:
        raise NotFound("owner-unknown", name=owner.name or owner.username or "")
    return None, user_id, access.name_of(tx, council, user_id) or owner.name or ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolutionBoard:
    """All that the board of a resolution shows; ratings are of the last round."""

    council: Council
    topic: Topic
    resolution: Resolution
    log: tuple[LogEntry, ...]
    asked: int
    ratings: dict[Rating, int]
    overdue: bool
    as_voted: bool


def resolution_board(tx: Transaction, *, council: int, number: int, now: datetime) -> ResolutionBoard:
    """What the group may see of a resolution."""
    found = access.as_anyone(tx, council)
    resolution = access.resolution(tx, found, number)
    feedback = tx.feedback.find(council=council, resolution=number, round=resolution.round)
    ratings: dict[Rating, int] = {}
    for answer in feedback:
        if answer.rating is not None:
            ratings[answer.rating] = ratings.get(answer.rating, 0) + 1
    return ResolutionBoard(
        council=found,
        topic=access.topic(tx, found, resolution.topic),
        resolution=resolution,
        log=tx.log.find(council=council, resolution=number),
        asked=len(feedback),
        ratings=ratings,
        overdue=resolution.overdue_at(now),
        as_voted=as_voted(tx, found, resolution),
    )
