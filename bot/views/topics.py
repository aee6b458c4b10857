"""A topic's board."""

from aiogram.types import InlineKeyboardButton

from bot.councils.errors import DemandedAlready
from bot.councils.model.resolutions import ResolutionStatus
from bot.councils.model.topics import IN_TALK, Topic, TopicStatus
from bot.councils.operations.topics import TopicBoard
from bot.views import motions
from bot.views.buttons import Row, TopicButton, TopicDo, button, keyboard
from bot.views.message import Message, clipped
from bot.views.texts import Texts

# All of these together, in the longest words people may write, fill a message of Telegram nearly.
WORDS = 80
NAMES_SHOWN = 8
MOTIONS_SHOWN = 2


def line(texts: Texts, topic: Topic) -> str:
    """A topic in one line of a list."""
    title = clipped(topic.title, WORDS)
    return texts("topic-line", topic=topic.label, title=title, status=topic.status.replace("_", "-"))


def board(texts: Texts, page: TopicBoard) -> Message:
    """The board of a topic: where it comes from, who is invited, what was decided."""
    topic = page.topic
    lines = [
        texts("topic-title", topic=topic.label, title=topic.title),
        texts("topic-emptied") if page.emptied else texts("topic-status", status=topic.status.replace("_", "-")),
        *([texts("topic-at-assembly", step=page.referral.awaited)] if page.referral and page.referral.awaited else []),
        *([texts("topic-reason", reason=clipped(topic.reason, WORDS))] if topic.reason else []),
        texts("topic-cadence", cadence=texts.plain(f"cadence-{topic.cadence}")),
    ]
    if page.issues:
        lines.append(texts("topic-proposers", names=texts.names(page.proposers, NAMES_SHOWN)))
        lines += [texts("topic-issue", issue=issue.label, text=clipped(issue.text, WORDS)) for issue in page.issues[:5]]
    # While it is put off nobody is expected, whatever she had answered.
    if page.guests and topic.status is not TopicStatus.DEFERRED:
        lines.append(texts("topic-guests"))
        lines += [
            texts(
                "topic-guest",
                name=guest.name,
                status=guest.status,
                why=clipped(guest.why, WORDS),
                has_why="yes" if guest.why else "no",
            )
            for guest in page.guests[:NAMES_SHOWN]
        ]
    lines += [motions.voted_on(texts, vote) for vote in page.votes[-5:]]
    lines += [
        texts(
            "topic-resolution",
            resolution=resolution.label,
            what=clipped(resolution.text, WORDS),
            status=resolution.status.replace("_", "-"),
        )
        for resolution in page.resolutions[-5:]
    ]
    lines += [texts("topic-motion", line=motions.line(texts, waiting)) for waiting in page.motions[:MOTIONS_SHOWN]]
    return Message(text=texts.joined(lines, "\n"), keyboard=keyboard(*_buttons(texts, page)))


def vote_button(texts: Texts, council: int, number: int) -> InlineKeyboardButton:
    """Puts a motion on a topic."""
    return button(texts, "vote", TopicButton(do=TopicDo.VOTE, council=council, number=number))


def withdrawal(texts: Texts, council: int, number: int) -> InlineKeyboardButton:
    """Takes a topic back."""
    return button(texts, "withdraw", TopicButton(do=TopicDo.WITHDRAW, council=council, number=number))


def deferral(texts: Texts, council: int, number: int) -> InlineKeyboardButton:
    """Puts a topic off."""
    return button(texts, "defer", TopicButton(do=TopicDo.DEFER, council=council, number=number))


def meeting(texts: Texts, council: int, number: int) -> InlineKeyboardButton:
    """Calls the council together about a topic, or asks that it be called."""
    return button(texts, "meet", TopicButton(do=TopicDo.MEET, council=council, number=number))


def demanded(texts: Texts, council: int, number: int, refusal: DemandedAlready) -> Message:
    """That she asks for a session about it already, with the way back."""
    back = button(texts, "withdraw-demand", TopicButton(do=TopicDo.UNMEET, council=council, number=number))
    return Message(text=texts(f"refusal-{refusal.key}", **refusal.facts), keyboard=keyboard([back]))


def _came_to_nothing(page: TopicBoard) -> bool:
    """Whether the last vote on it brought no resolution that stands."""
    standing = {one.vote for one in page.resolutions if one.status is not ResolutionStatus.WITHDRAWN}
    return bool(page.votes) and page.votes[-1].number not in standing


def _buttons(texts: Texts, page: TopicBoard) -> list[Row]:
    if page.topic.status is TopicStatus.SETTLED and _came_to_nothing(page):
        return [[vote_button(texts, page.council.id, page.topic.number)], _next_motion(texts, page)]
    if page.topic.status is TopicStatus.DEFERRED:
        return [
            [button(texts, "resume", TopicButton(do=TopicDo.RESUME, council=page.council.id, number=page.topic.number))]
        ]
    if page.topic.status not in IN_TALK:
        return []

    council, topic = page.council.id, page.topic.number
    steps = [
        vote_button(texts, council, topic),
        button(texts, "invite", TopicButton(do=TopicDo.INVITE, council=council, number=topic)),
        motions.opening(texts, council, topic),
        *(_next_motion(texts, page) or _meeting(texts, page)),
        withdrawal(texts, council, topic),
    ]
    return [steps[at : at + 2] for at in range(0, len(steps), 2)]


def _meeting(texts: Texts, page: TopicBoard) -> Row:
    """Calls the council together about it, where no session is convened for it yet."""
    if page.topic.status is TopicStatus.SCHEDULED:
        return []
    return [meeting(texts, page.council.id, page.topic.number)]


def _next_motion(texts: Texts, page: TopicBoard) -> Row:
    """The next step of the oldest motion that waits; of the others it stands on their page."""
    return [motions.next_step(texts, waiting) for waiting in page.motions[:1]]
