"""Column types that keep values as the domain knows them."""

from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime
from enum import StrEnum
from functools import lru_cache
from typing import Any

from sqlalchemy import JSON, DateTime, Dialect, String, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

from bot.councils.model.councils import Settings
from bot.councils.model.proceedings import Proceedings, packed, unpacked
from bot.councils.model.verdicts import Base, Rule, Share, Tally, Threshold
from bot.councils.model.votes import GuestsVote

# Of each column: the settings of so many councils, the rules of so many votes.
_REMEMBERED = 1024


class Moment(TypeDecorator[datetime]):
    """An aware moment, kept in UTC; a naive datetime is refused, since SQLite would silently drop an offset."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a moment needs a time zone: {value!r}")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        if value is None or value.tzinfo is not None:
            return value
        return value.replace(tzinfo=UTC)


class OneOf(TypeDecorator[StrEnum]):
    """One value of an enumeration, kept as its text."""

    impl = String(32)
    cache_ok = True

    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__()
        self.kind = kind
        self._by_text = {member.value: member for member in kind}

    def process_bind_param(self, value: StrEnum | None, _dialect: Dialect) -> str | None:
        return None if value is None else value.value

    def process_result_value(self, value: Any, _dialect: Dialect) -> StrEnum | None:
        return None if value is None else self._by_text[value]


def _rule(kept: dict[str, Any]) -> Rule:
    values = {"quorum": Share(**kept["quorum"]), "base": Base(kept["base"]), "threshold": Threshold(kept["threshold"])}
    return Rule(**{**kept, **values})


def _settings(kept: dict[str, Any]) -> Settings:
    several = {name: tuple(value) for name, value in kept.items() if isinstance(value, list)}
    values = {
        **kept,
        **several,
        "rule": _rule(kept["rule"]),
        "guests_vote": GuestsVote(kept.get("guests_vote", GuestsVote.NONE)),
    }
    return Settings(**values)


class _Frozen(TypeDecorator[Any]):
    """A value that never changes, kept as JSON.

    Most rows hold one of few, so each is turned into its text, and back, once.
    """

    impl: TypeEngine[Any] | type[TypeEngine[Any]] = JSON(none_as_null=True)
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[Any], Any] | None:
        process = super().bind_processor(dialect)
        return process and lru_cache(_REMEMBERED)(process)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any] | None:
        process = super().result_processor(dialect, coltype)
        # asyncpg reads JSON by itself, and what it hands on can't be looked up.
        return process and lru_cache(_REMEMBERED)(process) if dialect.name == "sqlite" else process


class _Value(_Frozen):
    """A small frozen dataclass."""

    cache_ok = True

    def process_bind_param(self, value: Any, _dialect: Dialect) -> Any:
        return None if value is None else asdict(value)


class RuleColumn(_Value):
    """The rule of a vote."""

    cache_ok = True

    def process_result_value(self, value: Any, _dialect: Dialect) -> Rule:
        return _rule(value)


class SettingsColumn(_Value):
    """The settings of a council; those younger than the row have their defaults."""

    cache_ok = True

    def process_result_value(self, value: Any, _dialect: Dialect) -> Settings | None:
        return None if value is None else _settings(value)


class TupleColumn(_Frozen):
    """Plain values in their order."""

    cache_ok = True

    def process_result_value(self, value: Any, _dialect: Dialect) -> tuple[Any, ...]:
        return tuple(value)


class TallyColumn(_Value):
    """The tally of a closed vote."""

    cache_ok = True

    def process_result_value(self, value: Any, _dialect: Dialect) -> Tally | None:
        return None if value is None else Tally(**value)


class ProceedingsColumn(TypeDecorator[Proceedings]):
    """What was said and decided at a sitting, as canonical JSON."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Proceedings | None, _dialect: Dialect) -> str | None:
        return None if value is None else packed(value)

    def process_result_value(self, value: str | None, _dialect: Dialect) -> Proceedings | None:
        return None if value is None else unpacked(value)
