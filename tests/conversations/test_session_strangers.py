"""Forged buttons of sessions, floor, notes, minutes and ledger: from elsewhere, without a seat, beyond any number."""

from collections import Counter
from enum import StrEnum
from itertools import product

import pytest
from aiogram.filters.callback_data import CallbackData

from bot.councils.model.minutes import Section
from bot.councils.model.sessions import Reply
from bot.views.floor import FloorDo
from bot.views.hosting import HostingDo
from bot.views.ledger import LedgerDo
from bot.views.minutes import MinutesDo
from bot.views.notes import NoteDo
from bot.views.session_buttons import AgendaDo, PaperDo, PlanDo, SessionDo, SlotsDo
from tests.conversations.village import Village
from tests.conversations.woman import Woman

HUGE = 10**20
# What is tried in `test_strangers.py`, and what is nobody's secret.
TRIED_ELSEWHERE = frozenset("cdfgilmnoprstuvxy") | {
    "ba",
    "bf",
    "bh",
    "bi",
    "bj",
    "bk",
    "bl",
    "bm",
    "bn",
    "bo",
    "bp",
    "bs",
    "bt",
    "bu",
    "bv",
    "bw",
    "bx",
    "ra",
    "rf",
    "rv",
}
# Session 1 is over and its minutes are asked about, 2 is under way, 3 is to come.
SESSIONS = (1, 2, 3)
# Each with its council and number, and what comes after them.
BUTTONS: dict[str, tuple[type[StrEnum] | None, tuple[str, ...]]] = {
    "e": (SessionDo, ()),
    "ei": (None, ("1",)),
    "ep": (PaperDo, ()),
    "eg": (AgendaDo, ("1", "1")),
    "es": (SlotsDo, ("0",)),
    "er": (Reply, ()),
    "ew": (None, ("1",)),
    "ez": (None, ("N1", "1")),
    "ey": (None, ("N1", "1")),
    "ec": (None, ("N1",)),
    "eq": (None, ("0",)),
    "fl": (FloorDo, ("1",)),
    "fh": (None, ("N1",)),
    "fo": (None, ("1",)),
    "fq": (None, ("0",)),
    "fr": (None, ("1",)),
    "fs": (HostingDo, ()),
    "nt": (NoteDo, ("1",)),
    "mi": (MinutesDo, ()),
    "mo": (None, ("N1",)),
    "mr": (None, ("N1",)),
    "lg": (LedgerDo, ()),
}
SECTIONS = [f"ms:1:{session}:{section}:1" for session, section in product(SESSIONS, Section)]
PLANS = [f"pl:{do}:{value}" for do, value in product(PlanDo, ("1", "2026-03-01"))]
TOLD = ("楼道", "门口活动室", "小广场", "灯要装在二楼", "何梅", "周敏", "电费")


def _forged() -> list[str]:
    return [
        ":".join([prefix, *([does] if does else []), "1", str(session), *rest])
        for prefix, (do, rest) in BUTTONS.items()
        for does in (do or [""])
        for session in SESSIONS
    ]


def _beyond(number: int) -> list[str]:
    """Every button of session 2 with one of its numbers, or the name of somebody, put out of all bounds."""
    found = []
    for data in [*_forged(), *SECTIONS]:
        parts = data.split(":")
        places = [at for at, part in enumerate(parts) if (part.isdecimal() and at > 1) or part == "N1"]
        found += [":".join([*parts[:at], str(number), *parts[at + 1 :]]) for at in places if "2" in parts]
    return found


