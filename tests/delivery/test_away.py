"""A database that can be read and not written to, as on a full disk: nothing is said a second time meanwhile."""

from typing import Any

import pytest
from sqlalchemy import delete

from bot.storage import tables
from bot.storage.outbox import SqlOutbox
from playground.people import User
from tests.delivery.office import Office, seat_claimed

WRITES = ("settle", "postpone", "board_shown", "postpone_board")


class Full(Exception):
    """The disk is full."""


@pytest.fixture
def full(office: Office, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Nothing can be kept, until it is undone."""

    async def refuse(*_: Any, **__: Any) -> None:
        raise Full

    for name in WRITES:
        monkeypatch.setattr(SqlOutbox, name, refuse)
    return monkeypatch


async def test_a_notice_is_sent_once_and_settled_when_it_can_be(
    office: Office, mei: User, full: pytest.MonkeyPatch
) -> None:
    await office.tells([mei], seat_claimed("Fang"))
    for _ in range(3):
        await office.courier.round()
    assert office.tried("sendMessage") == 1
    full.undo()
    await office.carries()
    assert office.tried("sendMessage") == 1
    assert await office.notices() == []


async def test_another_notice_that_gets_the_number_of_one_that_was_sent_is_sent_too(
    office: Office, mei: User, full: pytest.MonkeyPatch
) -> None:
    await office.tells([mei], seat_claimed("Fang"))
    await office.courier.round()
    (sent,) = await office.notices()
    full.undo()
    await office.database.write(lambda connection: connection.execute(delete(tables.notices)))
    await office.tells([mei], seat_claimed("Hua"))
    (following,) = await office.notices()
    assert following.id == sent.id
    await office.carries()
    assert office.tried("sendMessage") == 2


async def test_a_board_is_shown_once_and_what_changed_meanwhile_after_it(
    office: Office, full: pytest.MonkeyPatch
) -> None:
    await office.calls_itself("Elm Court")
    for _ in range(3):
        await office.boards.round()
        office.later(minutes=1)
    assert office.tried("sendMessage") == 1
    await office.calls_itself("Oak Court")
    full.undo()
    for _ in range(3):
        await office.boards.round()
        office.later(minutes=1)
    assert office.tried("sendMessage") == 1
    (shown,) = office.read_in()
    assert "Oak Court" in shown
