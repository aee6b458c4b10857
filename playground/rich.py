"""Rich messages: the blocks the playground plays, checked as Telegram does, and what they say in plain words.

Links, mentions and the like inside of them are not found by themselves here. The limits are those of
https://core.telegram.org/bots/api#rich-message-formatting-options.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from playground.errors import bad_request

if TYPE_CHECKING:
    from aiogram.types import InputRichMessage

Json = dict[str, Any]

MAX_TEXT: Final = 32768
MAX_BLOCKS: Final = 500
MAX_DEPTH: Final = 16
MAX_COLUMNS: Final = 20
_BLOCKS: Final = frozenset({"paragraph", "heading", "footer", "divider", "pre", "blockquote", "table"})
_TEXTS: Final = frozenset({"bold", "italic", "underline", "strikethrough", "spoiler", "marked", "code", "url"})
_ALIGNED: Final = {"align": ("left", "center", "right"), "valign": ("top", "middle", "bottom")}
_SIZES: Final = range(1, 7)


def read(message: "InputRichMessage") -> Json:
    """A bot's rich message as Telegram keeps it: a RichMessage of the Bot API. Raises ApiError for what it refuses."""
    given = message.model_dump(mode="json", exclude_none=True)
    if given.keys() & {"html", "markdown"}:
        raise bad_request("the playground plays rich messages of blocks only")
    blocks = given.get("blocks", [])
    counted = list(_all_blocks(blocks, 1))
    for block, _ in counted:
        _check(block)
    _check_limits(blocks, counted)
    return {"blocks": blocks, **({"is_rtl": True} if given.get("is_rtl") else {})}


def words_of(message: Json) -> str:
    """Its words: a line for each block and row of a table, tabs between the cells of one."""
    return "\n".join(line for block in message["blocks"] for line in _lines(block))


def _check_limits(blocks: list[Json], counted: list[tuple[Json, int]]) -> None:
    tables = [block for block, _ in counted if block["type"] == "table"]
    said = words_of({"blocks": blocks})
    if not said.strip():
        raise bad_request("RICH_MESSAGE_EMPTY")
    if len(said) > MAX_TEXT:
        raise bad_request("RICH_MESSAGE_TEXT_TOO_LONG")
    if len(counted) + sum(len(table["cells"]) for table in tables) > MAX_BLOCKS:
        raise bad_request("RICH_MESSAGE_BLOCKS_TOO_MANY")
    if max(depth + max(map(_depth, _texts_in(block))) for block, depth in counted) > MAX_DEPTH:
        raise bad_request("RICH_MESSAGE_DEPTH_INVALID")
    if any(sum(cell.get("colspan", 1) for cell in row) > MAX_COLUMNS for table in tables for row in table["cells"]):
        raise bad_request("RICH_MESSAGE_TABLE_COLS_TOO_MANY")


def _check(block: Json) -> None:
    """Raises ApiError for what is no such block; the words of the Bot API for it are not known to us."""
    if block["type"] not in _BLOCKS:
        raise bad_request(f"the playground does not play rich blocks of the type {block['type']}")
    if block["type"] == "heading" and block["size"] not in _SIZES:
        raise bad_request("can't parse InputRichBlock: invalid heading size specified")
    for cell in _cells(block):
        for side, known in _ALIGNED.items():
            if cell[side] not in known:
                raise bad_request(f"can't parse RichBlockTableCell: invalid {side} specified")
    for kind in (kind for text in _texts_in(block) for kind in _kinds(text)):
        if kind not in _TEXTS:
            raise bad_request(f"the playground does not play rich texts of the type {kind}")


def _all_blocks(blocks: list[Json], depth: int) -> Iterator[tuple[Json, int]]:
    """Each block, those inside of others too, with how deep it is."""
    for block in blocks:
        yield block, depth
        yield from _all_blocks(block.get("blocks", []), depth + 1)


def _cells(block: Json) -> list[Json]:
    return [cell for row in block.get("cells", []) for cell in row]


def _texts_in(block: Json) -> list[Any]:
    """The RichTexts of a block itself."""
    own = (block.get(part) for part in ("text", "caption", "credit"))
    return [*own, *(cell.get("text") for cell in _cells(block))]


def _depth(text: Any) -> int:
    match text:
        case list():
            return max(map(_depth, text), default=0)
        case dict():
            return 1 + _depth(text["text"])
        case _:
            return 0


def _kinds(text: Any) -> Iterator[str]:
    match text:
        case list():
            for piece in text:
                yield from _kinds(piece)
        case dict():
            yield text["type"]
            yield from _kinds(text.get("text"))
        case _:
            return


def _plain(text: Any) -> str:
    match text:
        case list():
            return "".join(map(_plain, text))
        case dict():
            return _plain(text.get("text"))
        case _:
            return text or ""


def _lines(block: Json) -> Iterator[str]:
    yield from (_plain(block[part]) for part in ("caption", "text") if part in block)
    for row in block.get("cells", []):
        yield "\t".join(_plain(cell.get("text")) for cell in row)
    for inner in block.get("blocks", []):
        yield from _lines(inner)
    if "credit" in block:
        yield _plain(block["credit"])
