"""A choice, an approval and a ranking, tapped in the group."""

import pytest

from bot.views.texts import LOCALES
from tests.conversations.village import Village
from tests.conversations.woman import Woman

QUESTION = "灯装在哪里 / 楼道 / 门口 / 院子"


@pytest.mark.parametrize("locale", LOCALES)
async def test_one_of_several_with_a_second_round(
    council: Village, lan: Woman, mei: Woman, min_: Woman, fang: Woman
) -> None:
    await council.has_topic()
    await lan.says(f"/vote T1 {QUESTION}")
    assert "1. 楼道" in council.board("V1")
    await mei.presses("1. 楼道")
    assert mei.told("answer-option-marked", vote="V1", marked="楼道", abstains="no", cast=1, due=3)
    await min_.presses("abstain", on=council.board_message("V1"))
    assert min_.told("answer-option-marked", vote="V1", abstains="yes")
    await min_.presses("2. 门口")
    await fang.presses("3. 院子")
    assert not council.board_message("V1").markup or not mei.sees("1. 楼道")


@pytest.mark.parametrize("locale", LOCALES)
async def test_two_go_on(council: Village, lan: Woman, mei: Woman, min_: Woman, fang: Woman, yan: Woman) -> None:
    await lan.says("/seat", to=await yan.says("我来"))
    hong = council.joins("钱红", username="qianhong")
    await lan.says("/seat", to=await hong.says("我也来"))
    await council.has_topic()
    await lan.says(f"/vote T1 {QUESTION}")
    for woman, option in ((mei, "1."), (min_, "1."), (fang, "2."), (yan, "2."), (hong, "3.")):
        await woman.presses(option)
    assert council.words("choice-second-round", first="楼道", second="门口", votes=2, needed=3, missing=1)[
        -12:
    ] in council.board("V1")
    await lan.presses("vote-second-round", on=council.board_message("V1"))
    assert lan.told("answer-vote-opened", vote="V2", due=5)
    assert council.board("V1").endswith(council.words("vote-second-round", vote="V2"))
    for woman in (mei, min_, fang, yan, hong):
        await woman.presses("2. 门口", on=council.board_message("V2"))
    assert council.words("choice-passed", option="门口", votes=5, needed=3) in council.board("V2")
    assert lan.told("notice-vote-closed", vote="V2", outcome="passed", won=1, won_names="门口")
    await lan.presses("resolve", on=council.board_message("V2"))


@pytest.mark.parametrize("locale", LOCALES)
async def test_put_in_order_by_form(council: Village, lan: Woman, mei: Woman, min_: Woman, fang: Woman) -> None:
    await council.has_topic()
    await lan.presses("vote", on=council.board_message("T1"))
    await lan.presses(council.texts.plain("method-ranked"))
    await lan.writes("灯装在哪里")
    assert lan.refused("options-number", count=0, fewest=2, most=10)
    await lan.writes("灯装在哪里\n楼道\n门口\n院子")
    assert lan.told("answer-vote-opened", vote="V1", due=3)
    for woman, order in ((mei, "21"), (min_, "23"), (fang, "12")):
        for option in order:
            await woman.presses(f"{option}. ")
    assert fang.told("answer-option-marked", vote="V1", marked="楼道 > 门口", abstains="no", cast=3, due=3)
    await lan.says("/close V1")
    assert council.words("ranked-passed", option="门口") in council.board("V1")
    assert council.words("ranked-counted") in council.board("V1")
    await mei.presses("vote-pairs", on=council.board_message("V1"))
    assert mei.told("pairs-title", vote="V1")
    assert not council.group_hears


async def test_several_in_secret(council: Village, lan: Woman, mei: Woman, min_: Woman, fang: Woman) -> None:
    await council.has_topic()
    await lan.presses("vote", on=council.board_message("T1"))
    await lan.presses(council.texts.plain("method-approval"))
    await lan.presses(council.texts.plain("way-secret"))
    await lan.writes(QUESTION)
    for woman, options in ((mei, "12"), (min_, "1"), (fang, "13")):
        for option in options:
            await woman.presses(f"{option}. ")
            assert "楼道" not in woman.hears
    assert "▰" not in council.board("V1")
    await lan.says("/close V1")
    assert council.words("approval-passed", options="楼道", needed=2) in council.board("V1")


async def test_of_very_few_in_secret_the_board_tells_what_came_of_it_and_no_sum(
    council: Village, lan: Woman, mei: Woman, min_: Woman
) -> None:
    await council.has_topic()
    await lan.presses("vote", on=council.board_message("T1"))
    await lan.presses(council.texts.plain("method-approval"))
    await lan.presses(council.texts.plain("way-secret"))
    await lan.writes(QUESTION)
    for woman in (mei, min_):
        await woman.presses("1. ")
    await lan.says("/close V1")
    told: dict[str, str | int] = {"due": 3, "present": 2, "quorum": 2, "silent": 0, "room": "no", "fewest": 3}
    board = council.board("V1")
    assert council.words("verdict-untold", outcome="passed", among="yes", won="楼道", **told) in board
    assert "▰" not in board
    await council.has_topic()
    await lan.presses("vote", on=council.board_message("T2"))
    await lan.presses(council.texts.plain("way-secret"))
    await lan.writes("同意装三盏感应灯")
    await mei.presses("for", on=council.board_message("V2"))
    await lan.says("/close V2")
    told |= {"present": 1}
    board = council.board("V2")
    assert council.words("verdict-untold", outcome="no-quorum", among="no", won="", **told) in board
    assert "▰" not in board


async def test_what_does_not_fit(council: Village, lan: Woman, mei: Woman) -> None:
    await council.has_topic()
    await lan.says("/vote T1 装不装 / 装")
    assert lan.refused("options-number", count=1, fewest=2, most=10)
    await lan.says("/vote T1 装哪里 / 楼道 / 楼道")
    assert lan.refused("options-double", option="楼道")
    await lan.says(f"/vote T1 {QUESTION}")
    await mei.forges("o:1:1:9", on=council.board_message("V1"))
    assert mei.refused("no-such-option", vote="V1")
    await mei.forges("v:second_round:1:1", on=council.board_message("V1"))
    assert mei.refused("not-chair")
    await mei.forges("v:pairs:1:1", on=council.board_message("V1"))
    assert mei.refused("no-pairs", vote="V1")


@pytest.mark.parametrize("locale", LOCALES)
async def test_many_options_open_for_each_voter_alone(council: Village, lan: Woman, mei: Woman, yan: Woman) -> None:
    await council.has_topic()
    long = "村口老槐树下面靠着水泵房那一面墙上离地三米高的地方"
    await lan.says(f"/vote T1 灯装在哪里 / 楼道 / 门口 / 院子 / {long} / 花坛 / 井边")
    board = council.board_message("V1")
    assert council.words("vote-how-many") in (board.text or "")
    assert [len(row) for row in (board.markup or {})["inline_keyboard"]] == [3]
    await mei.presses("vote-options", on=board)
    assert mei.told("vote-paper", vote="V1", question="灯装在哪里")
    assert long in mei.hears  # a button shows only its beginning
    await mei.presses("6. 井边")
    assert mei.told("answer-option-marked", vote="V1", marked="井边", abstains="no", cast=1, due=3)
    assert "6. 井边" in council.board("V1")
    await yan.presses("vote-options", on=board)
    assert yan.refused("not-in-electorate", vote="V1")
    await lan.says("/close V1")
    assert not mei.sees("vote-options")
    await mei.forges("v:options:1:1", on=council.board_message("V1"))
    assert mei.refused("vote-not-open", vote="V1")
