"""When those who have not voted yet are reminded, and those who are invited to a session."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.councils.model.councils import Settings
from bot.councils.model.quiet import after_quiet, before_quiet, is_quiet
from bot.councils.model.sessions import Session
from bot.councils.model.votes import Vote

_BEFORE_QUIET = timedelta(hours=1)


def vote_reminders(
    opened_at: datetime, closes_at: datetime, settings: Settings, zone: ZoneInfo
) -> tuple[datetime, ...]:
    """When those are reminded who have not voted, in the order of time.

    A reminder falls into the second half of its vote: a short vote has fewer. Nobody is woken for one: it waits for the
    end of the quiet hours or, where that would leave less than half of the time it gives, comes an hour before they
    begin.
    """
    return _reminders(opened_at, closes_at, settings.vote_reminder_hours, settings, zone)


def next_vote_reminder(vote: Vote, settings: Settings, zone: ZoneInfo, now: datetime) -> datetime | None:
    """The first reminder of a vote after `now`; None when there is none any more."""
    moments = vote_reminders(vote.opened_at, vote.closes_at, settings, zone)
    return next((moment for moment in moments if moment > now), None)


def session_reminders(
    convened_at: datetime, starts_at: datetime, settings: Settings, zone: ZoneInfo
) -> tuple[datetime, ...]:
    """When those are reminded who may come to a session, by the same rules."""
    return _reminders(convened_at, starts_at, settings.session_reminder_hours, settings, zone)


def next_session_reminder(session: Session, settings: Settings, zone: ZoneInfo, now: datetime) -> datetime | None:
    """The first reminder of a session after `now`, None when there is none any more."""
    moments = session_reminders(session.convened_at, session.starts_at, settings, zone)
    return next((moment for moment in moments if moment > now), None)


def _reminders(
    since: datetime, until: datetime, hours_ahead: tuple[int, ...], settings: Settings, zone: ZoneInfo
) -> tuple[datetime, ...]:
    given = (timedelta(hours=hours) for hours in hours_ahead)
    moments = {_awake(until, ahead, settings, zone) for ahead in given if 2 * ahead <= until - since}
    return tuple(sorted(moment for moment in moments if moment > since))


def _awake(until: datetime, ahead: timedelta, settings: Settings, zone: ZoneInfo) -> datetime:
    moment = until - ahead
    if not is_quiet(settings, zone, moment):
        return moment
    morning = after_quiet(settings, zone, moment)
    return morning if morning + ahead / 2 <= until else before_quiet(settings, zone, moment) - _BEFORE_QUIET


def online_reminder(settings: Settings, starts_at: datetime, ends_at: datetime) -> datetime:
    """When those who have said nothing online are reminded; of a short session not before half of it is over."""
    return ends_at - min(timedelta(hours=settings.online_reminder_hours), (ends_at - starts_at) / 2)
