"""Which session a topic is being talked about in, what is on its agenda, and when it is done with there."""

from dataclasses import replace

from bot.councils.errors import WrongState
from bot.councils.events import BoardKind
from bot.councils.model.councils import Council
from bot.councils.model.people import Actor
from bot.councils.model.sessions import AHEAD, AgendaItem, ItemStatus, Session, SessionStatus
from bot.councils.model.topics import IN_TALK, TopicStatus
from bot.councils.model.votes import Vote
from bot.councils.operations import access
from bot.councils.ports import Transaction


def session_at(tx: Transaction, council: int, topic: int) -> Session | None:
    """The session that is at this topic now, if there is one: only an open one is at any.

    Of several it is that in a room: whoever sits there is asked now, and online people come over days.
    """
    named = access.is_number(council) and access.is_number(topic)
    current = tx.agenda.find(council=council, topic=topic, status=ItemStatus.CURRENT) if named else ()
    numbers = frozenset(item.session for item in current)
    sessions = tx.sessions.find(council=council, number=numbers) if numbers else ()
    return min(sessions, key=lambda session: (not session.is_in_room, session.number), default=None)


def session_with(tx: Transaction, council: int, topic: int) -> Session | None:
    """The open session that has this topic before it still, if there is one."""
    for item in tx.agenda.find(council=council, topic=topic):
        session = tx.sessions.get(council=council, number=item.session)
        if session is not None and session.status is SessionStatus.OPEN and item.status is not ItemStatus.DONE:
            return session
    return None


def host_of_vote(tx: Transaction, council: Council, vote: Vote) -> int:
    """Who has the casting vote: she who hosts the session it was held in, else the host by post, else the convenor."""
    session = None if vote.session is None else tx.sessions.get(council=council.id, number=vote.session)
    return access.host_of(council, session)


def agenda_of(tx: Transaction, session: Session) -> tuple[AgendaItem, ...]:
    """What is on the agenda, in its order."""
    items = tx.agenda.find(council=session.council, session=session.number)
    return tuple(sorted(items, key=lambda item: item.position))


def as_chair_of_session(tx: Transaction, actor: Actor, council: int, session: int) -> tuple[Council, Session]:
    """The council and one of its sessions, for the convenor or whoever hosts it."""
    about = access.session(tx, access.as_anyone(tx, council), session)
    return access.as_chair_of(tx, actor, council, about), about


def require_open(session: Session) -> Session:
    """Raises WrongState when the session has not begun, or is over."""
    if session.status in AHEAD:
        raise WrongState("session-not-begun", session=session.label)
    if session.status is not SessionStatus.OPEN:
        raise WrongState("session-over", session=session.label)
    return session


def finish(tx: Transaction, council: Council, session: Session, item: AgendaItem) -> None:
    """A topic is done in its session: it has been discussed; on a home visit its board tells nobody so."""
    tx.agenda.save(replace(item, status=ItemStatus.DONE))
    topic = access.topic(tx, council, item.topic)
    if topic.status in IN_TALK and not session.is_private:
        tx.topics.save(replace(topic, status=TopicStatus.DISCUSSED))
        tx.show(council.id, BoardKind.TOPIC, topic.number)
