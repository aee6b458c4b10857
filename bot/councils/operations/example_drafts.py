"""What may be shared of a closed matter: a draft from what the council can read, and that nobody is named in it."""

from datetime import datetime

from bot.councils.errors import BadInput, WrongState
from bot.councils.model.councils import Council
from bot.councils.model.examples import Example, ExampleStatus
from bot.councils.model.issues import STANDING
from bot.councils.model.membership import Guest, Seat
from bot.councils.model.naming import first_named, left_out
from bot.councils.model.resolutions import OPEN, Resolution, ResolutionStatus, Step
from bot.councils.model.topics import Topic, TopicStatus
from bot.councils.model.words import TEXT_LENGTH, TITLE_LENGTH
from bot.councils.operations import access
from bot.councils.ports import Transaction


def drafted(tx: Transaction, council: Council, topic: Topic, now: datetime) -> Example:
    """What the bot would share of a topic: its issues, what was decided and done, and how long it took.

    Names, phones and places are left out as far as they are known; the convenor leaves out the rest.
    """
    called = called_in(tx, council) | _places(tx, council)
    issues = tx.issues.find(council=council.id, topic=topic.number, status=STANDING)
    closed = _resolutions(tx, council, topic, ResolutionStatus.CLOSED)
    done = tx.log.find(council=council.id, resolution=frozenset(one.number for one in closed), step=Step.DONE)
    results = {entry.resolution: entry.text for entry in done}
    decided = [words for one in closed for words in (one.text, results.get(one.number, ""))]
    began = min((issue.received_at or issue.created_at for issue in issues), default=topic.created_at)
    ended = max((one.closed_at or now for one in closed), default=now)
    return Example(
        council=council.id,
        topic=topic.number,
        title=_cut(left_out(topic.title, called), TITLE_LENGTH),
        trouble=_cut(left_out("\n".join(issue.text for issue in issues), called), TEXT_LENGTH),
        decided=_cut(left_out("\n".join(filter(None, decided)), called), TEXT_LENGTH),
        days=(ended - began).days,
        status=ExampleStatus.WITH_SEATS,
        offered_at=now,
    )


def closed_topic(tx: Transaction, council: Council, number: int) -> Topic:
    """A topic that may become an example. Raises WrongState unless it is settled and what was decided came about."""
    topic = access.topic(tx, council, number)
    if topic.status is not TopicStatus.SETTLED or not _is_closed(tx, council, topic):
        raise WrongState("example-not-closed", topic=topic.label)
    if tx.examples.get(council=council.id, topic=number):
        raise WrongState("example-offered", topic=topic.label)
    return topic


def closed_topics(tx: Transaction, council: Council) -> tuple[Topic, ...]:
    """All topics that may become examples, the latest first."""
    kept = {example.topic for example in tx.examples.find(council=council.id)}
    settled = tx.topics.find(council=council.id, status=TopicStatus.SETTLED)
    return tuple(one for one in settled[::-1] if one.number not in kept and _is_closed(tx, council, one))


def unnamed(words: str, called: frozenset[str]) -> str:
    """The words. Raises BadInput with the first that names somebody of the council, or is a phone."""
    named = first_named(words, called)
    if named is not None:
        raise BadInput("example-names", word=named)
    return words


def called_in(tx: Transaction, council: Council) -> frozenset[str]:
    """What the people of a council are called: who sits, sat, or was invited, holds a post, or writes there."""
    members: list[Seat | Guest] = [*tx.seats.find(council=council.id), *tx.guests.find(council=council.id)]
    owners = tx.resolutions.find(council=council.id)
    known = {one.user_id for one in tx.residents.find(council=council.id)}
    accounts = known | {council.convenor_id} | {one.user_id for one in members}
    people = tx.people.find(user_id=frozenset(accounts - {None}))
    names = {
        *(one.name for one in members),
        *(one.owner_name for one in owners),
        *(issue.proposer_name for issue in tx.issues.find(council=council.id)),
        *(name for person in people for name in (person.name, person.username)),
    }
    return frozenset(name for name in names if name)


def _places(tx: Transaction, council: Council) -> frozenset[str]:
    """Where the council is, and where it has met."""
    unit = access.unit_of(tx, council.id)
    met = {session.place for session in tx.sessions.find(council=council.id)}
    return frozenset(filter(None, {council.title, unit.name if unit else "", *met}))


def _is_closed(tx: Transaction, council: Council, topic: Topic) -> bool:
    resolutions = _resolutions(tx, council, topic, *OPEN, ResolutionStatus.CLOSED)
    return bool(resolutions) and all(one.status is ResolutionStatus.CLOSED for one in resolutions)


def _resolutions(
    tx: Transaction, council: Council, topic: Topic, *statuses: ResolutionStatus
) -> tuple[Resolution, ...]:
    return tx.resolutions.find(council=council.id, topic=topic.number, status=frozenset(statuses))


def _cut(words: str, limit: int) -> str:
    return words if len(words) <= limit else f"{words[: limit - 1]}\u2026"
