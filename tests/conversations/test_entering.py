"""What stands behind "more" under an open vote: stepping back, recusing, and ballots the recorder enters."""

import pytest

from bot.views.texts import LOCALES
from tests.conversations.village import Village
from tests.conversations.woman import Woman


async def _counts_papers(council: Village, lan: Woman, witness: str, *voters: str) -> None:
    """The recorder has named who voted on paper in a secret vote, and is asked for the sums."""
    await council.has_topic()
    await lan.writes("/start")
    await lan.says("/vote T1")
    await lan.presses("go-on")
    await lan.presses(council.words("way-secret"))
    await lan.writes("同意装三盏感应灯")
    await lan.says("/enter V1")
    await lan.presses("go-on")
    await lan.presses("means-paper")
    await lan.presses(witness)
    for name in voters:
        await lan.presses(name)
        assert lan.button(name)[1] == f"☑ {name}"
    await lan.presses("chosen")


@pytest.mark.parametrize("locale", LOCALES)
async def test_raised_hands_are_entered_by_tapping_names(council: Village, lan: Woman, mei: Woman) -> None:
    await lan.writes("/start")
    await council.has_vote()
    await lan.presses("more", on=council.board_message("V1"))
    assert lan.told("vote-desk-enter")
    await lan.presses("enter")
    await lan.presses("means-hand")
    assert lan.told("ask-witness")
    await lan.presses(mei.name)
    assert lan.told("ask-ballots", way="open", method="motion")
    await lan.presses("周敏")
    await lan.presses("周敏")
    assert council.words("button-against") in lan.button("周敏")[1]
    await lan.presses("chosen")
    assert lan.told("answer-ballots-entered", vote="V1", ballots=1, cast=1, due=3)
    assert mei.told("notice-ballots-witnessed", vote="V1", ballots=1)
    assert council.words("vote-entered", count=1, names="周敏") in council.board("V1")


@pytest.mark.parametrize("locale", LOCALES)
async def test_papers_of_a_secret_vote_are_entered_as_sums(council: Village, lan: Woman, mei: Woman) -> None:
    await _counts_papers(council, lan, mei.name, "周敏")
    assert lan.told("ask-papers", method="motion")
    await lan.writes("2 0 0")
    assert lan.refused("papers-other-number", papers=2, voters=1)
    await lan.writes("1 0 0")
    assert lan.told("answer-ballots-entered", vote="V1", ballots=1, cast=1, due=3)
    assert council.words("vote-took-part", names="周敏") in council.board("V1")


@pytest.mark.parametrize("locale", LOCALES)
async def test_who_votes_by_button_while_papers_are_counted_is_taken_out_of_the_form(
    council: Village, lan: Woman, mei: Woman, fang: Woman
) -> None:
    await _counts_papers(council, lan, mei.name, mei.name, "周敏", "吴桂芳")
    await fang.presses("against", on=council.board_message("V1"))
    await lan.writes("3 0 0")
    assert lan.told("form-voted-meanwhile", names="吴桂芳", count=1, left=2)
    assert lan.told("form-typed", typed="3 0 0")
    assert lan.told("ask-papers", method="motion")
    await lan.writes("2 0 0")
    assert lan.told("answer-ballots-entered", vote="V1", ballots=2, cast=3, due=3)


async def test_a_witness_left_alone_in_the_form_is_no_list_of_voters(
    council: Village, lan: Woman, mei: Woman, min_: Woman
) -> None:
    await _counts_papers(council, lan, mei.name, mei.name, "周敏")
    await min_.presses("for", on=council.board_message("V1"))
    await lan.writes("1 1 0")
    assert lan.told("form-voted-meanwhile", names="周敏", count=1, left=0)
    assert lan.told("ask-ballots", way="secret")
    assert lan.button(mei.name)[1] == f"☑ {mei.name}"
    await lan.presses("cancel")
    assert council.words("vote-took-part", names="何梅") not in council.board("V1")


@pytest.mark.parametrize("locale", LOCALES)
async def test_one_with_a_stake_steps_back_or_is_asked_to(council: Village, lan: Woman, mei: Woman) -> None:
    await lan.writes("/start")
    await council.has_vote()
    await mei.presses("for")
    await mei.presses("more", on=council.board_message("V1"))
    await mei.presses("step-back")
    assert mei.told("step-back-asked", vote="V1")
    await mei.presses("step-back-sure")
    assert mei.told("answer-recused", vote="V1", name="何梅", due=2)
    assert not mei.sees("step-back-sure")
    await mei.presses("for", on=council.board_message("V1"))
    assert mei.refused("recused", vote="V1")
    await lan.says("/recuse V1 周敏")
    assert lan.told("answer-recused", vote="V1", name="周敏", due=1)
    await lan.presses("more", on=council.board_message("V1"))
    await lan.presses("recuse")
    assert "何梅" in council.board("V1").splitlines()[-2]


async def test_bare_commands_explain_themselves(council: Village, lan: Woman) -> None:
    for command in ("enter", "recuse"):
        await lan.says(f"/{command}")
        assert lan.told(f"usage-{command}")


async def test_who_has_nothing_to_do_there_is_told_so(council: Village) -> None:
    await council.has_vote()
    passer = council.joins("秦经理")
    await passer.forges("v:step_back:1:1", on=council.board_message("V1"))
    assert passer.refused("not-in-electorate", vote="V1")
    await passer.says("大家好")
    await passer.presses("more", on=council.board_message("V1"))
    assert passer.told("vote-desk", vote="V1", some="no")


@pytest.mark.parametrize("locale", LOCALES)
async def test_the_advice_of_guests_stands_beside_the_sum(council: Village, lan: Woman, mei: Woman) -> None:
    await lan.says("/council")
    await lan.forges("u:1:guests-vote:advisory")
    guest = council.joins("秦经理")
    said = await guest.says("大家好")
    await council.has_topic()
    await lan.says("/invite T1", to=said)
    await guest.forges("g:1:1:1", on=council.board_message("T1"))
    await lan.says("/vote T1 同意")
    await guest.presses("for", on=council.board_message("V1"))
    assert guest.told("answer-advice-given", vote="V1", marked="none")
    await mei.presses("against", on=council.board_message("V1"))
    board = council.board("V1")
    assert council.words("vote-advice") in board
    assert council.words("vote-advice-line", choice="for", marked="for", count=1, names="秦经理") in board
    assert council.words("vote-choice", choice="for", count=0, names="").strip() in board
