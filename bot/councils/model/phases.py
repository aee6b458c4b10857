"""Phases: what an alliance opens to its councils step by step, for some of them first and then for all."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.councils.model.sessions import Mode
from bot.councils.model.votes import Method


class Feature(StrEnum):
    """What a council can be without: it still collects, meets in a room, votes, resolves, and sees things through."""

    ONLINE = "online"
    VISITS = "visits"
    PREFERENCES = "preferences"
    SLOTS = "slots"
    REFERRALS = "referrals"


class Stage(StrEnum):
    """How far a feature is open."""

    OFF = "off"
    PILOTS = "pilots"
    ALL = "all"


# What a session of this mode, or a vote counted this way, is begun with.
OF_MODE = {Mode.ONLINE: Feature.ONLINE, Mode.HOME_VISIT: Feature.VISITS}
OF_METHOD = {Method.APPROVAL: Feature.PREFERENCES, Method.RANKED: Feature.PREFERENCES}


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitStage:
    """How far a unit opens a feature to the councils under it, but where a unit nearer to them says something else."""

    unit: int
    feature: Feature
    stage: Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilPhase:
    """Whether a council of an alliance is a pilot, and what it went `without` when its convenor last heard of that."""

    council: int
    pilot: bool = False
    without: tuple[Feature, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningRound:
    """That the convenors under a unit are told, from a moment on, what is newly open; up to `last_council` so far."""

    unit: int
    at: datetime
    last_council: int = 0


def missing(stages: Mapping[Feature, Stage], *, pilot: bool) -> tuple[Feature, ...]:
    """What is not open to a council, by the stages that were said for it; of what nothing was said is open to all."""
    open_at = {Stage.ALL, Stage.PILOTS} if pilot else {Stage.ALL}
    return tuple(feature for feature in Feature if stages.get(feature, Stage.ALL) not in open_at)
