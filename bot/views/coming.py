"""Whether people come: the answers to press, how many gave which, and who."""

from collections import Counter
from zoneinfo import ZoneInfo

from aiogram.types import InlineKeyboardButton

from bot.councils.model.sessions import Reply
from bot.councils.operations.attendees import Attendee
from bot.councils.operations.coming import Coming, Meeting
from bot.views.buttons import Row, button, in_rows, keyboard
from bot.views.message import Message, clipped
from bot.views.session_buttons import ReplyButton, SeatReplyButton, SessionButton, SessionDo
from bot.views.texts import Markup, Texts

NAMES_SHOWN = 40
REASONS_SHOWN = 12
SEATS_SHOWN = 40
WORDS = 80


def answers(texts: Texts, council: int, number: int, chosen: Reply | None = None) -> Row:
    """Yes, maybe and no; what was answered is marked."""
    row = []
    for reply in Reply:
        words = texts.plain(f"button-reply-{reply}")
        data = ReplyButton(reply=reply, council=council, number=number)
        row.append(InlineKeyboardButton(text=f"● {words}" if reply is chosen else words, callback_data=data.pack()))
    return row


def who(texts: Texts, council: int, number: int) -> InlineKeyboardButton:
    """Opens the page that says who comes."""
    return button(texts, "session-who", SessionButton(do=SessionDo.WHO, council=council, number=number))


def counts(texts: Texts, attendees: tuple[Attendee, ...]) -> Markup:
    """How many gave which answer."""
    said = Counter(one.attendance.reply for one in attendees)
    return texts(
        "coming-counts", yes=said[Reply.YES], maybe=said[Reply.MAYBE], no=said[Reply.NO], unanswered=said[None]
    )


def page(texts: Texts, coming: Coming) -> Message:
    """Who comes, with the seats without an account to answer for."""
    council, session = coming.council, coming.session
    lines = [texts("coming-title", session=session.label, when=texts.moment(session.starts_at, council.zone))]
    for reply in (*Reply, None):
        those = [one for one in coming.attendees if one.attendance.reply is reply]
        if those:
            names = texts.names(tuple(one.name for one in those), NAMES_SHOWN)
            lines.append(texts("coming-line", reply=reply or "unanswered", count=len(those), names=names))
    reasons = [one for one in coming.attendees if one.attendance.reason]
    lines += [
        texts("coming-reason", name=one.name or texts.plain("someone"), reason=clipped(one.attendance.reason, WORDS))
        for one in reasons[:REASONS_SHOWN]
    ]
    silent = [one for one in coming.attendees if coming.keeps and one.is_seat and one.user_id is None]
    if silent:
        lines.append(texts("coming-for-seats"))
    seats = [_seat(texts, coming, one) for one in silent[:SEATS_SHOWN]]
    return Message(text=texts.joined(lines, "\n"), keyboard=keyboard(*in_rows(seats, 2)))


def _seat(texts: Texts, coming: Coming, one: Attendee) -> InlineKeyboardButton:
    data = SeatReplyButton(
        council=coming.council.id,
        number=coming.session.number,
        seat=int(one.attendance.attendee.removeprefix("N")),
    )
    said = texts.plain("reply-said", reply=one.attendance.reply or "unanswered")
    return InlineKeyboardButton(text=f"{one.name} · {said}", callback_data=data.pack())


def line(texts: Texts, meeting: Meeting, zone: ZoneInfo) -> Markup:
    """A session ahead, as one who is asked reads it in `/mine`."""
    session = meeting.session
    has_place = session.place and meeting.sees_place
    return texts(
        "mine-session",
        session=session.label,
        mode=session.mode.replace("_", "-"),
        when=texts.moment(session.starts_at, zone),
        place=session.place if has_place else "",
        has_place="yes" if has_place else "no",
        reply=(meeting.reply or "unanswered") if meeting.is_asked else "unasked",
    )


def of_meeting(texts: Texts, council: int, meeting: Meeting) -> list[Row]:
    """What she may do about it."""
    number = meeting.session.number
    asked = [answers(texts, council, number, meeting.reply)] if meeting.is_asked else []
    return [*asked, [who(texts, council, number)] if meeting.sees_who else []]
