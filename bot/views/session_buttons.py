"""Everything a button about sessions can say; like `buttons.py`, a class whose fields change gets a new prefix."""

from enum import StrEnum

from aiogram.filters.callback_data import CallbackData

from bot.councils.model.sessions import Reply


class SessionDo(StrEnum):
    """What the buttons of a session's board do."""

    HERE = "here"
    BEGIN = "begin"
    TALK = "talk"
    ITEM = "item"
    SKIP = "skip"
    FINISH = "finish"
    LEAVE = "leave"
    DESK = "desk"
    END = "end"
    MOVE = "move"
    NEXT = "next"
    CANCEL = "cancel"
    PAPERS = "papers"
    MORE = "more"
    WHO = "who"
    ROLL = "roll"
    CODE = "code"
    RENEW = "renew"


class SessionButton(CallbackData, prefix="e"):
    """About one session."""

    do: SessionDo
    council: int
    number: int


class ItemButton(CallbackData, prefix="ei"):
    """Take up one topic of a session's agenda."""

    council: int
    number: int
    topic: int


class PaperDo(StrEnum):
    """The papers of a session."""

    CALENDAR = "calendar"
    AGENDA = "agenda"
    SHEET = "sheet"


class PaperButton(CallbackData, prefix="ep"):
    """Ask for one of the papers of a session."""

    do: PaperDo
    council: int
    number: int


class PlanDo(StrEnum):
    """What is pressed in the form of a session beside its answers; `stay` changes nothing."""

    TOPIC = "topic"
    MONTH = "month"
    STAY = "stay"
    URGENT = "urgent"
    AGAIN = "again"
    FIND = "find"
    ADD = "add"


class PlanButton(CallbackData, prefix="pl"):
    """About the session that a form convenes or moves: a topic by its number, a month by its first day."""

    do: PlanDo
    value: str


class AgendaDo(StrEnum):
    """What the buttons do by which the convenor arranges an agenda."""

    SHOW = "show"
    ITEM = "item"
    POOL = "pool"
    ADD = "add"
    EARLIER = "earlier"
    LATER = "later"
    MINUTES = "minutes"
    REMOVE = "remove"
    PUBLISH = "publish"


class AgendaButton(CallbackData, prefix="eg"):
    """About the agenda of a session, or a `topic` on it; `value` is a position or a number of minutes."""

    do: AgendaDo
    council: int
    number: int
    topic: int
    value: int


class SlotsDo(StrEnum):
    """What is pressed where a time is found together."""

    TAP = "tap"
    CONVENE = "convene"
    DROP = "drop"


class SlotButton(CallbackData, prefix="es"):
    """About the slots that were proposed together; `slot` is the place of the one that is tapped, from 0."""

    do: SlotsDo
    council: int
    number: int
    slot: int


class ReplyButton(CallbackData, prefix="er"):
    """What she who presses answers to the invitation to a session."""

    reply: Reply
    council: int
    number: int


class SeatReplyButton(CallbackData, prefix="ew"):
    """The next answer to it of a seat without an account."""

    council: int
    number: int
    seat: int


class TakeAlongButton(CallbackData, prefix="ez"):
    """Take one along to a home visit ("N3") who would go; `listed` on the page of all who answered."""

    council: int
    number: int
    attendee: str
    listed: bool


class LeaveBehindButton(CallbackData, prefix="ey"):
    """Think better of taking one along ("N3"); `listed` on the page of all who answered."""

    council: int
    number: int
    attendee: str
    listed: bool


class RollButton(CallbackData, prefix="ec"):
    """Check in one attendee of a session ("N3"), or take it back."""

    council: int
    number: int
    attendee: str


class RollPageButton(CallbackData, prefix="eq"):
    """Turn to a page of a session's roll, counted from 0."""

    council: int
    number: int
    page: int
