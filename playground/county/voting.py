"""A question put to the vote, and what it came to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.councils.model.people import Actor
from bot.councils.model.verdicts import Outcome
from bot.councils.model.votes import Choice, Means, Method, VoteStatus
from bot.councils.operations import access
from bot.councils.operations.entering import enter_ballots
from bot.councils.operations.options import mark_option
from bot.councils.operations.recusals import recuse_myself
from bot.councils.operations.ties import break_tie
from bot.councils.operations.votes import cast_ballot, close_vote, open_vote, withdraw_vote
from bot.councils.ports import Transaction
from playground.county.acts import Part
from playground.county.circle import Circle, by_day
from playground.county.matters import Topic

_METHODS = (Method.MOTION,) * 17 + (Method.CHOICE, Method.CHOICE, Method.APPROVAL, Method.RANKED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Voters:
    """Who votes from when to when: `women` by themselves, and the seats of others by raised hands."""

    women: Sequence[Actor]
    hands: Sequence[int]
    since: datetime
    until: datetime
    is_even: bool = False


def voted(circle: Circle, topic: Topic, voters: Voters) -> Part:
    """A vote on a topic from its opening to its close: its number and outcome, which is None where it has none."""
    plain = voters.is_even or circle.temper.flawless
    method = Method.MOTION if plain else circle.chance.choice(_METHODS)
    secret = not voters.is_even and not voters.hands and circle.happens(0.08)
    matter = topic.matter
    asked = matter.motion if method is Method.MOTION else " / ".join((matter.title, *matter.options))
    chair = circle.convenor
    how = {"topic": topic.number, "motion": asked, "secret": secret, "method": method}
    opened = yield circle.act(voters.since, open_vote, chair, **how)
    vote = opened.number
    if not voters.is_even and circle.slips(0.02):
        at, reason = voters.since + (voters.until - voters.since) / 2, circle.says("vote_withdrawn")
        yield circle.act(at, withdraw_vote, chair, vote=vote, reason=reason)
        return vote, None
    yield from _cast(circle, vote, method, voters)
    status, outcome = yield circle.look(voters.until, _standing, vote=vote)
    if status is VoteStatus.OPEN:
        yield circle.act(voters.until, close_vote, chair, vote=vote)
        status, outcome = yield circle.look(voters.until, _standing, vote=vote)
    if status is VoteStatus.TIED and not voters.is_even and circle.happens(0.7):
        yield from _broken(circle, vote, voters.until)
        status, outcome = yield circle.look(voters.until, _standing, vote=vote)
    return vote, outcome


def _cast(circle: Circle, vote: int, method: Method, voters: Voters) -> Part:
    """All vote, each at her moment; the last of them may close it. Who has a stake of her own steps back."""
    disputed = not circle.happens(circle.temper.agreed)
    in_favour = 0.5 if disputed else 0.93
    hands = {f"N{seat}": _choice(circle, in_favour) for seat in voters.hands}
    if hands and method is Method.MOTION:
        entered = {"vote": vote, "choices": hands, "means": Means.HAND, "witness": 1}
        yield circle.act(voters.since, enter_ballots, circle.recorder, **entered)
    women = list(voters.women)
    if len(women) > 8 and not voters.is_even and circle.slips(0.04):
        yield circle.act(voters.since, recuse_myself, women.pop(), vote=vote)
    lasts = voters.until - voters.since
    # Over an evening and a day most do so by day.
    moments = sorted(min(by_day(voters.since + lasts * circle.chance.random()), voters.until) for _ in women)
    for place, (woman, moment) in enumerate(zip(women, moments, strict=True)):
        choice = (Choice.FOR, Choice.AGAINST)[place % 2] if voters.is_even else _choice(circle, in_favour)
        # Once it is decided, or all others have voted, it may have closed before she comes to it.
        if method is Method.MOTION:
            yield circle.attempt(moment, cast_ballot, woman, vote=vote, choice=choice)
        else:
            option = circle.chance.choices((1, 2, 3), (6, 2, 1))[0]
            yield circle.attempt(moment, mark_option, woman, vote=vote, option=option)


def _choice(circle: Circle, in_favour: float) -> Choice:
    if circle.happens(in_favour):
        return Choice.FOR
    return Choice.AGAINST if circle.happens(0.7) else Choice.ABSTAIN


def _broken(circle: Circle, vote: int, at: datetime) -> Part:
    host = yield circle.look(at, _hosting)
    at = by_day(at + timedelta(hours=1))
    yield circle.act(at, break_tie, circle.people[host], vote=vote, in_favour=circle.happens(0.6))


def _hosting(tx: Transaction, *, council: int, now: datetime) -> int:
    del now
    return access.as_anyone(tx, council).hosting_id


def _standing(tx: Transaction, *, council: int, vote: int, now: datetime) -> tuple[VoteStatus, Outcome | None]:
    del now
    about = access.vote(tx, access.as_anyone(tx, council), vote)
    return about.status, about.outcome
