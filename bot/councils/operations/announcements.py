"""Announcements: written by a coordinator, seen before they go, carried out by the clock, and read by convenors."""

from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.councils.errors import NotFound, WrongState
from bot.councils.events import Event, EventKind, Fact
from bot.councils.model.announcements import ANNOUNCEMENT_LENGTH, Announcement, AnnouncementStatus, Reach, Reading
from bot.councils.model.councils import Council, Settings
from bot.councils.model.examples import Example
from bot.councils.model.organisation import Unit
from bot.councils.model.people import Actor
from bot.councils.model.quiet import is_quiet
from bot.councils.model.words import accepted
from bot.councils.operations import access
from bot.councils.operations.organisation import UnitPage, unit_page
from bot.councils.ports import Transaction

# Between two knocks of the clock Telegram takes twice as many, so that whatever else is to be told finds its way.
COUNCILS_AT_ONCE = 200


def draft_announcement(
    tx: Transaction, *, actor: Actor, text: str, unit: int = access.OWN_UNIT, now: datetime
) -> Event:
    """Write down what the councils under a unit are to hear; nobody hears it before the coordinator sends it."""
    found = access.as_coordinator(tx, actor, unit)
    return keep_draft(tx, actor, draft_for(found, now, text=accepted(text, limit=ANNOUNCEMENT_LENGTH)))


def readdress_announcement(tx: Transaction, *, actor: Actor, announcement: int, unit: int, now: datetime) -> Event:
    """Let it be for the councils under another unit of hers, while nobody has heard it."""
    del now
    found = _announcement(tx, actor, announcement, AnnouncementStatus.DRAFTED)
    chosen = replace(found, unit=access.as_coordinator(tx, actor, unit).id)
    tx.announcements.save(chosen)
    return _done(tx, actor, chosen, "readdress_announcement", EventKind.ANNOUNCEMENT_DRAFTED)


def send_announcement(tx: Transaction, *, actor: Actor, announcement: int, now: datetime) -> Event:
    """Let it go out, or go on after it was stopped, to the councils that have not heard it."""
    del now
    found = _announcement(tx, actor, announcement, AnnouncementStatus.DRAFTED, AnnouncementStatus.STOPPED)
    tx.announcements.save(replace(found, status=AnnouncementStatus.SENDING))
    return _done(tx, actor, found, "send_announcement", EventKind.ANNOUNCEMENT_SENT)


def stop_announcement(tx: Transaction, *, actor: Actor, announcement: int, now: datetime) -> Event:
    """Let no more councils hear it."""
    del now
    found = _announcement(tx, actor, announcement, AnnouncementStatus.SENDING)
    tx.announcements.save(replace(found, status=AnnouncementStatus.STOPPED))
    return _done(tx, actor, found, "stop_announcement", EventKind.ANNOUNCEMENT_STOPPED)


def drop_announcement(tx: Transaction, *, actor: Actor, announcement: int, now: datetime) -> Event:
    """Forget a draft."""
    del now
    found = _announcement(tx, actor, announcement, AnnouncementStatus.DRAFTED)
    tx.announcements.remove(id=found.id)
    return _done(tx, actor, found, "drop_announcement", EventKind.ANNOUNCEMENT_DROPPED)


