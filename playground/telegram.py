"""Telegram's state and rules on this machine: what people do and see, and what bots are told of it.

Everything happens in one thread, at once, without waiting; only a bot's long poll and a page's wait for news await.
"""

from collections import deque
from collections.abc import Callable
from datetime import datetime
from typing import Final

from aiogram.methods import GetUpdates

from playground import links
from playground.bots import Bot, Call
from playground.chats import Json, Message
from playground.errors import PlaygroundError, conflict
from playground.faults import Fault
from playground.links import Link
from playground.membership import Membership
from playground.pressing import Pressing
from playground.writing import Writing

CALLS_KEPT: Final = 1000


class Telegram(Membership, Writing, Pressing):
    """One Telegram with its people, bots and chats.

    `now` gives the time as an aware datetime. People's actions raise PlaygroundError for what her app would not
    offer; the calls of bots raise ApiError in the words of the Bot API. With `floods` off no call gets a 429.
    """

    def __init__(self, *, now: Callable[[], datetime], floods: bool = True) -> None:
        super().__init__(now=now)
        self.floods = floods
        self.calls: deque[Call] = deque(maxlen=CALLS_KEPT)

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

    def log(self, call: Call) -> None:
        self.calls.append(call)
        self.touch()

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
