"""A matter the council can't settle: sent up or sideways, seen to there in time or not, and rated when it is done."""

from datetime import datetime, timedelta

from bot.councils.model.people import Actor
from bot.councils.model.referrals import Category
from bot.councils.model.resolutions import Rating
from bot.councils.operations import access
from bot.councils.operations.referrals import (
    accept_referral,
    pass_on,
    rate_referral,
    refer_issue,
    resolve_referral,
    return_referral,
)
from bot.councils.operations.referring import receivers, referral_of
from bot.councils.operations.routing import home_of, unit_numbered, ways_from, ways_on
from bot.councils.ports import Transaction
from playground.county.acts import Part
from playground.county.circle import Circle, by_day
from playground.county.words import Matter

_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)
# Longer than any unit has for a matter, so that the clock takes it one tier up.
_TOO_LONG = 24 * _DAY
_HANDS = 4


def referred(circle: Circle, issue: int, matter: Matter, at: datetime) -> Part:
    """It goes to the unit above, or to one beside, and from there on."""
    ways = yield circle.look(at, _ways, category=matter.category)
    to = ways[0] if circle.happens(0.85) else circle.chance.choice(ways)
    sent = {"issue": issue, "category": matter.category, "to": to, "reason": circle.says("referred")}
    yield circle.act(at, refer_issue, circle.convenor, **sent)
    for _ in range(_HANDS):
        at = by_day(at + circle.later(4 * _HOUR, 3 * _DAY))
        her, further = yield from _whose(circle, issue, at)
        chance = circle.chance.random()
        if chance < 0.1:
            reason = circle.says("returned")
            yield circle.act(at, return_referral, her, issue=issue, reason=reason)
            return
        if chance < 0.25 and further:
            passed = {"issue": issue, "to": further[0], "reason": circle.says("passed_on")}
            yield circle.act(at, pass_on, her, **passed)
        elif chance < 0.35:
            at = by_day(at + _TOO_LONG)
        else:
            yield circle.act(at, accept_referral, her, issue=issue)
            yield from _seen_to(circle, issue, matter, at)
            return


def _seen_to(circle: Circle, issue: int, matter: Matter, at: datetime) -> Part:
    """Done once or, where she says that it is not solved, twice; who raised it says so, or says nothing."""
    for _ in range(2):
        at = by_day(at + circle.later(_DAY, 9 * _DAY))
        her, _ = yield from _whose(circle, issue, at)
        yield circle.act(at, resolve_referral, her, issue=issue, result=matter.result)
        if not circle.happens(circle.temper.answers):
            return
        at = by_day(at + circle.later(2 * _HOUR, 5 * _DAY))
        judge = yield circle.look(at, _judge, issue=issue)
        said = circle.rates()
        yield circle.act(at, rate_referral, circle.people[judge], issue=issue, rating=said)
        if said is not Rating.NOT_SOLVED:
            return


def _whose(circle: Circle, issue: int, at: datetime) -> Part:
    """Who has to see to it, and where else she may send it."""
    user_id, further = yield circle.look(at, _held, issue=issue)
    return Actor(user_id=user_id), further


def _ways(tx: Transaction, *, council: int, category: Category, now: datetime) -> list[int]:
    del now
    return [way.unit.id for way in ways_from(tx, home_of(tx, council), category)]


def _held(tx: Transaction, *, council: int, issue: int, now: datetime) -> tuple[int, list[int]]:
    del now
    referral = referral_of(tx, council, issue)
    unit = unit_numbered(tx, referral.unit)
    further = ways_on(tx, unit, referral.category) if unit.parent is not None else ()
    return receivers(tx, unit.id)[0], [way.unit.id for way in further]


def _judge(tx: Transaction, *, council: int, issue: int, now: datetime) -> int:
    """Who raised it or wrote it down; the convenor where nobody did."""
    del now
    found = access.as_anyone(tx, council)
    return access.issue(tx, found, issue).hearer_id or found.convenor_id
