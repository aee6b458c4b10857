"""Referring a matter: sent by the convenor, seen to by a unit, and solved when she says so who raised it."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.councils.errors import BadInput, NotFound, WrongState
from bot.councils.events import Event, EventKind, Fact
from bot.councils.model.councils import Council, Post
from bot.councils.model.duties import Duty, DutyKind
from bot.councils.model.issues import Issue, IssueStatus
from bot.councils.model.people import Actor
from bot.councils.model.phases import Feature
from bot.councils.model.referrals import (
    AT_ASSEMBLY,
    UNDER_WAY,
    Category,
    ChainLink,
    Referral,
    ReferralStatus,
    ReferralStep,
)
from bot.councils.model.resolutions import ClosedBy, Rating
from bot.councils.model.topics import TopicStatus
from bot.councils.model.words import TEXT_LENGTH, accepted
from bot.councils.operations import access
from bot.councils.operations.issues import answered, require_collected
from bot.councils.operations.phases import require_feature
from bot.councils.operations.proposers import recorded_as
from bot.councils.operations.referring import (
    NO_REASON,
    begun,
    called,
    due_at,
    event_of,
    has_had,
    held_by,
    moved,
    referral_of,
    seen_to_by,
    taken_up_again,
    tell_home,
    tell_receivers,
)
from bot.councils.operations.routing import Way, home_of, require_offered, unit_numbered, ways_from, ways_on
from bot.councils.operations.tallying import keep_count
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
    home = home_of(tx, council)
    require_offered(tx, home, category)
    _require(to, ways_from(tx, home, category))
    why = accepted(reason, limit=TEXT_LENGTH)
    referral = begun(tx, about, category, ReferralStatus.SENT, to, now, due_at(tx, found, category, now, at=to))
    answered(tx, replace(about, status=IssueStatus.REFERRED), now)
    after = moved(tx, found, referral, ReferralStep.REFERRED, now, to=to, text=why, first=True)
    tx.audit(actor, "refer_issue", council=council, subject=about.label)
    event = event_of(tx, EventKind.ISSUE_REFERRED, found, after, reason=why)
    tell_home(tx, found, about, event, but={actor.user_id})
    tell_receivers(tx, found, event_of(tx, EventKind.REFERRAL_RECEIVED, found, after, reason=why), to)
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
    return told_home(tx, actor, found, moved(tx, found, referral, ReferralStep.ACCEPTED, now, to=referral.unit))


def return_referral(tx: Transaction, *, actor: Actor, council: int, issue: int, reason: str, now: datetime) -> Event:
    """Give it back to the council with a reason: there it waits like a new one."""
    found, referral = held_by(tx, actor, council, issue)
    return given_back(tx, actor, found, referral, accepted(reason, limit=TEXT_LENGTH), now)


def given_back(
    tx: Transaction, actor: Actor, council: Council, referral: Referral, why: str, now: datetime, **facts: Fact
) -> Event:
    """Keep that it comes back to the council, and tell those who wait for it.

    Its issue waits again, or stands again in the topic it came from, which is talked about once more.
    """
    referral = replace(referral, status=ReferralStatus.RETURNED)
    after = moved(tx, council, referral, ReferralStep.RETURNED, now, to=referral.unit, text=why)
    about = access.issue(tx, council, referral.number)
    if about.topic is None:
        tx.issues.save(replace(about, status=IssueStatus.COLLECTED))
        return told_home(tx, actor, council, after, reason=why, waits="yes", **facts)
    tx.issues.save(replace(about, status=IssueStatus.ACCEPTED))
    tx.topics.save(replace(access.topic(tx, council, about.topic), status=TopicStatus.DISCUSSED))
    return told_home(tx, actor, council, after, reason=why, waits="no", **facts)


def pass_on(tx: Transaction, *, actor: Actor, council: int, issue: int, to: int, reason: str, now: datetime) -> Event:
    """Hand it on to another unit; its time goes on as it was."""
    found, referral = held_by(tx, actor, council, issue)
    _require(to, ways_on(tx, unit_numbered(tx, referral.unit), referral.category))
    why = accepted(reason, limit=TEXT_LENGTH)
    referral = replace(referral, status=ReferralStatus.SENT)
    after = moved(tx, found, referral, ReferralStep.PASSED_ON, now, to=to, text=why)
    tell_receivers(tx, found, event_of(tx, EventKind.REFERRAL_RECEIVED, found, after, reason=why), to)
    return told_home(tx, actor, found, after, reason=why)


def resolve_referral(tx: Transaction, *, actor: Actor, council: int, issue: int, result: str, now: datetime) -> Event:
    """Say what was done: whoever raised it is asked, or the convenor where she can't be."""
    found, referral = held_by(tx, actor, council, issue)
    words = accepted(result, limit=TEXT_LENGTH)
    return done(tx, actor, found, referral, words, now, close_at=now + timedelta(days=found.settings.feedback_days))


