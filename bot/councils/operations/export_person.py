"""What is kept about one person, as plain values for herself."""

from collections.abc import Iterator
from datetime import datetime

from bot.councils.errors import NotFound
from bot.councils.model.people import Actor
from bot.councils.model.plain import FORMAT, Plain
from bot.councils.model.votes import Ballot
from bot.councils.operations.export_sittings import sessions_of
from bot.councils.operations.notes import notes_of_account
from bot.councils.ports import Transaction


def export_person(tx: Transaction, *, actor: Actor, now: datetime) -> Plain:
    """All that is kept about the actor, for herself."""
    del now
    person = tx.people.get(user_id=actor.user_id)
    if person is None:
        raise NotFound("nothing-kept")
    user_id = actor.user_id
    # Whoever did anything in a council was seen there, or sat in it.
    places = {resident.council for resident in tx.residents.find(user_id=user_id)}
    places |= {seat.council for seat in tx.seats.find(user_id=user_id)}
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
        "notes": [
            {"council": note.council, "session": f"S{note.session}", "kind": note.kind, "text": note.text}
            for note in notes_of_account(tx, user_id)
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
                **({"means": ballot.means} if ballot.entered_by_hand else {}),
            }
            for ballot in _ballots_of(tx, user_id)
        ],
        "ballots_entered": [_other_ballot(ballot) for ballot in tx.ballots.find(council=places, entered_by=user_id)],
        "ballots_witnessed": [
            _other_ballot(ballot)
            for seat in tx.seats.find(user_id=user_id)
            for ballot in tx.ballots.find(council=seat.council, witness=seat.number)
        ],
        **sessions_of(tx, user_id),
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
        "posts": [
            {"council": council.id, "post": post}
            for council in tx.councils.find(id=places)
            for post in council.posts_of(user_id)
        ],
        "successions": [
            {"council": asked.council, "asked_at": asked.asked_at.isoformat(), "due_at": asked.due_at.isoformat()}
            for asked in tx.successions.find(successor_id=user_id)
        ],
        "units": [{"unit": held.unit, "role": held.role} for held in tx.unit_roles.find(user_id=user_id)],
        "guides": [guided.council for guided in tx.mentorings.find(mentor_id=user_id)],
        "monthly_summaries": [reader.unit for reader in tx.monthly_readers.find(user_id=user_id)],
        "tables_sent": [sent.at.isoformat() for sent in tx.imports.find(bot_id=tx.bot_id, user_id=user_id)],
        "steps": [
            {"council": step.council, "at": step.at.isoformat(), "action": step.action, "subject": step.subject}
            for step in tx.steps_of(user_id)
        ],
        "form": _form(tx, user_id),
    }


def _other_ballot(ballot: Ballot) -> Plain:
    """A ballot that is not hers, without what was chosen."""
    return {"council": ballot.council, "vote": f"V{ballot.vote}", "voter": ballot.voter}


def _form(tx: Transaction, user_id: int) -> Plain | None:
    form = tx.forms.get(bot_id=tx.bot_id, user_id=user_id)
    if form is None:
        return None
    return {"council": form.council, "kind": form.kind, "subject": form.subject, "answers": form.answers}


def _ballots_of(tx: Transaction, user_id: int) -> Iterator[Ballot]:
    """The ballots of her seats, and of the topics she was a guest of, whose guests are numbered each anew."""
    for seat in tx.seats.find(user_id=user_id):
        yield from tx.ballots.find(council=seat.council, voter=seat.label)
    for guest in tx.guests.find(user_id=user_id):
        votes = {vote.number for vote in tx.votes.find(council=guest.council, topic=guest.topic)}
        yield from tx.ballots.find(council=guest.council, voter=guest.label, vote=votes)
