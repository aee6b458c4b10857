"""What an alliance opens step by step: how far for which unit, and whether something may be begun in a council."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.councils.errors import WrongState
from bot.councils.events import Event, EventKind, Fact
from bot.councils.model.councils import Council
from bot.councils.model.organisation import Unit
from bot.councils.model.pages import nearest_page
from bot.councils.model.people import Actor
from bot.councils.model.phases import CouncilPhase, Feature, OpeningRound, Stage, UnitStage, missing
from bot.councils.operations import access
from bot.councils.operations.organisation import unit_of_council
from bot.councils.ports import Transaction

# So long a coordinator may go on pressing, and think better of it, before anybody hears of it.
PATIENCE = timedelta(minutes=10)
COUNCILS_AT_ONCE = 200
COUNCILS_A_PAGE = 8


def set_stage(
    tx: Transaction, *, actor: Actor, unit: int, feature: Feature, stage: Stage | None, now: datetime
) -> Event:
    """Say how far a feature is open to the councils under a unit; with None it is again as the units above say.

    What was begun goes on; only new things of its kind can be begun, or not.
    """
    found = access.as_coordinator(tx, actor, unit)
    tx.hold_alliance(found.alliance)
    event = Event(kind=EventKind.STAGE_SET, facts={"title": found.name})
    before = tx.unit_stages.get(unit=found.id, feature=feature)
    if stage is (before.stage if before else None):
        return event
    if stage is None:
        tx.unit_stages.remove(unit=found.id, feature=feature)
    else:
        tx.unit_stages.put(UnitStage(unit=found.id, feature=feature, stage=stage))
    tx.audit(actor, "set_stage", alliance=found.alliance, subject=f"U{found.id}:{feature}:{stage or 'as-above'}")
    _tell_later(tx, found.id, now)
    return event


def name_pilot(tx: Transaction, *, actor: Actor, council: int, pilot: bool, now: datetime) -> Event:
    """Let a council try out before the others what is open to pilots alone, or no longer."""
    unit = unit_of_council(tx, actor, council)
    tx.hold_alliance(unit.alliance)
    before = tx.council_phases.get(council=council) or CouncilPhase(council=council)
    if before.pilot is not pilot:
        tx.council_phases.put(replace(before, pilot=pilot))
        tx.audit(actor, "name_pilot" if pilot else "end_pilot", council=council, alliance=unit.alliance)
        _tell_later(tx, unit.id, now)
    return Event(kind=EventKind.PILOT_NAMED, facts={"title": unit.name})


def _tell_later(tx: Transaction, unit: int, now: datetime) -> None:
    """Tell from the first council on; what is pressed meanwhile is told together."""
    tx.opening_rounds.put(OpeningRound(unit=unit, at=now + PATIENCE))


def require_feature(tx: Transaction, council: int, feature: Feature | None) -> None:
    """Raises WrongState where the alliance has not opened this to the council; it is asked before it is begun."""
    if feature is not None and feature in not_open(tx, council):
        raise WrongState("not-open-yet", feature=feature)


def not_open(tx: Transaction, council: int) -> tuple[Feature, ...]:
    """What a council can't begin; a council of no unit can begin everything."""
    stages = tx.stages_of([council]).get(council, {})
    if not stages:
        return ()
    phase = tx.council_phases.get(council=council)
    return missing(stages, pilot=phase is not None and phase.pilot)


def must_be_open(tx: Transaction, *, council: int, feature: Feature, now: datetime) -> None:
    """Raises WrongState where this can't be begun in the council, so that nobody is told how to."""
    del now
    require_feature(tx, council, feature)


