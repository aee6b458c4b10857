"""The async doors to what is kept: operations and queries for handlers, the outbox for delivery, parking for intake."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol, TypeVar
from zoneinfo import ZoneInfo

from bot.councils.events import BoardKind, Event
from bot.councils.model.councils import Council
from bot.councils.model.duties import Duty
from bot.councils.model.people import Person

T = TypeVar("T")
Now = Callable[[], datetime]


class Records(Protocol):
    """What handlers may do with a council's records; `now` is given to every function by this door."""

    @property
    def bot_id(self) -> int: ...

    def bound(self, update_id: int) -> "Records":
        """These records for the handling of one update: its one write happens once, however often it is delivered."""

    async def read(self, query: Callable[..., T], **arguments: Any) -> T:
        """What `query(tx, **arguments, now=…)` finds. Raises Refusal as the query does."""

    async def write(self, operation: Callable[..., T], **arguments: Any) -> T:
        """Run `operation(tx, **arguments, now=…)` as one transaction and return its answer.

        Where these records are bound to an update that was written before, nothing is run and the earlier answer
        returned. A Refusal keeps nothing and is decided again next time.
        """

    async def who(self, user_id: int, chat_id: int, thread_id: int | None) -> "Acquaintance":
        """What a message's handling begins with, in one exchange."""

    async def ask_in(self, user_id: int, message_id: int | None) -> None:
        """Keep which message of her private chat has the buttons of what her form asks; None where none has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Acquaintance:
    """The council of a chat, and what is known of a person: as she calls herself, seen here, reachable in private.

    `question` is the message of her private chat that has the buttons of what her form asks, if any has.
    `is_old` says that her update was handled before, or came before one by which somebody was forgotten: it is
    delivered once more, and nothing is to be remembered of whoever it is from.
    """

    council: Council | None
    person: Person | None
    is_resident: bool
    is_reachable: bool
    question: int | None
    is_old: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One message to one recipient: a person in private, or a council's chat when `user_id` is None.

    It `has_waited` when it was not to be sent when it was written, as at night; what failed has not, in this sense.
    """

    id: int
    user_id: int | None
    event: Event
    needs_answer: bool
    attempts: int
    is_mention: bool
    has_waited: bool
    council: Council | None
    person: Person | None
    is_reachable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardRow:
    """A board that wants showing: where it stands now, if it does, and what it showed."""

    council: Council
    kind: BoardKind
    number: int
    message_id: int | None
    content: str | None
    revision: int
    anew: bool
    attempts: int


class Outbox(Protocol):
    """What waits to be sent; a row stays until it is settled."""

    async def notices(self, *, limit: int, not_in: frozenset[int] = frozenset()) -> list[Notice]:
        """The notices that may be sent now, but to the chats `not_in`; oldest first, at most one for each recipient."""

    async def settle(self, notice: Notice) -> None:
        """It was sent, or there is nobody to hear it. What a group got shows that it can be written to."""

    async def postpone(self, notice: Notice, *, until: datetime, error: str) -> None:
        """It failed for now."""

    async def give_up(self, notice: Notice, *, error: str) -> None:
        """It can't be sent; only what kind it was and why are kept, for `doctor`."""

    async def hold(self, notice: Notice) -> None:
        """Its recipient can't be written to, and it is for nobody else: it waits until that is over."""

    async def waiting_with(self, notice: Notice) -> list[Notice]:
        """All that has waited for the same person and may be sent now, in order; this notice is the first."""

    async def mentioned_with(self, notice: Notice) -> list[Notice]:
        """All who are told the same and can't be written to, the one of this mention among them."""

    async def mention_instead(self, notice: Notice) -> None:
        """She can't be written to: let the group's mention wait in its place."""

    async def boards(self, *, limit: int, not_in: frozenset[int] = frozenset()) -> list[BoardRow]:
        """The boards that may be refreshed now, but those in the chats `not_in`; of each chat the oldest wait first."""

    async def board_shown(self, board: BoardRow, *, message_id: int, content: str) -> None:
        """It shows `content` now; what changed since it was read keeps it waiting."""

    async def postpone_board(self, board: BoardRow, *, until: datetime, error: str) -> None:
        """It failed for now."""

    async def board_lost(self, board: BoardRow) -> None:
        """Its message is gone; the next showing is a new message."""

    async def give_up_board(self, board: BoardRow, *, error: str) -> None:
        """It can't be shown as it is; its next change is tried again."""

    async def hold_board(self, board: BoardRow) -> None:
        """Its group can't be written to: it waits until that is over, or it changes."""

    async def reachable(self, user_id: int, *, reachable: bool) -> None:
        """Whether this person can be written to in private."""

    async def group_reachable(self, chat_id: int) -> None:
        """This group can be written to: its notices and boards that were held are due."""

    async def moved(self, chat_id: int, new_chat_id: int) -> bool:
        """A chat has a new address; whether all its councils are there now.

        The boards of the council and of what is under way in it are shown there at once, without a sound.

        A council whose new address has another council already stays as it is, unreachable: `doctor` tells of it.
        """

    async def thread_lost(self, council: Council) -> bool:
        """Its thread of a forum is gone; whether it speaks in the general thread now, which may have no other council.

        Boards are shown again as after a move.
        """


class Diary(Protocol):
    """What the clock asks for."""

    async def due(self, *, limit: int) -> list[Duty]:
        """What is due now, the longest waiting first."""

    async def fold(self, zone: ZoneInfo) -> None:
        """Add what councils counted to the months of their units and of all above, once the day is over in a zone."""

    async def tidy(self) -> None:
        """Drop what is kept for a time only: old answers to updates, old failures, notices to forgotten people."""


class Office(StrEnum):
    """What only one process of a bot does at a time: ask Telegram for updates, or send and do what is due."""

    POLLING = "polling"
    SENDING = "sending"


class Elections(Protocol):
    """Which process of a bot holds an office."""

    async def hold(self, office: Office, work: Callable[[], Awaitable[None]]) -> None:
        """Do `work`, which goes on until it is cancelled, for as long as this process holds the office.

        Until it is elected this waits, also after the office was lost; it ends when it is cancelled, or when `work`
        fails, with what that raised.
        """


class Backups(Protocol):
    """Copies of everything, made by themselves."""

    async def make_due(self) -> None:
        """Make one when it is time for it; one that can't be made is logged, and tried again next time."""


class Parking(Protocol):
    """Where updates go that failed again and again."""

    async def park(self, update_id: int, *, kind: str, error: str) -> None:
        """Keep that an update failed, without its words."""
