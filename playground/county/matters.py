"""From a word in the group to a first reply, and what is made a topic of with its guests."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.councils.errors import PrivateMatter
from bot.councils.model.issues import SPOKEN, Channel
from bot.councils.model.people import Actor, Named
from bot.councils.model.topics import Cadence
from bot.councils.operations.behalf import put_forward_for
from bot.councils.operations.guests import answer_invitation, invite_guest
from bot.councils.operations.issues import decline_issue, put_forward, withdraw_issue
from bot.councils.operations.seconding import second_issue
from bot.councils.operations.topics import make_topic
from bot.councils.operations.triage import answer_question, ask_back, merge_issue, quick_fix
from playground.county.acts import Life, Part
from playground.county.circle import Circle, by_day
from playground.county.referring import referred
from playground.county.words import Matter

_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)


@dataclass(slots=True, kw_only=True)
class Topic:
    """What a council talks about, with the guests who will come."""

    number: int
    matter: Matter
    guests: list[Actor] = field(default_factory=list)


def taken_up(circle: Circle, at: datetime, cadence: Cadence, pool: list[Topic]) -> Life:
    """Somebody says what troubles her, and the convenor makes a topic of it that waits in the pool."""
    matter = circle.chance.choice(circle.words.matters)
    proposer, issue = yield from _said(circle, at, matter)
    at += circle.later(_HOUR, 20 * _HOUR)
    if circle.happens(0.2):
        seat = circle.chance.choice([woman for woman in circle.women if woman != proposer])
        yield circle.act(by_day(at), second_issue, seat, issue=issue)
    again = 0
    if circle.happens(0.15):
        other = circle.chance.choice([one for one in circle.residents if one != proposer])
        event = yield circle.act(by_day(at), put_forward, other, text=matter.text, channel=Channel.GROUP)
        again = event.number
    at = by_day(at + _until_reply(circle))
    made = yield circle.act(at, make_topic, circle.convenor, issues=(issue,), title=matter.title, cadence=cadence)
    if again:
        yield circle.act(at, merge_issue, circle.convenor, issue=again, into=issue)
    topic = Topic(number=made.number, matter=matter)
    yield from _invited(circle, topic, at)
    pool.append(topic)


def answered(circle: Circle, at: datetime) -> Life:
    """An issue that needs no session: fixed, declined, asked about, referred, taken back, refused unread, or left."""
    matter = circle.chance.choice(circle.words.matters)
    if circle.happens(0.08):
        yield from _refused(circle, at)
    proposer, issue = yield from _said(circle, at, matter)
    if not circle.happens(circle.temper.prompt):
        return
    at = by_day(at + _until_reply(circle))
    chance = circle.chance.random()
    if chance < 0.1 and proposer is not None:
        yield circle.act(at, withdraw_issue, proposer, issue=issue, reason=circle.says("withdrawn"))
    elif chance < 0.28:
        yield circle.act(at, decline_issue, circle.convenor, issue=issue, reason=circle.says("decline"))
    elif chance < 0.5:
        yield from referred(circle, issue, matter, at)
    else:
        if chance < 0.6 and proposer is not None:
            yield circle.act(at, ask_back, circle.convenor, issue=issue, question=circle.says("question"))
            at = by_day(at + circle.later(_HOUR, 30 * _HOUR))
            yield circle.act(at, answer_question, proposer, issue=issue, text=circle.says("answer"))
        at = by_day(at + circle.later(_HOUR, 2 * _DAY))
        yield circle.act(at, quick_fix, circle.convenor, issue=issue, result=circle.says("fixed"))


def _said(circle: Circle, at: datetime, matter: Matter) -> Part:
    """Who put it forward, or None where a seat did for somebody without an account, and its number."""
    at = by_day(at)
    if circle.happens(0.08):
        seat, channel = circle.chance.choice(circle.women), circle.chance.choice(SPOKEN)
        known = {one.name for one in circle.people.values()}
        name = next(name for name in circle.words.women(circle.chance, len(known) + 1) if name not in known)
        said = {"name": name, "said_on": at.date(), "channel": channel, "text": matter.text}
        event = yield circle.act(at, put_forward_for, seat, **said)
        return None, event.number
    proposer = circle.chance.choice(circle.women if circle.happens(0.35) else circle.residents)
    in_private = circle.happens(0.3)
    how = {"channel": Channel.PRIVATE if in_private else Channel.GROUP, "anonymous": in_private and circle.happens(0.3)}
    event = yield circle.act(at, put_forward, proposer, text=matter.text, **how)
    return proposer, event.number


def _refused(circle: Circle, at: datetime) -> Part:
    """What must never be shown is refused before anything keeps it."""
    proposer, text = circle.chance.choice(circle.residents), circle.words.private
    refusal = yield circle.attempt(by_day(at), put_forward, proposer, text=text, channel=Channel.GROUP)
    if not isinstance(refusal, PrivateMatter):
        raise TypeError(refusal)


def _until_reply(circle: Circle) -> timedelta:
    """How long the first reply takes, which is due within three days."""
    if circle.happens(circle.temper.prompt):
        return circle.later(4 * _HOUR, 44 * _HOUR)
    return circle.later(3 * _DAY, 6 * _DAY)


def _invited(circle: Circle, topic: Topic, at: datetime) -> Part:
    """Those concerned are asked; most come, some do not, some never answer."""
    asked = dict[str, tuple[Actor, str]]()
    for _ in range(circle.chance.choice((1, 2, 2, 3))):
        guest, why = circle.guest()
        asked.setdefault(guest.name, (guest, why))
    for guest, why in asked.values():
        invited = {"topic": topic.number, "named": Named(user_id=guest.user_id), "name": guest.name, "why": why}
        yield circle.act(at, invite_guest, circle.convenor, **invited)
    for guest, _ in asked.values():
        at = by_day(at + circle.later(_HOUR, 8 * _HOUR))
        if circle.happens(0.9):
            accepts = circle.happens(0.85)
            yield circle.act(at, answer_invitation, guest, topic=topic.number, accepts=accepts)
            if accepts:
                topic.guests.append(guest)
