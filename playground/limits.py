"""Floods: how fast a bot may write before Telegram answers 429."""

import math
from collections import defaultdict, deque
from datetime import datetime, timedelta
from typing import Final

from playground.errors import too_many_requests

PER_GROUP: Final = 20
GROUP_WINDOW: Final = timedelta(minutes=1)
OVERALL: Final = 30
OVERALL_WINDOW: Final = timedelta(seconds=1)
# One message a second in a chat; the FAQ lets short bursts pass without saying how long. Ten is our guess.
BURST: Final = 10
BURST_WINDOW: Final = timedelta(seconds=BURST)


class Window:
    """At most `limit` events within any `span` of time."""

    __slots__ = ("_events", "_limit", "_span")

    def __init__(self, limit: int, span: timedelta) -> None:
        self._limit = limit
        self._span = span
        self._events: deque[datetime] = deque()

    def wait(self, now: datetime) -> timedelta:
        """How long until one more fits; zero when it fits now."""
        while self._events and self._events[0] <= now - self._span:
            self._events.popleft()
        if len(self._events) < self._limit:
            return timedelta()
        return self._events[0] + self._span - now

    def add(self, now: datetime) -> None:
        self._events.append(now)


class Floods:
    """The sending limits of one bot: about 1 message/s in a chat, 20/min in a group, 30/s in all."""

    def __init__(self) -> None:
        self._overall = Window(OVERALL, OVERALL_WINDOW)
        self._chats: defaultdict[int, Window] = defaultdict(lambda: Window(BURST, BURST_WINDOW))
        self._groups: defaultdict[int, Window] = defaultdict(lambda: Window(PER_GROUP, GROUP_WINDOW))

    def pass_or_refuse(self, chat_id: int, now: datetime) -> None:
        """Counts one message or edit. Raises ApiError 429 with whole seconds to wait, and then counts nothing."""
        windows = [self._overall, self._chats[chat_id]]
        if chat_id < 0:
            windows.append(self._groups[chat_id])
        wait = max(window.wait(now) for window in windows)
        if wait > timedelta():
            raise too_many_requests(math.ceil(wait.total_seconds()))
        for window in windows:
            window.add(now)
