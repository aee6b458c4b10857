"""Motions that wait on a topic, and their buttons."""

from enum import StrEnum

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from bot.councils.model.topics import IN_TALK
from bot.councils.model.votes import Vote
from bot.councils.operations.motions import MotionsPage, WaitingMotion
from bot.views.buttons import Row, button, keyboard
from bot.views.message import Message, clipped
from bot.views.texts import Markup, Texts


class MotionDo(StrEnum):
    """What the buttons of motions do: the first two are about all of a topic."""

    PAGE = "page"
    PROPOSE = "propose"
    SECOND = "second"
    PUT = "put"
    WITHDRAW = "withdraw"


class MotionButton(CallbackData, prefix="n"):
    """About one motion that waits on a topic, or with the number 0 about all of them."""

    do: MotionDo
    council: int
    topic: int
    number: int


SHOWN = 4
VISITED_SHOWN = 5
WORDS = 80


def line(texts: Texts, waiting: WaitingMotion, *, words: int = WORDS) -> Markup:
    """A motion in a line, with whose it is and what it waits for."""
    return texts(
        "motion-line",
        motion=clipped(waiting.motion.text, words),
        name=waiting.proposer,
        second=waiting.seconder,
        state="seconded" if waiting.seconder else "ready" if waiting.ready else "waits",
    )


def voted_on(texts: Texts, vote: Vote) -> Markup:
    """A vote in a line, with what it came to."""
    outcome = (vote.outcome or vote.status).replace("_", "-")
    return texts("topic-vote", vote=vote.label, question=clipped(vote.question, WORDS), outcome=outcome)


def page(texts: Texts, shown: MotionsPage) -> Message:
    """What waits on a topic, with what she may do about each, and what those alone see who were there."""
    council, topic = shown.council.id, shown.topic
    lines = [texts("motions-title", topic=topic.label, title=topic.title)]
    lines += [texts("motions-none")] if not shown.motions else []
    rows: list[Row] = []
    for at, waiting in enumerate(_listed(shown), 1):
        lines.append(texts("motions-numbered", number=at, line=line(texts, waiting, words=500)))
        rows.append(_hers(texts, shown, waiting, at))
    if shown.visited:
        lines += [texts("motions-visited"), *(voted_on(texts, vote) for vote in shown.visited[-VISITED_SHOWN:])]
    needs = "yes" if shown.council.settings.motions_seconded else "no"
    lines.append(texts("motions-way", needs=needs))
    own = any(waiting.motion.proposed_by == shown.seat for waiting in shown.motions)
    if shown.seat is not None and not own and topic.status in IN_TALK:
        rows.append([button(texts, "propose", _button(MotionDo.PROPOSE, council, topic.number))])
    return Message(text=texts.joined(lines, "\n"), keyboard=keyboard(*rows))


def opening(texts: Texts, council: int, topic: int) -> InlineKeyboardButton:
    """Leads to the motions of a topic."""
    return button(texts, "motions", _button(MotionDo.PAGE, council, topic))


def putting(texts: Texts, council: int, topic: int, number: int) -> InlineKeyboardButton:
    """Puts a motion to the vote."""
    return button(texts, "put-motion", _button(MotionDo.PUT, council, topic, number))


def next_step(texts: Texts, waiting: WaitingMotion) -> InlineKeyboardButton:
    """What somebody must do next about a motion."""
    motion = waiting.motion
    if waiting.ready:
        return putting(texts, motion.council, motion.topic, motion.number)
    return button(texts, "second-motion", _button(MotionDo.SECOND, motion.council, motion.topic, motion.number))


def _listed(shown: MotionsPage) -> list[WaitingMotion]:
    """The oldest, which come next, and her own, which nobody but she can take back."""
    return [
        waiting for at, waiting in enumerate(shown.motions) if at < SHOWN or waiting.motion.proposed_by == shown.seat
    ]


def _hers(texts: Texts, shown: MotionsPage, waiting: WaitingMotion, at: int) -> Row:
    motion = waiting.motion
    own = motion.proposed_by == shown.seat
    may = {
        MotionDo.SECOND: shown.seat is not None and not own and not waiting.ready,
        MotionDo.PUT: shown.may_put and waiting.ready,
        MotionDo.WITHDRAW: own,
    }
    which = f"{at}. " if len(shown.motions) > 1 else ""
    return [
        InlineKeyboardButton(
            text=which + texts.plain(f"button-{do}-motion"),
            callback_data=_button(do, motion.council, motion.topic, motion.number).pack(),
        )
        for do, hers in may.items()
        if hers
    ]


def _button(do: MotionDo, council: int, topic: int, number: int = 0) -> MotionButton:
    return MotionButton(do=do, council=council, topic=topic, number=number)