def done(
    tx: Transaction,
    actor: Actor,
    council: Council,
    referral: Referral,
    words: str,
    now: datetime,
    *,
    close_at: datetime,
) -> Event:
    """Keep what was done, and ask whoever raised it; without an answer it closes at `close_at`."""
    referral = replace(referral, status=ReferralStatus.RESOLVED, result=words)
    after = moved(tx, council, referral, ReferralStep.RESOLVED, now, to=referral.unit, text=words)
    tx.duties.put(Duty(council=council.id, kind=DutyKind.CLOSE_REFERRAL, number=referral.number, at=close_at))
    asked = event_of(tx, EventKind.REFERRAL_ASKED, council, after, reason=words, close_at=close_at.isoformat())
    about = access.issue(tx, council, referral.number)
    # A mention in the group would say whose words an unsigned issue holds.
    tx.tell([judge_of(council, about)], asked, needs_answer=not about.anonymous)
    return told_home(tx, actor, council, after, reason=words)


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
        again = taken_up_again(tx, found, referral, now)
        after = moved(tx, found, again, ReferralStep.REOPENED, now, to=referral.unit)
        event = event_of(tx, EventKind.REFERRAL_REOPENED, found, after)
        tell_receivers(tx, found, event, after.unit)
        tell_home(tx, found, about, event, but={actor.user_id, *seen_to_by(tx, found, after.unit)})
    else:
        by = ClosedBy.CONVENOR if about.hearer_id is None else ClosedBy.ANSWERS
        _close(tx, found, replace(referral, rating=rating, closed_by=by), now)
    return event_of(tx, EventKind.REFERRAL_RATED, found, referral, rating=rating)


def close_referral(tx: Transaction, *, actor: Actor, council: int, number: int, now: datetime) -> None:
    """The clock closes what nobody answered about; silence is not satisfaction."""
    found = access.as_clock(tx, actor, council)
    _close(tx, found, replace(referral_of(tx, council, number), closed_by=ClosedBy.TIME), now)


