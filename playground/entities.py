"""Text as Telegram reads it: TDLib's own parser, through tdjson, with its exact errors and UTF-16 offsets."""

import json
from collections.abc import Callable
from typing import Any, Final

from tdjson import td_execute

from playground.errors import bad_request

Json = dict[str, Any]
FindUser = Callable[[int], Json | None]

RAW_TEXT_BYTES: Final = 1 << 15
MAX_ENTITIES: Final = 100
MAX_TEXT: Final = 4096
MAX_CAPTION: Final = 1024

_PARSE_MODES: Final[dict[str, Json]] = {
    "html": {"@type": "textParseModeHTML"},
    "markdown": {"@type": "textParseModeMarkdown", "version": 1},
    "markdownv2": {"@type": "textParseModeMarkdown", "version": 2},
}
_TYPES: Final = {
    "Mention": "mention",
    "Hashtag": "hashtag",
    "Cashtag": "cashtag",
    "BotCommand": "bot_command",
    "Url": "url",
    "EmailAddress": "email",
    "PhoneNumber": "phone_number",
    "Bold": "bold",
    "Italic": "italic",
    "Underline": "underline",
    "Strikethrough": "strikethrough",
    "Spoiler": "spoiler",
    "BlockQuote": "blockquote",
    "ExpandableBlockQuote": "expandable_blockquote",
    "Code": "code",
    "Pre": "pre",
    "PreCode": "pre",
    "TextUrl": "text_link",
    "MentionName": "text_mention",
    "CustomEmoji": "custom_emoji",
    "DateTime": "date_time",
}
# What Telegram trims from both ends; a full-width space is text.
_SPACES: Final = " \t\r\n\0\v"
_DETECTED: Final = frozenset({"mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number"})


def _execute(request: Json) -> Json:
    answer = td_execute(json.dumps(request).encode())
    if answer is None:
        msg = f"TDLib did not answer {request['@type']}"
        raise RuntimeError(msg)
    result: Json = json.loads(answer)
    return result


_execute({"@type": "setLogVerbosityLevel", "new_verbosity_level": 0})


def utf16_length(text: str) -> int:
    """Length in UTF-16 code units, the unit of all of Telegram's offsets."""
    return len(text.encode("utf-16-le")) // 2


def cut(text: str, entity: Json) -> str:
    """The part of the text that the entity covers."""
    units = text.encode("utf-16-le")
    start = 2 * entity["offset"]
    return units[start : start + 2 * entity["length"]].decode("utf-16-le")


def reason(message: str) -> str:
    """TDLib's words as the Bot API server repeats them: the first letter small, unless they are a constant."""
    if len(message) > 1 and (message[1] == "_" or message[1].isupper()):
        return message
    return message[:1].lower() + message[1:]


def detect(text: str) -> list[Json]:
    """The entities Telegram finds by itself: commands, mentions, links, hashtags."""
    found = _execute({"@type": "getTextEntities", "text": text})
    return [entity for item in found["entities"] if (entity := _entity(item, lambda _: None))][:MAX_ENTITIES]


def formatted(
    text: str,
    *,
    parse_mode: str | None,
    entities: list[Json] | None,
    find_user: FindUser,
) -> tuple[str, list[Json]]:
    """A bot's text and its entities, as Telegram stores them.

    `find_user` gives the User a text_mention points at; a mention of somebody unknown is dropped, as Telegram does.
    Raises ApiError in the words of the Bot API.
    """
    if len(text.encode()) > RAW_TEXT_BYTES:
        raise bad_request("text is too long")
    mode = (parse_mode or "none").lower()
    if mode != "none" and text:
        text, given = _parse(text, mode, find_user)
    else:
        given = _given(entities or [], find_user)
    if len(given) > MAX_ENTITIES:
        raise bad_request("ENTITIES_TOO_LONG")
    text, given = _trim(text, given)
    return text, _merge(given, detect(text) if text else [])


def _parse(text: str, mode: str, find_user: FindUser) -> tuple[str, list[Json]]:
    if mode not in _PARSE_MODES:
        raise bad_request("unsupported parse_mode")
    result = _execute({"@type": "parseTextEntities", "text": text, "parse_mode": _PARSE_MODES[mode]})
    if result["@type"] == "error":
        raise bad_request(reason(result["message"]))
    parsed = [entity for item in result["entities"] if (entity := _entity(item, find_user))]
    return result["text"], parsed


def _given(entities: list[Json], find_user: FindUser) -> list[Json]:
    given = []
    for entity in entities:
        kept = {name: value for name, value in entity.items() if value is not None}
        if kept["type"] in _DETECTED:
            continue
        if kept["type"] == "text_mention":
            user = find_user(kept["user"]["id"])
            if user is None:
                continue
            kept["user"] = user
        given.append(kept)
    return sorted(given, key=lambda entity: (entity["offset"], -entity["length"]))


def _entity(item: Json, find_user: FindUser) -> Json | None:
    kind = item["type"]
    name = _TYPES.get(kind["@type"].removeprefix("textEntityType"))
    if name is None:
        return None
    entity: Json = {"type": name, "offset": item["offset"], "length": item["length"]}
    if name == "text_mention":
        user = find_user(kind["user_id"])
        if user is None:
            return None
        entity["user"] = user
    elif name == "text_link":
        entity["url"] = kind["url"]
    elif name == "pre" and kind.get("language"):
        entity["language"] = kind["language"]
    elif name == "custom_emoji":
        entity["custom_emoji_id"] = kind["custom_emoji_id"]
    elif name == "date_time":
        entity["unix_time"] = kind["unix_time"]
    return entity


def _trim(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    stripped = text.strip(_SPACES)
    if stripped == text:
        return text, entities
    shift = utf16_length(text[: len(text) - len(text.lstrip(_SPACES))])
    end = utf16_length(stripped)
    moved = []
    for entity in entities:
        start = max(entity["offset"] - shift, 0)
        stop = min(entity["offset"] + entity["length"] - shift, end)
        if start < stop:
            moved.append({**entity, "offset": start, "length": stop - start})
    return stripped, moved


def _merge(given: list[Json], found: list[Json]) -> list[Json]:
    """Found entities give way to a link, mention or code set by hand in the same place."""
    opaque = [item for item in given if item["type"] in {"code", "pre", "text_link", "text_mention", "custom_emoji"}]
    free = [
        item
        for item in found
        if not any(
            item["offset"] < other["offset"] + other["length"] and other["offset"] < item["offset"] + item["length"]
            for other in opaque
        )
    ]
    merged = sorted([*given, *free], key=lambda entity: (entity["offset"], -entity["length"]))
    return merged[:MAX_ENTITIES]
