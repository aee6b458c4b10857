"""Good examples: what a council shares, what others have shared with it, and what is asked before any of it is."""

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from bot.councils.model.forms import SKIPPED, Question
from bot.councils.operations.example_forms import PARTS
from bot.councils.operations.examples import ExampleList, ExamplePage, HandedOver, OwnExamples, SharedExample
from bot.councils.operations.form_pages import FormPage
from bot.views.announcements import HeardButton, HeardDo
from bot.views.buttons import FormButton, FormDo, Row, button, keyboard
from bot.views.example_buttons import ExampleButton, ExampleDo, press
from bot.views.message import Message, clipped
from bot.views.templates import example
from bot.views.texts import Markup, Texts
from bot.views.turning import turns

# What a phone shows of a title on a button of its own row.
_TITLE = 20


def page(texts: Texts, shown: ExamplePage) -> Message:
    """An example as its council and the coordinators see it."""
    about, council = shown.example, shown.council.id
    head = texts("example-page", council_title=shown.council.title, topic=about.label, status=about.status)
    does = {
        ExampleDo.OBJECT: shown.may_object,
        ExampleDo.TAKE_BACK: shown.may_take_back,
        ExampleDo.SHARE: shown.may_share,
    }
    row = [press(texts, do, council, about.topic) for do, may in does.items() if may]
    return Message(text=texts.joined([head, example(texts, about)], "\n"), keyboard=keyboard(row))


def shared(texts: Texts, page: SharedExample) -> Message:
    """An example as another council reads it, and what takes it up there."""
    head = texts("example-shared", unit=page.unit.name, taken="yes" if page.is_taken else "no")
    use = HeardButton(do=HeardDo.USE, council=page.council.id, announcement=page.announcement.id)
    back = press(texts, ExampleDo.LIST, page.council.id)
    row = [back] if page.is_taken else [button(texts, "template-use", use), back]
    return Message(text=texts.joined([head, example(texts, page.example)], "\n"), keyboard=keyboard(row))


def listed(texts: Texts, page: ExampleList) -> Message:
    """What others have shared; each title opens one."""
    council = page.council.id
    rows = [
        [_titled(one.title, HeardButton(do=HeardDo.SHOW, council=council, announcement=one.id))]
        for one in page.announced
    ]
    turning = turns(
        texts, page.page, page.pages, lambda to: ExampleButton(do=ExampleDo.LIST, council=council, number=to)
    )
    own = [press(texts, ExampleDo.OWN, council)]
    told = texts("examples-page", title=page.council.title, count=page.count)
    return Message(text=told, keyboard=keyboard(*rows, turning, own))


def own(texts: Texts, page: OwnExamples) -> Message:
    """What a council shares, each to be opened, and the closed matters it may offer."""
    council = page.council.id
    rows = [
        [_titled(one.title, ExampleButton(do=ExampleDo.OPEN, council=council, number=one.topic))]
        for one in page.examples
    ]
    offers = [
        [_titled(f"{one.label} {one.title}", ExampleButton(do=ExampleDo.OFFER, council=council, number=one.number))]
        for one in page.closed
    ]
    told = texts("examples-own", title=page.council.title, shared=len(rows), closed=len(offers))
    return Message(text=told, keyboard=keyboard(*rows, *offers, [press(texts, ExampleDo.LIST, council)]))


def handed_over(texts: Texts, page: HandedOver) -> Message:
    """What the councils under a unit have handed over; each title opens one."""
    rows = [
        [_titled(one.title, ExampleButton(do=ExampleDo.OPEN, council=council.id, number=one.topic))]
        for council, one in page.examples
    ]
    return Message(text=texts("examples-of-unit", name=page.unit.name, count=len(rows)), keyboard=keyboard(*rows))


def preview(texts: Texts, page: FormPage) -> list[Markup]:
    """All that would be shared, exactly so."""
    return [texts("form-about", about=example(texts, page.example))] if page.example else []


def answers(texts: Texts, asked: Question) -> list[Row]:
    """To leave a part as it is drafted; at the end to share it all, or to write a part anew."""
    if asked in PARTS:
        return [[button(texts, "example-as-it-is", FormButton(do=FormDo.ANSWER, value=SKIPPED))]]
    if asked is not Question.SHARE:
        return []
    anew = [button(texts, f"example-{part}", FormButton(do=FormDo.ANSWER, value=part)) for part in PARTS]
    return [[button(texts, "example-yes", FormButton(do=FormDo.ANSWER, value=SKIPPED))], anew]


def _titled(title: str, to: CallbackData) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=clipped(title, _TITLE), callback_data=to.pack())
