"""What a person writes and sends, changes and takes back."""

from collections.abc import Callable, Collection
from datetime import datetime

from playground import entities as texts
from playground import keyboards, privacy
from playground.chats import Chat, Json, Message
from playground.errors import ApiError, PlaygroundError
from playground.files import Files, Kind, StoredFile
from playground.people import User
from playground.timeline import Timeline


class Writing(Timeline):
    """People's words, files and reactions as their apps send them; the files stay for whoever is sent them."""

    def __init__(self, *, now: Callable[[], datetime]) -> None:
        super().__init__(now=now)
        self.files = Files()

    def send(
        self,
        user_id: int,
        chat_id: int,
        text: str,
        *,
        reply_to: int | None = None,
        reply_to_ephemeral: int | None = None,
        entities: list[Json] | None = None,
        mention: dict[str, int] | None = None,
        thread: int | None = None,
        channel: Json | None = None,
    ) -> Message:
        """She writes a message. To a bot's id: in private, which opens that chat the first time.

        `entities` are in Bot API form, offsets in UTF-16 units; `mention` turns the first occurrence of a word into a
        mention of that user. Commands, @names, links and hashtags are found as Telegram does. A command that the bot
        registered as ephemeral, and a reply to an ephemeral message, is seen by her and that bot alone. `channel`, in
        Bot API form, is one of hers in whose name she writes.
        """
        chat = self._open(user_id, chat_id, thread)
        text = text.strip()
        if not text:
            raise PlaygroundError("empty")
        if len(text) > texts.MAX_TEXT:
            raise PlaygroundError("too_long", most=texts.MAX_TEXT)
        given = [*(entities or []), *(self._mention(text, word, whom) for word, whom in (mention or {}).items())]
        text, found = texts.formatted(text, parse_mode=None, entities=given, find_user=self.user_json)
        message = Message(
            chat=chat,
            sender=self.user(user_id),
            date=self.now(),
            text=text,
            entities=found,
            sender_chat=channel,
            thread_id=thread,
        )
        return self._say(message, reply_to=reply_to, reply_to_ephemeral=reply_to_ephemeral)

    def send_photo(
        self,
        user_id: int,
        chat_id: int,
        data: bytes,
        name: str = "photo.jpg",
        caption: str | None = None,
        reply_to: int | None = None,
        *,
        thread: int | None = None,
        channel: Json | None = None,
    ) -> Message:
        return self._send_file("photo", user_id, chat_id, data, name, caption, reply_to, thread, channel)

    def send_document(
        self,
        user_id: int,
        chat_id: int,
        data: bytes,
        name: str,
        caption: str | None = None,
        reply_to: int | None = None,
        *,
        thread: int | None = None,
        channel: Json | None = None,
    ) -> Message:
        return self._send_file("document", user_id, chat_id, data, name, caption, reply_to, thread, channel)

    def send_voice(
        self,
        user_id: int,
        chat_id: int,
        data: bytes,
        name: str = "voice.ogg",
        caption: str | None = None,
        reply_to: int | None = None,
        *,
        thread: int | None = None,
        channel: Json | None = None,
    ) -> Message:
        return self._send_file("voice", user_id, chat_id, data, name, caption, reply_to, thread, channel)

    def edit(self, user_id: int, chat_id: int, message_id: int, text: str) -> Message:
        """She changes the text of her own message."""
        message = self._own(user_id, chat_id, message_id)
        message.text, message.entities = texts.formatted(
            text.strip(), parse_mode=None, entities=None, find_user=self.user_json
        )
        message.edited = self.now()
        message.changed()
        self._tell_bots(message, "edited_message")
        self.touch()
        return message

    def delete(self, user_id: int, chat_id: int, message_id: int) -> None:
        """She deletes her own message; bots are not told, as in Telegram."""
        message = self._own(user_id, chat_id, message_id)
        message.chat.remove(message)
        self.touch()

    def react(self, user_id: int, chat_id: int, message_id: int, emoji: str | None) -> None:
        """She reacts with one emoji, or with None takes her reaction back."""
        message = self._seen(user_id, self.chat(user_id, chat_id), message_id, None)
        old = message.reactions.pop(user_id, [])
        new: list[Json] = [{"type": "emoji", "emoji": emoji}] if emoji else []
        if new:
            message.reactions[user_id] = new
        mask = message.chat.mask_of(user_id)
        payload: Json = {
            "chat": message.chat.json,
            "message_id": message_id,
            **({"actor_chat": mask} if mask else {"user": self.user(user_id).json}),
            "date": int(self.now().timestamp()),
            "old_reaction": old,
            "new_reaction": new,
        }
        for bot in self._bots_in(message.chat):
            member = message.chat.member(bot.user.id)
            if message.chat.kind == "private" or (member is not None and member.is_administrator):
                bot.queue.push("message_reaction", payload, self.now())
        self.touch()

    def share_users(self, user_id: int, chat_id: int, request_id: int, chosen: Collection[int]) -> Message:
        """She presses a button of a bot's keyboard that asks for people, and picks some, whom the bot may not know.

        Raises PlaygroundError when she has no such button, or picks nobody, too many, or other than what is asked for.
        """
        chat = self._open(user_id, chat_id)
        wanted = keyboards.wanted_users(self.keyboard(user_id, chat_id), request_id)
        picked = [self.user(one) for one in dict.fromkeys(chosen)]
        most = wanted.get("max_quantity") or 1
        if not 1 <= len(picked) <= most:
            raise PlaygroundError("pick_some", most=most)
        if any(wanted.get("user_is_bot") not in (None, user.is_bot) for user in picked):
            raise PlaygroundError("pick_others")
        shared = {"request_id": request_id, "users": [_shared(user, wanted) for user in picked]}
        message = Message(chat=chat, sender=self.user(user_id), date=self.now(), service={"users_shared": shared})
        return self._say(message, reply_to=None, reply_to_ephemeral=None)

    def file(self, file_id: str) -> StoredFile:
        """Raises PlaygroundError for an unknown file_id."""
        try:
            return self.files.get(file_id)
        except ApiError as error:
            raise PlaygroundError("file", why=error.description) from error

    def _open(self, user_id: int, chat_id: int, thread: int | None = None) -> Chat:
        """The chat she is about to write in, and in that thread of it."""
        user = self.user(user_id)
        if user_id in self._deactivated:
            raise PlaygroundError("deleted", who=user.name)
        if chat_id in self._groups:
            chat = self._groups[chat_id]
            self._present(chat, user_id)
            if not self.may_send(chat, user_id, "can_send_messages"):
                raise PlaygroundError("may_not_write", who=user.name, chat=chat.title)
        else:
            chat = self._private_chat(user, chat_id)
            if chat.blocked:
                raise PlaygroundError("blocked", who=user.name, chat=chat.title)
            self._private[user_id, chat_id] = chat
        if thread is not None and not self.may_send_in(chat, user_id, thread):
            raise PlaygroundError("no_thread", chat=chat.title)
        return chat

    def _send_file(
        self,
        kind: Kind,
        user_id: int,
        chat_id: int,
        data: bytes,
        name: str,
        caption: str | None,
        reply_to: int | None,
        thread: int | None,
        channel: Json | None,
    ) -> Message:
        chat = self._open(user_id, chat_id, thread)
        try:
            stored = self.files.store(kind, data, name)
        except ApiError as error:
            raise PlaygroundError("file", why=error.description) from error
        text, found = texts.formatted(caption or "", parse_mode=None, entities=None, find_user=self.user_json)
        if len(text) > texts.MAX_CAPTION:
            raise PlaygroundError("caption_too_long", most=texts.MAX_CAPTION)
        message = Message(
            chat=chat,
            sender=self.user(user_id),
            date=self.now(),
            caption=text or None,
            entities=found,
            attachment=stored,
            sender_chat=channel,
            thread_id=thread,
        )
        return self._say(message, reply_to=reply_to, reply_to_ephemeral=None)

    def _say(self, message: Message, *, reply_to: int | None, reply_to_ephemeral: int | None) -> Message:
        chat, user = message.chat, message.sender
        if reply_to is not None or reply_to_ephemeral is not None:
            message.reply_to = self._seen(user.id, chat, reply_to or 0, reply_to_ephemeral)
            message.thread_id = message.reply_to.thread_id
        if chat.kind != "private":
            message.sender_chat = message.sender_chat or chat.mask_of(user.id)
            message.meant_for = privacy.addressee(message, self.bot_named)
            receiver = self._ephemeral_receiver(message) if message.sender_chat is None else None
            if receiver is not None:
                message.ephemeral_to, message.receiver = receiver.id, receiver
        shown = chat.keyboards.get(user.id)
        if shown is not None and shown.keyboard and shown.keyboard.keys() & {"one_time_keyboard", "force_reply"}:
            del chat.keyboards[user.id]
        return self.post(message)

    def _ephemeral_receiver(self, message: Message) -> User | None:
        """The bot that alone receives this message of a person, if it is an ephemeral one."""
        replied = message.reply_to
        if replied is not None and replied.ephemeral_id is not None:
            return replied.sender if replied.sender.is_bot else None
        if not message.text or not message.entities or message.entities[0]["type"] != "bot_command":
            return None
        if message.entities[0]["offset"] != 0:
            return None
        command, _, name = texts.cut(message.text, message.entities[0])[1:].partition("@")
        for bot in self._bots_in(message.chat):
            if name and name.lower() != (bot.user.username or "").lower():
                continue
            for item in bot.menus.shown(message.chat, message.sender):
                if item["command"] == command and item.get("is_ephemeral"):
                    return bot.user
        return None

    def _mention(self, text: str, word: str, user_id: int) -> Json:
        before, found, _ = text.partition(word)
        if not found:
            raise PlaygroundError("not_in_text", word=word)
        return {
            "type": "text_mention",
            "offset": texts.utf16_length(before),
            "length": texts.utf16_length(word),
            "user": self.user(user_id).json,
        }

    def _own(self, user_id: int, chat_id: int, message_id: int) -> Message:
        message = self._seen(user_id, self.chat(user_id, chat_id), message_id, None)
        if message.sender.id != user_id or message.service is not None:
            raise PlaygroundError("not_own")
        return message


def _shared(user: User, wanted: Json) -> Json:
    """A SharedUser of the Bot API, with what the button asked for."""
    names = [*(("first_name", "last_name") if wanted.get("request_name") else ())]
    names += ["username"] if wanted.get("request_username") else []
    return {"user_id": user.id, **{name: user.json[name] for name in names if name in user.json}}
