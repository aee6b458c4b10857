"""A council as plain values for machines to read, and what is kept about one person."""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime
from typing import Any

from bot.councils.errors import NotFound
from bot.councils.model.councils import Council
from bot.councils.model.issues import Issue
from bot.councils.model.people import Actor
from bot.councils.model.rankings import RankedVerdict
from bot.councils.model.verdicts import Tally
from bot.councils.model.votes import Ballot, Choice, Method, Vote, VoteStatus
from bot.councils.operations import access
from bot.councils.operations.counting import advice, reached
from bot.councils.operations.options import spoken
from bot.councils.operations.proposers import name_shown
from bot.councils.ports import Transaction

FORMAT = 1
Plain = dict[str, Any]


def council_ids(tx: Transaction, *, now: datetime) -> tuple[int, ...]:
    """Every council of this bot."""
    del now
    return tuple(council.id for council in tx.councils.find(bot_id=tx.bot_id))


def export_council(tx: Transaction, *, council: int, now: datetime) -> Plain:
    """One council in format 1; times ISO 8601 with the council's offset, unknown is None.

    Raises NotFound when there is no such council.
    """
    del now
    found = access.as_anyone(tx, council)
    return {
        "id": found.id,
        "title": found.title,
        "chat_id": found.chat_id,
        "locale": found.locale,
        "timezone": found.timezone,
        "unit": None,
        "settings": _settings(found),
        "seats": _seats(tx, found),
        "issues": _issues(tx, found),
        "topics": _topics(tx, found),
        "sessions": [],
        "votes": [_vote(tx, found, vote) for vote in tx.votes.find(council=council)],
        "resolutions": _resolutions(tx, found),
    }


def export_person(tx: Transaction, *, actor: Actor, now: datetime) -> Plain:
    """All that is kept about the actor, for herself."""
    del now
    person = tx.people.get(user_id=actor.user_id)
    if person is None:
        raise NotFound("nothing-kept")
    user_id = actor.user_id
    return {
        "format": FORMAT,
        "name": person.name,
        "username": person.username,
        "locale": person.locale,
        "councils": [resident.council for resident in tx.residents.find(user_id=user_id)],
        "seats": [{"council": seat.council, "name": seat.name} for seat in tx.seats.find(user_id=user_id)],
        "invitations": [
            {
                "council": guest.council,
                "topic": f"T{guest.topic}",
                "name": guest.name,
                "why": guest.why,
                "status": guest.status,
            }
            for guest in tx.guests.find(user_id=user_id)
        ],
        "issues": [
            {
                "council": issue.council,
                "number": issue.label,
                "text": issue.text,
                "status": issue.status,
                "signed": not issue.anonymous,
            }
            for issue in tx.issues.find(proposer_id=user_id)
        ],
        "waiting_for_words": [
            {"council": lead.council, "kind": lead.file_kind, "at": lead.received_at.isoformat()}
            for lead in tx.leads.find(proposer_id=user_id)
        ],
        "written_down": [
            {"council": issue.council, "number": issue.label} for issue in tx.issues.find(entered_by=user_id)
        ],
        "motions": [
            {"council": motion.council, "topic": f"T{motion.topic}", "text": motion.text}
            for seat in tx.seats.find(user_id=user_id)
            for motion in tx.motions.find(council=seat.council, proposed_by=seat.number)
        ],
        "ballots": [
            {
                "council": ballot.council,
                "vote": f"V{ballot.vote}",
                "took_part": ballot.took_part,
                "choice": ballot.choice,
            }
            for ballot in _ballots_of(tx, user_id)
        ],
        "absences": [
            {
                "council": absence.council,
                "since": absence.since.isoformat(),
                "until": absence.until.isoformat(),
                "reason": absence.reason,
            }
            for seat in tx.seats.find(user_id=user_id)
            for absence in tx.absences.find(council=seat.council, seat=seat.number)
        ],
        "follows": [
            {"council": follower.council, "issue": f"I{follower.issue}", "seconds": follower.seconds}
            for follower in tx.followers.find(user_id=user_id)
        ],
        "resolutions": [
            {"council": resolution.council, "number": resolution.label, "text": resolution.text}
            for resolution in tx.resolutions.find(owner_id=user_id)
        ],
        "feedback": [
            {"council": answer.council, "resolution": f"R{answer.resolution}", "rating": answer.rating}
            for answer in tx.feedback.find(user_id=user_id)
        ],
        "form": _form(tx, user_id),
    }


def _form(tx: Transaction, user_id: int) -> Plain | None:
    form = tx.forms.get(bot_id=tx.bot_id, user_id=user_id)
    if form is None:
        return None
    return {"council": form.council, "kind": form.kind, "subject": form.subject, "answers": form.answers}


def _moment(council: Council, moment: datetime | None) -> str | None:
    return None if moment is None else moment.astimezone(council.zone).isoformat()


def _settings(council: Council) -> Plain:
    """Every rule the council has set or left as it was."""
    values = asdict(council.settings)
    rule = council.settings.rule
    del values["rule"]
    return {
        "quorum": f"{rule.quorum.numerator}/{rule.quorum.denominator}",
        "majority_base": rule.base,
        "majority_threshold": rule.threshold,
        "casting_vote": rule.casting_vote,
        **{name: list(value) if isinstance(value, tuple) else value for name, value in values.items()},
    }


