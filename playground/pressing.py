"""Presses on the buttons of bots, and what the bots say to them."""

import itertools
from collections import defaultdict, deque
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from playground import keyboards
from playground.bots import Bot
from playground.chats import Press, Toast
from playground.errors import PlaygroundError, bad_request
from playground.timeline import Timeline

PRESS_KEPT: Final = timedelta(seconds=150)
TOASTS_KEPT: Final = 200


class Pressing(Timeline):
    """Callback queries: each may be answered once, and not for long."""

    # How many times as fast as real time `now` runs: it leaves a bot no less time to answer.
    speed = 1

    def __init__(self, *, now: Callable[[], datetime]) -> None:
        super().__init__(now=now)
        self._presses: dict[str, Press] = {}
        self._toasts: defaultdict[int, deque[Toast]] = defaultdict(lambda: deque(maxlen=TOASTS_KEPT))
        self._press_ids = itertools.count(4_382_000_000_000_000_001)

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
            bot.queue.push("callback_query", payload, now, kept=PRESS_KEPT * self.speed)
        self.touch()
        return press.id

    def presses(self, user_id: int) -> list[Press]:
        """Her presses no bot has answered yet and that have not run out: where her app shows a spinner."""
        self._forget_presses(self.now())
        return [press for press in self._presses.values() if press.user.id == user_id and not press.answered]

    def toasts(self, user_id: int) -> list[Toast]:
        """The last answers to her presses that had a text or a link, oldest first."""
        return list(self._toasts[user_id])

    def find_press(self, bot: Bot, query_id: str) -> Press:
        """A press the bot may still answer. Raises ApiError when it is unknown, too old or answered."""
        self._forget_presses(self.now())
        press = self._presses.get(query_id)
        if press is None or press.bot_id != bot.user.id:
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        return press

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

    def _forget_presses(self, now: datetime) -> None:
        while self._presses:
            oldest = next(iter(self._presses.values()))
            if now - oldest.at <= PRESS_KEPT * self.speed:
                break
            del self._presses[oldest.id]
