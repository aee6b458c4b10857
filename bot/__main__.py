"""The command line: run, migrate, export, backup, restore, doctor."""

import argparse
import asyncio
import contextlib
import gc
import signal
import sys
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import structlog

from bot import __version__
from bot.app import backups, keeping
from bot.app.logs import write_logs
from bot.settings import Settings, WrongSettings, load

WRONG, FAILED = 2, 1
COLLECT_AFTER = 10_000
MISSING = (
    "NX_BOT_TOKEN is not set: put the token from BotFather into the environment or .env, "
    "or try the bot without one: python -m playground."
)


def main() -> int:
    """Run the command line; the exit code is 0, 1 when something is wrong, 2 for wrong settings or arguments."""
    arguments = _parser().parse_args()
    try:
        settings = load()
    except WrongSettings as error:
        return _complain(str(error), WRONG)
    # Only what stands after the colon is secret; before it is the bot's id.
    token = settings.bot_token.get_secret_value().partition(":")[2] if settings.bot_token else None
    write_logs(settings.log, secret=token)
    with contextlib.suppress(KeyboardInterrupt):
        return asyncio.run(_COMMANDS[arguments.command](settings, arguments))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="nplusx", description="N+X: the bot of the women's councils")
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("run", help="run the bot until it is stopped")
    commands.add_parser("migrate", help="bring the database up to date (on SQLite `run` does it too)")
    export = commands.add_parser("export", help="write councils as JSON")
    which = export.add_mutually_exclusive_group(required=True)
    which.add_argument("--council", type=int, metavar="ID", help="one council")
    which.add_argument("--all", action="store_true", help="all councils")
    export.add_argument("--format", choices=["json"], default="json")
    export.add_argument("--out", type=Path, metavar="FILE", help="a file; standard output without it")
    backup = commands.add_parser("backup", help="write the whole database into a new file, while it is in use")
    backup.add_argument("file", type=Path, metavar="FILE")
    restore = commands.add_parser("restore", help="fill an empty database from a backup, or from a SQLite database")
    restore.add_argument("file", type=Path, metavar="FILE")
    commands.add_parser("doctor", help="check database, token and deliveries; exit 1 when something is wrong")
    return parser


async def _run(settings: Settings, arguments: argparse.Namespace) -> int:
    del arguments
    if settings.bot_token is None:
        return _complain(MISSING, WRONG)
    # Only here: this import costs seconds that no other command should wait for.
    from aiogram.exceptions import TelegramNetworkError, TelegramNotFound, TelegramUnauthorizedError  # noqa: PLC0415

    from bot.app.metrics import AddressRefused  # noqa: PLC0415
    from bot.app.running import built  # noqa: PLC0415
    from bot.intake.webhook import PortRefused, WebhookRefused  # noqa: PLC0415

    running = asyncio.current_task()
    for stop in (signal.SIGINT, signal.SIGTERM):
        if running is not None:
            asyncio.get_running_loop().add_signal_handler(stop, running.cancel)
    try:
        async with built(settings, keeping.utc_now) as app:
            # What was imported stays for good: to look through it again and again for garbage holds up presses.
            gc.freeze()
            # A press makes thousands of objects and leaves hardly one behind for the collector: it may look less often.
            gc.set_threshold(COLLECT_AFTER)
            await app.run()
    except keeping.NotMigrated as error:
        return _complain(str(error), FAILED)
    except (TelegramUnauthorizedError, TelegramNotFound):
        return _complain("NX_BOT_TOKEN: Telegram does not know this token; wanted the one from BotFather.", WRONG)
    except WebhookRefused as error:
        return _complain(f"NX_WEBHOOK_URL: Telegram does not take this address: {error}", WRONG)
    except PortRefused as error:
        return _complain(f"NX_WEBHOOK_PORT: port {settings.webhook_port} can't be had here: {error}.", WRONG)
    except AddressRefused as error:
        return _complain(f"NX_METRICS_ADDRESS: {settings.metrics_address} can't be had here: {error}.", WRONG)
    except TelegramNetworkError:
        return _complain("Telegram can't be reached: `nplusx doctor` says more.", FAILED)
    except asyncio.CancelledError:
        structlog.get_logger().info("stopped")
    return 0


async def _migrate(settings: Settings, arguments: argparse.Namespace) -> int:
    del arguments
    await keeping.bring_up_to_date(settings)
    return 0


async def _export(settings: Settings, arguments: argparse.Namespace) -> int:
    try:
        text = await keeping.export(settings, arguments.council)
    except keeping.NotMigrated as error:
        return _complain(str(error), FAILED)
    except LookupError:
        return _complain(f"There is no council {arguments.council} in this database.", FAILED)
    if arguments.out is None:
        sys.stdout.write(text + "\n")
    else:
        arguments.out.write_text(text + "\n", "utf-8")
    return 0


async def _backup(settings: Settings, arguments: argparse.Namespace) -> int:
    try:
        made = await backups.make_backup(settings, arguments.file)
    except backups.BackupFailed as error:
        return _complain(str(error), FAILED)
    tried = "tried by reading it back" if made.is_tried else "not tried: this user may create no database to try it in"
    sys.stdout.write(f"{made.rows} rows written to {arguments.file}, {tried}.\n")
    return 0


async def _restore(settings: Settings, arguments: argparse.Namespace) -> int:
    try:
        rows = await backups.read_backup(settings, arguments.file)
    except backups.BackupFailed as error:
        return _complain(str(error), FAILED)
    sys.stdout.write(f"{rows} rows read from {arguments.file}.\n")
    return 0


async def _doctor(settings: Settings, arguments: argparse.Namespace) -> int:
    del arguments
    from bot.app.doctor import check_token  # noqa: PLC0415  # an HTTP client nobody else needs

    problems = [*await keeping.check_storage(settings), *backups.check_backups(settings), *await check_token(settings)]
    for problem in problems:
        sys.stdout.write(f"✗ {problem}\n")
    if not problems:
        sys.stdout.write("✓ Database, token and deliveries are well.\n")
    return FAILED if problems else 0


def _complain(sentence: str, code: int) -> int:
    sys.stderr.write(f"{sentence}\n")
    return code


_COMMANDS: dict[str, Callable[[Settings, argparse.Namespace], Coroutine[Any, Any, int]]] = {
    "run": _run,
    "migrate": _migrate,
    "export": _export,
    "backup": _backup,
    "restore": _restore,
    "doctor": _doctor,
}


if __name__ == "__main__":
    sys.exit(main())