def _seats(tx: Transaction, council: Council) -> list[Plain]:
    return [
        {
            "number": seat.number,
            "name": seat.name,
            "user_id": seat.user_id,
            "roles": [str(post) for post in council.posts_of(seat.user_id)] if seat.user_id is not None else [],
            "from": _moment(council, seat.since),
            "until": _moment(council, seat.until),
        }
        for seat in tx.seats.find(council=council.id)
    ]


def _issues(tx: Transaction, council: Council) -> list[Plain]:
    return [
        {
            "number": issue.label,
            "text": issue.text,
            "proposer": _proposer(tx, council, issue),
            "channel": issue.channel,
            "status": issue.status,
            "topic": None if issue.topic is None else f"T{issue.topic}",
            "at": _moment(council, issue.created_at),
        }
        for issue in tx.issues.find(council=council.id)
    ]


def _proposer(tx: Transaction, council: Council, issue: Issue) -> Plain:
    """Whose words they are; of an unsigned issue nothing, as of one whose proposer is forgotten."""
    return {"name": name_shown(tx, council, issue) or None, "user_id": None if issue.anonymous else issue.proposer_id}


def _topics(tx: Transaction, council: Council) -> list[Plain]:
    return [
        {
            "number": topic.label,
            "title": topic.title,
            "status": topic.status,
            "cadence": topic.cadence,
            "issues": [issue.label for issue in tx.issues.find(council=council.id, topic=topic.number)],
            "guests": [
                {"name": guest.name, "user_id": guest.user_id}
                for guest in tx.guests.find(council=council.id, topic=topic.number)
            ],
        }
        for topic in tx.topics.find(council=council.id)
    ]


def _vote(tx: Transaction, council: Council, vote: Vote) -> Plain:
    cast = [ballot for ballot in tx.ballots.find(council=council.id, vote=vote.number) if ballot.choice is not None]
    ballots = [ballot for ballot in cast if not ballot.advisory]
    tally = vote.tally or Tally(
        in_favour=sum(ballot.choice == Choice.FOR for ballot in ballots),
        against=sum(ballot.choice == Choice.AGAINST for ballot in ballots),
        abstaining=sum(ballot.choice == Choice.ABSTAIN for ballot in ballots),
    )
    counted = {"for": tally.in_favour, "against": tally.against, "abstain": tally.abstaining}
    # What a secret vote comes to is nobody's to know before its close.
    untold = vote.secret and vote.status is VoteStatus.OPEN
    exported = {
        "number": vote.label,
        "topic": f"T{vote.topic}",
        "question": vote.question,
        "method": vote.method,
        "secret": vote.secret,
        "status": vote.status,
        "due": vote.due,
        "present": vote.cast,
        "options": [str(choice) for choice in Choice],
        "tally": None if vote.secret and vote.tally is None else counted,
        "advisory": {} if untold else _advised(tx, vote),
        "winner": "for" if vote.status is VoteStatus.CLOSED and vote.outcome == "passed" else None,
        "verdict": vote.outcome,
        "closes_at": _moment(council, vote.closes_at),
    }
    if vote.method is not Method.MOTION:
        exported |= _among_options(tx, vote)
    if not vote.secret:
        exported["ballots"] = [{**_voter(ballot.voter), "choice": ballot.choice} for ballot in cast]
    return exported


def _advised(tx: Transaction, vote: Vote) -> Plain:
    return {spoken(vote, choice) or choice: count for choice, count in advice(tx, vote).items()}


def _voter(label: str) -> Plain:
    """The seat of a ballot; a guest has none, but a number among those of the topic."""
    number = int(label[1:])
    return {"seat": number} if label.startswith("N") else {"seat": None, "guest": number}


def _ballots_of(tx: Transaction, user_id: int) -> Iterator[Ballot]:
    """The ballots of her seats, and of the topics she was a guest of, whose guests are numbered each anew."""
    for seat in tx.seats.find(user_id=user_id):
        yield from tx.ballots.find(council=seat.council, voter=seat.label)
    for guest in tx.guests.find(user_id=user_id):
        votes = {vote.number for vote in tx.votes.find(council=guest.council, topic=guest.topic)}
        yield from tx.ballots.find(council=guest.council, voter=guest.label, vote=votes)


def _among_options(tx: Transaction, vote: Vote) -> Plain:
    """What differs from a motion: the options in their own words, those that won, and of a ranking the first places."""
    verdict = None if vote.secret and vote.status is VoteStatus.OPEN else reached(tx, vote)
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


def _resolutions(tx: Transaction, council: Council) -> list[Plain]:
    exported = []
    for resolution in tx.resolutions.find(council=council.id):
        ratings = tx.feedback.count("rating", council=council.id, resolution=resolution.number, round=resolution.round)
        exported.append(
            {
                "number": resolution.label,
                "vote": f"V{resolution.vote}",
                "text": resolution.text,
                "owner": {"name": resolution.owner_name or None, "user_id": resolution.owner_id},
                "due": _moment(council, resolution.due_at),
                "test": resolution.test,
                "status": resolution.status,
                "satisfaction": {rating: ratings.get(rating, 0) for rating in ("satisfied", "partly", "not_solved")},
            }
        )
    return exported
