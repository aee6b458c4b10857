"""What Telegram's errors mean: for what was being sent, and for whom it was asked about."""

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum, auto

from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)

LONGEST_WAIT = timedelta(minutes=5)
# Five minutes are less than two to the ninth seconds.
_MOST_DOUBLINGS = 9


class Remedy(Enum):
    """What to do next."""

    WAIT = auto()
    UNREACHABLE = auto()
    MOVED = auto()
    ALREADY_SO = auto()
    MESSAGE_LOST = auto()
    THREAD_LOST = auto()
    GIVE_UP = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """An error read: its remedy, how long to wait, where the chat went, and a line for `doctor` without any words."""

    remedy: Remedy
    reason: str
    wait: timedelta = timedelta(0)
    new_chat_id: int | None = None


_UNREACHABLE = (
    "chat not found",
    "user is deactivated",
    "user not found",
    "not enough rights to send",
    "have no rights to send",
    "chat_write_forbidden",
    # Of a forum's thread: whoever closed it may open it again.
    "topic_closed",
)
_ABSENT = ("member not found", "user not found", "participant_id_invalid")
_SAME = "message is not modified"
_THREAD = ("message thread not found", "topic_deleted", "topic_id_invalid")
_LOST = ("message to edit not found", "message can't be edited", "message_id_invalid")


def read(error: TelegramAPIError | ClientDecodeError, attempts: int) -> Fault:
    """What an error means after so many earlier attempts; the table of errors is that of the Bot API."""
    reason = f"{type(error).__name__}: {getattr(error, 'message', '')}"[:200]
    match error:
        case TelegramRetryAfter():
            return Fault(remedy=Remedy.WAIT, reason=reason, wait=timedelta(seconds=error.retry_after))
        case TelegramMigrateToChat():
            return Fault(remedy=Remedy.MOVED, reason=reason, new_chat_id=error.migrate_to_chat_id)
        case TelegramForbiddenError():
            return Fault(remedy=Remedy.UNREACHABLE, reason=reason)
        case TelegramBadRequest():
            return Fault(remedy=_bad_request(error.message), reason=reason)
        case TelegramNetworkError() | TelegramServerError() | ClientDecodeError():
            return Fault(remedy=Remedy.WAIT, reason=reason, wait=_longer(attempts))
        case _:
            return Fault(remedy=Remedy.WAIT, reason=reason, wait=LONGEST_WAIT)


def tells_absence(error: TelegramBadRequest) -> bool:
    """Whether somebody who was asked about is not in that chat."""
    return _holds(error.message, _ABSENT)


def tells_sameness(error: TelegramBadRequest) -> bool:
    """Whether a message says already what it was to be changed to."""
    return _holds(error.message, (_SAME,))


def blames_richness(message: str) -> bool:
    """Whether an error of the Bot API, by its message, says what is wrong with a rich message, which it so knows."""
    return _holds(message, ("rich_message_",))


def unknown(error: Exception, attempts: int) -> Fault:
    """What an error of our own means: a locked database may be free again, a broken page stays broken for `doctor`."""
    return Fault(remedy=Remedy.WAIT, reason=type(error).__name__, wait=_longer(attempts))


def _longer(attempts: int) -> timedelta:
    return min(LONGEST_WAIT, timedelta(seconds=2 ** min(attempts, _MOST_DOUBLINGS)))


def _bad_request(message: str) -> Remedy:
    if _holds(message, (_SAME,)):
        return Remedy.ALREADY_SO
    if _holds(message, _LOST):
        return Remedy.MESSAGE_LOST
    if _holds(message, _THREAD):
        return Remedy.THREAD_LOST
    if _holds(message, _UNREACHABLE):
        return Remedy.UNREACHABLE
    return Remedy.GIVE_UP


def _holds(message: str, any_of: tuple[str, ...]) -> bool:
    return any(words in message.lower() for words in any_of)
