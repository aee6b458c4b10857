"""Tags people put before or under what is to be noted."""

from datetime import UTC, datetime

import pytest

from bot.councils.model.notes import Note, NoteKind, paged, tagged


@pytest.mark.parametrize(
    ("words", "kind", "rest"),
    [
        ("观点", NoteKind.POINT, ""),
        ("#观点", NoteKind.POINT, ""),
        ("＃建议 装感应灯", NoteKind.SUGGESTION, "装感应灯"),
        ("#建议装感应灯", NoteKind.SUGGESTION, "装感应灯"),
        ("决定：周三动工", NoteKind.DECISION, "周三动工"),
        ("待办 : 问物业\n问报价", NoteKind.TODO, "问物业\n问报价"),
        ("point", NoteKind.POINT, ""),
        ("#Suggestion, three lamps", NoteKind.SUGGESTION, "three lamps"),
        ("Decision: on Wednesday", NoteKind.DECISION, "on Wednesday"),
        ("#to-do ask for a price", NoteKind.TODO, "ask for a price"),
    ],
)
def test_a_tag_stands_alone_after_a_hash_or_before_a_colon(words: str, kind: NoteKind, rest: str) -> None:
    assert tagged(words) == (kind, rest)


@pytest.mark.parametrize(
    "words", ["建议大家早点来", "观点 不一样", "point taken", "#pointless", "#todos", "", "#", "灯"]
)
def test_a_sentence_is_no_tag(words: str) -> None:
    assert tagged(words) is None


def test_after_a_command_a_space_is_enough() -> None:
    assert tagged("建议 装灯", bare=True) == (NoteKind.SUGGESTION, "装灯")
    assert tagged("point the lamp is dark", bare=True) == (NoteKind.POINT, "the lamp is dark")
    assert tagged("建议装灯", bare=True) is None


def _note(text: str) -> Note:
    at = datetime(2026, 3, 2, tzinfo=UTC)
    return Note(council=1, session=1, number=1, kind=NoteKind.POINT, speaker="N1", text=text, at=at)


@pytest.mark.parametrize(
    ("lengths", "pages"),
    [([], [0]), ([5] * 8, [8]), ([5] * 9, [8, 1]), ([1000] * 4, [3, 1]), ([1000, 1000, 999, 2], [3, 1])],
)
def test_a_page_of_notes_fits_into_a_message(lengths: list[int], pages: list[int]) -> None:
    notes = [_note("a" * length) for length in lengths]
    assert [len(page) for page in paged(notes)] == pages
    assert [note for page in paged(notes) for note in page] == notes


def test_an_emoji_takes_the_room_of_two_letters() -> None:
    assert [len(page) for page in paged([_note("💡" * 1000), _note("💡" * 1000)])] == [1, 1]
