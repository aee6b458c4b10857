"""What all steps of a referral share: who has it, who hears of it, and the chain that is never changed."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.councils.errors import NotFound, WrongState
from bot.councils.events import BoardKind, Event, EventKind, Fact
from bot.councils.model.councils import Council
from bot.councils.model.duties import Duty, DutyKind
from bot.councils.model.issues import Issue
from bot.councils.model.organisation import Role
from bot.councils.model.people import Actor
from bot.councils.model.referrals import (
    ASSEMBLY,
    AT_ASSEMBLY,
    UNDER_WAY,
    Category,
    ChainLink,
    Referral,
    ReferralStatus,
    ReferralStep,
)
from bot.councils.model.resolutions import end_of_day
from bot.councils.operations import access
from bot.councils.operations.issues import merged_into
from bot.councils.operations.phases import refers
from bot.councils.operations.proposers import hearers_of
from bot.councils.operations.routing import routing_in, unit_numbered
from bot.councils.operations.tallying import keep_count
from bot.councils.ports import Transaction

# Said in the place of a reason where there is none.
NO_REASON = "none"
# Said of whose a matter is that is no assembly's, and of the step that nobody awaits.
_UNIT, _NO_STEP = "unit", "none"


def receivers(tx: Transaction, unit: int) -> tuple[int, ...]:
    """Who sees to what a unit has: its coordinators, or those of the nearest unit above that has any."""
    for one in reversed(access.line_of(tx, unit_numbered(tx, unit))):
        held = tx.unit_roles.find(unit=one.id, role=Role.COORDINATOR)
        if held:
            return tuple(role.user_id for role in held)
    return ()


def seen_to_by(tx: Transaction, council: Council, unit: int | None) -> tuple[int, ...]:
    """Who sees to what a unit has; of the villagers' assembly, who writes down its steps for the council."""
    return recorders_of(council) if unit is None else receivers(tx, unit)


def recorders_of(council: Council) -> tuple[int, ...]:
    """Who writes down what the villagers' assembly did: the convenor, and the recorder where there is one."""
    return tuple(dict.fromkeys((council.convenor_id, council.keeper_id)))


def referral_of(tx: Transaction, council: int, issue: int) -> Referral:
    """The referral of an issue. Raises NotFound where it was never referred."""
    found = tx.referrals.get(council=council, number=issue) if access.is_number(issue) else None
    if found is None:
        raise NotFound("no-such-referral")
    return found


def held_by(tx: Transaction, actor: Actor, council: int, issue: int) -> tuple[Council, Referral]:
    """A referral that is under way, for one who has to see to it; nobody else is told that there is one."""
    found = access.as_anyone(tx, council)
    referral = referral_of(tx, council, issue)
    if referral.unit is None or actor.user_id not in receivers(tx, referral.unit):
        raise NotFound("no-such-referral")
    if referral.status not in UNDER_WAY:
        raise WrongState("referral-over", issue=referral.label)
    return found, referral


def has_had(tx: Transaction, actor: Actor, referral: Referral) -> bool:
    """Whether somebody has or had to see to it: its whole chain is hers to follow."""
    units = {link.to_unit for link in tx.chain.find(council=referral.council, referral=referral.number)}
    return any(actor.user_id in receivers(tx, unit) for unit in units if unit is not None)


def begun(
    tx: Transaction,
    issue: Issue,
    category: Category,
    status: ReferralStatus,
    unit: int | None,
    now: datetime,
    due: datetime,
) -> Referral:
    """An issue on its way; where it was on its way before it goes on with its chain, and is counted no second time."""
    earlier = tx.referrals.get(council=issue.council, number=issue.number)
    return Referral(
        council=issue.council,
        number=issue.number,
        category=category,
        text=issue.text,
        status=status,
        unit=unit,
        sent_at=earlier.sent_at if earlier else now,
        due_at=due,
        last_step=earlier.last_step if earlier else 0,
    )


def due_at(tx: Transaction, council: Council, category: Category, now: datetime, *, at: int) -> datetime:
    """The end of the last working day that a unit has from now on for a matter of this category."""
    days = routing_in(tx, unit_numbered(tx, at), category).days
    return end_of_day(tx.working_day(now.astimezone(council.zone).date(), after=days), council.zone)


def heard_by(council: Council, status: ReferralStatus, taken: datetime) -> datetime:
    """By when one should hear of the next step at the villagers' assembly; of what it published, the notice's end."""
    notice = status is ReferralStatus.PUBLISHED
    days = council.settings.public_notice_days if notice else council.settings.assembly_days
    return end_of_day(taken.astimezone(council.zone).date() + timedelta(days=days), council.zone)


