"""Single-use links: made, shown once more to the convenor, revoked, found again by their digest."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256

from bot.councils.errors import LinkUnusable
from bot.councils.model.councils import Council
from bot.councils.model.membership import Link, LinkKind
from bot.councils.model.people import Actor
from bot.councils.model.topics import Topic
from bot.councils.operations import access
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


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownLink:
    """A link the convenor has before her, and what it is for; `topic` is None where it claims a seat."""

    council: Council
    link: Link
    token: str
    name: str
    topic: Topic | None


def shown_link(
    tx: Transaction,
    *,
    actor: Actor,
    council: int,
    number: int,
    topic: int | None,
    tokens: tuple[str, ...],
    now: datetime,
) -> ShownLink:
    """Of the links in a message to the convenor, the one of this seat, or of this guest of a topic.

    Raises LinkUnusable where it is not among them, or is used, revoked or expired.
    """
    found = access.as_convenor(tx, actor, council)
    kind = LinkKind.SEAT if topic is None else LinkKind.GUEST
    for token in tokens:
        link = find_link(tx, token)
        if link is None or not link.usable_at(now):
            continue
        if (link.council, link.kind, link.number, link.topic) == (council, kind, number, topic):
            about = None if topic is None else access.topic(tx, found, topic)
            owner = access.seat(tx, found, number, now) if about is None else access.guest_numbered(tx, about, number)
            return ShownLink(council=found, link=link, token=token, name=owner.name, topic=about)
    raise LinkUnusable("link-unusable")


def _digest(token: str) -> str:
    return sha256(token.encode()).hexdigest()
