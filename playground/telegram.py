"""Telegram's state and rules on this machine: what people do and see, and what bots are told of it.

Everything happens in one thread, at once, without waiting; only a bot's long poll and a page's wait for news await.
"""

import asyncio
import itertools
import re
from collections import defaultdict, deque
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from aiogram.methods import GetUpdates

from playground import entities as texts
from playground import keyboards, links, privacy
from playground.bots import Bot, Call
from playground.chats import AS_GROUP, Chat, ChatKind, Json, Message, Press, Thread, Toast
from playground.errors import ApiError, PlaygroundError, bad_request, conflict, forbidden, unauthorized
from playground.faults import Fault
from playground.files import Files, Kind, StoredFile
from playground.links import Link
from playground.people import PERMISSIONS, USUAL_RIGHTS, Member, Status, User, rights_of

PRESS_KEPT: Final = timedelta(seconds=150)
CALLS_KEPT: Final = 1000
TOASTS_KEPT: Final = 200
LONGEST_THREAD_NAME: Final = 128
_TOKEN: Final = re.compile(r"\d+:[A-Za-z0-9_-]+")


class Telegram:
    """One Telegram with its people, bots and chats.

    `now` gives the time as an aware datetime. People's actions raise PlaygroundError for what her app would not
    offer; the calls of bots raise ApiError in the words of the Bot API. With `floods` off no call gets a 429.
    """

    def __init__(self, *, now: Callable[[], datetime], floods: bool = True) -> None:
        self.now = now
        self.floods = floods
        self.files = Files()
        self.calls: deque[Call] = deque(maxlen=CALLS_KEPT)
        self.revision = 0
        self._changed = asyncio.Event()
        self._users: dict[int, User] = {}
        self._deactivated: set[int] = set()
        self._bots: dict[str, Bot] = {}
        self._bots_by_id: dict[int, Bot] = {}
        self._groups: dict[int, Chat] = {}
        self._private: dict[tuple[int, int], Chat] = {}
        self._presses: dict[str, Press] = {}
        self._toasts: defaultdict[int, deque[Toast]] = defaultdict(lambda: deque(maxlen=TOASTS_KEPT))
        # Beyond 32 bits, as new accounts of Telegram are.
        self._user_ids = itertools.count(6_100_000_001)
        self._group_ids = itertools.count(2_100_000_001)
        self._press_ids = itertools.count(4_382_000_000_000_000_001)

    # --- people, bots and chats

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

    # --- membership

    def join(self, chat_id: int, user_id: int, *, by: int | None = None) -> None:
        """She, or a bot, comes in: added by a member, or by herself. Raises PlaygroundError if she is in, or banned."""
        chat, user = self.group(chat_id), self.user(user_id)
        actor = self.user(by) if by is not None else user
        if chat.member(user_id):
            raise PlaygroundError("in_already", who=user.name, chat=chat.title)
        if by is not None:
            self._present(chat, by)
        elif user_id in chat.members and chat.members[user_id].status == "kicked":
            raise PlaygroundError("banned", who=user.name, chat=chat.title)
        self.set_member(chat, Member(user=user, status="member"), by=actor)
        self._announce(chat, actor, {"new_chat_members": [user.json]})

    def leave(self, chat_id: int, user_id: int) -> None:
        chat = self.group(chat_id)
        member = self._present(chat, user_id)
        self.set_member(chat, Member(user=member.user, status="left"), by=member.user)
        self._announce(chat, member.user, {"left_chat_member": member.user.json})

    def kick(self, chat_id: int, user_id: int, *, by: int) -> None:
        """An administrator who may restrict members removes and bans somebody."""
        chat = self.group(chat_id)
        actor = self._with_right(chat, by, "can_restrict_members")
        member = self._present(chat, user_id)
        if member.status == "creator":
            raise PlaygroundError("creator_stays")
        self.set_member(chat, Member(user=member.user, status="kicked"), by=actor)
        self._announce(chat, actor, {"left_chat_member": member.user.json})

    def unban(self, chat_id: int, user_id: int, *, by: int) -> None:
        chat = self.group(chat_id)
        actor = self._with_right(chat, by, "can_restrict_members")
        if (member := chat.members.get(user_id)) and member.status == "kicked":
            self.set_member(chat, Member(user=member.user, status="left"), by=actor)

    def promote(
        self,
        chat_id: int,
        user_id: int,
        *,
        by: int,
        rights: Collection[str] = USUAL_RIGHTS,
        custom_title: str | None = None,
        anonymous: bool = False,
    ) -> None:
        """Makes a member administrator with these rights, or changes them. Raises ValueError for no such right.

        What an `anonymous` one writes comes from the group; what she presses is still pressed by her.
        """
        chat = self.group(chat_id)
        actor = self._with_right(chat, by, "can_promote_members")
        member = self._present(chat, user_id)
        promoted = Member(
            user=member.user,
            status="administrator",
            rights=rights_of(rights),
            custom_title=custom_title,
            is_anonymous=anonymous,
            promoted_by=actor.id,
        )
        self.set_member(chat, promoted, by=actor)

    def set_anonymous(self, chat_id: int, user_id: int, *, is_anonymous: bool) -> None:
        """An administrator does what she does in the name of the group from now on, or in her own again."""
        chat = self.group(chat_id)
        member = self._present(chat, user_id)
        if not member.is_administrator:
            raise PlaygroundError("no_administrator", who=member.user.name, chat=chat.title)
        self.set_member(chat, replace(member, is_anonymous=is_anonymous), by=member.user)

    def demote(self, chat_id: int, user_id: int, *, by: int) -> None:
        chat = self.group(chat_id)
        actor = self._with_right(chat, by, "can_promote_members")
        self.set_member(chat, Member(user=self._present(chat, user_id).user, status="member"), by=actor)

    def restrict(self, chat_id: int, user_id: int, *, by: int, permissions: Collection[str] = ()) -> None:
        """Leaves a member of a supergroup only these permissions, such as `can_send_messages`; none: read only."""
        chat = self.group(chat_id)
        actor = self._with_right(chat, by, "can_restrict_members")
        member = self._present(chat, user_id)
        limited = Member(user=member.user, status="restricted", permissions=frozenset(permissions))
        self.set_member(chat, limited, by=actor)

    def set_permissions(self, chat_id: int, permissions: Collection[str], *, by: int) -> None:
        """Sets what members who are not administrators may do."""
        chat = self.group(chat_id)
        self._with_right(chat, by, "can_restrict_members")
        chat.permissions = frozenset(permissions) & frozenset(PERMISSIONS)
        self.touch()

    def open_thread(self, chat_id: int, name: str, *, by: int) -> int:
        """Begins a thread of a group, which is a forum from then on; its id."""
        chat = self.group(chat_id)
        actor = self._with_right(chat, by, "can_manage_topics")
        name = name.strip()
        if not 1 <= len(name) <= LONGEST_THREAD_NAME:
            raise PlaygroundError("thread_name", most=LONGEST_THREAD_NAME)
        chat.json["is_forum"] = True
        thread, begun = chat.next_message_id, {"name": name, "icon_color": 0x6FB9F0}
        chat.threads[thread] = Thread(name=name)
        self._announce(chat, actor, {"forum_topic_created": begun}, thread=thread)
        return thread

    def set_thread_open(self, chat_id: int, thread: int, *, is_open: bool, by: int) -> None:
        """Closes a thread, in which only those who manage threads may write then, or opens it again."""
        chat = self.group(chat_id)
        actor = self._with_right(chat, by, "can_manage_topics")
        chat.threads[thread] = replace(chat.threads[thread], is_open=is_open)
        self._announce(chat, actor, {f"forum_topic_{'reopened' if is_open else 'closed'}": {}}, thread=thread)

    def delete_thread(self, chat_id: int, thread: int, *, by: int) -> None:
        """Deletes a thread with all that is in it; no bot is told."""
        chat = self.group(chat_id)
        self._with_right(chat, by, "can_manage_topics")
        del chat.threads[thread]
        for message in [message for message in chat.timeline.values() if message.thread_id == thread]:
            chat.remove(message)
        self.touch()

    def block(self, user_id: int, bot_id: int) -> None:
        """She blocks a bot she has a private chat with."""
        self._set_blocked(user_id, bot_id, blocked=True)

    def unblock(self, user_id: int, bot_id: int) -> None:
        self._set_blocked(user_id, bot_id, blocked=False)

    # --- what a person does

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
        payload: Json = {
            "chat": message.chat.json,
            "message_id": message_id,
            "user": self.user(user_id).json,
            "date": int(self.now().timestamp()),
            "old_reaction": old,
            "new_reaction": new,
        }
        for bot in self._bots_in(message.chat):
            member = message.chat.member(bot.user.id)
            if message.chat.kind == "private" or (member is not None and member.is_administrator):
                bot.queue.push("message_reaction", payload, self.now())
        self.touch()

    def press(
        self, user_id: int, chat_id: int, message_id: int, button: str, *, ephemeral_id: int | None = None
    ) -> str:
        """She presses an inline button, named by its text or callback data, and the callback query's id comes back.

        An ephemeral message is named by `ephemeral_id`, its message_id being 0. Raises PlaygroundError when she sees
        no such message or button, or when the button sends nothing to the bot, as a link does.
        """
        chat = self.chat(user_id, chat_id)
        message = self._seen(user_id, chat, message_id, ephemeral_id)
        data = keyboards.find(message, button).get("callback_data")
        if data is None:
            raise PlaygroundError("calls_nobody", button=button)
        now = self.now()
        self._forget_presses(now)
        press = Press(
            id=str(next(self._press_ids)),
            user=self.user(user_id),
            bot_id=message.sender.id,
            message=message,
            data=data,
            at=now,
        )
        self._presses[press.id] = press
        bot = self._bots_by_id[press.bot_id]
        if bot in self._bots_in(chat):
            payload = {
                "id": press.id,
                "from": press.user.json,
                "message": message.json(),
                "chat_instance": str(7_919 * abs(chat.api_id)),
                "data": data,
            }
            bot.queue.push("callback_query", payload, now, kept=PRESS_KEPT)
        self.touch()
        return press.id

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

    def open_link(self, user_id: int, url: str, *, chat_id: int | None = None) -> Message | None:
        """She follows a link to a bot: ?start=… in private, ?startgroup=… into the group `chat_id` of her choice.

        Returns the message her app sent for it; None for a link that sends nothing, such as a web page. Raises
        PlaygroundError for a payload Telegram's apps do not pass on, or a bot that does not exist.
        """
        link = links.parse(url)
        if link is None:
            return None
        bot = self.bot_named(link.username)
        if bot is None:
            raise PlaygroundError("no_bot", bot=link.username)
        match link.action:
            case "start":
                return self.send(user_id, bot.user.id, f"/start {link.payload}".strip())
            case "startgroup":
                return self._start_in_group(user_id, bot, link, chat_id)
            case "open":
                return None

    # --- what a person sees

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

    def toasts(self, user_id: int) -> list[Toast]:
        """The last answers to her presses that had a text or a link, oldest first."""
        return list(self._toasts[user_id])

    def presses(self, user_id: int) -> list[Press]:
        """Her presses no bot has answered yet and that have not run out: where her app shows a spinner."""
        self._forget_presses(self.now())
        return [press for press in self._presses.values() if press.user.id == user_id and not press.answered]

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

    def file(self, file_id: str) -> StoredFile:
        """Raises PlaygroundError for an unknown file_id."""
        try:
            return self.files.get(file_id)
        except ApiError as error:
            raise PlaygroundError("file", why=error.description) from error

    async def wait_change(self, since: int) -> int:
        """Waits until the revision is past `since`, and returns it."""
        while self.revision <= since:
            await self._changed.wait()
        return self.revision

    # --- what a bot does

    async def get_updates(self, token: str, method: GetUpdates) -> list[Json]:
        """Long polling: acknowledges what `offset` says, and waits up to `timeout` real seconds for the next updates.

        Raises ApiError; 409 in the older of two polls, and while there is a webhook.
        """
        if self.bot(token).webhook is not None:
            raise conflict(
                "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
            )
        queue, offset, limit = self.bot(token).queue, method.offset or 0, method.limit or 100
        queue.allow(method.allowed_updates)
        updates = queue.take(offset, limit, self.now())
        if not updates and method.timeout:
            await queue.poll(method.timeout)
            updates = queue.take(max(offset, 0), limit, self.now())
        return updates

    def fail_next(self, token: str, method: str, *faults: Fault) -> None:
        """Makes the bot's next calls of that method go wrong, one fault each.

        A fault is the ApiError to answer with, or a kind of Trouble: "page", "hang", "lost", "away".
        """
        self.bot(token).faults.at_next(method, *faults)

    # --- the rules, as the methods of bots need them

    def bot(self, token: str) -> Bot:
        """Raises ApiError 401 for a token nobody gave out, 404 for what is no token at all."""
        bot = self._bots.get(token)
        if bot is None:
            raise unauthorized() if _TOKEN.fullmatch(token) else ApiError(404, "Not Found")
        return bot

    def bot_named(self, username: str) -> Bot | None:
        wanted = username.lower().removeprefix("@")
        return next((bot for bot in self._bots.values() if (bot.user.username or "").lower() == wanted), None)

    def group(self, chat_id: int) -> Chat:
        chat = self._groups.get(chat_id)
        if chat is None:
            raise PlaygroundError("no_group", chat=chat_id)
        return chat

    def user_json(self, user_id: int) -> Json | None:
        user = self._users.get(user_id)
        return user.json if user else None

    def known_user(self, user_id: int) -> User | None:
        return self._users.get(user_id)

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

    def set_member(self, chat: Chat, member: Member, *, by: User) -> None:
        """Changes what somebody is in a group, and tells the bots whom Telegram tells."""
        user_id = member.user.id
        old = chat.members.get(user_id) or Member(user=member.user, status="left")
        listeners = self._bots_in(chat)
        chat.members[user_id] = member
        if (own := self._bots_by_id.get(user_id)) is not None:
            self._tell_member(own, "my_chat_member", chat, old, member, by)
        for bot in listeners:
            present = chat.member(bot.user.id)
            if bot is not own and present is not None and present.is_administrator:
                self._tell_member(bot, "chat_member", chat, old, member, by)
        self.touch()

    def find_press(self, bot: Bot, query_id: str) -> Press:
        """A press the bot may still answer. Raises ApiError when it is unknown, too old or answered."""
        self._forget_presses(self.now())
        press = self._presses.get(query_id)
        if press is None or press.bot_id != bot.user.id:
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        return press

    def log(self, call: Call) -> None:
        self.calls.append(call)
        self.touch()

    def toast(self, press: Press, text: str, *, show_alert: bool, url: str | None = None) -> None:
        self._toasts[press.user.id].append(
            Toast(
                text=text,
                show_alert=show_alert,
                url=url,
                at=self.now(),
                callback_query_id=press.id,
                chat_id=press.message.chat.id,
            )
        )

    def touch(self) -> None:
        """Tells the waiting pages that something changed."""
        self.revision += 1
        event, self._changed = self._changed, asyncio.Event()
        event.set()

    # --- inside

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

    def _start_in_group(self, user_id: int, bot: Bot, link: Link, chat_id: int | None) -> Message | None:
        if chat_id is None:
            raise PlaygroundError("which_group")
        chat = self.group(chat_id)
        if not chat.member(bot.user.id):
            self.join(chat_id, bot.user.id, by=user_id)
        if link.rights:
            self.promote(chat_id, bot.user.id, by=user_id, rights=link.rights)
        if not link.payload:
            return None
        return self.send(user_id, chat_id, f"/start@{bot.user.username} {link.payload}")

    def _seen(self, user_id: int, chat: Chat, message_id: int, ephemeral_id: int | None) -> Message:
        message = chat.get(message_id) if ephemeral_id is None else chat.get_ephemeral(ephemeral_id)
        if chat.kind != "private":
            self._present(chat, user_id)
        if message is None or not message.seen_by(user_id):
            raise PlaygroundError(
                "no_message", who=self.user(user_id).name, message=ephemeral_id or message_id, chat=chat.title
            )
        return message

    def _own(self, user_id: int, chat_id: int, message_id: int) -> Message:
        message = self._seen(user_id, self.chat(user_id, chat_id), message_id, None)
        if message.sender.id != user_id or message.service is not None:
            raise PlaygroundError("not_own")
        return message

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

    def _announce(self, chat: Chat, actor: User, service: Json, *, thread: int | None = None) -> None:
        """What Telegram itself says in the chat of somebody's deed."""
        mask = chat.mask_of(actor.id)
        self.post(
            Message(chat=chat, sender=actor, sender_chat=mask, date=self.now(), service=service, thread_id=thread)
        )

    def _set_blocked(self, user_id: int, bot_id: int, *, blocked: bool) -> None:
        chat = self.chat(user_id, bot_id)
        if chat.kind != "private":
            raise PlaygroundError("only_bots")
        if chat.blocked == blocked:
            return
        chat.blocked = blocked
        bot = self._bots_by_id[bot_id]
        states: tuple[Status, Status] = ("member", "kicked") if blocked else ("kicked", "member")
        old, new = (Member(user=bot.user, status=status) for status in states)
        self._tell_member(bot, "my_chat_member", chat, old, new, self.user(user_id))
        self.touch()

    def _bots_in(self, chat: Chat) -> list[Bot]:
        if chat.bot is not None:
            return [] if chat.blocked else [self._bots_by_id[chat.bot.id]]
        return [bot for bot in self._bots.values() if chat.member(bot.user.id)]

    def _tell_bots(self, message: Message, kind: str) -> None:
        for bot in self._bots_in(message.chat):
            if privacy.reads(bot.user, message):
                bot.queue.push(kind, message.json(), self.now())

    def _tell_member(self, bot: Bot, kind: str, chat: Chat, old: Member, new: Member, by: User) -> None:
        payload = {
            "chat": chat.json,
            "from": AS_GROUP if chat.mask_of(by.id) else by.json,
            "date": int(self.now().timestamp()),
            "old_chat_member": old.json(seen_by=bot.user.id),
            "new_chat_member": new.json(seen_by=bot.user.id),
        }
        bot.queue.push(kind, payload, self.now())

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

    def _forget_presses(self, now: datetime) -> None:
        while self._presses:
            oldest = next(iter(self._presses.values()))
            if now - oldest.at <= PRESS_KEPT:
                break
            del self._presses[oldest.id]


def _shared(user: User, wanted: Json) -> Json:
    """A SharedUser of the Bot API, with what the button asked for."""
    names = [*(("first_name", "last_name") if wanted.get("request_name") else ())]
    names += ["username"] if wanted.get("request_username") else []
    return {"user_id": user.id, **{name: user.json[name] for name in names if name in user.json}}
