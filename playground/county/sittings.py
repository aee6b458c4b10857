"""What happens in a session: who comes, what is said and voted on, and how its minutes are confirmed."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.councils.errors import Refusal
from bot.councils.model.notes import NoteKind
from bot.councils.model.people import Actor
from bot.councils.model.sessions import Mode
from bot.councils.model.verdicts import Outcome
from bot.councils.operations.attendance import check_in, enter_attendance
from bot.councils.operations.confirming import answer_objection, confirm_minutes, object_to_minutes
from bot.councils.operations.leading import take_up_next
from bot.councils.operations.minutes import publish_minutes
from bot.councils.operations.notes import keep_note
from bot.councils.operations.sessions import begin_session, end_session, hold_talk
from playground.county.acts import Life, Part
from playground.county.circle import Circle, at_hour
from playground.county.convening import Meeting
from playground.county.matters import Topic
from playground.county.promises import kept
from playground.county.voting import Voters, voted

_MINUTE, _HOUR, _DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
_ON_A_TOPIC = 18 * _MINUTE
# Of the two days that an online session is open.
_ONLINE = 42 * _HOUR
# An evening is over by then, be the agenda done or not.
_TOPICS_AT_ONCE = 3


def sat(circle: Circle, meeting: Meeting, *, is_even: bool = False) -> Part:
    """A session is held; gives the topics it did not come to. Where it `is_even` as many are for as against."""
    if meeting.mode is Mode.ONLINE:
        yield from _sat_online(circle, meeting)
        return []
    at = meeting.starts_at
    women, hands = yield from _came(circle, meeting, is_even=is_even)
    here = {"session": meeting.number}
    begun = yield circle.attempt(at + 3 * _MINUTE, begin_session, circle.convenor, **here)
    if isinstance(begun, Refusal):
        # Too few: they talk, and meet again.
        yield circle.act(at + 20 * _MINUTE, hold_talk, circle.convenor, **here)
        yield from _spoke(circle, meeting, None, women, at + 25 * _MINUTE)
        yield circle.act(at + _HOUR, end_session, circle.convenor, **here)
        return list(meeting.topics)
    at += 5 * _MINUTE
    reached = meeting.topics[:_TOPICS_AT_ONCE]
    for topic in reached:
        yield circle.act(at, take_up_next, circle.convenor, **here)
        yield from _spoke(circle, meeting, topic, women, at + _MINUTE)
        if meeting.mode is not Mode.HOME_VISIT or circle.happens(0.5):
            since, until = at + 10 * _MINUTE, at + 14 * _MINUTE
            voters = Voters(women=women, hands=hands, since=since, until=until, is_even=is_even)
            vote, outcome = yield from voted(circle, topic, voters)
            if outcome is Outcome.PASSED and not circle.slips(0.08):
                yield kept(circle, topic, vote, at + 15 * _MINUTE)
        at += _ON_A_TOPIC
    yield circle.act(at, end_session, circle.convenor, **here)
    yield _told(circle, meeting, women, at)
    return [topic for topic in meeting.topics if topic not in reached]


def _came(circle: Circle, meeting: Meeting, *, is_even: bool) -> Part:
    """Those who check in themselves, and the seats that the recorder checks in."""
    at, here = meeting.starts_at, {"session": meeting.number}
    women = list(meeting.women)
    if is_even and len(women) % 2:
        women.pop()
    moments = sorted(at - circle.later(_MINUTE, 28 * _MINUTE) for _ in women)
    for woman, moment in zip(women, moments, strict=True):
        yield circle.act(moment, check_in, woman, **here)
    hands: list[int] = []
    if circle.recorder in women and meeting.mode is not Mode.HOME_VISIT and not is_even:
        seats = range(len(circle.women) + 1, len(circle.women) + len(circle.unlinked) + 1)
        hands = [seat for seat in seats if circle.happens(circle.temper.turnout)]
        for seat in hands:
            yield circle.act(at, enter_attendance, circle.recorder, **here, attendee=f"N{seat}")
    if meeting.mode is not Mode.HOME_VISIT:
        for guest in dict.fromkeys(guest for topic in meeting.topics for guest in topic.guests):
            if circle.happens(0.85):
                yield circle.act(at + circle.later(timedelta(), 2 * _MINUTE), check_in, guest, **here)
    return women, hands


def _spoke(circle: Circle, meeting: Meeting, topic: Topic | None, women: Sequence[Actor], at: datetime) -> Part:
    for woman in circle.chance.sample(women, min(len(women), circle.chance.randint(1, 3))):
        said = {"session": meeting.number, "kind": NoteKind.POINT, "text": circle.says("point")}
        if topic is not None:
            said["topic"] = topic.number
        # Who says the same words twice is noted once.
        yield circle.attempt(at, keep_note, woman, **said)


def _sat_online(circle: Circle, meeting: Meeting) -> Part:
    """The clock opens and closes it; meanwhile all write and vote when they can."""
    at, each = meeting.starts_at + 5 * _MINUTE, _ONLINE / len(meeting.topics)
    for topic in meeting.topics:
        yield circle.act(at, take_up_next, circle.convenor, session=meeting.number)
        yield from _spoke(circle, meeting, topic, meeting.women, at + each / 8)
        voters = Voters(women=meeting.women, hands=(), since=at + each / 4, until=at + each)
        vote, outcome = yield from voted(circle, topic, voters)
        if outcome is Outcome.PASSED:
            yield kept(circle, topic, vote, at + each)
        at += each + _MINUTE
    yield _told(circle, meeting, [], meeting.starts_at + 2 * _DAY)


def _told(circle: Circle, meeting: Meeting, women: Sequence[Actor], ended_at: datetime) -> Life:
    """The next day the recorder asks those who were there, and they confirm; or nobody comes to it."""
    if not circle.happens(0.4 + 0.55 * circle.temper.prompt):
        return
    here = {"session": meeting.number}
    at = at_hour(ended_at.date() + 2 * _DAY, 10)
    # Where it waits for a casting vote, minutes come later, and here never.
    published = yield circle.attempt(at, publish_minutes, circle.recorder, **here)
    if isinstance(published, Refusal):
        return
    others = [woman for woman in women if woman != circle.recorder]
    for woman in circle.some(others[1:], 0.4):
        yield circle.act(at + circle.later(_HOUR, 8 * _HOUR), confirm_minutes, woman, **here)
    if others and circle.happens(0.05):
        objector = others[0]
        reason, answer = circle.says("objection"), circle.says("let_stand")
        yield circle.act(at + 9 * _HOUR, object_to_minutes, objector, **here, reason=reason)
        who = f"N{circle.women.index(objector) + 1}"
        yield circle.act(at + 24 * _HOUR, answer_objection, circle.recorder, **here, who=who, answer=answer)
