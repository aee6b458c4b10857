"""The rules a council may set for itself, each with the values it may have."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from bot.councils.model.councils import Settings
from bot.councils.model.verdicts import Base, Share, Threshold
from bot.councils.model.votes import GuestsVote


class RuleName(StrEnum):
    """What can be set; the name is also part of the names of its sentences."""

    QUORUM = "quorum"
    BASE = "base"
    THRESHOLD = "threshold"
    CASTING_VOTE = "casting-vote"
    SECRECY = "secrecy"
    GUESTS_VOTE = "guests-vote"
    CLOSE_WHEN_DECIDED = "close-when-decided"
    MOTIONS_SECONDED = "motions-seconded"
    VOTE_HOURS = "vote-hours"
    FIRST_REPLY_DAYS = "first-reply-days"
    FEEDBACK_DAYS = "feedback-days"
    REMINDERS = "reminders"
    TIMEZONE = "timezone"
    LANGUAGE = "language"


class RuleGroup(StrEnum):
    """The pages on which the rules stand."""

    MAJORITY = "majority"
    VOTING = "voting"
    TIMES = "times"
    PLACE = "place"


GROUPS: dict[RuleGroup, tuple[RuleName, ...]] = {
    RuleGroup.MAJORITY: (RuleName.QUORUM, RuleName.BASE, RuleName.THRESHOLD, RuleName.CASTING_VOTE),
    RuleGroup.VOTING: (
        RuleName.SECRECY,
        RuleName.GUESTS_VOTE,
        RuleName.CLOSE_WHEN_DECIDED,
        RuleName.MOTIONS_SECONDED,
        RuleName.VOTE_HOURS,
    ),
    RuleGroup.TIMES: (RuleName.FIRST_REPLY_DAYS, RuleName.FEEDBACK_DAYS, RuleName.REMINDERS),
    RuleGroup.PLACE: (RuleName.TIMEZONE, RuleName.LANGUAGE),
}
_QUORUMS = {"half": (1, 2), "two-thirds": (2, 3), "three-quarters": (3, 4), "all": (1, 1)}
_REMINDERS = {"often": (3, 1, 0), "twice": (1, 0), "once": (0,)}
YES, NO = "yes", "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One of a council's own rules: how its value is read, written, and which values it may have."""

    values: tuple[str, ...]
    read: Callable[[Settings], str]
    write: Callable[[Settings, str], Settings]


def _ruled(settings: Settings, **changes: Any) -> Settings:
    return replace(settings, rule=replace(settings.rule, **changes))


def _quorum(settings: Settings) -> str:
    share = settings.rule.quorum
    return next(name for name, parts in _QUORUMS.items() if parts == (share.numerator, share.denominator))


def _with_quorum(settings: Settings, value: str) -> Settings:
    numerator, denominator = _QUORUMS[value]
    return _ruled(settings, quorum=Share(numerator=numerator, denominator=denominator))


def _reminders(settings: Settings) -> str:
    return next(name for name, days in _REMINDERS.items() if days == settings.reminder_days_before)


def _switch(field: str) -> Setting:
    return Setting(
        values=(YES, NO),
        read=lambda settings: YES if getattr(settings, field) else NO,
        write=lambda settings, value: _replaced(settings, field, value == YES),
    )


def _number(field: str, *offered: int) -> Setting:
    return Setting(
        values=tuple(map(str, offered)),
        read=lambda settings: str(getattr(settings, field)),
        write=lambda settings, value: _replaced(settings, field, int(value)),
    )


def _replaced(settings: Settings, field: str, value: object) -> Settings:
    changes: dict[str, Any] = {field: value}
    return replace(settings, **changes)


def _named(kind: type[Base] | type[Threshold], field: str) -> Setting:
    return Setting(
        values=tuple(member.replace("_", "-") for member in kind),
        read=lambda settings: str(getattr(settings.rule, field)).replace("_", "-"),
        write=lambda settings, value: _ruled(settings, **{field: kind(value.replace("-", "_"))}),
    )


SETTINGS: dict[RuleName, Setting] = {
    RuleName.QUORUM: Setting(values=tuple(_QUORUMS), read=_quorum, write=_with_quorum),
    RuleName.BASE: _named(Base, "base"),
    RuleName.THRESHOLD: _named(Threshold, "threshold"),
    RuleName.CASTING_VOTE: Setting(
        values=(YES, NO),
        read=lambda settings: YES if settings.rule.casting_vote else NO,
        write=lambda settings, value: _ruled(settings, casting_vote=value == YES),
    ),
    RuleName.SECRECY: _switch("secret"),
    RuleName.GUESTS_VOTE: Setting(
        values=tuple(GuestsVote),
        read=lambda settings: settings.guests_vote,
        write=lambda settings, value: replace(settings, guests_vote=GuestsVote(value)),
    ),
    RuleName.CLOSE_WHEN_DECIDED: _switch("close_when_decided"),
    RuleName.MOTIONS_SECONDED: _switch("motions_seconded"),
    RuleName.VOTE_HOURS: _number("vote_hours", 24, 48, 72, 168),
    RuleName.FIRST_REPLY_DAYS: _number("first_reply_days", 1, 3, 7),
    RuleName.FEEDBACK_DAYS: _number("feedback_days", 3, 7, 14),
    RuleName.REMINDERS: Setting(
        values=tuple(_REMINDERS),
        read=_reminders,
        write=lambda settings, value: replace(settings, reminder_days_before=_REMINDERS[value]),
    ),
}
