"""Whether people come to a session: by a button in private, under the one mention in the group, or said for them."""

import pytest

from bot.views.texts import LOCALES
from tests.conversations.village import Village
from tests.conversations.woman import Woman


async def _convened(council: Village, mode: str = "plenary") -> None:
    await council.has_topic()
    await council.convenor.says(f"/meet T1 2026-03-06 15:00 {mode} 门口活动室")
    assert council.convenor.told("answer-session-convened")


@pytest.mark.parametrize("locale", LOCALES)
async def test_she_answers_the_invitation_and_thinks_better_of_it(council: Village, mei: Woman) -> None:
    await mei.writes("/start")
    await _convened(council)
    invitation = mei.private[-1]
    await mei.presses("reply-yes", on=invitation)
    assert mei.told("answer-session-answered", reply="yes", session="S1")
    assert f"● {council.texts.plain('button-reply-yes')}" in str(invitation.markup)
    assert mei.sees("session-papers")
    assert council.words("coming-counts", yes=1, maybe=0, no=0, unanswered=2) in council.board("S1")
    await mei.presses("reply-maybe", on=invitation)
    assert council.words("coming-counts", yes=0, maybe=1, no=0, unanswered=2) in council.board("S1")
    await mei.writes("/mine")
    assert mei.told("mine-session", session="S1", mode="plenary", has_place="yes", place="门口活动室", reply="maybe")


@pytest.mark.parametrize("locale", LOCALES)
async def test_whoever_can_not_come_may_say_why(council: Village, lan: Woman, mei: Woman) -> None:
    await mei.writes("/start")
    await _convened(council)
    invitation = mei.private[-1]
    await mei.presses("reply-no", on=invitation)
    assert mei.told("ask-why", kind="excuse")
    assert f"● {council.texts.plain('button-reply-no')}" in str(invitation.markup)
    assert council.words("coming-counts", yes=0, maybe=0, no=1, unanswered=2) in council.board("S1")
    await mei.writes("孙女生病")
    assert mei.told("answer-excuse-given")
    assert "孙女生病" not in council.board("S1")
    await lan.presses("session-papers", on=council.board_message("S1"))
    await lan.presses("session-who")
    assert lan.told("coming-line", reply="no", count=1, names="何梅")
    assert "孙女生病" in lan.hears


async def test_she_may_leave_the_reason_out(council: Village, mei: Woman) -> None:
    await mei.writes("/start")
    await _convened(council)
    await mei.presses("reply-no")
    await mei.presses("skip")
    assert mei.told("answer-excuse-given")
    await mei.presses("reply-yes")
    assert mei.told("answer-session-answered", reply="yes")


async def test_those_out_of_reach_are_mentioned_once_together(
    council: Village, mei: Woman, min_: Woman, fang: Woman, yan: Woman
) -> None:
    await mei.writes("/start")
    await _convened(council)
    (mention,) = council.mentions
    assert min_.name in (mention.text or "")
    assert mei.name not in (mention.text or "")
    await yan.presses("reply-yes", on=mention)
    assert yan.told("refusal-not-attendee", session="S1")
    await min_.presses("reply-yes", on=mention)
    assert min_.told("answer-session-answered", reply="yes")
    (mention,) = council.mentions
    assert min_.name not in (mention.text or "")
    await fang.presses("reply-no", on=mention)
    assert fang.told("ask-why", kind="excuse")
    assert not council.mentions
    assert council.words("coming-counts", yes=1, maybe=0, no=1, unanswered=1) in council.board("S1")


@pytest.mark.parametrize("locale", LOCALES)
async def test_seats_without_an_account_are_answered_for(council: Village, lan: Woman, mei: Woman) -> None:
    await lan.says("/seat 赵玉")
    await _convened(council)
    await lan.writes("/mine")
    assert lan.told("mine-session", session="S1", mode="plenary", has_place="yes", place="门口活动室", reply="unasked")
    await lan.presses("session-who")
    await lan.presses("赵玉")
    await lan.presses("赵玉")
    said = council.texts.plain("reply-said", reply="maybe")
    assert lan.sees(f"赵玉 · {said}")
    assert council.words("coming-counts", yes=0, maybe=1, no=0, unanswered=3) in council.board("S1")
    forged = lan.private[-1]
    await mei.writes("/start")
    await mei.forges("ew:1:1:4")
    assert mei.refused("not-answering-for")
    await mei.forges("e:who:1:1")
    assert mei.refused("not-told-who", session="S1")
    await lan.forges("ew:1:1:1", on=forged)
    assert lan.refused("answers-herself", name="何梅")


async def test_once_it_has_begun_nobody_is_asked(council: Village, mei: Woman) -> None:
    await mei.writes("/start")
    await _convened(council)
    invitation = mei.private[-1]
    await council.time_passes(days=4, hours=5)
    await council.sits()
    await mei.presses("reply-no", on=invitation)
    assert mei.refused("session-begun", session="S1")


