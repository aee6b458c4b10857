"""Faults on demand: each kind as a bot meets it, for as long as it lasts and for whom it is meant."""

import asyncio
from datetime import timedelta

import pytest
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)

from playground.faults import Faults, Kind, Trouble
from tests.playground.conftest import Scene


def begun(scene: Scene, kind: Kind, **given: object) -> Faults:
    """The bot's faults, with one that lasts a minute."""
    faults = scene.telegram.bot(scene.bot.token).faults
    faults.begin(Trouble(kind=kind, until=scene.clock.now() + timedelta(minutes=1), **given))  # type: ignore[arg-type]
    return faults


def said(scene: Scene) -> list[str | None]:
    """What the bot has written in the group."""
    return [it.text for it in scene.telegram.messages(scene.mei.id, scene.group.id) if it.sender.is_bot]


@pytest.mark.parametrize(
    ("kind", "error", "arrived"),
    [
        ("flood", TelegramRetryAfter, False),
        ("error", TelegramServerError, False),
        ("page", ClientDecodeError, False),
        ("lost", TelegramNetworkError, True),
        ("away", TelegramNetworkError, False),
    ],
)
async def test_each_kind_goes_on_until_its_end(scene: Scene, kind: Kind, error: type[Exception], arrived: bool) -> None:
    begun(scene, kind)
    for attempt in range(2):
        with pytest.raises(error):
            await scene.bot.send_message(scene.group.id, f"try {attempt}")
    assert len(said(scene)) == 2 * arrived
    scene.clock.advance(timedelta(minutes=1))
    await scene.bot.send_message(scene.group.id, "well again")
    assert said(scene)[-1] == "well again"


async def test_a_call_that_hangs_ends_with_the_callers_patience(scene: Scene) -> None:
    begun(scene, "hang")
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(scene.bot.get_me(), 0.05)


async def test_a_flood_is_about_what_is_sent_and_says_how_long_it_goes_on(scene: Scene) -> None:
    begun(scene, "flood")
    scene.clock.advance(timedelta(seconds=20))
    assert (await scene.bot.get_me()).id == scene.me.id
    with pytest.raises(TelegramRetryAfter) as caught:
        await scene.bot.send_message(scene.group.id, "x")
    assert caught.value.retry_after == 40


async def test_it_may_be_about_one_chat_or_some_methods(scene: Scene) -> None:
    faults = begun(scene, "flood", chat_id=scene.anna.id)
    begun(scene, "error", methods=frozenset({"getChat"}))
    await scene.bot.send_message(scene.group.id, "in the group")
    with pytest.raises(TelegramRetryAfter):
        await scene.bot.send_message(scene.anna.id, "in private")
    with pytest.raises(TelegramServerError):
        await scene.bot.get_chat(scene.group.id)
    faults.mend()
    assert (await scene.bot.get_chat(scene.group.id)).title == scene.group.title


async def test_it_may_meet_a_part_of_the_calls(scene: Scene) -> None:
    begun(scene, "error", share=0.3)
    failed = 0
    for _ in range(100):
        try:
            await scene.bot.get_me()
        except TelegramAPIError:
            failed += 1
    assert 15 <= failed <= 45
