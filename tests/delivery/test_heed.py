"""What Telegram answers to anybody's call, the pace of what is delivered knows."""

from contextlib import suppress

import pytest
from aiogram.exceptions import TelegramBadRequest, TelegramRetryAfter
from aiogram.types import BotCommand, EphemeralMessageParameters

from bot.delivery.pace import IN_GROUP_A_MINUTE
from playground.errors import too_many_requests
from playground.people import User
from tests.delivery.office import Office, progress, seat_claimed


async def test_a_chat_that_a_handler_wrote_to_too_fast_waits_for_the_courier_too(
    office: Office, mei: User, min_: User
) -> None:
    office.refuses("sendMessage", too_many_requests(40))
    with pytest.raises(TelegramRetryAfter):
        await office.bot.send_message(mei.id, "Hello")
    await office.tells([mei, min_], progress("first"))
    await office.carries()
    assert (len(office.read_by(mei)), len(office.read_by(min_))) == (0, 1)
    office.later(seconds=40)
    await office.carries()
    assert len(office.read_by(mei)) == 1


async def test_what_a_handler_says_in_a_group_counts_and_what_it_says_to_one_person_there_does_not(
    office: Office, mei: User
) -> None:
    said = await office.bot.send_message(office.group.id, "Good morning")
    for number in range(IN_GROUP_A_MINUTE - 2):
        office.later(seconds=2)
        await said.edit_text(f"Good morning, {number}")
    only_her = EphemeralMessageParameters(receiver_user_id=mei.id)
    with suppress(TelegramBadRequest):
        await office.bot.send_message(office.group.id, "Mei", ephemeral_message_parameters=only_her)
    assert office.pace.wait(office.group.id) == 0
    await office.tells_group(seat_claimed("Fang"))
    await office.tells_group(seat_claimed("Hua"))
    await office.carries()
    assert len(office.read_in()) == 2
    assert office.pace.wait(office.group.id) == 60 - 2 * (IN_GROUP_A_MINUTE - 2)


async def test_what_is_said_of_no_chat_holds_none(office: Office, mei: User) -> None:
    office.refuses("setMyCommands", *[too_many_requests(4000)] * 2)
    for _ in range(2):
        with pytest.raises(TelegramRetryAfter):
            await office.bot.set_my_commands([BotCommand(command="help", description="Help")])
    await office.tells([mei], progress("first"))
    await office.carries()
    assert len(office.read_by(mei)) == 1
