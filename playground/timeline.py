"""What stands in the chats: who sees it, and which bots are told of it."""

from collections.abc import Iterator

from playground import privacy
from playground.accounts import Accounts
from playground.chats import Chat, Json, Message
from playground.errors import PlaygroundError
from playground.people import User


class Timeline(Accounts):
    """The messages of all chats as each person sees them, with what her app shows around them."""

    def chats_of(self, user_id: int) -> list[Chat]:
        """Her chats: the groups she is in, then her private chats, each in the order they began."""
        groups = [chat for chat in self._groups.values() if chat.member(user_id)]
        return groups + [chat for (owner, _), chat in self._private.items() if owner == user_id]

    def messages(self, user_id: int, chat_id: int) -> list[Message]:
        """What she sees in the chat, oldest first; nothing once she has left. Her ephemeral messages are among it."""
        chat = self.chat(user_id, chat_id)
        if chat.kind != "private" and not chat.member(user_id):
            return []
        seen = [message for message in chat.timeline.values() if message.seen_by(user_id)]
        replaced = {message.replaces for message in seen if message.replaces is not None}
        return [message for message in seen if message not in replaced]

    def keyboard(self, user_id: int, chat_id: int) -> Json | None:
        """The reply keyboard (or forced reply) below her input field, in Bot API form."""
        message = self.chat(user_id, chat_id).keyboards.get(user_id)
        return message.keyboard if message else None

    def commands(self, user_id: int, chat_id: int) -> list[tuple[str, str]]:
        """Name and description of the commands in her menu, by scope and language; in a group of all its bots."""
        user = self.user(user_id)
        chat = self._groups.get(chat_id) or self._private_chat(user, chat_id)
        menus = (bot.menus.shown(chat, user) for bot in self._bots_in(chat))
        return [(item["command"], item["description"]) for menu in menus for item in menu]

    def action(self, user_id: int, chat_id: int) -> str | None:
        """What a bot shows to be doing in the chat, such as "typing"."""
        action = self.chat(user_id, chat_id).action
        return action[0] if action is not None and action[1] > self.now() else None

    def post(self, message: Message) -> Message:
        """Puts a message in its chat, for all to see who may."""
        chat = message.chat
        chat.add(message)
        if message.sender.is_bot:
            if message.ephemeral_to is None:
                chat.last_bot = message.sender.id
            chat.action = None
            self._show_keyboard(message)
        self._tell_bots(message, "message")
        self.touch()
        return message

    def _announce(self, chat: Chat, actor: User, service: Json, *, thread: int | None = None) -> None:
        """What Telegram itself says in the chat of somebody's deed."""
        mask = chat.mask_of(actor.id)
        self.post(
            Message(chat=chat, sender=actor, sender_chat=mask, date=self.now(), service=service, thread_id=thread)
        )

    def _seen(self, user_id: int, chat: Chat, message_id: int, ephemeral_id: int | None) -> Message:
        message = chat.get(message_id) if ephemeral_id is None else chat.get_ephemeral(ephemeral_id)
        if chat.kind != "private":
            self._present(chat, user_id)
        if message is None or not message.seen_by(user_id):
            raise PlaygroundError(
                "no_message", who=self.user(user_id).name, message=ephemeral_id or message_id, chat=chat.title
            )
        return message

    def _tell_bots(self, message: Message, kind: str) -> None:
        for bot in self._bots_in(message.chat):
            if privacy.reads(bot.user, message):
                bot.queue.push(kind, message.json(), self.now())

    def _show_keyboard(self, message: Message) -> None:
        if message.keyboard is None:
            return
        for user_id in self._keyboard_owners(message):
            if "remove_keyboard" in message.keyboard:
                message.chat.keyboards.pop(user_id, None)
            else:
                message.chat.keyboards[user_id] = message

    def _keyboard_owners(self, message: Message) -> Iterator[int]:
        chat = message.chat
        if chat.user is not None:
            yield chat.user.id
        elif message.ephemeral_to is not None:
            yield message.ephemeral_to
        elif message.keyboard and message.keyboard.get("selective"):
            if message.reply_to is not None:
                yield message.reply_to.sender.id
            yield from (item["user"]["id"] for item in message.entities if item["type"] == "text_mention")
        else:
            yield from (user_id for user_id, member in chat.members.items() if not member.user.is_bot)
