"""Days as people type them."""

from datetime import date, timedelta

from bot.councils.errors import BadInput
from bot.councils.model.moments import read_when


def parse_day(typed: str, today: date) -> date:
    """The day somebody typed: `2026-12-01`, also with full-width digits, `/` or `.`; `+7`; or in Chinese words.

    Raises BadInput with an example a fortnight after `today`, a date of the council's zone; also for a day more than
    a hundred years ahead, with which nobody could reckon. What may be two days is refused with both.
    """
    try:
        when = read_when(typed, today)
    except BadInput as refused:
        if refused.key != "moment-unreadable":
            raise
    else:
        if when.day is not None and when.at is None:
            return when.day
    raise BadInput("date-unreadable", typed=typed[:30], example=(today + timedelta(days=14)).isoformat())
