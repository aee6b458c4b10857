"""The code of the day: asked of whoever checks herself in, known to those with a post, forgotten with the session."""

import re
from datetime import timedelta

import pytest

from bot.councils.events import BoardKind, Event, EventKind
from bot.councils.model.councils import Post
from bot.councils.model.forms import FormKind
from bot.councils.model.people import Actor
from bot.councils.model.sessions import Mode, SessionStatus
from bot.councils.operations.attendance import check_in, check_out, enter_attendance
from bot.councils.operations.export import export_council
from bot.councils.operations.export_person import export_person
from bot.councils.operations.form_pages import form_page
from bot.councils.operations.forms import answer_form, open_form
from bot.councils.operations.membership import forget_person
from bot.councils.operations.minutes import publish_minutes
from bot.councils.operations.rescheduling import move_session
from bot.councils.operations.roll import code_page, renew_code, roll_page, show_code
from bot.councils.operations.seats import appoint
from bot.councils.operations.sessions import begin_session, cancel_session, end_session, hold_talk
from bot.storage import tables
from tests.operations.chamber import Chamber
from tests.operations.sitting import GUEST, RECORDER, convened

HER = Chamber.seats[4]


async def _gathering(chamber: Chamber, *, mode: Mode = Mode.PLENARY) -> None:
    """A session is about to begin in a council that wants a code; seat 2 records."""
    await chamber.settles(check_in_code=True)
    await chamber.do(appoint, chamber.convenor, post=Post.RECORDER, seat=2)
    await convened(chamber, mode=mode)


async def _comes(chamber: Chamber, actor: Actor = HER, code: str = "") -> Event:
    return await chamber.do(check_in, actor, session=1, code=code)


async def _answers(chamber: Chamber, answer: str, actor: Actor = HER) -> Event:
    return await chamber.do(answer_form, actor, answer=answer)


async def _code(chamber: Chamber) -> str:
    await chamber.do(show_code, chamber.host, session=1)
    return (await chamber.ask(code_page, actor=chamber.host, session=1)).session.code


async def _wrong(chamber: Chamber) -> str:
    """A code that is not the one."""
    return "1000" if await _code(chamber) != "1000" else "1001"


async def _tries(chamber: Chamber, attendee: str = "N5") -> int:
    return int((await chamber.row(tables.attendance, attendee=attendee)).wrong_codes)


async def test_who_comes_by_herself_is_asked_and_comes_in_with_the_code(chamber: Chamber) -> None:
    await _gathering(chamber)
    assert (await _comes(chamber)).kind is EventKind.FORM_OPENED
    session = await chamber.row(tables.sessions)
    assert session.status is SessionStatus.CHECKING_IN
    assert re.fullmatch("[1-9][0-9]{3}", session.code)
    assert chamber.shown == {(BoardKind.SESSION, 1)}
    posts = (chamber.convenor, chamber.host, RECORDER)
    assert chamber.told == [(actor.user_id, EventKind.CODE_MADE) for actor in posts]
    assert await chamber.rows(tables.attendance) == []
    event = await _answers(chamber, session.code)
    assert (event.kind, event.facts["name"]) == (EventKind.CHECKED_IN, "Seat 5")
    assert chamber.audited == [("check_in", "S1")]
    assert await chamber.rows(tables.forms) == []
    await chamber.refuses("checked-in-already", check_in, HER, session=1)
    # A guest is asked for the same, and however it is typed it is the same.
    spaced = " ".join(chr(ord(digit) - ord("0") + ord("０")) for digit in session.code)
    assert (await _comes(chamber, GUEST, f"{spaced}。")).kind is EventKind.CHECKED_IN


async def test_what_she_is_filling_in_is_not_lost_at_the_door(chamber: Chamber) -> None:
    await _gathering(chamber)
    code = await _code(chamber)
    # Where she has typed nothing yet, nothing is lost.
    await chamber.do(open_form, HER, kind=FormKind.ISSUE, opener="7")
    assert (await _comes(chamber)).kind is EventKind.FORM_OPENED
    await chamber.do(open_form, HER, kind=FormKind.ISSUE)
    await _answers(chamber, "The lamp at the gate is dark")
    await chamber.refuses("form-half-filled", check_in, HER, session=1)
    assert (await _comes(chamber, code=code)).kind is EventKind.CHECKED_IN
    assert (await chamber.row(tables.forms)).kind is FormKind.ISSUE


async def test_a_wrong_code_is_counted_and_nothing_else(chamber: Chamber) -> None:
    await _gathering(chamber)
    await _comes(chamber)
    await chamber.refuses("code-unreadable", answer_form, HER, answer="It is cold today")
    await chamber.refuses("text-too-long", answer_form, HER, answer="4" * 300)
    event = await _answers(chamber, await _wrong(chamber))
    assert (event.kind, event.facts) == (EventKind.CODE_MISTYPED, {"session": "S1", "left": 4})
    assert chamber.audited == []
    (form,) = await chamber.rows(tables.forms)
    assert (form.kind, form.answers) == (FormKind.HERE, {})
    assert await _tries(chamber) == 1
    assert (await _comes(chamber, code=await _wrong(chamber))).facts["left"] == 3
    # What is no code at all is not held against her.
    assert (await _comes(chamber, code="S1")).kind is EventKind.FORM_OPENED
    assert await _tries(chamber) == 2
    assert (await _answers(chamber, await _code(chamber))).kind is EventKind.CHECKED_IN
    assert await _tries(chamber) == 0


