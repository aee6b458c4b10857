"""The ways to meet, as people write them."""

from datetime import date

import pytest

from bot.councils.errors import BadInput
from bot.councils.model.modes import mode_called, require_no_other, split_mode
from bot.councils.model.sessions import Mode

TODAY = date(2026, 3, 4)


@pytest.mark.parametrize(
    ("typed", "mode"),
    [
        ("plenary", Mode.PLENARY),
        (" On_Site ", Mode.ON_SITE),
        ("on site", Mode.ON_SITE),
        ("home-visit", Mode.HOME_VISIT),
        ("ｏｎｌｉｎｅ", Mode.ONLINE),
        ("集中", Mode.PLENARY),
        ("现场议事", Mode.ON_SITE),
        ("現場議事", Mode.ON_SITE),
        ("上门", Mode.HOME_VISIT),
        ("线上议事", Mode.ONLINE),
    ],
)
def test_a_way_to_meet_has_many_names(typed: str, mode: Mode) -> None:
    assert mode_called(typed) is mode


@pytest.mark.parametrize("typed", ["", "随便", "现场办公室", "plenary hall"])
def test_everything_else_is_none(typed: str) -> None:
    with pytest.raises(BadInput) as refused:
        mode_called(typed)
    assert (refused.value.key, refused.value.facts) == ("mode-unknown", {"typed": typed})


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("下周三 15:00 现场 社区广场", ("下周三 15:00", Mode.ON_SITE, "社区广场")),
        ("下周三15:00现场议事，现场办公室", ("下周三15:00", Mode.ON_SITE, "现场办公室")),
        ("next Friday 3pm on site the on-site office", ("next Friday 3pm", Mode.ON_SITE, "the on-site office")),
        ("2026-03-11 15:00 online", ("2026-03-11 15:00", Mode.ONLINE, "")),
        ("上门 三号楼", ("", Mode.HOME_VISIT, "三号楼")),
        ("下周三 15:00", ("下周三 15:00", None, "")),
        ("", ("", None, "")),
    ],
)
def test_a_line_falls_apart_at_the_way_to_meet(words: str, parts: tuple[str, Mode | None, str]) -> None:
    assert split_mode(words) == parts


@pytest.mark.parametrize("words", ["", "下周三", "下周三 15:00", "周三", "随便"])
def test_a_day_alone_lacks_no_way_yet(words: str) -> None:
    require_no_other(words, TODAY)


@pytest.mark.parametrize(("words", "named"), [("下周三 15:00 随便 门口", "随便"), ("明天 门口", "门口")])
def test_what_follows_a_day_is_named(words: str, named: str) -> None:
    with pytest.raises(BadInput) as refused:
        require_no_other(words, TODAY)
    assert (refused.value.key, refused.value.facts) == ("mode-unknown", {"typed": named})
