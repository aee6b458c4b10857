"""Training material: which councils have not read it yet."""

from bot.councils.operations.training import UnreadPage
from bot.views.announcements import AnnouncementButton, AnnouncementDo
from bot.views.buttons import button, keyboard
from bot.views.message import Message, clipped
from bot.views.texts import Texts
from bot.views.turning import turns

_NAME = 40


def unread(texts: Texts, page: UnreadPage) -> Message:
    """Their names, a page of them, and the way back."""
    found = page.announcement
    told = texts("training-unread", title=found.title, count=page.count)
    lines = [texts("training-unread-in", name=clipped(council.title, _NAME)) for council in page.councils]
    here = AnnouncementButton(do=AnnouncementDo.UNREAD, announcement=found.id, unit=found.unit)
    back = button(texts, "training-back", here.model_copy(update={"do": AnnouncementDo.OPEN}))
    turning = turns(texts, page.page, page.pages, lambda to: here.model_copy(update={"page": to}))
    return Message(text=texts.joined([told, *lines], "\n"), keyboard=keyboard(turning, [back]))
