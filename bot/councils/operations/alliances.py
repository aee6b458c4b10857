"""Alliances: founded by a coordinator, joined by a code, and what their coordinators may see."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from zoneinfo import ZoneInfo

from bot.councils.errors import LinkUnusable, NotAllowed, NotFound, WrongState
from bot.councils.events import Event, EventKind
from bot.councils.model.alliances import Alliance, AllianceCode, AllianceMember, Coordinator
from bot.councils.model.councils import Council
from bot.councils.model.people import Actor
from bot.councils.model.summaries import Figures, Period, months_over
from bot.councils.model.told import Told, told
from bot.councils.model.words import TITLE_LENGTH, accepted
from bot.councils.operations import access
from bot.councils.ports import Transaction

CODE_DAYS = 30


def found_alliance(tx: Transaction, *, actor: Actor, title: str, may_found: bool, now: datetime) -> Event:
    """Found an alliance; the founder, whom the operator named as a coordinator, becomes its first one."""
    if not may_found:
        raise NotAllowed("not-coordinator")
    if _coordinated_by(tx, actor) is not None:
        raise WrongState("alliance-exists")
    alliance = tx.found_alliance(
        Alliance(id=0, bot_id=tx.bot_id, title=accepted(title, limit=TITLE_LENGTH), founded_at=now)
    )
    tx.coordinators.add(Coordinator(alliance=alliance.id, user_id=actor.user_id))
    tx.audit(actor, "found_alliance", alliance=alliance.id)
    return Event(kind=EventKind.ALLIANCE_FOUNDED, facts={"title": alliance.title})


def new_alliance_code(tx: Transaction, *, actor: Actor, now: datetime) -> Event:
    """Give the coordinator a fresh code for her councils' convenors; earlier ones end."""
    alliance = _alliance_of(tx, actor)
    for earlier in tx.alliance_codes.find(alliance=alliance.id, revoked_at=None):
        tx.alliance_codes.save(replace(earlier, revoked_at=now))
    code = tx.new_code()
    expires_at = now + timedelta(days=CODE_DAYS)
    tx.alliance_codes.add(AllianceCode(digest=_digest(code), alliance=alliance.id, expires_at=expires_at))
    tx.audit(actor, "new_alliance_code", alliance=alliance.id)
    facts = {"title": alliance.title, "code": code, "expires_at": expires_at.isoformat()}
    tx.tell([actor.user_id], Event(kind=EventKind.ALLIANCE_CODE, facts=facts))
    # The answer is kept with its update; the code itself is only in the message to her.
    return Event(kind=EventKind.ALLIANCE_CODE, facts={"title": alliance.title})


def join_alliance(tx: Transaction, *, actor: Actor, council: int, code: str, now: datetime) -> Event:
    """Join with the code a coordinator gave to the convenor; the council then is in that alliance alone."""
    found = access.as_convenor(tx, actor, council)
    given = tx.alliance_codes.get(digest=_digest(code))
    if given is None or not given.usable_at(now):
        raise LinkUnusable("code-unusable")
    alliance = _alliance(tx, given.alliance)
    tx.alliance_members.put(AllianceMember(council=council, alliance=alliance.id, joined_at=now))
    tx.audit(actor, "join_alliance", council=council, alliance=alliance.id)
    event = Event(
        kind=EventKind.ALLIANCE_JOINED, council=council, facts={"title": alliance.title, "council_title": found.title}
    )
    tx.tell(_coordinators(tx, alliance, but=actor), event)
    return event


def leave_alliance(tx: Transaction, *, actor: Actor, council: int, now: datetime) -> Event:
    """Leave; from now on the alliance's coordinators see nothing of this council."""
    del now
    found = access.as_convenor(tx, actor, council)
    member = tx.alliance_members.get(council=council)
    if member is None:
        raise WrongState("in-no-alliance")
    alliance = _alliance(tx, member.alliance)
    tx.alliance_members.remove(council=council)
    tx.audit(actor, "leave_alliance", council=council, alliance=alliance.id)
    event = Event(
        kind=EventKind.ALLIANCE_LEFT, council=council, facts={"title": alliance.title, "council_title": found.title}
    )
    tx.tell(_coordinators(tx, alliance, but=actor), event)
    return event


