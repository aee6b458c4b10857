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
    VOTE_REMINDERS = "vote-reminders"
    CASTING_HOURS = "casting-hours"
    FIRST_REPLY_DAYS = "first-reply-days"
    FEEDBACK_DAYS = "feedback-days"
    REMINDERS = "reminders"
    REMINDER_HOUR = "reminder-hour"
    OVERDUE_EVERY_DAYS = "overdue-every-days"
    OVERDUE_TOLD_DAYS = "overdue-told-days"
    LINK_DAYS = "link-days"
    CONVENOR_SILENT_DAYS = "convenor-silent-days"
    OBJECTION_DAYS = "objection-days"
    NOTICE_DAYS = "notice-days"
    URGENT_NOTICE_HOURS = "urgent-notice-hours"
    MONTHLY_BY_ITSELF = "monthly-by-itself"
    ONLINE_HOURS = "online-hours"
    ONLINE_REMINDER = "online-reminder"
    SESSION_REMINDERS = "session-reminders"
    SPEECH_MINUTES = "speech-minutes"
    SPEECH_TURNS = "speech-turns"
    SPEECH_WARNING = "speech-warning"
    MINUTES_HOURS = "minutes-hours"
    MINUTES_REMINDER = "minutes-reminder"
    CHECK_IN_MINUTES = "check-in-minutes"
    CHECK_IN_CODE = "check-in-code"
    CODE_TRIES = "code-tries"
    AGENDA_MINUTES = "agenda-minutes"
    ABSENCES_TOLD = "absences-told"
    DEMAND_ONE_IN = "demand-one-in"
    DEMAND_HOUR = "demand-hour"
    ASSEMBLY_DAYS = "assembly-days"
    PUBLIC_NOTICE_DAYS = "public-notice-days"
    TIMEZONE = "timezone"
    LANGUAGE = "language"
    QUIET_HOURS = "quiet-hours"


class RuleGroup(StrEnum):
    """The pages on which the rules stand."""

    MAJORITY = "majority"
    VOTING = "voting"
    VOTE_TIMES = "vote-times"
    PLACE = "place"
    TIMES = "times"
    FOLLOWING = "following"
    PEOPLE = "people"
    SITTINGS = "sittings"
    ONLINE = "online"
    SPEECH = "speech"
    ROOM = "room"
    DEMAND = "demand"
    ASSEMBLY = "assembly"


GROUPS: dict[RuleGroup, tuple[RuleName, ...]] = {
    RuleGroup.MAJORITY: (RuleName.QUORUM, RuleName.BASE, RuleName.THRESHOLD, RuleName.CASTING_VOTE),
    RuleGroup.VOTING: (
        RuleName.SECRECY,
        RuleName.GUESTS_VOTE,
        RuleName.CLOSE_WHEN_DECIDED,
        RuleName.MOTIONS_SECONDED,
    ),
    RuleGroup.VOTE_TIMES: (RuleName.VOTE_HOURS, RuleName.VOTE_REMINDERS, RuleName.CASTING_HOURS),
    RuleGroup.PLACE: (RuleName.TIMEZONE, RuleName.LANGUAGE, RuleName.QUIET_HOURS),
    RuleGroup.TIMES: (RuleName.FIRST_REPLY_DAYS, RuleName.FEEDBACK_DAYS, RuleName.MINUTES_REMINDER),
    RuleGroup.FOLLOWING: (
        RuleName.REMINDERS,
        RuleName.REMINDER_HOUR,
        RuleName.OVERDUE_EVERY_DAYS,
        RuleName.OVERDUE_TOLD_DAYS,
    ),
    RuleGroup.PEOPLE: (
        RuleName.LINK_DAYS,
        RuleName.CONVENOR_SILENT_DAYS,
        RuleName.OBJECTION_DAYS,
        RuleName.ABSENCES_TOLD,
    ),
    RuleGroup.SITTINGS: (
        RuleName.NOTICE_DAYS,
        RuleName.URGENT_NOTICE_HOURS,
        RuleName.MONTHLY_BY_ITSELF,
        RuleName.MINUTES_HOURS,
    ),
    RuleGroup.ONLINE: (RuleName.ONLINE_HOURS, RuleName.ONLINE_REMINDER),
    RuleGroup.SPEECH: (
        RuleName.SESSION_REMINDERS,
        RuleName.SPEECH_MINUTES,
        RuleName.SPEECH_TURNS,
        RuleName.SPEECH_WARNING,
    ),
    RuleGroup.ROOM: (
        RuleName.CHECK_IN_MINUTES,
        RuleName.CHECK_IN_CODE,
        RuleName.CODE_TRIES,
        RuleName.AGENDA_MINUTES,
    ),
    RuleGroup.DEMAND: (RuleName.DEMAND_ONE_IN, RuleName.DEMAND_HOUR),
    RuleGroup.ASSEMBLY: (RuleName.PUBLIC_NOTICE_DAYS, RuleName.ASSEMBLY_DAYS),
}
# What is voted on and where stands on the first page, the rest behind a button.
FIRST_PAGE = (RuleGroup.MAJORITY, RuleGroup.VOTING, RuleGroup.VOTE_TIMES, RuleGroup.PLACE)
OTHERS = tuple(group for group in RuleGroup if group not in FIRST_PAGE)
_QUORUMS = {"half": (1, 2), "two-thirds": (2, 3), "three-quarters": (3, 4), "all": (1, 1)}
_REMINDERS = {"often": (3, 1, 0), "twice": (1, 0), "once": (0,)}
_VOTE_REMINDERS = {"twice": (24, 1), "day": (24,), "hour": (1,), "none": ()}
_QUIET_HOURS = {"from-20": (20, 8), "from-21": (21, 8), "from-22": (22, 7), "none": (0, 0)}
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


