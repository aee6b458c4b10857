"""Votes among options: marking a ballot, and the second round of a choice."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.councils.errors import NotFound, WrongState
from bot.councils.events import Event, EventKind
from bot.councils.model.methods import ChoiceVerdict
from bot.councils.model.options import marking, marks
from bot.councils.model.people import Actor
from bot.councils.model.rankings import RankedVerdict
from bot.councils.model.votes import Ballot, Choice, Method, Vote, VoteStatus
from bot.councils.operations import access, secrecy
from bot.councils.operations.counting import reached
from bot.councils.operations.electorate import voter_of
from bot.councils.operations.presence import as_chair_of_vote
from bot.councils.operations.visit_votes import own_ballot, vote_for
from bot.councils.operations.votes import keep_ballot, put_to_vote
from bot.councils.ports import Transaction


def mark_option(tx: Transaction, *, actor: Actor, council: int, vote: int, option: int, now: datetime) -> Event:
    """Mark an option by its number from 1 on the actor's ballot, or abstain with 0; she may change it until the close.

    A choice closes by itself when all who are due have voted. An approval or a ranking takes several presses: it waits
    for its deadline or the chair, so that the last voter can finish hers.
    """
    found = access.as_anyone(tx, council)
    about = access.vote(tx, found, vote)
    before = own_ballot(tx, actor, found, about)
    if about.method is Method.MOTION or not 0 <= option <= len(about.options):
        raise NotFound("no-such-option", vote=about.label)
    choice = marking(about.method, _marked(tx, about, before), option)
    said = {"marked": spoken(about, choice), "abstains": "yes" if choice == Choice.ABSTAIN else "no"}
    answer = Event(kind=EventKind.OPTION_MARKED, facts=said)
    return keep_ballot(tx, actor, found, about, before, choice, answer, now)


def ballot_paper(tx: Transaction, *, actor: Actor, council: int, vote: int, now: datetime) -> Vote:
    """An open vote for a voter who wants to see its options for herself; raises where she has no ballot in it."""
    about = vote_for(tx, actor, access.as_anyone(tx, council), vote)
    voter_of(tx, actor, about)
    about.require_running(now)
    return about


def spoken(vote: Vote, choice: str) -> str:
    """What is marked on a ballot, in the options' own words; empty when it abstains, of a motion the choice itself."""
    if vote.method is Method.MOTION:
        return choice
    between = " > " if vote.method is Method.RANKED else " + "
    return between.join(vote.options[place] for place in marks(choice))


def open_second_round(tx: Transaction, *, actor: Actor, council: int, vote: int, now: datetime) -> Event:
    """Put the two that go on to the vote again, to whoever sits in the council now."""
    found, first = as_chair_of_vote(tx, actor, council, vote)
    runoff = runoff_of(tx, first)
    if runoff is None:
        raise WrongState("no-second-round", vote=first.label)
    if tx.votes.find(council=council, follows=vote):
        raise WrongState("second-round-held", vote=first.label)
    options = tuple(first.options[place] for place in runoff)
    again = replace(first, options=options, follows=vote)
    return put_to_vote(tx, actor, found, again, now)


def runoff_of(tx: Transaction, vote: Vote) -> tuple[int, int] | None:
    """The places of the two options that go on to a second round; after a second round there is no third."""
    if vote.method is not Method.CHOICE or vote.status is not VoteStatus.CLOSED or vote.follows is not None:
        return None
    verdict = reached(tx, vote)
    return verdict.runoff if isinstance(verdict, ChoiceVerdict) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """How many preferred which option of a closed ranking to which."""

    vote: Vote
    verdict: RankedVerdict


def pairs_page(tx: Transaction, *, actor: Actor, council: int, vote: int, now: datetime) -> Pairs:
    """The table of a closed ranking, for anyone of the council's chat."""
    found = access.as_resident(tx, actor, council, now)
    about = vote_for(tx, actor, found, vote)
    verdict = reached(tx, about) if about.status is VoteStatus.CLOSED and not about.untold else None
    if not isinstance(verdict, RankedVerdict):
        raise WrongState("no-pairs", vote=about.label)
    return Pairs(vote=about, verdict=verdict)


def _marked(tx: Transaction, vote: Vote, ballot: Ballot | None) -> str | None:
    if ballot is None or not ballot.took_part:
        return None
    return secrecy.own_choice(tx, vote, ballot.voter) if vote.secret else ballot.choice
