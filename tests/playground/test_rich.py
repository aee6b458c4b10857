"""Rich messages: sent, changed and refused by the rules of the Bot API."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest
from aiogram.exceptions import TelegramBadRequest, TelegramNotFound
from aiogram.types import (
    EphemeralMessageParameters,
    InlineKeyboardMarkup,
    InputRichBlockBlockQuotation,
    InputRichBlockDivider,
    InputRichBlockFooter,
    InputRichBlockParagraph,
    InputRichBlockSectionHeading,
    InputRichBlockTable,
    InputRichBlockThinking,
    InputRichBlockUnion,
    InputRichMessage,
    RichBlockTableCell,
    RichTextBold,
    RichTextHashtag,
    RichTextItalic,
    RichTextUnion,
)

from playground.faults import Trouble
from playground.rich import MAX_BLOCKS, MAX_COLUMNS, MAX_DEPTH, MAX_TEXT
from tests.playground.conftest import Scene

Keyboard = Callable[..., InlineKeyboardMarkup]


def message(*blocks: InputRichBlockUnion, **more: Any) -> InputRichMessage:
    return InputRichMessage(blocks=list(blocks), **more)


def paragraph(text: RichTextUnion = "words") -> InputRichBlockParagraph:
    return InputRichBlockParagraph(text=text)


def table(rows: int = 1, columns: int = 1, **cell: Any) -> InputRichBlockTable:
    made = {"align": "left", "valign": "top", "text": "x", **cell}
    return InputRichBlockTable(cells=[[RichBlockTableCell(**made)] * columns] * rows)


def nested(depth: int, text: RichTextUnion = "words") -> InputRichBlockUnion:
    """A paragraph so many blocks deep."""
    return paragraph(text) if depth == 1 else InputRichBlockBlockQuotation(blocks=[nested(depth - 1, text)])


async def refused(call: Awaitable[Any]) -> str:
    with pytest.raises(TelegramBadRequest) as caught:
        await call
    return caught.value.message.removeprefix("Bad Request: ")


async def test_it_comes_back_as_blocks_and_has_no_text(scene: Scene) -> None:
    sent = await scene.bot.send_rich_message(
        scene.group.id,
        message(
            InputRichBlockSectionHeading(text="March", size=3),
            paragraph([RichTextBold(text="two"), " of 3"]),
            InputRichBlockDivider(),
            table(2, 2),
            InputRichBlockBlockQuotation(blocks=[paragraph()], credit="Mei"),
            InputRichBlockFooter(text="end"),
            is_rtl=True,
        ),
    )
    assert sent.text is None
    assert sent.rich_message is not None
    assert sent.rich_message.is_rtl
    assert [block.type for block in sent.rich_message.blocks] == [
        "heading",
        "paragraph",
        "divider",
        "table",
        "blockquote",
        "footer",
    ]
    shown = scene.telegram.messages(scene.mei.id, scene.group.id)[-1]
    assert shown.words == "March\ntwo of 3\nx\tx\nx\tx\nwords\nMei\nend"
    copied = await scene.bot.copy_message(scene.group.id, scene.group.id, sent.message_id)
    copy = scene.telegram.messages(scene.mei.id, scene.group.id)[-1]
    assert (copy.message_id, copy.rich) == (copied.message_id, shown.rich)


@pytest.mark.parametrize(
    ("given", "error"),
    [
        (message(), "RICH_MESSAGE_EMPTY"),
        (message(InputRichBlockDivider()), "RICH_MESSAGE_EMPTY"),
        (message(paragraph("x" * (MAX_TEXT + 1))), "RICH_MESSAGE_TEXT_TOO_LONG"),
        (message(table(rows=MAX_BLOCKS)), "RICH_MESSAGE_BLOCKS_TOO_MANY"),
        (message(nested(MAX_DEPTH + 1)), "RICH_MESSAGE_DEPTH_INVALID"),
        (message(nested(MAX_DEPTH, RichTextItalic(text="x"))), "RICH_MESSAGE_DEPTH_INVALID"),
        (message(table(columns=MAX_COLUMNS + 1)), "RICH_MESSAGE_TABLE_COLS_TOO_MANY"),
        (message(table(colspan=MAX_COLUMNS + 1)), "RICH_MESSAGE_TABLE_COLS_TOO_MANY"),
        (message(table(align="justify")), "can't parse RichBlockTableCell: invalid align specified"),
        (
            message(InputRichBlockSectionHeading(text="x", size=7)),
            "can't parse InputRichBlock: invalid heading size specified",
        ),
        (message(InputRichBlockThinking(text="x")), "the playground does not play rich blocks of the type thinking"),
        (
            message(paragraph([RichTextHashtag(text="#x", hashtag="x")])),
            "the playground does not play rich texts of the type hashtag",
        ),
        (InputRichMessage(html="<p>x</p>"), "the playground plays rich messages of blocks only"),
    ],
)
async def test_what_is_refused(scene: Scene, given: InputRichMessage, error: str) -> None:
    assert await refused(scene.bot.send_rich_message(scene.group.id, given)) == error


@pytest.mark.parametrize(
    "given",
    [
        paragraph("x" * MAX_TEXT),
        table(rows=MAX_BLOCKS - 1),
        nested(MAX_DEPTH),
        nested(MAX_DEPTH - 1, RichTextItalic(text="x")),
        table(columns=MAX_COLUMNS),
    ],
)
async def test_what_just_fits(scene: Scene, given: InputRichBlockUnion) -> None:
    assert (await scene.bot.send_rich_message(scene.group.id, message(given))).rich_message is not None


async def test_a_text_may_become_one_and_the_other_way_round(scene: Scene) -> None:
    sent = await scene.bot.send_message(scene.group.id, "text")
    here: dict[str, Any] = {"chat_id": scene.group.id, "message_id": sent.message_id}
    for _ in range(2):
        edited = await scene.bot.edit_message_text(**here, rich_message=message(paragraph()))
        assert not isinstance(edited, bool)
        assert (edited.text, edited.rich_message is None) == (None, False)
        assert "message is not modified" in await refused(
            scene.bot.edit_message_text(**here, rich_message=message(paragraph()))
        )
        edited = await scene.bot.edit_message_text("text again", **here)
        assert not isinstance(edited, bool)
        assert (edited.text, edited.rich_message) == ("text again", None)
    assert await refused(scene.bot.edit_message_text(**here, rich_message=message())) == "RICH_MESSAGE_EMPTY"


async def test_one_person_alone_may_see_it(scene: Scene, keyboard: Keyboard) -> None:
    board = await scene.bot.send_message(scene.group.id, "board", reply_markup=keyboard([("go", "x")]))
    query_id = scene.telegram.press(scene.mei.id, scene.group.id, board.message_id, "go")
    alone = EphemeralMessageParameters(receiver_user_id=scene.mei.id, callback_query_id=query_id)
    sent = await scene.bot.send_rich_message(scene.group.id, message(paragraph()), ephemeral_message_parameters=alone)
    assert sent.ephemeral_message_id
    await scene.bot.edit_ephemeral_message_text(
        chat_id=scene.group.id,
        receiver_user_id=scene.mei.id,
        ephemeral_message_id=sent.ephemeral_message_id,
        rich_message=message(table(text="y")),
    )
    assert scene.telegram.messages(scene.mei.id, scene.group.id)[-1].words == "y"
    assert scene.telegram.messages(scene.anna.id, scene.group.id)[-1].words == "board"


async def test_an_older_server_knows_nothing_of_it(scene: Scene) -> None:
    sent = await scene.bot.send_message(scene.group.id, "text")
    until = scene.clock.now() + timedelta(minutes=1)
    scene.telegram.bot(scene.bot.token).faults.begin(Trouble(kind="old", until=until))
    with pytest.raises(TelegramNotFound, match="method not found"):
        await scene.bot.send_rich_message(scene.group.id, message(paragraph()))
    edit = scene.bot.edit_message_text(
        chat_id=scene.group.id, message_id=sent.message_id, rich_message=message(paragraph())
    )
    assert await refused(edit) == "message text is empty"
    await scene.bot.send_message(scene.group.id, "as ever")
