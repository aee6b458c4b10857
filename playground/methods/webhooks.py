"""What a bot says about its webhook; the updates are brought by `playground/webhooks.py`."""

import re
from typing import Any, Final
from urllib.parse import urlsplit

from aiogram.methods import DeleteWebhook, GetWebhookInfo, SetWebhook

from playground.bots import Bot, Webhook
from playground.errors import bad_request
from playground.methods.registry import plays
from playground.telegram import Telegram
from playground.updates import DEFAULT_TYPES

Json = dict[str, Any]

CONNECTIONS, MOST_CONNECTIONS = 40, 100
SECRET_CHARACTERS: Final = 256
# Where a Bot API server of one's own needs no encryption.
_THIS_MACHINE: Final = {"127.0.0.1", "localhost", "::1"}


@plays(SetWebhook)
def set_webhook(_telegram: Telegram, bot: Bot, call: SetWebhook) -> bool:
    if call.url:
        _check(call.url, call.secret_token or "")
    bot.queue.allow(call.allowed_updates)
    hook = None
    if call.url:
        connections = max(1, min(call.max_connections or CONNECTIONS, MOST_CONNECTIONS))
        hook = Webhook(url=call.url, secret_token=call.secret_token, max_connections=connections)
    _replace(bot, hook, drop=call.drop_pending_updates)
    return True


@plays(DeleteWebhook)
def delete_webhook(_telegram: Telegram, bot: Bot, call: DeleteWebhook) -> bool:
    _replace(bot, None, drop=call.drop_pending_updates)
    return True


@plays(GetWebhookInfo)
def get_webhook_info(_telegram: Telegram, bot: Bot, _call: GetWebhookInfo) -> Json:
    info: Json = {"url": "", "has_custom_certificate": False, "pending_update_count": len(bot.queue)}
    if bot.webhook is not None:
        info |= {"url": bot.webhook.url, "max_connections": bot.webhook.max_connections}
        if bot.webhook.last_error is not None:
            info["last_error_date"], info["last_error_message"] = bot.webhook.last_error
    if bot.queue.allowed != DEFAULT_TYPES:
        info["allowed_updates"] = sorted(bot.queue.allowed)
    return info


def _check(url: str, secret: str) -> None:
    parts = urlsplit(url)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in _THIS_MACHINE):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if len(secret) > SECRET_CHARACTERS:
        raise bad_request("secret token is too long")
    if re.fullmatch(r"[A-Za-z0-9_-]*", secret) is None:
        raise bad_request("secret token contains unallowed characters")


def _replace(bot: Bot, hook: Webhook | None, *, drop: bool | None) -> None:
    """Put a webhook, or none, in the place of the one there was."""
    if bot.webhook is not None:
        bot.webhook.replaced.set()
    if hook is not None:
        bot.queue.interrupt("terminated by setWebhook request")
    bot.webhook = hook
    if drop:
        bot.queue.clear()
    bot.queue.stir()
