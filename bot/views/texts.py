"""The only door to `locales/`, and the only place where people's own words are escaped."""

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from functools import cache
from html import escape
from pathlib import Path
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import (
    format_date,
    format_skeleton,
    format_time,
    get_day_names,
    get_timezone_name,
    match_skeleton,
)
from fluent_compiler.bundle import FluentBundle
from fluent_compiler.types import FluentInt

from bot.councils.errors import Refusal
from bot.councils.events import Fact

LOCALES = ("zh-CN", "en")
_CLOCK = "HH:mm"
_GROUPED_FROM = 1000
# What Babel's own skeletons are called: month, day and weekday, as each language orders them.
_DAY = "MMMdEEE"
# What sentences of any file may refer to; a test holds that they refer to no other file.
_SHARED = "states.ftl"
_NAME = re.compile(r"^([a-z][\w-]*) *=", re.MULTILINE)


class Markup(str):
    """Text that is ready for Telegram's HTML: made here, never typed by a person."""

    __slots__ = ()


class _Count(FluentInt):  # type: ignore[misc]  # its package carries no types
    """A number that is its digits while there is nothing to group, which Babel takes long to find out."""

    def format(self, locale: object) -> str:
        return str(int(self)) if 0 <= self < _GROUPED_FROM else str(super().format(locale))


class _Sentences:
    """The sentences of a folder, a file of them compiled when the first is said: all together take a bot seconds."""

    def __init__(self, locale: str, folder: Path) -> None:
        self._locale = locale
        self._shared = str(folder / _SHARED)
        self._files = {
            name: str(file) for file in sorted(folder.glob("*.ftl")) for name in _NAME.findall(file.read_text("utf-8"))
        }
        self._bundles: dict[str, FluentBundle] = {}

    def __contains__(self, key: str) -> bool:
        return key in self._files

    def format(self, key: str, variables: Mapping[str, Fact]) -> tuple[str, list[Exception]]:
        """The sentence, and what went wrong with it. Raises KeyError where there is none."""
        file = self._files[key]
        bundle = self._bundles.get(file)
        if bundle is None:
            files = dict.fromkeys((self._shared, file))
            bundle = self._bundles[file] = FluentBundle.from_files(self._locale, files, use_isolating=False)
        text, errors = bundle.format(key, variables)
        return str(text), errors