def refers(tx: Transaction, council: int) -> dict[str, Fact]:
    """What an event about an issue says where that can't be referred, so that its buttons don't offer it."""
    return {"refers": "no"} if Feature.REFERRALS in not_open(tx, council) else {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """How far a feature is open under a unit, and by whose word; by nobody's where it is as it was shipped."""

    feature: Feature
    stage: Stage
    said_by: Unit | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PhasesPage:
    """How far everything is open to the councils under a unit, of which so many are pilots."""

    unit: Unit
    openings: tuple[Opening, ...]
    councils: int
    pilots: int


def phases_page(tx: Transaction, *, actor: Actor, unit: int, now: datetime) -> PhasesPage:
    """What is open under a unit the actor coordinates."""
    del now
    found = access.as_coordinator(tx, actor, unit)
    line = access.line_of(tx, found)
    said = {
        (one.unit, one.feature): one.stage for one in tx.unit_stages.find(unit=frozenset(above.id for above in line))
    }

    def opening(feature: Feature) -> Opening:
        nearest = next((above for above in reversed(line) if (above.id, feature) in said), None)
        stage = said[nearest.id, feature] if nearest else Stage.ALL
        return Opening(feature=feature, stage=stage, said_by=nearest)

    return PhasesPage(
        unit=found,
        openings=tuple(opening(feature) for feature in Feature),
        councils=tx.coverage(found.id).councils,
        pilots=tx.pilots(found.id, first=0, most=0)[0],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PilotsPage:
    """The councils under a unit, a page of them, each with whether it is a pilot, and how many pilots there are."""

    unit: Unit
    pilots: int
    shown: tuple[tuple[Council, bool], ...]
    page: int
    pages: int


def pilots_page(tx: Transaction, *, actor: Actor, unit: int, page: int, now: datetime) -> PilotsPage:
    """Which councils of a unit the actor coordinates are pilots."""
    del now
    found = access.as_coordinator(tx, actor, unit)
    at, pages = nearest_page(page, tx.coverage(found.id).councils, COUNCILS_A_PAGE)
    count, shown = tx.pilots(found.id, first=at * COUNCILS_A_PAGE, most=COUNCILS_A_PAGE)
    return PilotsPage(unit=found, pilots=count, shown=shown, page=at, pages=pages)


def openings_to_tell(tx: Transaction, *, actor: Actor, now: datetime) -> tuple[int, ...]:
    """The units of this bot whose convenors are to hear by now what is newly open, the longest waiting first."""
    access.require_clock(actor)
    due = [one for one in tx.opening_rounds.find() if one.at <= now]
    here = (
        {unit.id for unit in tx.units.find(id=frozenset(one.unit for one in due)) if access.is_here(tx, unit)}
        if due
        else ()
    )
    return tuple(one.unit for one in sorted(due, key=lambda one: one.at) if one.unit in here)


def tell_openings(tx: Transaction, *, actor: Actor, under: int, now: datetime) -> None:
    """Tell the convenors of the next few councils under a unit what is open to them that was not when they last heard.

    Of what is open no longer nobody is told: it is not offered, and whoever asks for it reads why.
    """
    access.require_clock(actor)
    (unit,) = tx.units.find(id=under)
    tx.hold_alliance(unit.alliance)
    going = tx.opening_rounds.get(unit=under)
    if going is None or going.at > now or not access.is_here(tx, unit):
        # Another process was faster, or a coordinator has gone on.
        return
    councils = tx.councils_under(under, after=going.last_council, limit=COUNCILS_AT_ONCE)
    tell_newly_open(tx, councils)
    if len(councils) < COUNCILS_AT_ONCE:
        tx.opening_rounds.remove(unit=under)
    else:
        tx.opening_rounds.save(replace(going, last_council=councils[-1].id))


def tell_newly_open(tx: Transaction, councils: Iterable[Council]) -> None:
    """Keep what these councils go without now, and tell the convenor of each what that is no longer."""
    here = {council.id: council for council in councils}
    stages = tx.stages_of(here)
    known = {one.council: one for one in tx.council_phases.find(council=frozenset(here))}
    before = {council: known.get(council) or CouncilPhase(council=council) for council in here}
    after = [
        replace(phase, without=missing(stages.get(phase.council, {}), pilot=phase.pilot)) for phase in before.values()
    ]
    changed = [phase for phase in after if phase != before[phase.council]]
    tx.council_phases.add(*(phase for phase in changed if phase.council not in known))
    tx.council_phases.save_all(*(phase for phase in changed if phase.council in known))
    opened = {phase.council: set(before[phase.council].without) - set(phase.without) for phase in changed}
    tx.tell_convenors([(here[council], _newly_open(here[council], new)) for council, new in opened.items() if new])


def _newly_open(council: Council, features: set[Feature]) -> Event:
    facts: dict[str, Fact] = {
        "features": " ".join(feature for feature in Feature if feature in features),
        "council_title": council.title,
    }
    return Event(kind=EventKind.NEWLY_OPEN, council=council.id, facts=facts)
