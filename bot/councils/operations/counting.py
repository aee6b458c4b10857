"""The close of a vote, once, whoever brings it about; and what its ballots come to."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.councils.errors import WrongState
from bot.councils.events import BoardKind, Event, EventKind
from bot.councils.model.councils import Council
from bot.councils.model.duties import Duty, DutyKind
from bot.councils.model.methods import ApprovalVerdict, ChoiceVerdict, OptionTally, decide_approval, decide_choice
from bot.councils.model.options import marks
from bot.councils.model.people import Actor
from bot.councils.model.rankings import RankedTally, RankedVerdict, decide_ranked
from bot.councils.model.verdicts import Outcome, Tally, is_decided
from bot.councils.model.votes import TOLD_FROM, Choice, GuestsVote, Method, Vote, VoteStatus
from bot.councils.operations import access, secrecy
from bot.councils.operations.motions import proposer_of
from bot.councils.operations.phases import refers
from bot.councils.operations.proposers import hearers_of_topic
from bot.councils.operations.reminding import stop_reminding
from bot.councils.operations.sittings import host_of_vote
from bot.councils.operations.tallying import keep_count
from bot.councils.operations.topics import settle_if_nothing_open
from bot.councils.operations.visit_votes import is_private, show_vote, there_at
from bot.councils.ports import Transaction

OptionsVerdict = ChoiceVerdict | ApprovalVerdict | RankedVerdict


def close_due_vote(tx: Transaction, *, actor: Actor, council: int, number: int, now: datetime) -> None:
    """The clock closes a vote whose deadline has come."""
    found = access.as_clock(tx, actor, council)
    about = access.vote(tx, found, number)
    tx.audit(actor, "close_vote", council=council, subject=about.label)
    close(tx, found, about, now)


def require_open(vote: Vote) -> Vote:
    if vote.status is not VoteStatus.OPEN:
        raise WrongState("vote-not-open", vote=vote.label)
    return vote


def close_if_complete(tx: Transaction, council: Council, vote: Vote, now: datetime) -> bool:
    """Keep a vote after one of its ballots changed; whether that closed it.

    It closes by itself when all have voted who are due, or in the room in a vote of a session that has one; where the
    council chose so, a motion that is not secret closes once it is decided.
    """
    if vote.complete or _is_decided(tx, vote):
        close(tx, council, vote, now)
        return True
    tx.votes.save(vote)
    if not is_private(tx, vote):
        tx.show(council.id, BoardKind.VOTE, vote.number)
    return False


def close(tx: Transaction, council: Council, vote: Vote, now: datetime) -> Event:
    """Count the ballots and keep the verdict; those of a secret vote lose their marks for good.

    Where so few took part in it that the sum would tell of each, the sum is not kept.
    """
    closed = _closed(tx, vote, now)
    if vote.secret:
        secrecy.seal(tx, vote)
    if closed.untold:
        closed = replace(closed, tally=None)
    if closed.status is VoteStatus.TIED:
        return _wait_for_host(tx, council, closed, now)
    return conclude(tx, council, closed)


def conclude(tx: Transaction, council: Council, vote: Vote) -> Event:
    """Keep a vote that has come to its end, and let all hear of it who must."""
    tx.votes.save(vote)
    keep_count(tx, vote)
    stop_reminding(tx, council, vote)
    for kind in (DutyKind.CLOSE_VOTE, DutyKind.END_TIE):
        tx.duties.remove(council=council.id, kind=kind, number=vote.number)
    private = is_private(tx, vote)
    show_vote(tx, vote)
    event = Event(
        kind=EventKind.VOTE_CLOSED,
        council=council.id,
        number=vote.number,
        facts={
            "vote": vote.label,
            "question": vote.question,
            "outcome": vote.outcome or "",
            "won": len(vote.won),
            "won_names": "\n".join(vote.won),
            "private": "yes" if private else "no",
            "council_title": council.title,
            **(refers(tx, council.id) if vote.outcome is Outcome.PASSED else {}),
        },
    )
    proposers = hearers_of_topic(tx, council, vote.topic)
    if private:
        # That it settled its topic would tell what the visit was about.
        hearers = there_at(tx, vote)
        away = [user for user in proposers if user not in (council.convenor_id, *hearers)]
        tx.tell(away, replace(event, facts={**event.facts, "private": "away"}))
    else:
        hearers = [*proposers, *proposer_of(tx, council.id, vote.number)]
        if vote.outcome is Outcome.FAILED:
            settle_if_nothing_open(tx, council, vote.topic)
            tx.show(council.id, BoardKind.COUNCIL, 0)
    tx.tell(dict.fromkeys([council.convenor_id, *hearers]), event)
    return event


def _is_decided(tx: Transaction, vote: Vote) -> bool:
    # Of a secret vote the moment of the close would tell what the last one chose.
    if not vote.close_when_decided or vote.secret or vote.method is not Method.MOTION:
        return False
    return is_decided(tally(tx, vote), due=vote.due, present=vote.present, rule=vote.rule)


def _wait_for_host(tx: Transaction, council: Council, vote: Vote, now: datetime) -> Event:
    until = now + timedelta(hours=council.settings.casting_hours)
    tx.votes.save(replace(vote, closes_at=until))
    stop_reminding(tx, council, vote)
    tx.duties.remove(council=council.id, kind=DutyKind.CLOSE_VOTE, number=vote.number)
    tx.duties.put(Duty(council=council.id, kind=DutyKind.END_TIE, number=vote.number, at=until))
    show_vote(tx, vote)
    event = Event(
        kind=EventKind.VOTE_TIED,
        council=council.id,
        number=vote.number,
        facts={
            "vote": vote.label,
            "question": vote.question,
            "until_at": until.isoformat(),
            "council_title": council.title,
        },
    )
    tx.tell([host_of_vote(tx, council, vote)], event, needs_answer=not is_private(tx, vote))
    return event


def _closed(tx: Transaction, vote: Vote, now: datetime) -> Vote:
    match reached(tx, vote):
        case None:
            return vote.closing(tally(tx, vote), now)
        case ApprovalVerdict() as verdict:
            return vote.closing_among_options(verdict.outcome, verdict.winners, now)
        case verdict:
            winners = () if verdict.winner is None else (verdict.winner,)
            return vote.closing_among_options(verdict.outcome, winners, now)


def reached(tx: Transaction, vote: Vote) -> OptionsVerdict | None:
    """What the ballots of a vote among options come to; None for a motion. Of a secret vote at its close alone."""
    if vote.method is Method.MOTION:
        return None
    if vote.secret:
        chosen = secrecy.choices(tx, vote)
    else:
        chosen = tx.ballots.count("choice", council=vote.council, vote=vote.number, advisory=False, took_part=True)
    ballots = [marks(str(choice)) for choice, count in chosen.items() for _ in range(count)]
    options = len(vote.options)
    assembled = {"due": vote.due, "present": vote.present}
    match vote.method:
        case Method.CHOICE:
            return decide_choice(OptionTally.of(ballots, options=options), rule=vote.rule, **assembled)
        case Method.APPROVAL:
            return decide_approval(OptionTally.of(ballots, options=options), rule=vote.rule, **assembled)
        case Method.RANKED:
            return decide_ranked(RankedTally.of(ballots, options=options), rule=vote.rule, **assembled)


def tally(tx: Transaction, vote: Vote) -> Tally:
    """What the ballots come to; of a secret vote to be asked at its close alone."""
    if vote.secret:
        chosen = secrecy.choices(tx, vote)
    else:
        chosen = tx.ballots.count("choice", council=vote.council, vote=vote.number, advisory=False)
    return Tally(
        in_favour=chosen.get(Choice.FOR, 0),
        against=chosen.get(Choice.AGAINST, 0),
        abstaining=chosen.get(Choice.ABSTAIN, 0),
    )


def advice(tx: Transaction, vote: Vote) -> dict[str, int]:
    """How often the guests whose ballots are no part of the sum chose what; of a secret vote at its close alone.

    Of a secret vote nothing is told while so few took part that a number would be a name.
    """
    if vote.guests is not GuestsVote.ADVISORY:
        return {}
    if vote.secret:
        chosen = secrecy.choices(tx, vote, advisory=True)
        if sum(chosen.values()) < TOLD_FROM:
            return {}
    else:
        chosen = tx.ballots.count("choice", council=vote.council, vote=vote.number, advisory=True, took_part=True)
    return {str(choice): count for choice, count in chosen.items()}
