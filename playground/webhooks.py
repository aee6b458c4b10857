"""Webhooks as Telegram's own server keeps them: one queue in order, what fails again and ever more seldom."""

import asyncio
import itertools
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Final
from urllib.parse import parse_qsl

import aiohttp

from playground.bots import Bot
from playground.errors import ApiError
from playground.requests import call as carried_out
from playground.requests import parse
from playground.telegram import Telegram

Json = dict[str, Any]

_HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"
PATIENCE: Final = aiohttp.ClientTimeout(total=60)
# Of seconds. The first failure is tried again at once, then after twice this, and twice as long each time.
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 60.0
# In a response, whose result nobody sees, these mean nothing (WebhookActor.cpp of Telegram's server).
_NOT_IN_A_RESPONSE: Final = ("get", "setwebhook", "deletewebhook", "close", "logout")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """What came of one POST: `failure` in the words of getWebhookInfo, empty where all went well."""

    failure: str = ""
    retry_after: int = 0
    call: Mapping[str, Any] = field(default_factory=dict)


async def posting(telegram: Telegram) -> None:
    """Bring every bot with a webhook its updates, until cancelled."""
    async with aiohttp.ClientSession(timeout=PATIENCE) as http, asyncio.TaskGroup() as rounds:
        known: set[str] = set()
        while True:
            revision = telegram.revision
            for token in telegram.tokens() - known:
                rounds.create_task(_Postman(telegram, telegram.bot(token), http).run())
                known.add(token)
            await telegram.wait_change(revision)


class _Postman:
    """Brings one bot its updates, as many at a time as it allows."""

    def __init__(self, telegram: Telegram, bot: Bot, http: aiohttp.ClientSession) -> None:
        self._telegram = telegram
        self._bot = bot
        self._http = http
        self._under_way: set[tuple[str, int]] = set()

    async def run(self) -> None:
        async with asyncio.TaskGroup() as errands:
            while True:
                await self._bot.queue.stirred()
                for update in self._ready():
                    errands.create_task(self._bring(update))

    def _ready(self) -> list[Json]:
        """The first update of each queue of which none is under way, up to the number of connections."""
        hook = self._bot.webhook
        found: list[Json] = []
        if hook is not None:
            for update in self._bot.queue.waiting(self._telegram.now()):
                if len(self._under_way) >= hook.max_connections:
                    break
                if _queue_of(update) not in self._under_way:
                    self._under_way.add(_queue_of(update))
                    found.append(update)
        return found

    async def _bring(self, update: Json) -> None:
        hook = self._bot.webhook
        for failed in itertools.count():
            if hook is None or self._bot.webhook is not hook or not self._bot.queue.holds(update["update_id"]):
                break
            reached = await self._post(hook.url, hook.secret_token, update)
            if not reached.failure:
                self._bot.queue.remove(update["update_id"])
                self._telegram.touch()
                if reached.call:
                    self._carry_out(reached.call)
                break
            hook.last_error = (int(self._telegram.now().timestamp()), reached.failure)
            self._telegram.touch()
            pause = reached.retry_after or (min(FIRST_PAUSE * 2**failed, LONGEST_PAUSE) if failed else 0)
            with suppress(TimeoutError):
                async with asyncio.timeout(pause):
                    await hook.replaced.wait()
        self._under_way.discard(_queue_of(update))
        self._bot.queue.stir()

    async def _post(self, url: str, secret: str | None, update: Json) -> Reached:
        headers = {_HEADER: secret} if secret else {}
        try:
            async with self._http.post(url, json=update, headers=headers, allow_redirects=False) as response:
                if response.status // 100 != HTTPStatus.OK // 100:
                    after = response.headers.get("Retry-After", "")
                    failure = f"Wrong response from the webhook: {response.status} {response.reason}"
                    return Reached(failure=failure, retry_after=int(after) if after.isdecimal() else 0)
                return Reached(call=await _call_in(response))
        except TimeoutError:
            return Reached(failure="Read timeout expired")
        except aiohttp.ClientConnectorError:
            return Reached(failure="Connection refused")
        except aiohttp.ClientError:
            return Reached(failure="Connection closed")

    def _carry_out(self, call: Mapping[str, Any]) -> None:
        name = str(call["method"])
        if not name.lower().startswith(_NOT_IN_A_RESPONSE):
            fields = {key: value for key, value in call.items() if key != "method"}
            # Of what it comes to, the bot hears nothing; nothing on the way to Telegram can go wrong with it any more.
            with suppress(ApiError):
                carried_out(self._telegram, self._bot.token, parse(name, fields, {}))


async def _call_in(response: aiohttp.ClientResponse) -> Json:
    """The call that a response holds as JSON or as a form; empty without one."""
    fields: Json = {}
    if response.content_type == "multipart/form-data":
        async for part in aiohttp.MultipartReader.from_response(response):
            if isinstance(part, aiohttp.BodyPartReader) and part.name:
                fields[part.name] = await part.text()
    elif response.content_type == "application/x-www-form-urlencoded":
        fields.update(parse_qsl(await response.text()))
    elif response.content_type == "application/json":
        with suppress(ValueError):
            read = json.loads(await response.text())
            fields = read if isinstance(read, dict) else {}
    return fields if fields.get("method") else {}


def _queue_of(update: Json) -> tuple[str, int]:
    """What is brought one after the other: the presses of a person, and all else of a chat."""
    kind, event = next((kind, event) for kind, event in update.items() if kind != "update_id")
    if kind == "callback_query":
        return kind, event["from"]["id"]
    return "chat", event["chat"]["id"] if "chat" in event else 0
