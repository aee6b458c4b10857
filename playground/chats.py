"""Chats and what is in them: messages, presses, toasts, with their Bot API form."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, Literal

from playground import rich
from playground.files import StoredFile
from playground.people import PERMISSIONS, Member, User

Json = dict[str, Any]
# Whom the Bot API names where nobody may see who wrote; what is written in a chat's name has `sender_chat` besides.
AS_GROUP: Final[Json] = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
AS_CHANNEL: Final[Json] = {"id": 136817688, "is_bot": True, "first_name": "Channel", "username": "Channel_Bot"}
ChatKind = Literal["private", "group", "supergroup"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """A thread of a forum; in a closed one only those who manage threads may write."""

    name: str
    is_open: bool = True


@dataclass(slots=True, kw_only=True, eq=False)
class Chat:
    """A conversation.

    `id` is how people reach it; for a private chat that is the bot's id. `api_id` is what the bot calls it; for a
    private chat that is the person's id. `action` is what its bot shows to be doing, and until when; `reactions` is
    whether the group lets anybody react to a message; `threads` are those of a forum, the general one left out.
    """

    id: int
    kind: ChatKind
    title: str
    json: Json
    user: User | None = None
    bot: User | None = None
    members: dict[int, Member] = field(default_factory=dict)
    permissions: frozenset[str] = frozenset(PERMISSIONS)
    timeline: dict[int, "Message"] = field(default_factory=dict)
    keyboards: dict[int, "Message"] = field(default_factory=dict)
    action: tuple[str, datetime] | None = None
    pinned: list["Message"] = field(default_factory=list)
    last_bot: int | None = None
    blocked: bool = False
    reactions: bool = True
    threads: dict[int, Thread] = field(default_factory=dict)
    next_message_id: int = 1
    next_ephemeral_id: int = 1

    @property
    def api_id(self) -> int:
        api_id: int = self.json["id"]
        return api_id

    def member(self, user_id: int) -> Member | None:
        """Her membership while she is in the chat, else None."""
        member = self.members.get(user_id)
        return member if member is not None and member.present else None

    def mask_of(self, user_id: int) -> Json | None:
        """The group itself, in whose name an anonymous administrator does what she does."""
        member = self.member(user_id)
        return self.json if member is not None and member.is_anonymous else None

    def get(self, message_id: int) -> "Message | None":
        """A message everybody sees, by its id."""
        return self.timeline.get(message_id) if message_id > 0 else None

    def get_ephemeral(self, ephemeral_id: int) -> "Message | None":
        return self.timeline.get(-ephemeral_id) if ephemeral_id > 0 else None

    def add(self, message: "Message") -> None:
        """Gives the message its id and puts it at the end."""
        if message.ephemeral_to is None:
            message.message_id = self.next_message_id
            self.next_message_id += 1
        else:
            message.ephemeral_id = self.next_ephemeral_id
            self.next_ephemeral_id += 1
        self.timeline[message.key] = message

    def remove(self, message: "Message") -> None:
        message.deleted = True
        self.timeline.pop(message.key, None)
        if message in self.pinned:
            self.pinned.remove(message)
        for user_id in [user_id for user_id, shown in self.keyboards.items() if shown is message]:
            del self.keyboards[user_id]


@dataclass(slots=True, kw_only=True, eq=False)
class Message:
    """One message. `message_id` is 0 for an ephemeral one, which `sender` and the user `ephemeral_to` alone see.

    `entities` belong to the text, or to the caption of an attachment, and are in Bot API form. `markup` is an inline
    keyboard; `keyboard` a reply keyboard, its removal or a forced reply; `thread_id` is none in the general one.
    """

    chat: Chat
    sender: User
    date: datetime
    message_id: int = 0
    text: str | None = None
    # A RichMessage of the Bot API.
    rich: Json | None = None
    caption: str | None = None
    entities: list[Json] = field(default_factory=list)
    attachment: StoredFile | None = None
    # The group of an administrator who stays anonymous, or the channel that somebody writes as: who she is nobody sees.
    sender_chat: Json | None = None
    reply_to: "Message | None" = None
    markup: Json | None = None
    keyboard: Json | None = None
    service: Json | None = None
    forward_origin: Json | None = None
    ephemeral_to: int | None = None
    ephemeral_id: int | None = None
    receiver: User | None = None
    replaces: "Message | None" = None
    meant_for: int | None = None
    edited: datetime | None = None
    deleted: bool = False
    protected: bool = False
    thread_id: int | None = None
    reactions: dict[int, list[Json]] = field(default_factory=dict)
    _json: Json | None = None

    @property
    def key(self) -> int:
        return self.message_id or -(self.ephemeral_id or 0)

    @property
    def words(self) -> str:
        """What it says, or what stands under its file, without any form."""
        return rich.words_of(self.rich) if self.rich else self.text or self.caption or ""

    def seen_by(self, user_id: int) -> bool:
        return self.ephemeral_to is None or user_id in {self.ephemeral_to, self.sender.id}

    def changed(self) -> None:
        """To be called after each change of a field that bots see."""
        self._json = None

    def json(self) -> Json:
        """As a Message of the Bot API; never to be changed by the reader."""
        if self.reply_to is None or self.reply_to.deleted:
            return self.alone()
        return {**self.alone(), "reply_to_message": self.reply_to.alone()}

    def alone(self) -> Json:
        """Its Bot API form without the message it replies to."""
        if self._json is None:
            self._json = self._build()
        return self._json

    def _build(self) -> Json:
        json: Json = {
            "message_id": self.message_id,
            "from": self._seen_sender(),
            "chat": self.chat.json,
            "date": int(self.date.timestamp()),
            **self._content(),
            **(self.service or {}),
        }
        if self.sender_chat is not None:
            json["sender_chat"] = self.sender_chat
        if self.markup is not None:
            json["reply_markup"] = self.markup
        if self.edited is not None:
            json["edit_date"] = int(self.edited.timestamp())
        if self.forward_origin is not None:
            json["forward_origin"] = self.forward_origin
        if self.protected:
            json["has_protected_content"] = True
        if self.thread_id is not None:
            json |= {"message_thread_id": self.thread_id, "is_topic_message": True}
        if self.ephemeral_id is not None:
            json["ephemeral_message_id"] = self.ephemeral_id
        if self.receiver is not None:
            json["receiver_user"] = self.receiver.json
        return json

    def _seen_sender(self) -> Json:
        if self.sender_chat is None:
            return self.sender.json
        return AS_CHANNEL if self.sender_chat["type"] == "channel" else AS_GROUP

    def _content(self) -> Json:
        if self.rich is not None:
            return {"rich_message": self.rich}
        content: Json = self.attachment.in_message() if self.attachment else {}
        what, of = ("text", "entities") if self.attachment is None else ("caption", "caption_entities")
        text = self.text if self.attachment is None else self.caption
        if text:
            content[what] = text
        if self.entities:
            content[of] = self.entities
        return content


@dataclass(slots=True, kw_only=True, eq=False)
class Press:
    """A press on an inline button: a callback query that its bot has yet to answer, or has."""

    id: str
    user: User
    bot_id: int
    message: Message
    data: str
    at: datetime
    answered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Toast:
    """What a bot said to a press: a toast, with `show_alert` a window to be closed by hand, or a link her app opens."""

    text: str
    show_alert: bool
    url: str | None
    at: datetime
    callback_query_id: str
    chat_id: int
