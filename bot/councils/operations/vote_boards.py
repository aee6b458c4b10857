"""What the group may see of a vote."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.councils.model.councils import Council
from bot.councils.model.people import Actor
from bot.councils.model.resolutions import Resolution
from bot.councils.model.sessions import Session
from bot.councils.model.topics import Topic
from bot.councils.model.verdicts import Tally, Verdict, decide
from bot.councils.model.votes import Choice, Vote, VoteStatus
from bot.councils.operations import access
from bot.councils.operations.counting import OptionsVerdict, advice, reached
from bot.councils.operations.electorate import Voter, ballot_of, voters_of
from bot.councils.operations.visit_votes import vote_for
from bot.councils.operations.votes import is_last
from bot.councils.ports import Transaction

Names = dict[str | None, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteBoard:
    """All that the board of a vote shows; `verdict` is what it would be, or was, by these ballots.

    `voters` are the names by what they chose, None for those who have not voted; `advisers` are those of guests whose
    ballots are no part of the sum, and `advice` is how often they chose what. Of a secret vote the names of those who
    took part stand apart, and while it is untold it has no tally. In a vote held in a room those who are not there are
    the `absent`, and None among the voters has those who are there. `entered` are the names of those for whom the
    recorder entered a ballot. `is_last` tells that no later vote was opened on its topic.
    """

    council: Council
    topic: Topic
    vote: Vote
    verdict: Verdict
    tally: Tally
    voters: Names
    advisers: Names
    advice: dict[str, int]
    took_part: tuple[str, ...]
    absent: tuple[str, ...]
    recused: tuple[str, ...]
    entered: tuple[str, ...]
    resolutions: tuple[Resolution, ...]
    is_last: bool
    among_options: OptionsVerdict | None
    second_round: int | None


def vote_board(tx: Transaction, *, council: int, number: int, now: datetime) -> VoteBoard:
    """What the group may see of a vote: each name with its choice, or of a secret one who took part."""
    del now
    found = access.as_anyone(tx, council)
    vote = access.vote(tx, found, number)
    electorate = voters_of(tx, vote)
    sitting = [voter for voter in electorate if not voter.ballot.recused]
    here = [voter for voter in sitting if vote.has_there(voter.ballot)]
    shown = [voter for voter in here if not (vote.secret and voter.ballot.took_part)]
    voters = _by_choice(voter for voter in shown if not voter.ballot.advisory)
    tally = vote.tally or Tally(
        in_favour=len(voters.get(Choice.FOR, ())),
        against=len(voters.get(Choice.AGAINST, ())),
        abstaining=len(voters.get(Choice.ABSTAIN, ())),
    )
    return VoteBoard(
        council=found,
        topic=access.topic(tx, found, vote.topic),
        vote=vote,
        verdict=decide(tally, due=vote.due, present=vote.present, rule=vote.rule),
        tally=tally,
        voters=voters,
        advisers=_by_choice(voter for voter in shown if voter.ballot.advisory),
        advice={} if vote.secret and vote.status is VoteStatus.OPEN else advice(tx, vote),
        took_part=tuple(voter.name for voter in sitting if vote.secret and voter.ballot.took_part),
        absent=tuple(voter.name for voter in sitting if voter not in here and not voter.ballot.advisory),
        recused=tuple(voter.name for voter in electorate if voter.ballot.recused),
        entered=tuple(voter.name for voter in sitting if voter.ballot.entered_by_hand),
        resolutions=tx.resolutions.find(council=council, vote=number),
        is_last=is_last(tx, vote),
        among_options=None if vote.untold else reached(tx, vote),
        second_round=next((later.number for later in tx.votes.find(council=council, follows=number)), None),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteDesk:
    """What one person may do about an open vote beside casting her ballot."""

    vote: Vote
    may_chair: bool
    may_enter: bool
    may_step_back: bool


def vote_desk(tx: Transaction, *, actor: Actor, council: int, vote: int, now: datetime) -> VoteDesk:
    """What is behind the last button of an open vote, for the one who presses it."""
    found = access.as_anyone(tx, council)
    about = vote_for(tx, actor, found, vote)
    ballot = ballot_of(tx, actor, about)
    if ballot is None:
        access.as_resident(tx, actor, council, now)
    about.require_running(now)
    return VoteDesk(
        vote=about,
        may_chair=access.chairs(found, actor.user_id, _session(tx, about)),
        may_enter=actor.user_id == found.keeper_id,
        may_step_back=ballot is not None and not ballot.recused,
    )


def _session(tx: Transaction, vote: Vote) -> Session | None:
    return None if vote.session is None else tx.sessions.get(council=vote.council, number=vote.session)


def _by_choice(voters: Iterable[Voter]) -> Names:
    chosen: Names = {}
    for voter in voters:
        chosen[voter.ballot.choice] = (*chosen.get(voter.ballot.choice, ()), voter.name)
    return chosen
