"""A list too long for one keyboard, in pages."""

from collections.abc import Sequence
from typing import TypeVar

Thing = TypeVar("Thing")

# A keyboard of two buttons a row that a thumb still scrolls through.
PER_PAGE = 30


def page_of(things: Sequence[Thing], page: int) -> tuple[tuple[Thing, ...], int, int]:
    """What stands on a page, counted from 0, which page that is, and of how many; beyond the ends the nearest."""
    pages = max(1, -(-len(things) // PER_PAGE))
    at = min(max(page, 0), pages - 1)
    return tuple(things[at * PER_PAGE : (at + 1) * PER_PAGE]), at, pages
