"""A list too long for one keyboard, in pages."""

from collections.abc import Sequence
from typing import TypeVar

Thing = TypeVar("Thing")

# A keyboard of two buttons a row that a thumb still scrolls through.
PER_PAGE = 30


def page_of(things: Sequence[Thing], page: int, per_page: int | None = None) -> tuple[tuple[Thing, ...], int, int]:
    """What stands on a page, counted from 0, which page that is, and of how many; beyond the ends the nearest."""
    size = per_page or PER_PAGE
    at, pages = nearest_page(page, len(things), size)
    return tuple(things[at * size : (at + 1) * size]), at, pages


def nearest_page(page: int, count: int, per_page: int) -> tuple[int, int]:
    """The page that is asked for of so many things, or the nearest there is, and of how many."""
    pages = max(1, -(-count // per_page))
    return min(max(page, 0), pages - 1), pages
