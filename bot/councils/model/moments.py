"""Days and hours as people type them, in figures or in Chinese words."""

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from bot.councils.errors import BadInput
from bot.councils.model.letters import plain, rows

_YEARS_AHEAD = 100
# A day without a year that has been gone for longer is meant to come.
_LONG_GONE = timedelta(days=183)
_DAY = (
    r"day(?P<away>[+-]\d)|\+(?P<plus>\d{1,3})"
    r"|(?P<ahead>\d{1,3}) (?P<unit>days|week) later"
    r"|(?P<weeks>(?:next )*|this )week ?(?P<weekday>[1-7])"
    r"|(?:(?P<year>\d{4}) year )?(?P<month>\d{1,2}) month (?P<day>\d{1,2})(?: dom)?"
    r"|(?:(?P<of>this|next) month )?(?P<dom>\d{1,2}) dom"
    r"|(?P<iso>\d{4}[-/.]\d{1,2}[-/.]\d{1,2})"
    r"|(?P<first>\d{1,2})/(?P<second>\d{1,2})"
)
_TIME = (
    r"(?:part(?P<begin>\d+)-(?P<end>\d+) )?(?P<hour>\d{1,2})"
    r"(?: hour(?: (?P<half>half)| (?P<quarters>[13]) quarter| (?P<past>\d{1,2})(?: minute)?)?|:(?P<minute>\d{2}))"
)
_WHEN = re.compile(rf"(?P<said_day>{_DAY})?(?:(?:^|(?<=.) ?)(?P<said_time>{_TIME}))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """What somebody said of a moment: a day, an hour, or both, as the clocks of her council show them."""

    day: date | None = None
    at: time | None = None


def read_when(typed: str, today: date) -> When:
    """The day and hour somebody typed, such as `2026-12-01 15:00`, `+7` or "tomorrow at half past three" in Chinese.

    A day that has no year is the next one to come, unless it has only just gone by. Raises BadInput for what is no
    such thing, and for what may be two days or two hours: the facts say what would be right.
    """
    with suppress(ValueError):
        said = _WHEN.fullmatch(_readings(typed))
        if said is not None and said[0]:
            return When(
                day=_day(said, typed, today) if said["said_day"] else None,
                at=_time(said, typed) if said["said_time"] else None,
            )
    raise BadInput("moment-unreadable", typed=typed.strip()[:30], example=(today + timedelta(days=7)).isoformat())


def moment_of(day: date, at: time, zone: ZoneInfo) -> datetime:
    """That hour of that day in the zone, in UTC. Raises BadInput for one that the clocks there leap over."""
    local = datetime.combine(day, at, zone)
    moment = local.astimezone(UTC)
    if moment.astimezone(zone).time() != at:
        raise BadInput("hour-leapt-over", hour=f"{at:%H:%M}")
    return moment


def _day(said: re.Match[str], typed: str, today: date) -> date:
    monday = today - timedelta(days=today.weekday())
    if said["away"] or said["plus"]:
        return today + timedelta(days=int(said["away"] or said["plus"]))
    if said["ahead"]:
        return today + timedelta(days=int(said["ahead"]) * (7 if said["unit"] == "week" else 1))
    if said["weekday"]:
        weekday = int(said["weekday"]) - 1
        if said["weeks"]:
            return monday + timedelta(weeks=said["weeks"].count("next"), days=weekday)
        if weekday == today.weekday():
            raise BadInput("weekday-unclear", typed=typed.strip()[:30])
        return today + timedelta(days=(weekday - today.weekday()) % 7)
    if said["dom"]:
        return _day_of_month(said["of"], int(said["dom"]), today)
    if said["first"]:
        return _one_of(int(said["first"]), int(said["second"]), typed, today)
    if said["iso"]:
        year, month, day = map(int, re.split("[-/.]", said["iso"]))
        return _in_reach(date(year, month, day), today)
    if said["year"]:
        return _in_reach(date(int(said["year"]), int(said["month"]), int(said["day"])), today)
    return _coming(int(said["month"]), int(said["day"]), today)


def _day_of_month(of: str | None, day: int, today: date) -> date:
    if of == "this" or (of is None and day >= today.day):
        return today.replace(day=day)
    return (today.replace(day=1) + timedelta(days=31)).replace(day=day)


def _coming(month: int, day: int, today: date) -> date:
    this_year = date(today.year, month, day)
    return this_year if today - this_year < _LONG_GONE else date(today.year + 1, month, day)


def _one_of(first: int, second: int, typed: str, today: date) -> date:
    """What is written with a stroke, where only one of the two can be the month."""
    days = []
    for month, day in dict.fromkeys([(first, second), (second, first)]):
        with suppress(ValueError):
            days.append(_coming(month, day, today))
    if len(days) == 2:
        raise BadInput("day-unclear", typed=typed.strip()[:30], first=days[0].isoformat(), second=days[1].isoformat())
    return days[0] if days else date(today.year, first, second)


def _in_reach(day: date, today: date) -> date:
    if day.year > today.year + _YEARS_AHEAD:
        raise ValueError
    return day


def _time(said: re.Match[str], typed: str) -> time:
    hour = int(said["hour"])
    if said["half"]:
        minute = 30
    elif said["quarters"]:
        minute = 15 * int(said["quarters"])
    else:
        minute = int(said["past"] or said["minute"] or 0)
    if said["begin"]:
        fitting = [one for one in (hour, hour + 12) if int(said["begin"]) <= one <= int(said["end"])]
        # There is no hour 24, and so nothing to read.
        return time(fitting[0] if fitting else 24, minute)
    # Three o'clock is in the night or in the afternoon; also where it is written as 3:00, unlike 9:00.
    if 0 < hour < 12 and (said["minute"] is None or (len(said["hour"]) == 1 and hour < 7)):
        late = f"{hour + 12}:{minute:02}"
        raise BadInput("hour-unclear", typed=typed.strip()[:30], early=f"{hour:02}:{minute:02}", late=late)
    return time(hour, minute)


def _readings(typed: str) -> str:
    """What was typed with each Chinese word as its reading, and one space between words."""
    read, words = _vocabulary()
    text = words.sub(lambda found: f" {read[found[0]]} ", plain(typed))
    return " ".join(word for word in re.split(r"[\s,\u3001]+", text) if word not in ("", "_"))


@cache
def _vocabulary() -> tuple[dict[str, str], re.Pattern[str]]:
    """Every word with its reading, numbers to 99 among them, and what finds the longest."""
    named, *others = rows("moments.txt")
    digits = named.split()[1:]
    ten = digits[10]
    read = {digits[0] + digits[unit]: str(unit) for unit in range(1, 10)}
    for number in range(100):
        tens, unit = divmod(number, 10)
        spelt = (digits[tens] if tens > 1 else "") + ten * (tens > 0) + (digits[unit] if unit or not tens else "")
        read[spelt] = str(number)
    for row in others:
        reading, *words = row.split()
        read.update(dict.fromkeys(words, reading))
    return read, re.compile("|".join(map(re.escape, sorted(read, key=len, reverse=True))))
