"""What a passed vote set going: somebody takes it on, it is done in time or not, and those who asked say how well."""

from datetime import datetime, timedelta

from bot.councils.model.people import Actor, Named
from bot.councils.model.resolutions import Rating
from bot.councils.operations import access
from bot.councils.operations.feedback import claim_done, confirm_done, rate_result
from bot.councils.operations.resolutions import (
    adopt_resolution,
    answer_ownership,
    appoint_owner,
    report_progress,
    waive_resolution,
    withdraw_resolution,
)
from bot.councils.ports import Transaction
from playground.county.acts import Life, Part
from playground.county.circle import Circle, by_day
from playground.county.matters import Topic

_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)
_ROUNDS = 3


def kept(circle: Circle, topic: Topic, vote: int, at: datetime) -> Life:
    """A resolution from its adoption to its end."""
    owner = circle.chance.choice(circle.women)
    days = circle.chance.randint(14, 56)
    due = (at + days * _DAY).date()
    named = {"vote": vote, "text": topic.matter.motion, "owner": Named(user_id=owner.user_id), "due": due}
    adopted = yield circle.act(at, adopt_resolution, circle.convenor, **named)
    number = adopted.number
    if circle.slips(0.02):
        reason = circle.says("resolution_withdrawn")
        yield circle.act(by_day(at + _HOUR), withdraw_resolution, circle.convenor, resolution=number, reason=reason)
        return
    at = by_day(at + circle.later(_HOUR, 3 * _DAY))
    if circle.slips(0.08):
        yield circle.act(at, answer_ownership, owner, resolution=number, accepts=False)
        owner = circle.chance.choice([woman for woman in circle.women if woman != owner])
        appointed = {"resolution": number, "owner": Named(user_id=owner.user_id)}
        yield circle.act(at + _HOUR, appoint_owner, circle.convenor, **appointed)
        at = by_day(at + circle.later(2 * _HOUR, _DAY))
    if not circle.slips(0.04):
        yield circle.act(at, answer_ownership, owner, resolution=number, accepts=True)
        yield from _worked_on(circle, number, owner, at, days)


def _worked_on(circle: Circle, number: int, owner: Actor, at: datetime, days: int) -> Part:
    begun = at
    for share in (0.3, 0.65)[: circle.chance.randint(1, 2)]:
        at = by_day(begun + days * share * _DAY)
        yield circle.act(at, report_progress, owner, resolution=number, text=circle.says("progress"))
    if circle.slips(0.03):
        at = by_day(begun + days * _DAY)
        yield circle.act(at, waive_resolution, circle.convenor, resolution=number, reason=circle.says("waived"))
        return
    if circle.slips(0.06):
        # Nothing more comes of it, and it stays overdue.
        return
    in_time = not circle.slips(0.45 - 0.4 * circle.temper.prompt)
    at = by_day(begun + (days - 5) * _DAY if in_time else begun + (days + circle.chance.randint(1, 25)) * _DAY)
    for _ in range(_ROUNDS):
        yield circle.act(at, claim_done, owner, resolution=number, result=circle.says("fixed"))
        again = yield from _rated(circle, number, owner, at)
        if again is None:
            return
        at = by_day(again + circle.later(4 * _DAY, 12 * _DAY))
        yield circle.act(at, report_progress, owner, resolution=number, text=circle.says("progress"))
        at = by_day(at + circle.later(_DAY, 5 * _DAY))


def _rated(circle: Circle, number: int, owner: Actor, at: datetime) -> Part:
    """Those asked say whether it is solved; the moment at which one said that it is not, or None."""
    asked = yield circle.look(at, _asked, resolution=number)
    if not asked and circle.convenor != owner:
        yield circle.act(by_day(at + 5 * _HOUR), confirm_done, circle.convenor, resolution=number)
        return None
    for user_id in asked:
        if user_id == owner.user_id or not circle.happens(circle.temper.answers):
            continue
        at = by_day(at + circle.later(2 * _HOUR, 2 * _DAY))
        said = circle.rates()
        yield circle.act(at, rate_result, circle.people[user_id], resolution=number, rating=said)
        if said is Rating.NOT_SOLVED:
            return at
    return None


def _asked(tx: Transaction, *, council: int, resolution: int, now: datetime) -> tuple[int, ...]:
    """Who is asked whether it is solved."""
    del now
    about = access.resolution(tx, access.as_anyone(tx, council), resolution)
    found = tx.feedback.find(council=council, resolution=resolution, round=about.round)
    return tuple(answer.user_id for answer in found)
