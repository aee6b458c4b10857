"""How much one person may send, and that a ballot is never too much."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import pytest
from aiogram.types import Update

from bot.intake.allowance import Allowance
from bot.intake.lanes import Lanes
from bot.views.buttons import OptionButton, TopicButton, TopicDo, VoteButton, VoteDo
from tests.intake.conftest import World

NOON = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
NUMBERS = count(1)
TOPIC = TopicButton(do=TopicDo.VOTE, council=1, number=1).pack()
BALLOTS = (
    *(VoteButton(do=do, council=1, number=1).pack() for do in (VoteDo.FOR, VoteDo.AGAINST, VoteDo.ABSTAIN)),
    *(VoteButton(do=do, council=1, number=1).pack() for do in (VoteDo.OPTIONS, VoteDo.CASTING_FOR)),
    OptionButton(council=1, number=1, option=2).pack(),
)


def said(text: str, *, by: int = 1, chat: int = 1, at: datetime = NOON) -> Update:
    kind = "private" if chat > 0 else "supergroup"
    message = {"message_id": 1, "date": at, "chat": {"id": chat, "type": kind}, "text": text}
    return _update(message={**message, "from": {"id": by, "is_bot": False, "first_name": "Mei"}})


def pressed(data: str | None, *, by: int = 1) -> Update:
    her = {"id": by, "is_bot": False, "first_name": "Mei"}
    return _update(callback_query={"id": "1", "from": her, "chat_instance": "1", "data": data})


def _update(**event: Any) -> Update:
    return Update.model_validate({"update_id": next(NUMBERS), **event})


class Door:
    """An allowance of ten a minute, and who was asked to wait."""

    def __init__(self) -> None:
        self.now = NOON
        self.asked: list[int] = []
        self.allowance = Allowance(10, now=lambda: self.now, ask=self._ask)

    async def lets(self, update: Update) -> bool:
        is_covered = self.allowance.covers(update)
        if not is_covered:
            await self.allowance.tell(update)
        return is_covered

    async def lets_through(self, times: int, make: Callable[[], Update]) -> int:
        return sum([await self.lets(make()) for _ in range(times)])

    async def _ask(self, update: Update) -> None:
        event = update.callback_query or update.message
        assert event is not None
        assert event.from_user is not None
        self.asked.append(event.from_user.id)


@pytest.fixture
def door() -> Door:
    return Door()


async def test_whoever_sends_too_much_is_told_once_and_nobody_else_waits(door: Door) -> None:
    assert await door.lets_through(15, lambda: said("/mine")) == 10
    assert door.asked == [1]
    assert await door.lets(said("/mine", by=2, chat=2))


async def test_after_a_pause_she_goes_on_and_would_be_told_anew(door: Door) -> None:
    await door.lets_through(11, lambda: said("/mine"))
    later = NOON + timedelta(seconds=12)
    assert await door.lets_through(3, lambda: said("/mine", at=later)) == 2
    assert door.asked == [1]
    much_later = NOON + timedelta(minutes=2)
    assert await door.lets_through(11, lambda: said("/mine", at=much_later)) == 10
    assert door.asked == [1, 1]


async def test_a_ballot_is_always_taken(door: Door) -> None:
    assert await door.lets_through(31, lambda: pressed(TOPIC)) == 30
    for data in BALLOTS:
        assert await door.lets_through(50, lambda data=data: pressed(data)) == 50  # type: ignore[misc]
    assert not await door.lets(pressed(None))


async def test_presses_wear_off_by_the_clock(door: Door) -> None:
    await door.lets_through(30, lambda: pressed(TOPIC))
    door.now += timedelta(minutes=1)
    assert await door.lets_through(31, lambda: pressed(TOPIC)) == 30


async def test_what_people_say_to_each_other_is_not_counted(door: Door) -> None:
    assert await door.lets_through(50, lambda: said("good morning", chat=-1)) == 50
    assert await door.lets_through(50, lambda: said("/issue the lamp", chat=-1)) == 10
    assert await door.lets(_update(my_chat_member=MEMBER))


MEMBER = {
    "chat": {"id": -1, "type": "supergroup"},
    "from": {"id": 1, "is_bot": False, "first_name": "Mei"},
    "date": NOON,
    "old_chat_member": {"status": "left", "user": {"id": 9, "is_bot": True, "first_name": "N+X"}},
    "new_chat_member": {"status": "member", "user": {"id": 9, "is_bot": True, "first_name": "N+X"}},
}


async def test_what_waited_while_the_bot_was_away_was_not_sent_at_once(door: Door) -> None:
    minutes = iter(range(100))
    assert await door.lets_through(100, lambda: said("/mine", at=NOON + timedelta(minutes=next(minutes)))) == 100
    assert await door.lets(said("/mine"))


async def test_what_is_given_again_was_sent_once(door: Door) -> None:
    again = said("/mine")
    assert await door.lets_through(50, lambda: again) == 50
    assert await door.lets_through(10, lambda: said("/mine")) == 9


async def test_only_those_of_the_last_minute_are_kept_in_mind(door: Door) -> None:
    for person in range(1, 4):
        await door.lets(said("/mine", by=person))
    await door.lets(said("/mine", by=4, at=NOON + timedelta(minutes=1)))
    assert set(door.allowance._sent) == {4}


async def test_in_its_lane_it_is_acknowledged_and_nothing_is_done(world: World, door: Door) -> None:
    lanes = Lanes(world.gate.handle, world.archive, world._apologise, door.allowance)
    finished: list[bool] = []
    for number in range(12):
        lanes.put(said(f"word {number}"), finished.append)
    await lanes.empty()
    assert len(world.gate.handled) == 10
    assert finished == [True] * 12
    assert door.asked == [1]
