"""Asks Telegram whether it knows the token and where updates go, without the weight of the bot."""

from http import HTTPStatus
from typing import Any

import aiohttp

from bot.settings import Settings

TIMEOUT = aiohttp.ClientTimeout(total=15)
OFFICIAL = "https://api.telegram.org"


async def check_token(settings: Settings) -> list[str]:
    """What is wrong with the token or the way to Telegram, a line each; the token itself is never in it."""
    if settings.bot_token is None:
        return ["NX_BOT_TOKEN is not set."]
    url = f"{(settings.api_url or OFFICIAL).rstrip('/')}/bot{settings.bot_token.get_secret_value()}/getWebhookInfo"
    try:
        connector = _through(settings.proxy) if settings.proxy else None
        async with aiohttp.ClientSession(connector=connector, timeout=TIMEOUT) as session, session.get(url) as answer:
            known = answer.status == HTTPStatus.OK
            webhook = (await answer.json())["result"] if known else {}
    except Exception as error:  # noqa: BLE001  # proxies fail in their own ways, and each is what was asked for
        return [f"Telegram can't be reached: {type(error).__name__}."]
    if not known:
        return [f"Telegram does not know the token (HTTP {answer.status})."]
    return _wrong_with(webhook, settings)


def _wrong_with(webhook: dict[str, Any], settings: Settings) -> list[str]:
    """What is wrong with where Telegram brings updates; a running bot polls, or has said where."""
    if settings.webhook_url is None:
        return ["Telegram has a webhook, though NX_WEBHOOK_URL is not set."] if webhook["url"] else []
    if webhook["url"] != settings.webhook_url:
        return ["Telegram does not bring updates to NX_WEBHOOK_URL: the bot has not been started with it."]
    if webhook["pending_update_count"] and webhook.get("last_error_message"):
        waiting, why = webhook["pending_update_count"], webhook["last_error_message"]
        return [f"{waiting} updates could not be brought to NX_WEBHOOK_URL: {why}."]
    return []


def _through(proxy: str) -> aiohttp.BaseConnector:
    # Only here: the package comes with the extra `proxy`, which a bot without one needs not have.
    from aiohttp_socks import ProxyConnector  # noqa: PLC0415

    return ProxyConnector.from_url(proxy)
