"""A secret vote: opened by a button, what each woman sees of it, and what nobody sees."""

import logging
import re

import pytest
from structlog.testing import capture_logs

from bot.views.texts import LOCALES
from playground.errors import ApiError
from tests.conversations.village import TOKEN, Village
from tests.conversations.woman import Woman


async def _opens_secret_vote(council: Village, lan: Woman) -> None:
    await council.has_topic()
    await lan.says("/vote T1")
    await lan.presses("go-on")
    await lan.presses(council.words("way-secret"))
    await lan.writes("同意装三盏感应灯")


@pytest.mark.parametrize("locale", LOCALES)
async def test_a_secret_vote(council: Village, lan: Woman, mei: Woman, min_: Woman, fang: Woman) -> None:
    await _opens_secret_vote(council, lan)
    board = council.board("V1")
    assert council.words("vote-secret") in board
    await mei.presses("for")
    assert mei.told("answer-ballot-in-box", vote="V1", cast=1, due=3)
    await mei.writes("/mine")
    assert mei.told("mine-receipt", vote="V1")
    await mei.presses("against")
    assert mei.told("answer-ballot-in-box", vote="V1", cast=1, due=3)
    board = council.board("V1")
    assert council.words("vote-took-part", names="何梅") in board
    assert council.words("vote-choice", choice="against", count=1, names="").strip() not in board
    await min_.presses("for", on=council.board_message("V1"))
    await fang.presses("for", on=council.board_message("V1"))
    board = council.board("V1")
    assert council.words("vote-choice", choice="for", count=2, names="").strip() in board
    assert council.words("vote-choice", choice="against", count=1, names="").strip() in board
    assert "何梅" in board


async def test_the_choice_may_be_taken_back_while_the_form_is_open(council: Village, lan: Woman, mei: Woman) -> None:
    await council.has_topic()
    await lan.says("/vote T1")
    await lan.presses("go-on")
    form = lan.private[-1]
    await lan.presses(council.words("way-secret"))
    await lan.presses(council.words("way-open"))
    await lan.writes("同意装三盏感应灯")
    assert council.words("vote-secret") not in council.board("V1")
    await lan.forges("f:secrecy:secret", on=form)
    assert lan.refused("no-form")
    await lan.presses("more", on=council.board_message("V1"))
    await lan.presses("withdraw")
    await lan.forges("f:secrecy:secret", on=form)
    assert lan.refused("no-form")


async def test_without_a_key_an_open_vote_is_all_there_is(council: Village, lan: Woman) -> None:
    await council.sleeps()
    council.settings = council.settings.model_copy(update={"secret_key": None})
    await council.wakes()
    await _opens_secret_vote(council, lan)
    assert lan.refused("secret-ballots-need-a-key")
    await lan.presses(council.words("way-open"))
    await lan.writes("同意装三盏感应灯")
    assert "V1" in lan.hears


async def test_nothing_that_is_kept_or_shown_joins_a_woman_and_her_choice(
    council: Village, lan: Woman, mei: Woman, min_: Woman
) -> None:
    await _opens_secret_vote(council, lan)
    await mei.presses("for")
    await min_.presses("against")
    ids, choices = {str(mei.id), str(min_.id), "N1", "N2"}, {"for", "against"}
    for row in council.everything_kept():
        values = {str(value) for value in row}
        assert not (values & ids and values & choices), row
        assert not any(choice in value for choice in ("'for'", '"for"', '"against"') for value in values), row


async def test_the_log_of_a_secret_vote_names_nobody_and_no_choice(
    council: Village, lan: Woman, mei: Woman, min_: Woman, fang: Woman, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    with capture_logs() as logs:
        await _opens_secret_vote(council, lan)
        council.forgives = {"message is too long"}
        council.telegram.fail_next(TOKEN, "editMessageText", ApiError(400, "Bad Request: message is too long"))
        for woman, choice in ((mei, "for"), (min_, "against"), (fang, "for")):
            await woman.presses(choice, on=council.board_message("V1"))
    assert "board given up" in str(logs)
    written = " ".join([str(logs), *(record.getMessage() for record in caplog.records)])
    for woman in (mei, min_, fang):
        assert woman.name not in written
        assert str(woman.id) not in written
    assert not re.search(r"\b(for|against|abstain|N[1-9])\b", written)
