"""Issues in lists and under notices."""

from bot.councils.model.issues import Issue
from bot.views.buttons import IssueButton, IssueDo, Row, button
from bot.views.message import Message, clipped
from bot.views.texts import Markup, Texts

SHOWN = 20
WORDS = 80


def line(texts: Texts, issue: Issue) -> Markup:
    """An issue in one line of a list, with its status for the proposer herself."""
    return texts("issue-line", issue=issue.label, text=clipped(issue.text, WORDS))


def own_line(texts: Texts, issue: Issue) -> Markup:
    """An issue as its proposer sees it."""
    return texts("issue-own", issue=issue.label, text=clipped(issue.text, WORDS), status=issue.status.replace("_", "-"))


def triage(texts: Texts, council: int, number: int) -> Row:
    """What the convenor may do with an issue."""
    return [
        button(texts, "topic", IssueButton(do=IssueDo.TOPIC, council=council, number=number)),
        button(texts, "decline", IssueButton(do=IssueDo.DECLINE, council=council, number=number)),
    ]


def withdrawal(texts: Texts, council: int, number: int) -> Row:
    """What a proposer may do with hers."""
    return [button(texts, "withdraw", IssueButton(do=IssueDo.WITHDRAW, council=council, number=number))]


def listing(texts: Texts, issues: tuple[Issue, ...]) -> Message:
    """The open issues, for one asker."""
    if not issues:
        return Message(text=texts("issues-none"))
    lines = [texts("issues-title", count=len(issues)), *(line(texts, issue) for issue in issues[:SHOWN])]
    if len(issues) > SHOWN:
        lines.append(texts("list-more", count=len(issues) - SHOWN))
    return Message(text=texts.joined(lines, "\n"))
