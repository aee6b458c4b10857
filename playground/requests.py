"""One Bot API call, from its raw fields to its answer; shared by the HTTP server and the in-process session."""

import asyncio
import functools
import json
import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from aiogram import methods
from aiogram.methods import GetUpdates, TelegramMethod
from aiogram.types import BufferedInputFile, InputFile
from pydantic import BaseModel, ValidationError

from playground.bots import Call
from playground.errors import ApiError, bad_request
from playground.faults import PAGE
from playground.methods import play
from playground.telegram import Telegram

Json = dict[str, Any]

METHODS: Final[dict[str, type[TelegramMethod[Any]]]] = {
    kind.__api_method__.lower(): kind
    for name in methods.__all__
    if isinstance(kind := getattr(methods, name), type)
    and issubclass(kind, TelegramMethod)
    and kind is not TelegramMethod
}
_ATTACHED: Final = "attach://"
_JSON_NAMES: Final = {"reply_markup": "reply keyboard markup"}


class AnswerLostError(ConnectionError):
    """No answer arrives, whether the call was done or not: a fault on demand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file that came with a call."""

    data: bytes
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What goes back: the HTTP status and the text, which is JSON or a page of HTML."""

    status: int
    body: str
    kind: str = "application/json"


async def answer(
    telegram: Telegram, token: str, name: str, fields: Mapping[str, Any], files: Mapping[str, Upload]
) -> Answer:
    """Does the call and puts result or refusal into the Bot API's envelope, unless a fault is met on the way.

    Raises AnswerLostError for the faults of that kind.
    """
    try:
        bot = telegram.bot(token)
        method = parse(name, fields, files)
        fault = bot.faults.of(method, telegram.now())
        match fault:
            case "hang":
                await asyncio.Event().wait()
            case "page":
                return Answer(status=502, body=PAGE, kind="text/html")
            case "away":
                raise AnswerLostError(name)
            case ApiError():
                raise fault
            case "lost" | None:
                pass
        if isinstance(method, GetUpdates):
            result: Any = await telegram.get_updates(token, method)
        else:
            result = call(telegram, token, method)
        if fault == "lost":
            raise AnswerLostError(name)
    except ApiError as error:
        return Answer(status=error.code, body=_dumps(error.body()))
    return Answer(status=200, body=_dumps({"ok": True, "result": result}))


def call(telegram: Telegram, token: str, method: TelegramMethod[Any]) -> Any:
    """One call but getUpdates, put into the log; the result as the JSON value that Telegram would send.

    Raises ApiError.
    """
    bot = telegram.bot(token)
    error: ApiError | None = None
    try:
        return play(telegram, bot, method)
    except ApiError as refusal:
        error = refusal
        raise
    finally:
        telegram.log(
            Call(at=telegram.now(), bot_id=bot.user.id, method=method, error=error.description if error else None)
        )


def parse(name: str, fields: Mapping[str, Any], files: Mapping[str, Upload]) -> TelegramMethod[Any]:
    """The call as aiogram's own method object; nested values may be JSON text, as forms send them.

    Raises ApiError for an unknown method, and for values of the wrong form.
    """
    kind = METHODS.get(name.lower())
    if kind is None:
        raise ApiError(404, "Not Found: method not found")
    readers = _readers(kind)
    values = {field: readers[field](field, value, files) for field, value in fields.items() if field in readers}
    for field, upload in files.items():
        if field in readers and field not in values:
            values[field] = BufferedInputFile(upload.data, upload.name)
    for field in _texts(kind):
        values.setdefault(field, "")
    try:
        return kind.model_validate(values)
    except ValidationError as error:
        raise _refusal(error) from error


Reader = Callable[[str, Any, Mapping[str, Upload]], Any]


@functools.cache
def _readers(kind: type[TelegramMethod[Any]]) -> dict[str, Reader]:
    """How each parameter of a method is read, found out once."""
    return {name: _reader(field.annotation) for name, field in kind.model_fields.items()}


@functools.cache
def _texts(kind: type[TelegramMethod[Any]]) -> tuple[str, ...]:
    """The required texts of a method: to Telegram a missing one and an empty one are the same."""
    return tuple(name for name, field in kind.model_fields.items() if field.is_required() and field.annotation is str)


def _reader(annotation: Any) -> Reader:
    parts = set(_leaves(annotation))
    if InputFile in parts:
        return _read_file
    if any(isinstance(part, type) and issubclass(part, BaseModel) for part in parts) or list in parts:
        return _read_json
    return _read_id if {int, str} <= parts else _read_plain


def _leaves(annotation: Any) -> typing.Iterator[Any]:
    origin = typing.get_origin(annotation)
    if origin is not None:
        yield origin
        for argument in typing.get_args(annotation):
            yield from _leaves(argument)
    else:
        yield annotation


def _read_plain(_name: str, value: Any, _files: Mapping[str, Upload]) -> Any:
    return value


def _read_id(name: str, value: Any, _files: Mapping[str, Upload]) -> Any:
    if isinstance(value, str):
        try:
            return int(value)
        except ValueError:
            if not value:
                raise bad_request(f"{name} is empty") from None
    return value


def _read_json(name: str, value: Any, files: Mapping[str, Upload]) -> Any:
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except ValueError:
            what = _JSON_NAMES.get(name, name.replace("_", " "))
            raise bad_request(f"can't parse {what} JSON object") from None
    return _attach(value, files)


def _read_file(_name: str, value: Any, files: Mapping[str, Upload]) -> Any:
    return _attach(value, files)


def _attach(value: Any, files: Mapping[str, Upload]) -> Any:
    """Puts the uploaded files where the value says attach://name."""
    match value:
        case str() if value.startswith(_ATTACHED):
            upload = files.get(value.removeprefix(_ATTACHED))
            if upload is None:
                raise bad_request(f"there is no file {value.removeprefix(_ATTACHED)!r} in the request")
            return BufferedInputFile(upload.data, upload.name)
        case dict() if files:
            return {name: _attach(item, files) for name, item in value.items()}
        case list() if files:
            return [_attach(item, files) for item in value]
        case _:
            return value


def _refusal(error: ValidationError) -> ApiError:
    first = error.errors(include_url=False, include_context=False)[0]
    where = ".".join(str(part) for part in first["loc"])
    if first["type"] == "missing":
        return bad_request(f"{where} is empty")
    return bad_request(f"can't parse {where}: {first['msg']}")


def _dumps(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
