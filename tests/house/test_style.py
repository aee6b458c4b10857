"""House rules that no linter knows."""

import ast
import re
import sys
from collections.abc import Iterator

from tests.house.tree import ROOT, nodes, place, python_files

EMPTY_NAMES = re.compile(r"(utils?|helpers?|common|managers?|services?|dtos?)$", re.IGNORECASE)
LONG_BY_NATURE = {"bot/storage/tables.py"}
CLOCKS = {("datetime", "now"), ("datetime", "utcnow"), ("datetime", "today"), ("date", "today"), ("time", "time")}


def test_every_sentence_is_in_locales() -> None:
    chinese = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
    assert [
        f"{place(path)}:{number}"
        for path in python_files("bot")
        for number, line in enumerate(path.read_text().splitlines(), start=1)
        if chinese.search(line)
    ] == []


def test_names_say_something() -> None:
    files = python_files("bot", "playground", "tests", "benchmarks")
    assert [
        place(path) for path in files if any(map(EMPTY_NAMES.match, path.relative_to(ROOT).with_suffix("").parts))
    ] == []
    assert [
        f"{place(path, node)} {node.name}"
        for path in files
        for node in nodes(path)
        if isinstance(node, ast.ClassDef) and EMPTY_NAMES.search(node.name)
    ] == []


def test_a_file_can_be_read_in_one_sitting() -> None:
    assert [
        f"{place(path)} has {lines} lines"
        for path in python_files("bot", "playground")
        if place(path) not in LONG_BY_NATURE and (lines := len(path.read_text().splitlines())) > 300
    ] == []


def test_the_domain_imports_the_standard_library_only() -> None:
    assert [
        f"{place(path, node)} {name}"
        for path in python_files("bot/councils")
        for node in nodes(path)
        for name in _imported(node)
        if not name.startswith("bot.councils") and name.split(".")[0] not in sys.stdlib_module_names
    ] == []


def test_the_domain_knows_neither_async_nor_the_clock() -> None:
    assert [
        place(path, node)
        for path in python_files("bot/councils")
        for node in nodes(path)
        if isinstance(node, (ast.AsyncFunctionDef, ast.Await, ast.AsyncFor, ast.AsyncWith)) or _reads_a_clock(node)
    ] == []


def test_the_domain_is_made_of_frozen_values() -> None:
    plain = {"frozen": True, "slots": True, "kw_only": True}
    assert [
        f"{place(path, node)} {node.name}"
        for path in [*python_files("bot/councils/model"), ROOT / "bot/councils/events.py"]
        for node in nodes(path)
        if isinstance(node, ast.ClassDef)
        for decorator in node.decorator_list
        if "dataclass" in ast.unparse(decorator) and _arguments(decorator) != plain
    ] == []


def _imported(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        yield node.module or ""


def _reads_a_clock(node: ast.AST) -> bool:
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
        return False
    return (ast.unparse(node.func.value).rpartition(".")[2], node.func.attr) in CLOCKS


def _arguments(decorator: ast.expr) -> dict[str | None, object]:
    if not isinstance(decorator, ast.Call):
        return {}
    return {keyword.arg: ast.literal_eval(keyword.value) for keyword in decorator.keywords}
