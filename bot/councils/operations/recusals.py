"""Recusal: one with a personal stake is out of both sides of the arithmetic of a vote."""

from datetime import datetime

from bot.councils.events import Event, EventKind
from bot.councils.model.councils import Council
from bot.councils.model.people import Actor, Named
from bot.councils.model.votes import Vote
from bot.councils.operations import access, secrecy
from bot.councils.operations.counting import close_if_complete
from bot.councils.operations.electorate import Voter, voter_named, voter_of
from bot.councils.operations.presence import as_chair_of_vote
from bot.councils.operations.visit_votes import vote_for
from bot.councils.ports import Transaction


def recuse_myself(tx: Transaction, *, actor: Actor, council: int, vote: int, now: datetime) -> Event:
    """Step back from an open vote; a ballot already cast is removed, and she can not come back into it."""
    found = access.as_anyone(tx, council)
    about = vote_for(tx, actor, found, vote)
    return _recuse(tx, actor, found, about, voter_of(tx, actor, about), now)


def asked_to_be_sure(tx: Transaction, *, actor: Actor, council: int, vote: int, now: datetime) -> Vote:
    """The vote she is about to step back from; raises what stepping back would raise."""
    about = vote_for(tx, actor, access.as_anyone(tx, council), vote)
    about.without(voter_of(tx, actor, about).ballot, now)
    return about


def recuse_voter(tx: Transaction, *, actor: Actor, council: int, vote: int, named: Named, now: datetime) -> Event:
    """The convenor or host lets one with a personal stake step back; she is told, and the board names her."""
    found, about = as_chair_of_vote(tx, actor, council, vote)
    return _recuse(tx, actor, found, about, voter_named(tx, about, named), now)


def _recuse(tx: Transaction, actor: Actor, council: Council, vote: Vote, voter: Voter, now: datetime) -> Event:
    ballot = voter.ballot
    reduced, recused = vote.without(ballot, now)
    if vote.secret and ballot.took_part:
        secrecy.take_out(tx, vote, ballot)
    tx.ballots.save(recused)
    tx.audit(actor, "recuse", council=council.id, subject=f"{vote.label}:{ballot.voter}")
    event = Event(
        kind=EventKind.RECUSED,
        council=council.id,
        number=vote.number,
        facts={
            "vote": vote.label,
            "question": vote.question,
            "name": voter.name,
            "due": reduced.due,
            "council_title": council.title,
        },
    )
    if voter.user_id is not None and voter.user_id != actor.user_id:
        tx.tell([voter.user_id], event)
    close_if_complete(tx, council, reduced, now)
    return event