async def test_who_guesses_too_often_is_checked_in_by_the_host(chamber: Chamber) -> None:
    await _gathering(chamber)
    wrong = await _wrong(chamber)
    await _comes(chamber)
    left = [(await _answers(chamber, wrong)).facts["left"] for _ in range(5)]
    assert left == [4, 3, 2, 1, 0]
    assert await chamber.rows(tables.forms) == []
    for code in ("", wrong, await _code(chamber)):
        refusal = await chamber.refuses("codes-used-up", check_in, HER, session=1, code=code)
        assert refusal.facts == {"session": "S1", "tries": 5}
    assert (await _comes(chamber, chamber.seats[5])).kind is EventKind.FORM_OPENED
    await chamber.do(enter_attendance, chamber.host, session=1, attendee="N5")
    row = await chamber.row(tables.attendance, attendee="N5")
    assert (row.wrong_codes, row.entered_by) == (0, chamber.host.user_id)


async def test_a_council_says_how_often_one_may_be_wrong(chamber: Chamber) -> None:
    await _gathering(chamber)
    await chamber.settles(code_tries=3)
    wrong = await _wrong(chamber)
    assert [(await _comes(chamber, code=wrong)).facts["left"] for _ in range(3)] == [2, 1, 0]
    await chamber.refuses("codes-used-up", check_in, HER, session=1, code=wrong)


async def test_a_new_code_is_tried_anew_and_sends_nobody_out(chamber: Chamber) -> None:
    await _gathering(chamber)
    old, wrong = await _code(chamber), await _wrong(chamber)
    await _comes(chamber, chamber.seats[5], old)
    for _ in range(5):
        await _comes(chamber, code=wrong)
    await chamber.do(renew_code, RECORDER, session=1)
    assert chamber.audited == [("renew_code", "S1")]
    assert await _code(chamber) != old
    assert (await chamber.row(tables.attendance, attendee="N6")).checked_in_at is not None
    assert (await _comes(chamber, code=old)).facts["left"] == 4
    assert (await _comes(chamber, code=await _code(chamber))).kind is EventKind.CHECKED_IN


async def test_whoever_holds_a_post_has_the_code_and_needs_none(chamber: Chamber) -> None:
    await _gathering(chamber)
    for actor in (chamber.host, RECORDER):
        assert (await _comes(chamber, actor)).kind is EventKind.CHECKED_IN
    for actor in (chamber.convenor, chamber.host, RECORDER):
        assert (await chamber.do(show_code, actor, session=1)).facts == {"session": "S1"}
        assert chamber.told == []
    for actor in (HER, GUEST, chamber.stranger):
        for operation in (show_code, renew_code, code_page):
            await chamber.refuses("not-keeper-of-roll", operation, actor, session=1)
    assert (await chamber.ask(roll_page, actor=RECORDER, session=1, page=0)).has_code


async def test_who_asks_first_makes_it_once_people_may_come(chamber: Chamber) -> None:
    await _gathering(chamber)
    chamber.later(hours=-3)
    for operation in (show_code, renew_code):
        await chamber.refuses("check-in-not-yet", operation, chamber.host, session=1)
    await chamber.refuses("check-in-not-yet", check_in, HER, session=1)
    chamber.later(hours=3)
    await chamber.do(show_code, chamber.host, session=1)
    assert chamber.told == [(actor.user_id, EventKind.CODE_MADE) for actor in (chamber.convenor, RECORDER)]
    first = await _code(chamber)
    assert (await _comes(chamber, code=first)).kind is EventKind.CHECKED_IN


async def test_who_comes_late_or_comes_back_types_the_same(chamber: Chamber) -> None:
    await _gathering(chamber)
    code = await _code(chamber)
    for seat in chamber.seats[:6]:
        await _comes(chamber, seat, code)
    await chamber.do(begin_session, chamber.host, session=1)
    chamber.later(minutes=20)
    assert (await _comes(chamber, chamber.seats[7])).kind is EventKind.FORM_OPENED
    assert (await _answers(chamber, code, chamber.seats[7])).kind is EventKind.CHECKED_IN
    await chamber.do(check_out, HER, session=1)
    assert (await _comes(chamber)).kind is EventKind.FORM_OPENED
    assert (await _comes(chamber, code=code)).kind is EventKind.CHECKED_IN


