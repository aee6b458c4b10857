"""A page of the ledger: matters, each with where it stands."""

from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from bot.councils.model.councils import Council, Kind
from bot.councils.model.issues import IssueStatus
from bot.councils.model.ledger import LedgerPage, Matter
from bot.councils.model.referrals import ASSEMBLY, Referral
from bot.councils.model.votes import Vote
from bot.views.buttons import CouncilDo, button, keyboard
from bot.views.issues import COUNCILS_SHOWN, in_council
from bot.views.message import Message, clipped
from bot.views.texts import Markup, Texts

WORDS = 80


class LedgerDo(StrEnum):
    """What the buttons of a ledger do."""

    PAGE = "page"
    TABLE = "table"


class LedgerButton(CallbackData, prefix="lg"):
    """About a council's ledger: its table, or a page that begins with the number `first`, 0 for the newest."""

    do: LedgerDo
    council: int
    first: int


def choose(texts: Texts, councils: tuple[Council, ...]) -> Message:
    """Of which council."""
    rows = [[in_council(council.title[:30], CouncilDo.LEDGER, council)] for council in councils[:COUNCILS_SHOWN]]
    return Message(text=texts("ledger-choose"), keyboard=keyboard(*rows))


def sent(texts: Texts, council: Council) -> Message:
    """That the table is in her private chat, with the way to the pages."""
    return Message(text=texts("ledger-sent"), keyboard=keyboard([_press(texts, "ledger", council, 0)]))


def page(texts: Texts, page: LedgerPage) -> Message:
    """A few matters, each with where it stands, and the ways to those before and after."""
    council = page.council
    if not page.matters:
        return Message(text=texts("ledger-none", title=council.title))
    lines = [texts("ledger-title", title=council.title, count=council.last_issue)]
    lines += [_line(texts, matter, council.zone, page.now) for matter in page.matters]
    around = (("ledger-newer", page.newer), ("ledger-older", page.older))
    ways = [_press(texts, key, council, first) for key, first in around if first is not None]
    table = button(texts, "ledger-table", LedgerButton(do=LedgerDo.TABLE, council=council.id, first=0))
    return Message(text=texts.joined(lines, "\n"), keyboard=keyboard(ways, [table]))


def _press(texts: Texts, key: str, council: Council, first: int) -> InlineKeyboardButton:
    return button(texts, key, LedgerButton(do=LedgerDo.PAGE, council=council.id, first=first))


def _line(texts: Texts, matter: Matter, zone: ZoneInfo, now: datetime) -> Markup:
    issue = matter.issue
    if issue.status is IssueStatus.WITHDRAWN:
        return texts("ledger-line-gone", issue=issue.label)
    standing = _standing(texts, matter, zone, now)
    return texts("ledger-line", issue=issue.label, text=clipped(issue.text, WORDS), standing=standing)


def _standing(texts: Texts, matter: Matter, zone: ZoneInfo, now: datetime) -> Markup:
    """How far a matter is: what is still open of its last step, else what that came to."""
    if matter.referral is not None:
        return Markup(at_referral(texts, matter.referral))
    if matter.resolutions:
        one = next((each for each in matter.resolutions if each.open), matter.resolutions[-1])
        return texts(
            "ledger-at-resolution",
            resolution=one.label,
            status=dashed(one.status),
            due=texts.day(one.due_at, zone) if one.open else "none",
            overdue=yes(one.overdue_at(now)),
        )
    if matter.votes:
        last = matter.votes[-1]
        return texts("ledger-at-vote", vote=last.label, outcome=outcome(last))
    if matter.topic is not None:
        return texts("ledger-at-topic", topic=matter.topic.label, status=dashed(matter.topic.status))
    return texts("ledger-at-issue", status=dashed(matter.issue.status), into=into(matter))


def at_referral(texts: Texts, referral: Referral) -> str:
    """How far a referral is, with a unit or at the villagers' assembly."""
    status = sent_to(referral) if referral.awaited else referral.status
    return texts.plain("ledger-at-referral", status=status, step=referral.awaited or "")


def sent_to(referral: Referral) -> str:
    """Where it was sent: to a unit, as an issue that is referred, or to the villagers' assembly."""
    return ASSEMBLY if referral.unit is None else IssueStatus.REFERRED


def into(matter: Matter) -> str:
    """The issue this one was merged into."""
    return f"{Kind.ISSUE}{matter.issue.merged_into}"


def outcome(vote: Vote) -> str:
    """What a vote came to, or that it runs."""
    return dashed(vote.outcome or vote.status)


def dashed(status: str) -> str:
    """A status as sentences name it."""
    return status.replace("_", "-")


def yes(said: bool) -> str:
    """A yes or no as sentences name it."""
    return "yes" if said else "no"
