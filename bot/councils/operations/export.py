"""A council as plain values for machines to read."""

from dataclasses import asdict
from datetime import datetime

from bot.councils.model.councils import Council
from bot.councils.model.issues import Issue
from bot.councils.model.plain import Plain, local_moment
from bot.councils.operations import access
from bot.councils.operations.attendees import seats_that_came
from bot.councils.operations.export_votes import exported_vote
from bot.councils.operations.proposers import name_shown
from bot.councils.ports import Transaction


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
    unit = access.unit_of(tx, council)
    return {
        "id": found.id,
        "title": found.title,
        "chat_id": found.chat_id,
        "locale": found.locale,
        "timezone": found.timezone,
        "unit": unit.name if unit else None,
        "settings": _settings(found),
        "seats": _seats(tx, found),
        "issues": _issues(tx, found),
        "topics": _topics(tx, found),
        "sessions": _sessions(tx, found),
        "votes": [exported_vote(tx, found, vote) for vote in tx.votes.find(council=council)],
        "resolutions": _resolutions(tx, found),
    }


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
            "from": local_moment(council, seat.since),
            "until": local_moment(council, seat.until),
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
            "at": local_moment(council, issue.created_at),
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


def _sessions(tx: Transaction, council: Council) -> list[Plain]:
    """Every session; who was due and came is unknown until it begins; where a home visit goes and why is not told."""
    sessions = tx.sessions.find(council=council.id)
    came = seats_that_came(tx, council.id, {session.number for session in sessions})
    topics: dict[int, list[str]] = {session.number: [] for session in sessions}
    for item in sorted(tx.agenda.find(council=council.id), key=lambda item: item.position):
        topics[item.session].append(f"T{item.topic}")
    return [
        {
            "number": session.label,
            "mode": session.mode,
            "status": session.status,
            "starts_at": local_moment(council, session.starts_at),
            "place": None if session.is_private else session.place or None,
            "topics": [] if session.is_private else topics[session.number],
            "present": None if session.opened_at is None else came[session.number],
            "due": None if session.opened_at is None else session.due,
        }
        for session in sessions
    ]


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
                "due": local_moment(council, resolution.due_at),
                "test": resolution.test,
                "status": resolution.status,
                "satisfaction": {rating: ratings.get(rating, 0) for rating in ("satisfied", "partly", "not_solved")},
            }
        )
    return exported
