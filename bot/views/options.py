"""Votes among options on their board: each option with a bar, and what the ballots came to in a sentence."""

from aiogram.types import InlineKeyboardButton

from bot.councils.model.councils import Kind
from bot.councils.model.methods import ApprovalVerdict, ChoiceVerdict
from bot.councils.model.options import marks
from bot.councils.model.rankings import RankedVerdict
from bot.councils.model.verdicts import Outcome
from bot.councils.model.votes import Method, Vote, VoteStatus
from bot.councils.operations.counting import OptionsVerdict
from bot.councils.operations.options import Pairs
from bot.councils.operations.vote_boards import VoteBoard
from bot.views.buttons import OptionButton, Row, VoteButton, VoteDo, button, keyboard
from bot.views.message import Message, clipped
from bot.views.texts import Markup, Texts

BAR = 8
_FULL, _EMPTY = "\u25b0", "\u25b1"
ABSTAIN = 0
# With more options than this the board would be longer than a phone; they open for each voter alone.
MOST_ON_BOARD = 5
# Words of an option on its button: a phone shows no more in one row.
_ON_BUTTON = 24


def lines(texts: Texts, page: VoteBoard, *, names_shown: bool) -> list[Markup]:
    """How to vote, the options with what they have so far, and the verdict once there is one."""
    vote, verdict = page.vote, page.among_options
    how = vote.method if len(vote.options) <= MOST_ON_BOARD else "many"
    told = [texts(f"vote-how-{how}")] if vote.status is VoteStatus.OPEN else []
    for place, option in enumerate(vote.options):
        told.append(_line(texts, page, place, option))
        names = _names(page, place)
        if names_shown and names and vote.method is not Method.RANKED:
            told.append(texts("option-names", names=texts.names(names)))
    if isinstance(verdict, RankedVerdict):
        told.append(texts("ranked-counted"))
    if verdict is not None and verdict.tally.abstaining:
        told.append(texts("options-abstaining", count=verdict.tally.abstaining))
    if vote.status is VoteStatus.CLOSED and verdict is not None:
        told.append(sentence(texts, vote, verdict))
    if page.second_round is not None:
        told.append(texts("vote-second-round", vote=f"{Kind.VOTE}{page.second_round}"))
    return told


