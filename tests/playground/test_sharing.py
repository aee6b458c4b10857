"""People shared with a bot, by a keyboard that asks for them."""

import pytest
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import KeyboardButton, KeyboardButtonRequestUsers, ReplyKeyboardMarkup, ReplyKeyboardRemove

from playground.errors import PlaygroundError
from tests.playground.conftest import Scene


def asking(**wanted: object) -> ReplyKeyboardMarkup:
    request = KeyboardButtonRequestUsers.model_validate({"request_id": 7, **wanted})
    return ReplyKeyboardMarkup(
        keyboard=[[KeyboardButton(text="Choose", request_users=request)]], one_time_keyboard=True
    )


@pytest.fixture
async def met(scene: Scene) -> Scene:
    """Mei has opened her private chat."""
    scene.telegram.send(scene.mei.id, scene.me.id, "/start")
    await scene.updates()
    return scene


async def test_she_shares_people_the_bot_never_met(met: Scene) -> None:
    stranger = met.telegram.add_user("Lan", last_name="Wu", username="lanwu")
    nameless = met.telegram.add_user("Yu")
    await met.bot.send_message(
        met.mei.id, "Whom?", reply_markup=asking(max_quantity=2, request_name=True, request_username=True)
    )
    met.telegram.share_users(met.mei.id, met.me.id, 7, [stranger.id, nameless.id, stranger.id])
    (update,) = await met.updates()
    assert update.message is not None
    assert update.message.users_shared is not None
    assert update.message.users_shared.request_id == 7
    told = [
        (user.user_id, user.first_name, user.last_name, user.username) for user in update.message.users_shared.users
    ]
    assert told == [(stranger.id, "Lan", "Wu", "lanwu"), (nameless.id, "Yu", None, None)]
    assert met.telegram.keyboard(met.mei.id, met.me.id) is None


async def test_no_more_is_shared_than_was_asked_for(met: Scene) -> None:
    await met.bot.send_message(met.mei.id, "Whom?", reply_markup=asking())
    met.telegram.share_users(met.mei.id, met.me.id, 7, [met.anna.id])
    (update,) = await met.updates()
    assert update.message is not None
    assert update.message.users_shared is not None
    assert update.message.users_shared.users[0].model_dump(exclude_none=True) == {"user_id": met.anna.id}


async def test_what_her_app_does_not_offer(met: Scene) -> None:
    def share(*people: int, request: int = 7) -> str:
        with pytest.raises(PlaygroundError) as refused:
            met.telegram.share_users(met.mei.id, met.me.id, request, people)
        return refused.value.key

    assert share(met.anna.id) == "refused_no_request"
    await met.bot.send_message(met.mei.id, "Whom?", reply_markup=asking(user_is_bot=False))
    assert share(met.anna.id, request=8) == "refused_no_request"
    assert share() == "refused_pick_some"
    assert share(met.anna.id, met.mei.id) == "refused_pick_some"
    assert share(met.me.id) == "refused_pick_others"
    await met.bot.send_message(met.mei.id, "Never mind", reply_markup=ReplyKeyboardRemove())
    assert share(met.anna.id) == "refused_no_request"
    assert await met.updates() == []


async def test_keyboards_that_are_refused(met: Scene) -> None:
    async def refused(chat: int, markup: ReplyKeyboardMarkup) -> str:
        with pytest.raises(TelegramBadRequest) as caught:
            await met.bot.send_message(chat, "Whom?", reply_markup=markup)
        return caught.value.message

    twice = asking().keyboard * 2
    assert "users can be requested in private chats only" in await refused(met.group.id, asking())
    assert "BUTTON_ID_INVALID" in await refused(met.mei.id, ReplyKeyboardMarkup(keyboard=twice))
    assert "BUTTON_USER_COUNT_INVALID" in await refused(met.mei.id, asking(max_quantity=11))
    assert "request_id" in await refused(met.mei.id, asking(request_id=2**31))
