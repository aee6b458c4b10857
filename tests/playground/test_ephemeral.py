"""Ephemeral messages: who sees them, and when a bot may send one."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    BotCommand,
    BufferedInputFile,
    EphemeralMessageParameters,
    InlineKeyboardMarkup,
    Message,
    ReplyParameters,
)

from tests.playground.conftest import Scene

Keyboard = Callable[..., InlineKeyboardMarkup]


async def pressed(scene: Scene, keyboard: Keyboard) -> tuple[Message, str]:
    board = await scene.bot.send_message(scene.group.id, "board", reply_markup=keyboard([("Mine", "mine")]))
    query_id = scene.telegram.press(scene.mei.id, scene.group.id, board.message_id, "Mine")
    return board, query_id


def to(scene: Scene, **options: Any) -> EphemeralMessageParameters:
    return EphemeralMessageParameters(receiver_user_id=scene.mei.id, **options)


def seen(scene: Scene, user_id: int) -> list[str | None]:
    return [message.text for message in scene.telegram.messages(user_id, scene.group.id) if not message.service]


async def refused(scene: Scene, parameters: EphemeralMessageParameters, **options: Any) -> str:
    with pytest.raises(TelegramBadRequest) as caught:
        await scene.bot.send_message(scene.group.id, "x", ephemeral_message_parameters=parameters, **options)
    return caught.value.message.removeprefix("Bad Request: ")


async def test_the_answer_to_a_press_is_seen_by_her_alone(scene: Scene, keyboard: Keyboard) -> None:
    _, query_id = await pressed(scene, keyboard)
    await scene.bot.answer_callback_query(query_id)
    scene.clock.advance(timedelta(seconds=15))
    sent = await scene.bot.send_message(
        scene.group.id, "only you", ephemeral_message_parameters=to(scene, callback_query_id=query_id)
    )
    assert (sent.message_id, sent.ephemeral_message_id) == (0, 1)
    assert sent.receiver_user is not None
    assert sent.receiver_user.id == scene.mei.id
    assert seen(scene, scene.mei.id) == ["board", "only you"]
    assert seen(scene, scene.anna.id) == ["board"]
    shown = scene.telegram.messages(scene.mei.id, scene.group.id)[-1]
    assert (shown.ephemeral_to, shown.ephemeral_id) == (scene.mei.id, 1)


async def test_the_deprecated_parameters_work_too(scene: Scene, keyboard: Keyboard) -> None:
    _, query_id = await pressed(scene, keyboard)
    document = await scene.bot.send_document(
        scene.group.id,
        BufferedInputFile(b"x", "ledger.csv"),
        receiver_user_id=scene.mei.id,
        callback_query_id=query_id,
    )
    assert document.ephemeral_message_id == 1
    assert len(seen(scene, scene.anna.id)) == 1


async def test_it_must_be_an_answer_and_soon(scene: Scene, keyboard: Keyboard) -> None:
    _, query_id = await pressed(scene, keyboard)
    assert "must answer" in await refused(scene, to(scene))
    anna = EphemeralMessageParameters(receiver_user_id=scene.anna.id, callback_query_id=query_id)
    assert "query ID is invalid" in await refused(scene, anna)
    eve = EphemeralMessageParameters(receiver_user_id=scene.telegram.add_user("Eve").id, callback_query_id=query_id)
    assert await refused(scene, eve) == "USER_NOT_PARTICIPANT"
    scene.clock.advance(timedelta(seconds=16))
    assert "query is too old" in await refused(scene, to(scene, callback_query_id=query_id))
    scene.telegram.send(scene.mei.id, scene.me.id, "/start")
    with pytest.raises(TelegramBadRequest, match="only to groups"):
        await scene.bot.send_message(scene.mei.id, "x", ephemeral_message_parameters=to(scene))


async def test_it_can_be_edited_pressed_and_deleted(scene: Scene, keyboard: Keyboard) -> None:
    tg, group = scene.telegram, scene.group.id
    _, query_id = await pressed(scene, keyboard)
    await scene.bot.send_message(
        group,
        "sure?",
        ephemeral_message_parameters=to(scene, callback_query_id=query_id),
        reply_markup=keyboard([("Yes", "yes")]),
    )
    await scene.updates()
    second = tg.press(scene.mei.id, group, 0, "Yes", ephemeral_id=1)
    with pytest.raises(LookupError):
        tg.press(scene.anna.id, group, 0, "Yes", ephemeral_id=1)
    (update,) = await scene.updates()
    assert update.callback_query is not None
    message = update.callback_query.message
    assert isinstance(message, Message)
    assert (message.message_id, message.ephemeral_message_id) == (0, 1)
    where: dict[str, Any] = {"chat_id": group, "receiver_user_id": scene.mei.id, "ephemeral_message_id": 1}
    assert await scene.bot.edit_ephemeral_message_text(text="done", **where) is True
    assert seen(scene, scene.mei.id)[-1] == "done"
    with pytest.raises(TelegramBadRequest, match="message is not modified"):
        await scene.bot.edit_ephemeral_message_text(text="done", **where)
    with pytest.raises(TelegramBadRequest, match="no caption"):
        await scene.bot.edit_ephemeral_message_caption(caption="x", **where)
    await scene.bot.edit_ephemeral_message_reply_markup(reply_markup=keyboard([("Ok", "ok")]), **where)
    nowhere = where | {"ephemeral_message_id": 9}
    with pytest.raises(TelegramBadRequest, match="message to edit not found"):
        await scene.bot.edit_ephemeral_message_text(text="x", **nowhere)
    with pytest.raises(TelegramBadRequest, match="message to delete not found"):
        await scene.bot.delete_ephemeral_message(**nowhere)
    with pytest.raises(TelegramBadRequest, match="message to edit not found"):
        await scene.bot.edit_message_text("x", chat_id=group, message_id=0)
    again = to(scene, callback_query_id=second, replace_callback_query_message=True)
    assert "can't be replaced" in await refused(scene, again)
    assert await scene.bot.delete_ephemeral_message(**where) is True
    assert seen(scene, scene.mei.id) == ["board"]


async def test_captions_of_ephemeral_documents(scene: Scene, keyboard: Keyboard) -> None:
    _, query_id = await pressed(scene, keyboard)
    await scene.bot.send_document(
        scene.group.id,
        BufferedInputFile(b"x", "x.txt"),
        ephemeral_message_parameters=to(scene, callback_query_id=query_id),
    )
    where: dict[str, Any] = {"chat_id": scene.group.id, "receiver_user_id": scene.mei.id, "ephemeral_message_id": 1}
    assert await scene.bot.edit_ephemeral_message_caption(caption="new", **where) is True
    assert scene.telegram.messages(scene.mei.id, scene.group.id)[-1].caption == "new"
    with pytest.raises(TelegramBadRequest, match="no text"):
        await scene.bot.edit_ephemeral_message_text(text="x", **where)


async def test_it_can_stand_in_place_of_the_message_pressed(scene: Scene, keyboard: Keyboard) -> None:
    _, query_id = await pressed(scene, keyboard)
    parameters = to(scene, callback_query_id=query_id, replace_callback_query_message=True)
    await scene.bot.send_message(scene.group.id, "for you", ephemeral_message_parameters=parameters)
    assert seen(scene, scene.mei.id) == ["for you"]
    assert seen(scene, scene.anna.id) == ["board"]


async def test_an_ephemeral_command_is_between_her_and_the_bot(scene: Scene) -> None:
    tg, group = scene.telegram, scene.group.id
    await scene.bot.set_my_commands([BotCommand(command="mine", description="mine", is_ephemeral=True)])
    tg.send(scene.mei.id, group, "/mine please")
    tg.send(scene.mei.id, group, "/mine@other_bot")
    tg.send(scene.mei.id, group, "not /mine")
    (update,) = await scene.updates()
    command = update.message
    assert command is not None
    assert (command.message_id, command.ephemeral_message_id, command.text) == (0, 1, "/mine please")
    assert command.receiver_user is not None
    assert command.receiver_user.id == scene.me.id
    assert seen(scene, scene.anna.id) == ["/mine@other_bot", "not /mine"]
    assert seen(scene, scene.mei.id)[0] == "/mine please"
    reply = ReplyParameters(ephemeral_message_id=1)
    answer = await scene.bot.send_message(
        group, "your matters", ephemeral_message_parameters=to(scene), reply_parameters=reply
    )
    assert answer.ephemeral_message_id == 2
    assert seen(scene, scene.mei.id)[-1] == "your matters"
    with pytest.raises(TelegramBadRequest, match="must be an ephemeral message"):
        await scene.bot.send_message(group, "x", reply_parameters=reply)
    unknown = ReplyParameters(ephemeral_message_id=9)
    assert await refused(scene, to(scene), reply_parameters=unknown) == "message to be replied not found"
    scene.clock.advance(timedelta(seconds=16))
    assert "too old" in await refused(scene, to(scene), reply_parameters=reply)


async def test_her_reply_to_an_ephemeral_message_is_ephemeral(scene: Scene, keyboard: Keyboard) -> None:
    _, query_id = await pressed(scene, keyboard)
    await scene.bot.send_message(
        scene.group.id, "which?", ephemeral_message_parameters=to(scene, callback_query_id=query_id)
    )
    await scene.updates()
    scene.telegram.send(scene.mei.id, scene.group.id, "this one", reply_to_ephemeral=1)
    (update,) = await scene.updates()
    assert update.message is not None
    assert update.message.ephemeral_message_id == 2
    assert seen(scene, scene.anna.id) == ["board"]
    await scene.bot.delete_ephemeral_message(scene.group.id, scene.mei.id, 2)
    assert seen(scene, scene.mei.id) == ["board", "which?"]