def bar(votes: int, voting: int) -> str:
    """How large a part of those voting some votes are, drawn in text."""
    filled = 0 if voting == 0 else (BAR * votes + voting // 2) // voting
    return _FULL * filled + _EMPTY * (BAR - filled)


def sentence(texts: Texts, vote: Vote, verdict: OptionsVerdict) -> Markup:
    """What a vote among options came to, with every number needed to check it."""
    counts: dict[str, str | int] = {
        "due": verdict.due,
        "present": verdict.present,
        "quorum": verdict.quorum_needed,
        "silent": verdict.present - vote.cast,
        "room": "no" if vote.checked_in is None else "yes",
    }
    if verdict.outcome is Outcome.NO_QUORUM:
        return texts("options-no-quorum", **counts, missing=verdict.missing_present)
    assembled = texts("options-assembled", **counts)
    return texts.joined([assembled, _result(texts, vote, verdict)], "")


def _result(texts: Texts, vote: Vote, verdict: OptionsVerdict) -> Markup:
    match verdict:
        case RankedVerdict():
            return _ranked(texts, vote, verdict)
        case ChoiceVerdict():
            return _choice(texts, vote, verdict)
        case ApprovalVerdict():
            return _approval(texts, vote, verdict)


def _choice(texts: Texts, vote: Vote, verdict: ChoiceVerdict) -> Markup:
    if verdict.winner is not None:
        option = vote.options[verdict.winner]
        return texts("choice-passed", option=option, votes=verdict.tally.most, needed=verdict.majority_needed)
    if verdict.runoff is not None and vote.follows is None:
        first, second = (vote.options[place] for place in verdict.runoff)
        return texts(
            "choice-second-round",
            first=first,
            second=second,
            votes=verdict.tally.most,
            needed=verdict.majority_needed,
            missing=verdict.missing,
        )
    return _nothing(texts, verdict)


def _nothing(texts: Texts, verdict: ChoiceVerdict | ApprovalVerdict) -> Markup:
    return texts(
        "choice-failed",
        votes=verdict.tally.most,
        needed=verdict.majority_needed,
        missing=verdict.missing,
    )


def _approval(texts: Texts, vote: Vote, verdict: ApprovalVerdict) -> Markup:
    if verdict.winners:
        won = texts.names(tuple(vote.options[place] for place in verdict.winners))
        return texts("approval-passed", options=won, needed=verdict.majority_needed)
    return _nothing(texts, verdict)


def _ranked(texts: Texts, vote: Vote, verdict: RankedVerdict) -> Markup:
    if verdict.winner is not None:
        return texts("ranked-passed", option=vote.options[verdict.winner])
    if verdict.tied:
        return texts("ranked-tied", options=texts.names(tuple(vote.options[place] for place in verdict.tied)))
    return texts("ranked-failed")


def rows(texts: Texts, page: VoteBoard) -> list[Row]:
    """What leads on from a vote among options that has closed."""
    vote = page.vote
    if vote.status is not VoteStatus.CLOSED:
        return []
    verdict = page.among_options
    after: Row = []
    if isinstance(verdict, ChoiceVerdict) and verdict.runoff and vote.follows is None and page.second_round is None:
        after.append(_do(texts, page, VoteDo.SECOND_ROUND))
    if isinstance(verdict, RankedVerdict) and verdict.tally.voting:
        after.append(_do(texts, page, VoteDo.PAIRS))
    return [after]


def paper(texts: Texts, council: int, vote: Vote) -> Message:
    """The options of an open vote for one voter, where they are too many for the board."""
    lines = [texts("vote-paper", vote=vote.label, question=vote.question), texts(f"vote-how-{vote.method}")]
    if any(len(option) > _ON_BUTTON for option in vote.options):
        lines += [texts("option-line", number=at, option=option) for at, option in enumerate(vote.options, 1)]
    return Message(
        text=texts.joined(lines, "\n"), keyboard=keyboard(*presses(texts, council, vote.number, vote.options))
    )


def presses(texts: Texts, council: int, number: int, options: tuple[str, ...]) -> list[Row]:
    """A button for each option of an open vote, and one to abstain."""

    def press(option: int, words: str) -> InlineKeyboardButton:
        data = OptionButton(council=council, number=number, option=option)
        return InlineKeyboardButton(text=words, callback_data=data.pack())

    rows = [[press(at, f"{at}. {clipped(words, _ON_BUTTON)}")] for at, words in enumerate(options, 1)]
    return [*rows, [press(ABSTAIN, texts.plain("button-abstain"))]]


def pairs(texts: Texts, page: Pairs) -> Message:
    """How many preferred each option to each other, as a table of fixed width."""
    table = page.verdict.tally.preferring
    size = len(table)
    wide = max(2, *(len(str(votes)) for row in table for votes in row))
    head = " ".join(f"{at:>{wide}}" for at in range(1, size + 1))
    body = [
        f"{row + 1:>2} " + " ".join("-".rjust(wide) if row == at else f"{table[row][at]:>{wide}}" for at in range(size))
        for row in range(size)
    ]
    told = [
        texts("pairs-title", vote=page.vote.label),
        *(texts("pairs-option", number=at, option=option) for at, option in enumerate(page.vote.options, 1)),
        texts("pairs-table", table="\n".join([f"   {head}", *body])),
    ]
    return Message(text=texts.joined(told, "\n"))


def _line(texts: Texts, page: VoteBoard, place: int, option: str) -> Markup:
    verdict = page.among_options
    if verdict is None:
        return texts("option-line", number=place + 1, option=option)
    votes = verdict.tally.first_places[place] if isinstance(verdict, RankedVerdict) else verdict.tally.votes[place]
    drawn = bar(votes, verdict.tally.voting)
    return texts("option-counted", number=place + 1, option=option, bar=drawn, votes=votes)


def _names(page: VoteBoard, place: int) -> tuple[str, ...]:
    return tuple(name for choice, names in page.voters.items() if place in marks(choice) for name in names)


def _do(texts: Texts, page: VoteBoard, do: VoteDo) -> InlineKeyboardButton:
    return button(
        texts, f"vote-{do.replace('_', '-')}", VoteButton(do=do, council=page.council.id, number=page.vote.number)
    )
