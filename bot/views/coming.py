"""Whether people come: the answers to press, how many gave which, and who."""

from collections import Counter, defaultdict
from zoneinfo import ZoneInfo

from aiogram.types import InlineKeyboardButton

from bot.councils.model.sessions import Reply, Session
from bot.councils.operations.attendees import Attendee
from bot.councils.operations.coming import Coming, Meeting
from bot.councils.operations.visiting import may_be_left, would_go
from bot.views import hosting
from bot.views.buttons import Row, button, in_rows, keyboard
from bot.views.message import Message, clipped
from bot.views.session_buttons import (
    LeaveBehindButton,
    ReplyButton,
    SeatReplyButton,
    SessionButton,
    SessionDo,
    TakeAlongButton,
)
from bot.views.texts import Markup, Texts
from bot.views.turning import name_on_button

NAMES_SHOWN = 40
REASONS_SHOWN = 12
SEATS_SHOWN = 40
WORDS = 80

_WILLING, _UNANSWERED = "willing", "unanswered"
# Of a visit those go who said yes and are taken along; who is not yet is named apart.
_SAID = (Reply.YES, _WILLING, Reply.MAYBE, Reply.NO, _UNANSWERED)


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
    lines += [texts("session-host", name=coming.host)] if coming.hands_over else []
    said = defaultdict(list)
    for one in coming.attendees:
        said[_says(session, one)].append(one)
    for what in _SAID:
        if those := said[what]:
            names = texts.names(tuple(one.name for one in those), NAMES_SHOWN)
            lines.append(texts("coming-line", reply=what, count=len(those), names=names))
    reasons = [one for one in coming.attendees if one.attendance.reason]
    lines += [
        texts("coming-reason", name=one.name or texts.plain("someone"), reason=clipped(one.attendance.reason, WORDS))
        for one in reasons[:REASONS_SHOWN]
    ]
    silent = [one for one in coming.attendees if coming.keeps and one.is_seat and one.user_id is None]
    if silent:
        lines.append(texts("coming-for-seats"))
    seats = [_seat(texts, coming, one) for one in silent[:SEATS_SHOWN]]
    willing = said[_WILLING] if coming.takes_along else []
    if willing:
        lines.append(texts("coming-willing"))
    taken = [one for one in coming.attendees if coming.takes_along and may_be_left(council, session, one)]
    if taken:
        lines.append(texts("coming-taken"))
    taking = [_taking(texts, coming, one) for one in [*willing[:SEATS_SHOWN], *taken[:SEATS_SHOWN]]]
    hosts = [hosting.opening(texts, council.id, session.number)] if coming.hands_over else []
    return Message(text=texts.joined(lines, "\n"), keyboard=keyboard(*in_rows(taking, 2), *in_rows(seats, 2), hosts))


def _says(session: Session, one: Attendee) -> str:
    return _WILLING if would_go(session, one) else one.attendance.reply or _UNANSWERED


def _taking(texts: Texts, coming: Coming, one: Attendee) -> InlineKeyboardButton:
    taken = one.attendance.taken_along
    words = texts.plain("take-along-whom", name=name_on_button(texts, one.name), taken="yes" if taken else "no")
    session, attendee = coming.session.number, one.attendance.attendee
    does = LeaveBehindButton if taken else TakeAlongButton
    data = does(council=coming.council.id, number=session, attendee=attendee, listed=True)
    return InlineKeyboardButton(text=words, callback_data=data.pack())


def taking_along(texts: Texts, council: int, number: int, who: str) -> InlineKeyboardButton:
    """Takes along the one who would go."""
    return button(texts, "take-along", TakeAlongButton(council=council, number=number, attendee=who, listed=False))


def leaving_behind(texts: Texts, council: int, number: int, who: str) -> InlineKeyboardButton:
    """Thinks better of taking her along."""
    return button(texts, "leave-behind", LeaveBehindButton(council=council, number=number, attendee=who, listed=False))


def _seat(texts: Texts, coming: Coming, one: Attendee) -> InlineKeyboardButton:
    data = SeatReplyButton(
        council=coming.council.id,
        number=coming.session.number,
        seat=int(one.attendance.attendee.removeprefix("N")),
    )
    said = texts.plain("reply-said", reply=one.attendance.reply or _UNANSWERED)
    return InlineKeyboardButton(text=f"{one.name} · {said}", callback_data=data.pack())


def line(texts: Texts, meeting: Meeting, zone: ZoneInfo) -> Markup:
    """A session ahead, as one who is asked reads it in `/mine`."""
    session = meeting.session
    has_place = session.place and meeting.sees_place
    reply = "waits" if meeting.waits else meeting.reply or _UNANSWERED
    return texts(
        "mine-session",
        session=session.label,
        mode=session.mode.replace("_", "-"),
        when=texts.moment(session.starts_at, zone),
        place=session.place if has_place else "",
        has_place="yes" if has_place else "no",
        reply=reply if meeting.is_asked else "unasked",
    )


def of_meeting(texts: Texts, council: int, meeting: Meeting) -> list[Row]:
    """What she may do about it."""
    number = meeting.session.number
    asked = [answers(texts, council, number, meeting.reply)] if meeting.is_asked else []
    return [*asked, [who(texts, council, number)] if meeting.sees_who else []]
