"""Runs the real bot against the playground's Telegram, over HTTP, on the playground's clock."""

import asyncio
import base64
import secrets
import shutil
import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from pydantic import SecretStr

from bot.app.running import App, built
from bot.councils.model.people import Actor
from bot.delivery.pace import Pace
from bot.settings import Settings
from playground.clock import Clock
from playground.county.handing import handed_over
from playground.people import User

# The bot's own knocks come every few seconds; a moved clock is worth asking at once.
_LOOK_SECONDS = 0.5
_MOVED = timedelta(minutes=1)


async def run(*, token: str, url: str, clock: Clock, coordinator: User, county: Path | None = None) -> None:
    """Run the bot with a new database until cancelled; the `coordinator` may found an alliance.

    With a `county` that was played it begins with a copy of that, and she coordinates it.
    """
    with tempfile.TemporaryDirectory(prefix="nplusx-playground-") as folder:
        database = Path(folder) / "playground.db"
        if county is not None:
            await asyncio.to_thread(shutil.copyfile, county, database)
            her = Actor(user_id=coordinator.id, name=coordinator.name)
            await handed_over(f"sqlite+aiosqlite:///{database}", to=her, now=clock.now)
        settings = Settings(
            _env_file=None,
            bot_token=SecretStr(token),
            secret_key=SecretStr(base64.b64encode(secrets.token_bytes(32)).decode()),
            api_url=url,
            coordinators=str(coordinator.id),
            database_url=f"sqlite+aiosqlite:///{database}",
        )
        async with (
            built(settings, clock.now, pace=Pace(_seconds_of(clock))) as app,
            asyncio.TaskGroup() as tasks,
        ):
            tasks.create_task(app.run())
            tasks.create_task(_follow(clock, app))


async def _follow(clock: Clock, app: App) -> None:
    """Let the bot do what became due whenever somebody moved the clock."""
    before = clock.now()
    while True:
        await asyncio.sleep(_LOOK_SECONDS)
        now = clock.now()
        if now - before > _MOVED:
            await app.jobs.do_due()
        before = now


def _seconds_of(clock: Clock) -> Callable[[], float]:
    """The clock as the pace counts it: time that was skipped counts as time in which nothing was sent."""
    return lambda: clock.now().timestamp()
