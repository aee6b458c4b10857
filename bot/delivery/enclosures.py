"""What goes out with a notice as a file: the calendar of whoever is asked to a session keeps up with it."""

import asyncio
from dataclasses import dataclass
from datetime import datetime

from bot.councils.errors import Refusal
from bot.councils.events import EventKind
from bot.councils.model.people import Actor
from bot.councils.operations.papers import session_papers
from bot.documents.calendars import calendar_file
from bot.records import Notice, Records
from bot.views import papers
from bot.views.texts import Texts

_CALENDAR = frozenset({EventKind.SESSION_CONVENED, EventKind.SESSION_MOVED, EventKind.SESSION_CANCELLED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosure:
    """A file by its bytes and its name."""

    data: bytes
    name: str


async def enclosed(notice: Notice, records: Records, texts: Texts, *, now: datetime) -> Enclosure | None:
    """The file that goes with what one person is told, as the session stands now; None where none does."""
    event, user_id = notice.event, notice.user_id
    if event.kind not in _CALENDAR or user_id is None:
        return None
    try:
        page = await records.read(
            session_papers, actor=Actor(user_id=user_id), council=event.council, session=event.number
        )
    except Refusal:
        # What she is told may reach her all the same; the papers of a home visit she gets once she goes.
        return None
    title, words = papers.calendar_title(texts, page), papers.calendar_words(texts, page)
    data = await asyncio.to_thread(calendar_file, page, title=title, words=words, made_at=now)
    return Enclosure(data=data, name=texts.plain("paper-file-calendar", session=page.session.label))
