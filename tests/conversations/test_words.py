"""What people write: full-width, hostile, endless, empty, or about what must never be shown."""

import json
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.app.keeping import export
from bot.councils.model.words import ISSUE_LENGTH, NAME_LENGTH, TEXT_LENGTH, TITLE_LENGTH, guard_with
from bot.views.texts import LOCALES
from tests.conversations.village import Village
from tests.conversations.woman import Woman

HOSTILE = '<b>胖</b> & <a href="https://evil.example">点我</a> </blockquote> &lt; {x} %s \\ " \' ```'
PRIVATE = "老公打我，不敢回家"


async def test_hostile_words_are_shown_as_they_are(village: Village, lan: Woman) -> None:
    hostile = village.joins(HOSTILE[:NAME_LENGTH], last_name="<i>")
    await lan.says(f"/seat {HOSTILE[:NAME_LENGTH]}")
    await lan.says("/seat", to=await hostile.says("大家好"))
    assert lan.refused("text-too-long", length=len(hostile.name), limit=NAME_LENGTH)
    await hostile.opens(lan.link)
    await lan.says("/seat 周敏")
    claim = lan.link
    await hostile.says(f"/issue {HOSTILE}")
    assert HOSTILE in lan.hears
    await lan.says(f"/topic I1 {HOSTILE}")
    assert HOSTILE in village.board("T1")
    await lan.says(f"/invite T1 {HOSTILE[:NAME_LENGTH]}")
    assert HOSTILE[:NAME_LENGTH] in village.board("T1")
    await lan.says(f"/vote T1 {HOSTILE.replace(' / ', '/')}")
    await hostile.presses("for", on=village.board_message("V1"))
    await lan.says("/close V1")
    assert HOSTILE in village.board("V1")
    await lan.says("/unseat 周敏")
    await village.moves_in("敏").opens(claim)
    assert village.woman("敏").told("refusal-link-unusable")
    await lan.says("/vote T1 同意")
    await hostile.presses("for", on=village.board_message("V2"))
    await lan.says(f"/resolve V2 {HOSTILE} owner:{HOSTILE[:NAME_LENGTH]} due:2026-03-20 done:{HOSTILE}")
    assert HOSTILE in village.board("R1")
    await hostile.presses("accept")
    await hostile.says(f"/progress R1 {HOSTILE}")
    await hostile.presses("done", on=village.board_message("R1"))
    await hostile.writes(HOSTILE)
    assert HOSTILE in village.board("R1")
    await hostile.writes("/mine")
    for command in ("/seat @", "/language <b>", "/vote <b>T1</b>", "/unseat <i>", "/topic I1<b>"):
        await lan.says(command)
        assert lan.hears


async def test_hostile_titles_of_a_group(group: Village, lan: Woman) -> None:
    await group.welcomes_bot()
    await lan.says(f"/council new {HOSTILE}")
    assert group.board(HOSTILE)
    await lan.writes("/start")
    assert lan.sees(group.texts.plain("issue-in", title=HOSTILE[:30]))


LONG = {
    "/issue {}": ISSUE_LENGTH,
    "/topic I1 {}": TITLE_LENGTH,
    "/invite T1 {}": NAME_LENGTH,
    "/seat {}": NAME_LENGTH,
    "/decline I2 {}": TEXT_LENGTH,
    "/vote T1 {}": TEXT_LENGTH,
    "/withdraw T1 {}": TEXT_LENGTH,
    "/resolve V1 {} owner:何梅 due:2026-03-20": TEXT_LENGTH,
    "/progress R1 {}": TEXT_LENGTH,
    "/done R1 {}": TEXT_LENGTH,
    "/withdraw R1 {}": TEXT_LENGTH,
}


@pytest.mark.parametrize("what", ["灯", "😀"])
async def test_too_long_is_said_with_the_numbers(council: Village, lan: Woman, mei: Woman, what: str) -> None:
    await council.has_resolution("何梅")
    await council.has_issue()
    before = [council.board(about) for about in ("槐荫里", "T1", "V1", "R1")]
    for command, limit in LONG.items():
        woman = mei if command.startswith(("/progress", "/done")) else lan
        if command.startswith(("/vote", "/topic", "/withdraw T1")):
            continue
        await woman.says(command.format(what * (limit + 1)))
        assert woman.refused("text-too-long", length=limit + 1, limit=limit), command
    await lan.says(f"/topic I2 {what * (TITLE_LENGTH + 1)}")
    assert lan.refused("text-too-long", length=TITLE_LENGTH + 1, limit=TITLE_LENGTH)
    await lan.says(f"/council new {what * 121}")
    assert lan.refused("council-exists")
    most = 4096 - len("/issue ")
    await mei.says(f"/issue {what * most}")
    assert mei.refused("text-too-long", length=most, limit=ISSUE_LENGTH)
    await mei.writes(what * 4096)
    assert mei.refused("text-too-long", length=4096, limit=ISSUE_LENGTH)
    assert before == [council.board(about) for about in ("槐荫里", "T1", "V1", "R1")]


