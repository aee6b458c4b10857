"""What has waited for one person since the evening comes in one message, unless it asks something of her."""

import pytest

from playground.errors import ApiError
from playground.people import User
from tests.delivery.office import Office, owner_asked, progress, seat_link

HEADING = "So as not to disturb you, {} things were kept until now:"


@pytest.fixture
async def night(office: Office) -> Office:
    """Ten in the evening of the council."""
    office.later(hours=12)
    return office


def _first_lines(office: Office, woman: User) -> list[str]:
    return [text.splitlines()[0] for text in office.read_by(woman)]


async def test_in_the_morning_she_hears_of_all_in_one_message(night: Office, mei: User, min_: User) -> None:
    for number in range(3):
        await night.tells([mei], progress(f"lamp {number}"))
    await night.tells([min_], progress("lamp 0"))
    await night.carries()
    assert night.read_by(mei) == night.read_by(min_) == []
    night.later(hours=10)
    await night.carries()
    (text,) = night.read_by(mei)
    assert text.startswith(HEADING.format(3))
    assert [line for line in text.splitlines() if "lamp" in line] == ["lamp 0", "lamp 1", "lamp 2"]
    assert _first_lines(night, min_) == ["Locust Court"], "one thing is told as it always is"
    assert await night.notices() == []


async def test_what_asks_something_of_her_comes_on_its_own_and_in_its_turn(night: Office, mei: User) -> None:
    await night.tells([mei], progress("lamp 0"))
    await night.tells([mei], progress("lamp 1"))
    await night.tells([mei], owner_asked(), needs_answer=True)
    await night.tells([mei], progress("lamp 2"))
    await night.tells([mei], seat_link())
    night.later(hours=10)
    await night.tells([mei], progress("lamp 3"))
    await night.carries()
    told = night.read_by(mei)
    assert [text.count("lamp ") for text in told] == [2, 0, 1, 0, 1]
    assert "R1" in told[1]
    assert "t0ken" in told[3]


async def test_no_more_is_told_at_once_than_a_message_holds(night: Office, mei: User) -> None:
    for number in range(3):
        await night.tells([mei], progress(f"lamp {number} " + "x" * 1900))
    night.later(hours=10)
    await night.carries()
    assert [text.count("lamp") for text in night.read_by(mei)] == [2, 1]


async def test_what_the_group_hears_is_told_one_by_one(night: Office) -> None:
    for name in ("Fang", "Hua"):
        await night.tells_group(progress(name))
    night.later(hours=10)
    await night.carries()
    assert len(night.read_in()) == 2


async def test_in_the_daytime_each_is_told_as_it_happens(office: Office, mei: User) -> None:
    await office.tells([mei], progress("lamp 0"))
    await office.tells([mei], progress("lamp 1"))
    office.later(hours=1)
    await office.carries()
    assert [text.count("lamp") for text in office.read_by(mei)] == [1, 1]


async def test_a_morning_on_which_telegram_is_away_loses_nothing_and_keeps_the_order(night: Office, mei: User) -> None:
    for number in range(3):
        await night.tells([mei], progress(f"lamp {number}"))
    night.later(hours=10)
    night.refuses("sendMessage", ApiError(502, "Bad Gateway"))
    await night.carries()
    night.later(seconds=1)
    await night.carries()
    told = "\n".join(night.read_by(mei))
    assert [line for line in told.splitlines() if "lamp" in line] == ["lamp 0", "lamp 1", "lamp 2"]
    assert night.tried("sendMessage") == 3
    assert await night.notices() == []
