"""Everything a button can say, in Telegram's 64 bytes; a class whose fields change gets a new prefix."""

from enum import StrEnum

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from bot.views.texts import Texts


class CouncilDo(StrEnum):
    """What the buttons of a council's board do."""

    ISSUE = "issue"
    UNSIGNED = "unsigned"
    BEHALF = "behalf"
    MINE = "mine"
    ISSUES = "issues"
    SEATS = "seats"
    HELP = "help"
    NEW = "new"
    SEAT = "seat"
    UNSEAT = "unseat"
    POST = "post"
    RESOLUTIONS = "resolutions"
    LEDGER = "ledger"
    LANGUAGE = "language"
    PRIVACY = "privacy"
    RULES = "rules"
    ALLIANCE = "alliance"
    TAG = "tag"
    ABSENCE = "absence"
    SIT = "sit"
    ROSTER = "roster"
    SUCCEED = "succeed"
    OBJECT = "object"


class CouncilButton(CallbackData, prefix="c"):
    """About a council as a whole."""

    do: CouncilDo
    council: int


class IssueDo(StrEnum):
    """What the buttons under an issue do."""

    TOPIC = "topic"
    DECLINE = "decline"
    FIX = "fix"
    ASK = "ask"
    MERGE = "merge"
    ANSWER = "answer"
    WITHDRAW = "withdraw"
    SHOW = "show"
    SECOND = "second"
    FOLLOW = "follow"
    FILE = "file"


class IssueButton(CallbackData, prefix="i"):
    """About one issue."""

    do: IssueDo
    council: int
    number: int


class LeadDo(StrEnum):
    """What the buttons about a lead do."""

    WORD = "word"
    DROP = "drop"


class LeadButton(CallbackData, prefix="d"):
    """About a voice note or picture that waits for its words."""

    do: LeadDo
    council: int
    number: int


class MergeButton(CallbackData, prefix="m"):
    """Merge one issue into another."""

    council: int
    number: int
    into: int


class TopicDo(StrEnum):
    """What the buttons of a topic's board do."""

    VOTE = "vote"
    INVITE = "invite"
    MEET = "meet"
    UNMEET = "unmeet"
    WITHDRAW = "withdraw"
    DEFER = "defer"
    RESUME = "resume"


class TopicButton(CallbackData, prefix="t"):
    """About one topic."""

    do: TopicDo
    council: int
    number: int


class VoteDo(StrEnum):
    """What the buttons of a vote's board do."""

    FOR = "for"
    AGAINST = "against"
    ABSTAIN = "abstain"
    OPTIONS = "options"
    CLOSE = "close"
    WITHDRAW = "withdraw"
    RESOLVE = "resolve"
    SUBMIT = "submit"
    AGAIN = "again"
    CASTING_FOR = "casting_for"
    CASTING_AGAINST = "casting_against"
    SECOND_ROUND = "second_round"
    PAIRS = "pairs"
    MORE = "more"
    STEP_BACK = "step_back"
    SURE = "sure"
    RECUSE = "recuse"
    ENTER = "enter"


class VoteButton(CallbackData, prefix="v"):
    """About one vote."""

    do: VoteDo
    council: int
    number: int


class OptionButton(CallbackData, prefix="o"):
    """Mark an option of a vote, by its number from 1, or abstain with 0."""

    council: int
    number: int
    option: int


class ResolutionDo(StrEnum):
    """What the buttons of a resolution's board do."""

    ACCEPT = "accept"
    DECLINE = "decline"
    PROGRESS = "progress"
    DONE = "done"
    SATISFIED = "satisfied"
    PARTLY = "partly"
    NOT_SOLVED = "not_solved"
    CONFIRM = "confirm"
    OWNER = "owner"
    WAIVE = "waive"
    WITHDRAW = "withdraw"


class ResolutionButton(CallbackData, prefix="r"):
    """About one resolution."""

    do: ResolutionDo
    council: int
    number: int


class LinkDo(StrEnum):
    """What the buttons under a link do."""

    QR = "qr"
    LINK = "link"
    REVOKE = "revoke"


class SeatButton(CallbackData, prefix="s"):
    """About the link that claims a seat."""

    do: LinkDo
    council: int
    number: int


class GuestLinkButton(CallbackData, prefix="x"):
    """About the link that invites a guest to a topic."""

    do: LinkDo
    council: int
    topic: int
    number: int


class GuestButton(CallbackData, prefix="g"):
    """A guest's yes or no to a topic."""

    accepts: bool
    council: int
    number: int


class InvitationButton(CallbackData, prefix="y"):
    """The yes or no of whoever opened the link of an invitation, which her own chat holds already."""

    accepts: bool
    token: str


class FormDo(StrEnum):
    """What the buttons of a form do."""

    ANSWER = "answer"
    TOGGLE = "toggle"
    SECRECY = "secrecy"
    METHOD = "method"
    SEAT = "seat"
    CADENCE = "cadence"
    TAP = "tap"
    CONTACTS = "contacts"
    TEMPLATE = "template"
    NOTED = "noted"
    CANCEL = "cancel"


class FormButton(CallbackData, prefix="f"):
    """An answer to the question a form asks now."""

    do: FormDo
    value: str


class RuleButton(CallbackData, prefix="u"):
    """About a council's rules: a page of them, one of them, or a new value for it."""

    council: int
    shown: str
    value: str


class LanguageButton(CallbackData, prefix="l"):
    """A language."""

    locale: str


class PrivacyDo(StrEnum):
    """What the buttons under the privacy page do."""

    EXPORT = "export"
    FORGET = "forget"
    SURE = "sure"


class PrivacyButton(CallbackData, prefix="p"):
    """About what is kept of the person who presses."""

    do: PrivacyDo


Row = list[InlineKeyboardButton]


def button(texts: Texts, key: str, data: CallbackData) -> InlineKeyboardButton:
    """A button of a word or two."""
    return InlineKeyboardButton(text=texts.plain(f"button-{key}"), callback_data=data.pack())


def in_rows(choices: Row, across: int = 3) -> list[Row]:
    """Many buttons, so many in a row."""
    return [choices[at : at + across] for at in range(0, len(choices), across)]


def keyboard(*rows: Row) -> InlineKeyboardMarkup | None:
    """The rows that have buttons; None when there are none."""
    kept = [row for row in rows if row]
    return InlineKeyboardMarkup(inline_keyboard=kept) if kept else None
