"""What the shipped list catches of texts it was not made from is what its page says, no more and no less."""

from pathlib import Path

import pytest

from bot.councils.model.words import is_private
from tests.house.tree import ROOT

TEXTS = ROOT / "tests" / "data"
PAGE = (ROOT / "docs" / "private-words.md").read_text("utf-8")
KINDS = ("tuned", "held_out", "later")


def _texts(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines()


def _counted(kind: str, texts: str) -> str:
    lines = _texts(TEXTS / f"{texts}_{kind}.txt")
    return f"{sum(map(is_private, lines))} of {len(lines)}"


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_says_what_is_counted(kind: str) -> None:
    assert f"| `{kind}` | {_counted(kind, 'private')} | {_counted(kind, 'harmless')} |" in PAGE


def test_no_text_is_counted_twice() -> None:
    lines = [line for path in sorted(TEXTS.glob("*.txt")) for line in _texts(path)]
    assert len(lines) == len(set(lines)) >= 270
