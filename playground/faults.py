"""Faults on demand: what goes wrong between a bot and Telegram, at its next call or for a while."""

import math
import random
from collections import defaultdict, deque
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal, get_args

from aiogram.methods import SendRichMessage, TelegramMethod

from playground.errors import ApiError, bad_request, too_many_requests

Kind = Literal["flood", "error", "page", "hang", "lost", "away", "old"]
Fault = ApiError | Literal["page", "hang", "lost", "away"]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
# What nginx answers for a server behind it that it can't reach.
PAGE: Final = (
    "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n"
    "<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """Calls go wrong `until` then: all of them, or those of some methods (their names as the Bot API has them) or chat.

    Of its kinds "flood" is 429 with the seconds that are left, for what is sent to a chat; "error" 502; "page" a page
    of a proxy; "hang" no answer ever; "lost" a connection that breaks once the call is done, "away" before it is;
    "old" a server of before Bot API 10.1, that knows no rich messages.
    `share` is the part of the calls that it meets, picked by chance.
    """

    kind: Kind
    until: datetime
    methods: frozenset[str] = frozenset()
    chat_id: int | None = None
    share: float = 1.0

    def fault(self, method: TelegramMethod[Any], now: datetime) -> Fault:
        match self.kind:
            case "old" if isinstance(method, SendRichMessage):
                return ApiError(404, "Not Found: method not found")
            case "old":
                # Of an edit it does not see what it knows nothing of, and so misses the text.
                return bad_request("message text is empty")
            case "flood":
                return too_many_requests(math.ceil((self.until - now).total_seconds()))
            case "error":
                return ApiError(502, "Bad Gateway")
            case kind:
                return kind

    def is_about(self, method: TelegramMethod[Any]) -> bool:
        if self.methods and method.__api_method__ not in self.methods:
            return False
        chat_id = getattr(method, "chat_id", None)
        if self.kind == "flood" and chat_id is None:
            return False
        if self.kind == "old" and getattr(method, "rich_message", None) is None:
            return False
        return self.chat_id in (None, chat_id)


class Faults:
    """What goes wrong with the calls of one bot."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)  # nosec B311  # guards no secret
        self._next: defaultdict[str, deque[Fault]] = defaultdict(deque)
        self._troubles: list[Trouble] = []

    def at_next(self, method: str, *faults: Fault) -> None:
        """The next calls of that method go wrong, one fault each."""
        self._next[method.lower()].extend(faults)

    def begin(self, trouble: Trouble) -> None:
        """Of several troubles a call meets the one that began last."""
        self._troubles.insert(0, trouble)

    def mend(self) -> None:
        """Ends all troubles."""
        self._troubles.clear()

    def troubles(self, now: datetime) -> list[Trouble]:
        """Those that go on."""
        self._troubles = [trouble for trouble in self._troubles if trouble.until > now]
        return list(self._troubles)

    def of(self, method: TelegramMethod[Any], now: datetime) -> Fault | None:
        """What goes wrong with this call."""
        if queued := self._next.get(method.__api_method__.lower()):
            return queued.popleft()
        for trouble in self.troubles(now):
            if trouble.is_about(method) and self._chance.random() < trouble.share:
                return trouble.fault(method, now)
        return None
