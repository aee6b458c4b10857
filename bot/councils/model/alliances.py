"""An alliance guides and serves councils, and sees their counts; it never commands."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Alliance:
    """Councils that joined the units of one tree.

    Of the people of its months until `people_until` all is told, and those until `monthly_until` were sent to whoever
    wants them every month.
    """

    id: int
    bot_id: int
    title: str
    founded_at: datetime
    people_until: datetime | None = None
    monthly_until: datetime | None = None