def taken_up_again(tx: Transaction, council: Council, referral: Referral, now: datetime) -> Referral:
    """As it stands when what was done did not solve it: whoever had it last goes on, with all the time there was."""
    if referral.unit is None:
        decided = ReferralStatus.PUBLISHED
        return replace(referral, status=decided, result="", due_at=heard_by(council, decided, now))
    due = due_at(tx, council, referral.category, now, at=referral.unit)
    return replace(referral, status=ReferralStatus.ACCEPTED, result="", due_at=due)


def moved(
    tx: Transaction,
    council: Council,
    referral: Referral,
    step: ReferralStep,
    now: datetime,
    *,
    to: int | None,
    text: str = "",
    first: bool = False,
) -> Referral:
    """Keep a referral in its new state with the next link of its chain, and what the clock has to do about it.

    `now` is when the step was taken.
    """
    after = replace(referral, unit=to, last_step=referral.last_step + 1)
    keep_count(tx, after, tx.referrals.get(council=council.id, number=referral.number))
    tx.referrals.put(after)
    tx.chain.add(
        ChainLink(
            council=council.id,
            referral=referral.number,
            number=after.last_step,
            step=step,
            at=now,
            from_unit=None if first else referral.unit,
            to_unit=to,
            text=text,
        )
    )
    if after.status in UNDER_WAY | AT_ASSEMBLY:
        _watch(tx, after, DutyKind.ESCALATE_REFERRAL, after.due_at)
    else:
        tx.duties.remove(council=council.id, kind=DutyKind.ESCALATE_REFERRAL, number=referral.number)
    if after.status is not ReferralStatus.RESOLVED:
        tx.duties.remove(council=council.id, kind=DutyKind.CLOSE_REFERRAL, number=referral.number)
    tx.show(council.id, BoardKind.COUNCIL, 0)
    topic = access.issue(tx, council, referral.number).topic
    if topic is not None:
        tx.show(council.id, BoardKind.TOPIC, topic)
    return after


def _watch(tx: Transaction, referral: Referral, kind: DutyKind, at: datetime) -> None:
    tx.duties.put(Duty(council=referral.council, kind=kind, number=referral.number, at=at))


def called(tx: Transaction, council: Council, referral: Referral) -> str:
    """What its category is called where it is."""
    unit = access.unit_of(tx, council.id) if referral.unit is None else unit_numbered(tx, referral.unit)
    return routing_in(tx, unit, referral.category).name


def event_of(tx: Transaction, kind: EventKind, council: Council, referral: Referral, **facts: Fact) -> Event:
    """What happened to a referral, with where it is now."""
    return Event(
        kind=kind,
        council=council.id,
        number=referral.number,
        facts={
            "issue": referral.label,
            "text": referral.text,
            "category": called(tx, council, referral),
            "status": referral.status,
            "holder": ASSEMBLY if referral.unit is None else _UNIT,
            "unit": "" if referral.unit is None else unit_numbered(tx, referral.unit).name,
            "step": referral.awaited or _NO_STEP,
            "due_at": referral.due_at.isoformat(),
            "council_title": council.title,
            **(refers(tx, council.id) if kind is EventKind.REFERRAL_RETURNED else {}),
            **facts,
        },
    )


def tell_home(tx: Transaction, council: Council, issue: Issue, event: Event, *, but: set[int]) -> None:
    """Tell the council's convenor and whoever raised it or follows it, and the units it was taken from by the clock."""
    heard = [hearer for one in (issue, *merged_into(tx, issue)) for hearer in hearers_of(tx, one)]
    links = tx.chain.find(council=council.id, referral=issue.number, step=ReferralStep.ESCALATED)
    skipped = {link.from_unit for link in links if link.from_unit is not None}
    informed = sorted({user for unit in skipped for user in receivers(tx, unit)})
    everybody = dict.fromkeys([council.convenor_id, *heard, *informed])
    tx.tell([user for user in everybody if user not in but], event)


def tell_receivers(tx: Transaction, council: Council, event: Event, unit: int | None, *, but: int = 0) -> None:
    """Tell those who have it to see to now."""
    heard = [user for user in seen_to_by(tx, council, unit) if user != but]
    tx.tell(heard, replace(event, facts={**event.facts, "has_it": "yes"}))
