"""Calls for topics: what became of one, council by council."""

from bot.councils.operations.calls import CallPage, Joined
from bot.views import rich
from bot.views.announcements import AnnouncementButton, AnnouncementDo
from bot.views.buttons import button, keyboard
from bot.views.message import Message, clipped
from bot.views.texts import Texts
from bot.views.turning import turns

_NAME = 40
_COLUMNS = ("name", "votes", "adopted", "closed")


def call(texts: Texts, page: CallPage) -> Message:
    """The councils that joined, side by side, and the way back."""
    found = page.announcement
    here = AnnouncementButton(do=AnnouncementDo.JOINED, announcement=found.id, unit=found.unit)
    back = button(texts, "training-back", here.model_copy(update={"do": AnnouncementDo.OPEN}))
    turning = turns(texts, page.page, page.pages, lambda to: here.model_copy(update={"page": to}))
    told = texts("call-page", title=found.title, count=page.count)
    return rich.page(texts, [told, *_joined(texts, page.joined)], keyboard(turning, [back]))


def _joined(texts: Texts, joined: tuple[Joined, ...]) -> list[rich.Table]:
    """A row each; as text a line each."""
    if not joined:
        return []
    lines = [
        texts(
            "call-joined",
            name=clipped(one.council, _NAME),
            topic=one.topic,
            status=one.status,
            votes=one.votes,
            adopted=one.adopted,
            closed=one.closed,
        )
        for one in joined
    ]
    rows = [
        (
            texts.plain("call-row-name", name=clipped(one.council, _NAME), topic=one.topic, status=one.status),
            one.votes,
            one.adopted,
            one.closed,
        )
        for one in joined
    ]
    heads = tuple(texts.plain("call-head", column=column) for column in _COLUMNS)
    return [rich.Table(caption=texts("call-caption"), heads=heads, rows=tuple(rows), as_text=texts.joined(lines, "\n"))]
