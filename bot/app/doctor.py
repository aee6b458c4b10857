"""Asks Telegram whether it knows the token, without the weight of the bot."""

import aiohttp
from aiohttp_socks import ProxyConnector

from bot.settings import Settings

TIMEOUT = aiohttp.ClientTimeout(total=15)
OFFICIAL = "https://api.telegram.org"


async def check_token(settings: Settings) -> list[str]:
    """What is wrong with the token or the way to Telegram, a line each; the token itself is never in it."""
    if settings.bot_token is None:
        return ["NX_BOT_TOKEN is not set."]
    connector = ProxyConnector.from_url(settings.proxy) if settings.proxy else None
    url = f"{settings.api_url or OFFICIAL}/bot{settings.bot_token.get_secret_value()}/getMe"
    try:
        async with aiohttp.ClientSession(connector=connector, timeout=TIMEOUT) as session, session.get(url) as answer:
            known = answer.status == 200
    except (aiohttp.ClientError, TimeoutError) as error:
        return [f"Telegram can't be reached: {type(error).__name__}."]
    return [] if known else [f"Telegram does not know the token (HTTP {answer.status})."]
