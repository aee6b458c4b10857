"""Forms in private: half-filled, refused, cancelled, left alone, and found again after a restart."""

from tests.conversations.village import Village
from tests.conversations.woman import Woman


async def test_a_half_filled_form_survives_a_restart(council: Village, lan: Woman) -> None:
    await council.has_passed_vote()
    await lan.presses("resolve", on=council.board_message("V1"))
    await lan.writes("装三盏感应灯")
    await council.sleeps()
    await council.wakes()
    await lan.presses("周敏")
    await council.sleeps()
    await council.wakes()
    await lan.presses(council.words("days-ahead", days=7))
    await lan.writes("晚上灯都亮")
    assert "R1" in lan.hears
    assert "晚上灯都亮" in council.board("R1")


async def test_a_refused_answer_keeps_the_form(council: Village, lan: Woman) -> None:
    await council.has_passed_vote()
    await lan.presses("resolve", on=council.board_message("V1"))
    await lan.writes("灯" * 501)
    assert lan.refused("text-too-long", length=501, limit=500)
    await lan.writes("\u200b\u2060")
    assert lan.refused("text-empty")
    await lan.writes("老公打我")
    assert lan.refused("private-matter")
    await lan.writes("装灯")
    assert council.words("ask-owner") in lan.hears


async def test_the_buttons_of_a_question_are_below_what_was_wrong(council: Village, lan: Woman) -> None:
    await council.has_issue()
    await lan.says("/topic")
    await lan.presses("go-on")
    asked = lan.private[-1]
    await lan.writes("灯")
    assert lan.refused("number-unreadable", typed="灯")
    wrong = lan.private[-1]
    assert not asked.markup
    await lan.writes("老公打我")
    assert lan.refused("private-matter")
    assert not wrong.markup
    await lan.presses("I1", on=lan.private[-1])
    assert lan.told("ask-issues")
    await lan.writes("/help")
    assert not lan.told("ask-issues")
    await lan.presses("chosen")
    await lan.writes("楼道照明")
    assert lan.told("answer-topic-made", topic="T1")


async def test_a_question_that_was_answered_has_no_buttons(council: Village, lan: Woman, mei: Woman) -> None:
    await council.has_resolution("何梅")
    await mei.presses("accept")
    await mei.presses("done", on=council.board_message("R1"))
    asked = mei.private[-1]
    assert asked.markup
    await mei.writes("都亮了")
    assert mei.told("answer-done-claimed", resolution="R1")
    assert not asked.markup
    await mei.says("/issue")
    await mei.presses("go-on")
    first = mei.private[-1]
    await mei.forges("c:absence:1", on=council.board_message("槐荫里"))
    assert not first.markup
    day = mei.private[-1]
    await mei.presses(council.words("days-ahead", days=7))
    assert mei.private[-1] is day
    await mei.writes("回娘家")
    assert not day.markup


async def test_who_may_not_answer_any_more_is_offered_nothing(council: Village, lan: Woman, mei: Woman) -> None:
    await mei.forges("c:absence:1", on=council.board_message("槐荫里"))
    await lan.says("/unseat 何梅")
    await mei.writes("哪天再说")
    assert mei.refused("date-unreadable")
    assert not mei.private[-1].markup


async def test_a_form_is_dropped(council: Village, lan: Woman, mei: Woman) -> None:
    await mei.says("/issue")
    await mei.presses("go-on")
    form = mei.private[-1]
    await mei.presses("cancel")
    assert mei.told("answer-form-cancelled")
    assert not form.markup
    await mei.forges("f:cancel:", on=form)
    assert mei.refused("no-form")
    await mei.forges("f:toggle:1", on=form)
    assert mei.refused("no-form")
    await mei.writes("/start form")
    assert mei.refused("no-form")
    assert not lan.hears


async def test_a_new_form_takes_the_place_of_an_old_one(council: Village, mei: Woman) -> None:
    await council.has_resolution("何梅")
    await mei.presses("accept")
    await mei.presses("progress", on=council.board_message("R1"))
    await mei.presses("done", on=council.board_message("R1"))
    await mei.writes("都亮了")
    assert mei.told("answer-done-claimed", resolution="R1")


async def test_the_notice_stays_while_its_form_is_filled_in(council: Village, lan: Woman) -> None:
    await council.has_issue()
    notice = lan.button("issue-decline")[0]
    await lan.presses("issue-decline")
    assert notice.markup
    await lan.presses("cancel")
    await lan.presses("issue-topic")
    await lan.writes("楼道照明")
    assert lan.told("answer-topic-made", topic="T1")


async def test_a_form_whose_subject_has_moved_on(council: Village, lan: Woman) -> None:
    await council.has_issue()
    await lan.presses("issue-decline")
    await lan.says("/topic I1 楼道照明")
    await lan.writes("来不及了")
    assert lan.refused("issue-not-collected", issue="I1", status="accepted")
    await lan.presses("cancel")
    assert lan.told("answer-form-cancelled")


async def test_numbers_typed_where_issues_are_ticked(council: Village, lan: Woman) -> None:
    await council.has_issue()
    await lan.says("/topic")
    await lan.presses("go-on")
    await lan.writes("-")
    assert lan.refused("no-issues-named")
    await lan.writes("灯")
    assert lan.refused("number-unreadable", typed="灯")
    await lan.writes("I7")
    assert lan.refused("no-such-number", label="I7")
    await lan.forges("f:toggle:99")
    assert lan.refused("no-such-number", label="I99")
    await lan.forges("f:toggle:x")
    assert lan.told("stale-button")
    await lan.writes("I1")
    await lan.writes("楼道照明")
    assert lan.told("answer-topic-made", topic="T1")


async def test_seats_are_chosen_from_those_that_are_held(council: Village, lan: Woman) -> None:
    await lan.says("/unseat")
    await lan.presses("go-on")
    await lan.forges("f:seat:77")
    assert lan.refused("no-such-seat", name=77)
    await lan.forges(f"f:seat:{10**20}")
    assert lan.refused("no-such-seat", name=10**20)
    await lan.writes("张三")
    assert lan.refused("no-such-seat", name="张三")
    await lan.presses("吴桂芳")
    assert lan.told("answer-seat-ended", name="吴桂芳")


async def test_commands_in_private_that_belong_to_a_group(council: Village, lan: Woman) -> None:
    for command in (
        "/vote T1 同意",
        "/topic I1 灯",
        "/seat 何梅",
        "/issues",
        "/resolutions",
        "/close V1",
        "/council new X",
    ):
        await lan.writes(command)
        assert lan.refused("only-in-group")


async def test_a_form_is_answered_in_private_alone(council: Village, lan: Woman, mei: Woman) -> None:
    await mei.says("/issue")
    await mei.presses("go-on")
    form = mei.private[-1]
    await mei.forges("f:cancel:", on=council.board_message("槐荫里"))
    assert mei.told("answer-form-cancelled")
    assert not council.group_hears
    await mei.writes("楼道灯不亮", to=form)
    assert mei.told("choose-signed", title="槐荫里")


async def test_a_command_leaves_the_form_open(council: Village, mei: Woman) -> None:
    await mei.says("/issue")
    await mei.presses("go-on")
    await mei.writes("/help")
    await mei.writes("楼道灯不亮")
    await mei.presses("signed")
    assert "I1" in mei.hears
