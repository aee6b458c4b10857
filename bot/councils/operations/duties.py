"""What is due, and which operation does it."""

from collections.abc import Callable
from datetime import datetime

from bot.councils.model.duties import DutyKind
from bot.councils.model.people import Actor
from bot.councils.operations import (
    access,
    confirming,
    counting,
    examples,
    feedback,
    floor,
    issues,
    leads,
    online,
    referrals,
    reminding,
    resolutions,
    seats,
    series,
    session_reminding,
    slots,
    succession,
    ties,
)
from bot.councils.ports import Transaction

_DOES: dict[DutyKind, Callable[..., None]] = {
    DutyKind.CLOSE_VOTE: counting.close_due_vote,
    DutyKind.REMIND_VOTERS: reminding.remind_voters,
    DutyKind.REMIND_OWNER: resolutions.remind_owner,
    DutyKind.TELL_OVERDUE: resolutions.tell_overdue,
    DutyKind.CLOSE_FEEDBACK: feedback.close_feedback,
    DutyKind.FIRST_REPLY: issues.remind_first_reply,
    DutyKind.WORD_LEAD: leads.remind_wording,
    DutyKind.REMIND_SESSION: session_reminding.remind_attendees,
    DutyKind.CLOSE_SLOTS: slots.close_slots,
    DutyKind.END_TIE: ties.end_tie,
    DutyKind.REMIND_MINUTES: confirming.remind_minutes,
    DutyKind.LOCK_MINUTES: confirming.lock_due_minutes,
    DutyKind.END_TERM: seats.end_term,
    DutyKind.TAKE_OVER: succession.take_over,
    DutyKind.WARN_SPEAKER: floor.warn_speaker,
    DutyKind.OPEN_ONLINE: online.open_online,
    DutyKind.REMIND_ONLINE: online.remind_online,
    DutyKind.CLOSE_ONLINE: online.close_online,
    DutyKind.CONTINUE_SERIES: series.continue_series,
    DutyKind.ESCALATE_REFERRAL: referrals.escalate_referral,
    DutyKind.CLOSE_REFERRAL: referrals.close_referral,
    DutyKind.HAND_OVER_EXAMPLE: examples.hand_over_example,
}


def do_duty(tx: Transaction, *, actor: Actor, council: int, kind: DutyKind, number: int, now: datetime) -> None:
    """Do one due thing, unless somebody was faster."""
    # The council is held before the duty is read: a press may be doing the same at this moment.
    access.as_clock(tx, actor, council)
    found = tx.duties.get(council=council, kind=kind, number=number)
    if found is not None and found.at <= now:
        _DOES[kind](tx, actor=actor, council=council, number=number, now=now)
