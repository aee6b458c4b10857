"""Links that Telegram's apps understand: t.me/<bot>?start=…, ?startgroup=…&admin=…, and tg://resolve."""

import re
from dataclasses import dataclass
from typing import Final, Literal
from urllib.parse import parse_qs, urlsplit

from playground.errors import PlaygroundError
from playground.people import RIGHTS

_PAYLOAD: Final = re.compile(r"[A-Za-z0-9_-]{0,64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link to a bot; `rights` are those it asks to be made administrator with."""

    username: str
    action: Literal["start", "startgroup", "open"]
    payload: str
    rights: frozenset[str]


def parse(url: str) -> Link | None:
    """None for a link that leaves Telegram. Raises PlaygroundError for a payload the apps do not pass on."""
    parts = urlsplit(url if "://" in url else f"https://{url}")
    query = {name: values[0] for name, values in parse_qs(parts.query, keep_blank_values=True).items()}
    if parts.scheme == "tg" and parts.netloc == "resolve":
        username = query.get("domain", "")
    elif parts.netloc in {"t.me", "telegram.me"}:
        username = parts.path.strip("/")
    else:
        return None
    action: Literal["start", "startgroup", "open"] = "open"
    if "startgroup" in query:
        action = "startgroup"
    elif "start" in query:
        action = "start"
    payload = query.get(action, "")
    if not _PAYLOAD.fullmatch(payload):
        raise PlaygroundError("payload", payload=payload)
    rights = {f"can_{name}" for name in query.get("admin", "").split()} & set(RIGHTS)
    return Link(username=username, action=action, payload=payload, rights=frozenset(rights))
