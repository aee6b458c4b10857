"""How much one person may send in a minute: more than a hand needs, and of ballots as many as she likes."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import structlog
from aiogram.enums import ChatType
from aiogram.types import CallbackQuery, Message, Update

from bot.records import Now
from bot.views.buttons import OptionButton, VoteButton, VoteDo

# A recorder taps through the names of a whole council faster than anybody types.
PRESSES_A_MESSAGE = 3
A_MINUTE = 60.0
_BALLOTS = (
    *(
        f"{VoteButton.__prefix__}:{do}:"
        for do in (
            VoteDo.FOR,
            VoteDo.AGAINST,
            VoteDo.ABSTAIN,
            VoteDo.OPTIONS,
            VoteDo.CASTING_FOR,
            VoteDo.CASTING_AGAINST,
        )
    ),
    f"{OptionButton.__prefix__}:",
)
log = structlog.get_logger()


@dataclass(slots=True, kw_only=True)
class _Sent:
    """What somebody has sent and a minute has not yet worn off, as it was `at` a time, in seconds.

    `last` is the number of the newest update among it.
    """

    amount: float = 0.0
    at: float = 0.0
    last: int = 0
    is_told: bool = False


class Allowance:
    """What is beyond it is not handled; whoever sends it is told so once, until she has paused."""

    def __init__(self, per_minute: int, *, now: Now, ask: Callable[[Update], Awaitable[None]]) -> None:
        """`ask` says to whoever sent an update that she may go on in a minute."""
        self._most = float(per_minute)
        self._now = now
        self._ask = ask
        self._sent: dict[int, _Sent] = {}
        self._looked_through = 0.0

    def covers(self, update: Update) -> bool:
        """Count an update where it asks something of the bot, and say whether it is to be handled."""
        asking = _asking(update)
        if asking is None:
            return True
        who, event = asking
        if isinstance(event, Message):
            # What waited at Telegram while the bot was away was not sent at once.
            cost, at = 1.0, event.date.timestamp()
        else:
            cost, at = 1.0 / PRESSES_A_MESSAGE, self._now().timestamp()
        sent = self._worn_off(who, at)
        if update.update_id <= sent.last:
            # Given again, for it could not be kept: she sent it once.
            return True
        if sent.amount + cost > self._most:
            return False
        sent.amount += cost
        sent.last = update.update_id
        sent.is_told = sent.is_told and sent.amount > self._most / 2
        return True

    async def tell(self, update: Update) -> None:
        """Say that it was too much, once, to whoever sent an update that is not covered."""
        asking = _asking(update)
        if asking is None:
            return
        sent = self._sent[asking[0]]
        if not sent.is_told:
            sent.is_told = True
            log.info("too much at once", update=update.update_id)
            await self._ask(update)

    def _worn_off(self, user_id: int, at: float) -> _Sent:
        if at - self._looked_through >= A_MINUTE:
            self._looked_through = at
            self._sent = {user: sent for user, sent in self._sent.items() if at - sent.at < A_MINUTE}
        sent = self._sent.setdefault(user_id, _Sent(at=at))
        sent.amount = max(0.0, sent.amount - max(0.0, at - sent.at) * self._most / A_MINUTE)
        sent.at = max(sent.at, at)
        if not sent.amount:
            # After a quiet week the numbers of updates begin anew, perhaps lower.
            sent.last = 0
        return sent


def _asking(update: Update) -> tuple[int, Message | CallbackQuery] | None:
    """Who asks something of the bot, and how; not what people say to each other, nor a ballot, however many come."""
    if (press := update.callback_query) is not None:
        return None if (press.data or "").startswith(_BALLOTS) else (press.from_user.id, press)
    said = update.message
    if said is None or said.from_user is None:
        return None
    is_for_us = said.chat.type == ChatType.PRIVATE or (said.text or said.caption or "").startswith("/")
    return (said.from_user.id, said) if is_for_us else None