def escalate_referral(tx: Transaction, *, actor: Actor, council: int, number: int, now: datetime) -> None:
    """The clock takes what is overdue one tier up; at the highest it stays, and those who have it are reminded.

    There is none above the villagers' assembly, which meets when it meets: who writes down its steps is asked, seldom.
    """
    found = access.as_clock(tx, actor, council)
    referral = referral_of(tx, council, number)
    unit = None if referral.unit is None else unit_numbered(tx, referral.unit)
    if unit is None or unit.parent is None:
        days = found.settings.overdue_every_days if unit else found.settings.assembly_days
        again = now + timedelta(days=days)
        tx.duties.put(Duty(council=council, kind=DutyKind.ESCALATE_REFERRAL, number=number, at=again))
        tell_receivers(tx, found, event_of(tx, EventKind.REFERRAL_OVERDUE, found, referral), referral.unit)
        return
    due = due_at(tx, found, referral.category, now, at=unit.parent)
    late = replace(referral, status=ReferralStatus.SENT, due_at=due)
    after = moved(tx, found, late, ReferralStep.ESCALATED, now, to=unit.parent)
    tell_receivers(tx, found, event_of(tx, EventKind.REFERRAL_RECEIVED, found, after, reason=NO_REASON), after.unit)
    event = event_of(tx, EventKind.REFERRAL_ESCALATED, found, after, skipped=unit.name)
    tell_home(tx, found, access.issue(tx, found, number), event, but={actor.user_id})


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralPage:
    """Where a referral is and how it came there; `may_act` says that the actor has to see to it.

    The villagers' assembly is none of the `units`; `category` is what it is called where it is.
    """

    council: Council
    referral: Referral
    category: str
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
    """What waits at the units the actor coordinates, or for her to write down a step of it, the soonest due first."""
    del now
    units = {unit.id for unit in access.coordinated(tx, actor)}
    posts = [f"{post}_id" for post in (Post.CONVENOR, Post.RECORDER)]
    kept = {council.id for post in posts for council in tx.councils.find(bot_id=tx.bot_id, **{post: actor.user_id})}
    waiting = [
        *(tx.referrals.find(unit=frozenset(units), status=set(UNDER_WAY)) if units else ()),
        *(tx.referrals.find(council=frozenset(kept), status=set(AT_ASSEMBLY)) if kept else ()),
    ]
    pages = (
        _page(tx, actor, access.as_anyone(tx, referral.council), referral)
        for referral in sorted(waiting, key=lambda referral: (referral.due_at, referral.council, referral.number))
    )
    return tuple(page for page in pages if page.may_act)


def _page(tx: Transaction, actor: Actor, council: Council, referral: Referral) -> ReferralPage:
    chain = tx.chain.find(council=council.id, referral=referral.number)
    return ReferralPage(
        council=council,
        referral=referral,
        category=called(tx, council, referral),
        units={unit: unit_numbered(tx, unit).name for link in chain if (unit := link.to_unit) is not None},
        chain=chain,
        may_act=referral.status in UNDER_WAY | AT_ASSEMBLY and actor.user_id in seen_to_by(tx, council, referral.unit),
    )


def judge_of(council: Council, issue: Issue) -> int:
    """Who says whether it is solved."""
    return council.convenor_id if issue.hearer_id is None else issue.hearer_id


def _close(tx: Transaction, council: Council, referral: Referral, now: datetime) -> None:
    referral = replace(referral, status=ReferralStatus.CLOSED)
    after = moved(tx, council, referral, ReferralStep.CLOSED, now, to=referral.unit)
    about = access.issue(tx, council, referral.number)
    solved = replace(about, status=IssueStatus.SOLVED, solved_at=now)
    tx.issues.save(solved)
    keep_count(tx, solved, about)
    by = after.rating if after.closed_by is ClosedBy.ANSWERS else after.closed_by
    event = event_of(tx, EventKind.REFERRAL_CLOSED, council, after, by=by or "")
    tx.tell(dict.fromkeys((*seen_to_by(tx, council, after.unit), council.convenor_id)), event)


_TOLD = {
    ReferralStatus.SENT: EventKind.REFERRAL_PASSED_ON,
    ReferralStatus.ACCEPTED: EventKind.REFERRAL_ACCEPTED,
    ReferralStatus.RETURNED: EventKind.REFERRAL_RETURNED,
    ReferralStatus.RESOLVED: EventKind.REFERRAL_RESOLVED,
}


def told_home(
    tx: Transaction, actor: Actor, council: Council, referral: Referral, *, reason: str = "", **facts: Fact
) -> Event:
    """Keep the step in the record of the council, and tell the council of it; whoever is asked hears nothing else."""
    event = event_of(tx, _TOLD[referral.status], council, referral, reason=reason, **facts)
    tx.audit(actor, event.kind.replace("-", "_"), council=council.id, subject=referral.label)
    issue = access.issue(tx, council, referral.number)
    asked = {judge_of(council, issue)} if referral.status is ReferralStatus.RESOLVED else set()
    tell_home(tx, council, issue, event, but=asked | {actor.user_id})
    return event
