"""Issues in lists and under notices."""

from aiogram.types import InlineKeyboardButton

from bot.councils.events import Event
from bot.councils.model.councils import Council
from bot.councils.model.issues import Issue
from bot.councils.operations.issues import NOTHING_ALIKE
from bot.councils.operations.seconding import IssuePage
from bot.views import leads, referrals
from bot.views.buttons import CouncilButton, CouncilDo, IssueButton, IssueDo, MergeButton, Row, button, keyboard
from bot.views.message import Message, clipped
from bot.views.referrals import ReferralDo
from bot.views.texts import Markup, Texts

SHOWN = 20
WORDS = 80
A_ROW = 5
COUNCILS_SHOWN = 8


def line(texts: Texts, issue: Issue) -> Markup:
    """An issue in one line of a list, with its status for the proposer herself."""
    return texts("issue-line", issue=issue.label, text=clipped(issue.text, WORDS))


def own_line(texts: Texts, issue: Issue) -> Markup:
    """An issue as its proposer sees it."""
    return texts("issue-own", issue=issue.label, text=clipped(issue.text, WORDS), status=issue.status.replace("_", "-"))


def triage_of(texts: Texts, event: Event) -> list[Row]:
    """What the convenor may do with an issue of which she hears."""
    return triage(texts, event.council or 0, event.number or 0, refers=event.facts.get("refers") != "no")


def triage(texts: Texts, council: int, number: int, *, refers: bool) -> list[Row]:
    """What the convenor may do with an issue; it `refers` to others where the alliance has opened that to her."""

    def steps(*does: IssueDo) -> Row:
        return [button(texts, f"issue-{do}", IssueButton(do=do, council=council, number=number)) for do in does]

    refer = [referrals.press(texts, ReferralDo.REFER, council, number)] if refers else []
    return [steps(IssueDo.TOPIC, IssueDo.DECLINE, IssueDo.FIX), [*steps(IssueDo.ASK, IssueDo.MERGE), *refer]]


def alike(texts: Texts, council: int, number: int, like: str) -> list[Row]:
    """A button for each issue that this one may be merged into at once."""
    return [
        [
            InlineKeyboardButton(
                text=texts.plain("merge-into", issue=label),
                callback_data=MergeButton(council=council, number=number, into=int(label[1:])).pack(),
            )
        ]
        for label in like.split()
        if label != NOTHING_ALIKE
    ]


def answering(texts: Texts, council: int, number: int) -> Row:
    """What a proposer may do who was asked something."""
    return [button(texts, "issue-answer", IssueButton(do=IssueDo.ANSWER, council=council, number=number))]


def withdrawal(texts: Texts, council: int, number: int) -> Row:
    """What a proposer may do with hers."""
    return [button(texts, "withdraw", IssueButton(do=IssueDo.WITHDRAW, council=council, number=number))]


def listing(texts: Texts, council: int, issues: tuple[Issue, ...], *, found: str = "") -> Message:
    """The open issues for one asker, or those in which words were `found`; each with a button to see it whole."""
    if not issues:
        return Message(text=texts("issues-not-found", words=found) if found else texts("issues-none"))
    title = texts("issues-found", count=len(issues), words=found) if found else texts("issues-title", count=len(issues))
    lines = [title, *((own_line if found else line)(texts, issue) for issue in issues[:SHOWN])]
    if len(issues) > SHOWN:
        lines.append(texts("list-more", count=len(issues) - SHOWN))
    presses = [
        InlineKeyboardButton(
            text=issue.label, callback_data=IssueButton(do=IssueDo.SHOW, council=council, number=issue.number).pack()
        )
        for issue in issues[:SHOWN]
    ]
    return Message(
        text=texts.joined(lines, "\n"),
        keyboard=keyboard(*(presses[at : at + A_ROW] for at in range(0, len(presses), A_ROW))),
    )


def choose_council(texts: Texts, councils: tuple[Council, ...], *, shows_her: bool = False) -> Message:
    """In which council what is above is put forward, with her name or without; a file of hers `shows_her`."""
    ways = (("signed", CouncilDo.ISSUE), ("unsigned", CouncilDo.UNSIGNED))
    if len(councils) == 1:
        (council,) = councils
        asked = texts("choose-signed", title=council.title)
        rows = [[button(texts, way, CouncilButton(do=do, council=council.id)) for way, do in ways]]
    else:
        asked = texts("choose-council")
        rows = [
            [in_council(texts.plain(f"in-{way}", title=council.title[:30]), do, council)]
            for council in councils[:COUNCILS_SHOWN]
            for way, do in ways
        ]
    lines = [asked, *([texts("file-shows-her")] if shows_her else [])]
    return Message(text=texts.joined(lines, "\n"), keyboard=keyboard(*rows))


def in_council(text: str, do: CouncilDo, council: Council) -> InlineKeyboardButton:
    """Puts something forward in a council."""
    return InlineKeyboardButton(text=text, callback_data=CouncilButton(do=do, council=council.id).pack())


def page(texts: Texts, page: IssuePage) -> Message:
    """One issue whole, with what the asker may do."""
    issue = page.issue

    def press(do: IssueDo) -> IssueButton:
        return IssueButton(do=do, council=page.council.id, number=issue.number)

    lines = [
        texts("issue-page", issue=issue.label, text=issue.text, status=issue.status.replace("_", "-")),
        texts("issue-seconds", count=page.seconds),
    ]
    lines += leads.how_it_came(texts, texts.facts(page.came, page.council.zone))
    if issue.result is not None:
        lines.append(texts("issue-result", result=issue.result))
    before = [[leads.opening(texts, page.council.id, issue.number, str(issue.file_kind))]] if page.opens_file else []
    if issue.status == "referred":
        before.append([referrals.press(texts, ReferralDo.SHOW, page.council.id, issue.number)])
    if page.is_own:
        return Message(text=texts.joined(lines, "\n"), keyboard=keyboard(*before))
    seconding = [button(texts, "issue-second", press(IssueDo.SECOND))] if page.is_seated else []
    follow = button(texts, "issue-unfollow" if page.follows else "issue-follow", press(IssueDo.FOLLOW))
    return Message(text=texts.joined(lines, "\n"), keyboard=keyboard(*before, [*seconding, follow]))
