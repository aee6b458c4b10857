"""From a passed vote to "it is solved": owner, deadline, progress, done, and the word of those who raised it."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.councils.errors import BadInput, NotAllowed, NotFound, WrongState
from bot.councils.events import BoardKind, Event, EventKind, Fact
from bot.councils.model.councils import Council, Kind, Post
from bot.councils.model.duties import Duty, DutyKind
from bot.councils.model.membership import Seat
from bot.councils.model.people import Actor, Named
from bot.councils.model.resolutions import (
    OPEN,
    UNDER_WAY,
    ClosedBy,
    Feedback,
    LogEntry,
    Rating,
    Resolution,
    ResolutionStatus,
    Step,
    end_of_day,
    next_reminder,
)
from bot.councils.model.topics import Topic, TopicStatus
from bot.councils.model.verdicts import Outcome
from bot.councils.model.words import TEXT_LENGTH, accepted
from bot.councils.operations import access
from bot.councils.operations.issues import proposers_of
from bot.councils.operations.topics import settle_if_nothing_open
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
    tx.log.add(entry)
    tx.topics.save(replace(about, status=TopicStatus.DISCUSSED))
    _watch(tx, found, resolution, now)
    tx.audit(actor, "adopt_resolution", council=council, subject=resolution.label)
    tx.show(council, BoardKind.COUNCIL, 0)
    tx.show(council, BoardKind.RESOLUTION, number)
    tx.show(council, BoardKind.VOTE, vote)
    tx.show(council, BoardKind.TOPIC, passed.topic)
    _ask_owner(tx, found, resolution)
    event = _event(EventKind.RESOLUTION_ADOPTED, found, resolution)
    tx.tell([user for user in proposers_of(tx, found, passed.topic) if user != owner_id], event)
    return event


def appoint_owner(
    tx: Transaction, *, actor: Actor, council: int, resolution: int, owner: Named, now: datetime
) -> Event:
    """Give a resolution that is under way to another owner, who is asked again."""
    found = access.as_convenor(tx, actor, council)
    about = _under_way(access.resolution(tx, found, resolution))
    seat, owner_id, owner_name = _owner(tx, found, owner, now)
    given = replace(
        about,
        owner_seat=seat.number if seat else None,
        owner_id=owner_id,
        owner_name=owner_name,
        status=ResolutionStatus.ADOPTED,
        declined_at=None,
    )
    _keep(tx, given, Step.APPOINTED, now, owner_name)
    tx.audit(actor, "appoint_owner", council=council, subject=about.label)
    _ask_owner(tx, found, given)
    return _event(EventKind.OWNER_ASKED, found, given)


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
    _keep(tx, after, step, now)
    tx.audit(actor, "answer_ownership", council=council, subject=about.label)
    event = _event(kind, found, after)
    tx.tell([found.convenor_id], event)
    return event


def report_progress(tx: Transaction, *, actor: Actor, council: int, resolution: int, text: str, now: datetime) -> Event:
    """The owner says how far it is; her first report also takes the resolution on."""
    found = access.as_anyone(tx, council)
    about = access.resolution(tx, found, resolution)
    require_owner(found, about, actor)
    _under_way(about)
    words = accepted(text, limit=TEXT_LENGTH)
    after = replace(about, status=ResolutionStatus.IN_PROGRESS, declined_at=None)
    _keep(tx, after, Step.PROGRESS, now, words)
    tx.audit(actor, "report_progress", council=council, subject=about.label)
    event = _event(EventKind.PROGRESS_REPORTED, found, after, text=words)
    tx.tell([user for user in proposers_of(tx, found, about.topic) if user != actor.user_id], event)
    return event


def claim_done(tx: Transaction, *, actor: Actor, council: int, resolution: int, result: str, now: datetime) -> Event:
    """The owner says it is done; every proposer but she is asked, or the convenor where there is none."""
    found = access.as_anyone(tx, council)
    about = access.resolution(tx, found, resolution)
    require_owner(found, about, actor)
    _under_way(about)
    words = accepted(result, limit=TEXT_LENGTH)
    after = replace(about, status=ResolutionStatus.DONE_CLAIMED, done_at=now, declined_at=None, round=about.round + 1)
    _keep(tx, after, Step.DONE, now, words)
    asked = [user for user in proposers_of(tx, found, about.topic) if user != after.owner_id]
    tx.feedback.add(
        *(Feedback(council=council, resolution=resolution, round=after.round, user_id=user) for user in asked)
    )
    _drop_duties(tx, after)
    close_at = now + timedelta(days=found.settings.feedback_days)
    tx.duties.put(Duty(council=council, kind=DutyKind.CLOSE_FEEDBACK, number=resolution, at=close_at))
    tx.audit(actor, "claim_done", council=council, subject=about.label)
    if asked:
        tx.tell(
            asked,
            _event(EventKind.FEEDBACK_ASKED, found, after, text=words, close_at=close_at.isoformat()),
            needs_answer=True,
        )
    elif found.convenor_id != after.owner_id:
        tx.tell([found.convenor_id], _event(EventKind.CONFIRMATION_ASKED, found, after, text=words))
    return _event(EventKind.DONE_CLAIMED, found, after, text=words)


def rate_result(
    tx: Transaction, *, actor: Actor, council: int, resolution: int, rating: Rating, now: datetime
) -> Event:
    """A proposer says whether it is solved: any "not solved" reopens it, the last answer closes it."""
    found = access.as_anyone(tx, council)
    about = access.resolution(tx, found, resolution)
    asked = tx.feedback.get(council=council, resolution=resolution, round=about.round, user_id=actor.user_id)
    if asked is None:
        raise NotAllowed("not-asked", resolution=about.label)
    if about.owner_id == actor.user_id:
        raise NotAllowed("own-result")
    if about.status is not ResolutionStatus.DONE_CLAIMED:
        raise WrongState("feedback-over", resolution=about.label)
    tx.feedback.save(replace(asked, rating=rating, answered_at=now))
    tx.audit(actor, "rate_result", council=council, subject=about.label)
    if rating is Rating.NOT_SOLVED:
        _reopen(tx, found, about, now)
    elif not tx.feedback.find(council=council, resolution=resolution, round=about.round, rating=None):
        _close(tx, found, about, ClosedBy.ANSWERS, now)
    else:
        tx.show(council, BoardKind.RESOLUTION, resolution)
    return _event(EventKind.FEEDBACK_GIVEN, found, about, rating=rating)


def confirm_done(tx: Transaction, *, actor: Actor, council: int, resolution: int, now: datetime) -> Event:
    """The convenor confirms where no proposer is left to ask; never for a matter of her own."""
    found = access.as_convenor(tx, actor, council)
    about = access.resolution(tx, found, resolution)
    if about.status is not ResolutionStatus.DONE_CLAIMED:
        raise WrongState("not-done-yet", resolution=about.label)
    if about.owner_id == actor.user_id:
        raise NotAllowed("own-result")
    if tx.feedback.find(council=council, resolution=resolution, round=about.round):
        raise WrongState("proposers-decide", resolution=about.label)
    tx.audit(actor, "confirm_done", council=council, subject=about.label)
    return _close(tx, found, about, ClosedBy.CONVENOR, now)


def waive_resolution(
    tx: Transaction, *, actor: Actor, council: int, resolution: int, reason: str, now: datetime
) -> Event:
    """The convenor ends a resolution without a result, with a reason all can read."""
    found = access.as_convenor(tx, actor, council)
    about = _open(access.resolution(tx, found, resolution))
    words = accepted(reason, limit=TEXT_LENGTH)
    tx.audit(actor, "waive_resolution", council=council, subject=about.label)
    return _close(tx, found, about, ClosedBy.WAIVER, now, words)


def withdraw_resolution(
    tx: Transaction, *, actor: Actor, council: int, resolution: int, reason: str, now: datetime
) -> Event:
    """Take back a resolution that should not have been written."""
    found = access.as_convenor(tx, actor, council)
    about = _open(access.resolution(tx, found, resolution))
    words = accepted(reason, limit=TEXT_LENGTH)
    after = replace(about, status=ResolutionStatus.WITHDRAWN, closed_at=now)
    _end(tx, found, after, Step.WITHDRAWN, now, words)
    tx.audit(actor, "withdraw_resolution", council=council, subject=about.label)
    event = _event(EventKind.RESOLUTION_WITHDRAWN, found, after, text=words)
    tx.tell(_concerned(tx, found, after, but=actor.user_id), event)
    return event


def remind_owner(tx: Transaction, *, actor: Actor, council: int, number: int, now: datetime) -> None:
    """The clock reminds the owner once, however long it slept, and notes the next time."""
    found = access.as_clock(tx, actor, council)
    about = access.resolution(tx, found, number)
    _remind_later(tx, found, about, now)
    days = (about.due_at.astimezone(found.zone).date() - now.astimezone(found.zone).date()).days
    reminded = about.owner_id if about.owner_id is not None else found.convenor_id
    tx.tell([reminded], _event(EventKind.OWNER_REMINDED, found, about, days=days), needs_answer=True)


def tell_overdue(tx: Transaction, *, actor: Actor, council: int, number: int, now: datetime) -> None:
    """The clock tells the convenor, once, that a resolution is long overdue."""
    found = access.as_clock(tx, actor, council)
    about = access.resolution(tx, found, number)
    tx.duties.remove(council=council, kind=DutyKind.TELL_OVERDUE, number=number)
    tx.show(council, BoardKind.RESOLUTION, number)
    days = (now - about.due_at).days
    tx.tell([found.convenor_id], _event(EventKind.RESOLUTION_OVERDUE, found, about, days=days))


def close_feedback(tx: Transaction, *, actor: Actor, council: int, number: int, now: datetime) -> None:
    """The clock closes a resolution whose proposers had their days; silence is not satisfaction."""
    found = access.as_clock(tx, actor, council)
    _close(tx, found, access.resolution(tx, found, number), ClosedBy.TIME, now)


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
    return None, user_id, access.name_of(tx, council, user_id)


def require_owner(council: Council, resolution: Resolution, actor: Actor) -> None:
    """The owner herself; for one without an account the convenor speaks."""
    speaks_for = resolution.owner_id is None and Post.CONVENOR in council.posts_of(actor.user_id)
    if actor.user_id != resolution.owner_id and not speaks_for:
        raise NotAllowed("not-owner", resolution=resolution.label, name=resolution.owner_name)


def _under_way(resolution: Resolution) -> Resolution:
    if resolution.status not in UNDER_WAY:
        raise WrongState("resolution-not-under-way", resolution=resolution.label, status=resolution.status)
    return resolution


def _open(resolution: Resolution) -> Resolution:
    if not resolution.open:
        raise WrongState("resolution-over", resolution=resolution.label, status=resolution.status)
    return resolution


def _keep(tx: Transaction, resolution: Resolution, step: Step, now: datetime, text: str = "") -> None:
    kept, entry = resolution.logging(step, now, text)
    tx.resolutions.save(kept)
    tx.log.add(entry)
    tx.show(kept.council, BoardKind.RESOLUTION, kept.number)


def _ask_owner(tx: Transaction, council: Council, resolution: Resolution) -> None:
    if resolution.owner_id is not None:
        tx.tell([resolution.owner_id], _event(EventKind.OWNER_ASKED, council, resolution), needs_answer=True)


def _remind_later(tx: Transaction, council: Council, resolution: Resolution, now: datetime) -> None:
    at = next_reminder(resolution, council.settings, council.zone, now)
    tx.duties.put(Duty(council=council.id, kind=DutyKind.REMIND_OWNER, number=resolution.number, at=at))


def _watch(tx: Transaction, council: Council, resolution: Resolution, now: datetime) -> None:
    """Let the clock look after a resolution that is under way."""
    _remind_later(tx, council, resolution, now)
    overdue_at = resolution.due_at + timedelta(days=council.settings.overdue_told_after_days)
    tx.duties.put(Duty(council=council.id, kind=DutyKind.TELL_OVERDUE, number=resolution.number, at=overdue_at))


def _drop_duties(tx: Transaction, resolution: Resolution) -> None:
    kinds = {DutyKind.REMIND_OWNER, DutyKind.TELL_OVERDUE, DutyKind.CLOSE_FEEDBACK}
    tx.duties.remove(council=resolution.council, kind=kinds, number=resolution.number)


def _reopen(tx: Transaction, council: Council, resolution: Resolution, now: datetime) -> None:
    after = replace(resolution, status=ResolutionStatus.IN_PROGRESS, done_at=None, reopened_at=now)
    _keep(tx, after, Step.REOPENED, now)
    _drop_duties(tx, after)
    _watch(tx, council, after, now)
    told = dict.fromkeys(user for user in (council.convenor_id, after.owner_id) if user is not None)
    tx.tell(told, _event(EventKind.RESOLUTION_REOPENED, council, after))


def _close(
    tx: Transaction, council: Council, resolution: Resolution, closed_by: ClosedBy, now: datetime, text: str = ""
) -> Event:
    after = resolution.closing(closed_by, now)
    waived = closed_by is ClosedBy.WAIVER
    _end(tx, council, after, Step.WAIVED if waived else Step.CLOSED, now, text)
    kind = EventKind.RESOLUTION_WAIVED if waived else EventKind.RESOLUTION_CLOSED
    event = _event(kind, council, after, closed_by=closed_by, text=text)
    tx.tell(_concerned(tx, council, after), event)
    return event


def _end(tx: Transaction, council: Council, resolution: Resolution, step: Step, now: datetime, text: str) -> None:
    _keep(tx, resolution, step, now, text)
    _drop_duties(tx, resolution)
    settle_if_nothing_open(tx, council, resolution.topic)
    tx.show(council.id, BoardKind.COUNCIL, 0)


def _concerned(tx: Transaction, council: Council, resolution: Resolution, but: int | None = None) -> list[int]:
    people = [*proposers_of(tx, council, resolution.topic), resolution.owner_id]
    return list(dict.fromkeys(user for user in people if user is not None and user != but))


def _event(kind: EventKind, council: Council, resolution: Resolution, **more: Fact) -> Event:
    facts: dict[str, Fact] = {
        "resolution": resolution.label,
        "what": resolution.text,
        "name": resolution.owner_name,
        "due_at": resolution.due_at.isoformat(),
        "test": resolution.test,
        "council_title": council.title,
    }
    return Event(kind=kind, council=council.id, number=resolution.number, facts={**facts, **more})


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
    )
