"""The queue of updates: ids, acknowledgement, 24 hours, wanted types, one poller."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from pydantic import ValidationError

from playground.errors import ApiError
from playground.updates import Json, UpdateQueue

START = datetime(2026, 3, 2, 8, tzinfo=UTC)
DAY = timedelta(days=1)


def message(text: str) -> Json:
    return {"message_id": 1, "date": 1_772_438_400, "chat": {"id": 1, "type": "private"}, "text": text}


def ids(updates: list[Json]) -> list[int]:
    return [update["update_id"] for update in updates]


@pytest.fixture
def queue() -> UpdateQueue:
    queue = UpdateQueue(seed=1)
    for number in range(5):
        queue.push("message", message(str(number)), START)
    return queue


def test_ids_are_sequential_and_updates_come_again_until_acknowledged(queue: UpdateQueue) -> None:
    first = ids(queue.take(0, 100, START))
    assert first == list(range(first[0], first[0] + 5))
    assert ids(queue.take(0, 100, START)) == first
    assert ids(queue.take(first[3], 100, START)) == first[3:]
    assert ids(queue.take(0, 100, START)) == first[3:]
    assert queue.take(first[-1] + 1, 100, START) == []
    assert len(queue) == 0


def test_at_most_a_hundred_at_once() -> None:
    queue = UpdateQueue(seed=1)
    for _ in range(120):
        queue.push("message", message("x"), START)
    assert len(queue.take(0, 100, START)) == 100
    assert len(queue.take(0, 500, START)) == 100
    assert len(queue.take(0, 7, START)) == 7
    assert len(queue.take(0, -3, START)) == 1


def test_a_negative_offset_forgets_all_but_the_last(queue: UpdateQueue) -> None:
    last = ids(queue.take(0, 100, START))[-2:]
    assert ids(queue.take(-2, 100, START)) == last
    assert ids(queue.take(0, 100, START)) == last


def test_updates_are_kept_24_hours_and_presses_150_seconds() -> None:
    queue = UpdateQueue(seed=1)
    queue.push("message", message("x"), START)
    query = {"id": "1", "from": {"id": 1, "is_bot": False, "first_name": "A"}, "chat_instance": "1", "data": "x"}
    queue.push("callback_query", query, START, kept=timedelta(seconds=150))
    assert len(queue.take(0, 100, START + timedelta(seconds=149))) == 2
    assert len(queue.take(0, 100, START + timedelta(seconds=150))) == 1
    assert queue.take(0, 100, START + DAY) == []


def test_after_a_quiet_week_ids_jump_and_an_old_offset_loses_nothing(queue: UpdateQueue) -> None:
    last = ids(queue.take(0, 100, START))[-1]
    queue.take(last + 1, 100, START)
    for seed in range(20):
        jumping = UpdateQueue(seed=seed)
        jumping.push("message", message("old"), START)
        offset = ids(jumping.take(0, 100, START))[0] + 1
        assert jumping.take(offset, 100, START) == []
        jumping.push("message", message("new"), START + 7 * DAY)
        (new,) = jumping.take(offset, 100, START + 7 * DAY)
        assert new["update_id"] != offset
        assert new["message"]["text"] == "new"
        assert jumping.take(new["update_id"] + 1, 100, START + 7 * DAY) == []


def test_wanted_types_are_remembered_and_default_leaves_three_out() -> None:
    queue = UpdateQueue(seed=1)
    assert "chat_member" not in queue.allowed
    assert "message_reaction" not in queue.allowed
    assert "my_chat_member" in queue.allowed
    queue.allow(["message"])
    queue.allow(None)
    queue.push("my_chat_member", {}, START)
    assert len(queue) == 0
    assert queue.allowed == {"message"}
    queue.allow(["chat_member", "nonsense"])
    assert queue.allowed == {"chat_member"}
    queue.allow([])
    assert "message" in queue.allowed
    assert "chat_member" not in queue.allowed


def test_a_malformed_update_is_the_playgrounds_own_bug(queue: UpdateQueue) -> None:
    with pytest.raises(ValidationError):
        queue.push("message", {"text": "no chat"}, START)
    assert len(queue) == 5


async def test_a_poll_ends_with_the_next_update() -> None:
    queue = UpdateQueue(seed=1)
    poll = asyncio.create_task(queue.poll(60))
    await asyncio.sleep(0)
    queue.push("message", message("x"), START)
    await asyncio.wait_for(poll, 5)


async def test_a_poll_ends_by_itself() -> None:
    queue = UpdateQueue(seed=1)
    await asyncio.wait_for(queue.poll(0.01), 5)
    queue.push("message", message("x"), START)


async def test_the_newer_of_two_polls_wins() -> None:
    queue = UpdateQueue(seed=1)
    older = asyncio.create_task(queue.poll(60))
    await asyncio.sleep(0)
    newer = asyncio.create_task(queue.poll(60))
    with pytest.raises(ApiError) as caught:
        await older
    assert caught.value.code == 409
    assert caught.value.description == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )
    queue.push("message", message("x"), START)
    await asyncio.wait_for(newer, 5)


async def test_a_cancelled_poll_leaves_no_trace() -> None:
    queue = UpdateQueue(seed=1)
    poll = asyncio.create_task(queue.poll(60))
    await asyncio.sleep(0)
    poll.cancel()
    with pytest.raises(asyncio.CancelledError):
        await poll
    queue.push("message", message("x"), START)
    assert len(queue) == 1
