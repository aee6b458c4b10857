"""A PostgreSQL server of the tests' own, started on first use and thrown away at the end."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A server reached through a socket in its own folder, so that it meets no other on this machine.

    What is committed outlives its stop, and a crash of the machine only where it is `durable`, which takes longer.
    """

    programs: Path
    folder: Path
    durable: bool = False

    def create(self, name: str, *, template: str = "template1") -> str:
        """Make the database `name`, a copy of `template`, and give its address."""
        self._run("createdb", "--host", str(self.folder), "--username", "postgres", "--template", template, name)
        return f"postgresql+asyncpg://postgres@/{name}?host={self.folder}"

    def drop(self, name: str) -> None:
        """Remove the database `name`, whoever is still connected to it."""
        self._run("dropdb", "--host", str(self.folder), "--username", "postgres", "--force", name)

    def start(self) -> None:
        """Lay out the data and return when the server answers."""
        self._run(
            "initdb", "-D", "data", "--username", "postgres", "--auth", "trust", "--encoding", "UTF8", "--no-sync"
        )
        self.go_on()

    def go_on(self) -> None:
        """Serve the data that is there, as from now on or after a stop."""
        options = f"-k {self.folder} -c listen_addresses=''"
        if not self.durable:
            options += " -F -c synchronous_commit=off -c full_page_writes=off"
        self._run("pg_ctl", "start", "-D", "data", "--wait", "--log", "log", "--options", options)

    def stop(self, mode: str = "immediate") -> None:
        """Stop the server at once; in the mode "fast" all that was committed is there when it goes on."""
        self._run("pg_ctl", "stop", "-D", "data", "--wait", "--mode", mode)

    def _run(self, program: str, *arguments: str) -> None:
        errors = self.folder / "errors"
        # The server inherits its starter's output: a pipe would stay open for as long as it runs.
        with errors.open("w") as output:
            done = subprocess.run(
                [self.programs / program, *arguments],
                cwd=self.folder,
                user=self.folder.owner() if os.getuid() == 0 else None,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                check=False,
            )
        if done.returncode:
            raise RuntimeError(f"{program} ended with {done.returncode}: {errors.read_text()}")


def _programs() -> Path:
    """Where the newest server's programs are: Debian keeps them off the PATH."""
    if on_path := shutil.which("initdb"):
        return Path(on_path).resolve().parent
    versions = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    if newest := max(versions, key=lambda initdb: int(initdb.parts[-3]), default=None):
        return newest.parent
    raise RuntimeError("no PostgreSQL server programs here: `make test` installs them or leaves these tests out")


@contextmanager
def running_server(*, durable: bool = False) -> Iterator[Server]:
    """A server while the block runs. PostgreSQL refuses to serve root, so root has the user `postgres` run it."""
    # Not in pytest's folders: the path of a socket has to stay under a hundred characters.
    folder = Path(tempfile.mkdtemp(prefix="nplusx-postgres-"))
    try:
        if os.getuid() == 0:
            postgres = pwd.getpwnam("postgres")
            os.chown(folder, postgres.pw_uid, postgres.pw_gid)
        server = Server(programs=_programs(), folder=folder, durable=durable)
        server.start()
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder)
