"""The files of the project, as the house tests read them."""

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]


def python_files(*folders: str) -> list[Path]:
    """Every Python file in these folders of the project, in a steady order."""
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


@cache
def parsed(path: Path) -> ast.Module:
    """The syntax tree of a Python file."""
    return ast.parse(path.read_text(), filename=str(path))


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """Everything in the syntax tree of a Python file."""
    return tuple(ast.walk(parsed(path)))


def place(path: Path, node: ast.AST | None = None) -> str:
    """Where something is, as editors understand it: `bot/app.py:12`."""
    line = getattr(node, "lineno", None)
    return f"{path.relative_to(ROOT)}:{line}" if line else str(path.relative_to(ROOT))
