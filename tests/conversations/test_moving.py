"""A group becomes a supergroup: its council follows to the new address."""

import pytest
from aiogram.types import Update

from bot.handlers.middlewares import ANONYMOUS_ADMINISTRATOR
from playground.chats import Chat
from tests.conversations.village import Village
from tests.conversations.woman import Woman


@pytest.fixture
def upgraded(council: Village, lan: Woman) -> Chat:
    """The supergroup the village's group became, with everybody in it."""
    new = council.telegram.add_group("槐荫里", creator=lan.id)
    for user_id in [woman.id for woman in council.women if woman is not lan] + [council.bot.id]:
        council.telegram.join(new.id, user_id)
    return new


def moving(where: Chat, number: int, **said: int) -> Update:
    """The service message about it; on behalf of the group, as when its administrators are anonymous."""
    message = {
        "message_id": 900 + number,
        "date": 1_772_000_000,
        "chat": where.json,
        "from": {"id": ANONYMOUS_ADMINISTRATOR, "is_bot": True, "first_name": "Group"},
        "sender_chat": where.json,
        **said,
    }
    return Update.model_validate({"update_id": 6_000_000 + number, "message": message})


async def test_the_old_chat_says_where_it_went(council: Village, upgraded: Chat, mei: Woman) -> None:
    await council.hears_of(moving(council.group, 1, migrate_to_chat_id=upgraded.id))
    council.group = upgraded
    await mei.says("/issue 三号楼楼道灯不亮")
    assert mei.told("answer-issue-collected", issue="I1")


async def test_the_new_chat_says_where_it_came_from_and_both_say_it_twice(
    council: Village, upgraded: Chat, mei: Woman
) -> None:
    for number in (1, 2):
        await council.hears_of(moving(upgraded, number, migrate_from_chat_id=council.group.id))
        await council.hears_of(moving(council.group, 2 + number, migrate_to_chat_id=upgraded.id))
    assert not council.group_hears
    council.group = upgraded
    await mei.says("/issue 三号楼楼道灯不亮")
    assert mei.told("answer-issue-collected", issue="I1")


async def test_where_another_council_was_founded_the_old_one_stays(
    council: Village, upgraded: Chat, lan: Woman, mei: Woman
) -> None:
    await lan.says("/council new 新槐荫里", where=upgraded)
    await council.hears_of(moving(council.group, 1, migrate_to_chat_id=upgraded.id))
    await council.has_issue()
    assert mei.told("answer-issue-collected", issue="I1")
    assert "三号楼" not in council.group_hears


async def test_what_is_under_way_is_seen_at_once_in_the_new_chat(
    council: Village, upgraded: Chat, lan: Woman, mei: Woman
) -> None:
    await council.has_resolution()  # R1 of V1 on T1
    await council.has_vote()  # V2 on T2
    await council.has_topic()  # T3
    await lan.says("/withdraw T3 搞错了")
    calls = len(council.telegram.calls)
    await council.hears_of(moving(council.group, 1, migrate_to_chat_id=upgraded.id))
    await council.hears_of(moving(upgraded, 2, migrate_from_chat_id=council.group.id))
    sent = [call for call in list(council.telegram.calls)[calls:] if call.name == "sendMessage"]
    assert {call.params["chat_id"] for call in sent} == {upgraded.id}
    assert all(call.params["disable_notification"] for call in sent)
    council.group = upgraded
    assert [council.board(about)[:1] != "" for about in ("槐荫里", "T1", "T2", "V2", "R1")] == [True] * 5
    assert len(sent) == 5
    await mei.presses("for", on=council.board_message("V2"))
    assert "何梅" in council.board("V2")
