"""When those who have not voted yet are reminded."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.councils.model.councils import Settings
from bot.councils.model.quiet import after_quiet, before_quiet, is_quiet
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
    given = (timedelta(hours=hours) for hours in settings.vote_reminder_hours)
    moments = {_awake(closes_at, ahead, settings, zone) for ahead in given if 2 * ahead <= closes_at - opened_at}
    return tuple(sorted(moment for moment in moments if moment > opened_at))


def next_vote_reminder(vote: Vote, settings: Settings, zone: ZoneInfo, now: datetime) -> datetime | None:
    """The first reminder of a vote after `now`; None when there is none any more."""
    moments = vote_reminders(vote.opened_at, vote.closes_at, settings, zone)
    return next((moment for moment in moments if moment > now), None)


def _awake(closes_at: datetime, ahead: timedelta, settings: Settings, zone: ZoneInfo) -> datetime:
    moment = closes_at - ahead
    if not is_quiet(settings, zone, moment):
        return moment
    morning = after_quiet(settings, zone, moment)
    return morning if morning + ahead / 2 <= closes_at else before_quiet(settings, zone, moment) - _BEFORE_QUIET
