"""The summary of a month, sent to the coordinators who want it: on the first of the next one, once."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.councils.errors import NotFound
from bot.councils.events import Event, EventKind
from bot.councils.model.people import Actor
from bot.councils.model.summaries import MonthlyReader, Period, Span, period_of
from bot.councils.operations import access
from bot.councils.operations.mentoring import as_reader
from bot.councils.ports import Transaction

# The hour of the day at which it is sent.
HOUR = 9


def ask_monthly(tx: Transaction, *, actor: Actor, unit: int = access.OWN_UNIT, now: datetime) -> Event:
    """Let the actor be sent the summary of a unit every month; asked for again, it stops."""
    del now
    found = as_reader(tx, actor, unit)
    hers = MonthlyReader(unit=found.id, user_id=actor.user_id)
    if tx.monthly_readers.get(unit=hers.unit, user_id=hers.user_id):
        tx.monthly_readers.remove(unit=hers.unit, user_id=hers.user_id)
        tx.audit(actor, "stop_monthly", alliance=found.alliance, subject=f"U{found.id}")
        return Event(kind=EventKind.MONTHLY_STOPPED, facts={"title": found.name})
    tx.monthly_readers.add(hers)
    tx.audit(actor, "ask_monthly", alliance=found.alliance, subject=f"U{found.id}")
    return Event(kind=EventKind.MONTHLY_ASKED, facts={"title": found.name, "hour": HOUR})


def alliances_to_send(tx: Transaction, *, actor: Actor, zone: ZoneInfo, now: datetime) -> tuple[int, ...]:
    """The alliances of this bot whose last month is told of and was not sent yet, once it is HOUR in `zone`."""
    access.require_clock(actor)
    ended = _last_month(zone, now).ends(zone)
    if now < ended.replace(hour=HOUR):
        return ()
    found = tx.alliances.find(bot_id=tx.bot_id)
    # An alliance of this month has no last one, nor is one sent before its people are told.
    return tuple(
        one.id for one in found if (one.monthly_until or one.founded_at) < ended <= (one.people_until or one.founded_at)
    )


def send_monthly(tx: Transaction, *, actor: Actor, alliance: int, zone: ZoneInfo, now: datetime) -> None:
    """Let all who want the last month's summary hear of it; who reads of that unit no more is asked for nothing."""
    access.require_clock(actor)
    tx.hold_alliance(alliance)
    found = tx.alliances.get(id=alliance)
    if found is None or alliance not in alliances_to_send(tx, actor=actor, zone=zone, now=now):
        # Another process was faster.
        return
    month = _last_month(zone, now)
    for reader in tx.monthly_readers.find():
        try:
            unit = as_reader(tx, Actor(user_id=reader.user_id), reader.unit)
        except NotFound:
            continue
        if unit.alliance == alliance:
            facts = {"title": unit.name, "period": month.label}
            tx.tell([reader.user_id], Event(kind=EventKind.MONTHLY_SUMMARY, number=unit.id, facts=facts))
    tx.alliances.save(replace(found, monthly_until=month.ends(zone)))


def _last_month(zone: ZoneInfo, now: datetime) -> Period:
    return period_of(Span.MONTH, now.astimezone(zone).date()).moved(-1)
