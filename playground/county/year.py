"""The year of one council: the sessions it holds, and what comes in between."""

from datetime import date, datetime, timedelta

from bot.councils.model.sessions import Mode
from bot.councils.model.topics import Cadence
from bot.councils.model.verdicts import Outcome
from bot.councils.operations.deferring import defer_topic, resume_topic
from bot.councils.operations.topics import withdraw_topic
from playground.county.acts import Life, Part
from playground.county.announcing import looked_through
from playground.county.circle import ZONE, Circle, at_hour, by_day
from playground.county.convening import Call, convened, demanded
from playground.county.matters import Topic, answered, taken_up
from playground.county.promises import kept
from playground.county.sittings import sat
from playground.county.succeeding import followed
from playground.county.voting import Voters, voted

_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)
_YEAR = 365
_MODES = (Mode.PLENARY, Mode.ON_SITE, Mode.ONLINE, Mode.HOME_VISIT)
_HOURS = {Mode.PLENARY: (19, 0), Mode.ON_SITE: (16, 30), Mode.ONLINE: (9, 0), Mode.HOME_VISIT: (10, 0)}
# From the first word to the session.
_BEFORE = 17
# And from there to the last word of those who were asked, be there a second session.
_TO_THE_END = 90
_TRIES = 3
_MONTH = 30
# After so long a convenor who has done nothing may be followed by another.
_SILENCE = 62


def lived(circle: Circle) -> Life:
    """From its first day on; what its last days hold is planned apart."""
    first = circle.begins_at.astimezone(ZONE).date() + 2 * _DAY
    days = (circle.until.astimezone(ZONE).date() - first).days
    if days <= 0:
        return
    for _ in range(_many(circle, circle.temper.errands, days)):
        yield answered(circle, at_hour(first, 9) + circle.chance.random() * days * _DAY)
    # Nothing it takes up is under way in the end where nothing ever goes amiss.
    meets_for = days - _TO_THE_END if circle.temper.flawless else days + _BEFORE
    for _ in range(0 if circle.temper.flawless else _many(circle, circle.temper.sessions * 0.25, days)):
        yield _asked_all(circle, at_hour(first, 9) + circle.chance.random() * days * _DAY)
    sessions = _many(circle, circle.temper.sessions, max(0, meets_for))
    apart = meets_for / sessions if sessions else 0
    for place in range(sessions):
        day = first + (place + circle.chance.uniform(0.4, 1.0)) * apart * _DAY
        yield _met(circle, max(day, first + _BEFORE * _DAY))
    for begins in range(0, days, _MONTH):
        yield _looked_through(circle, at_hour(first, 9) + (begins + circle.chance.random() * _MONTH) * _DAY)
    if not circle.temper.sessions:
        yield _followed(circle, at_hour(first, 10) + circle.later(_SILENCE * _DAY, (_SILENCE + 10) * _DAY))
    elif not circle.temper.flawless:
        for _ in range(_many(circle, circle.temper.sessions * 0.15, days)):
            yield _demanded(circle, at_hour(first, 9) + circle.chance.random() * days * _DAY)
    if circle.last is not None and days > _BEFORE:
        yield _met_at_last(circle, circle.until + circle.last, is_even=circle.is_split)


def _many(circle: Circle, a_year: float, days: int) -> int:
    """How many of what happens so often a year fall into so many days."""
    wanted = a_year * days / _YEAR
    return int(wanted) + circle.happens(wanted % 1)


