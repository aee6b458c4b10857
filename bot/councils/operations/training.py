"""Training material: offered by a coordinator, and which councils have not read it yet."""

import re
from dataclasses import dataclass, replace
from datetime import datetime

from bot.councils.errors import BadInput, NotFound
from bot.councils.events import Event
from bot.councils.model.announcements import ANNOUNCEMENT_LENGTH, Announcement, Offer
from bot.councils.model.councils import Council
from bot.councils.model.issues import File
from bot.councils.model.pages import nearest_page
from bot.councils.model.people import Actor
from bot.councils.model.words import TITLE_LENGTH, accepted
from bot.councils.operations import access
from bot.councils.operations.announcements import announcement_of, draft_for, keep_draft, told_to
from bot.councils.ports import Transaction

COUNCILS_A_PAGE = 20
_LINK = re.compile(r"https?://\S+\.\S+", re.IGNORECASE)


def draft_training(
    tx: Transaction,
    *,
    actor: Actor,
    title: str,
    text: str,
    file: File | None = None,
    unit: int = access.OWN_UNIT,
    now: datetime,
) -> Event:
    """Write down material for the convenors under a unit: what it is, and the link it is found under.

    A `file` needs no link, nor any words beside what it is.
    """
    found = access.as_coordinator(tx, actor, unit)
    title = accepted(title, limit=TITLE_LENGTH)
    kept = accepted(text, limit=ANNOUNCEMENT_LENGTH) if text or file is None else ""
    if file is None and not _LINK.search(kept):
        raise BadInput("training-without-link")
    drafted = replace(draft_for(found, now, text=kept), offer=Offer.TRAINING, title=title)
    if file is not None:
        drafted = replace(drafted, file_id=file.id, file_kind=file.kind)
    return keep_draft(tx, actor, drafted)


def training_file(tx: Transaction, *, actor: Actor, council: int, announcement: int, now: datetime) -> File:
    """The file of material that the actor's council was told of, for its convenor."""
    del now
    _, found = told_to(tx, actor, council, announcement)
    if found.file is None:
        raise NotFound("no-such-announcement")
    return found.file


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadPage:
    """The councils that were told of training material and have not read it, a page of them."""

    announcement: Announcement
    count: int
    councils: tuple[Council, ...]
    page: int
    pages: int


def unread_page(tx: Transaction, *, actor: Actor, announcement: int, page: int, now: datetime) -> UnreadPage:
    """Who has not read it, council by council: training is for convenors in their post.

    Of other announcements nobody is told who has read them.
    """
    del now
    found = announcement_of(tx, actor, announcement)
    if found.offer is not Offer.TRAINING:
        raise NotFound("no-such-announcement")
    count, _ = tx.unread(found, first=0, limit=0)
    at, pages = nearest_page(page, count, COUNCILS_A_PAGE)
    _, councils = tx.unread(found, first=at * COUNCILS_A_PAGE, limit=COUNCILS_A_PAGE)
    return UnreadPage(announcement=found, count=count, councils=councils, page=at, pages=pages)
