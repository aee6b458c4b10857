"""An organisation's table before it is filled in: what its parts are called, and what stands in it already."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.councils.model.imports import Column, Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What sheets, columns and choices are called, in every language; all in small letters when read."""

    sheets: Mapping[str, Sheet]
    columns: Mapping[Sheet, Mapping[str, Column]]
    choices: Mapping[tuple[Sheet, Column], Mapping[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A sheet to fill in: what stands in it already, an example of a row, and the words to choose from by column."""

    name: str
    headings: Sequence[str]
    widths: Sequence[int]
    example: Sequence[str]
    rows: Iterable[Sequence[str]] = ()
    choices: Mapping[int, Sequence[str]] = field(default_factory=dict)