class Texts:
    """Every sentence in one locale."""

    def __init__(self, locale: str) -> None:
        self.locale = locale
        self.sentences = _Sentences(locale, _folder(locale))

    def __call__(self, key: str, **variables: Fact) -> Markup:
        """The sentence as HTML; people's words in the variables are escaped, Markup is taken as it is."""
        safe = {
            name: value if isinstance(value, (int, Markup)) else escape(value, quote=False)
            for name, value in variables.items()
        }
        return Markup(self._format(key, safe))

    def plain(self, key: str, **variables: Fact) -> str:
        """The sentence as plain text, for buttons, toasts and menus."""
        return self._format(key, variables)

    def refusal(self, refusal: Refusal) -> str:
        """Why something was not done, in one sentence of plain text."""
        return self.plain(f"refusal-{refusal.key}", **refusal.facts)

    def has(self, key: str) -> bool:
        """Whether there is a sentence of this name."""
        return key in self.sentences

    def joined(self, parts: list[Markup] | tuple[Markup, ...], separator: str) -> Markup:
        """Pieces of markup with plain text between them."""
        return Markup(escape(separator, quote=False).join(parts))

    def names(self, names: tuple[str, ...], most: int | None = None) -> Markup:
        """A list of people, cut after `most` of them; one who asked to be forgotten has no name."""
        spoken = [Markup(escape(name, quote=False)) if name else self("someone") for name in names[:most]]
        listed = self.joined(spoken, self.plain("list-separator"))
        return self("names-more", names=listed, count=len(names)) if len(spoken) < len(names) else listed

    def day(self, moment: datetime, zone: ZoneInfo) -> str:
        """A day with its weekday, in `zone`."""
        return format_skeleton(_day(self.locale), moment.astimezone(zone), locale=_babel(self.locale))

    def last_day(self, until: datetime, zone: ZoneInfo) -> str:
        """The day on which the last moment before `until` falls: a month that is over ends on its own last day."""
        return self.day(until - timedelta(microseconds=1), zone)

    def whole_day(self, day: date) -> str:
        """A day of the calendar with its weekday."""
        return format_skeleton(_day(self.locale), day, locale=_babel(self.locale))

    def moment(self, moment: datetime, zone: ZoneInfo) -> str:
        """A day with its weekday and the time, in `zone`."""
        return f"{self.day(moment, zone)} {self.clock(moment, zone)}"

    def in_full(self, moment: datetime, zone: ZoneInfo) -> str:
        """The same on paper, which is read in another year too."""
        return f"{self.full_day(moment, zone)} {self.clock(moment, zone)}"

    def full_day(self, moment: datetime, zone: ZoneInfo) -> str:
        """A day with its weekday and year, in `zone`."""
        return format_date(moment.astimezone(zone), "full", locale=_babel(self.locale))

    def clock(self, moment: datetime, zone: ZoneInfo) -> str:
        """The time of day in `zone`."""
        return format_time(moment.astimezone(zone), _CLOCK, tzinfo=zone, locale=_babel(self.locale))

    def month(self, day: date) -> str:
        """The month of a day, with its year."""
        return format_skeleton("yMMM", day, locale=_babel(self.locale))

    def weekdays(self) -> list[str]:
        """The days of a week from Monday, as short as a calendar writes them."""
        names = get_day_names("short", context="stand-alone", locale=_babel(self.locale))
        return [names[day] for day in range(7)]

    def zone(self, name: str) -> str:
        """What people call the time of an IANA time zone."""
        return get_timezone_name(ZoneInfo(name), zone_variant="standard", locale=_babel(self.locale))

    def facts(self, facts: Mapping[str, Fact], zone: ZoneInfo) -> dict[str, Fact]:
        """An event's facts as variables: moments and days become those of `zone`, several names a list."""
        return {name: self._fact(name, value, zone) for name, value in facts.items()}

    def _fact(self, name: str, value: Fact, zone: ZoneInfo) -> Fact:
        if isinstance(value, str) and name.endswith("_at"):
            return self.moment(datetime.fromisoformat(value), zone)
        if isinstance(value, str) and name.endswith("_on"):
            return self.day(datetime.fromisoformat(value).replace(tzinfo=zone), zone)
        if isinstance(value, str) and name.endswith("_names"):
            return self.plain("list-separator").join(value.splitlines())
        return value

    def _format(self, key: str, variables: Mapping[str, Fact]) -> str:
        given = {name: _Count(value) if isinstance(value, int) else value for name, value in variables.items()}
        text, errors = self.sentences.format(key, given)
        if errors:
            raise LookupError(f"{self.locale}: {key}: {errors}")
        return text


def nearest(locale: str | None, default: str) -> str:
    """The locale of ours that is nearest to what Telegram or a setting calls `locale`."""
    if locale is None:
        return default
    if locale in LOCALES:
        return locale
    language = locale.split("-")[0].lower()
    return next((known for known in LOCALES if known.split("-")[0] == language), default)


@cache
def texts_in(locale: str) -> Texts:
    """The sentences of one of our locales, each file compiled once."""
    return Texts(locale)


@cache
def _babel(locale: str) -> Locale:
    """Babel's own of a locale: by its name it would look through all there are, for each day that is written."""
    return Locale.parse(locale, sep="-")


@cache
def _day(locale: str) -> str:
    """The form of a day that this locale has and that is nearest to ours."""
    return match_skeleton(_DAY, _babel(locale).datetime_skeletons) or _DAY


def _folder(locale: str) -> Path:
    package = Path(__file__).resolve().parent.parent
    return next(
        place / locale for place in (package / "locales", package.parent / "locales") if (place / locale).is_dir()
    )