def read_announcement(tx: Transaction, *, actor: Actor, council: int, announcement: int, now: datetime) -> Event:
    """Let it be counted that the convenor has read what her council was told."""
    _, found = told_to(tx, actor, council, announcement)
    tx.readings.put(Reading(announcement=announcement, council=council, at=now))
    tx.audit(actor, "read_announcement", council=council, subject=found.label)
    facts: dict[str, Fact] = {"offer": found.offer, "file": found.file_kind or ""}
    return Event(kind=EventKind.ANNOUNCEMENT_READ, council=council, number=announcement, facts=facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnouncementPage:
    """An announcement as a coordinator over its unit sees it: for whom it is, how far it is, how many have read it."""

    announcement: Announcement
    place: UnitPage
    reach: Reach
    example: Example | None


def announcement_page(tx: Transaction, *, actor: Actor, announcement: int, now: datetime) -> AnnouncementPage:
    """An announcement, for whoever coordinates its unit or one above."""
    found = announcement_of(tx, actor, announcement)
    return AnnouncementPage(
        announcement=found,
        place=unit_page(tx, actor=actor, unit=found.unit, now=now),
        reach=tx.reach(found),
        example=example_of(tx, found),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnouncementList:
    """The announcements of a unit, the latest first."""

    unit: Unit
    announcements: tuple[Announcement, ...]


def announcement_list(tx: Transaction, *, actor: Actor, unit: int = access.OWN_UNIT, now: datetime) -> AnnouncementList:
    """What was announced, or is to be, to all councils under a unit the actor coordinates."""
    del now
    found = access.as_coordinator(tx, actor, unit)
    return AnnouncementList(unit=found, announcements=tx.announcements.find(unit=found.id)[::-1])


def announcements_to_tell(tx: Transaction, *, actor: Actor, zone: ZoneInfo, now: datetime) -> tuple[int, ...]:
    """The announcements of this bot that are going out, the longest waiting first; by night in `zone` none is.

    What was not told yet can still be stopped, and a notice that waits for the morning could not.
    """
    access.require_clock(actor)
    if is_quiet(Settings(), zone, now):
        return ()
    going = tx.announcements.find(status=AnnouncementStatus.SENDING)
    here = {unit.id for unit in tx.units.find(id=frozenset(one.unit for one in going)) if access.is_here(tx, unit)}
    return tuple(one.id for one in going if one.unit in here)


def tell_councils(tx: Transaction, *, actor: Actor, announcement: int, now: datetime) -> None:
    """Tell the convenors of the next few councils, unless somebody has stopped it."""
    del now
    access.require_clock(actor)
    found = tx.announcements.get(id=announcement)
    unit = tx.units.get(id=found.unit) if found and found.status is AnnouncementStatus.SENDING else None
    if found is None or unit is None or not access.is_here(tx, unit):
        return
    councils = tx.councils_under(unit.id, after=found.last_council, limit=COUNCILS_AT_ONCE)
    others = (council for council in councils if council.id != found.of_council)
    tx.tell_convenors((council, _heard(found, unit, council)) for council in others)
    told = [council.id for council in councils]
    tx.announcements.save(found.having_told(told, is_all=len(told) < COUNCILS_AT_ONCE))


def _heard(announcement: Announcement, unit: Unit, council: Council) -> Event:
    until = {"until_at": announcement.until.isoformat()} if announcement.until else {}
    facts = {
        **until,
        "offer": announcement.offer,
        "subject": announcement.title,
        "text": announcement.text,
        "rules": "\n".join(announcement.rules),
        "title": unit.name,
        "council_title": council.title,
        "file": announcement.file_kind or "",
    }
    return Event(kind=EventKind.ANNOUNCED, council=council.id, number=announcement.id, facts=facts)


def draft_for(unit: Unit, now: datetime, *, text: str = "") -> Announcement:
    """An announcement to the councils under a unit, not kept yet."""
    return Announcement(id=0, unit=unit.id, text=text, status=AnnouncementStatus.DRAFTED, written_at=now)


def keep_draft(tx: Transaction, actor: Actor, drafted: Announcement) -> Event:
    """Keep it, for its coordinator to look at and to send."""
    kept = tx.draft_announcement(drafted)
    return _done(tx, actor, kept, "draft_announcement", EventKind.ANNOUNCEMENT_DRAFTED)


def told_to(tx: Transaction, actor: Actor, council: int, announcement: int) -> tuple[Council, Announcement]:
    """An announcement that the actor's council was told, and that council, for its convenor."""
    hers = access.as_convenor(tx, actor, council)
    unit = access.unit_of(tx, council)
    # Found, not got: who reads waits neither for others who do nor for the clock.
    found = tx.announcements.find(id=announcement) if access.is_number(announcement) else ()
    if (
        unit is None
        or not found
        or not found[0].is_for(council)
        or not tx.units_above.get(unit=unit.id, above=found[0].unit)
    ):
        raise NotFound("no-such-announcement")
    return hers, found[0]


def example_of(tx: Transaction, announcement: Announcement) -> Example | None:
    """What an announcement shares; None where it shares no example."""
    return tx.examples.get(council=announcement.of_council, topic=announcement.of_topic)


def announcement_of(tx: Transaction, actor: Actor, number: int) -> Announcement:
    """An announcement, for whoever coordinates its unit or one above."""
    return _announcement(tx, actor, number, *AnnouncementStatus)


def _announcement(tx: Transaction, actor: Actor, number: int, *statuses: AnnouncementStatus) -> Announcement:
    """An announcement in one of these statuses, for whoever coordinates its unit or one above."""
    access.as_coordinator(tx, actor)
    found = tx.announcements.get(id=number) if access.is_number(number) else None
    if found is None:
        raise NotFound("no-such-announcement")
    access.as_coordinator(tx, actor, found.unit)
    if found.status not in statuses:
        raise WrongState("announcement-moved-on")
    return found


def _done(tx: Transaction, actor: Actor, announcement: Announcement, action: str, kind: EventKind) -> Event:
    (unit,) = tx.units.find(id=announcement.unit)
    tx.audit(actor, action, alliance=unit.alliance, subject=announcement.label)
    return Event(kind=kind, number=announcement.id)
