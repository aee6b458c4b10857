"""A vote as the minutes keep it: nobody's choice in a secret one, and every number to check it by hand."""

from collections import Counter
from datetime import datetime

from bot.councils.model.methods import Assembled
from bot.councils.model.proceedings import Voted
from bot.councils.model.rankings import RankedVerdict
from bot.councils.model.sessions import guest_attendee
from bot.councils.model.votes import Choice, Vote, VoteStatus
from bot.councils.operations.electorate import Voter, voters_of
from bot.councils.operations.vote_boards import VoteBoard, vote_board
from bot.councils.ports import Transaction


def recorded_vote(tx: Transaction, vote: Vote, now: datetime) -> tuple[Voted, dict[str, str]]:
    """The vote, and how everybody in its electorate is called by her key in the minutes."""
    board = vote_board(tx, council=vote.council, number=vote.number, now=now)
    voters = {_key(vote, voter): voter for voter in voters_of(tx, vote)}
    counted = [voter.ballot for voter in voters.values() if voter.ballot.took_part and not voter.ballot.advisory]
    means = Counter(ballot.means for ballot in counted if ballot.means is not None)
    recorded = Voted(
        label=vote.label,
        wording=vote.question,
        method=vote.method,
        options=vote.options,
        secret=vote.secret,
        due=vote.due,
        present=_assembled(board).present,
        quorum=_assembled(board).quorum_needed,
        needed=_needed(board),
        counts=_counts(board),
        abstaining=(board.among_options or board).tally.abstaining,
        outcome=vote.outcome if vote.status is VoteStatus.CLOSED else None,
        means=tuple(sorted(means.items())),
        winners=vote.winners,
        opposed=() if vote.secret else tuple(key for key, voter in voters.items() if _opposed(voter)),
        recused=tuple(key for key, voter in voters.items() if voter.ballot.recused),
    )
    return recorded, {key: voter.name for key, voter in voters.items()}


def _assembled(board: VoteBoard) -> Assembled:
    verdict = board.among_options or board.verdict
    return Assembled(
        outcome=verdict.outcome, due=verdict.due, present=verdict.present, quorum_needed=verdict.quorum_needed
    )


def _needed(board: VoteBoard) -> int:
    """How many votes pass; of a ranking none, for there nobody is for or against, and none where the sum is untold."""
    if _is_untold(board):
        return 0
    match board.among_options:
        case RankedVerdict():
            return 0
        case None:
            return board.verdict.majority_needed
        case verdict:
            return verdict.majority_needed


def _is_untold(board: VoteBoard) -> bool:
    return board.vote.untold and board.vote.status is VoteStatus.CLOSED


def _counts(board: VoteBoard) -> tuple[int, ...]:
    if _is_untold(board):
        return ()
    match board.among_options:
        case RankedVerdict() as verdict:
            return verdict.tally.first_places
        case None if board.vote.options:
            # A secret one that is still open tells nothing.
            return (0,) * len(board.vote.options)
        case None:
            return (board.tally.in_favour, board.tally.against)
        case verdict:
            return verdict.tally.votes


def _opposed(voter: Voter) -> bool:
    return voter.ballot.choice == Choice.AGAINST and not voter.ballot.advisory


def _key(vote: Vote, voter: Voter) -> str:
    """Who had a ballot, as the minutes name her: guests are numbered per topic."""
    label = voter.ballot.voter
    return guest_attendee(vote.topic, int(label[1:])) if label.startswith("X") else label
