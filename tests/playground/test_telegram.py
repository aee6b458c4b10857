"""What people do and see, and what the bot is told of it."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from aiogram.exceptions import TelegramForbiddenError
from aiogram.types import (
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from playground.chats import AS_GROUP
from playground.errors import PlaygroundError
from playground.people import PERMISSIONS
from playground.telegram import Telegram
from tests.playground.conftest import Scene


async def test_privacy_mode_shows_commands_replies_mentions_and_service_messages(scene: Scene) -> None:
    tg, group = scene.telegram, scene.group
    tg.send(scene.mei.id, group.id, "hello")
    tg.send(scene.mei.id, group.id, "/issue street lamp")
    assert await scene.heard() == []
    tg.send(scene.mei.id, group.id, "/issue@council_bot street lamp")
    tg.send(scene.mei.id, group.id, "/issue@other_bot street lamp")
    tg.send(scene.mei.id, group.id, "ask @Council_Bot")
    assert await scene.heard() == ["/issue@council_bot street lamp", "ask @Council_Bot"]
    answer = await scene.bot.send_message(group.id, "noted")
    await scene.updates()
    tg.send(scene.mei.id, group.id, "/issue bare")
    tg.send(scene.mei.id, group.id, "thanks", reply_to=answer.message_id)
    tg.send(scene.mei.id, group.id, "not for the bot")
    assert await scene.heard() == ["/issue bare", "thanks"]


async def test_a_reply_to_what_was_meant_for_the_bot_is_meant_for_it_too(scene: Scene) -> None:
    tg = scene.telegram
    asked = tg.send(scene.mei.id, scene.group.id, "/issue@council_bot lamp")
    tg.send(scene.anna.id, scene.group.id, "me too", reply_to=asked.message_id)
    updates = await scene.updates()
    assert updates[-1].message is not None
    assert updates[-1].message.reply_to_message is not None
    assert updates[-1].message.reply_to_message.text == "/issue@council_bot lamp"


async def test_a_bare_command_goes_to_the_bot_that_posted_last(scene: Scene) -> None:
    tg = scene.telegram
    other = tg.add_bot("77:BBB", username="other_bot", first_name="Other")
    tg.join(scene.group.id, other.id, by=scene.anna.id)
    await scene.bot.send_message(scene.group.id, "mine is the last word")
    await scene.updates()
    tg.send(scene.mei.id, scene.group.id, "/help")
    assert await scene.heard() == ["/help"]
    assert tg.bot("77:BBB").queue.take(0, 100, tg.now())[-1]["message"].get("text") is None


async def test_an_administrator_bot_and_one_without_privacy_mode_see_all(scene: Scene) -> None:
    tg = scene.telegram
    tg.promote(scene.group.id, scene.me.id, by=scene.anna.id)
    await scene.updates()
    tg.send(scene.mei.id, scene.group.id, "chatter")
    assert await scene.heard() == ["chatter"]
    tg.add_bot("77:BBB", username="open_bot", first_name="Open", can_read_all_group_messages=True)
    tg.join(scene.group.id, 77, by=scene.anna.id)
    tg.send(scene.mei.id, scene.group.id, "more")
    assert tg.bot("77:BBB").queue.take(0, 100, tg.now())[-1]["message"]["text"] == "more"


async def test_a_word_can_mention_a_person_without_a_name(scene: Scene) -> None:
    text = "/seat@council_bot 给 Mei"
    scene.telegram.send(scene.anna.id, scene.group.id, text, mention={"Mei": scene.mei.id})
    (update,) = await scene.updates()
    assert update.message is not None
    assert update.message.entities is not None
    mention = update.message.entities[-1]
    assert (mention.type, mention.offset, mention.length) == ("text_mention", 20, 3)
    assert mention.user is not None
    assert mention.user.id == scene.mei.id
    with pytest.raises(PlaygroundError, match="not in the text"):
        scene.telegram.send(scene.anna.id, scene.group.id, "x", mention={"y": scene.mei.id})


async def test_a_private_chat_opens_with_the_first_message(scene: Scene) -> None:
    tg = scene.telegram
    assert [chat.id for chat in tg.chats_of(scene.mei.id)] == [scene.group.id]
    tg.send(scene.mei.id, scene.me.id, "/start")
    (update,) = await scene.updates()
    assert update.message is not None
    assert update.message.chat.id == scene.mei.id
    assert update.message.chat.type == "private"
    assert update.message.chat.last_name == "Li"
    assert update.message.from_user is not None
    assert update.message.from_user.language_code == "zh-hans"
    await scene.bot.send_message(scene.mei.id, "welcome")
    assert [message.text for message in tg.messages(scene.mei.id, scene.me.id)] == ["/start", "welcome"]
    assert [chat.title for chat in tg.chats_of(scene.mei.id)] == ["Council", "Council"]


async def test_a_press_reaches_the_bot_and_its_answer_the_person(
    scene: Scene, keyboard: Callable[..., InlineKeyboardMarkup]
) -> None:
    tg = scene.telegram
    board = await scene.bot.send_message(scene.group.id, "vote", reply_markup=keyboard([("For", "v:1"), ("No", "v:2")]))
    query_id = tg.press(scene.mei.id, scene.group.id, board.message_id, "For")
    (update,) = await scene.updates()
    query = update.callback_query
    assert query is not None
    assert (query.id, query.data, query.from_user.id) == (query_id, "v:1", scene.mei.id)
    assert isinstance(query.message, Message)
    assert query.message.message_id == board.message_id
    assert [press.id for press in tg.presses(scene.mei.id)] == [query_id]
    await scene.bot.answer_callback_query(query_id, text="counted", show_alert=True)
    (toast,) = tg.toasts(scene.mei.id)
    assert (toast.text, toast.show_alert, toast.callback_query_id) == ("counted", True, query_id)
    assert tg.presses(scene.mei.id) == []
    assert tg.toasts(scene.anna.id) == []
    tg.press(scene.mei.id, scene.group.id, board.message_id, "v:2")
    assert len(await scene.updates()) == 1


async def test_a_press_needs_a_button_she_sees(scene: Scene, keyboard: Callable[..., InlineKeyboardMarkup]) -> None:
    tg = scene.telegram
    board = await scene.bot.send_message(
        scene.group.id,
        "vote",
        reply_markup=InlineKeyboardMarkup(
            inline_keyboard=[[InlineKeyboardButton(text="Web", url="https://example.org")]]
        ),
    )
    with pytest.raises(PlaygroundError, match=r"no button “For”.*Web"):
        tg.press(scene.mei.id, scene.group.id, board.message_id, "For")
    with pytest.raises(PlaygroundError, match="does not call the bot"):
        tg.press(scene.mei.id, scene.group.id, board.message_id, "Web")
    with pytest.raises(PlaygroundError, match="sees no message"):
        tg.press(scene.mei.id, scene.group.id, 999, "For")
    outsider = tg.add_user("Eve")
    with pytest.raises(PlaygroundError, match="is not in"):
        tg.press(outsider.id, scene.group.id, board.message_id, "Web")


async def test_a_kicked_bot_hears_no_press(scene: Scene, keyboard: Callable[..., InlineKeyboardMarkup]) -> None:
    board = await scene.bot.send_message(scene.group.id, "vote", reply_markup=keyboard([("For", "v:1")]))
    scene.telegram.kick(scene.group.id, scene.me.id, by=scene.anna.id)
    await scene.updates()
    scene.telegram.press(scene.mei.id, scene.group.id, board.message_id, "For")
    assert await scene.updates() == []


async def test_joining_and_leaving_are_told(scene: Scene) -> None:
    tg = scene.telegram
    tg.promote(scene.group.id, scene.me.id, by=scene.anna.id)
    await scene.updates(allowed_updates=["message", "chat_member", "my_chat_member"])
    eve = tg.add_user("Eve")
    tg.join(scene.group.id, eve.id, by=scene.anna.id)
    member, service = await scene.updates()
    assert member.chat_member is not None
    assert member.chat_member.from_user.id == scene.anna.id
    assert (member.chat_member.old_chat_member.status, member.chat_member.new_chat_member.status) == ("left", "member")
    assert service.message is not None
    assert service.message.new_chat_members is not None
    assert [user.id for user in service.message.new_chat_members] == [eve.id]
    tg.leave(scene.group.id, eve.id)
    member, service = await scene.updates()
    assert member.chat_member is not None
    assert member.chat_member.new_chat_member.status == "left"
    assert service.message is not None
    assert service.message.left_chat_member is not None
    assert tg.messages(eve.id, scene.group.id) == []
    with pytest.raises(PlaygroundError, match="is not in"):
        tg.send(eve.id, scene.group.id, "hello?")


async def test_chat_member_is_told_to_administrators_who_asked_only(scene: Scene) -> None:
    tg = scene.telegram
    tg.join(scene.group.id, tg.add_user("Eve").id)
    assert [update.event_type for update in await scene.updates(allowed_updates=["chat_member", "message"])] == [
        "message"
    ]
    tg.join(scene.group.id, tg.add_user("Ida").id)
    assert [update.event_type for update in await scene.updates()] == ["message"]
    tg.promote(scene.group.id, scene.me.id, by=scene.anna.id)
    tg.join(scene.group.id, tg.add_user("Oda").id)
    assert [update.event_type for update in await scene.updates()] == ["chat_member", "message"]


async def test_the_bot_is_told_what_becomes_of_it(scene: Scene) -> None:
    tg = scene.telegram
    tg.promote(scene.group.id, scene.me.id, by=scene.anna.id, rights={"can_delete_messages"})
    tg.demote(scene.group.id, scene.me.id, by=scene.anna.id)
    tg.kick(scene.group.id, scene.me.id, by=scene.anna.id)
    states = []
    for update in await scene.updates():
        assert update.my_chat_member is not None
        states.append(update.my_chat_member.new_chat_member.status)
    assert states == ["administrator", "member", "kicked"]
    tg.unban(scene.group.id, scene.me.id, by=scene.anna.id)
    tg.join(scene.group.id, scene.me.id, by=scene.anna.id)
    assert [update.event_type for update in await scene.updates()] == ["my_chat_member", "my_chat_member", "message"]


async def test_rights_are_asked_of_people_too(scene: Scene) -> None:
    tg, mei, anna, group = scene.telegram, scene.mei.id, scene.anna.id, scene.group.id
    with pytest.raises(PlaygroundError, match="can_promote_members"):
        tg.promote(group, mei, by=mei)
    with pytest.raises(PlaygroundError, match="can_restrict_members"):
        tg.kick(group, anna, by=mei)
    with pytest.raises(PlaygroundError, match="already"):
        tg.join(group, mei)
    with pytest.raises(ValueError, match="can_fly"):
        tg.promote(group, mei, by=anna, rights={"can_fly"})
    tg.promote(group, mei, by=anna, custom_title="Host")
    with pytest.raises(PlaygroundError, match="creator"):
        tg.kick(group, anna, by=mei)
    eve = tg.add_user("Eve")
    tg.join(group, eve.id)
    tg.kick(group, eve.id, by=mei)
    with pytest.raises(PlaygroundError, match="banned"):
        tg.join(group, eve.id)
    with pytest.raises(PlaygroundError, match="nobody has the id 1"):
        tg.user(1)
    with pytest.raises(PlaygroundError, match="no group"):
        tg.leave(-1, mei)
    with pytest.raises(PlaygroundError, match="no chat"):
        tg.messages(mei, 1)


async def test_who_writes_in_the_name_of_a_chat_is_not_named(scene: Scene) -> None:
    tg, anna, group = scene.telegram, scene.anna.id, scene.group
    tg.promote(group.id, scene.mei.id, by=anna, anonymous=True)
    channel = {"id": -1009, "type": "channel", "title": "News"}
    told = [
        tg.send(scene.mei.id, group.id, "/issue The lamp").json(),
        tg.send(anna, group.id, "/issue The drain", channel=channel).json(),
    ]
    assert [(message["from"]["username"], message["sender_chat"]["title"]) for message in told] == [
        ("GroupAnonymousBot", group.title),
        ("Channel_Bot", "News"),
    ]
    assert "Mei" not in str(told)


async def test_what_an_anonymous_administrator_does_the_group_does(scene: Scene) -> None:
    tg, group = scene.telegram, scene.group
    with pytest.raises(PlaygroundError, match="Mei Li is no administrator"):
        tg.set_anonymous(group.id, scene.mei.id, is_anonymous=True)
    tg.set_anonymous(group.id, scene.anna.id, is_anonymous=True)
    tg.kick(group.id, scene.me.id, by=scene.anna.id)
    tg.unban(group.id, scene.me.id, by=scene.anna.id)
    tg.join(group.id, scene.me.id, by=scene.anna.id)
    *told, said = await scene.updates()
    assert {update.my_chat_member.from_user.id for update in told if update.my_chat_member} == {AS_GROUP["id"]}
    assert said.message is not None
    assert said.message.new_chat_members is not None
    assert said.message.sender_chat is not None
    assert said.message.sender_chat.id == group.id
    channel = {"id": -1009, "type": "channel", "title": "News"}
    assert tg.send(scene.anna.id, group.id, "of her own", channel=channel).sender_chat == channel
    tg.set_anonymous(group.id, scene.anna.id, is_anonymous=False)
    tg.demote(group.id, scene.me.id, by=scene.anna.id)
    [demoted] = await scene.updates()
    assert demoted.my_chat_member is not None
    assert demoted.my_chat_member.from_user.id == scene.anna.id


async def test_who_is_muted_cannot_write(scene: Scene) -> None:
    tg = scene.telegram
    tg.restrict(scene.group.id, scene.mei.id, by=scene.anna.id)
    with pytest.raises(PlaygroundError, match="may not write"):
        tg.send(scene.mei.id, scene.group.id, "hello")
    tg.restrict(scene.group.id, scene.mei.id, by=scene.anna.id, permissions=PERMISSIONS)
    tg.send(scene.mei.id, scene.group.id, "hello")
    tg.set_permissions(scene.group.id, (), by=scene.anna.id)
    with pytest.raises(PlaygroundError, match="may not write"):
        tg.send(scene.mei.id, scene.group.id, "hello")
    tg.send(scene.anna.id, scene.group.id, "only administrators write")


async def test_blocking_and_coming_back(scene: Scene) -> None:
    tg = scene.telegram
    tg.send(scene.mei.id, scene.me.id, "/start")
    tg.block(scene.mei.id, scene.me.id)
    tg.block(scene.mei.id, scene.me.id)
    _, blocked = await scene.updates()
    assert blocked.my_chat_member is not None
    assert blocked.my_chat_member.new_chat_member.status == "kicked"
    assert blocked.my_chat_member.chat.id == scene.mei.id
    with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
        await scene.bot.send_message(scene.mei.id, "hello?")
    with pytest.raises(PlaygroundError, match="has blocked"):
        tg.send(scene.mei.id, scene.me.id, "hello?")
    tg.unblock(scene.mei.id, scene.me.id)
    (back,) = await scene.updates()
    assert back.my_chat_member is not None
    assert back.my_chat_member.new_chat_member.status == "member"
    await scene.bot.send_message(scene.mei.id, "welcome back")
    with pytest.raises(PlaygroundError, match="only a bot"):
        tg.block(scene.mei.id, scene.group.id)


async def test_a_deep_link_starts_the_bot(scene: Scene) -> None:
    tg = scene.telegram
    tg.open_link(scene.mei.id, "https://t.me/council_bot?start=claim_Ab-1")
    tg.open_link(scene.anna.id, "tg://resolve?domain=council_bot&start=")
    assert await scene.heard() == ["/start claim_Ab-1", "/start"]
    assert tg.open_link(scene.mei.id, "https://example.org/?start=1") is None
    assert tg.open_link(scene.mei.id, "t.me/council_bot") is None
    with pytest.raises(PlaygroundError, match="payload"):
        tg.open_link(scene.mei.id, f"t.me/council_bot?start={'x' * 65}")
    with pytest.raises(PlaygroundError, match="payload"):
        tg.open_link(scene.mei.id, "t.me/council_bot?start=a:b")
    with pytest.raises(PlaygroundError, match="no bot"):
        tg.open_link(scene.mei.id, "t.me/nobody_bot?start=1")


async def test_a_startgroup_link_brings_the_bot_into_a_group(scene: Scene) -> None:
    tg = scene.telegram
    second = tg.add_group("Second", creator=scene.mei.id, kind="group")
    with pytest.raises(PlaygroundError, match="chat_id"):
        tg.open_link(scene.mei.id, "t.me/council_bot?startgroup=new")
    url = "t.me/council_bot?startgroup=new&admin=delete_messages+pin_messages"
    tg.open_link(scene.mei.id, url, chat_id=second.id)
    added, service, promoted, start = await scene.updates()
    assert added.my_chat_member is not None
    assert service.message is not None
    assert promoted.my_chat_member is not None
    assert promoted.my_chat_member.new_chat_member.status == "administrator"
    assert start.message is not None
    assert start.message.text == "/start@council_bot new"
    assert tg.open_link(scene.mei.id, "t.me/council_bot?startgroup", chat_id=second.id) is None


async def test_reply_keyboards_come_and_go(scene: Scene) -> None:
    tg = scene.telegram
    tg.send(scene.mei.id, scene.me.id, "/start")
    row = [[KeyboardButton(text="Yes")]]
    await scene.bot.send_message(
        scene.mei.id, "?", reply_markup=ReplyKeyboardMarkup(keyboard=row, one_time_keyboard=True)
    )
    shown = tg.keyboard(scene.mei.id, scene.me.id)
    assert shown is not None
    assert shown["keyboard"] == [[{"text": "Yes"}]]
    tg.send(scene.mei.id, scene.me.id, "Yes")
    assert tg.keyboard(scene.mei.id, scene.me.id) is None
    await scene.bot.send_message(scene.mei.id, "?", reply_markup=ReplyKeyboardMarkup(keyboard=row))
    tg.send(scene.mei.id, scene.me.id, "Yes")
    assert tg.keyboard(scene.mei.id, scene.me.id) is not None
    await scene.bot.send_message(scene.mei.id, "!", reply_markup=ReplyKeyboardRemove())
    assert tg.keyboard(scene.mei.id, scene.me.id) is None


async def test_a_selective_keyboard_is_for_those_it_answers_or_names(scene: Scene) -> None:
    tg = scene.telegram
    asked = tg.send(scene.mei.id, scene.group.id, "/issue@council_bot")
    await scene.bot.send_message(
        scene.group.id,
        "what?",
        reply_to_message_id=asked.message_id,
        reply_markup=ForceReply(selective=True),
    )
    assert tg.keyboard(scene.mei.id, scene.group.id) == {"force_reply": True, "selective": True}
    assert tg.keyboard(scene.anna.id, scene.group.id) is None
    await scene.bot.send_message(scene.group.id, "all?", reply_markup=ForceReply())
    assert tg.keyboard(scene.anna.id, scene.group.id) == {"force_reply": True}


async def test_a_keyboard_goes_with_its_message(scene: Scene) -> None:
    tg = scene.telegram
    asking = await scene.bot.send_message(scene.group.id, "?", reply_markup=ForceReply())
    assert tg.keyboard(scene.mei.id, scene.group.id) is not None
    await scene.bot.delete_message(scene.group.id, asking.message_id)
    assert tg.keyboard(scene.mei.id, scene.group.id) is None


async def test_a_selective_keyboard_reaches_who_is_named_in_the_text(scene: Scene) -> None:
    text = f'<a href="tg://user?id={scene.mei.id}">Mei</a>, which?'
    row = [[KeyboardButton(text="This")]]
    markup = ReplyKeyboardMarkup(keyboard=row, selective=True)
    await scene.bot.send_message(scene.group.id, text, parse_mode="HTML", reply_markup=markup)
    assert scene.telegram.keyboard(scene.mei.id, scene.group.id) is not None
    assert scene.telegram.keyboard(scene.anna.id, scene.group.id) is None


async def test_a_mention_of_somebody_else_is_not_for_the_bot(scene: Scene) -> None:
    scene.telegram.send(scene.mei.id, scene.group.id, "@anna did you see?")
    said = scene.telegram.send(scene.mei.id, scene.group.id, "hello")
    scene.telegram.send(scene.anna.id, scene.group.id, "yes", reply_to=said.message_id)
    assert await scene.heard() == []


async def test_lifting_a_ban_that_is_none_changes_nothing(scene: Scene) -> None:
    scene.telegram.unban(scene.group.id, scene.mei.id, by=scene.anna.id)
    assert scene.group.member(scene.mei.id) is not None
    assert not scene.telegram.may_send(scene.group, scene.telegram.add_user("Eve").id, "can_send_messages")


async def test_files_of_people_reach_the_bot(scene: Scene, png: bytes) -> None:
    tg = scene.telegram
    tg.send_photo(scene.mei.id, scene.me.id, png, caption="broken lamp")
    tg.send_document(scene.mei.id, scene.me.id, b"%PDF", "list.pdf")
    tg.send_voice(scene.mei.id, scene.me.id, b"OggS")
    photo, document, voice = [update.message for update in await scene.updates()]
    assert photo is not None
    assert photo.photo is not None
    assert (photo.photo[-1].width, photo.photo[-1].height, photo.caption) == (3, 2, "broken lamp")
    assert document is not None
    assert document.document is not None
    assert (document.document.file_name, document.document.mime_type) == ("list.pdf", "application/pdf")
    assert voice is not None
    assert voice.voice is not None
    downloaded = await scene.bot.download(document.document.file_id)
    assert downloaded is not None
    assert downloaded.read() == b"%PDF"
    assert tg.file(document.document.file_id).data == b"%PDF"
    with pytest.raises(PlaygroundError):
        tg.file("none")
    with pytest.raises(PlaygroundError, match="IMAGE_PROCESS_FAILED"):
        tg.send_photo(scene.mei.id, scene.me.id, b"no picture")
    with pytest.raises(PlaygroundError, match="1024"):
        tg.send_photo(scene.mei.id, scene.me.id, png, caption="x" * 1025)


async def test_people_edit_delete_and_react(scene: Scene) -> None:
    tg = scene.telegram
    said = tg.send(scene.mei.id, scene.group.id, "/issue@council_bot lamp")
    tg.edit(scene.mei.id, scene.group.id, said.message_id, "/issue@council_bot two lamps")
    _, edited = await scene.updates()
    assert edited.edited_message is not None
    assert edited.edited_message.text == "/issue@council_bot two lamps"
    assert edited.edited_message.edit_date is not None
    with pytest.raises(PlaygroundError, match="one's own"):
        tg.edit(scene.anna.id, scene.group.id, said.message_id, "no")
    tg.react(scene.anna.id, scene.group.id, said.message_id, "👍")
    assert await scene.updates(allowed_updates=["message_reaction", "message"]) == []
    tg.promote(scene.group.id, scene.me.id, by=scene.anna.id)
    tg.react(scene.anna.id, scene.group.id, said.message_id, None)
    (reaction,) = await scene.updates()
    assert reaction.message_reaction is not None
    assert len(reaction.message_reaction.old_reaction) == 1
    assert reaction.message_reaction.new_reaction == []
    assert (reaction.message_reaction.user is None, reaction.message_reaction.actor_chat) == (False, None)
    tg.set_anonymous(scene.group.id, scene.anna.id, is_anonymous=True)
    tg.react(scene.anna.id, scene.group.id, said.message_id, "👍")
    unnamed = (await scene.updates())[-1].message_reaction
    assert unnamed is not None
    assert unnamed.actor_chat is not None
    assert (unnamed.user, unnamed.actor_chat.id) == (None, scene.group.id)
    tg.delete(scene.mei.id, scene.group.id, said.message_id)
    assert said not in tg.messages(scene.anna.id, scene.group.id)
    assert await scene.updates() == []


def test_what_nobody_can_send(scene: Scene) -> None:
    tg = scene.telegram
    for text in ("  ", "x" * 4097):
        with pytest.raises(PlaygroundError, match="a message"):
            tg.send(scene.mei.id, scene.group.id, text)
    tg.send(scene.mei.id, scene.group.id, "😀" * 4096)
    with pytest.raises(PlaygroundError, match="no chat"):
        tg.send(scene.mei.id, 1, "hello")
    tg.deactivate(scene.mei.id)
    with pytest.raises(PlaygroundError, match="deleted her account"):
        tg.send(scene.mei.id, scene.group.id, "hello")


async def test_a_page_waits_for_news(scene: Scene) -> None:
    tg = scene.telegram
    seen = tg.revision
    tg.send(scene.mei.id, scene.group.id, "hello")
    assert await tg.wait_change(seen) == tg.revision > seen


async def test_unanswered_presses_run_out(scene: Scene, keyboard: Callable[..., InlineKeyboardMarkup]) -> None:
    tg = scene.telegram
    board = await scene.bot.send_message(scene.group.id, "vote", reply_markup=keyboard([("For", "v:1")]))
    tg.press(scene.mei.id, scene.group.id, board.message_id, "For")
    scene.clock.advance(timedelta(seconds=151))
    assert tg.presses(scene.mei.id) == []
    assert await scene.updates() == []


def test_accounts_and_bots_are_listed(clock: object) -> None:
    tg = Telegram(now=lambda: (_ for _ in ()).throw(AssertionError("no time needed")))
    bot = tg.add_bot("1:a", username="a_bot", first_name="A")
    anna = tg.add_user("Anna")
    assert tg.users() == [anna]
    assert tg.bots() == [bot]
    assert anna.id > 2**32
    with pytest.raises(ValueError, match="token"):
        tg.add_bot("secret", username="b_bot", first_name="B")
