"""The floor of a session: on the board who speaks and who waits, and a page for whoever hosts."""

from datetime import timedelta
from enum import StrEnum

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from bot.councils.model.floor import Turn, TurnStatus
from bot.councils.operations.attendees import Attendee
from bot.councils.operations.floor_boards import Floor, FloorPage
from bot.views.buttons import Row, button, in_rows, keyboard
from bot.views.message import Message
from bot.views.texts import Markup, Texts

WAITING_SHOWN = 10


class FloorDo(StrEnum):
    """What the buttons of the floor do: to a session, or to one turn of it."""

    HAND = "hand"
    PAGE = "page"
    FINISH = "finish"
    GIVE = "give"
    END = "end"
    SKIP = "skip"
    PAUSE = "pause"
    GO_ON = "go_on"
    HAND_OVER = "hand_over"
    TAKE_BACK = "take_back"


class FloorButton(CallbackData, prefix="fl"):
    """About the floor of a session; `turn` is the number of a turn to speak, or 0."""

    do: FloorDo
    council: int
    session: int
    turn: int


class HandButton(CallbackData, prefix="fh"):
    """Raise or lower the hand of one who has no account."""

    council: int
    session: int
    attendee: str


def hand(texts: Texts, council: int, session: int) -> InlineKeyboardButton:
    """Raises a hand, or lowers it."""
    return button(texts, "hand", FloorButton(do=FloorDo.HAND, council=council, session=session, turn=0))


def opening(texts: Texts, council: int, session: int) -> InlineKeyboardButton:
    """Leads to the floor of a session."""
    return button(texts, "floor", FloorButton(do=FloorDo.PAGE, council=council, session=session, turn=0))


def lines(texts: Texts, floor: Floor, minutes: int) -> list[Markup]:
    """Who speaks, whether she was warned, and who waits; no time that runs, for no board is edited by the second."""
    said = []
    if floor.speaking is not None:
        said.append(texts("floor-speaking", name=floor.name, state=_state(floor.speaking), minutes=minutes))
    if floor.waiting:
        names = tuple(waiting.name for waiting in floor.waiting)
        said.append(texts("floor-waiting", names=texts.names(names, WAITING_SHOWN)))
    return said


def _state(speaking: Turn) -> str:
    if speaking.status is TurnStatus.PAUSED:
        return "paused"
    return "speaking" if speaking.warned_at is None else "warned"


def page(texts: Texts, shown: FloorPage) -> Message:
    """The floor with what she may do about it."""
    floor, settings = shown.floor, shown.council.settings
    said = [texts("floor-title", session=shown.session.label)]
    said += [texts("floor-topic", topic=shown.topic.label, title=shown.topic.title)] if shown.topic else []
    said.append(texts("session-host", name=shown.host))
    said += lines(texts, floor, settings.speech_minutes)[:1] if floor.speaking else [texts("floor-free")]
    if floor.speaking is not None:
        over = "yes" if floor.left <= timedelta() else "no"
        minutes, seconds = divmod(max(0, int(floor.left.total_seconds())), 60)
        said.append(texts("floor-left", minutes=minutes, seconds=seconds, over=over))
    said += [
        texts("floor-place", place=place, name=waiting.name, spoke="yes" if waiting.spoke else "no")
        for place, waiting in enumerate(floor.waiting[:WAITING_SHOWN], 1)
    ]
    said.append(texts("floor-way", minutes=settings.speech_minutes, turns=settings.speech_turns))
    return Message(text=texts.joined(said, "\n"), keyboard=keyboard(*_rows(texts, shown)))


def ending(texts: Texts, council: int, session: int, turn: int) -> InlineKeyboardButton:
    """The speaker says that she is done."""
    return button(texts, "floor-end", FloorButton(do=FloorDo.END, council=council, session=session, turn=turn))


def _rows(texts: Texts, shown: FloorPage) -> list[Row]:
    waiting, speaking = shown.floor.waiting, shown.floor.speaking
    council, number = shown.council.id, shown.session.number
    queue: list[FloorDo] = [FloorDo.GIVE, FloorDo.SKIP] if shown.chairs and waiting else []
    turn: list[FloorDo] = []
    if shown.chairs and speaking:
        turn = [FloorDo.GO_ON if speaking.status is TurnStatus.PAUSED else FloorDo.PAUSE, FloorDo.END]
    elif shown.speaks:
        turn = [FloorDo.END]
    agenda: list[FloorDo] = [FloorDo.FINISH] if shown.chairs and shown.topic else []
    if shown.chairs and shown.is_host:
        agenda.append(FloorDo.HAND_OVER)
    elif shown.may_take_back:
        agenda.append(FloorDo.TAKE_BACK)
    return [
        [_press(texts, do, shown, waiting[0].turn.number) for do in queue],
        [_press(texts, do, shown, speaking.number if speaking else 0) for do in turn],
        [*([] if shown.is_host else [hand(texts, council, number)]), _press(texts, FloorDo.PAGE, shown, 0)],
        [_press(texts, do, shown, 0) for do in agenda],
        *in_rows([_hand_for(shown, one) for one in shown.to_speak_for[:WAITING_SHOWN]], 2),
    ]


def _hand_for(shown: FloorPage, one: Attendee) -> InlineKeyboardButton:
    data = HandButton(council=shown.council.id, session=shown.session.number, attendee=one.attendance.attendee)
    return InlineKeyboardButton(text=f"✋ {one.name}", callback_data=data.pack())


def _press(texts: Texts, do: FloorDo, shown: FloorPage, turn: int) -> InlineKeyboardButton:
    data = FloorButton(do=do, council=shown.council.id, session=shown.session.number, turn=turn)
    return button(texts, f"floor-{do.replace('_', '-')}", data)
