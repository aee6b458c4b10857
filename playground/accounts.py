"""Who is there: people, bots and chats, and who reaches which."""

import asyncio
import itertools
import re
from collections.abc import Callable
from datetime import datetime
from typing import Final

from playground.bots import Bot
from playground.chats import Chat, ChatKind, Json
from playground.errors import ApiError, PlaygroundError, bad_request, forbidden, unauthorized
from playground.people import Member, User

_TOKEN: Final = re.compile(r"\d+:[A-Za-z0-9_-]+")


class Accounts:
    """The people and bots with an account and the chats they have, all that anything else of Telegram is about."""

    def __init__(self, *, now: Callable[[], datetime]) -> None:
        self.now = now
        self.revision = 0
        self._changed = asyncio.Event()
        self._users: dict[int, User] = {}
        self._deactivated: set[int] = set()
        self._bots: dict[str, Bot] = {}
        self._bots_by_id: dict[int, Bot] = {}
        self._groups: dict[int, Chat] = {}
        self._private: dict[tuple[int, int], Chat] = {}
        # Beyond 32 bits, as new accounts of Telegram are.
        self._user_ids = itertools.count(6_100_000_001)
        self._group_ids = itertools.count(2_100_000_001)

    def add_user(
        self,
        first_name: str,
        *,
        last_name: str | None = None,
        username: str | None = None,
        language_code: str = "zh-hans",
    ) -> User:
        """Opens a person's account; `language_code` is the language of her app, an IETF tag."""
        user = User(
            id=next(self._user_ids),
            is_bot=False,
            first_name=first_name,
            last_name=last_name,
            username=username,
            language_code=language_code,
        )
        self._users[user.id] = user
        self.touch()
        return user

    def add_bot(self, token: str, *, username: str, first_name: str, can_read_all_group_messages: bool = False) -> User:
        """Makes the bot of a token "<id>:<secret>", as BotFather does. Raises ValueError for another form of token."""
        if not _TOKEN.fullmatch(token):
            msg = "a token is <digits>:<letters and digits>"
            raise ValueError(msg)
        user = User(
            id=int(token.partition(":")[0]),
            is_bot=True,
            first_name=first_name,
            username=username,
            can_read_all_group_messages=can_read_all_group_messages,
        )
        self._users[user.id] = user
        self._bots[token] = self._bots_by_id[user.id] = Bot(user=user, token=token)
        self.touch()
        return user

    def add_group(self, title: str, *, creator: int, kind: ChatKind = "supergroup") -> Chat:
        """Founds a group or supergroup with its creator as the only member."""
        number = next(self._group_ids)
        chat_id = -1_000_000_000_000 - number if kind == "supergroup" else -number
        chat = Chat(id=chat_id, kind=kind, title=title, json={"id": chat_id, "type": kind, "title": title})
        chat.members[creator] = Member(user=self.user(creator), status="creator")
        self._groups[chat_id] = chat
        self.touch()
        return chat

    def user(self, user_id: int) -> User:
        """The person or bot with that id. Raises PlaygroundError if there is none."""
        user = self._users.get(user_id)
        if user is None:
            raise PlaygroundError("nobody", id=user_id)
        return user

    def users(self) -> list[User]:
        """All people, bots left out, in the order they came."""
        return [user for user in self._users.values() if not user.is_bot]

    def bots(self) -> list[User]:
        return [bot.user for bot in self._bots.values()]

    def tokens(self) -> set[str]:
        return set(self._bots)

    def deactivate(self, user_id: int) -> None:
        """Deletes a person's account."""
        self._deactivated.add(self.user(user_id).id)
        self.touch()

    def chat(self, user_id: int, chat_id: int) -> Chat:
        """The chat as she reaches it: a group by its id, a private chat by the bot's id. Raises PlaygroundError."""
        chat = self._groups.get(chat_id) or self._private.get((user_id, chat_id))
        if chat is None:
            raise PlaygroundError("no_chat", who=self.user(user_id).name, chat=chat_id)
        return chat

    def group(self, chat_id: int) -> Chat:
        chat = self._groups.get(chat_id)
        if chat is None:
            raise PlaygroundError("no_group", chat=chat_id)
        return chat

    def bot(self, token: str) -> Bot:
        """Raises ApiError 401 for a token nobody gave out, 404 for what is no token at all."""
        bot = self._bots.get(token)
        if bot is None:
            raise unauthorized() if _TOKEN.fullmatch(token) else ApiError(404, "Not Found")
        return bot

    def bot_named(self, username: str) -> Bot | None:
        wanted = username.lower().removeprefix("@")
        return next((bot for bot in self._bots.values() if (bot.user.username or "").lower() == wanted), None)

    def known_user(self, user_id: int) -> User | None:
        return self._users.get(user_id)

    def user_json(self, user_id: int) -> Json | None:
        user = self._users.get(user_id)
        return user.json if user else None

    def reach(self, bot: Bot, chat_id: int | str, *, write: bool = False) -> Chat:
        """The chat a bot names, if it may read there, or with `write` send there.

        Raises ApiError: chat not found, never started, blocked, kicked, not a member, deactivated.
        """
        if isinstance(chat_id, str):
            # Nothing in the playground has a public @name but bots, and bots can't write to bots.
            raise bad_request("chat not found")
        if chat_id > 0:
            return self._reach_person(bot, chat_id, write=write)
        chat = self._groups.get(chat_id)
        member = chat.members.get(bot.user.id) if chat else None
        if chat is None or member is None:
            raise bad_request("chat not found")
        if member.status == "kicked":
            raise forbidden(f"bot was kicked from the {chat.kind} chat")
        if not member.present:
            raise forbidden(f"bot is not a member of the {chat.kind} chat")
        return chat

    def may_send(self, chat: Chat, user_id: int, permission: str) -> bool:
        """Whether a member of the chat has a permission like `can_send_messages`, by her role and the chat's own."""
        if chat.kind == "private":
            return True
        member = chat.member(user_id)
        if member is None:
            return False
        if member.is_administrator:
            return True
        return permission in chat.permissions and (member.status != "restricted" or permission in member.permissions)

    def may_send_in(self, chat: Chat, user_id: int, thread: int) -> bool:
        """Whether there is such a thread, open or hers to manage."""
        member = chat.member(user_id)
        found = chat.threads.get(thread)
        return found is not None and (found.is_open or (member is not None and member.may("can_manage_topics")))

    def touch(self) -> None:
        """Tells the waiting pages that something changed."""
        self.revision += 1
        event, self._changed = self._changed, asyncio.Event()
        event.set()

    async def wait_change(self, since: int) -> int:
        """Waits until the revision is past `since`, and returns it."""
        while self.revision <= since:
            await self._changed.wait()
        return self.revision

    def _reach_person(self, bot: Bot, user_id: int, *, write: bool) -> Chat:
        user = self._users.get(user_id)
        chat = self._private.get((user_id, bot.user.id))
        if user is None or (chat is None and not self._has_met(bot, user_id)):
            raise bad_request("chat not found")
        if user_id in self._deactivated:
            raise forbidden("user is deactivated")
        if user.is_bot:
            raise forbidden("bot can't send messages to bots")
        if chat is None:
            raise forbidden("bot can't initiate conversation with a user")
        if chat.blocked and write:
            raise forbidden("bot was blocked by the user")
        return chat

    def _has_met(self, bot: Bot, user_id: int) -> bool:
        return any(bot.user.id in chat.members and user_id in chat.members for chat in self._groups.values())

    def _private_chat(self, user: User, bot_id: int) -> Chat:
        """Her chat with the bot, or the one she would open."""
        chat = self._private.get((user.id, bot_id))
        if chat is not None:
            return chat
        if bot_id not in self._bots_by_id or user.is_bot:
            raise PlaygroundError("no_chat", who=user.name, chat=bot_id)
        bot = self._bots_by_id[bot_id].user
        names = ("id", "first_name", "last_name", "username")
        json = {name: user.json[name] for name in names if name in user.json} | {"type": "private"}
        return Chat(id=bot_id, kind="private", title=bot.name, json=json, user=user, bot=bot)

    def _bots_in(self, chat: Chat) -> list[Bot]:
        if chat.bot is not None:
            return [] if chat.blocked else [self._bots_by_id[chat.bot.id]]
        return [bot for bot in self._bots.values() if chat.member(bot.user.id)]

    def _present(self, chat: Chat, user_id: int) -> Member:
        member = chat.member(user_id)
        if member is None:
            raise PlaygroundError("not_in_chat", who=self.user(user_id).name, chat=chat.title)
        return member

    def _with_right(self, chat: Chat, user_id: int, right: str) -> User:
        member = self._present(chat, user_id)
        if not member.may(right):
            raise PlaygroundError("no_right", who=member.user.name, right=right, chat=chat.title)
        return member.user
