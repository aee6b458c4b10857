"""The village the conversations take place in, and its women."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.conversations.beginnings import STEPS, Beginnings
from tests.conversations.village import Village
from tests.conversations.woman import Woman


@pytest.fixture
def locale() -> str:
    """The language of the village; a test that is told in both parametrises it."""
    return "zh-CN"


@pytest.fixture
def zone() -> str:
    """The time zone of the village."""
    return "Asia/Shanghai"


@pytest.fixture(scope="session")
def beginnings(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Beginnings:
    return Beginnings(sqlite_template, tmp_path_factory.mktemp("beginnings"))


@pytest.fixture
async def group(
    request: pytest.FixtureRequest, beginnings: Beginnings, tmp_path: Path, locale: str, zone: str
) -> AsyncIterator[Village]:
    """A group the bot was not yet added to; or, where a test asks for a village or a council, that one's group."""
    step = [name for name in STEPS if name in request.fixturenames][-1]
    village = await beginnings.wakes(step, locale, zone, tmp_path / "nplusx.db")
    yield village
    await village.sleeps()
    assert not village.refused_calls()


@pytest.fixture
async def village(group: Village) -> Village:
    """A group with a council; its convenor has opened her private chat, nobody is seated yet."""
    return group


@pytest.fixture
async def council(village: Village) -> Village:
    """A council of three: Mei, who has opened her private chat, Min and Fang, who have not."""
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