@pytest.mark.parametrize("locale", LOCALES)
async def test_where_a_home_visit_goes_is_for_those_alone_who_go(
    council: Village, lan: Woman, mei: Woman, min_: Woman, fang: Woman
) -> None:
    for woman in (lan, mei, min_):
        await woman.writes("/start")
    await _convened(council, "home_visit")
    board = council.board("S1")
    for hidden in ("门口活动室", "楼道照明", "15:00", "林秀兰", "何梅"):
        assert hidden not in board
    assert not council.mentions
    assert "门口活动室" not in mei.private[-1].text  # type: ignore[operator]
    await mei.presses("reply-yes")
    assert mei.told("answer-session-answered", reply="yes", session="S1", waits="yes")
    assert lan.told("notice-visit-wished", name="何梅", session="S1")
    await lan.presses("take-along")
    assert lan.told("answer-visit-joined", name="何梅", session="S1")
    assert mei.told("notice-visit-told", session="S1", place="门口活动室", alone="yes")
    await lan.presses("leave-behind")
    assert mei.told("notice-visit-left", session="S1")
    await lan.presses("take-along")
    assert mei.private[-1].attachment or mei.private[-2].attachment
    await min_.presses("reply-yes")
    await lan.presses("session-who")
    assert lan.told("coming-willing")
    assert lan.told("coming-line", reply="yes", count=1, names="何梅")
    assert lan.told("coming-line", reply="willing", count=1, names="周敏")
    await min_.writes("/mine")
    assert min_.told("mine-session", session="S1", mode="home-visit", has_place="no", reply="waits")
    await lan.presses(council.texts.plain("take-along-whom", name="何梅", taken="yes"))
    both = council.texts.plain("list-separator").join(["何梅", "周敏"])
    assert lan.told("coming-line", reply="willing", count=2, names=both)
    await lan.presses(council.texts.plain("take-along-whom", name="何梅", taken="no"))
    await lan.presses(council.texts.plain("take-along-whom", name="周敏", taken="no"))
    assert lan.told("coming-line", reply="yes", count=2, names=both)
    assert min_.told("notice-visit-told", session="S1", place="门口活动室", alone="no", others_names="何梅")
    await min_.presses("session-who")
    assert min_.told("coming-line", reply="yes", count=2, names=both)
    await fang.writes("/start")
    await fang.writes("/mine")
    assert "门口活动室" not in fang.hears
    await fang.presses("reply-maybe")
    assert "门口活动室" not in fang.hears
    assert council.board("S1") == board
    await lan.presses("session-cancel", on=council.board_message("S1"))
    await lan.writes("李奶奶住院了")
    assert "李奶奶" not in council.board("S1")
    assert "李奶奶" not in mei.hears


async def test_who_takes_her_seat_later_and_who_convened_are_asked_too(
    council: Village, lan: Woman, mei: Woman, yan: Woman
) -> None:
    await lan.presses("seats", on=council.board_message("槐荫里"))
    await lan.presses("sit")
    await _convened(council)
    said = {
        "session": "S1",
        "mode": "plenary",
        "lasts": "no",
        "place": "门口活动室",
        "has_place": "yes",
        "is_private": "no",
    }
    assert lan.told("notice-session-convened", **said)
    assert lan.private[-1].attachment
    await lan.presses("reply-yes", on=lan.private[-1])
    hello = await yan.says("大家好")
    await lan.says("/seat", to=hello)
    assert yan.told("notice-session-convened", **said)
    assert yan.private[-1].attachment
    await yan.presses("reply-maybe")
    assert council.words("coming-counts", yes=1, maybe=1, no=0, unanswered=3) in council.board("S1")
    await lan.says("/unseat 孙燕")
    assert council.words("coming-counts", yes=1, maybe=0, no=0, unanswered=3) in council.board("S1")
    await lan.presses("session-cancel", on=council.board_message("S1"))
    await lan.writes("停电")
    assert mei.told("notice-session-cancelled", session="S1")
    assert not yan.hears


@pytest.mark.parametrize("locale", LOCALES)
async def test_the_convenor_asks_one_of_them_to_host_it(
    council: Village, lan: Woman, mei: Woman, min_: Woman, locale: str
) -> None:
    del locale
    for woman in (mei, min_):
        await woman.writes("/start")
    await _convened(council)
    await lan.presses("session-papers", on=council.board_message("S1"))
    await lan.presses("session-who")
    await lan.presses("hosting-page")
    assert lan.told("hosting-page", session="S1", host=lan.name, asks="yes")
    await lan.presses(mei.name)
    assert lan.told("answer-host-named", session="S1", name=mei.name)
    assert mei.told("notice-host-named", session="S1", hosts="yes", floor="yes")
    assert council.words("session-host", name=mei.name) in council.board("S1")
    await mei.presses("hosting-page")
    await mei.presses(min_.name)
    assert mei.told("answer-host-named", session="S1", name=min_.name)
    await lan.presses("hosting-page")
    assert lan.told("hosting-page", session="S1", host=min_.name, asks="yes")
    await lan.presses("hosting-take-back")
    assert min_.told("notice-host-named", session="S1", hosts="no", name=lan.name)
