"""Roles beside the coordinator's: who has which in a unit, what a mentor and a reader see first, a mentor's council."""

from bot.councils.model.councils import Council
from bot.councils.model.organisation import Role
from bot.councils.operations.mentors import AllianceHome, MentoredPage, RolesPage
from bot.views import mentor_buttons, organisation
from bot.views.buttons import button, in_rows, keyboard
from bot.views.mentor_buttons import MentorDo
from bot.views.message import Message
from bot.views.organisation import UnitButton, UnitDo
from bot.views.rules import said
from bot.views.summaries import periods
from bot.views.texts import Texts

_CODES = (UnitDo.HELPER, UnitDo.MENTOR, UnitDo.READER)
_COUNCILS = 30


def home(texts: Texts, page: AllianceHome) -> list[Message]:
    """What somebody sees first who sends /alliance, by all that she is."""
    messages = [organisation.unit(texts, page.unit)] if page.unit else []
    if page.mentors:
        messages.append(_guided(texts, page.guided, organisation.line(page.mentors)))
    messages += [
        Message(text=texts("reader-home", name=unit.name), keyboard=keyboard(periods(texts, unit)))
        for unit in page.reads
    ]
    return messages


def roles(texts: Texts, page: RolesPage) -> Message:
    """Who has which role in a unit, and the codes that give one."""
    lines = [
        texts(f"roles-of-{role}", count=len(page.names[role]), names=texts.names(page.names[role])) for role in Role
    ]
    codes = [button(texts, f"unit-{do}", UnitButton(do=do, unit=page.unit.id)) for do in _CODES]
    back = [button(texts, "unit-back", UnitButton(do=UnitDo.MORE, unit=page.unit.id))]
    told = texts.joined([texts("roles-page", name=page.unit.name), *lines], "\n")
    return Message(text=told, keyboard=keyboard(codes, back))


def council(texts: Texts, page: MentoredPage) -> Message:
    """A council as its mentor sees it: its own rules, the ways to its figures, and a word to its convenor."""
    about = page.council
    lines = [said(texts, name, value) for name, value in page.rules.items()]
    told = texts("mentored-page", title=about.title, unit=page.unit.name, rules=len(lines))
    return Message(
        text=texts.joined([told, *lines], "\n"),
        keyboard=keyboard(periods(texts, page.unit, about.id), mentor_buttons.guiding(texts, about.id)),
    )


def _guided(texts: Texts, councils: tuple[Council, ...], units: str) -> Message:
    buttons = [mentor_buttons.named(texts, MentorDo.OPEN, one.id, one.title) for one in councils[:_COUNCILS]]
    return Message(
        text=texts("mentor-home", name=units, count=len(councils)),
        keyboard=keyboard(*in_rows(buttons, 2)),
    )
