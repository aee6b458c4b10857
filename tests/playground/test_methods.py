"""The Bot API's rules for bots: what is done, and the errors word for word."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramNotFound,
    TelegramRetryAfter,
)
from aiogram.methods import SendDocument
from aiogram.types import (
    BufferedInputFile,
    CopyTextButton,
    FSInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    Message,
    ReactionTypeEmoji,
    ReplyKeyboardMarkup,
    ReplyParameters,
    WebAppInfo,
)

from playground.errors import ApiError, PlaygroundError
from playground.methods import PLAYED
from playground.methods.content import NOT_MODIFIED
from playground.requests import call
from tests.playground.conftest import Scene

Keyboard = Callable[..., InlineKeyboardMarkup]


async def refused(call: Awaitable[Any], kind: type[Exception] = TelegramBadRequest) -> str:
    with pytest.raises(kind) as caught:
        await call
    return str(getattr(caught.value, "message", caught.value))


async def bad(call: Awaitable[Any]) -> str:
    return (await refused(call)).removeprefix("Bad Request: ")


async def forbidden(call: Awaitable[Any]) -> str:
    return (await refused(call, TelegramForbiddenError)).removeprefix("Forbidden: ")


# --- sending


async def test_a_text_is_parsed_and_comes_back(scene: Scene) -> None:
    sent = await scene.bot.send_message(scene.group.id, " <b>票</b> @anna ", parse_mode="HTML")
    assert sent.text == "票 @anna"
    assert sent.html_text == "<b>票</b> @anna"
    assert sent.from_user is not None
    assert sent.from_user.id == scene.me.id
    assert sent.date == scene.clock.now()
    assert scene.telegram.messages(scene.mei.id, scene.group.id)[-1].text == "票 @anna"


async def test_texts_that_are_refused(scene: Scene) -> None:
    send, group = scene.bot.send_message, scene.group.id
    assert await bad(send(group, "")) == "message text is empty"
    assert await bad(send(group, "<b> </b>", parse_mode="HTML")) == "text must be non-empty"
    assert await bad(send(group, "x" * 4097)) == "message is too long"
    assert await bad(send(group, "😀" * 2049)) == "message is too long"
    parsing = "can't parse entities: Can't find end tag corresponding to start tag \"i\""
    assert await bad(send(group, "<i>x", parse_mode="HTML")) == parsing
    assert (await send(group, f"<b>{'x' * 4096}</b>", parse_mode="HTML")).text == "x" * 4096


async def test_replies(scene: Scene) -> None:
    asked = scene.telegram.send(scene.mei.id, scene.group.id, "/issue@council_bot")
    answer = await scene.bot.send_message(
        scene.group.id, "noted", reply_parameters=ReplyParameters(message_id=asked.message_id)
    )
    assert answer.reply_to_message is not None
    assert answer.reply_to_message.message_id == asked.message_id
    gone = scene.bot.send_message(scene.group.id, "x", reply_parameters=ReplyParameters(message_id=999))
    assert await bad(gone) == "message to be replied not found"
    anyway = ReplyParameters(message_id=999, allow_sending_without_reply=True)
    assert (await scene.bot.send_message(scene.group.id, "x", reply_parameters=anyway)).reply_to_message is None
    elsewhere = ReplyParameters(message_id=1, chat_id=-5)
    assert "another chat" in await bad(scene.bot.send_message(scene.group.id, "x", reply_parameters=elsewhere))


async def test_what_this_playground_has_not(scene: Scene) -> None:
    send, group = scene.bot.send_message, scene.group.id
    assert await bad(send(group, "x", message_thread_id=3)) == "message thread not found"
    assert await bad(send(group, "x", business_connection_id="b")) == "business connection not found"
    description = await refused(scene.bot.send_poll(group, "?", ["a", "b"]), TelegramNotFound)
    assert description == "Not Found: the playground does not play sendPoll"


async def test_who_can_be_written_to(scene: Scene) -> None:
    tg, send = scene.telegram, scene.bot.send_message
    assert await bad(send(1, "x")) == "chat not found"
    assert await bad(send("@nobody", "x")) == "chat not found"
    assert await bad(send(-100, "x")) == "chat not found"
    stranger = tg.add_user("Eve")
    assert await bad(send(stranger.id, "x")) == "chat not found"
    assert await forbidden(send(scene.mei.id, "x")) == "bot can't initiate conversation with a user"
    tg.send(scene.mei.id, scene.me.id, "/start")
    assert (await send(str(scene.mei.id), "x")).chat.id == scene.mei.id
    tg.block(scene.mei.id, scene.me.id)
    assert await forbidden(send(scene.mei.id, "x")) == "bot was blocked by the user"
    tg.deactivate(scene.mei.id)
    assert await forbidden(send(scene.mei.id, "x")) == "user is deactivated"
    other = tg.add_bot("77:BBB", username="other_bot", first_name="Other")
    tg.join(scene.group.id, other.id, by=scene.anna.id)
    assert await forbidden(send(other.id, "x")) == "bot can't send messages to bots"


@pytest.mark.parametrize("kind", ["group", "supergroup"])
async def test_a_group_the_bot_is_no_longer_in(scene: Scene, kind: Any) -> None:
    tg, send = scene.telegram, scene.bot.send_message
    group = tg.add_group("Other", creator=scene.anna.id, kind=kind)
    assert await bad(send(group.id, "x")) == "chat not found"
    tg.join(group.id, scene.me.id, by=scene.anna.id)
    await scene.bot.leave_chat(group.id)
    assert await forbidden(send(group.id, "x")) == f"bot is not a member of the {kind} chat"
    tg.join(group.id, scene.me.id, by=scene.anna.id)
    tg.kick(group.id, scene.me.id, by=scene.anna.id)
    assert await forbidden(send(group.id, "x")) == f"bot was kicked from the {kind} chat"


async def test_a_muted_bot(scene: Scene, png: bytes) -> None:
    scene.telegram.restrict(
        scene.group.id, scene.me.id, by=scene.anna.id, permissions={"can_send_photos", "can_send_documents"}
    )
    assert await bad(scene.bot.send_message(scene.group.id, "x")) == (
        "not enough rights to send text messages to the chat"
    )
    await scene.bot.send_photo(scene.group.id, BufferedInputFile(png, "x.png"))
    scene.telegram.set_permissions(scene.group.id, {"can_send_messages"}, by=scene.anna.id)
    photo = scene.bot.send_photo(scene.group.id, BufferedInputFile(png, "x.png"))
    assert await bad(photo) == "not enough rights to send photos to the chat"


async def test_floods(scene: Scene) -> None:
    for _ in range(10):
        await scene.bot.send_message(scene.group.id, "x")
    with pytest.raises(TelegramRetryAfter) as caught:
        await scene.bot.send_message(scene.group.id, "x")
    assert caught.value.retry_after == 10
    scene.clock.advance(timedelta(seconds=10))
    last = await scene.bot.send_message(scene.group.id, "x")
    for number in range(9):
        await scene.bot.edit_message_text(str(number), chat_id=scene.group.id, message_id=last.message_id)
    scene.clock.advance(timedelta(seconds=10))
    with pytest.raises(TelegramRetryAfter) as caught:
        await scene.bot.send_message(scene.group.id, "x")
    assert caught.value.retry_after == 40
    scene.telegram.floods = False
    await scene.bot.send_message(scene.group.id, "x")


# --- keyboards


async def test_keyboards_that_are_refused(scene: Scene, keyboard: Keyboard) -> None:
    async def with_button(**action: Any) -> str:
        markup = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(**{"text": "x", **action})]])
        return await bad(scene.bot.send_message(scene.group.id, "x", reply_markup=markup))

    assert await with_button(callback_data="票" * 22) == "BUTTON_DATA_INVALID"
    assert await with_button() == (
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
    )
    assert "more than one action: url, callback_data" in await with_button(callback_data="x", url="https://a.cn")
    assert await with_button(text="", callback_data="x") == "inline keyboard button text must be non-empty"
    assert await with_button(url="nowhere") == "inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL"
    assert await with_button(copy_text=CopyTextButton(text="x" * 257)) == "BUTTON_COPY_TEXT_INVALID"
    assert await with_button(web_app=WebAppInfo(url="https://a.cn")) == "BUTTON_TYPE_INVALID"
    nine = keyboard([(str(number), str(number)) for number in range(9)])
    assert await bad(scene.bot.send_message(scene.group.id, "x", reply_markup=nine)) == "reply markup is too long"
    many = keyboard(*([(str(number), str(number))] for number in range(101)))
    assert await bad(scene.bot.send_message(scene.group.id, "x", reply_markup=many)) == "reply markup is too long"
    huge = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text=str(number))] for number in range(301)])
    assert await bad(scene.bot.send_message(scene.group.id, "x", reply_markup=huge)) == "reply markup is too long"


async def test_keyboards_that_are_taken(scene: Scene, keyboard: Keyboard) -> None:
    full = keyboard(*[[(f"{row}{column}", "d" * 64) for column in range(8)] for row in range(12)])
    sent = await scene.bot.send_message(scene.group.id, "x", reply_markup=full)
    assert sent.reply_markup is not None
    assert sent.reply_markup.model_dump() == full.model_dump()
    empty = await scene.bot.send_message(scene.group.id, "x", reply_markup=InlineKeyboardMarkup(inline_keyboard=[[]]))
    assert empty.reply_markup is None
    mixed = InlineKeyboardMarkup(
        inline_keyboard=[
            [InlineKeyboardButton(text="web", url="https://example.org")],
            [InlineKeyboardButton(text="copy", copy_text=CopyTextButton(text="V1"))],
        ]
    )
    taken = (await scene.bot.send_message(scene.group.id, "x", reply_markup=mixed)).reply_markup
    assert taken is not None
    assert taken.model_dump() == mixed.model_dump()


# --- editing


async def test_editing(scene: Scene, keyboard: Keyboard) -> None:
    sent = await scene.bot.send_message(scene.group.id, "0", reply_markup=keyboard([("a", "a")]))
    where: dict[str, Any] = {"chat_id": scene.group.id, "message_id": sent.message_id}
    scene.clock.advance(timedelta(days=30))
    edited = await scene.bot.edit_message_text("<b>1</b>", **where, parse_mode="HTML")
    assert isinstance(edited, Message)
    assert (edited.text, edited.reply_markup) == ("1", None)
    assert edited.edit_date == int(scene.clock.now().timestamp())
    assert await bad(scene.bot.edit_message_text("<b>1</b>", **where, parse_mode="HTML")) == NOT_MODIFIED
    await scene.bot.edit_message_text("1", **where)
    await scene.bot.edit_message_reply_markup(**where, reply_markup=keyboard([("b", "b")]))
    again = scene.bot.edit_message_reply_markup(**where, reply_markup=keyboard([("b", "b")]))
    assert await bad(again) == NOT_MODIFIED
    assert await bad(scene.bot.edit_message_text("", **where)) == "message text is empty"
    assert await bad(scene.bot.edit_message_caption(**where, caption="x")) == (
        "there is no caption in the message to edit"
    )
    missing = scene.bot.edit_message_text("x", chat_id=scene.group.id, message_id=999)
    assert await bad(missing) == "message to edit not found"
    assert await bad(scene.bot.edit_message_text("x", inline_message_id="i")) == "MESSAGE_ID_INVALID"
    assert await bad(scene.bot.edit_message_text("x", message_id=1)) == "chat_id is empty"


async def test_what_cannot_be_edited(scene: Scene) -> None:
    tg, edit = scene.telegram, scene.bot.edit_message_text
    hers = tg.send(scene.mei.id, scene.group.id, "hers")
    assert await bad(edit("x", chat_id=scene.group.id, message_id=hers.message_id)) == "message can't be edited"
    keyboard = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="a")]])
    asking = await scene.bot.send_message(scene.group.id, "?", reply_markup=keyboard)
    assert await bad(edit("x", chat_id=scene.group.id, message_id=asking.message_id)) == "message can't be edited"


# --- presses


async def test_a_press_is_answered_once_and_in_time(scene: Scene, keyboard: Keyboard) -> None:
    board = await scene.bot.send_message(scene.group.id, "vote", reply_markup=keyboard([("For", "v:1")]))
    press, answer = scene.telegram.press, scene.bot.answer_callback_query
    too_old = "query is too old and response timeout expired or query ID is invalid"
    first = press(scene.mei.id, scene.group.id, board.message_id, "For")
    assert await bad(answer(first, text="x" * 201)) == "MESSAGE_TOO_LONG"
    assert await bad(answer(first, url="https://example.org")) == "URL_INVALID"
    scene.clock.advance(timedelta(seconds=150))
    assert await answer(first, url="https://t.me/Council_bot?start=x") is True
    assert await bad(answer(first)) == too_old
    second = press(scene.mei.id, scene.group.id, board.message_id, "For")
    scene.clock.advance(timedelta(seconds=151))
    assert await bad(answer(second)) == too_old
    assert await bad(answer("77")) == too_old
    assert [(toast.text, toast.url) for toast in scene.telegram.toasts(scene.mei.id)] == [
        ("", "https://t.me/Council_bot?start=x")
    ]


# --- deleting and pinning


async def test_deleting(scene: Scene) -> None:
    tg, group = scene.telegram, scene.group.id
    mine = await scene.bot.send_message(group, "mine")
    hers = tg.send(scene.mei.id, group, "hers")
    assert await bad(scene.bot.delete_message(group, hers.message_id)) == "message can't be deleted"
    assert await scene.bot.delete_message(group, mine.message_id) is True
    assert await bad(scene.bot.delete_message(group, mine.message_id)) == "message to delete not found"
    tg.promote(group, scene.me.id, by=scene.anna.id, rights={"can_pin_messages"})
    assert await bad(scene.bot.delete_message(group, hers.message_id)) == "message can't be deleted"
    tg.promote(group, scene.me.id, by=scene.anna.id, rights={"can_delete_messages"})
    assert await scene.bot.delete_message(group, hers.message_id) is True
    old = await scene.bot.send_message(group, "old")
    scene.clock.advance(timedelta(hours=48))
    assert await bad(scene.bot.delete_message(group, old.message_id)) == "message can't be deleted"


async def test_deleting_in_private_and_in_a_basic_group(scene: Scene) -> None:
    tg = scene.telegram
    said = tg.send(scene.mei.id, scene.me.id, "/start")
    await scene.bot.delete_message(scene.mei.id, said.message_id)
    assert tg.messages(scene.mei.id, scene.me.id) == []
    group = tg.add_group("Small", creator=scene.anna.id, kind="group")
    tg.join(group.id, scene.me.id, by=scene.anna.id)
    hers = tg.send(scene.anna.id, group.id, "hers")
    assert await bad(scene.bot.delete_message(group.id, hers.message_id)) == ("message can't be deleted for everyone")


async def test_deleting_many(scene: Scene) -> None:
    group = scene.group.id
    sent = [(await scene.bot.send_message(group, "x")).message_id for _ in range(3)]
    hers = scene.telegram.send(scene.mei.id, group, "hers")
    assert await scene.bot.delete_messages(group, [*sent, hers.message_id, 999]) is True
    assert scene.telegram.messages(scene.mei.id, group)[-1] is hers
    assert "too many" in await bad(scene.bot.delete_messages(group, list(range(1, 102))))
    assert "not specified" in await bad(scene.bot.delete_messages(group, []))


async def test_pinning(scene: Scene) -> None:
    tg, group = scene.telegram, scene.group.id
    board = await scene.bot.send_message(group, "board")
    rights = "not enough rights to manage pinned messages in the chat"
    assert await bad(scene.bot.pin_chat_message(group, board.message_id)) == rights
    tg.promote(group, scene.me.id, by=scene.anna.id, rights={"can_pin_messages"})
    assert await scene.bot.pin_chat_message(group, board.message_id) is True
    assert await scene.bot.pin_chat_message(group, board.message_id) is True
    pinned = (await scene.bot.get_chat(group)).pinned_message
    assert pinned is not None
    assert pinned.message_id == board.message_id
    service = tg.messages(scene.mei.id, group)[-1]
    assert service.service is not None
    assert await bad(scene.bot.pin_chat_message(group, service.message_id)) == "message can't be pinned"
    assert await bad(scene.bot.pin_chat_message(group, 999)) == "message to pin not found"
    assert await scene.bot.unpin_chat_message(group) is True
    assert await bad(scene.bot.unpin_chat_message(group)) == "message to unpin not found"
    await scene.bot.pin_chat_message(group, board.message_id)
    await scene.bot.delete_message(group, board.message_id)
    assert (await scene.bot.get_chat(group)).pinned_message is None
    assert await scene.bot.unpin_all_chat_messages(group) is True


# --- files


async def test_documents_and_photos(scene: Scene, png: bytes) -> None:
    tg, group = scene.telegram, scene.group.id
    sent = await scene.bot.send_document(
        group, BufferedInputFile(b"a,b", "ledger.csv"), caption="<b>Ledger</b>", parse_mode="HTML"
    )
    assert sent.document is not None
    assert (sent.document.file_name, sent.document.mime_type, sent.document.file_size) == ("ledger.csv", "text/csv", 3)
    assert sent.caption == "Ledger"
    assert sent.caption_entities is not None
    again = await scene.bot.send_document(group, sent.document.file_id)
    assert again.document == sent.document
    picture = await scene.bot.send_photo(group, BufferedInputFile(png, "chart.png"))
    assert picture.photo is not None
    assert (picture.photo[0].width, picture.photo[0].height) == (3, 2)
    edited = await scene.bot.edit_message_caption(chat_id=group, message_id=picture.message_id, caption="chart")
    assert isinstance(edited, Message)
    assert edited.caption == "chart"
    text = scene.bot.edit_message_text("x", chat_id=group, message_id=picture.message_id)
    assert await bad(text) == "there is no text in the message to edit"
    voice = await scene.bot.send_voice(group, BufferedInputFile(b"OggS", "v.ogg"), duration=4)
    assert voice.voice is not None
    assert voice.voice.duration == 4
    assert tg.messages(scene.mei.id, group)[-2].attachment is not None


async def test_files_that_are_refused(scene: Scene) -> None:
    group = scene.group.id
    document = scene.bot.send_document
    assert await bad(document(group, BufferedInputFile(b"", "e.txt"))) == "file must be non-empty"
    assert await bad(document(group, "nothing")) == "wrong file identifier/HTTP URL specified"
    assert await bad(document(group, "https://example.org/a.pdf")) == "failed to get HTTP URL content"
    assert await bad(scene.bot.send_photo(group, BufferedInputFile(b"text", "p.png"))) == "IMAGE_PROCESS_FAILED"
    long = document(group, BufferedInputFile(b"x", "x.txt"), caption="x" * 1025)
    assert await bad(long) == "message caption is too long"
    sent = await document(group, BufferedInputFile(b"x", "x.txt"))
    assert sent.document is not None
    as_photo = scene.bot.send_photo(group, sent.document.file_id)
    assert await bad(as_photo) == "can't use file of type Document as Photo"
    big = BufferedInputFile(b"x" * (50 * 1024 * 1024 + 1), "big.bin")
    await refused(document(group, big), TelegramEntityTooLarge)
    heavy = await document(group, BufferedInputFile(b"x" * (20 * 1024 * 1024 + 1), "heavy.bin"))
    assert heavy.document is not None
    assert await bad(scene.bot.get_file(heavy.document.file_id)) == "file is too big"
    too_heavy = scene.bot.send_photo(group, BufferedInputFile(b"x" * (10 * 1024 * 1024 + 1), "p.png"))
    assert "too big for a photo" in await bad(too_heavy)


async def test_jpegs_are_measured(scene: Scene) -> None:
    jpeg = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x0b\x08\x00\x05\x00\x07\x01\x11\x00" + b"\0" * 8
    sent = await scene.bot.send_photo(scene.group.id, BufferedInputFile(jpeg, "x.jpg"))
    assert sent.photo is not None
    assert (sent.photo[0].width, sent.photo[0].height) == (7, 5)


def test_files_must_be_read_before_the_call(scene: Scene) -> None:
    unread = SendDocument(chat_id=scene.group.id, document=FSInputFile("ledger.csv"))
    with pytest.raises(TypeError, match="read before"):
        call(scene.telegram, scene.bot.token, unread)


async def test_a_jpeg_without_a_size_is_no_picture(scene: Scene) -> None:
    broken = BufferedInputFile(b"\xff\xd8\xff\xe0\x00\x04ab" + b"\0" * 16, "x.jpg")
    assert await bad(scene.bot.send_photo(scene.group.id, broken)) == "IMAGE_PROCESS_FAILED"


# --- forwarding and copying


async def test_forwarding_and_copying(scene: Scene, keyboard: Keyboard) -> None:
    tg, group = scene.telegram, scene.group.id
    tg.send(scene.mei.id, scene.me.id, "/start")
    said = tg.send(scene.mei.id, group, "said")
    forwarded = await scene.bot.forward_message(scene.mei.id, group, said.message_id)
    assert forwarded.forward_origin is not None
    assert forwarded.text == "said"
    copied = await scene.bot.copy_message(scene.mei.id, group, said.message_id, reply_markup=keyboard([("a", "a")]))
    copy = tg.messages(scene.mei.id, scene.me.id)[-1]
    assert (copy.message_id, copy.text) == (copied.message_id, "said")
    assert copy.markup is not None
    assert await bad(scene.bot.forward_message(group, group, 999)) == "message to forward not found"
    assert await bad(scene.bot.copy_message(group, group, 1)) == "the message can't be copied"
    document = await scene.bot.send_document(group, BufferedInputFile(b"x", "x.txt"), caption="old")
    await scene.bot.copy_message(scene.mei.id, group, document.message_id, caption="new")
    assert tg.messages(scene.mei.id, scene.me.id)[-1].caption == "new"
    edit = scene.bot.edit_message_text("x", chat_id=scene.mei.id, message_id=forwarded.message_id)
    assert await bad(edit) == "message can't be edited"


async def test_protected_content_is_not_passed_on(scene: Scene) -> None:
    group = scene.group.id
    sent = await scene.bot.send_document(group, BufferedInputFile(b"x", "x.txt"), protect_content=True)
    assert sent.has_protected_content
    assert await bad(scene.bot.forward_message(group, group, sent.message_id)) == "the message can't be forwarded"
    assert await bad(scene.bot.copy_message(group, group, sent.message_id)) == "the message can't be copied"


# --- chats and members


async def test_chats_and_members(scene: Scene) -> None:
    tg, group = scene.telegram, scene.group.id
    chat = await scene.bot.get_chat(group)
    assert (chat.type, chat.title) == ("supergroup", "Council")
    assert chat.permissions is not None
    assert chat.permissions.can_send_messages is True
    assert await scene.bot.get_chat_member_count(group) == 3
    administrators = await scene.bot.get_chat_administrators(group)
    assert [(member.user.id, member.status) for member in administrators] == [(scene.anna.id, "creator")]
    tg.promote(group, scene.mei.id, by=scene.anna.id, custom_title="Host")
    tg.promote(group, scene.me.id, by=scene.anna.id)
    assert len(await scene.bot.get_chat_administrators(group)) == 3
    host = await scene.bot.get_chat_member(group, scene.mei.id)
    assert host.model_dump()["custom_title"] == "Host"
    assert host.model_dump()["can_promote_members"] is False
    eve = tg.add_user("Eve")
    assert (await scene.bot.get_chat_member(group, eve.id)).status == "left"
    tg.join(group, eve.id)
    tg.restrict(group, eve.id, by=scene.anna.id)
    restricted = (await scene.bot.get_chat_member(group, eve.id)).model_dump()
    assert (restricted["status"], restricted["is_member"], restricted["can_send_messages"]) == (
        "restricted",
        True,
        False,
    )
    tg.kick(group, eve.id, by=scene.anna.id)
    assert (await scene.bot.get_chat_member(group, eve.id)).status == "kicked"
    assert await scene.bot.get_chat_member_count(group) == 3
    assert await bad(scene.bot.get_chat_member(group, 1)) == "PARTICIPANT_ID_INVALID"


async def test_private_chats_as_chats(scene: Scene) -> None:
    scene.telegram.send(scene.mei.id, scene.me.id, "/start")
    chat = await scene.bot.get_chat(scene.mei.id)
    assert (chat.type, chat.full_name) == ("private", "Mei Li")
    assert await scene.bot.get_chat_member_count(scene.mei.id) == 2
    assert (await scene.bot.get_chat_member(scene.mei.id, scene.mei.id)).status == "member"
    assert await bad(scene.bot.get_chat_member(scene.mei.id, scene.anna.id)) == "PARTICIPANT_ID_INVALID"
    assert "no administrators" in await bad(scene.bot.get_chat_administrators(scene.mei.id))
    assert "private" in await bad(scene.bot.leave_chat(scene.mei.id))


async def test_leaving(scene: Scene) -> None:
    assert await scene.bot.leave_chat(scene.group.id) is True
    (update,) = await scene.updates()
    assert update.my_chat_member is not None
    assert update.my_chat_member.new_chat_member.status == "left"
    assert scene.telegram.messages(scene.mei.id, scene.group.id)[-1].service is not None


async def test_small_signs(scene: Scene) -> None:
    tg, group = scene.telegram, scene.group.id
    assert await scene.bot.send_chat_action(group, "typing") is True
    assert tg.action(scene.mei.id, group) == "typing"
    scene.clock.advance(timedelta(seconds=5))
    assert tg.action(scene.mei.id, group) is None
    assert await bad(scene.bot.send_chat_action(group, "dancing")) == "wrong parameter action in request"
    said = tg.send(scene.mei.id, group, "hello")
    like = ReactionTypeEmoji(emoji="👍")
    assert await scene.bot.set_message_reaction(group, said.message_id, [like]) is True
    assert said.reactions == {scene.me.id: [{"type": "emoji", "emoji": "👍"}]}
    assert await scene.bot.set_message_reaction(group, said.message_id, []) is True
    assert said.reactions == {}
    assert await bad(scene.bot.set_message_reaction(group, said.message_id, [like, like])) == "REACTIONS_TOO_MANY"
    assert await bad(scene.bot.set_message_reaction(group, 999, [like])) == "message to react not found"
    scene.group.reactions = False
    assert await bad(scene.bot.set_message_reaction(group, said.message_id, [like])) == "REACTION_INVALID"


# --- the call itself


async def test_every_played_method_is_one_of_the_bot_api() -> None:
    names = {method.__api_method__ for method in PLAYED}
    assert {"sendMessage", "editMessageText", "answerCallbackQuery", "getMe", "setMyCommands"} <= names
    assert len(names) == len(PLAYED)


async def test_calls_are_logged(scene: Scene, keyboard: Keyboard) -> None:
    markup = keyboard([("a", "a")])
    await scene.bot.send_message(scene.group.id, "x", parse_mode="HTML", reply_markup=markup)
    await bad(scene.bot.send_message(1, "x"))
    await refused(scene.bot.send_poll(1, "?", ["a"], close_date=scene.clock.now()), TelegramNotFound)
    await scene.bot.send_document(scene.group.id, BufferedInputFile(b"x", "x.txt"))
    sent, failed, unplayed, file = list(scene.telegram.calls)[-4:]
    assert (sent.name, sent.error, sent.at) == ("sendMessage", None, scene.clock.now())
    assert sent.params == {
        "chat_id": scene.group.id,
        "text": "x",
        "parse_mode": "HTML",
        "reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "a"}]]},
    }
    assert unplayed.params["close_date"].startswith("2026-03-02 08:00")
    assert failed.error == "Bad Request: chat not found"
    assert file.params["document"] == "file x.txt"


async def test_faults_can_be_set(scene: Scene) -> None:
    scene.telegram.fail_next(scene.bot.token, "sendMessage", ApiError(500, "Internal Server Error"), "lost")
    with pytest.raises(Exception, match="Internal Server Error"):
        await scene.bot.send_message(scene.group.id, "one")
    with pytest.raises(Exception, match="lost"):
        await scene.bot.send_message(scene.group.id, "two")
    await scene.bot.send_message(scene.group.id, "three")
    texts = [message.text for message in scene.telegram.messages(scene.mei.id, scene.group.id)]
    assert texts[-2:] == ["two", "three"]


async def test_threads_of_a_forum(scene: Scene) -> None:
    telegram, send, group = scene.telegram, scene.bot.send_message, scene.group.id
    lan = scene.anna.id
    thread = telegram.open_thread(group, "灯", by=lan)
    asked = telegram.send(lan, group, "/start@council_bot", thread=thread)
    assert asked.json()["message_thread_id"] == thread
    sent = await send(group, "x", message_thread_id=thread)
    assert (sent.message_thread_id, sent.is_topic_message, sent.chat.is_forum) == (thread, True, True)
    answer = await send(group, "x", reply_parameters=ReplyParameters(message_id=sent.message_id))
    assert answer.message_thread_id == thread
    assert telegram.send(lan, group, "x", reply_to=sent.message_id).thread_id == thread
    telegram.set_thread_open(group, thread, is_open=False, by=lan)
    closed = len(telegram.messages(lan, group))
    telegram.set_thread_open(group, thread, is_open=False, by=lan)
    assert len(telegram.messages(lan, group)) == closed
    assert await bad(send(group, "x", message_thread_id=thread)) == "TOPIC_CLOSED"
    assert telegram.send(lan, group, "she manages it", thread=thread).thread_id == thread
    telegram.set_thread_open(group, thread, is_open=True, by=lan)
    await send(group, "x", message_thread_id=thread)
    telegram.delete_thread(group, thread, by=lan)
    assert await bad(send(group, "x", message_thread_id=thread)) == "message thread not found"
    with pytest.raises(PlaygroundError, match="no such thread"):
        telegram.send(lan, group, "x", thread=thread)
    with pytest.raises(PlaygroundError, match="no such thread"):
        telegram.set_thread_open(group, thread, is_open=True, by=lan)
    with pytest.raises(PlaygroundError, match="no such thread"):
        telegram.delete_thread(group, thread, by=lan)
    assert (await send(group, "x")).message_thread_id is None
