"""A motion with as many for as against, where the council chose that the host decides."""

from dataclasses import replace
from datetime import datetime

from bot.councils.errors import NotAllowed, WrongState
from bot.councils.events import Event
from bot.councils.model.councils import Council
from bot.councils.model.people import Actor
from bot.councils.model.verdicts import Outcome
from bot.councils.model.votes import Vote, VoteStatus
from bot.councils.operations import access
from bot.councils.operations.counting import conclude
from bot.councils.operations.sittings import host_of_vote
from bot.councils.operations.visit_votes import vote_for
from bot.councils.ports import Transaction


def break_tie(tx: Transaction, *, actor: Actor, council: int, vote: int, in_favour: bool, now: datetime) -> Event:
    """The casting vote of whoever hosts the session it was held in, of the host by post, or of the convenor."""
    found = access.as_anyone(tx, council)
    about = vote_for(tx, actor, found, vote)
    if actor.user_id != host_of_vote(tx, found, about):
        access.as_chair(tx, actor, council)
        raise NotAllowed("not-host")
    about = _tied(about)
    tx.audit(actor, "break_tie", council=council, subject=about.label)
    return _end(tx, found, about, Outcome.PASSED if in_favour else Outcome.FAILED, now)


def end_tie(tx: Transaction, *, actor: Actor, council: int, number: int, now: datetime) -> None:
    """The clock: a tie that the host did not break in time has failed."""
    found = access.as_clock(tx, actor, council)
    about = access.vote(tx, found, number)
    tx.audit(actor, "end_tie", council=council, subject=about.label)
    _end(tx, found, about, Outcome.FAILED, now)


def _tied(vote: Vote) -> Vote:
    if vote.status is not VoteStatus.TIED:
        raise WrongState("vote-not-tied", vote=vote.label)
    return vote


def _end(tx: Transaction, council: Council, vote: Vote, outcome: Outcome, now: datetime) -> Event:
    return conclude(tx, council, replace(vote, status=VoteStatus.CLOSED, outcome=outcome, closed_at=now))
