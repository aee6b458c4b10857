"""The village the conversations take place in, and its women."""

from collections.abc import AsyncIterator

import pytest

from tests.conversations.village import SEATED, Village
from tests.conversations.woman import Woman


@pytest.fixture
def locale() -> str:
    """The language of the village; a test that is told in both parametrises it."""
    return "zh-CN"


@pytest.fixture
def zone() -> str:
    """The time zone of the village."""
    return "Asia/Shanghai"


@pytest.fixture
async def group(sqlite_url: str, locale: str, zone: str) -> AsyncIterator[Village]:
    """A group the bot was not yet added to."""
    village = Village(sqlite_url, locale, zone)
    await village.wakes()
    village.knows_commands()
    yield village
    await village.sleeps()
    assert not village.refused_calls()


@pytest.fixture
async def village(group: Village) -> Village:
    """A group with a council; its convenor has opened her private chat, nobody is seated yet."""
    await group.convenor.writes("/start")
    await group.welcomes_bot()
    await group.convenor.presses("new-council")
    return group


@pytest.fixture
async def council(village: Village) -> Village:
    """A council of three: Mei, who has opened her private chat, Min and Fang, who have not."""
    women = [village.joins(name, username=username) for name, username in SEATED]
    await village.seats(*women)
    await women[0].writes("/start")
    return village


@pytest.fixture
def lan(group: Village) -> Woman:
    """The convenor, and the creator of the group."""
    return group.convenor


@pytest.fixture
def mei(council: Village) -> Woman:
    return council.woman("何梅")


@pytest.fixture
def min_(council: Village) -> Woman:
    return council.woman("周敏")


@pytest.fixture
def fang(council: Village) -> Woman:
    return council.woman("吴桂芳")


@pytest.fixture
async def yan(council: Village) -> Woman:
    """A neighbour who writes in the group, without a seat; she has opened her private chat."""
    neighbour = council.joins("孙燕", username="sunyan")
    await neighbour.writes("/start")
    return neighbour
