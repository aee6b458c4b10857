"""What the playground refuses: people get a sentence, bots get the Bot API's own words."""

import json
from functools import cache
from pathlib import Path
from typing import Any

_ENGLISH = Path(__file__).with_name("page") / "i18n" / "en.json"


class PlaygroundError(LookupError):
    """A person tried what her Telegram app would not offer: no such chat, message, button, or right.

    The page says the sentence `refused_` + `key` in its own language; here, as a string, it is English.
    """

    def __init__(self, key: str, **facts: str | int) -> None:
        super().__init__(key)
        self.key = f"refused_{key}"
        self.facts = facts

    def __str__(self) -> str:
        return _english()[self.key].format_map(self.facts)


@cache
def _english() -> dict[str, str]:
    sentences: dict[str, str] = json.loads(_ENGLISH.read_text("utf-8"))
    return sentences


class ApiError(Exception):
    """A refusal of the Bot API.

    `description` is what the Bot API server writes, its prefix ("Bad Request: ", "Forbidden: ") included;
    `parameters` are its ResponseParameters, such as `retry_after` in seconds.
    """

    def __init__(self, code: int, description: str, parameters: dict[str, int] | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> dict[str, Any]:
        """The JSON object that the Bot API answers with."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def bad_request(reason: str) -> ApiError:
    return ApiError(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> ApiError:
    return ApiError(403, f"Forbidden: {reason}")


def too_many_requests(retry_after: int) -> ApiError:
    return ApiError(429, f"Too Many Requests: retry after {retry_after}", {"retry_after": retry_after})


def conflict(reason: str) -> ApiError:
    return ApiError(409, f"Conflict: {reason}")


def unauthorized() -> ApiError:
    return ApiError(401, "Unauthorized")
