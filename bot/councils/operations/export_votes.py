"""Votes as plain values for machines to read."""

from bot.councils.model.councils import Council
from bot.councils.model.plain import Plain, local_moment
from bot.councils.model.rankings import RankedVerdict
from bot.councils.model.verdicts import Tally
from bot.councils.model.votes import Choice, Method, Vote, VoteStatus
from bot.councils.operations.counting import advice, reached
from bot.councils.operations.options import spoken
from bot.councils.ports import Transaction


def exported_vote(tx: Transaction, council: Council, vote: Vote) -> Plain:
    """One vote with its tally and, unless it is secret, its ballots."""
    cast = [ballot for ballot in tx.ballots.find(council=council.id, vote=vote.number) if ballot.choice is not None]
    ballots = [ballot for ballot in cast if not ballot.advisory]
    tally = vote.tally or Tally(
        in_favour=sum(ballot.choice == Choice.FOR for ballot in ballots),
        against=sum(ballot.choice == Choice.AGAINST for ballot in ballots),
        abstaining=sum(ballot.choice == Choice.ABSTAIN for ballot in ballots),
    )
    counted = {"for": tally.in_favour, "against": tally.against, "abstain": tally.abstaining}
    exported = {
        "number": vote.label,
        "topic": f"T{vote.topic}",
        "question": vote.question,
        "method": vote.method,
        "secret": vote.secret,
        "status": vote.status,
        "due": vote.due,
        "present": vote.present,
        "options": [str(choice) for choice in Choice],
        "tally": None if vote.secret and vote.tally is None else counted,
        # What guests advise in secret is nobody's to know before its close.
        "advisory": {} if vote.secret and vote.status is VoteStatus.OPEN else _advised(tx, vote),
        "winner": "for" if vote.status is VoteStatus.CLOSED and vote.outcome == "passed" else None,
        "verdict": vote.outcome,
        "closes_at": local_moment(council, vote.closes_at),
    }
    if vote.method is not Method.MOTION:
        exported |= _among_options(tx, vote)
    session = None if vote.session is None else tx.sessions.get(council=council.id, number=vote.session)
    if session is not None and not session.is_private:
        exported["session"] = session.label
    if not vote.secret:
        exported["ballots"] = [{**_voter(ballot.voter), "choice": ballot.choice} for ballot in cast]
    return exported


def _advised(tx: Transaction, vote: Vote) -> Plain:
    return {spoken(vote, choice) or choice: count for choice, count in advice(tx, vote).items()}


def _voter(label: str) -> Plain:
    """The seat of a ballot; a guest has none, but a number among those of the topic."""
    number = int(label[1:])
    return {"seat": number} if label.startswith("N") else {"seat": None, "guest": number}


def _among_options(tx: Transaction, vote: Vote) -> Plain:
    """What differs from a motion: the options in their own words, those that won, and of a ranking the first places."""
    verdict = None if vote.untold else reached(tx, vote)
    tally: Plain | None = None
    if verdict is not None:
        counted = verdict.tally.first_places if isinstance(verdict, RankedVerdict) else verdict.tally.votes
        tally = {**dict(zip(vote.options, counted, strict=True)), "abstain": verdict.tally.abstaining}
    won = list(vote.won)
    return {
        "options": list(vote.options),
        "tally": tally,
        "winner": (won if len(won) > 1 else won[0]) if won else None,
    }
