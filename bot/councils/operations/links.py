"""Single-use links: made, revoked, found again by their digest."""

from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256

from bot.councils.errors import LinkUnusable
from bot.councils.model.councils import Council
from bot.councils.model.membership import Link, LinkKind
from bot.councils.ports import Transaction


def new_link(
    tx: Transaction, council: Council, kind: LinkKind, number: int, topic: int | None, now: datetime
) -> dict[str, str]:
    """A new link as the facts of the event that carries it."""
    token = tx.new_token()
    expires_at = now + timedelta(days=council.settings.link_days)
    tx.links.add(
        Link(digest=_digest(token), council=council.id, kind=kind, number=number, topic=topic, expires_at=expires_at)
    )
    return {"token": token, "expires_at": expires_at.isoformat()}


def revoke_links(tx: Transaction, council: int, kind: LinkKind, number: int, topic: int | None, now: datetime) -> None:
    for link in tx.links.find(council=council, kind=kind, number=number, topic=topic):
        if link.usable_at(now):
            tx.links.save(replace(link, revoked_at=now))


def find_link(tx: Transaction, token: str) -> Link | None:
    """The link of a token, usable or not."""
    return tx.links.get(digest=_digest(token))


def usable_link(tx: Transaction, token: str, kind: LinkKind, now: datetime) -> Link:
    link = find_link(tx, token)
    if link is None or link.kind is not kind or not link.usable_at(now):
        raise LinkUnusable("link-unusable")
    return link


def _digest(token: str) -> str:
    return sha256(token.encode()).hexdigest()
