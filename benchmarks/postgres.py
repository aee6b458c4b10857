"""A press on PostgreSQL beside a bare bot: of one process that polls, and by webhook of one and of two."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from benchmarks.bots import (
    BARE,
    BARE_BY_WEBHOOK,
    OTHER,
    WHOLE,
    Address,
    end,
    filled_at,
    free_port,
    start_other,
    start_ours,
    telegram,
    webhook_settings,
)
from benchmarks.councils import SEATS
from benchmarks.storm import GROUPS, StormyTown
from benchmarks.turns import take_turns, tell_what
from tests.postgres import Server, running_server

TWO = "7000000003:two"
PROCESSES = 2
PATIENCE = 60.0
Processes = dict[str, list[subprocess.Popen[bytes]]]


def compare(*, rounds: int, presses: int) -> None:
    """Press now on the one, now on the other, by polling and then by webhook; each has a database of its own."""
    with running_server(durable=True) as server:
        tell_what("polling on PostgreSQL", presses=presses)
        with telegram(StormyTown) as (line, address), _polling(server, address) as running:
            names = {WHOLE: "whole bot", OTHER: "bare bot"}
            take_turns(line, _pids(running), names, rounds=rounds, presses=presses)
        tell_what("webhook on PostgreSQL", presses=presses)
        with telegram(StormyTown, (WHOLE, TWO, OTHER)) as (line, address), _by_webhook(server, address) as running:
            names = {WHOLE: "one process", TWO: "two processes", OTHER: "bare bot"}
            take_turns(line, _pids(running), names, rounds=rounds, presses=presses)


@contextmanager
def _polling(server: Server, address: Address) -> Iterator[Processes]:
    settings = _filled(server, "polling", address, WHOLE)
    running = {WHOLE: [start_ours(settings)], OTHER: [start_other(BARE, address)]}
    try:
        yield running
    finally:
        _end(running)


@contextmanager
def _by_webhook(server: Server, address: Address) -> Iterator[Processes]:
    one, two = _filled(server, "one", address, WHOLE), _filled(server, "two", address, TWO)
    crossing, *ports = (free_port() for _ in range(PROCESSES + 1))
    running = {
        WHOLE: [start_ours(one | webhook_settings(free_port()))],
        TWO: [start_ours(two | webhook_settings(port, behind=crossing)) for port in ports],
        OTHER: [start_other(BARE_BY_WEBHOOK, address)],
    }
    try:
        # Only then: what Telegram brought before would all go to the first of them.
        for port in ports:
            _wait_for(port)
        command = [sys.executable, "-m", "benchmarks.crossing", *map(str, (crossing, *ports))]
        running[""] = [subprocess.Popen(command)]
        yield {token: processes for token, processes in running.items() if token}
    finally:
        _end(running)


def _filled(server: Server, name: str, address: Address, token: str) -> dict[str, str]:
    return filled_at(server.create(name), address, councils=GROUPS, seats=SEATS, token=token)


def _wait_for(port: int) -> None:
    """Wait until somebody listens there."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except ConnectionRefusedError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)
        else:
            return


def _pids(running: Processes) -> dict[str, list[int]]:
    return {token: [bot.pid for bot in processes] for token, processes in running.items()}


def _end(running: Processes) -> None:
    end(*(bot for processes in running.values() for bot in processes))
