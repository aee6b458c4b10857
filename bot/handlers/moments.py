"""What people type in English of days and hours, in the figures that the domain reads."""

import asyncio
import re
from datetime import date, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from bot.councils.errors import BadInput

# Nobody needs more to name a day and an hour; what is longer is something else.
_LONGEST = 60
_WORDS = re.compile(r"[a-z]{2}", re.IGNORECASE)
_HOUR = re.compile(r"(?:at )?(\d{1,2})(?:[:.](\d{2}))? ?([ap])\.?m\.?", re.IGNORECASE)
# An hour of which nobody knows whether it is before or after noon; dateparser would leave it out without a word.
_EITHER = re.compile(
    r"\b(?:at|to(?:day|night|morrow)|(?:mon|tues|wednes|thurs|fri|satur|sun)day) (\d{1,2})(?: ?o'?clock)?"
    r"(?![\d:.]| ?[ap]\.?m| ?[a-z]{2})",
    re.IGNORECASE,
)
# A week or a month from now is a day; next week and March are many.
_COUNTED = re.compile(r"\b(?:in|from now|later|ago)\b", re.IGNORECASE)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
# Of the week that begins next Monday, as in Chinese; dateparser takes the first to come, be it tomorrow.
_NEXT = re.compile(rf"\bnext ({'|'.join(_WEEKDAYS)})(?:s|nes|rs?|ur)?(?:day)?\b", re.IGNORECASE)


async def in_figures(typed: str, zone: ZoneInfo, now: datetime) -> str:
    """The words as `2026-12-01 15:00`, `2026-12-01` or `15:00`, where they say that in English; else as they are.

    Raises BadInput for an hour that may be one of two.
    """
    words = " ".join(typed.split())
    if len(words) > _LONGEST or not _WORDS.search(words) or "/" in words:
        return typed
    if words.lower() == "noon":
        return "12:00"
    if hour := _HOUR.fullmatch(words):
        of_twelve = int(hour[1]) % 12 + (12 if hour[3].lower() == "p" else 0)
        return f"{of_twelve}:{hour[2] or '00'}" if 0 < int(hour[1]) <= 12 else typed
    if (either := _EITHER.search(words)) and 0 < int(either[1]) <= 12:
        early = int(either[1]) % 12
        raise BadInput("hour-unclear", typed=words[:30], early=f"{early:02}:00", late=f"{early + 12}:00")
    local = now.astimezone(zone)
    words = _NEXT.sub(partial(_of_next_week, today=local.date()), words)
    # To load all that English calls a day takes a moment, once.
    return await asyncio.to_thread(_figures, words, local) or typed


def _of_next_week(named: re.Match[str], today: date) -> str:
    ahead = 7 - today.weekday() + _WEEKDAYS.index(named[1].lower())
    return (today + timedelta(days=ahead)).isoformat()


def _figures(words: str, local: datetime) -> str:
    from dateparser.date import DateDataParser  # noqa: PLC0415  # who reads no English never pays for it

    known = {"PREFER_DATES_FROM": "future", "RELATIVE_BASE": local.replace(tzinfo=None), "RETURN_TIME_AS_PERIOD": True}
    found = DateDataParser(languages=["en"], settings=known).get_date_data(words)
    if found.date_obj is None or (found.period in ("week", "month", "year") and not _COUNTED.search(words)):
        return ""
    return f"{found.date_obj:%Y-%m-%d %H:%M}" if found.period == "time" else f"{found.date_obj:%Y-%m-%d}"
