"""The command line as if typed in an empty folder, and a Telegram it can reach."""

import logging
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import structlog

from bot.__main__ import main
from tests.app.server import BotApi, served

Typed = Callable[..., int]


@pytest.fixture(autouse=True)
def _logs() -> Iterator[None]:
    """What a test set up for the log is forgotten after it."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    structlog.reset_defaults()
    logging.captureWarnings(capture=False)
    root.handlers[:] = handlers
    root.setLevel(level)


@pytest.fixture
def settings_of(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., None]:
    """Sets the environment to these settings and no others, in a folder without `.env`."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.upper().startswith("NX_")]:
        monkeypatch.delenv(name)

    def put(**settings: str) -> None:
        for name, value in settings.items():
            monkeypatch.setenv(f"NX_{name.upper()}", value)

    return put


@pytest.fixture
def nplusx(settings_of: Callable[..., None], monkeypatch: pytest.MonkeyPatch) -> Typed:
    """Types `nplusx …` with these settings; the exit code."""

    def typed(*arguments: str, **settings: str) -> int:
        settings_of(**settings)
        monkeypatch.setattr("sys.argv", ["nplusx", *arguments])
        return main()

    return typed


@pytest.fixture
def api() -> Iterator[BotApi]:
    """A Telegram of its own."""
    with served() as found:
        yield found