def _quiet_hours(settings: Settings) -> str:
    hours = (settings.quiet_from, settings.quiet_until)
    return next(name for name, named in _QUIET_HOURS.items() if named == hours)


def _with_quiet_hours(settings: Settings, value: str) -> Settings:
    begin, end = _QUIET_HOURS[value]
    return replace(settings, quiet_from=begin, quiet_until=end)


def _several(field: str, named: dict[str, tuple[int, ...]]) -> Setting:
    return Setting(
        values=tuple(named),
        read=lambda settings: next(name for name, value in named.items() if value == getattr(settings, field)),
        write=lambda settings, value: _replaced(settings, field, named[value]),
    )


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
    RuleName.VOTE_REMINDERS: _several("vote_reminder_hours", _VOTE_REMINDERS),
    RuleName.SESSION_REMINDERS: _several("session_reminder_hours", _VOTE_REMINDERS),
    RuleName.CASTING_HOURS: _number("casting_hours", 12, 24, 48),
    RuleName.FIRST_REPLY_DAYS: _number("first_reply_days", 1, 3, 7),
    RuleName.FEEDBACK_DAYS: _number("feedback_days", 3, 7, 14),
    RuleName.REMINDERS: _several("reminder_days_before", _REMINDERS),
    RuleName.REMINDER_HOUR: _number("reminder_hour", 8, 9, 12, 18),
    RuleName.OVERDUE_EVERY_DAYS: _number("overdue_every_days", 1, 3, 7),
    RuleName.OVERDUE_TOLD_DAYS: _number("overdue_told_after_days", 3, 7, 14),
    RuleName.LINK_DAYS: _number("link_days", 3, 7, 14),
    RuleName.CONVENOR_SILENT_DAYS: _number("convenor_silent_days", 30, 60, 90),
    RuleName.OBJECTION_DAYS: _number("objection_days", 3, 5, 7),
    RuleName.NOTICE_DAYS: _number("notice_days", 1, 3, 7),
    RuleName.URGENT_NOTICE_HOURS: _number("urgent_notice_hours", 2, 6, 24),
    RuleName.MONTHLY_BY_ITSELF: _switch("monthly_by_itself"),
    RuleName.ONLINE_HOURS: _number("online_hours", 24, 48, 72),
    RuleName.ONLINE_REMINDER: _number("online_reminder_hours", 6, 12, 24),
    RuleName.SPEECH_MINUTES: _number("speech_minutes", 2, 3, 5),
    RuleName.SPEECH_TURNS: _number("speech_turns", 1, 2, 3),
    RuleName.SPEECH_WARNING: _number("speech_warning_seconds", 15, 30, 60),
    RuleName.MINUTES_HOURS: _number("minutes_hours", 24, 48, 72),
    RuleName.MINUTES_REMINDER: _number("minutes_reminder_hours", 6, 12, 24),
    RuleName.CHECK_IN_MINUTES: _number("check_in_minutes", 15, 30, 60),
    RuleName.CHECK_IN_CODE: _switch("check_in_code"),
    RuleName.CODE_TRIES: _number("code_tries", 3, 5, 10),
    RuleName.AGENDA_MINUTES: _number("agenda_minutes", 10, 20, 30),
    RuleName.ABSENCES_TOLD: _number("absences_told", 2, 3, 5),
    RuleName.DEMAND_ONE_IN: _number("demand_one_in", 3, 5, 10),
    RuleName.DEMAND_HOUR: _number("demand_hour", 9, 15, 19),
    RuleName.ASSEMBLY_DAYS: _number("assembly_days", 15, 30, 60),
    RuleName.PUBLIC_NOTICE_DAYS: _number("public_notice_days", 3, 5, 7, 15),
    RuleName.QUIET_HOURS: Setting(values=tuple(_QUIET_HOURS), read=_quiet_hours, write=_with_quiet_hours),
}


def own_rules(settings: Settings) -> dict[RuleName, str]:
    """The rules that a council has settled for itself: those that are not as they were shipped."""
    shipped = Settings()
    values = {name: setting.read(settings) for name, setting in SETTINGS.items()}
    return {name: value for name, value in values.items() if value != SETTINGS[name].read(shipped)}
