"""When those who have not voted yet are reminded."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.councils.model.councils import Settings
from bot.councils.model.quiet import after_quiet, before_quiet, is_quiet
from bot.councils.model.votes import Vote

_BEFORE_QUIET = timedelta(hours=1)


def next_vote_reminder(vote: Vote, settings: Settings, zone: ZoneInfo, now: datetime) -> datetime | None:
    """The first reminder of a vote after `now`; None when there is none any more.

    A reminder falls into the second half of its vote: a short vote has fewer. Nobody is woken for one: it waits for the
    end of the quiet hours or, where that would leave less than half of the time it gives, comes an hour before they
    begin.
    """
    moments = (
        _awake(vote, timedelta(hours=hours), settings, zone)
        for hours in sorted(settings.vote_reminder_hours, reverse=True)
        if timedelta(hours=2 * hours) <= vote.closes_at - vote.opened_at
    )
    return next((moment for moment in moments if moment > now), None)


def _awake(vote: Vote, ahead: timedelta, settings: Settings, zone: ZoneInfo) -> datetime:
    moment = vote.closes_at - ahead
    if not is_quiet(settings, zone, moment):
        return moment
    morning = after_quiet(settings, zone, moment)
    return morning if morning + ahead / 2 <= vote.closes_at else before_quiet(settings, zone, moment) - _BEFORE_QUIET
