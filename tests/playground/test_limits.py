"""Floods: bursts pass, then 429 says how long to wait."""

from datetime import UTC, datetime, timedelta

import pytest

from playground.errors import ApiError
from playground.limits import Floods

START = datetime(2026, 3, 2, 8, tzinfo=UTC)
PERSON, GROUP = 6_100_000_001, -1_002_100_000_001


def refused(floods: Floods, chat_id: int, at: datetime) -> int:
    with pytest.raises(ApiError) as caught:
        floods.pass_or_refuse(chat_id, at)
    error = caught.value
    assert error.code == 429
    assert error.parameters is not None
    wait = error.parameters["retry_after"]
    assert error.description == f"Too Many Requests: retry after {wait}"
    return wait


def test_twenty_a_minute_in_a_group() -> None:
    floods = Floods()
    for second in range(20):
        floods.pass_or_refuse(GROUP, START + timedelta(seconds=second))
    assert refused(floods, GROUP, START + timedelta(seconds=20.5)) == 40
    floods.pass_or_refuse(GROUP, START + timedelta(minutes=1))
    assert refused(floods, GROUP, START + timedelta(minutes=1)) == 1


def test_a_short_burst_in_a_private_chat_then_one_a_second() -> None:
    floods = Floods()
    for _ in range(10):
        floods.pass_or_refuse(PERSON, START)
    assert refused(floods, PERSON, START) == 10
    for second in range(10, 70):
        floods.pass_or_refuse(PERSON, START + timedelta(seconds=second))


def test_thirty_a_second_in_all() -> None:
    floods = Floods()
    for person in range(30):
        floods.pass_or_refuse(PERSON + person, START)
    assert refused(floods, PERSON + 99, START + timedelta(seconds=0.5)) == 1
    floods.pass_or_refuse(PERSON + 99, START + timedelta(seconds=1))
