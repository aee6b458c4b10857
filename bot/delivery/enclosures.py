"""What goes out with a notice as a file: whoever is asked to a session has it in her calendar, and its agenda."""

import asyncio
from dataclasses import dataclass
from datetime import datetime

from bot.councils.errors import Refusal
from bot.councils.events import EventKind
from bot.councils.model.people import Actor
from bot.councils.operations.papers import session_papers
from bot.documents.calendars import calendar_file
from bot.documents.pages import printed
from bot.records import Notice, Records
from bot.views import papers
from bot.views.texts import Markup, Texts, texts_in

_CALENDAR = frozenset(
    {EventKind.SESSION_CONVENED, EventKind.SESSION_MOVED, EventKind.SESSION_CANCELLED, EventKind.VISIT_TOLD}
)
ENCLOSING = _CALENDAR | {EventKind.AGENDA_PUBLISHED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosure:
    """A file by its bytes and its name, with what is said of it under the words it goes with."""

    data: bytes
    name: str
    way: Markup | None = None


async def enclosed(notice: Notice, records: Records, texts: Texts, *, now: datetime) -> Enclosure | None:
    """The file that goes with what one person is told, as the session stands now; None where none does."""
    event, user_id = notice.event, notice.user_id
    if event.kind not in ENCLOSING or user_id is None:
        return None
    actor = Actor(user_id=user_id)
    try:
        page = await records.read(session_papers, actor=actor, council=event.council, session=event.number)
    except Refusal:
        # What she is told may reach her all the same; the papers of a home visit she gets once she goes.
        return None
    session = page.session.label
    if event.kind in _CALENDAR:
        title, words = papers.calendar_title(texts, page), papers.calendar_words(texts, page)
        data = await asyncio.to_thread(calendar_file, page, title=title, words=words, made_at=now)
        way = texts("paper-caption-calendar", session=session, state=papers.calendar_state(page))
        return Enclosure(data=data, name=texts.plain("paper-file-calendar", session=session), way=way)
    facts = papers.agenda(texts_in(page.council.locale), page)
    data = await asyncio.to_thread(printed, "agenda", facts, made_at=now)
    return Enclosure(data=data, name=texts.plain("paper-file-agenda", session=session))
