"""Quiet hours: the night of a council, in which nobody is told what can wait."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.councils.model.councils import Settings

_DAY = timedelta(days=1)


def is_quiet(settings: Settings, zone: ZoneInfo, moment: datetime) -> bool:
    """Whether the clocks of `zone` show a quiet hour; from an hour to the same one there is none."""
    hour, begin, end = moment.astimezone(zone).hour, settings.quiet_from, settings.quiet_until
    return begin <= hour < end if begin <= end else not end <= hour < begin


def after_quiet(settings: Settings, zone: ZoneInfo, moment: datetime) -> datetime:
    """The first moment from this one on that is not quiet."""
    if not is_quiet(settings, zone, moment):
        return moment
    local = moment.astimezone(zone)
    ends = datetime.combine(local, time(settings.quiet_until), tzinfo=zone)
    # Python compares two moments of one zone by what its clocks show, which is what is meant here.
    return ends if ends > local else datetime.combine(local + _DAY, time(settings.quiet_until), tzinfo=zone)


def before_quiet(settings: Settings, zone: ZoneInfo, moment: datetime) -> datetime:
    """When the quiet hours began that this quiet moment is in."""
    local = moment.astimezone(zone)
    begun = datetime.combine(local, time(settings.quiet_from), tzinfo=zone)
    return begun if begun <= local else datetime.combine(local - _DAY, time(settings.quiet_from), tzinfo=zone)
