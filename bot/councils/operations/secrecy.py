"""The box of a secret vote: who took part and what was chosen are kept apart, joined only by a key that is not kept."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.councils.errors import WrongState
from bot.councils.model.votes import Ballot, SecretBallot, Vote
from bot.councils.ports import Transaction


def require_key(tx: Transaction, vote: Vote) -> None:
    """Raises WrongState when no ballot of this vote could be marked."""
    tx.mark(vote.council, vote.number, "")


def put_in(tx: Transaction, vote: Vote, ballot: Ballot, *, replacing: bool) -> Ballot:
    """Put the choice of a ballot into the box, maybe replacing hers; beside her name none is left.

    Raises WrongState without a key, and where the one to be replaced lies in the box without her mark.
    """
    mark = tx.mark(vote.council, vote.number, ballot.voter)
    others = _without(tx, vote, mark) if replacing else _box(tx, vote)
    new = SecretBallot(
        council=vote.council, vote=vote.number, id=0, choice=ballot.choice or "", mark=mark, advisory=ballot.advisory
    )
    _fill(tx, vote, [*others, new])
    return replace(ballot, choice=None, cast_at=None)


def put_papers_in(tx: Transaction, vote: Vote, papers: Sequence[str]) -> None:
    """Put papers that are nobody's into the box, marked like the others so that nothing tells them apart."""
    new = (
        SecretBallot(
            council=vote.council,
            vote=vote.number,
            id=0,
            choice=choice,
            mark=tx.mark(vote.council, vote.number, f"paper {tx.random_id()}"),
        )
        for choice in papers
    )
    _fill(tx, vote, [*_box(tx, vote), *new])


def take_out(tx: Transaction, vote: Vote, ballot: Ballot) -> None:
    """Take the ballot of one who is recused out of the box; raises WrongState where it lies there without her mark."""
    _fill(tx, vote, _without(tx, vote, tx.mark(vote.council, vote.number, ballot.voter)))


def seal(tx: Transaction, vote: Vote) -> None:
    """Erase every mark: from now on not even the key tells whose ballot is whose."""
    _fill(tx, vote, [replace(one, mark=None) for one in _box(tx, vote)])


def empty(tx: Transaction, vote: Vote) -> None:
    """Throw the ballots of a withdrawn vote away."""
    tx.secret_ballots.remove(council=vote.council, vote=vote.number)


def choices(tx: Transaction, vote: Vote, *, advisory: bool = False) -> dict[object, int]:
    """How often what was chosen; to be asked at the close alone."""
    return tx.secret_ballots.count("choice", council=vote.council, vote=vote.number, advisory=advisory)


def own_choice(tx: Transaction, vote: Vote, voter: str) -> str | None:
    """What a voter has chosen so far, so that her next press changes it; None where her ballot has no mark."""
    mark = tx.mark(vote.council, vote.number, voter)
    found = tx.secret_ballots.find(council=vote.council, vote=vote.number, mark=mark)
    return found[0].choice if found else None


def _box(tx: Transaction, vote: Vote) -> tuple[SecretBallot, ...]:
    return tx.secret_ballots.find(council=vote.council, vote=vote.number)


def _without(tx: Transaction, vote: Vote, mark: str) -> list[SecretBallot]:
    box = _box(tx, vote)
    others = [one for one in box if one.mark != mark]
    if len(others) == len(box):
        raise WrongState("secret-ballot-sealed", vote=vote.label)
    return others


def _fill(tx: Transaction, vote: Vote, ballots: Iterable[SecretBallot]) -> None:
    """Write the whole box anew: a row that stayed where it was would tell which transaction brought it."""
    empty(tx, vote)
    shuffled = sorted((replace(one, id=tx.random_id()) for one in ballots), key=lambda one: one.id)
    tx.secret_ballots.add(*shuffled)
