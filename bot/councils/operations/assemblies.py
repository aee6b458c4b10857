"""The villagers' assembly: a matter is submitted, and each step it takes there is written down."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.councils.errors import BadInput, NotAllowed, WrongState
from bot.councils.events import Event, EventKind
from bot.councils.model.councils import Council
from bot.councils.model.people import Actor
from bot.councils.model.referrals import Referral, ReferralStatus, ReferralStep
from bot.councils.model.resolutions import end_of_day
from bot.councils.model.words import TEXT_LENGTH, accepted
from bot.councils.operations import access
from bot.councils.operations.behalf import day_gone_by
from bot.councils.operations.referrals import done, given_back
from bot.councils.operations.referring import (
    NO_REASON,
    event_of,
    heard_by,
    moved,
    recorders_of,
    referral_of,
    tell_home,
    tell_receivers,
)
from bot.councils.ports import Transaction


def take_step(
    tx: Transaction,
    *,
    actor: Actor,
    council: int,
    issue: int,
    step: ReferralStatus,
    taken_on: date,
    said: str,
    now: datetime,
) -> Event:
    """Write down that the awaited step was taken on a day gone by; `said` may be empty but for the result of all.

    What was decided is under public notice for as long as the council's rules say; only then a result may follow.
    """
    found, referral = to_write_down(tx, actor, council, issue, step, now)
    at = _when(tx, found, referral, taken_on, now)
    if step is ReferralStatus.RESOLVED:
        result = accepted(said, limit=TEXT_LENGTH)
        days = max(found.settings.feedback_days, found.settings.public_notice_days)
        return done(tx, actor, found, referral, result, at, close_at=now + timedelta(days=days))
    words = accepted(said, limit=TEXT_LENGTH) if said else ""
    noticed = step is ReferralStatus.PUBLISHED
    after = replace(referral, status=step, due_at=heard_by(found, step, at if noticed else now))
    after = moved(tx, found, after, ReferralStep(step), at, to=None, text=words)
    tx.audit(actor, "take_step", council=council, subject=after.label)
    event = event_of(tx, EventKind.ASSEMBLY_STEP, found, after, taken=step, reason=words or NO_REASON)
    tell_receivers(tx, found, event, None, but=actor.user_id)
    about = access.issue(tx, found, issue)
    tell_home(tx, found, about, event, but={actor.user_id, *recorders_of(found)})
    return event


def refuse_step(
    tx: Transaction,
    *,
    actor: Actor,
    council: int,
    issue: int,
    step: ReferralStatus,
    taken_on: date,
    reason: str,
    now: datetime,
) -> Event:
    """Write down that it was not agreed to there: with the reason it comes back to the council, and waits like new."""
    found, referral = awaiting(tx, actor, council, issue, step)
    at = _when(tx, found, referral, taken_on, now)
    hers = "yes" if actor.user_id == found.convenor_id else "no"
    return given_back(tx, actor, found, referral, accepted(reason, limit=TEXT_LENGTH), at, step=step, convenes=hers)


def to_write_down(
    tx: Transaction, actor: Actor, council: int, issue: int, step: ReferralStatus, now: datetime
) -> tuple[Council, Referral]:
    """A matter that awaits this step, which may be taken now, for who writes it down."""
    found, referral = awaiting(tx, actor, council, issue, step)
    if step is ReferralStatus.RESOLVED:
        noticed = _last_day(tx, found, referral, ReferralStep.PUBLISHED)
        until = noticed + timedelta(days=found.settings.public_notice_days)
        if now.astimezone(found.zone).date() < until:
            raise WrongState("notice-runs", issue=referral.label, day=until.isoformat())
    return found, referral


def as_recording(tx: Transaction, actor: Actor, council: int) -> Council:
    """The council, for whoever writes down what the villagers' assembly did."""
    found = access.as_anyone(tx, council)
    if actor.user_id not in recorders_of(found):
        raise NotAllowed("not-recording-steps")
    return found


def awaiting(tx: Transaction, actor: Actor, council: int, issue: int, step: ReferralStatus) -> tuple[Council, Referral]:
    """A matter that awaits this step, and no other, for who writes it down."""
    found = as_recording(tx, actor, council)
    referral = referral_of(tx, council, issue)
    if referral.awaited is None:
        raise WrongState("not-at-assembly", issue=referral.label)
    if referral.awaited is not step:
        raise WrongState("another-step-awaited", issue=referral.label, step=referral.awaited)
    return found, referral


def _when(tx: Transaction, council: Council, referral: Referral, taken_on: date, now: datetime) -> datetime:
    """The moment a step counts as taken at. Raises BadInput for a day to come, or before the step before it."""
    day = day_gone_by(council, taken_on.isoformat(), now)
    if day < (before := _last_day(tx, council, referral)):
        raise BadInput("step-too-early", issue=referral.label, day=before.isoformat())
    return min(now, end_of_day(day, council.zone))


def _last_day(tx: Transaction, council: Council, referral: Referral, step: ReferralStep | None = None) -> date:
    """The day of the last step there was, or of the last of a kind."""
    only = {} if step is None else {"step": step}
    links = tx.chain.find(council=council.id, referral=referral.number, **only)
    return links[-1].at.astimezone(council.zone).date()
