"""Links to pass on: the buttons under one, several in one message, and a link as a picture."""

from zoneinfo import ZoneInfo

from aiogram.types import InlineKeyboardButton

from bot.councils.events import Event
from bot.councils.operations.links import ShownLink
from bot.views.buttons import GuestLinkButton, LinkDo, Row, SeatButton, button, in_rows, keyboard
from bot.views.message import Message
from bot.views.texts import Texts

_KEYS = {LinkDo.QR: "qr", LinkDo.LINK: "new-link", LinkDo.REVOKE: "revoke-link"}
# Whoever has the picture before her asks for no other of it.
_UNDER_A_PICTURE = (LinkDo.LINK, LinkDo.REVOKE)


def of_seat(texts: Texts, council: int, number: int, *does: LinkDo) -> Row:
    """What the convenor may do with the link of a seat."""
    return [button(texts, _KEYS[do], SeatButton(do=do, council=council, number=number)) for do in does]


def of_guest(texts: Texts, council: int, topic: int, number: int, *does: LinkDo) -> Row:
    """What the convenor may do with the link of an invitation."""
    return [
        button(texts, _KEYS[do], GuestLinkButton(do=do, council=council, topic=topic, number=number)) for do in does
    ]


def of_seats(texts: Texts, event: Event, addresses: list[str], zone: ZoneInfo) -> Message:
    """The links of several seats in one message, each with a button for its picture."""
    facts = texts.facts(event.facts, zone)
    names, numbers = str(event.facts["given_names"]).splitlines(), str(event.facts["seats"]).split()
    lines = [texts("seat-links-line", name=name, link=link) for name, link in zip(names, addresses, strict=True)]
    told = texts(
        "notice-seat-links",
        count=len(names),
        lines=texts.joined(lines, "\n"),
        expires_at=facts["expires_at"],
        council_title=facts["council_title"],
    )
    pictures = [
        InlineKeyboardButton(
            text=texts.plain("qr-of", name=name),
            callback_data=SeatButton(do=LinkDo.QR, council=event.council or 0, number=int(number)).pack(),
        )
        for name, number in zip(names, numbers, strict=True)
    ]
    return Message(text=told, keyboard=keyboard(*in_rows(pictures, 2)))


def picture(texts: Texts, page: ShownLink) -> Message:
    """What stands under the picture of a link: whose it is, what for, and until when."""
    council, number, topic = page.council, page.link.number, page.topic
    expires_at = texts.moment(page.link.expires_at, council.zone)
    if topic is None:
        told = texts("qr-seat", name=page.name, expires_at=expires_at, council_title=council.title)
        return Message(text=told, keyboard=keyboard(of_seat(texts, council.id, number, *_UNDER_A_PICTURE)))
    told = texts(
        "qr-guest",
        name=page.name,
        topic=topic.label,
        title=topic.title,
        expires_at=expires_at,
        council_title=council.title,
    )
    return Message(text=told, keyboard=keyboard(of_guest(texts, council.id, topic.number, number, *_UNDER_A_PICTURE)))
