"""Who acts and who is meant."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who starts an operation: a person by her Telegram id, or nobody when the clock does."""

    user_id: int
    name: str = ""
    username: str | None = None


CLOCK = Actor(user_id=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A person as somebody named her: by reply or mention (`user_id`), by `@username`, or by the name of a seat."""

    user_id: int | None = None
    username: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person as the bot has seen her; `locale` is None until she chose one."""

    user_id: int
    name: str
    username: str | None = None
    locale: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Resident:
    """That a person was seen writing or pressing in a council's chat: who may put forward an issue there."""

    council: int
    user_id: int
