"""What is done on the page: the chosen person writes, presses, follows a link; the clock moves, calls go wrong."""

import re
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any, Final

from aiohttp import web

from playground.stage import Stage

Json = dict[str, Any]

LONGEST_STEP: Final = timedelta(days=366)
_TELEGRAM_LINK: Final = re.compile(r"(?:https?://)?(?:t\.me/|telegram\.me/|tg://resolve\?domain=)(\w+)")


class Actions:
    """Each raises PlaygroundError for what Telegram's app would not offer her, KeyError for a value not given."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def named(self, name: str) -> Callable[[Json], Json | None]:
        action = {
            "send": self.send,
            "start": self.start,
            "press": self.press,
            "share_users": self.share_users,
            "open_thread": self.open_thread,
            "set_thread_open": self.set_thread_open,
            "delete_thread": self.delete_thread,
            "be_anonymous": self.be_anonymous,
            "open_link": self.open_link,
            "block": self.block,
            "unblock": self.unblock,
            "read": self.read,
            "clock": self.clock,
            "story": self.story,
            "trouble": self.trouble,
            "mend": self.mend,
        }.get(name)
        if action is None:
            raise web.HTTPNotFound
        return action

    def send(self, given: Json) -> None:
        self._stage.opened().send(
            given["user"],
            given["chat"],
            given["text"],
            reply_to=given.get("reply_to"),
            reply_to_ephemeral=given.get("reply_to_ephemeral"),
            mention=given.get("mention"),
            thread=given.get("thread"),
            channel=_channel(given["user"], given.get("channel")),
        )

    def start(self, given: Json) -> None:
        self._stage.opened().send(given["user"], given["chat"], "/start")

    def press(self, given: Json) -> None:
        self._stage.opened().press(
            given["user"], given["chat"], given["message"], given["button"], ephemeral_id=given.get("ephemeral")
        )

    def share_users(self, given: Json) -> None:
        self._stage.opened().share_users(given["user"], given["chat"], given["request"], given["people"])

    def open_thread(self, given: Json) -> Json:
        """Answers with the thread that was begun."""
        thread = self._stage.opened().open_thread(given["chat"], given["name"], by=given["user"])
        return {"chat": given["chat"], "thread": thread}

    def set_thread_open(self, given: Json) -> None:
        self._stage.opened().set_thread_open(given["chat"], given["thread"], is_open=given["is_open"], by=given["user"])

    def delete_thread(self, given: Json) -> None:
        self._stage.opened().delete_thread(given["chat"], given["thread"], by=given["user"])

    def be_anonymous(self, given: Json) -> None:
        self._stage.opened().set_anonymous(given["chat"], given["user"], is_anonymous=given["anonymous"])

    def open_link(self, given: Json) -> Json | None:
        """Answers with the chat that the link leads to."""
        telegram = self._stage.opened()
        message = telegram.open_link(given["user"], given["url"], chat_id=given.get("group"))
        if message is not None:
            return {"chat": message.chat.id}
        if given.get("group") is not None:
            return {"chat": given["group"]}
        named = _TELEGRAM_LINK.match(given["url"])
        bot = telegram.bot_named(named[1]) if named else None
        return {"chat": bot.user.id} if bot else None

    def block(self, given: Json) -> None:
        self._stage.opened().block(given["user"], given["chat"])

    def unblock(self, given: Json) -> None:
        self._stage.opened().unblock(given["user"], given["chat"])

    def read(self, given: Json) -> None:
        """She has read the chat, or that thread of it."""
        self._stage.read[given["user"], given["chat"], given.get("thread")] = self._stage.clock.now()

    def clock(self, given: Json) -> None:
        """Moves the clock on by some seconds. Raises ValueError for a step back or beyond a year."""
        step = timedelta(seconds=given["seconds"])
        if step > LONGEST_STEP:
            msg = "the clock moves on by a year at most"
            raise ValueError(msg)
        self._stage.clock.advance(step)
        self._stage.opened().touch()

    def story(self, given: Json) -> None:
        self._stage.start_story(given["name"])

    def trouble(self, given: Json) -> None:
        """Lets the calls of all bots go wrong for some seconds. Raises ValueError for no such kind, or too long."""
        # Only here: it comes with aiogram, for which the page does not wait.
        from playground.faults import KINDS, Trouble  # noqa: PLC0415

        lasting = timedelta(seconds=given["seconds"])
        if given["kind"] not in KINDS or lasting > LONGEST_STEP:
            msg = f"a trouble is one of {', '.join(KINDS)} and lasts a year at most"
            raise ValueError(msg)
        telegram = self._stage.opened()
        until = self._stage.clock.now() + lasting
        for token in telegram.tokens():
            telegram.bot(token).faults.begin(Trouble(kind=given["kind"], until=until, chat_id=given.get("chat")))
        telegram.touch()

    def mend(self, given: Json) -> None:
        del given
        telegram = self._stage.opened()
        for token in telegram.tokens():
            telegram.bot(token).faults.mend()
        telegram.touch()

    def upload(self, query: Mapping[str, str], data: bytes) -> Json:
        telegram = self._stage.opened()
        sends = {"photo": telegram.send_photo, "voice": telegram.send_voice}
        send = sends.get(query["as"], telegram.send_document)
        user = int(query["user"])
        send(
            user,
            int(query["chat"]),
            data,
            query["name"],
            query.get("caption"),
            number(query.get("reply_to")),
            thread=number(query.get("thread")),
            channel=_channel(user, query.get("channel")),
        )
        return {}


def number(text: str | None) -> int | None:
    """Of a query parameter; None for one not given. Raises ValueError for what is no number."""
    return int(text) if text else None


def _channel(user_id: int, title: str | None) -> Json | None:
    """Her channel of that title, in Bot API form."""
    return {"id": -1_000_000_000_000 - user_id, "type": "channel", "title": title} if title else None
