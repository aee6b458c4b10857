"""Plain values, as machines read them."""

from datetime import datetime
from typing import Any

from bot.councils.model.councils import Council

FORMAT = 1
Plain = dict[str, Any]


def local_moment(council: Council, moment: datetime | None) -> str | None:
    """A moment in ISO 8601 with the council's offset; None where there is none."""
    return None if moment is None else moment.astimezone(council.zone).isoformat()
