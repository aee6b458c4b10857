"""The units of an alliance for those who answer for them: what stands where, and the codes that let others in."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256

from bot.councils.errors import LinkUnusable, NotFound, WrongState
from bot.councils.events import Event, EventKind, Fact
from bot.councils.model.organisation import Coverage, Role, Unit, UnitCode, UnitRole
from bot.councils.model.people import Actor
from bot.councils.operations import access
from bot.councils.ports import Transaction

CODE_DAYS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitPage:
    """A unit as its coordinator sees it: where it stands and how far its subtree has councils.

    `line` are the units above it that are hers too, from the highest down, `own` all she was given.
    """

    unit: Unit
    line: tuple[Unit, ...]
    below: tuple[Unit, ...]
    coverage: Coverage
    own: tuple[Unit, ...]


def unit_page(tx: Transaction, *, actor: Actor, unit: int = access.OWN_UNIT, now: datetime) -> UnitPage:
    """A unit the actor coordinates. Raises NotFound when she coordinates none, or not this one."""
    del now
    found = access.as_coordinator(tx, actor, unit)
    return UnitPage(
        unit=found,
        line=line_for(tx, actor, found),
        below=tx.units.find(parent=found.id),
        coverage=tx.coverage(found.id),
        own=access.coordinated(tx, actor),
    )


def unit_of_council(tx: Transaction, actor: Actor, council: int) -> Unit:
    """The unit of a council, for whoever coordinates it or one above it."""
    access.as_coordinator(tx, actor)
    unit = access.unit_of(tx, council) if access.is_number(council) else None
    if unit is None:
        raise NotFound("no-such-unit")
    return access.as_coordinator(tx, actor, unit.id)


def new_code(
    tx: Transaction, *, actor: Actor, unit: int = access.OWN_UNIT, role: Role | None = None, now: datetime
) -> Event:
    """Give the coordinator a fresh code of a unit, for its councils' convenors or for one who is to have a role there.

    Earlier ones for the same end.
    """
    found = access.as_coordinator(tx, actor, unit)
    for earlier in tx.unit_codes.find(unit=found.id, role=role, revoked_at=None):
        tx.unit_codes.save(replace(earlier, revoked_at=now))
    code = tx.new_code()
    expires_at = now + timedelta(days=CODE_DAYS)
    tx.unit_codes.add(UnitCode(digest=digest_of(code), unit=found.id, role=role, expires_at=expires_at))
    tx.audit(actor, "new_alliance_code", alliance=found.alliance, subject=f"U{found.id}")
    kind = EventKind.ALLIANCE_CODE if role is None else EventKind.ROLE_CODE
    about: dict[str, Fact] = {"title": found.name, **({"role": role} if role else {})}
    tx.tell(
        [actor.user_id],
        Event(kind=kind, facts={**about, "code": code, "expires_at": expires_at.isoformat()}),
    )
    # The answer is kept with its update; the code itself is only in the message to her.
    return Event(kind=kind, facts=about)


def take_role(tx: Transaction, *, actor: Actor, code: str, may_found: bool = False, now: datetime) -> Event:
    """Take on what a coordinator's code is for; it is good for one person.

    Who `may_found` an alliance, and has none yet, may have meant its name: she is told how to say so.
    """
    try:
        given, unit = opened_by(tx, code, roles=frozenset(Role), now=now)
    except LinkUnusable:
        if may_found and not access.coordinated(tx, actor):
            raise LinkUnusable("code-or-name", title=code) from None
        raise
    role = Role(str(given.role))
    hers = UnitRole(unit=unit.id, user_id=actor.user_id, role=role)
    if tx.unit_roles.get(unit=hers.unit, user_id=hers.user_id, role=hers.role):
        raise WrongState("role-held")
    tx.unit_roles.add(hers)
    tx.unit_codes.save(replace(given, revoked_at=now))
    tx.audit(actor, "take_role", alliance=unit.alliance, subject=f"U{unit.id}")
    event = Event(kind=EventKind.ROLE_TAKEN, facts={"title": unit.name, "name": actor.name, "role": role})
    tx.tell(coordinators_over(tx, unit, but=actor), event)
    return event


def line_for(tx: Transaction, actor: Actor, unit: Unit, *others: Role) -> tuple[Unit, ...]:
    """The units above one that somebody coordinates too, or has another role in, from the highest down."""
    own = access.coordinated(tx, actor, *others)
    line = access.line_of(tx, unit)[:-1]
    hers = next((place for place, above in enumerate(line) if above in own), len(line))
    return line[hers:]


def opened_by(tx: Transaction, code: str, *, roles: frozenset[Role | None], now: datetime) -> tuple[UnitCode, Unit]:
    """A code for one of these roles, or of None for councils, and the unit it opens. Raises LinkUnusable."""
    given = tx.unit_codes.get(digest=digest_of(code))
    unit = tx.units.get(id=given.unit) if given and given.role in roles and given.usable_at(now) else None
    if given is None or unit is None or not access.is_here(tx, unit):
        raise LinkUnusable("code-unusable")
    return given, unit


def coordinators_over(tx: Transaction, unit: Unit, *, but: Actor) -> list[int]:
    """Who coordinates a unit or one above it."""
    above = {one.above for one in tx.units_above.find(unit=unit.id)}
    found = tx.unit_roles.find(unit=frozenset(above), role=Role.COORDINATOR)
    return sorted({held.user_id for held in found} - {but.user_id})


def digest_of(code: str) -> str:
    """The digest of a code however it is typed: small letters, spaces and dashes make no difference."""
    plain = "".join(letter for letter in code.upper() if letter.isalnum())
    return sha256(plain.encode()).hexdigest()