def _met(circle: Circle, day: date) -> Life:
    """A session about one to three topics, from the first word said; what it leaves is taken up by another."""
    mode = circle.chance.choices(_MODES, (45, 25, 20, 0 if circle.temper.flawless else 10))[0]
    cadence = circle.chance.choices((Cadence.SINGLE, Cadence.MONTHLY, Cadence.URGENT), (50, 38, 12))[0]
    topics: list[Topic] = []
    begins = at_hour(day - _BEFORE * _DAY, 8)
    for _ in range(1 if mode is Mode.HOME_VISIT else circle.chance.choice((1, 1, 2, 2, 3, 4))):
        yield taken_up(circle, begins + circle.later(_HOUR, 4 * _DAY), cadence, topics)
    yield at_hour(day - 6 * _DAY, 12)
    # What is taken up later comes too late for this one.
    topics = [*topics]
    yield from _thinned(circle, topics, day)
    for _ in range(_TRIES):
        if not topics:
            return
        call = Call(topics=topics, mode=mode, cadence=cadence, starts_at=at_hour(day, *_HOURS[mode]))
        meeting = yield from convened(circle, call)
        if meeting is not None:
            topics = yield from sat(circle, meeting)
        day += 9 * _DAY


def _met_at_last(circle: Circle, starts_at: datetime, *, is_even: bool) -> Life:
    """A gathering that is sure to come about at that hour, on two matters; where it `is_even` the council is split."""
    topics: list[Topic] = []
    for _ in range(2):
        yield taken_up(circle, starts_at - (_BEFORE - circle.chance.random()) * _DAY, Cadence.SINGLE, topics)
    yield starts_at - 6 * _DAY
    call = Call(topics=topics, mode=Mode.PLENARY, cadence=Cadence.SINGLE, starts_at=starts_at, is_sure=True)
    meeting = yield from convened(circle, call)
    yield from sat(circle, meeting, is_even=is_even)


def _looked_through(circle: Circle, at: datetime) -> Life:
    """What coordinators sent; what the council makes a topic of its own is voted on in the group."""
    at = by_day(at)
    for number in (yield from looked_through(circle, at)):
        topic = Topic(number=number, matter=circle.chance.choice(circle.words.matters))
        yield from _voted_between(circle, topic, by_day(at + 2 * _DAY))


def _followed(circle: Circle, at: datetime) -> Life:
    """Whoever follows a convenor that was silent lets the council meet."""
    at = by_day(at)
    if (yield from followed(circle, at)):
        yield _met(circle, at.date() + (_BEFORE + 6) * _DAY)


def _demanded(circle: Circle, at: datetime) -> Life:
    """A matter that waits so long that some ask for a session about it."""
    topics: list[Topic] = []
    yield taken_up(circle, at, Cadence.SINGLE, topics)
    at = by_day(at + 9 * _DAY)
    yield at
    if topics:
        meeting = yield from demanded(circle, topics, at)
        yield from sat(circle, meeting)


def _thinned(circle: Circle, topics: list[Topic], day: date) -> Part:
    """Now and then one of several is put off, for good or for a month, or taken back."""
    if len(topics) < 2 or not circle.slips(0.12):
        return
    topic = topics.pop()
    at = at_hour(day - 6 * _DAY, 13)
    if circle.happens(0.4):
        reason = circle.says("topic_withdrawn")
        yield circle.act(at, withdraw_topic, circle.convenor, topic=topic.number, reason=reason)
        return
    yield circle.act(at, defer_topic, circle.convenor, topic=topic.number, reason=circle.says("deferred"))
    if circle.happens(0.5):
        yield _resumed(circle, topic, at + 30 * _DAY)


def _resumed(circle: Circle, topic: Topic, at: datetime) -> Life:
    at = by_day(at)
    yield circle.act(at, resume_topic, circle.convenor, topic=topic.number)
    yield from _voted_between(circle, topic, at + _HOUR)


def _asked_all(circle: Circle, at: datetime) -> Life:
    """A matter that is voted on in the group, without a session."""
    topics: list[Topic] = []
    yield taken_up(circle, at, Cadence.SINGLE, topics)
    at = by_day(at + 8 * _DAY)
    yield at
    for topic in topics:
        yield from _voted_between(circle, topic, at)


def _voted_between(circle: Circle, topic: Topic, at: datetime) -> Part:
    women = circle.some(circle.women, circle.chance.uniform(0.5, 1.0))
    vote, outcome = yield from voted(circle, topic, Voters(women=women, hands=(), since=at, until=at + 40 * _HOUR))
    if outcome is Outcome.PASSED:
        yield kept(circle, topic, vote, by_day(at + 42 * _HOUR))
