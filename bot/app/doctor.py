"""Asks Telegram whether it knows the token, without the weight of the bot."""

import aiohttp

from bot.settings import Settings

TIMEOUT = aiohttp.ClientTimeout(total=15)
OFFICIAL = "https://api.telegram.org"


async def check_token(settings: Settings) -> list[str]:
    """What is wrong with the token or the way to Telegram, a line each; the token itself is never in it."""
    if settings.bot_token is None:
        return ["NX_BOT_TOKEN is not set."]
    url = f"{(settings.api_url or OFFICIAL).rstrip('/')}/bot{settings.bot_token.get_secret_value()}/getMe"
    try:
        connector = _through(settings.proxy) if settings.proxy else None
        async with aiohttp.ClientSession(connector=connector, timeout=TIMEOUT) as session, session.get(url) as answer:
            known = answer.status == 200
    except Exception as error:  # noqa: BLE001  # proxies fail in their own ways, and each is what was asked for
        return [f"Telegram can't be reached: {type(error).__name__}."]
    return [] if known else [f"Telegram does not know the token (HTTP {answer.status})."]


def _through(proxy: str) -> aiohttp.BaseConnector:
    # Only here: the package comes with the extra `proxy`, which a bot without one needs not have.
    from aiohttp_socks import ProxyConnector  # noqa: PLC0415

    return ProxyConnector.from_url(proxy)
