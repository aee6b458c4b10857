"""Done, and whether it is solved: the word of those who raised it, and the end or the way back."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.councils.errors import NotAllowed, WrongState
from bot.councils.events import BoardKind, Event, EventKind
from bot.councils.model.councils import Council
from bot.councils.model.duties import Duty, DutyKind
from bot.councils.model.people import CLOCK, Actor
from bot.councils.model.resolutions import (
    ClosedBy,
    Feedback,
    Rating,
    Resolution,
    ResolutionStatus,
    Step,
)
from bot.councils.model.words import TEXT_LENGTH, accepted
from bot.councils.operations import access
from bot.councils.operations.following import (
    close,
    drop_duties,
    event_of,
    keep,
    require_owner,
    require_under_way,
    watch,
)
from bot.councils.operations.proposers import proposers_of, signers_of
from bot.councils.ports import Transaction


def claim_done(tx: Transaction, *, actor: Actor, council: int, resolution: int, result: str, now: datetime) -> Event:
    """The owner says it is done; every proposer but she is asked, or the convenor where there is none.

    Where the owner's own issue is unsigned, all looks as if its proposer were asked and did not answer.
    """
    found = access.as_anyone(tx, council)
    about = access.resolution(tx, found, resolution)
    require_owner(found, about, actor)
    require_under_way(about)
    words = accepted(result, limit=TEXT_LENGTH)
    after = replace(about, status=ResolutionStatus.DONE_CLAIMED, done_at=now, declined_at=None, round=about.round + 1)
    keep(tx, after, Step.DONE, now, words)
    signers = signers_of(tx, found, about.topic)
    # Of one who did not sign, the owner too is counted as asked, and stays silent: that nobody is would say it is she.
    asked = [user for user in proposers_of(tx, found, about.topic) if user != after.owner_id or user not in signers]
    tx.feedback.add(
        *(Feedback(council=council, resolution=resolution, round=after.round, user_id=user) for user in asked)
    )
    drop_duties(tx, after)
    close_at = now + timedelta(days=found.settings.feedback_days)
    tx.duties.put(Duty(council=council, kind=DutyKind.CLOSE_FEEDBACK, number=resolution, at=close_at))
    tx.audit(actor, "claim_done", council=council, subject=about.label)
    if asked:
        event = event_of(tx, EventKind.FEEDBACK_ASKED, found, after, text=words, close_at=close_at.isoformat())
        tx.tell([user for user in asked if user in signers], event, needs_answer=True)
        # A mention in the group would say whose words an unsigned issue holds.
        tx.tell([user for user in asked if user not in signers | {after.owner_id}], event)
    elif found.convenor_id not in (after.owner_id, actor.user_id):
        tx.tell([found.convenor_id], event_of(tx, EventKind.CONFIRMATION_ASKED, found, after, text=words))
    return event_of(tx, EventKind.DONE_CLAIMED, found, after, text=words)


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
    signed = actor.user_id in signers_of(tx, found, about.topic)
    tx.audit(actor if signed else CLOCK, "rate_result", council=council, subject=about.label)
    if rating is Rating.NOT_SOLVED:
        _reopen(tx, found, about, actor, now)
    elif not tx.feedback.find(council=council, resolution=resolution, round=about.round, rating=None):
        close(tx, found, about, ClosedBy.ANSWERS, now)
    else:
        tx.show(council, BoardKind.RESOLUTION, resolution)
    return event_of(tx, EventKind.FEEDBACK_GIVEN, found, about, rating=rating)


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
    return close(tx, found, about, ClosedBy.CONVENOR, now)


def close_feedback(tx: Transaction, *, actor: Actor, council: int, number: int, now: datetime) -> None:
    """The clock closes a resolution whose proposers had their days; silence is not satisfaction."""
    found = access.as_clock(tx, actor, council)
    tx.audit(actor, "close_feedback", council=council, subject=f"R{number}")
    close(tx, found, access.resolution(tx, found, number), ClosedBy.TIME, now)


def _reopen(tx: Transaction, council: Council, resolution: Resolution, actor: Actor, now: datetime) -> None:
    after = replace(resolution, status=ResolutionStatus.IN_PROGRESS, done_at=None, reopened_at=now)
    keep(tx, after, Step.REOPENED, now)
    drop_duties(tx, after)
    watch(tx, council, after, now)
    told = dict.fromkeys(user for user in (council.convenor_id, after.owner_id) if user not in (None, actor.user_id))
    tx.tell(told, event_of(tx, EventKind.RESOLUTION_REOPENED, council, after))
