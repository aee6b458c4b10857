"""The page of the floor offers each what she may do, and no time that runs stands on a board."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from aiogram.types import InlineKeyboardMarkup

from bot.councils.model.councils import Council
from bot.councils.model.floor import Turn, TurnStatus
from bot.councils.model.sessions import Attendance, Mode, Session, SessionStatus
from bot.councils.model.topics import Cadence, Topic, TopicStatus
from bot.councils.operations.attendees import Attendee
from bot.councils.operations.floor_boards import Floor, FloorPage, Waiting
from bot.views.floor import lines, page
from bot.views.texts import texts_in

NOW = datetime(2026, 3, 6, 7, 0, tzinfo=UTC)
COUNCIL = Council(
    id=1,
    bot_id=1,
    chat_id=-1,
    thread_id=None,
    title="Nine of us",
    locale="en",
    timezone="Asia/Shanghai",
    founded_at=NOW,
    convenor_id=100,
)
SESSION = Session(
    council=1,
    number=1,
    mode=Mode.PLENARY,
    cadence=Cadence.SINGLE,
    status=SessionStatus.OPEN,
    starts_at=NOW,
    place="The room by the gate",
    convened_at=NOW,
)
TOPIC = Topic(
    council=1,
    number=1,
    title="Light at the gate",
    status=TopicStatus.SCHEDULED,
    cadence=Cadence.SINGLE,
    created_at=NOW,
)
GRANDMOTHER = Attendee(
    attendance=Attendance(council=1, session=1, attendee="N10", checked_in_at=NOW), name="Grandmother Wu", user_id=None
)


def _turn(number: int, status: TurnStatus) -> Turn:
    return Turn(
        council=1, session=1, number=number, topic=1, speaker=f"N{number}", status=status, raised_at=NOW, began_at=NOW
    )


def _floor(status: TurnStatus, left: timedelta) -> Floor:
    waiting = Waiting(turn=_turn(2, TurnStatus.WAITING), name="Min", spoke=True)
    return Floor(speaking=_turn(1, status), name="Mei", left=left, waiting=(waiting,))


def _said(keyboard: InlineKeyboardMarkup | None) -> list[list[str]]:
    return [[button.text for button in row] for row in keyboard.inline_keyboard] if keyboard else []


def _page(
    floor: Floor, *, chairs: bool = False, is_host: bool = False, may_take_back: bool = False, speaks: bool = False
) -> FloorPage:
    there = (GRANDMOTHER,) if chairs else ()
    return FloorPage(
        council=COUNCIL,
        session=SESSION,
        topic=TOPIC,
        floor=floor,
        host="Fang",
        chairs=chairs,
        is_host=is_host,
        may_take_back=may_take_back,
        speaks=speaks,
        to_speak_for=there,
    )


def test_the_host_gives_skips_and_pauses_and_raises_hands_for_others() -> None:
    shown = page(texts_in("en"), _page(_floor(TurnStatus.SPEAKING, timedelta(seconds=70)), chairs=True, is_host=True))
    assert _said(shown.keyboard) == [
        ["Next", "Skip"],
        ["Pause", "Done"],
        ["Refresh"],
        ["Topic done", "Hand over"],
        ["✋ Grandmother Wu"],
    ]
    assert "Host: Fang" in shown.text
    assert "Topic now: T1 Light at the gate" in shown.text
    assert "1 min 10 s left." in shown.text
    assert "1. Min (has spoken)" in shown.text


def test_what_is_paused_goes_on() -> None:
    shown = page(
        texts_in("en"), _page(_floor(TurnStatus.PAUSED, timedelta(seconds=-5)), chairs=True, may_take_back=True)
    )
    assert _said(shown.keyboard) == [
        ["Next", "Skip"],
        ["Go on", "Done"],
        ["Hand up", "Refresh"],
        ["Topic done", "I host"],
        ["✋ Grandmother Wu"],
    ]
    assert "Her time is over." in shown.text


def test_others_end_their_own_turn_alone() -> None:
    floor = _floor(TurnStatus.SPEAKING, timedelta(seconds=30))
    assert _said(page(texts_in("en"), _page(floor, speaks=True)).keyboard) == [["Done"], ["Hand up", "Refresh"]]
    assert _said(page(texts_in("en"), _page(floor)).keyboard) == [["Hand up", "Refresh"]]
    assert "30 s left." in page(texts_in("en"), _page(floor)).text


def test_on_the_board_stands_no_time_that_runs() -> None:
    for left in (timedelta(seconds=90), timedelta()):
        said = lines(texts_in("en"), _floor(TurnStatus.SPEAKING, left), 2)
        assert said == ["🎤 Mei is speaking, 2 minutes at most", "✋ Waiting to speak: Min"]
    warned = replace(_turn(1, TurnStatus.SPEAKING), warned_at=NOW)
    floor = replace(_floor(TurnStatus.SPEAKING, timedelta()), speaking=warned)
    assert lines(texts_in("en"), floor, 2)[0] == "🎤 Mei is speaking; time to round off"
    paused = replace(floor, speaking=replace(warned, status=TurnStatus.PAUSED))
    assert lines(texts_in("en"), paused, 2)[0] == "🎤 Mei waits for a moment"
