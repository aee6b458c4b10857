"""A council in one thread of a forum: it hears, answers and shows its boards there, and outlives the thread."""

import pytest

from playground.chats import Message
from tests.conversations.village import Village
from tests.conversations.woman import Woman


@pytest.fixture
async def thread(group: Village, lan: Woman) -> int:
    """The thread that alone has a council."""
    await lan.writes("/start")
    await group.welcomes_bot()
    found = group.telegram.open_thread(group.group.id, "槐荫里", by=lan.id)
    await says(lan, "/council new 槐荫里", found)
    return found


async def says(woman: Woman, words: str, thread: int | None) -> None:
    village = woman.village
    village.remember()
    village.telegram.send(woman.id, village.group.id, words, thread=thread)
    await village.runs()


def boards(village: Village, thread: int | None) -> list[Message]:
    """What the bot shows there to all."""
    messages = village.telegram.messages(village.convenor.id, village.group.id)
    return [it for it in messages if it.sender.is_bot and it.thread_id == thread and not it.ephemeral_to]


async def test_a_council_lives_in_its_thread(group: Village, lan: Woman, thread: int) -> None:
    greeting = boards(group, None)
    await says(lan, "/issue 三号楼楼道灯不亮", thread)
    assert lan.told("answer-issue-collected", issue="I1")
    await says(lan, "/topic I1 楼道照明", thread)
    assert [(board.text or "").splitlines()[0] for board in boards(group, thread)] == ["槐荫里", "议题 T1：楼道照明"]
    assert boards(group, None) == greeting
    await says(lan, "/issues", None)
    assert lan.refused("no-council-here")


async def test_a_council_outlives_its_thread(group: Village, lan: Woman, thread: int) -> None:
    group.forgives = {"message thread not found", "message to edit not found"}
    for words in ("/seat 林秀兰", "/issue 三号楼楼道灯不亮", "/topic I1 楼道照明", "/vote T1 装两盏灯"):
        await says(lan, words, thread)
    group.telegram.delete_thread(group.group.id, thread, by=lan.id)
    await says(lan, "/issues", None)
    assert lan.refused("no-council-here"), "nobody knows yet"
    await group.time_passes(days=3)
    shown = [(board.text or "").splitlines()[0] for board in boards(group, None)]
    assert shown[-3:-1] == ["槐荫里", "议题 T1：楼道照明"]
    assert shown[-1].startswith("表决 V1")
    await says(lan, "/issue 巷口路灯也不亮", None)
    assert lan.told("answer-issue-collected", issue="I2")
