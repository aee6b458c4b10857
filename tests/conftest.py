"""What tests of several kinds ask for: a fresh database of each kind, and the browser's program."""

import asyncio
import gc
import os
import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

from bot.storage.migrate import migrate
from tests.postgres import Server, running_server

# A slow machine is no failure of the rules. In CI a run can be repeated; elsewhere every run looks somewhere new.
settings.register_profile("nplusx", deadline=None, print_blob=True, derandomize="CI" in os.environ)
# For whoever has time (CONTRIBUTING.md).
settings.register_profile("long", settings.get_profile("nplusx"), max_examples=2000, derandomize=False)
settings.load_profile("nplusx")

# A test leaves little behind for the collector, which may look less often still than in a bot that runs for years.
gc.set_threshold(50_000)


def pytest_collection_finish() -> None:
    """What was imported stays for good, as in a running bot: to look through it for garbage costs a third of a test."""
    gc.collect()
    gc.freeze()


_database_names = (f"test_{number}" for number in count(1))


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """The server of this run, started when the first test asks for it."""
    with running_server() as server:
        yield server


@pytest.fixture(scope="session")
def postgres_template(postgres: Server) -> str:
    """The name of a migrated database to be copied, for that is far quicker than to migrate."""
    asyncio.run(migrate(postgres.create("migrated")))
    return "migrated"


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated database to be copied."""
    path = tmp_path_factory.mktemp("migrated") / "nplusx.db"
    asyncio.run(migrate(f"sqlite+aiosqlite:///{path}"))
    return path


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """The address of a fresh, migrated SQLite database."""
    return f"sqlite+aiosqlite:///{shutil.copy(sqlite_template, tmp_path)}"


@pytest.fixture
def postgres_url(postgres: Server, postgres_template: str) -> Iterator[str]:
    """The address of a fresh, migrated PostgreSQL database."""
    name = next(_database_names)
    yield postgres.create(name, template=postgres_template)
    postgres.drop(name)


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest) -> str:
    """The address of a fresh, migrated database; a test that asks for it runs on SQLite and on PostgreSQL."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def empty_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database without a table, on SQLite and on PostgreSQL."""
    if request.param == "sqlite":
        yield f"sqlite+aiosqlite:///{tmp_path / 'empty.db'}"
    else:
        server: Server = request.getfixturevalue("postgres")
        name = next(_database_names)
        yield server.create(name)
        server.drop(name)


@pytest.fixture(scope="session")
def chromium() -> str:
    """The browser's program, for Playwright's `executable_path`."""
    return find_chromium()


def find_chromium() -> str:
    """The path of a chromium of this machine. Raises RuntimeError when there is none."""
    programs = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
    found = next(filter(None, map(shutil.which, programs)), None)
    if found is None:
        raise RuntimeError("no chromium here: `make test` installs it or leaves these tests out")
    return found