async def test_a_talk_that_nobody_came_to_before_has_a_code_for_those_who_still_come(chamber: Chamber) -> None:
    await _gathering(chamber)
    await chamber.do(hold_talk, chamber.host, session=1)
    await _comes(chamber)
    assert (await _answers(chamber, await _code(chamber))).kind is EventKind.CHECKED_IN


@pytest.mark.parametrize("mode", [Mode.HOME_VISIT, Mode.ONLINE])
async def test_at_home_and_online_nobody_needs_a_code(chamber: Chamber, mode: Mode) -> None:
    await _gathering(chamber, mode=mode)
    # Seat 2 records, and whoever holds a post goes to a visit.
    assert (await _comes(chamber, RECORDER)).kind is EventKind.CHECKED_IN
    assert (await chamber.row(tables.sessions)).code == ""
    for operation in (show_code, renew_code, code_page):
        await chamber.refuses("no-code", operation, chamber.host, session=1)
    assert not (await chamber.ask(roll_page, actor=chamber.host, session=1, page=0)).has_code


async def test_the_rule_counts_from_the_moment_it_is_set(chamber: Chamber) -> None:
    await _gathering(chamber)
    await chamber.settles(check_in_code=False)
    assert (await _comes(chamber, chamber.seats[5])).kind is EventKind.CHECKED_IN
    assert (await chamber.row(tables.sessions)).code == ""
    await chamber.settles(check_in_code=True)
    await _comes(chamber)
    assert (await chamber.row(tables.sessions)).code != ""
    await chamber.settles(check_in_code=False)
    assert (await _comes(chamber)).kind is EventKind.CHECKED_IN
    assert await chamber.rows(tables.forms) == []


async def test_whom_the_host_checks_in_is_asked_no_more(chamber: Chamber) -> None:
    await _gathering(chamber)
    await _comes(chamber)
    await chamber.do(open_form, chamber.seats[5], kind=FormKind.ISSUE)
    for attendee in ("N5", "N6"):
        await chamber.do(enter_attendance, chamber.host, session=1, attendee=attendee)
    assert [row.kind for row in await chamber.rows(tables.forms)] == [FormKind.ISSUE]


@pytest.mark.parametrize("ending", ["ended", "cancelled", "moved"])
async def test_with_the_session_the_code_is_forgotten(chamber: Chamber, ending: str) -> None:
    await _gathering(chamber)
    await _comes(chamber, code=await _wrong(chamber))
    await _comes(chamber)
    code = await _code(chamber)
    if ending == "ended":
        await chamber.do(hold_talk, chamber.host, session=1)
        await chamber.do(end_session, chamber.host, session=1)
    elif ending == "cancelled":
        await chamber.do(cancel_session, chamber.convenor, session=1, reason="The river rose")
    else:
        again = {"starts_at": chamber.now + timedelta(days=5), "place": "Gate room", "reason": "The river rose"}
        await chamber.do(move_session, chamber.convenor, session=1, **again)
    assert (await chamber.row(tables.sessions)).code == ""
    assert all(row.wrong_codes == 0 for row in await chamber.rows(tables.attendance))
    assert await chamber.rows(tables.forms) == []
    assert await _holding(chamber, code) == []


async def test_the_code_stands_in_its_row_alone(chamber: Chamber) -> None:
    await _gathering(chamber)
    code, wrong = await _code(chamber), await _wrong(chamber)
    await _comes(chamber)
    await _answers(chamber, wrong)
    for seat in chamber.seats[:7]:
        await _comes(chamber, seat, code)
    await _comes(chamber, chamber.seats[7])
    assert await _holding(chamber, code) == ["sessions"]
    assert await _holding(chamber, wrong) == []
    told = [
        await chamber.ask(export_council),
        *[await chamber.ask(export_person, actor=actor) for actor in (chamber.host, RECORDER, HER)],
        (await chamber.ask(code_page, actor=chamber.host, session=1)).session,
    ]
    assert not _says(told, code)
    await chamber.do(begin_session, chamber.host, session=1)
    await chamber.do(end_session, chamber.host, session=1)
    await chamber.do(publish_minutes, RECORDER, session=1)
    assert await _holding(chamber, code) == []


async def test_who_is_forgotten_has_mistyped_nothing(chamber: Chamber) -> None:
    await _gathering(chamber)
    await _comes(chamber, code=await _wrong(chamber))
    assert (await chamber.ask(export_person, actor=HER))["attendance"][0]["wrong_codes"] == 1
    await chamber.do(forget_person, HER)
    assert await _tries(chamber) == 0


async def _holding(chamber: Chamber, code: str) -> list[str]:
    """The tables that say it anywhere."""
    return [name for name, rows in (await chamber.everything()).items() if _says(rows, code)]


def _says(what: object, code: str) -> bool:
    return re.search(rf"\b{code}\b", repr(what)) is not None


async def test_what_is_asked_at_the_door_stays_hers_to_answer(chamber: Chamber) -> None:
    await _gathering(chamber)
    await _comes(chamber)
    page = await chamber.ask(form_page, actor=HER)
    assert page is not None
    assert page.form.kind is FormKind.HERE
