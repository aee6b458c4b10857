"""What is written about the project is true of it."""

import re
from pathlib import Path

import pytest

from bot.settings import Settings
from tests.house.tree import ROOT

DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "changes").glob("*.md")])
READMES = ["README.md", "README.zh-CN.md"]
DECISIONS = sorted((ROOT / "docs" / "decisions").iterdir())
SETTINGS = {f"NX_{name.upper()}" for name in Settings.model_fields}


@pytest.mark.parametrize("readme", READMES)
def test_every_setting_is_explained(readme: str) -> None:
    assert set(re.findall(r"`(NX_\w+)`", (ROOT / readme).read_text())) >= SETTINGS


def test_no_other_setting_is_named() -> None:
    files = [*DOCUMENTS, ROOT / "Dockerfile", ROOT / "compose.yaml", *(ROOT / "deploy").iterdir()]
    assert {
        f"{path.relative_to(ROOT)} {name}"
        for path in files
        for name in re.findall(r"\bNX_[A-Z_]+[A-Z]\b", path.read_text())
        if name not in SETTINGS
    } == set()


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_leads_somewhere(document: Path) -> None:
    text = document.read_text()
    targets = re.findall(r"\]\(([^)#\s]+)|(?:src|href)=\"([^\"#]+)", text)
    local = [target for pair in targets for target in pair if target and "://" not in target]
    assert [target for target in local if not (document.parent / target).exists()] == []


def test_every_change_says_of_what_kind_it_is() -> None:
    fragments = {path.name for path in (ROOT / "changes").iterdir()} - {"README.md"}
    assert [name for name in fragments if not re.fullmatch(r"[\w-]+\.(breaking|added|changed|fixed)\.md", name)] == []


def test_decisions_are_numbered_one_after_the_other() -> None:
    assert [path.name[:4] for path in DECISIONS] == [f"{number:04}" for number in range(1, len(DECISIONS) + 1)]


@pytest.mark.parametrize("record", DECISIONS, ids=lambda path: path.name)
def test_a_decision_says_why_and_what_follows(record: Path) -> None:
    title, _, *lines = record.read_text().splitlines()
    assert title.startswith(f"# {record.name[:4]} ")
    headings = [line.split("**")[1] for line in lines if re.match(r"\*\*\w[\w ]*[.:]\*\*", line)]
    assert headings == ["State:", "Why.", "Decision.", "What follows."]
