"""What the one hop into the aiosqlite thread relies on and no release promises (decision 0002)."""

import sqlite3
import threading
import tomllib
from collections.abc import Awaitable, Callable

import aiosqlite

from tests.house.tree import ROOT


def test_aiosqlite_is_pinned_exactly() -> None:
    dependencies = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dependencies"]
    assert f"aiosqlite=={aiosqlite.__version__}" in dependencies


async def test_a_plain_function_runs_in_the_thread_of_the_connection() -> None:
    async with aiosqlite.connect(":memory:", isolation_level=None) as database:
        assert isinstance(database._conn, sqlite3.Connection)
        execute: Callable[[Callable[[], int]], Awaitable[int]] = database._execute
        there = await execute(threading.get_ident)
        assert there == await execute(threading.get_ident) != threading.get_ident()
