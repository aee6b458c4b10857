"""Where the bot was put out or silenced, the group hears what it missed once the bot may write there again."""

from collections.abc import Callable

import pytest
from aiogram.types import Update

from playground.people import PERMISSIONS
from tests.conversations.village import Village

Act = Callable[[Village], None]


def _puts_out(village: Village) -> None:
    village.telegram.kick(village.group.id, village.bot.id, by=village.convenor.id)


def _lets_in(village: Village) -> None:
    village.telegram.unban(village.group.id, village.bot.id, by=village.convenor.id)
    village.telegram.join(village.group.id, village.bot.id, by=village.convenor.id)


def _silences(village: Village) -> None:
    village.telegram.restrict(village.group.id, village.bot.id, by=village.convenor.id)


def _silences_anew(village: Village) -> None:
    village.telegram.restrict(village.group.id, village.bot.id, by=village.convenor.id, permissions=["can_send_polls"])


def _lets_speak(village: Village) -> None:
    village.telegram.restrict(village.group.id, village.bot.id, by=village.convenor.id, permissions=PERMISSIONS)


def _appoints(village: Village) -> None:
    village.telegram.promote(village.group.id, village.bot.id, by=village.convenor.id)


@pytest.mark.parametrize(
    ("goes", "still", "comes"),
    [(_puts_out, None, _lets_in), (_silences, _silences_anew, _lets_speak), (_silences, None, _appoints)],
)
async def test_a_group_hears_what_it_missed(council: Village, goes: Act, still: Act | None, comes: Act) -> None:
    council.forgives = {"bot was kicked", "not enough rights"}
    await council.has_vote()
    goes(council)
    await council.time_passes(hours=24)
    if still is not None:
        still(council)
        await council.runs()
    assert council.mentions == []
    comes(council)
    await council.runs()
    (mention,) = council.mentions
    assert "V1" in (mention.text or "")


async def test_a_thread_that_is_opened_again_hears_what_it_missed(council: Village) -> None:
    council.forgives = {"not enough rights"}
    await council.has_vote()
    council.telegram.set_permissions(council.group.id, (), by=council.convenor.id)
    await council.time_passes(hours=24)
    council.telegram.set_permissions(council.group.id, PERMISSIONS, by=council.convenor.id)
    await council.runs()
    assert council.mentions == []
    reopened = {
        "message_id": 900,
        "date": 1_772_000_000,
        "chat": council.group.json,
        "from": council.convenor.user.json,
        "forum_topic_reopened": {},
    }
    await council.hears_of(Update.model_validate({"update_id": 6_000_000, "message": reopened}))
    (mention,) = council.mentions
    assert "V1" in (mention.text or "")


async def test_let_in_again_it_says_where_the_council_stands(council: Village) -> None:
    council.forgives = {"bot was kicked"}
    _puts_out(council)
    await council.runs()
    council.remember()
    _lets_in(council)
    await council.runs()
    assert council.group_hears.startswith(council.words("council-title", title=council.group.title))


async def test_let_in_by_somebody_it_does_not_know_it_explains_nothing_anew(council: Village) -> None:
    council.forgives = {"bot was kicked"}
    _puts_out(council)
    eve = council.joins("Eve")
    council.telegram.unban(council.group.id, council.bot.id, by=council.convenor.id)
    await council.runs()
    council.remember()
    council.telegram.join(council.group.id, council.bot.id, by=eve.id)
    await council.runs()
    assert not council.group_hears
    _puts_out(council)
    council.telegram.set_anonymous(council.group.id, council.convenor.id, is_anonymous=True)
    _lets_in(council)
    await council.runs()
    assert not council.group_hears
