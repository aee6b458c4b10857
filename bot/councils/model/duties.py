"""What the clock will have to do, as rows the database can be asked for."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class DutyKind(StrEnum):
    """What is to be done when the moment comes."""

    CLOSE_VOTE = "close_vote"
    REMIND_VOTERS = "remind_voters"
    REMIND_OWNER = "remind_owner"
    TELL_OVERDUE = "tell_overdue"
    CLOSE_FEEDBACK = "close_feedback"
    FIRST_REPLY = "first_reply"
    WORD_LEAD = "word_lead"
    REMIND_SESSION = "remind_session"
    CLOSE_SLOTS = "close_slots"
    END_TIE = "end_tie"
    REMIND_MINUTES = "remind_minutes"
    LOCK_MINUTES = "lock_minutes"
    END_TERM = "end_term"
    TAKE_OVER = "take_over"
    WARN_SPEAKER = "warn_speaker"
    OPEN_ONLINE = "open_online"
    REMIND_ONLINE = "remind_online"
    CLOSE_ONLINE = "close_online"
    CONTINUE_SERIES = "continue_series"
    ESCALATE_REFERRAL = "escalate_referral"
    CLOSE_REFERRAL = "close_referral"
    HAND_OVER_EXAMPLE = "hand_over_example"


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """One thing due at a moment; there is at most one of a kind for each numbered thing of a council."""

    council: int
    kind: DutyKind
    number: int
    at: datetime
