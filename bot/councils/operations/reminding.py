"""Reminders of a vote: for those alone who have not voted yet, and nothing but that."""

from datetime import datetime

from bot.councils.events import Event, EventKind, Fact
from bot.councils.model.councils import Council
from bot.councils.model.duties import Duty, DutyKind
from bot.councils.model.people import Actor
from bot.councils.model.reminders import next_vote_reminder
from bot.councils.model.votes import Vote
from bot.councils.operations import access
from bot.councils.operations.electorate import voters_of
from bot.councils.operations.visit_votes import is_private
from bot.councils.ports import Transaction


def remind_voters(tx: Transaction, *, actor: Actor, council: int, number: int, now: datetime) -> None:
    """The clock reminds whoever may still vote and has not, once, however long it slept, and notes the next time.

    Those who can't be written to are mentioned in the group, together. Of seats without an account the one who keeps
    the record hears, for she may enter their ballots.
    """
    found = access.as_clock(tx, actor, council)
    about = access.vote(tx, found, number)
    remind_later(tx, found, about, now)
    if now >= about.closes_at:
        return
    missing = [voter for voter in voters_of(tx, about) if about.waits_for(voter.ballot)]
    accounts = [voter.user_id for voter in missing if voter.user_id is not None]
    # Who is on a home visit is not called out in the group.
    tx.tell(accounts, _event(EventKind.VOTE_REMINDED, found, about), needs_answer=not is_private(tx, about))
    names = [voter.name for voter in missing if voter.user_id is None and not voter.ballot.advisory]
    if names:
        tx.tell([found.keeper_id], _event(EventKind.BALLOTS_TO_ENTER, found, about, names="\n".join(names)))


def stop_reminding(tx: Transaction, council: Council, vote: Vote) -> None:
    """Nobody is reminded of a vote that is over, nor asked to decide one, also not by what waits to be sent."""
    tx.duties.remove(council=council.id, kind=DutyKind.REMIND_VOTERS, number=vote.number)
    asks = (EventKind.VISIT_VOTE, EventKind.VOTE_REMINDED, EventKind.BALLOTS_TO_ENTER, EventKind.VOTE_TIED)
    tx.untell(council.id, vote.number, asks)


def remind_later(tx: Transaction, council: Council, vote: Vote, now: datetime) -> None:
    """Note when those who have not voted are to be reminded next, if they still are."""
    at = next_vote_reminder(vote, council.settings, council.zone, now)
    if at is None:
        tx.duties.remove(council=council.id, kind=DutyKind.REMIND_VOTERS, number=vote.number)
    else:
        tx.duties.put(Duty(council=council.id, kind=DutyKind.REMIND_VOTERS, number=vote.number, at=at))


def _event(kind: EventKind, council: Council, vote: Vote, **facts: Fact) -> Event:
    return Event(
        kind=kind,
        council=council.id,
        number=vote.number,
        facts={
            "vote": vote.label,
            "question": vote.question,
            "options": "\n".join(vote.options),
            "closes_at": vote.closes_at.isoformat(),
            "council_title": council.title,
            **facts,
        },
    )
