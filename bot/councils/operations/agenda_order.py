"""The order of an agenda, and what becomes of it when the council is done with a topic elsewhere."""

from dataclasses import replace

from bot.councils.events import BoardKind, Event, EventKind
from bot.councils.model.councils import Council
from bot.councils.model.sessions import AHEAD, AgendaItem, Session
from bot.councils.model.topics import Topic
from bot.councils.ports import Transaction


def in_order(tx: Transaction, session: Session) -> list[AgendaItem]:
    """What is on the agenda of a session, as it will be taken up."""
    found = tx.agenda.find(council=session.council, session=session.number)
    return sorted(found, key=lambda item: item.position)


def put_in_order(tx: Transaction, items: list[AgendaItem]) -> None:
    """Let the items of an agenda stand in this order."""
    for position, item in enumerate(items, start=1):
        if item.position != position:
            tx.agenda.save(replace(item, position=position))


def leave_agendas(tx: Transaction, council: Council, topic: Topic) -> None:
    """Take a topic that is over off every agenda to come; where that leaves nothing, the convenor is asked."""
    items = tx.agenda.find(council=council.id, topic=topic.number)
    ahead = tx.sessions.find(council=council.id, number={item.session for item in items}, status=AHEAD)
    for session in ahead:
        tx.agenda.remove(council=council.id, session=session.number, topic=topic.number)
        left = in_order(tx, session)
        put_in_order(tx, left)
        if session.agenda_at is not None:
            tx.sessions.save(replace(session, agenda_at=None))
        tx.show(council.id, BoardKind.SESSION, session.number)
        if not left:
            facts = {"session": session.label, "topic": topic.label, "title": topic.title}
            emptied = Event(
                kind=EventKind.AGENDA_EMPTIED,
                council=council.id,
                number=session.number,
                facts={**facts, "council_title": council.title},
            )
            tx.tell([council.convenor_id], emptied)
