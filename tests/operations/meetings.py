"""Sessions of the first council, ahead, under way and over, when somebody tries to act in one."""

from bot.councils.model.duties import DutyKind
from bot.councils.model.notes import NoteKind
from bot.councils.model.rules import YES, RuleName
from bot.councils.model.sessions import Mode, Reply
from bot.councils.operations.attendance import check_in, enter_attendance
from bot.councils.operations.coming import answer_session
from bot.councils.operations.confirming import confirm_minutes, object_to_minutes
from bot.councils.operations.floor import give_floor, pause_turn, raise_hand
from bot.councils.operations.hosting import hand_over_hosting
from bot.councils.operations.leading import take_up
from bot.councils.operations.minutes import publish_minutes
from bot.councils.operations.motions import propose_motion
from bot.councils.operations.notes import keep_note
from bot.councils.operations.roll import show_code
from bot.councils.operations.rules import change_rule
from bot.councils.operations.sessions import begin_session, convene_session, end_session, hold_talk
from bot.councils.operations.visiting import take_along
from bot.storage import tables
from tests.operations.chamber import Chamber
from tests.operations.monthly import closed as closed_monthly
from tests.operations.scenes import STARTS_AT, Known, with_guest


async def convened(chamber: Chamber) -> Known:
    """S1 is convened about T1 and T2, T3 waits; seat 5 and the guest said that they can't come."""
    await with_guest(chamber)
    for topic in (2, 3):
        assert await chamber.topic() == topic
    await _convened(chamber, about=(1, 2))
    for who in (chamber.seats[4], chamber.neighbour):
        await chamber.do(answer_session, who, session=1, reply=Reply.NO)
    return {}


async def at_the_door(chamber: Chamber) -> Known:
    """It is time for S1, and whoever comes is asked for the code."""
    await chamber.do(change_rule, chamber.convenor, rule=RuleName.CHECK_IN_CODE, value=YES, locales=())
    await with_guest(chamber)
    await _convened(chamber)
    chamber.now = STARTS_AT
    await chamber.do(show_code, chamber.host, session=1)
    session = await chamber.row(tables.sessions, council=chamber.council, number=1)
    return {"code": session.code}


async def gathered(chamber: Chamber) -> Known:
    """Seven seats, old Zhang and the guest have come to S1, which is about T1 and T2, and the host may begin."""
    await with_guest(chamber)
    assert await chamber.topic() == 2
    await _convened(chamber, about=(1, 2))
    chamber.now = STARTS_AT
    for who in (*chamber.seats[:7], chamber.neighbour):
        await chamber.do(check_in, who, session=1)
    await chamber.do(enter_attendance, chamber.seats[1], session=1, attendee="N10")
    return {}


async def sitting(chamber: Chamber) -> Known:
    """The same, begun, and T1 is taken up; seat 5 has said something, and nobody has the floor."""
    await gathered(chamber)
    await chamber.do(begin_session, chamber.host, session=1)
    await chamber.do(take_up, chamber.host, session=1, topic=1)
    await chamber.do(keep_note, chamber.seats[4], session=1, kind=NoteKind.POINT, text="Two are enough")
    return {}


async def wishing(chamber: Chamber) -> Known:
    """S1 is a home visit that is convened, to which seat 5 would go."""
    await with_guest(chamber)
    await _convened(chamber, mode=Mode.HOME_VISIT)
    await chamber.do(answer_session, chamber.seats[4], session=1, reply=Reply.YES)
    return {}


async def taken(chamber: Chamber) -> Known:
    """The same, and she goes along."""
    await wishing(chamber)
    await chamber.do(take_along, chamber.convenor, session=1, who="N5")
    return {}


async def visiting(chamber: Chamber) -> Known:
    """S1 is a home visit under way, to which the host, the recorder and seat 5 go."""
    await with_guest(chamber)
    await _convened(chamber, mode=Mode.HOME_VISIT)
    goes = (chamber.seats[0], chamber.seats[1], chamber.seats[4])
    for seat in goes[:2]:
        await chamber.do(answer_session, seat, session=1, reply=Reply.YES)
    await chamber.goes_along(goes[2])
    chamber.now = STARTS_AT
    for seat in goes:
        await chamber.do(check_in, seat, session=1)
    await chamber.do(hold_talk, chamber.host, session=1)
    await chamber.do(keep_note, chamber.seats[4], session=1, kind=NoteKind.POINT, text="She sleeps well")
    return {}


async def speaking(chamber: Chamber) -> Known:
    """The same where people sit together; seat 5 has the floor, seat 3 and the guest wait."""
    await sitting(chamber)
    for who in (chamber.seats[4], chamber.seats[2], chamber.neighbour):
        await chamber.do(raise_hand, who, session=1)
    await chamber.do(give_floor, chamber.host, session=1, turn=1)
    return {}


async def interrupted(chamber: Chamber) -> Known:
    """The same, and what seat 5 says is interrupted."""
    await speaking(chamber)
    await chamber.do(pause_turn, chamber.host, session=1, turn=1)
    return {}


async def handed_over(chamber: Chamber) -> Known:
    """Seat 4 hosts S1 instead of the host, with a motion that may be put."""
    await sitting(chamber)
    await chamber.do(propose_motion, chamber.seats[5], topic=1, text="We put up three lamps")
    await chamber.do(hand_over_hosting, chamber.host, session=1, seat=4)
    return {}


async def at_a_distance(chamber: Chamber) -> Known:
    """S1 is convened online."""
    await with_guest(chamber)
    await _convened(chamber, mode=Mode.ONLINE)
    return {}


async def drafted(chamber: Chamber) -> Known:
    """S1 is over, and its minutes are the recorder's to word."""
    await sitting(chamber)
    chamber.later(hours=1)
    await chamber.do(end_session, chamber.host, session=1)
    return {}


async def monthly(chamber: Chamber) -> Known:
    """S1 was one of a monthly series, and is over."""
    await closed_monthly(chamber)
    return {}


async def sent_round(chamber: Chamber) -> Known:
    """Those who were there are asked for their yes, and seat 6 objects."""
    await drafted(chamber)
    await chamber.do(publish_minutes, chamber.seats[1], session=1)
    await chamber.do(object_to_minutes, chamber.seats[5], session=1, reason="I said three")
    return {}


async def locked(chamber: Chamber) -> Known:
    """The time to object is over."""
    await drafted(chamber)
    await chamber.do(publish_minutes, chamber.seats[1], session=1)
    await chamber.do(confirm_minutes, chamber.seats[4], session=1)
    await chamber.clock(DutyKind.LOCK_MINUTES)
    minutes = await chamber.row(tables.minutes, council=chamber.council, session=1)
    return {"digest": minutes.digest}


async def _convened(chamber: Chamber, *, about: tuple[int, ...] = (1,), mode: Mode = Mode.PLENARY) -> None:
    place = "" if mode is Mode.ONLINE else "Gate room"
    await chamber.do(convene_session, chamber.convenor, topics=about, starts_at=STARTS_AT, mode=mode, place=place)
