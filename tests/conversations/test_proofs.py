"""Whether a digest or a file is that of locked minutes."""

import pytest

from bot.documents.proofs import LARGEST_FILE
from bot.views.texts import LOCALES
from tests.conversations.test_minutes import sent, sent_round
from tests.conversations.test_roster import sends
from tests.conversations.village import Village
from tests.conversations.woman import Woman


@pytest.fixture
async def locked(council: Village, lan: Woman) -> str:
    """The minutes of S1 are locked; their digest."""
    await sent_round(council)
    await council.time_passes(hours=48)
    await lan.presses("minutes-show")
    return next(word for word in (lan.private[-1].text or "").split() if len(word) == 64)


@pytest.mark.parametrize("locale", LOCALES)
async def test_a_digest_is_asked_about(council: Village, lan: Woman, mei: Woman, locked: str, locale: str) -> None:
    stranger = council.moves_in("阿珍")
    await stranger.writes(f"/minutes {locked}")
    assert stranger.told("minutes-unproved")
    await mei.writes(f"/minutes {locked[:4].upper()} {locked[4:10]}")
    assert mei.told("minutes-title", session="S1")
    assert mei.told("minutes-proved", intact="yes")
    await mei.presses("minutes-show")
    assert locked in mei.hears
    await mei.says(f"/minutes {locked}")
    assert mei.told("minutes-proved", intact="yes")
    assert not council.group_hears
    await lan.says("/minutes 00000000")
    assert lan.told("minutes-unproved")
    await lan.says("/minutes 0000")
    assert lan.refused("number-wanted", typed="0000", example="S1")


@pytest.mark.parametrize("kind", ["pdf", "docx"])
async def test_a_file_is_compared(council: Village, lan: Woman, mei: Woman, locked: str, kind: str) -> None:
    await mei.writes(f"/minutes {locked}")
    await mei.presses("minutes-show")
    await mei.presses(f"minutes-{kind}")
    file = sent(mei).data
    await sends(mei, file, f"记录.{kind}")
    assert mei.told("minutes-file", same="yes")
    await sends(mei, file + b" ", f"记录.{kind.upper()}")
    assert mei.told("minutes-file", same="no")
    await lan.presses("minutes-add", on=lan.private[-1])
    await lan.writes("何梅是三点十分到的")
    await sends(mei, file, f"记录.{kind}")
    assert mei.told("minutes-file", same="no")
    assert mei.told("minutes-proved", intact="yes")


async def test_other_files_prove_nothing(council: Village, mei: Woman) -> None:
    await sends(mei, b"%PDF-1.7 nothing", "饭票.pdf")
    assert mei.told("minutes-unproved")
    await sends(mei, b"%PDF" + b"x" * LARGEST_FILE, "饭票.pdf")
    assert mei.refused("minutes-file-too-big")
