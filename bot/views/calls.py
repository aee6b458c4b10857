"""Calls for topics: what became of one, council by council."""

from bot.councils.operations.calls import CallPage
from bot.views.announcements import AnnouncementButton, AnnouncementDo
from bot.views.buttons import button, keyboard
from bot.views.message import Message, clipped
from bot.views.texts import Texts
from bot.views.turning import turns

_NAME = 40


def call(texts: Texts, page: CallPage) -> Message:
    """The councils that joined, side by side, and the way back."""
    found = page.announcement
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
        for one in page.joined
    ]
    here = AnnouncementButton(do=AnnouncementDo.JOINED, announcement=found.id, unit=found.unit)
    back = button(texts, "training-back", here.model_copy(update={"do": AnnouncementDo.OPEN}))
    turning = turns(texts, page.page, page.pages, lambda to: here.model_copy(update={"page": to}))
    told = texts("call-page", title=found.title, count=page.count)
    return Message(text=texts.joined([told, *lines], "\n"), keyboard=keyboard(turning, [back]))
