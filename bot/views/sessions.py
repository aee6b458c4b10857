"""A session's board."""

from aiogram.types import InlineKeyboardButton

from bot.councils.model.sessions import AHEAD, ALIVE, AgendaItem, ItemStatus, Mode, Session, SessionStatus
from bot.councils.model.topics import Topic
from bot.councils.operations.session_boards import SessionBoard
from bot.views import coming, floor, hosting, minutes, notes, roll
from bot.views.buttons import Row, button, in_rows, keyboard
from bot.views.message import Message, clipped
from bot.views.minutes import MinutesDo
from bot.views.session_buttons import SessionButton, SessionDo
from bot.views.texts import Markup, Texts

WORDS = 80
NAMES_SHOWN = 30


def board(texts: Texts, page: SessionBoard) -> Message:
    """The board of a session: when, where and how, what about, and who is there."""
    session, zone = page.session, page.council.zone
    if session.is_private:
        return _private_board(texts, page)
    lines = [
        texts("session-title", session=session.label, mode=session.mode.replace("_", "-")),
        texts("session-status", status=_status(session), reason=session.reason),
        texts("session-time", when=texts.moment(session.starts_at, zone)),
        texts("session-until", when=texts.moment(session.ends_at, zone)) if session.ends_at else Markup(""),
        texts("session-place", place=session.place) if session.place else Markup(""),
        texts("session-host", name=page.host),
    ]
    lines += [_item(texts, session, item, topic) for item, topic in page.items]
    if session.status is SessionStatus.CONVENED:
        lines.append(coming.counts(texts, page.attendees))
    elif session.status is not SessionStatus.CANCELLED:
        lines += [_people(texts, page), *_quorum(texts, page)]
    if page.floor is not None:
        lines += floor.lines(texts, page.floor, page.council.settings.speech_minutes)
    if page.notes:
        mode = "online" if session.mode is Mode.ONLINE else "room"
        lines.append(texts("session-notes", count=page.notes, people=page.speakers, mode=mode))
    if session.mode is Mode.ONLINE and session.status is SessionStatus.OPEN:
        lines.append(texts("session-online-way"))
    if page.minutes is not None:
        lines.append(minutes.standing(texts, page.minutes, page.approved, zone))
    return Message(text=texts.joined([line for line in lines if line], "\n"), keyboard=keyboard(*_buttons(texts, page)))


def press(texts: Texts, do: SessionDo, council: int, number: int) -> InlineKeyboardButton:
    """A button of a session."""
    return button(texts, f"session-{do}", SessionButton(do=do, council=council, number=number))


def _status(session: Session) -> str:
    if session.talk and session.status is SessionStatus.OPEN:
        return "talk"
    return session.status.replace("_", "-")


def _item(texts: Texts, session: Session, item: AgendaItem, topic: Topic) -> Markup:
    """A topic of the agenda and where it stands; online all are open at once, whatever minutes they were given."""
    is_open = not session.is_timed and item.status is ItemStatus.WAITING
    return texts(
        "session-item",
        position=item.position,
        topic=topic.label,
        title=clipped(topic.title, WORDS),
        minutes=item.minutes,
        status="open" if is_open else item.status,
    )


def _private_board(texts: Texts, page: SessionBoard) -> Message:
    """Of a home visit: that there is one, and where it stands."""
    session = page.session
    status = "called-off" if session.status is SessionStatus.CANCELLED else _status(session)
    lines = [
        texts("session-title", session=session.label, mode="home-visit"),
        texts("session-status", status=status, reason=""),
        texts("session-private"),
    ]
    return Message(text=texts.joined(lines, "\n"), keyboard=keyboard(*_buttons(texts, page)))


def _people(texts: Texts, page: SessionBoard) -> Markup:
    present = [one for one in page.attendees if one.attendance.present]
    named = tuple(one.name for one in present if not one.attendance.late_for(page.session))
    late = tuple(one.name for one in present if one.attendance.late_for(page.session))
    gone = tuple(one.name for one in page.attendees if one.attendance.left_at is not None)
    counted = texts(
        "session-present",
        present=sum(one.is_seat for one in present),
        due=page.due,
        guests=sum(not one.is_seat for one in present),
        names=texts.names(named, NAMES_SHOWN),
        nobody="no" if named else "yes",
    )
    lines = [counted]
    if late:
        lines.append(texts("session-late", names=texts.names(late, NAMES_SHOWN)))
    if gone:
        lines.append(texts("session-gone", names=texts.names(gone, NAMES_SHOWN)))
    return texts.joined(lines, "\n")


def _quorum(texts: Texts, page: SessionBoard) -> list[Markup]:
    """How it stands with the quorum, while people come in and sit together."""
    session = page.session
    if session.status not in ALIVE or session.status is SessionStatus.CONVENED or not session.needs_quorum:
        return []
    quorum = page.quorum
    reached = "yes" if quorum.reached else "no"
    return [texts("session-quorum", reached=reached, needed=quorum.needed, missing=quorum.missing)]


def more(texts: Texts, page: SessionBoard) -> Message:
    """What the board of a session under way has no room for."""
    council, number = page.council.id, page.session.number
    speaking = [floor.hand(texts, council, number), floor.opening(texts, council, number)] if page.floor else []
    hosts = [hosting.opening(texts, council, number)] if page.chairs and not page.session.is_timed else []
    leading = (SessionDo.ITEM, SessionDo.DESK) if page.chairs else ()
    sitting = [press(texts, do, council, number) for do in (*leading, SessionDo.LEAVE)]
    lines = [texts("session-title", session=page.session.label, mode=page.session.mode.replace("_", "-"))]
    lines.append(texts("session-more"))
    rolls = [roll.opening(texts, council, number)] if page.keeps_roll else []
    return Message(
        text=texts.joined(lines, "\n"),
        keyboard=keyboard(speaking, sitting, [*rolls, press(texts, SessionDo.PAPERS, council, number), *hosts]),
    )


def _buttons(texts: Texts, page: SessionBoard) -> list[Row]:
    council, number = page.council.id, page.session.number

    def does(*wanted: SessionDo) -> Row:
        return [press(texts, do, council, number) for do in wanted]

    noted = [notes.opening(texts, council, number)]
    if page.session.status in AHEAD:
        ahead = does(SessionDo.HERE, SessionDo.BEGIN, SessionDo.PAPERS, SessionDo.MOVE, SessionDo.CANCEL)
        return in_rows(ahead)
    if page.session.status is not SessionStatus.OPEN:
        kept = [minutes.press(texts, MinutesDo.SHOW, council, number)] if page.minutes is not None else []
        return [[*(noted if page.session.opened_at else []), *kept]]
    if page.session.talk:
        way = does(SessionDo.BEGIN)
    elif page.floor is not None:
        way = [floor.hand(texts, council, number)]
    else:
        way = [notes.own(texts, council, number)]
    return [[*does(SessionDo.HERE), *way, *does(SessionDo.END)], [*noted, *does(SessionDo.MORE)]]
