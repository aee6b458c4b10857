"""Who is in the room while a vote of a session is open: she alone may vote in it, and is counted as present."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.councils.model.councils import Council
from bot.councils.model.membership import Guest, Seat
from bot.councils.model.people import Actor
from bot.councils.model.sessions import Mode, Session, guest_attendee
from bot.councils.model.votes import Ballot, Vote, VoteStatus
from bot.councils.operations import access, secrecy
from bot.councils.operations.attendees import Attendee, attendees_of
from bot.councils.operations.counting import close, close_if_complete
from bot.councils.operations.visit_votes import call_to_vote, vote_for
from bot.councils.ports import Transaction


def as_chair_of_vote(tx: Transaction, actor: Actor, council: int, vote: int) -> tuple[Council, Vote]:
    """The council and one of its votes, for the convenor or whoever hosts, be it the session the vote is held in."""
    found = access.as_anyone(tx, council)
    about = vote_for(tx, actor, found, vote)
    session = None if about.session is None else tx.sessions.get(council=council, number=about.session)
    return access.as_chair_of(tx, actor, council, session), about


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Those who have checked in to a session, by what they attend as and by their accounts."""

    attendees: frozenset[str]
    accounts: frozenset[int | None]

    def those_of(self, owners: Iterable[Seat | Guest]) -> frozenset[str]:
        """The labels of those of these seats and guests who are there, a guest be it as the guest of another topic."""
        return frozenset(owner.label for owner in owners if self._has(owner))

    def _has(self, owner: Seat | Guest) -> bool:
        label = guest_attendee(owner.topic, owner.number) if isinstance(owner, Guest) else owner.label
        return label in self.attendees or (owner.user_id is not None and owner.user_id in self.accounts)


def room_of(tx: Transaction, council: Council, session: Session | None, now: datetime) -> Room | None:
    """Who is in the room of a session; None where it has none, for online those are present who vote."""
    if session is None or session.mode is Mode.ONLINE:
        return None
    there = [one for one in attendees_of(tx, council, session, now) if one.attendance.present]
    return Room(
        attendees=frozenset(one.attendance.attendee for one in there),
        accounts=frozenset(one.user_id for one in there),
    )


def arrive(tx: Transaction, council: Council, session: Session, attendee: Attendee, now: datetime) -> None:
    """Let one who has checked in vote in what is open, and be counted there."""
    for vote, ballot in _ballots(tx, session, attendee):
        after, there = vote.with_arrival(ballot)
        tx.ballots.save(there)
        if session.is_private and attendee.user_id is not None:
            call_to_vote(tx, council, after, [attendee.user_id])
        close_if_complete(tx, council, after, now)


def depart(tx: Transaction, council: Council, session: Session, attendee: Attendee, now: datetime) -> list[Vote]:
    """Count one who has left no more in what is open, which may close it; the votes her ballot was taken out of.

    Raises WrongState where a secret ballot of hers lies in the box without her mark, such as one on paper.
    """
    taken = []
    for vote, ballot in _ballots(tx, session, attendee):
        if ballot.took_part:
            taken.append(vote)
            if vote.secret:
                secrecy.take_out(tx, vote, ballot)
        after, gone = vote.with_departure(ballot)
        tx.ballots.save(gone)
        close_if_complete(tx, council, after, now)
    return taken


def end_votes(tx: Transaction, actor: Actor, council: Council, session: Session, now: datetime) -> list[Vote]:
    """Close what the room of a session is voting on, before those in it go; online a vote goes on to its deadline."""
    open_votes = tx.votes.find(council=council.id, session=session.number, status=VoteStatus.OPEN)
    closed = [vote for vote in open_votes if vote.checked_in is not None]
    for vote in closed:
        tx.audit(actor, "close_vote", council=council.id, subject=vote.label)
        close(tx, council, vote, now)
    return closed


def _ballots(tx: Transaction, session: Session, attendee: Attendee) -> Iterator[tuple[Vote, Ballot]]:
    """Her places in the open votes of a session that sits in a room; where she is recused she has none."""
    for vote in tx.votes.find(council=session.council, session=session.number, status=VoteStatus.OPEN):
        if vote.checked_in is None:
            continue
        found = (
            tx.ballots.get(council=vote.council, vote=vote.number, voter=label) for label in _labels(tx, vote, attendee)
        )
        ballot = next((one for one in found if one is not None), None)
        if ballot is not None and not ballot.recused:
            yield vote, ballot


def _labels(tx: Transaction, vote: Vote, attendee: Attendee) -> Iterator[str]:
    """What her ballot may go by: what she came as, one of a guest's numbers, which each topic gives anew, or a seat."""
    yield attendee.attendance.attendee.removeprefix(f"T{vote.topic}")
    if attendee.user_id is not None:
        for guest in tx.guests.find(council=vote.council, topic=vote.topic, user_id=attendee.user_id):
            yield guest.label
        for seat in tx.seats.find(council=vote.council, user_id=attendee.user_id):
            yield seat.label
