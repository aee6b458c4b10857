"""What sessions keep of one person, as plain values for herself."""

from collections.abc import Iterator
from datetime import datetime

from bot.councils.model.plain import Plain
from bot.councils.model.sessions import Attendance, guest_attendee
from bot.councils.ports import Transaction


def sessions_of(tx: Transaction, user_id: int) -> Plain:
    """Where she was asked and came, whose coming she wrote down, what she ran and what she said."""
    return {
        "attendance": [
            {
                "council": row.council,
                "session": f"S{row.session}",
                "reply": row.reply,
                "taken_along": row.taken_along,
                "reason": row.reason,
                "replied_at": _said(row.replied_at),
                "checked_in_at": _said(row.checked_in_at),
                "left_at": _said(row.left_at),
                "wrong_codes": row.wrong_codes,
            }
            for row in _attendance_of(tx, user_id)
        ],
        "attendance_entered": [
            {"council": row.council, "session": f"S{row.session}", "attendee": row.attendee}
            for row in tx.attendance.find(entered_by=user_id)
        ],
        "minutes": [
            {
                "council": reply.council,
                "session": f"S{reply.session}",
                "said": reply.stance,
                "reason": reply.reason,
                "at": _said(reply.at),
            }
            for place, attendee in _places_of(tx, user_id)
            for reply in tx.minutes_replies.find(council=place, who=attendee)
        ],
        "minutes_witnessed": [
            {"council": reply.council, "session": f"S{reply.session}"}
            for seat in tx.seats.find(user_id=user_id)
            for reply in tx.minutes_replies.find(council=seat.council, witness=seat.label)
        ],
        "minutes_corrected": [
            {"council": added.council, "session": f"S{added.session}", "text": added.text, "at": _said(added.at)}
            for added in tx.addenda.find(author_id=user_id)
        ],
        "turns": [
            {
                "council": turn.council,
                "session": f"S{turn.session}",
                "raised_at": _said(turn.raised_at),
                "status": turn.status,
                "seconds": turn.seconds,
            }
            for place, attendee in _places_of(tx, user_id)
            for turn in tx.turns.find(council=place, speaker=attendee)
        ],
        "sessions_asked_for": [
            {"council": asked.council, "topic": f"T{asked.topic}", "at": _said(asked.at)}
            for seat in tx.seats.find(user_id=user_id)
            for asked in tx.demands.find(council=seat.council, seat=seat.number)
        ],
        "times": [
            {"council": said.council, "poll": said.poll, "slot": said.slot, "reply": said.reply}
            for place, attendee in _places_of(tx, user_id)
            for said in tx.slot_replies.find(council=place, attendee=attendee)
        ],
        "sessions": [
            {"council": session.council, "session": session.label, "as": post}
            for post in ("host", "recorder")
            for session in tx.sessions.find(**{f"{post}_id": user_id})
        ],
    }


def _attendance_of(tx: Transaction, user_id: int) -> Iterator[Attendance]:
    for council, attendee in _places_of(tx, user_id):
        yield from tx.attendance.find(council=council, attendee=attendee)


def _places_of(tx: Transaction, user_id: int) -> Iterator[tuple[int, str]]:
    """Her councils, each with what she is there: a seat, or a guest of the topics she was invited to."""
    for seat in tx.seats.find(user_id=user_id):
        yield seat.council, seat.label
    for guest in tx.guests.find(user_id=user_id):
        yield guest.council, guest_attendee(guest.topic, guest.number)


def _said(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()
