"""Who may vote in a vote: the places fixed when it opened, and whose they are."""

from dataclasses import dataclass

from bot.councils.errors import NotAllowed, NotFound
from bot.councils.model.councils import Council
from bot.councils.model.membership import Guest, GuestStatus, Seat
from bot.councils.model.people import Actor, Named
from bot.councils.model.votes import Ballot, GuestsVote, Vote
from bot.councils.operations import access
from bot.councils.ports import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Voter:
    """A place in the electorate with the name of the seat or guest it belongs to, and her account if she has one."""

    ballot: Ballot
    name: str
    user_id: int | None


def voters_of(tx: Transaction, vote: Vote) -> tuple[Voter, ...]:
    """Everybody who has a ballot in a vote, seats first, each in the order of their numbers."""
    owners: dict[str, Seat | Guest] = {seat.label: seat for seat in tx.seats.find(council=vote.council)}
    if vote.guests is not GuestsVote.NONE:
        owners |= {guest.label: guest for guest in tx.guests.find(council=vote.council, topic=vote.topic)}
    ballots = {ballot.voter: ballot for ballot in tx.ballots.find(council=vote.council, vote=vote.number)}
    return tuple(
        Voter(ballot=ballots[label], name=owner.name, user_id=owner.user_id)
        for label, owner in owners.items()
        if label in ballots
    )


def ballot_of(tx: Transaction, actor: Actor, vote: Vote) -> Ballot | None:
    """The actor's place in the electorate of a vote, if she has one."""
    owners: tuple[Seat | Guest, ...] = tx.seats.find(council=vote.council, user_id=actor.user_id)
    if vote.guests is not GuestsVote.NONE:
        owners += tx.guests.find(council=vote.council, topic=vote.topic, user_id=actor.user_id)
    for owner in owners:
        ballot = tx.ballots.get(council=vote.council, vote=vote.number, voter=owner.label)
        if ballot is not None:
            return ballot
    return None


def voter_of(tx: Transaction, actor: Actor, vote: Vote) -> Voter:
    """The actor as a voter; raises NotAllowed when the electorate has no place for her."""
    own = next((voter for voter in voters_of(tx, vote) if voter.user_id == actor.user_id), None)
    if own is None:
        raise NotAllowed("not-in-electorate", vote=vote.label)
    return own


def voter_named(tx: Transaction, vote: Vote, named: Named) -> Voter:
    """The voter somebody named; raises NotFound when the electorate has none of that name."""
    voters = voters_of(tx, vote)
    user_id = access.user_named(tx, named)
    by_account = next((voter for voter in voters if user_id is not None and voter.user_id == user_id), None)
    found = by_account or next((voter for voter in voters if named.name and voter.name == named.name), None)
    if found is None:
        raise NotFound("no-such-voter", name=named.name or named.username or "", vote=vote.label)
    return found


def voting_guests(tx: Transaction, council: Council, topic: int, seats: tuple[Seat, ...]) -> tuple[Guest, ...]:
    """The guests of a topic who have a ballot beside `seats`, as the council's rule is now; nobody has two."""
    if council.settings.guests_vote is GuestsVote.NONE:
        return ()
    seated = {seat.user_id for seat in seats if seat.user_id is not None}
    accepted = tx.guests.find(council=council.id, topic=topic, status=GuestStatus.ACCEPTED)
    return tuple(guest for guest in accepted if guest.user_id not in seated)
