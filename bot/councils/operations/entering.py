"""Ballots of raised hands, papers and calls, entered by the recorder beside a witness."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot.councils.errors import BadInput, NotAllowed, WrongState
from bot.councils.events import Event, EventKind, Fact
from bot.councils.model.councils import Council
from bot.councils.model.entering import means_of_entry
from bot.councils.model.membership import Seat
from bot.councils.model.people import Actor
from bot.councils.model.votes import Ballot, Entry, Means, Vote
from bot.councils.operations import access, secrecy
from bot.councils.operations.counting import close_if_complete
from bot.councils.operations.electorate import Voter, voters_of
from bot.councils.operations.options import spoken
from bot.councils.ports import Transaction


def enter_ballots(
    tx: Transaction,
    *,
    actor: Actor,
    council: int,
    vote: int,
    choices: Mapping[str, str],
    means: Means,
    witness: int,
    now: datetime,
) -> Event:
    """Enter ballots of an open vote by name: `choices` says what each voter ("N3") chose; `witness` is a seat's number.

    What somebody voted herself stays; a ballot entered earlier may be entered again, with a witness again. Everybody
    entered is told, and may vote herself until the close.
    """
    found, about, entry, beside = _at_desk(tx, actor, council, vote, means, witness, tuple(choices), now)
    if about.secret:
        raise WrongState("vote-is-secret", vote=about.label)
    voters = _chosen(tx, about, choices)
    for voter in voters:
        about, ballot = about.with_entered(voter.ballot, choices[voter.ballot.voter], entry, now)
        tx.ballots.save(ballot)
        tx.audit(actor, "enter_ballot", council=council, subject=f"{about.label}:{ballot.voter}:{beside.label}")
        _tell(tx, actor, found, about, ballot, voter, beside)
    return _entered(tx, found, about, beside, len(voters), now)


def enter_papers(
    tx: Transaction,
    *,
    actor: Actor,
    council: int,
    vote: int,
    voters: Sequence[str],
    papers: Sequence[str],
    means: Means,
    witness: int,
    now: datetime,
) -> Event:
    """Enter ballots of a secret vote: which voters ("N3") took part, and apart from them what the papers say.

    Nothing keeps a paper and a name together, so that one who took part on paper can not vote once more.
    """
    found, about, entry, beside = _at_desk(tx, actor, council, vote, means, witness, voters, now)
    if not about.secret:
        raise WrongState("vote-is-open-ballot", vote=about.label)
    chosen = _chosen(tx, about, voters)
    if len(papers) != len(chosen):
        raise BadInput("papers-other-number", papers=len(papers), voters=len(chosen))
    for voter in chosen:
        if voter.ballot.advisory:
            raise WrongState("papers-of-seats-only", name=voter.name)
        about, ballot = about.with_entered(voter.ballot, "", entry, now)
        ballot = replace(ballot, choice=None, cast_at=None)
        tx.ballots.save(ballot)
        _tell(tx, actor, found, about, ballot, voter, beside)
    secrecy.put_papers_in(tx, about, papers)
    tx.audit(actor, "enter_papers", council=council, subject=f"{about.label}:{beside.label}")
    return _entered(tx, found, about, beside, len(chosen), now)


def _at_desk(
    tx: Transaction,
    actor: Actor,
    council: int,
    vote: int,
    means: Means,
    witness: int,
    voters: Mapping[str, str] | Sequence[str],
    now: datetime,
) -> tuple[Council, Vote, Entry, Seat]:
    """The vote as its recorder finds it, and the witness beside her; raises where either may not."""
    found = access.as_recorder(tx, actor, council)
    about = access.vote(tx, found, vote)
    about.require_running(now)
    if means not in means_of_entry(about):
        raise BadInput("means-not-secret", vote=about.label)
    beside = access.seat(tx, found, witness, now)
    require_other(beside, actor.user_id)
    if list(voters) == [beside.label]:
        raise NotAllowed("witness-herself", name=beside.name)
    return found, about, Entry(means=means, entered_by=actor.user_id, witness=beside.number), beside


def require_other(witness: Seat, recorder_id: int, entered: str = "") -> Seat:
    """The witness; raises NotAllowed when the recorder names herself, or the one ("N3") for whom she enters."""
    if witness.user_id == recorder_id or witness.label == entered:
        raise NotAllowed("witness-herself", name=witness.name)
    return witness


def _chosen(tx: Transaction, vote: Vote, labels: Mapping[str, str] | Sequence[str]) -> list[Voter]:
    """The voters with these labels; raises where there is none, one is no voter, recused, or has voted."""
    wanted = set(labels)
    chosen = [voter for voter in voters_of(tx, vote) if voter.ballot.voter in wanted]
    if not chosen or len(chosen) != len(wanted):
        raise BadInput("no-voters-named")
    for voter in chosen:
        if voter.ballot.recused:
            raise WrongState("voter-recused", name=voter.name, vote=vote.label)
        if not vote.has_there(voter.ballot):
            raise WrongState("voter-not-checked-in", name=voter.name, vote=vote.label)
        if not open_to_entry(vote, voter.ballot):
            raise WrongState("voted-already", name=voter.name, vote=vote.label)
    return chosen


def open_to_entry(vote: Vote, ballot: Ballot) -> bool:
    """Whether the recorder may enter this ballot: nobody has cast it, or she entered it and it is not secret.

    In a vote held in a room only of those who are there.
    """
    if ballot.recused or not vote.has_there(ballot):
        return False
    return not ballot.took_part or (ballot.entered_by_hand and not vote.secret)


def _tell(
    tx: Transaction, actor: Actor, council: Council, vote: Vote, ballot: Ballot, voter: Voter, witness: Seat
) -> None:
    """Let her check what was entered for her; of a secret vote only that it was."""
    if voter.user_id is None or voter.user_id == actor.user_id:
        return
    facts: dict[str, Fact] = {
        "vote": vote.label,
        "question": vote.question,
        "council_title": council.title,
        "witness": witness.name,
        "secret": "yes" if vote.secret else "no",
        "choice": ballot.choice or "",
        "marked": "" if vote.secret else spoken(vote, ballot.choice or ""),
    }
    event = Event(kind=EventKind.BALLOT_ENTERED, council=council.id, number=vote.number, facts=facts)
    tx.tell([voter.user_id], event)


def _entered(tx: Transaction, council: Council, vote: Vote, witness: Seat, ballots: int, now: datetime) -> Event:
    facts: dict[str, Fact] = {"vote": vote.label, "ballots": ballots, "cast": vote.cast, "due": vote.due}
    if witness.user_id is not None:
        told: dict[str, Fact] = {**facts, "question": vote.question, "council_title": council.title}
        witnessed = Event(kind=EventKind.BALLOTS_WITNESSED, council=council.id, number=vote.number, facts=told)
        tx.tell([witness.user_id], witnessed)
    close_if_complete(tx, council, vote, now)
    return Event(kind=EventKind.BALLOTS_ENTERED, council=council.id, number=vote.number, facts=facts)
