"""All that can be seen of a council, looked up at once: its export, its rows, and what its boards are made of."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.councils.model.counts import Miscount
from bot.councils.model.duties import Duty
from bot.councils.model.floor import Turn
from bot.councils.model.minutes import Minutes, MinutesReply
from bot.councils.model.sessions import ALIVE, AgendaItem, Attendance, Mode, Session
from bot.councils.model.votes import Ballot, SecretBallot, Vote
from bot.councils.operations import access
from bot.councils.operations.export import export_council
from bot.councils.operations.overview import CouncilBoard, council_board
from bot.councils.operations.session_boards import SessionBoard, session_board
from bot.councils.operations.tallying import miscounts_of
from bot.councils.ports import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What a council's records say at one moment; `boards` are those of the sessions that are not over, by number.

    The `council_board` is there where it might tell of a home visit.
    """

    exported: dict[str, Any]
    votes: Sequence[Vote]
    ballots: Sequence[Ballot]
    secret_ballots: Sequence[SecretBallot]
    duties: Sequence[Duty]
    sessions: Sequence[Session]
    agenda: Sequence[AgendaItem]
    attendance: Sequence[Attendance]
    turns: Sequence[Turn]
    minutes: Sequence[Minutes]
    replies: Sequence[MinutesReply]
    miscounts: Sequence[Miscount]
    boards: dict[int, SessionBoard]
    council_board: CouncilBoard | None


def all_seen(tx: Transaction, *, council: int, now: datetime) -> Seen:
    """Everything there is to see. Of what there is none, nothing is looked up."""
    votes = tx.votes.find(council=council)
    sessions = tx.sessions.find(council=council)
    minutes = tx.minutes.find(council=council) if sessions else ()
    visited = any(session.mode is Mode.HOME_VISIT for session in sessions)
    shown = [session.number for session in sessions if session.status in ALIVE or session.mode is Mode.HOME_VISIT]
    return Seen(
        exported=export_council(tx, council=council, now=now),
        votes=votes,
        ballots=tx.ballots.find(council=council) if votes else (),
        secret_ballots=tx.secret_ballots.find(council=council) if votes else (),
        duties=tx.duties.find(council=council),
        sessions=sessions,
        agenda=tx.agenda.find(council=council) if sessions else (),
        attendance=tx.attendance.find(council=council) if sessions else (),
        turns=tx.turns.find(council=council) if sessions else (),
        minutes=minutes,
        miscounts=miscounts_of(tx, access.as_anyone(tx, council), now),
        replies=tx.minutes_replies.find(council=council) if minutes else (),
        boards={number: session_board(tx, council=council, number=number, now=now) for number in shown},
        council_board=council_board(tx, council=council, number=0, now=now) if visited else None,
    )
