"""Everything a button about sessions can say; like `buttons.py`, a class whose fields change gets a new prefix."""

from enum import StrEnum

from aiogram.filters.callback_data import CallbackData


class SessionDo(StrEnum):
    """What the buttons of a session's board do."""

    HERE = "here"
    BEGIN = "begin"
    TALK = "talk"
    END = "end"
    CANCEL = "cancel"
    PAPERS = "papers"


class SessionButton(CallbackData, prefix="e"):
    """About one session."""

    do: SessionDo
    council: int
    number: int


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
