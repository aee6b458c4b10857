"""What may be done next about what an alliance sends or is sent: announcements, examples, mentors."""

from aiogram.types import InlineKeyboardMarkup

from bot.councils.events import Event, EventKind
from bot.councils.model.announcements import Offer
from bot.views import announcements, example_buttons, mentor_buttons, summaries
from bot.views.buttons import keyboard
from bot.views.example_buttons import ExampleDo
from bot.views.texts import Texts


def of_no_council(texts: Texts, event: Event) -> InlineKeyboardMarkup | None:
    """The buttons under what a coordinator hears of all her councils."""
    if event.kind is EventKind.MONTHLY_SUMMARY:
        return keyboard(summaries.of_month(texts, event.number or 0, str(event.facts["period"])))
    return None


def alliance_step(texts: Texts, event: Event, council: int, number: int) -> InlineKeyboardMarkup | None:
    """The buttons under what somebody hears of a council and its alliance."""
    match event.kind:
        case EventKind.ANNOUNCED:
            offer, file = Offer(str(event.facts["offer"])), str(event.facts["file"])
            return keyboard(announcements.answers(texts, council, number, offer, file=file))
        case EventKind.EXAMPLE_TOLD | EventKind.EXAMPLE_HANDED_OVER:
            return keyboard([example_buttons.press(texts, ExampleDo.OPEN, council, number)])
        case EventKind.MENTOR_INTRODUCED | EventKind.GUIDANCE:
            return keyboard(mentor_buttons.for_convenor(texts, council))
        case EventKind.MENTOR_GONE:
            return keyboard(mentor_buttons.wanting(texts, council))
        case EventKind.MENTOR_WANTED:
            return keyboard(mentor_buttons.giving(texts, council))
        case EventKind.MENTOR_GIVEN | EventKind.MENTOR_ASKED:
            return keyboard(mentor_buttons.for_mentor(texts, council))
        case _:
            return None
