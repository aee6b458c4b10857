"""The agenda of a session before it begins: its topics, their order, their minutes; and telling it."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.councils.errors import BadInput, NotFound, WrongState
from bot.councils.events import BoardKind, Event, EventKind
from bot.councils.model.councils import Council
from bot.councils.model.people import Actor
from bot.councils.model.sessions import LONGEST_ITEM, AgendaItem, Session
from bot.councils.model.topics import IN_TALK, Topic, TopicStatus
from bot.councils.operations import access
from bot.councils.operations.agenda_order import in_order, put_in_order
from bot.councils.operations.attendees import accounts_of, attendees_of, goes
from bot.councils.operations.session_events import event_of
from bot.councils.operations.sessions import release_topic, require_ahead, schedule
from bot.councils.ports import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaPage:
    """What the convenor arranges: the agenda in order, and the topics in talk that no session has yet."""

    council: Council
    session: Session
    items: tuple[tuple[AgendaItem, Topic], ...]
    pool: tuple[Topic, ...]

    @property
    def minutes(self) -> int:
        """What the whole agenda may take; none where its topics take no minutes."""
        return sum(item.minutes for item, _ in self.items) if self.session.is_timed else 0


def agenda_page(tx: Transaction, *, actor: Actor, council: int, session: int, now: datetime) -> AgendaPage:
    """The agenda of a session that has not begun, for the convenor."""
    del now
    found, about = _ahead(tx, actor, council, session)
    pool = tx.topics.find(council=council, status=frozenset({TopicStatus.ANNOUNCED, TopicStatus.DISCUSSED}))
    items = in_order(tx, about)
    listed = {item.topic for item in items}
    return AgendaPage(
        council=found,
        session=about,
        items=tuple((item, access.topic(tx, found, item.topic)) for item in items),
        pool=tuple(topic for topic in pool if topic.number not in listed),
    )


def add_topic(tx: Transaction, *, actor: Actor, council: int, session: int, topic: int, now: datetime) -> Event:
    """Put a topic that is in talk at the end of the agenda; its guests are asked to the session."""
    found, about = _ahead(tx, actor, council, session)
    added = access.topic(tx, found, topic)
    if added.status not in IN_TALK:
        raise WrongState("topic-over", topic=added.label)
    items = in_order(tx, about)
    if any(item.topic == topic for item in items):
        raise WrongState("topic-on-agenda", topic=added.label, session=about.label)
    asked = set(accounts_of(attendees_of(tx, found, about, now)))
    minutes = found.settings.agenda_minutes
    item = AgendaItem(council=council, session=session, topic=topic, position=len(items) + 1, minutes=minutes)
    tx.agenda.add(item)
    schedule(tx, about, added)
    joined = [user for user in accounts_of(attendees_of(tx, found, about, now)) if user not in asked]
    asks = event_of(EventKind.SESSION_CONVENED, found, about)
    tx.tell([user for user in joined if user != actor.user_id], asks, needs_answer=not about.is_private)
    return _arranged(tx, actor, found, about, "add_topic", added.label)


def remove_topic(tx: Transaction, *, actor: Actor, council: int, session: int, topic: int, now: datetime) -> Event:
    """Take a topic off the agenda; it waits for another session, and who was asked for its sake only need not come."""
    found, about = _ahead(tx, actor, council, session)
    item = _item(tx, found, about, topic)
    others = [one for one in in_order(tx, about) if one.topic != topic]
    if not others:
        raise WrongState("agenda-empty", session=about.label)
    asked = accounts_of(attendees_of(tx, found, about, now))
    tx.agenda.remove(council=council, session=session, topic=topic)
    put_in_order(tx, others)
    release_topic(tx, found, item)
    still = set(accounts_of(attendees_of(tx, found, about, now)))
    removed = access.topic(tx, found, topic)
    told = event_of(EventKind.TOPIC_OFF_AGENDA, found, about, topic=removed.label, title=removed.title)
    tx.tell([user for user in asked if user not in still and user != actor.user_id], told)
    return _arranged(tx, actor, found, about, "remove_topic", removed.label)


def place_topic(
    tx: Transaction, *, actor: Actor, council: int, session: int, topic: int, position: int, now: datetime
) -> Event:
    """Let a topic come at this position, counted from 1; the others keep their order."""
    del now
    found, about = _ahead(tx, actor, council, session)
    item = _item(tx, found, about, topic)
    others = [one for one in in_order(tx, about) if one.topic != topic]
    if not 1 <= position <= len(others) + 1:
        raise BadInput("agenda-position", most=len(others) + 1)
    put_in_order(tx, [*others[: position - 1], item, *others[position - 1 :]])
    return _arranged(tx, actor, found, about, "place_topic", f"T{topic}:{position}")


def allot_minutes(
    tx: Transaction, *, actor: Actor, council: int, session: int, topic: int, minutes: int, now: datetime
) -> Event:
    """Give a topic so many minutes, where they take them one after another."""
    del now
    found, about = _ahead(tx, actor, council, session)
    item = _item(tx, found, about, topic)
    if not about.is_timed:
        raise WrongState("agenda-untimed", session=about.label)
    if not 1 <= minutes <= LONGEST_ITEM:
        raise BadInput("agenda-minutes", most=LONGEST_ITEM)
    tx.agenda.save(replace(item, minutes=minutes))
    return _arranged(tx, actor, found, about, "allot_minutes", f"T{topic}:{minutes}")


def publish_agenda(tx: Transaction, *, actor: Actor, council: int, session: int, now: datetime) -> Event:
    """Tell the agenda to everybody who may come, of a home visit to those who go, once until it changes again."""
    found, about = _ahead(tx, actor, council, session)
    if about.agenda_at is not None:
        raise WrongState("agenda-published", session=about.label)
    items = in_order(tx, about)
    if not items:
        raise WrongState("agenda-bare", session=about.label)
    published = replace(about, agenda_at=now)
    tx.sessions.save(published)
    tx.audit(actor, "publish_agenda", council=council, subject=about.label)
    topics = [access.topic(tx, found, item.topic) for item in items]
    event = event_of(
        EventKind.AGENDA_PUBLISHED,
        found,
        published,
        topics="\n".join(f"{at}. {topic.label} {topic.title}" for at, topic in enumerate(topics, start=1)),
        minutes=sum(item.minutes for item in items) if about.is_timed else 0,
    )
    asked = accounts_of(one for one in attendees_of(tx, found, published, now) if goes(published, one))
    tx.tell([user for user in asked if user != actor.user_id], event)
    return event


def _ahead(tx: Transaction, actor: Actor, council: int, session: int) -> tuple[Council, Session]:
    found = access.as_convenor(tx, actor, council)
    return found, require_ahead(access.session(tx, found, session))


def _item(tx: Transaction, council: Council, session: Session, topic: int) -> AgendaItem:
    about = access.topic(tx, council, topic)
    item = tx.agenda.get(council=council.id, session=session.number, topic=topic)
    if item is None:
        raise NotFound("topic-not-on-agenda", topic=about.label, session=session.label)
    return item


def _arranged(tx: Transaction, actor: Actor, council: Council, session: Session, did: str, what: str) -> Event:
    """What was published before is no longer what stands there."""
    if session.agenda_at is not None:
        tx.sessions.save(replace(session, agenda_at=None))
    tx.audit(actor, did, council=council.id, subject=f"{session.label}:{what}")
    tx.show(council.id, BoardKind.SESSION, session.number)
    return event_of(EventKind.AGENDA_ARRANGED, council, session)