@pytest.mark.parametrize(("locale", "what"), [("zh-CN", "😀"), ("en", "😀"), ("en", "&")])
async def test_the_longest_words_still_fit_everywhere(village: Village, lan: Woman, what: str) -> None:
    await lan.says("/seat", to=await lan.says("我也在席"))
    women = [village.joins(f"{number:02}{what * 38}") for number in range(8)]
    await village.seats(*women)
    for woman in women:
        await woman.says(f"/issue {what * ISSUE_LENGTH}")
    issues = "".join(f"I{number} " for number in range(1, 9))
    await lan.says(f"/topic {issues}{what * TITLE_LENGTH}")
    for number in range(12):
        await lan.says(f"/invite T1 {number:02}{what * 38}")
    for number in range(1, 6):
        await lan.says(f"/vote T1 {what * TEXT_LENGTH}")
        for woman in (lan, *women):
            await woman.presses("for", on=village.board_message(f"V{number}"))
        assert str(number) in village.board(f"V{number}")
        await lan.says(
            f"/resolve V{number} {what * TEXT_LENGTH} owner:{women[0].name} due:2026-03-20 done:{what * 500}"
        )
        for _ in range(3):
            await women[0].says(f"/progress R{number} {what * TEXT_LENGTH}")
    assert "R5" in village.board("T1")
    assert what * 20 in village.board("R5")
    await women[0].writes("/start")
    await women[1].writes("/start")
    await lan.says("/resolutions")
    assert "R5" in lan.hears
    await lan.says("/issues")
    await women[0].says(f"/done R1 {what * TEXT_LENGTH}")
    assert "R1" in women[1].hears
    await women[0].writes("/mine")
    assert "R2" in women[0].hears
    await village.time_passes(days=30)
    assert "R2" in women[0].hears
    assert not any("too long" in (call.error or "") for call in village.telegram.calls)


async def test_a_hundred_seats_are_listed(village: Village, lan: Woman) -> None:
    for number in range(120):
        village.telegram.send(lan.id, village.group.id, f"/seat {number:03}{'😀' * 37}")
    await village.runs()
    await lan.presses("seats", on=village.board_message("槐荫里"))
    assert "000" in lan.hears
    assert "119" not in lan.hears
    await lan.presses("unseat")
    assert lan.sees("039")


async def test_empty_words_are_refused(council: Village, lan: Woman, mei: Woman) -> None:
    for command in ("/issue \u200b\u200b", "/issue \u202e\u2060"):
        await mei.says(command)
        assert mei.refused("text-empty")
    await lan.says("/seat \u200b")
    assert lan.refused("text-empty")


async def test_a_number_is_asked_for_with_an_example(council: Village, lan: Woman, mei: Woman) -> None:
    for command, typed, example in (
        ("/topic 照明", "照明", "I1"),
        ("/topic T1 照明", "T1", "I1"),
        ("/decline 不办", "不办", "I1"),
        ("/invite 物业", "物业", "T1"),
        ("/vote I1 同意", "I1", "T1"),
        ("/close T1", "T1", "V1"),
        ("/withdraw 那个", "那个", "I1"),
        ("/resolve R1 装灯", "R1", "V1"),
        ("/progress 1", "1", "R1"),
        ("/done R1234567 好了", "R1234567", "R1"),
        ("/topic I1x 照明", "I1x", "I1"),
    ):
        await lan.says(command)
        assert lan.refused("number-wanted", typed=typed, example=example), command
    await lan.says("/topic I9 照明")
    assert lan.refused("no-such-number", label="I9")
    await lan.says("/topic I0 照明")
    assert lan.refused("no-such-number", label="I0")


async def test_full_width_small_and_unspaced_numbers(council: Village, lan: Woman, mei: Woman) -> None:
    await council.has_issue()
    await council.has_issue("井盖松了")
    await lan.says("/topic　ｉ１，Ｉ２：照明和井盖")
    assert lan.told("answer-topic-made", topic="T1")
    assert "照明和井盖" in council.board("T1")
    await lan.says("/vote t１同意装灯")
    assert "同意装灯" in council.board("V1")
    await lan.says("/close@council_bot\nＶ１")
    assert lan.told("answer-vote-closed", vote="V1", outcome="no_quorum")


# --- what must never be shown

PRIVATE_COMMANDS = (
    "/issue {}", "/issues {}", "/topic I1 {}",  "/decline I1 {}", "/invite T1 {}", "/vote T1 {}", "/seat {}",
    "/unseat {}",
    "/withdraw I1 {}", "/withdraw T1 {}", "/resolve V1 {} owner:何梅 due:2026-03-20", "/progress R1 {}", "/done R1 {}",
    "/council new {}", "/language {}", "/vote {}", "/resolve V1 装灯 owner:{} due:2026-03-20",
)  # fmt: skip


