"""A resolution's board and lines."""

from zoneinfo import ZoneInfo

from aiogram.types import InlineKeyboardButton

from bot.councils.model.resolutions import Rating, Resolution, ResolutionStatus, Step
from bot.councils.operations.resolutions import ResolutionBoard
from bot.views.buttons import ResolutionButton, ResolutionDo, Row, button, keyboard
from bot.views.message import Message, clipped
from bot.views.texts import Texts

STEPS_SHOWN = 6
WORDS = 120


def line(texts: Texts, resolution: Resolution, zone: ZoneInfo) -> str:
    """A resolution in one line of a list."""
    return texts(
        "resolution-line",
        resolution=resolution.label,
        what=clipped(resolution.text, WORDS),
        name=resolution.owner_name,
        due=texts.day(resolution.due_at, zone),
        status=resolution.status.replace("_", "-"),
    )


def board(texts: Texts, page: ResolutionBoard) -> Message:
    """The board of a resolution: what, who, by when, the test of done, and how far it is."""
    about, zone = page.resolution, page.council.zone
    lines = [
        texts("resolution-title", resolution=about.label, topic=page.topic.label, title=page.topic.title),
        texts("resolution-what", what=about.text),
        texts(
            "resolution-owner",
            name=about.owner_name,
            due=texts.day(about.due_at, zone),
            declined="yes" if about.declined_at else "no",
        ),
        texts("resolution-test", test=about.test, as_voted="yes" if page.as_voted else "no"),
        texts(
            "resolution-status",
            status=about.status.replace("_", "-"),
            overdue="yes" if page.overdue else "no",
            closed_by=about.closed_by or "open",
        ),
    ]
    lines += [
        texts("resolution-step", day=texts.day(entry.at, zone), step=entry.step, text=clipped(entry.text, WORDS))
        for entry in page.log[-STEPS_SHOWN:]
        if entry.step is not Step.ADOPTED
    ]
    if page.asked:
        counts = {rating: page.ratings.get(rating, 0) for rating in Rating}
        lines.append(
            texts(
                "resolution-feedback",
                answered=sum(counts.values()),
                asked=page.asked,
                satisfied=counts[Rating.SATISFIED],
                partly=counts[Rating.PARTLY],
                not_solved=counts[Rating.NOT_SOLVED],
            )
        )
    return Message(text=texts.joined(lines, "\n"), keyboard=keyboard(*_buttons(texts, page)))


def press(resolution: int, council: int, do: ResolutionDo) -> ResolutionButton:
    return ResolutionButton(do=do, council=council, number=resolution)


def ownership(texts: Texts, council: int, number: int) -> Row:
    """What an owner is asked first."""
    return [
        button(texts, "accept", press(number, council, ResolutionDo.ACCEPT)),
        button(texts, "decline-owner", press(number, council, ResolutionDo.DECLINE)),
    ]


def new_owner(texts: Texts, council: int, number: int) -> InlineKeyboardButton:
    """What the convenor does where the owner declined."""
    return button(texts, "owner", press(number, council, ResolutionDo.OWNER))


def work(texts: Texts, council: int, number: int) -> Row:
    """What an owner reports."""
    return [
        button(texts, "progress", press(number, council, ResolutionDo.PROGRESS)),
        button(texts, "done", press(number, council, ResolutionDo.DONE)),
    ]


def ratings(texts: Texts, council: int, number: int) -> Row:
    """What a proposer is asked."""
    return [
        button(texts, do.replace("_", "-"), press(number, council, do))
        for do in (ResolutionDo.SATISFIED, ResolutionDo.PARTLY, ResolutionDo.NOT_SOLVED)
    ]


def confirmation(texts: Texts, council: int, number: int) -> Row:
    """What the convenor is asked where no proposer is left."""
    return [button(texts, "confirm", press(number, council, ResolutionDo.CONFIRM))]


def _buttons(texts: Texts, page: ResolutionBoard) -> list[Row]:
    council, number = page.council.id, page.resolution.number
    hand = [
        new_owner(texts, council, number),
        button(texts, "waive", press(number, council, ResolutionDo.WAIVE)),
        button(texts, "withdraw", press(number, council, ResolutionDo.WITHDRAW)),
    ]
    match page.resolution.status:
        case ResolutionStatus.ADOPTED if page.resolution.declined_at is not None:
            return [hand]
        case ResolutionStatus.ADOPTED:
            return [ownership(texts, council, number), hand]
        case ResolutionStatus.CLAIMED | ResolutionStatus.IN_PROGRESS:
            return [work(texts, council, number), hand]
        case ResolutionStatus.DONE_CLAIMED if page.asked:
            return [ratings(texts, council, number)]
        case ResolutionStatus.DONE_CLAIMED:
            return [confirmation(texts, council, number)]
        case _:
            return []
