"""The lost convenor: a group administrator takes over once the seats were told and nobody objected."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.councils.errors import NotAllowed, WrongState
from bot.councils.events import BoardKind, Event, EventKind
from bot.councils.model.councils import Council, Post
from bot.councils.model.duties import Duty, DutyKind
from bot.councils.model.membership import Succession
from bot.councils.model.people import Actor
from bot.councils.operations import access
from bot.councils.ports import Transaction

# A council has one convenor: the duty's number is no number of anything.
_ONLY = 1


def ask_to_succeed(
    tx: Transaction, *, actor: Actor, council: int, is_administrator: bool, convenor_left: bool, now: datetime
) -> Event:
    """Ask to take over from a convenor who left the group or has done nothing for so many days as the council says.

    Both facts about the group are asked of Telegram at this moment. Every seat is told and may object until the days
    for objections are over; then the clock hands over.
    """
    found = access.as_resident(tx, actor, council, now)
    if not is_administrator:
        raise NotAllowed("not-administrator-to-succeed")
    if found.convenor_id == actor.user_id:
        raise WrongState("convenor-already")
    if tx.successions.get(council=council) is not None:
        raise WrongState("succession-asked")
    silent_since = now - timedelta(days=found.settings.convenor_silent_days)
    last = tx.last_act(found.id, found.convenor_id) or found.founded_at
    if not convenor_left and last > silent_since:
        raise WrongState("convenor-not-lost", days=found.settings.convenor_silent_days)
    due_at = now + timedelta(days=found.settings.objection_days)
    tx.successions.add(Succession(council=council, successor_id=actor.user_id, asked_at=now, due_at=due_at))
    tx.duties.put(Duty(council=council, kind=DutyKind.TAKE_OVER, number=_ONLY, at=due_at))
    tx.audit(actor, "ask_to_succeed", council=council, subject="")
    event = _event(tx, EventKind.SUCCESSION_ASKED, found, actor.user_id, due_at=due_at.isoformat())
    accounts = [seat.user_id for seat in access.seats(tx, found, now) if seat.user_id is not None]
    tx.tell([user for user in dict.fromkeys([*accounts, found.convenor_id]) if user != actor.user_id], event)
    tx.tell_group(event)
    return event


def object_to_succession(tx: Transaction, *, actor: Actor, council: int, now: datetime) -> Event:
    """A seat, or the convenor herself, objects: nothing is handed over."""
    found = access.as_seated(tx, actor, council, now)
    asked = _asked(tx, found)
    if actor.user_id == asked.successor_id:
        raise NotAllowed("own-succession")
    _drop(tx, found)
    tx.audit(actor, "object_to_succession", council=council, subject="")
    event = _event(tx, EventKind.SUCCESSION_REFUSED, found, asked.successor_id)
    tx.tell([asked.successor_id], event)
    tx.tell_group(event)
    return event


def take_over(tx: Transaction, *, actor: Actor, council: int, number: int, now: datetime) -> None:
    """The clock gives the convenor's post to the one who asked, for nobody objected."""
    del now, number
    found = access.as_clock(tx, actor, council)
    successor = _asked(tx, found).successor_id
    _drop(tx, found)
    tx.councils.save(found.appointing(Post.CONVENOR, successor))
    tx.audit(actor, "take_over", council=council, subject="")
    tx.show(council, BoardKind.COUNCIL, 0)
    event = _event(tx, EventKind.SUCCEEDED, found, successor, hers="no")
    tx.tell([successor], replace(event, facts={**event.facts, "hers": "yes"}))
    tx.tell_group(event)


def _asked(tx: Transaction, council: Council) -> Succession:
    asked = tx.successions.get(council=council.id)
    if asked is None:
        raise WrongState("no-succession")
    return asked


def _drop(tx: Transaction, council: Council) -> None:
    tx.successions.remove(council=council.id)
    tx.duties.remove(council=council.id, kind=DutyKind.TAKE_OVER, number=_ONLY)


def _event(tx: Transaction, kind: EventKind, council: Council, successor: int, **facts: str) -> Event:
    name = access.name_of(tx, council, successor)
    return Event(kind=kind, council=council.id, facts={"name": name, "council_title": council.title, **facts})
