"""Everything a button about sessions can say; like `buttons.py`, a class whose fields change gets a new prefix."""

from enum import StrEnum

from aiogram.filters.callback_data import CallbackData


class SessionDo(StrEnum):
    """What the buttons of a session's board do."""

    HERE = "here"
    BEGIN = "begin"
    END = "end"
    CANCEL = "cancel"


class SessionButton(CallbackData, prefix="e"):
    """About one session."""

    do: SessionDo
    council: int
    number: int
