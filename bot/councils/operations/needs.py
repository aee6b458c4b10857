"""What needs a coordinator: the councils under a unit that should be looked at, and why."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.councils.model.needs import Need, NeedyCouncil
from bot.councils.model.organisation import Unit
from bot.councils.model.people import Actor
from bot.councils.operations import access
from bot.councils.ports import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Needs:
    """The councils under a unit by what they need, those with most of it first; counts, never a matter."""

    unit: Unit
    councils: Mapping[Need, tuple[NeedyCouncil, ...]]


def needs(tx: Transaction, *, actor: Actor, unit: int = access.OWN_UNIT, now: datetime) -> Needs:
    """What of a unit's subtree should be looked at now."""
    found = access.as_coordinator(tx, actor, unit)
    return Needs(unit=found, councils={need: tx.needy(found.id, need, now) for need in Need})
