"""Seats a coordinator has prepared for a council that joins her unit: its convenor looks at them, and gives them."""

from datetime import date, datetime

from bot.councils.errors import WrongState
from bot.councils.events import Event
from bot.councils.model.forms import FormKind
from bot.councils.model.people import Actor
from bot.councils.model.resolutions import end_of_day
from bot.councils.model.rosters import RosterRow
from bot.councils.operations import access
from bot.councils.operations.forms import open_form
from bot.councils.operations.rosters import check_roster
from bot.councils.ports import Transaction


def offer_prepared(tx: Transaction, *, actor: Actor, council: int, now: datetime) -> Event:
    """Show the convenor what the seats prepared for her unit would do, as if she had sent them in a file.

    They stay prepared; a term that is over is left out. Raises WrongState where none are.
    """
    found = access.as_convenor(tx, actor, council)
    unit = access.unit_of(tx, council)
    prepared = tx.prepared.find(unit=unit.id) if unit else ()
    if not prepared:
        raise WrongState("no-seats-prepared")
    rows = tuple(
        RosterRow(
            number=seat.number,
            name=seat.name,
            tags=seat.tags,
            until=seat.until if seat.until and end_of_day(date.fromisoformat(seat.until), found.zone) > now else "",
        )
        for seat in prepared
    )
    open_form(tx, actor=actor, kind=FormKind.ROSTER, council=council, now=now)
    return check_roster(tx, actor=actor, rows=rows, now=now)
