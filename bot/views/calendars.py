"""A month as buttons, and the hours of a day."""

from calendar import Calendar
from datetime import date, time, timedelta

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from bot.views.buttons import FormButton, FormDo, Row, in_rows
from bot.views.session_buttons import PlanButton, PlanDo
from bot.views.texts import Texts

# In the place of a day that can't be chosen: Telegram knows no button without a word.
_NOTHING = "\u00b7"
_ACROSS = 5


def month(texts: Texts, shown: date, *, first: date, today: date) -> list[Row]:
    """The month that begins with the day `shown`: its days from `first` on can be pressed, today has a mark."""
    this, last = today.replace(day=1), today.replace(year=today.year + 1, day=1)
    head = [
        _turn("\u2039", (shown - timedelta(days=1)).replace(day=1)) if shown > this else _still(_NOTHING),
        _still(texts.month(shown)),
        _turn("\u203a", (shown + timedelta(days=31)).replace(day=1)) if shown < last else _still(_NOTHING),
    ]
    weeks = [
        [_day(day, today) if day.month == shown.month and day >= first else _still(_NOTHING) for day in week]
        for week in Calendar().monthdatescalendar(shown.year, shown.month)
        # A week that is over would only be in the way.
        if week[-1] >= first
    ]
    return [head, [_still(name) for name in texts.weekdays()], *weeks]


def hours(first: int, last: int, *, after: time | None = None) -> list[Row]:
    """The full hours from `first` to `last`, of these the ones that come after that time."""
    left = [hour for hour in range(first, last + 1) if after is None or time(hour) > after]
    return in_rows([_answer(f"{hour:02}:00", str(hour)) for hour in left], _ACROSS)


def _day(day: date, today: date) -> InlineKeyboardButton:
    return _answer(f"[{day.day}]" if day == today else str(day.day), day.isoformat())


def _turn(words: str, to: date) -> InlineKeyboardButton:
    return _button(words, PlanButton(do=PlanDo.MONTH, value=to.isoformat()))


def _still(words: str) -> InlineKeyboardButton:
    return _button(words, PlanButton(do=PlanDo.STAY, value=""))


def _answer(words: str, value: str) -> InlineKeyboardButton:
    return _button(words, FormButton(do=FormDo.ANSWER, value=value))


def _button(words: str, data: CallbackData) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=words, callback_data=data.pack())
