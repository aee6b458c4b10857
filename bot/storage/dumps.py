"""PostgreSQL's own programs for a dump, which must be installed where they are used (Debian: postgresql-client)."""

import os
import subprocess  # nosec B404  # for PostgreSQL's own programs
from pathlib import Path

from sqlalchemy import URL

MAGIC = b"PGDMP"


class ProgramFailed(Exception):
    """A program is missing or ended with an error; the text is its name and the last line it wrote."""


def dump(url: URL, file: Path, *, snapshot: str) -> None:
    """Write the database, as that exported snapshot sees it, into a new file. Raises ProgramFailed."""
    _run(url, "pg_dump", "--format=custom", f"--snapshot={snapshot}", f"--file={file}", "--no-owner")


def undump(url: URL, file: Path) -> None:
    """Fill an empty database from a dump, all of it or, where this raises ProgramFailed, nothing."""
    _run(
        url,
        "pg_restore",
        "--no-owner",
        "--clean",
        "--if-exists",
        "--single-transaction",
        f"--dbname={url.database}",
        str(file),
    )


def revision_in(url: URL, file: Path) -> str:
    """The revision of the tables in a dump, as migrations name it. Raises ProgramFailed."""
    script = _run(url, "pg_restore", "--data-only", "--table=alembic_version", "--file=-", str(file))
    return script.partition("FROM stdin;\n")[2].partition("\n")[0]


def _run(url: URL, program: str, *arguments: str) -> str:
    # What a program is called with stands in the list of processes for all to read: so the password is not.
    try:
        done = subprocess.run(  # nosec B603  # with a path, and nothing anybody wrote
            [program, *arguments], env=os.environ | _connection(url), capture_output=True, text=True, check=True
        )
    except FileNotFoundError:
        raise ProgramFailed(f"{program} is not installed (Debian: postgresql-client)") from None
    except subprocess.CalledProcessError as error:
        *_, last = error.stderr.strip().splitlines() or [f"it ended with {error.returncode}"]
        raise ProgramFailed(f"{program}: {last}") from None
    return done.stdout


def _connection(url: URL) -> dict[str, str]:
    """A database's address as PostgreSQL's programs read it from the environment."""
    given = {
        "PGHOST": url.host or url.query.get("host"),
        "PGPORT": url.port,
        "PGUSER": url.username,
        "PGPASSWORD": url.password,
        "PGDATABASE": url.database,
        "PGSSLMODE": url.query.get("ssl"),
    }
    return {name: str(value) for name, value in given.items() if value is not None}
