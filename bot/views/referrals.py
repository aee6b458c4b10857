"""A referred matter: where it is and how it came there, and what may be done about it."""

from enum import StrEnum

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from bot.councils.model.forms import FormKind, Question
from bot.councils.model.referrals import (
    ASSEMBLY,
    ASSEMBLY_STEPS,
    AT_ASSEMBLY,
    ChainLink,
    ReferralStatus,
    ReferralStep,
    step_after,
)
from bot.councils.model.resolutions import Rating
from bot.councils.operations.form_pages import FormPage
from bot.councils.operations.referrals import ReferralPage
from bot.councils.operations.routing import Way
from bot.views.buttons import FormButton, FormDo, Row, button, in_rows, keyboard
from bot.views.message import Message, clipped
from bot.views.texts import Markup, Texts
from bot.views.turning import TITLE_ON_BUTTON

_TEXT = 300
_NO_STEP = "none"


class ReferralDo(StrEnum):
    """What is done with a referred matter, or asked about it."""

    REFER = "refer"
    SHOW = "show"
    ACCEPT = "accept"
    RETURN = "return"
    HAND_ON = "hand_on"
    RESOLVED = "resolved"


class ReferralButton(CallbackData, prefix="rf"):
    """A step of a referral, by its issue."""

    do: ReferralDo
    council: int
    number: int


class AssemblyButton(CallbackData, prefix="ra"):
    """That the villagers' assembly took the step it was awaited to take, or did not agree to it."""

    agreed: bool
    step: ReferralStatus
    council: int
    number: int


class VerdictButton(CallbackData, prefix="rv"):
    """What she who raised it says of the result."""

    rating: Rating
    council: int
    number: int


def press(texts: Texts, do: ReferralDo, council: int, number: int) -> InlineKeyboardButton:
    """One step."""
    return button(texts, f"referral-{do}".replace("_", "-"), ReferralButton(do=do, council=council, number=number))


def steps(texts: Texts, council: int, number: int, status: str) -> list[Row]:
    """What whoever has it may do with it; of the villagers' assembly, what may be written down next."""
    show = [press(texts, ReferralDo.SHOW, council, number)]
    if status in AT_ASSEMBLY:
        return [_of_assembly(texts, council, number, step_after(ReferralStatus(status))), show]
    first = ReferralDo.RESOLVED if status == ReferralStatus.ACCEPTED else ReferralDo.ACCEPT
    return [[press(texts, do, council, number) for do in (first, ReferralDo.HAND_ON, ReferralDo.RETURN)], show]


def _of_assembly(texts: Texts, council: int, number: int, step: ReferralStatus) -> Row:
    return [
        InlineKeyboardButton(
            text=texts.plain("assembly-agreed" if agreed else "assembly-not-agreed", step=step),
            callback_data=AssemblyButton(agreed=agreed, step=step, council=council, number=number).pack(),
        )
        for agreed in (True, False)
    ]


def verdicts(texts: Texts, council: int, number: int) -> Row:
    """What she who raised it may answer."""
    return [
        button(texts, rating.replace("_", "-"), VerdictButton(rating=rating, council=council, number=number))
        for rating in Rating
    ]


def line(texts: Texts, page: ReferralPage) -> Markup:
    """A referral in one line of a list."""
    referral = page.referral
    return texts(
        "referral-line",
        issue=referral.label,
        text=clipped(referral.text, _TEXT),
        category=page.category,
        council_title=page.council.title,
        due=texts.day(referral.due_at, page.council.zone),
        step=referral.awaited or _NO_STEP,
    )


def page(texts: Texts, page: ReferralPage) -> Message:
    """A referral whole: what it is, where it is, and every step of its way."""
    referral, zone = page.referral, page.council.zone
    befores = (None, *page.chain)
    lines = [
        texts(
            "referral-page",
            issue=referral.label,
            text=referral.text,
            category=page.category,
            council_title=page.council.title,
        ),
        texts(
            "referral-is-at-assembly" if referral.awaited else f"referral-is-{referral.status}",
            **_holder(page, referral.unit),
            step=referral.awaited or _NO_STEP,
            due=texts.day(referral.due_at, zone),
            result=referral.result,
        ),
        *(_link(texts, page, link, before) for link, before in zip(page.chain, befores, strict=False)),
    ]
    rows = steps(texts, page.council.id, referral.number, referral.status)
    return Message(text=texts.joined(lines, "\n"), keyboard=keyboard(*rows[:1]) if page.may_act else None)


def _holder(page: ReferralPage, unit: int | None) -> dict[str, str]:
    """Who has it: a unit, by its name, or the villagers' assembly."""
    return {"holder": ASSEMBLY, "unit": ""} if unit is None else {"holder": "unit", "unit": page.units[unit]}


def _link(texts: Texts, page: ReferralPage, link: ChainLink, before: ChainLink | None) -> Markup:
    """One step; where the villagers' assembly did not agree to what was awaited after the one `before`, to what."""
    step: str = link.step if link.step in ASSEMBLY_STEPS else _NO_STEP
    if before is not None and link.to_unit is None and link.step is ReferralStep.RETURNED:
        reopened = before.step is ReferralStep.REOPENED
        step = step_after(ReferralStatus.PUBLISHED if reopened else ReferralStatus(before.step))
    return texts(
        "referral-step",
        did="assembly" if link.step in ASSEMBLY_STEPS else link.step.replace("_", "-"),
        step=step,
        day=texts.day(link.at, page.council.zone),
        **_holder(page, link.to_unit),
        why="yes" if link.text else "no",
        text=link.text,
    )


def answers(texts: Texts, page: FormPage, asked: Question) -> list[Row]:
    """What a form about a referral offers to be pressed."""
    if asked is Question.CATEGORY:
        return in_rows(
            [_answer(texts.plain("referral-category", category=one.name), one.category) for one in page.categories]
        )
    units = [[_answer(_called(way), str(way.unit.id))] for way in page.ways]
    if asked is Question.TO and page.form.kind is FormKind.REFER:
        return [*units, [_answer(texts.plain("to-assembly"), ASSEMBLY)]]
    return units


def _called(way: Way) -> str:
    name = clipped(way.unit.name, TITLE_ON_BUTTON)
    return f"★ {name}" if way.responsible else name


def _answer(text: str, value: str) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=text, callback_data=FormButton(do=FormDo.ANSWER, value=value).pack())
