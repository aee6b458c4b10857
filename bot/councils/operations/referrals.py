"""Referring a matter: sent by the convenor, seen to by a unit, and solved when she says so who raised it."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.councils.errors import BadInput, NotFound, WrongState
from bot.councils.events import Event, EventKind
from bot.councils.model.councils import Council
from bot.councils.model.duties import Duty, DutyKind
from bot.councils.model.issues import Issue, IssueStatus
from bot.councils.model.people import Actor
from bot.councils.model.phases import Feature
from bot.councils.model.referrals import UNDER_WAY, Category, ChainLink, Referral, ReferralStatus, ReferralStep
from bot.councils.model.resolutions import ClosedBy, Rating
from bot.councils.model.words import TEXT_LENGTH, accepted
from bot.councils.operations import access
from bot.councils.operations.issues import answered, require_collected
from bot.councils.operations.phases import require_feature
from bot.councils.operations.proposers import recorded_as
from bot.councils.operations.referring import (
    NO_REASON,
    due_at,
    event_of,
    has_had,
    held_by,
    moved,
    receivers,
    referral_of,
    tell_home,
    tell_receivers,
)
from bot.councils.operations.routing import Way, home_of, unit_numbered, ways_from, ways_on
from bot.councils.ports import Transaction


def refer_issue(
    tx: Transaction,
    *,
    actor: Actor,
    council: int,
    issue: int,
    category: Category,
    to: int,
    reason: str,
    now: datetime,
) -> Event:
    """Send an issue one tier up or sideways: its words, and not whose they are."""
    found = access.as_convenor(tx, actor, council)
    require_feature(tx, council, Feature.REFERRALS)
    about = access.issue(tx, found, issue)
    require_collected(about)
    _require(to, ways_from(tx, home_of(tx, council), category))
    why = accepted(reason, limit=TEXT_LENGTH)
    earlier = tx.referrals.get(council=council, number=issue)
    referral = Referral(
        council=council,
        number=issue,
        category=category,
        text=about.text,
        status=ReferralStatus.SENT,
        unit=to,
        sent_at=earlier.sent_at if earlier else now,
        due_at=due_at(tx, found, category, now, at=to),
        last_step=earlier.last_step if earlier else 0,
    )
    answered(tx, replace(about, status=IssueStatus.REFERRED), now)
    after = moved(tx, found, referral, ReferralStep.REFERRED, now, to=to, text=why, first=True)
    tx.audit(actor, "refer_issue", council=council, subject=about.label)
    event = event_of(tx, EventKind.ISSUE_REFERRED, found, after, reason=why)
    tell_home(tx, found, about, event, but={actor.user_id})
    tell_receivers(tx, event_of(tx, EventKind.REFERRAL_RECEIVED, found, after, reason=why), to)
    return event


def _require(to: int, ways: tuple[Way, ...]) -> None:
    if to not in {way.unit.id for way in ways}:
        raise BadInput("choose-a-button")


def accept_referral(tx: Transaction, *, actor: Actor, council: int, issue: int, now: datetime) -> Event:
    """Say that it will be seen to."""
    found, referral = held_by(tx, actor, council, issue)
    if referral.status is ReferralStatus.ACCEPTED:
        raise WrongState("referral-accepted", issue=referral.label)
    referral = replace(referral, status=ReferralStatus.ACCEPTED)
    return _told(tx, actor, found, moved(tx, found, referral, ReferralStep.ACCEPTED, now, to=referral.unit))


def return_referral(tx: Transaction, *, actor: Actor, council: int, issue: int, reason: str, now: datetime) -> Event:
    """Give it back to the council with a reason: there it waits like a new one."""
    found, referral = held_by(tx, actor, council, issue)
    why = accepted(reason, limit=TEXT_LENGTH)
    referral = replace(referral, status=ReferralStatus.RETURNED)
    after = moved(tx, found, referral, ReferralStep.RETURNED, now, to=referral.unit, text=why)
    tx.issues.save(replace(access.issue(tx, found, issue), status=IssueStatus.COLLECTED))
    return _told(tx, actor, found, after, reason=why)


def pass_on(tx: Transaction, *, actor: Actor, council: int, issue: int, to: int, reason: str, now: datetime) -> Event:
    """Hand it on to another unit; its time goes on as it was."""
    found, referral = held_by(tx, actor, council, issue)
    _require(to, ways_on(tx, unit_numbered(tx, referral.unit), referral.category))
    why = accepted(reason, limit=TEXT_LENGTH)
    referral = replace(referral, status=ReferralStatus.SENT)
    after = moved(tx, found, referral, ReferralStep.PASSED_ON, now, to=to, text=why)
    tell_receivers(tx, event_of(tx, EventKind.REFERRAL_RECEIVED, found, after, reason=why), to)
    return _told(tx, actor, found, after, reason=why)


def resolve_referral(tx: Transaction, *, actor: Actor, council: int, issue: int, result: str, now: datetime) -> Event:
    """Say what was done: whoever raised it is asked, or the convenor where she can't be."""
    found, referral = held_by(tx, actor, council, issue)
    words = accepted(result, limit=TEXT_LENGTH)
    referral = replace(referral, status=ReferralStatus.RESOLVED, result=words)
    after = moved(tx, found, referral, ReferralStep.RESOLVED, now, to=referral.unit, text=words)
    close_at = now + timedelta(days=found.settings.feedback_days)
    tx.duties.put(Duty(council=council, kind=DutyKind.CLOSE_REFERRAL, number=issue, at=close_at))
    asked = event_of(tx, EventKind.REFERRAL_ASKED, found, after, reason=words, close_at=close_at.isoformat())
    about = access.issue(tx, found, issue)
    # A mention in the group would say whose words an unsigned issue holds.
    tx.tell([judge_of(found, about)], asked, needs_answer=not about.anonymous)
    return _told(tx, actor, found, after, reason=words)


