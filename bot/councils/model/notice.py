"""How early a session is announced: in days, or where the matter is urgent in hours."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.councils.model.councils import Settings
from bot.councils.model.topics import Cadence


def is_in_time(settings: Settings, zone: ZoneInfo, cadence: Cadence, starts_at: datetime, now: datetime) -> bool:
    """Whether people hear early enough, now, of a session that starts then.

    Days are counted as in a calendar of the zone, so that an evening counts like a morning; hours as they are.
    """
    if cadence is Cadence.URGENT:
        return starts_at - now >= timedelta(hours=settings.urgent_notice_hours)
    ahead = starts_at.astimezone(zone).date() - now.astimezone(zone).date()
    return ahead >= timedelta(days=settings.notice_days)
