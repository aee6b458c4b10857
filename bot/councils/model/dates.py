"""Days as people type them."""

import re
import unicodedata
from contextlib import suppress
from datetime import date, timedelta

from bot.councils.errors import BadInput

# The last three are the Chinese characters for year, month and day.
_ISO = re.compile(r"(\d{4})[-/.\u5e74](\d{1,2})[-/.\u6708](\d{1,2})\u65e5?")
_AHEAD = re.compile(r"\+(\d{1,3})")
_YEARS_AHEAD = 100


def parse_day(typed: str, today: date) -> date:
    """The day somebody typed: `2026-12-01`, also with full-width digits, `/`, `.` or Chinese characters; or `+7`.

    Raises BadInput with an example a fortnight after `today`, a date of the council's zone; also for a day more than
    a hundred years ahead, with which nobody could reckon.
    """
    text = unicodedata.normalize("NFKC", typed).strip()
    if match := _AHEAD.fullmatch(text):
        return today + timedelta(days=int(match[1]))
    if match := _ISO.fullmatch(text):
        year, month, day = (int(part) for part in match.groups())
        with suppress(ValueError):
            if year <= today.year + _YEARS_AHEAD:
                return date(year, month, day)
    raise BadInput("date-unreadable", typed=typed[:30], example=(today + timedelta(days=14)).isoformat())
