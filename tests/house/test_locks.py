"""The locks hold what they promise: exact, hashed, agreeing, and free of any place to fetch from."""

import re
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from tests.house.tree import ROOT

LOCKS = sorted((ROOT / "requirements").glob("*.txt"))


def _pins(lock: str) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", (ROOT / "requirements" / lock).read_text(), re.MULTILINE))


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_every_requirement_is_exact_and_hashed(lock: Path) -> None:
    entries = re.sub(r"^\s*#.*\n", "", lock.read_text(), flags=re.MULTILINE).replace("\\\n", "").splitlines()
    assert entries
    for entry in entries:
        requirement, *hashes = entry.split("--hash=")
        assert [specifier.operator for specifier in Requirement(requirement).specifier] == ["=="]
        assert hashes
        assert all(value.startswith("sha256:") for value in hashes)


def test_what_runs_is_what_was_tested() -> None:
    assert _pins("run.txt").items() <= _pins("dev.txt").items()


def test_no_place_to_fetch_from_is_written_down() -> None:
    names = ("pyproject.toml", "Makefile", "Dockerfile", "requirements/lock", ".ci/run")
    address = re.compile(r"https?://|index-url|find-links|trusted-host")
    assert [path for path in [*LOCKS, *(ROOT / name for name in names)] if address.search(path.read_text())] == []
