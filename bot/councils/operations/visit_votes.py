"""A vote held on a home visit: those who are there hear of it in private, and the group sees nothing of it."""

from collections.abc import Iterable

from bot.councils.errors import NotFound
from bot.councils.events import BoardKind, Event, EventKind
from bot.councils.model.councils import Council
from bot.councils.model.people import Actor
from bot.councils.model.sessions import Mode
from bot.councils.model.votes import Ballot, Vote
from bot.councils.operations import access
from bot.councils.operations.electorate import ballot_of, voters_of
from bot.councils.operations.speaking import is_keeper
from bot.councils.ports import Transaction


def is_private(tx: Transaction, vote: Vote) -> bool:
    """Whether a vote is one of a home visit."""
    return not seen_by_all(tx, vote.council, (vote,))


def seen_by_all(tx: Transaction, council: int, votes: Iterable[Vote]) -> tuple[Vote, ...]:
    """Those of these votes that the group sees."""
    found = tuple(votes)
    sessions = {vote.session for vote in found if vote.session is not None}
    visits = tx.sessions.find(council=council, number=sessions, mode=Mode.HOME_VISIT) if sessions else ()
    private = {visit.number for visit in visits}
    return tuple(vote for vote in found if vote.session not in private)


def show_vote(tx: Transaction, vote: Vote) -> None:
    """Refresh what the group sees of a vote: its board and that of its topic."""
    if not is_private(tx, vote):
        tx.show(vote.council, BoardKind.VOTE, vote.number)
        tx.show(vote.council, BoardKind.TOPIC, vote.topic)


def vote_for(tx: Transaction, actor: Actor, council: Council, number: int) -> Vote:
    """A vote for whoever may see it: of a home visit those who are there, and the posts.

    To everybody else there is no such vote.
    """
    found = access.vote(tx, council, number)
    require_seen(tx, actor, council, found)
    return found


def require_seen(tx: Transaction, actor: Actor, council: Council, vote: Vote) -> None:
    """Raise NotFound, as for a number that no vote has, to whoever may not see it."""
    if is_private(tx, vote) and not _may_see(tx, actor, council, vote):
        raise NotFound("no-such-number", label=vote.label)


def own_ballot(tx: Transaction, actor: Actor, council: Council, vote: Vote) -> Ballot | None:
    """The actor's ballot in a vote, if she has one; raises NotFound where she may not see the vote."""
    ballot = ballot_of(tx, actor, vote)
    # Whoever is there sees it: most presses need not ask whether it is a visit.
    if ballot is None or not ballot.checked_in:
        require_seen(tx, actor, council, vote)
    return ballot


def seen_by_few(tx: Transaction, actor: Actor, council: Council, topic: int) -> tuple[Vote, ...]:
    """The votes on a topic that the group does not see, and the actor may."""
    on_it = tx.votes.find(council=council.id, topic=topic)
    shown = {vote.number for vote in seen_by_all(tx, council.id, on_it)}
    return tuple(vote for vote in on_it if vote.number not in shown and _may_see(tx, actor, council, vote))


def _may_see(tx: Transaction, actor: Actor, council: Council, vote: Vote) -> bool:
    return _is_there(tx, actor, vote) or _keeps(tx, actor, council, vote)


def _is_there(tx: Transaction, actor: Actor, vote: Vote) -> bool:
    ballot = ballot_of(tx, actor, vote)
    return ballot is not None and ballot.checked_in


def _keeps(tx: Transaction, actor: Actor, council: Council, vote: Vote) -> bool:
    session = tx.sessions.get(council=council.id, number=vote.session)
    return session is not None and is_keeper(council, session, actor)


def there_at(tx: Transaction, vote: Vote) -> list[int]:
    """The accounts of those who are there where it is held and have a ballot."""
    there = [voter.user_id for voter in voters_of(tx, vote) if voter.ballot.checked_in]
    return [user_id for user_id in there if user_id is not None]


def call_to_vote(
    tx: Transaction, council: Council, vote: Vote, user_ids: Iterable[int], *, are_there: bool = True
) -> None:
    """Hand those of a home visit their ballots, which stand on no board; who leads from afar has no ballot there."""
    facts = {
        "there": "yes" if are_there else "no",
        "vote": vote.label,
        "question": vote.question,
        "options": "\n".join(vote.options),
        "council_title": council.title,
    }
    event = Event(kind=EventKind.VISIT_VOTE, council=council.id, number=vote.number, facts=facts)
    tx.tell(dict.fromkeys(user_ids), event)