@dataclass(frozen=True, slots=True, kw_only=True)
class AlliancePage:
    """An alliance as its coordinator sees it: only how many councils there are."""

    alliance: Alliance
    councils: int


def alliance_page(tx: Transaction, *, actor: Actor, now: datetime) -> AlliancePage:
    """The actor's alliance. Raises NotFound when she coordinates none."""
    del now
    alliance = _alliance_of(tx, actor)
    return AlliancePage(alliance=alliance, councils=len(tx.alliance_members.find(alliance=alliance.id)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """A council and the alliance it is in, if any, for its convenor."""

    council: Council
    alliance: Alliance | None


def alliance_of_council(tx: Transaction, *, actor: Actor, council: int, now: datetime) -> Membership:
    """Which alliance a council is in."""
    del now
    found = access.as_convenor(tx, actor, council)
    member = tx.alliance_members.get(council=council)
    return Membership(council=found, alliance=_alliance(tx, member.alliance) if member else None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The figures of an alliance's councils in a period, up to `until`; people by whole months, up to `people_until`.

    `people_until` is None while no month of the period is over.
    """

    alliance: Alliance
    period: Period
    until: datetime
    figures: Figures
    people_until: datetime | None
    proposers: Told
    voters: Told
    guests: Told
    attendees: Told


def summary(tx: Transaction, *, actor: Actor, period: Period, zone: ZoneInfo, now: datetime) -> Summary:
    """What happened in the councils of the actor's alliance, as counts; a period that still runs counts until now.

    Of people so much is told as tells of no few of them, whatever else she asks for (`model/told.py`).
    """
    alliance = _alliance_of(tx, actor)
    until = min(period.ends(zone), now)
    months = months_over(period.year, zone, now)
    people = tx.headcounts(alliance.id, months)
    first, after = period.months
    last = min(after, len(people))
    return Summary(
        alliance=alliance,
        period=period,
        until=until,
        figures=tx.figures(alliance.id, since=period.begins(zone), until=until),
        people_until=months[last] if first < last else None,
        proposers=told([month.proposers for month in people], first=first, after=after),
        voters=told([month.voters for month in people], first=first, after=after),
        guests=told([month.guests for month in people], first=first, after=after),
        attendees=told([month.attendees for month in people], first=first, after=after),
    )


def _alliance_of(tx: Transaction, actor: Actor) -> Alliance:
    alliance = _coordinated_by(tx, actor)
    if alliance is None:
        raise NotFound("no-alliance")
    return alliance


def _coordinated_by(tx: Transaction, actor: Actor) -> Alliance | None:
    """Her alliance among those of this bot; at another she may coordinate another."""
    for coordinator in tx.coordinators.find(user_id=actor.user_id):
        alliance = tx.alliances.get(id=coordinator.alliance)
        if alliance is not None and alliance.bot_id == tx.bot_id:
            return alliance
    return None


def _alliance(tx: Transaction, number: int) -> Alliance:
    found = tx.alliances.get(id=number)
    if found is None or found.bot_id != tx.bot_id:
        raise LinkUnusable("code-unusable")
    return found


def _coordinators(tx: Transaction, alliance: Alliance, *, but: Actor) -> list[int]:
    coordinators = tx.coordinators.find(alliance=alliance.id)
    return [coordinator.user_id for coordinator in coordinators if coordinator.user_id != but.user_id]


def _digest(code: str) -> str:
    """The digest of a code however it is typed: small letters, spaces and dashes make no difference."""
    plain = "".join(letter for letter in code.upper() if letter.isalnum())
    return sha256(plain.encode()).hexdigest()