def rate_referral(tx: Transaction, *, actor: Actor, council: int, issue: int, rating: Rating, now: datetime) -> Event:
    """She who raised it says whether it is solved; where nobody can be asked, the convenor does. Not solved reopens."""
    found = access.as_anyone(tx, council)
    referral = referral_of(tx, council, issue)
    about = access.issue(tx, found, issue)
    if actor.user_id != judge_of(found, about):
        raise NotFound("no-such-referral")
    if referral.status is not ReferralStatus.RESOLVED:
        raise WrongState("feedback-over", resolution=referral.label)
    tx.audit(recorded_as(actor, about), "rate_referral", council=council, subject=referral.label)
    if rating is Rating.NOT_SOLVED:
        due = due_at(tx, found, referral.category, now, at=referral.unit)
        again = replace(referral, status=ReferralStatus.ACCEPTED, result="", due_at=due)
        after = moved(tx, found, again, ReferralStep.REOPENED, now, to=referral.unit)
        event = event_of(tx, EventKind.REFERRAL_REOPENED, found, after)
        tell_receivers(tx, event, after.unit)
        tell_home(tx, found, about, event, but={actor.user_id})
    else:
        by = ClosedBy.CONVENOR if about.hearer_id is None else ClosedBy.ANSWERS
        _close(tx, found, replace(referral, rating=rating, closed_by=by), now)
    return event_of(tx, EventKind.REFERRAL_RATED, found, referral, rating=rating)


def close_referral(tx: Transaction, *, actor: Actor, council: int, number: int, now: datetime) -> None:
    """The clock closes what nobody answered about; silence is not satisfaction."""
    found = access.as_clock(tx, actor, council)
    _close(tx, found, replace(referral_of(tx, council, number), closed_by=ClosedBy.TIME), now)


def escalate_referral(tx: Transaction, *, actor: Actor, council: int, number: int, now: datetime) -> None:
    """The clock takes what is overdue one tier up; at the highest it stays, and those who have it are reminded."""
    found = access.as_clock(tx, actor, council)
    referral = referral_of(tx, council, number)
    unit = unit_numbered(tx, referral.unit)
    if unit.parent is None:
        again = now + timedelta(days=found.settings.overdue_every_days)
        tx.duties.put(Duty(council=council, kind=DutyKind.ESCALATE_REFERRAL, number=number, at=again))
        tell_receivers(tx, event_of(tx, EventKind.REFERRAL_OVERDUE, found, referral), referral.unit)
        return
    due = due_at(tx, found, referral.category, now, at=unit.parent)
    late = replace(referral, status=ReferralStatus.SENT, due_at=due)
    after = moved(tx, found, late, ReferralStep.ESCALATED, now, to=unit.parent)
    tell_receivers(tx, event_of(tx, EventKind.REFERRAL_RECEIVED, found, after, reason=NO_REASON), after.unit)
    event = event_of(tx, EventKind.REFERRAL_ESCALATED, found, after, skipped=unit.name)
    tell_home(tx, found, access.issue(tx, found, number), event, but={actor.user_id})


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralPage:
    """Where a referral is and how it came there; `may_act` says that the actor has to see to it."""

    council: Council
    referral: Referral
    units: dict[int, str]
    chain: tuple[ChainLink, ...]
    may_act: bool


