"""What goes out with a notice as a file.

Whoever is asked to a session has it in her calendar, and its agenda; who is sent a month's summary has its picture.
"""

import asyncio
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.councils.errors import Refusal
from bot.councils.events import Event, EventKind
from bot.councils.model.people import Actor
from bot.councils.model.summaries import parse_period
from bot.councils.operations.figures import compared
from bot.councils.operations.papers import session_papers
from bot.documents.calendars import calendar_file
from bot.documents.pages import pictured, printed
from bot.records import Notice, Records
from bot.views import figures, papers
from bot.views.texts import Markup, Texts, texts_in

_CALENDAR = frozenset(
    {EventKind.SESSION_CONVENED, EventKind.SESSION_MOVED, EventKind.SESSION_CANCELLED, EventKind.VISIT_TOLD}
)
ENCLOSING = _CALENDAR | {EventKind.AGENDA_PUBLISHED, EventKind.MONTHLY_SUMMARY}


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosure:
    """A file by its bytes and its name, with what is said of it under the words it goes with."""

    data: bytes
    name: str
    way: Markup | None = None
    is_picture: bool = False


async def enclosed(
    notice: Notice, records: Records, texts: Texts, *, zone: ZoneInfo, now: datetime
) -> Enclosure | None:
    """The file that goes with what one person is told, as things stand now; None where none does.

    In `zone` the months of alliances begin.
    """
    event, user_id = notice.event, notice.user_id
    if event.kind not in ENCLOSING or user_id is None:
        return None
    actor = Actor(user_id=user_id)
    if event.kind is EventKind.MONTHLY_SUMMARY:
        return await _monthly(event, actor, records, texts, zone, now)
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


async def _monthly(
    event: Event, actor: Actor, records: Records, texts: Texts, zone: ZoneInfo, now: datetime
) -> Enclosure | None:
    period = parse_period(str(event.facts["period"]), now.date())
    try:
        found = await records.read(compared, actor=actor, unit=event.number, period=period, zone=zone)
    except Refusal:
        # She coordinates that unit no more.
        return None
    data = await asyncio.to_thread(pictured, "figures", figures.picture(texts, found, zone))
    return Enclosure(data=data, name=f"{period.label}.png", is_picture=True)
