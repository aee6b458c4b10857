"""A page with tables: blocks for a server of the Bot API that knows rich messages, the same as text for all others."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import unescape

from aiogram.types import (
    InlineKeyboardMarkup,
    InputRichBlockBlockQuotation,
    InputRichBlockParagraph,
    InputRichBlockTable,
    InputRichBlockUnion,
    InputRichMessage,
    RichBlockTableCell,
    RichTextBold,
    RichTextUnion,
)

from bot.views.message import Message
from bot.views.texts import Markup, Texts

_BOLD = re.compile("(<b>.*?</b>)")
_QUOTE = re.compile("<blockquote>(.*)</blockquote>", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows under their headings, at least one; numbers stand to the right. `as_text` says the same without a table."""

    caption: Markup
    heads: tuple[str, ...]
    rows: tuple[tuple[str | int, ...], ...]
    as_text: Markup


def page(texts: Texts, parts: Sequence[Markup | Table], keyboard: InlineKeyboardMarkup | None) -> Message:
    """Paragraphs and tables one under the other. Of tags there may be `b`, and `blockquote` around a whole part."""
    said = [part.as_text if isinstance(part, Table) else part for part in parts]
    blocks = [_table(part) if isinstance(part, Table) else _words(part) for part in parts]
    rich = InputRichMessage(blocks=blocks, skip_entity_detection=True)
    return Message(text=texts.joined(said, "\n\n"), keyboard=keyboard, rich=rich)


def _words(part: Markup) -> InputRichBlockUnion:
    quote = _QUOTE.fullmatch(part)
    words = InputRichBlockParagraph(text=_text(quote[1] if quote else part))
    return InputRichBlockBlockQuotation(blocks=[words]) if quote else words


def _text(markup: str) -> list[RichTextUnion]:
    return [
        RichTextBold(text=unescape(piece[3:-4])) if piece.startswith("<b>") else unescape(piece)
        for piece in _BOLD.split(markup)
        if piece
    ]


def _table(table: Table) -> InputRichBlockTable:
    first = table.rows[0]
    heads = [_cell(head, like=below, is_header=True) for head, below in zip(table.heads, first, strict=True)]
    rows = [[_cell(str(cell), like=cell) for cell in row] for row in table.rows]
    return InputRichBlockTable(
        cells=[heads, *rows], caption=_text(table.caption), is_bordered=True, is_striped=True, is_compact=True
    )


def _cell(said: str, *, like: str | int, is_header: bool | None = None) -> RichBlockTableCell:
    side = "right" if isinstance(like, int) else "left"
    return RichBlockTableCell(text=said, align=side, valign="middle", is_header=is_header)