def referral_page(tx: Transaction, *, actor: Actor, council: int, issue: int, now: datetime) -> ReferralPage:
    """A referral, for the council that raised it and for every unit that has or had it."""
    found = access.as_anyone(tx, council)
    referral = tx.referrals.get(council=council, number=issue) if access.is_number(issue) else None
    if referral is None or not has_had(tx, actor, referral):
        access.as_resident(tx, actor, council, now)
        referral = referral_of(tx, council, issue)
    return _page(tx, actor, found, referral)


def referrals_waiting(tx: Transaction, *, actor: Actor, now: datetime) -> tuple[ReferralPage, ...]:
    """What waits at the units the actor coordinates, the soonest due first."""
    del now
    units = {unit.id for unit in access.coordinated(tx, actor)}
    found = tx.referrals.find(unit=frozenset(units), status=set(UNDER_WAY)) if units else ()
    pages = (
        _page(tx, actor, access.as_anyone(tx, referral.council), referral)
        for referral in sorted(found, key=lambda referral: (referral.due_at, referral.council, referral.number))
    )
    return tuple(page for page in pages if page.may_act)


def _page(tx: Transaction, actor: Actor, council: Council, referral: Referral) -> ReferralPage:
    chain = tx.chain.find(council=council.id, referral=referral.number)
    return ReferralPage(
        council=council,
        referral=referral,
        units={link.to_unit: unit_numbered(tx, link.to_unit).name for link in chain},
        chain=chain,
        may_act=referral.status in UNDER_WAY and _acts(tx, actor, referral),
    )


def _acts(tx: Transaction, actor: Actor, referral: Referral) -> bool:
    return actor.user_id in receivers(tx, referral.unit)


def judge_of(council: Council, issue: Issue) -> int:
    """Who says whether it is solved."""
    return council.convenor_id if issue.hearer_id is None else issue.hearer_id


def _close(tx: Transaction, council: Council, referral: Referral, now: datetime) -> None:
    referral = replace(referral, status=ReferralStatus.CLOSED)
    after = moved(tx, council, referral, ReferralStep.CLOSED, now, to=referral.unit)
    solved = replace(access.issue(tx, council, referral.number), status=IssueStatus.SOLVED)
    tx.issues.save(solved)
    by = after.rating if after.closed_by is ClosedBy.ANSWERS else after.closed_by
    event = event_of(tx, EventKind.REFERRAL_CLOSED, council, after, by=by or "")
    tell_receivers(tx, event, after.unit)
    tx.tell([council.convenor_id], event)


_TOLD = {
    ReferralStatus.SENT: EventKind.REFERRAL_PASSED_ON,
    ReferralStatus.ACCEPTED: EventKind.REFERRAL_ACCEPTED,
    ReferralStatus.RETURNED: EventKind.REFERRAL_RETURNED,
    ReferralStatus.RESOLVED: EventKind.REFERRAL_RESOLVED,
}


def _told(tx: Transaction, actor: Actor, council: Council, referral: Referral, *, reason: str = "") -> Event:
    """Keep the step in the record of the council, and tell the council of it; whoever is asked hears nothing else."""
    event = event_of(tx, _TOLD[referral.status], council, referral, reason=reason)
    tx.audit(actor, event.kind.replace("-", "_"), council=council.id, subject=referral.label)
    issue = access.issue(tx, council, referral.number)
    asked = {judge_of(council, issue)} if referral.status is ReferralStatus.RESOLVED else set()
    tell_home(tx, council, issue, event, but=asked | {actor.user_id})
    return event
