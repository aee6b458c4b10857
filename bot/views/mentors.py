"""What a mentor and a reader see first, and a council as its mentor sees it."""

from bot.councils.model.organisation import Role
from bot.councils.operations.mentors import AllianceHome, MentoredPage
from bot.views import mentor_buttons, organisation
from bot.views.buttons import keyboard
from bot.views.mentor_buttons import MentorDo
from bot.views.message import Message
from bot.views.role_buttons import laying_down
from bot.views.rules import said
from bot.views.summaries import periods
from bot.views.texts import Texts

_COUNCILS = 30


def home(texts: Texts, page: AllianceHome, user_id: int) -> list[Message]:
    """What somebody sees first who sends /alliance, by all that she is."""
    messages = [organisation.unit(texts, page.unit)] if page.unit else []
    if page.mentors:
        messages.append(_guided(texts, page, user_id))
    messages += [
        Message(
            text=texts("reader-home", name=unit.name),
            keyboard=keyboard(periods(texts, unit), laying_down(texts, unit, user_id, Role.READER)),
        )
        for unit in page.reads
    ]
    return messages


def council(texts: Texts, page: MentoredPage) -> Message:
    """A council as its mentor sees it: its own rules, the ways to its figures, and a word to its convenor."""
    about = page.council
    lines = [said(texts, name, value) for name, value in page.rules.items()]
    told = texts("mentored-page", title=about.title, unit=page.unit.name, rules=len(lines))
    return Message(
        text=texts.joined([told, *lines], "\n"),
        keyboard=keyboard(periods(texts, page.unit, about.id), mentor_buttons.guiding(texts, about.id)),
    )


def _guided(texts: Texts, page: AllianceHome, user_id: int) -> Message:
    buttons = [mentor_buttons.named(texts, MentorDo.OPEN, one.id, one.title) for one in page.guided[:_COUNCILS]]
    return Message(
        text=texts("mentor-home", name=organisation.line(page.mentors), count=len(page.guided)),
        keyboard=keyboard(
            *([one] for one in buttons), *(laying_down(texts, unit, user_id, Role.MENTOR) for unit in page.mentors)
        ),
    )
