"""What needs a coordinator, and the ways to the councils it is about."""

from aiogram.types import InlineKeyboardButton

from bot.councils.model.needs import NEW_FOR, SILENT_FOR, TOO_GOOD_FROM, UNANSWERED_FOR, Need, NeedyCouncil
from bot.councils.model.summaries import Span
from bot.councils.operations.needs import Needs
from bot.views import mentor_buttons
from bot.views.buttons import keyboard
from bot.views.mentor_buttons import MentorDo
from bot.views.message import Message, clipped
from bot.views.summaries import NAME_ON_BUTTON, SummaryButton
from bot.views.texts import Markup, Texts

_NAMED = 5
_BUTTONS = 8


def needs(texts: Texts, page: Needs) -> Message:
    """The councils to look at, a paragraph for each reason there is."""
    told = [_told(texts, need, councils) for need, councils in page.councils.items() if councils]
    title = texts("needs-title", name=page.unit.name)
    shown = {need: councils[:_NAMED] for need, councils in page.councils.items()}
    # What a new council needs is given with one press.
    giving = [mentor_buttons.named(texts, MentorDo.GIVE, one.council, one.title) for one in shown.pop(Need.NEW)]
    named = {council.council: council for councils in shown.values() for council in councils}
    ways = [_way(council) for council in [*named.values()][:_BUTTONS]]
    return Message(
        text=texts.joined([title, *(told or [texts("needs-none")])], "\n\n"),
        # Councils of one place begin alike, and of two in a row a phone shows no more than that.
        keyboard=keyboard(*([way] for way in [*giving, *ways])),
    )


def _told(texts: Texts, need: Need, councils: tuple[NeedyCouncil, ...]) -> Markup:
    head = texts(
        f"needs-for-{need}",
        count=len(councils),
        fresh=NEW_FOR.days,
        silent=SILENT_FOR.days,
        unanswered=UNANSWERED_FOR.days,
        many=TOO_GOOD_FROM,
    )
    lines = [texts(f"needs-of-{need}", title=council.title, count=council.count) for council in councils[:_NAMED]]
    more = len(councils) - len(lines)
    rest = [texts("needs-more", count=more)] if more else []
    return texts.joined([head, *lines, *rest], "\n")


def _way(council: NeedyCouncil) -> InlineKeyboardButton:
    to = SummaryButton(unit=council.unit, council=council.council, period=Span.YEAR, turned=False)
    return InlineKeyboardButton(text=clipped(council.title, NAME_ON_BUTTON), callback_data=to.pack())
