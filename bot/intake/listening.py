"""A port of this machine at which one of our servers listens, or why it can't be had."""

import os

from aiohttp import web


async def listen(runner: web.AppRunner, port: int, *, host: str | None = None, refused: type[Exception]) -> None:
    """Serve at a port, on one address of the machine or on all; raises `refused` with the system's reason in it."""
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError as error:
        # A name that is not known has a number of its own kind, and an address of another machine has none.
        number = error.errno or 0
        raise refused(os.strerror(number) if number > 0 else error.strerror or str(error)) from None
