"""Voice notes and pictures: what may be done with those that wait for their words, and a button to open the others."""

from aiogram.types import InlineKeyboardButton

from bot.councils.events import Fact
from bot.councils.model.issues import SPOKEN, FileKind, Lead
from bot.views.buttons import IssueButton, IssueDo, LeadButton, LeadDo, Row, button
from bot.views.texts import Markup, Texts


def to_word(texts: Texts, council: int, number: int) -> Row:
    """What the recorder does with one: open it and write down what it says, or take it away."""
    return [button(texts, f"lead-{do}", LeadButton(do=do, council=council, number=number)) for do in LeadDo]


def own(texts: Texts, council: int, number: int) -> Row:
    """What its sender may do with it."""
    return [button(texts, "withdraw", LeadButton(do=LeadDo.DROP, council=council, number=number))]


def line(texts: Texts, lead: Lead, *, hers: bool) -> Markup:
    """A lead in one line, as its sender or the recorder sees it."""
    return texts("lead-own" if hers else "lead-to-word", file=lead.file_kind)


def opening(texts: Texts, council: int, number: int, kind: FileKind | str) -> InlineKeyboardButton:
    """Opens the voice note or picture an issue came with."""
    return button(texts, f"file-{kind}", IssueButton(do=IssueDo.FILE, council=council, number=number))


def how_it_came(texts: Texts, facts: dict[str, Fact]) -> list[Markup]:
    """What is said of an issue that somebody else wrote down, or that came with a file; nothing of any other."""
    lines = []
    if facts.get("channel") in SPOKEN and "writer" in facts:
        lines.append(texts("issue-came", **facts))
    if "file" in facts:
        lines.append(texts("issue-came-with", **{"writer": "none", **facts}))
    return lines
