"""Nobody has the floor any more: the session is over, or goes on to something else."""

from datetime import datetime

from bot.councils.events import EventKind
from bot.councils.model.duties import DutyKind
from bot.councils.model.floor import ALIVE, HAS_FLOOR, Turn, TurnStatus
from bot.councils.model.sessions import Session
from bot.councils.ports import Transaction


def clear_floor(tx: Transaction, session: Session, now: datetime) -> None:
    """End the turn of whoever speaks, and lower every hand."""
    for turn in tx.turns.find(council=session.council, session=session.number, status=ALIVE):
        _end(tx, turn, now)
    stop_clock(tx, session)


def leave_floor(tx: Transaction, session: Session, attendee: str, now: datetime) -> None:
    """End the turn of one who leaves ("N3"), or lower her hand: nobody waits for her."""
    for turn in tx.turns.find(council=session.council, session=session.number, speaker=attendee, status=ALIVE):
        _end(tx, turn, now)
        if turn.status in HAS_FLOOR:
            stop_clock(tx, session)


def stop_clock(tx: Transaction, session: Session) -> None:
    """Whoever had the floor has it no more: nobody warns her, nor tells her late that it is hers."""
    tx.duties.remove(council=session.council, kind=DutyKind.WARN_SPEAKER, number=session.number)
    tx.untell(session.council, session.number, (EventKind.FLOOR_GIVEN, EventKind.SPEAKER_WARNED))


def _end(tx: Transaction, turn: Turn, now: datetime) -> None:
    over = TurnStatus.SPOKEN if turn.status in HAS_FLOOR else TurnStatus.LOWERED
    tx.turns.save(turn.stopping(over, now))