@pytest.mark.parametrize("locale", LOCALES)
async def test_private_words_in_a_command_are_answered_unseen(
    council: Village, lan: Woman, mei: Woman, locale: str
) -> None:
    await council.has_resolution("何梅")
    before = [council.board(about) for about in ("槐荫里", "T1", "V1", "R1")]
    words = "my husband beats me" if locale == "en" else PRIVATE
    with capture_logs() as logs:
        for command in PRIVATE_COMMANDS:
            await mei.says(command.format(words))
            assert mei.refused("private-matter"), command
            assert "110" in mei.hears
            assert "12338" in mei.hears
            assert not lan.hears
    assert before == [council.board(about) for about in ("槐荫里", "T1", "V1", "R1")]
    assert words not in str(logs)
    assert words not in await _everything_kept(council)


async def test_private_words_in_every_form(council: Village, lan: Woman, mei: Woman) -> None:
    await council.has_resolution("何梅")
    await mei.says("/issue")
    await mei.presses("go-on")
    await mei.writes(PRIVATE)
    assert mei.refused("private-matter")
    await mei.writes("/start form")
    assert mei.sees("cancel")
    await mei.presses("accept")
    for button in ("progress", "done"):
        await mei.presses(button, on=council.board_message("R1"))
        await mei.writes(PRIVATE)
        assert mei.refused("private-matter")
    for button, about in (
        ("invite", "T1"), ("vote", "T1"), ("withdraw", "T1"), ("resolve", "V1"), ("owner", "R1"), ("waive", "R1"),
    ):  # fmt: skip
        if button == "resolve":
            await lan.says("/resolve V1")
            await lan.presses("go-on")
        else:
            await lan.presses(button, on=council.board_message(about))
        await lan.writes(PRIVATE)
        assert lan.refused("private-matter"), button
    assert PRIVATE not in await _everything_kept(council)


async def test_private_words_captured_from_a_reply(council: Village, lan: Woman, mei: Woman, yan: Woman) -> None:
    words = await yan.says(PRIVATE)
    await mei.says("/issue", to=words)
    assert mei.refused("private-matter")
    assert not yan.hears
    assert not lan.hears
    assert PRIVATE not in await _everything_kept(council)


async def test_plain_private_words_in_private(council: Village, lan: Woman, mei: Woman) -> None:
    await mei.writes(PRIVATE)
    assert mei.refused("private-matter")
    await mei.writes("/issue " + PRIVATE)
    assert mei.refused("private-matter")
    assert PRIVATE not in await _everything_kept(council)


async def test_a_bot_that_may_deletes_the_message(village: Village, lan: Woman) -> None:
    await village.forgets_commands()
    village.telegram.promote(village.group.id, village.bot.id, by=lan.id)
    mei = village.joins("何梅")
    said = await mei.says(f"/issue {PRIVATE}")
    assert said not in village.telegram.messages(lan.id, village.group.id)
    assert not village.group_hears
    assert not mei.hears
    await mei.writes("/start")
    said = await mei.says(f"/vote T1 {PRIVATE}")
    assert said not in village.telegram.messages(lan.id, village.group.id)
    assert not village.group_hears
    assert mei.told("refusal-private-matter")


async def test_a_bot_that_may_not_delete_stays_silent_in_the_group(village: Village, lan: Woman) -> None:
    village.forgives = {"message can't be deleted"}
    await village.forgets_commands()
    said = await lan.says(f"/issue {PRIVATE}")
    assert said in village.telegram.messages(lan.id, village.group.id)
    assert not village.group_hears
    assert lan.refused("private-matter")


async def test_words_pressed_after_the_list_has_grown_are_guarded_too(council: Village, lan: Woman, mei: Woman) -> None:
    said = await mei.writes("路灯不亮")
    said.text = PRIVATE
    said.changed()
    page = mei.private[-1]
    await mei.presses("signed", on=page)
    assert mei.refused("private-matter")
    assert not lan.hears


async def test_words_an_operator_adds_are_guarded_from_the_next_start(
    council: Village, mei: Woman, tmp_path: Path
) -> None:
    await mei.says("/issue 老井的事")
    assert "I1" in mei.hears
    (tmp_path / "ours.txt").write_text("老井\n", "utf-8")
    await council.sleeps()
    council.settings = council.settings.model_copy(update={"private_words": tmp_path / "ours.txt"})
    await council.wakes()
    try:
        await mei.says("/issue 老 井的事")
        assert mei.refused("private-matter")
    finally:
        guard_with([])


async def _everything_kept(village: Village) -> str:
    """All that is in the export, and every table of the database."""
    exported = await export(village.settings, None)
    return exported + json.dumps(village.everything_kept(), ensure_ascii=False, default=str)