@pytest.fixture
async def meeting(council: Village, lan: Woman, mei: Woman) -> Village:
    """A council with a session that is over, one under way with a note and a hand, one to come, and slots."""
    # As an administrator the bot sees what is only said.
    council.telegram.promote(council.group.id, council.bot.id, by=lan.id)
    await council.has_topic()
    await council.has_topic("楼道电费")
    await lan.says("/meet T1 2026-03-06 15:00 plenary 门口活动室")
    await lan.says("/meet T1 2026-03-06 16:00 on_site 小广场")
    await lan.says("/meet T1 2026-03-20 15:00 plenary 门口活动室")
    await council.time_passes(days=4, hours=5)
    await council.sits()
    await lan.says("/end S1")
    await lan.forges("mi:publish:1:1")
    await mei.forges("mi:object:1:1")
    await mei.writes("电费没写")
    for woman in (mei, council.woman("周敏"), council.woman("吴桂芳")):
        await woman.forges("e:here:1:2", on=council.board_message("S2"))
    await lan.says("/begin S2")
    await mei.says("#观点 灯要装在二楼")
    assert "记下 1 条" in council.board("S2")
    await mei.presses("hand", on=council.board_message("S2"))
    await lan.says("/meet T2")
    await lan.presses("go-on")
    await lan.presses("mode-plenary")
    await lan.presses("find-time")
    for words in ("3月16日 15:00", "门口活动室"):
        await lan.writes(words)
    await lan.presses("add-time")
    await lan.writes("3月17日 15:00")
    await lan.presses("sure-slots")
    await lan.says("/ledger")
    return council


def test_no_class_of_buttons_is_left_out() -> None:
    known = Counter(kind.__prefix__ for kind in CallbackData.__subclasses__())
    assert set(known) == TRIED_ELSEWHERE | set(BUTTONS) | {"ms", "pl"}
    assert known.most_common(1)[0][1] == 1, "no two of them are taken for one another"


async def test_no_button_of_another_councils_sessions_does_or_tells_anything(meeting: Village) -> None:
    stranger = meeting.moves_in("阿珍")
    other = meeting.telegram.add_group("柳树巷", creator=stranger.id)
    meeting.telegram.join(other.id, meeting.bot.id, by=stranger.id)
    await stranger.says("/council new 柳树巷", where=other)
    await stranger.writes("/start")
    kept = meeting.everything_kept()
    for data in [*_forged(), *SECTIONS, *PLANS]:
        files = [message for message in stranger.private if message.attachment]
        await stranger.forges(data)
        assert not any(words in stranger.hears for words in TOLD), (data, stranger.hears)
        assert not any(woman.hears for woman in meeting.women if woman is not stranger), data
        assert files == [message for message in stranger.private if message.attachment], data
        assert not meeting.group_hears, data
    assert meeting.everything_kept() == kept


@pytest.mark.parametrize("invited", [False, True])
async def test_whoever_has_no_seat_changes_nothing(meeting: Village, lan: Woman, invited: bool) -> None:
    """Not as a guest of another topic either."""
    neighbour = meeting.joins("阿秀")
    await neighbour.says("大家好")
    await neighbour.writes("/start")
    if invited:
        await lan.says("/topic I1 电费")
        hello = await neighbour.says("我是物业的")
        await lan.says("/invite T2", to=hello)
        await neighbour.presses("join")
    kept = meeting.everything_kept()
    for data in [*_forged(), *SECTIONS, *PLANS]:
        if data == "es:tap:1:1:0" and invited:
            # The slots are about her topic.
            continue
        files = [message for message in neighbour.private if message.attachment]
        await neighbour.forges(data)
        assert not any(woman.hears for woman in meeting.women if woman is not neighbour), data
        assert files == [message for message in neighbour.private if message.attachment], data
        assert not meeting.group_hears, data
    assert meeting.everything_kept() == kept


@pytest.mark.parametrize("number", [HUGE, -1, 0])
async def test_numbers_beyond_any_are_refused(meeting: Village, lan: Woman, number: int) -> None:
    for data in _beyond(number):
        await lan.forges(data, on=meeting.board_message("S2"))
        assert meeting.words("error-try-again") not in lan.hears, data
        assert not meeting.group_hears, data


@pytest.mark.parametrize("value", [str(HUGE), "٣", "0000-01-01", "٢٠٢٦-٠٣-٠١", "2026-13-01", "-1"])
async def test_a_calendar_is_turned_to_no_month_there_is_not(council: Village, lan: Woman, value: str) -> None:
    await council.has_topic()
    await lan.says("/meet")
    await lan.presses("go-on")
    for _ in range(2):
        for do in PlanDo:
            await lan.forges(f"pl:{do}:{value}")
            assert council.words("error-try-again") not in lan.hears, (do, value)
        await lan.writes("T1")
