"""What stands on the papers of a session: its invitation, its agenda, its attendance sheet."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.councils.errors import NotAllowed
from bot.councils.model.councils import Council, Post
from bot.councils.model.issues import STANDING, Issue
from bot.councils.model.membership import GuestStatus
from bot.councils.model.people import Actor
from bot.councils.model.sessions import AgendaItem, Session
from bot.councils.model.topics import Topic
from bot.councils.operations import access
from bot.councils.operations.agenda_order import in_order
from bot.councils.operations.attendees import Attendee, attendees_of, goes
from bot.councils.ports import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One topic of an agenda with the issues it was made of and the guests who come for it, in their order."""

    item: AgendaItem
    topic: Topic
    issues: tuple[Issue, ...]
    guests: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Papers:
    """All that the papers of a session show, but for its people; `posts` are those of whoever asks."""

    council: Council
    session: Session
    agenda: tuple[Paragraph, ...]
    host: str
    posts: tuple[Post, ...]

    @property
    def minutes(self) -> int:
        """What the whole agenda may take; none where its topics take no minutes."""
        return sum(paragraph.item.minutes for paragraph in self.agenda) if self.session.is_timed else 0

    @property
    def ends_at(self) -> datetime:
        """When it closes, or when it will be over if every topic takes its minutes; none yet is like one."""
        minutes = self.minutes or self.council.settings.agenda_minutes
        return self.session.ends_at or self.session.starts_at + timedelta(minutes=minutes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What the attendance sheet shows beside: everybody who may come, and how many seats are expected."""

    papers: Papers
    attendees: tuple[Attendee, ...]
    due: int


def session_papers(tx: Transaction, *, actor: Actor, council: int, session: int, now: datetime) -> Papers:
    """What stands on the papers, for those who may come and for the posts of the council.

    Raises NotAllowed for everybody else, and of a home visit for those too who have not said that they go.
    """
    found = access.as_anyone(tx, council)
    about = access.session(tx, found, session)
    posts = found.posts_of(actor.user_id)
    if not posts and not _may_have(tx, found, about, actor, now):
        raise NotAllowed("not-going" if about.is_private else "not-attendee", session=about.label)
    return Papers(
        council=found,
        session=about,
        agenda=tuple(_paragraph(tx, found, item) for item in in_order(tx, about)),
        host=access.name_of(tx, found, access.host_of(found, about)),
        posts=posts,
    )


def attendance_sheet(tx: Transaction, *, actor: Actor, council: int, session: int, now: datetime) -> Sheet:
    """The sheet that is laid out at the door, for the posts of the council."""
    papers = session_papers(tx, actor=actor, council=council, session=session, now=now)
    if not papers.posts:
        raise NotAllowed("not-in-post")
    about = papers.session
    attendees = attendees_of(tx, papers.council, about, now)
    return Sheet(
        papers=papers,
        attendees=tuple(one for one in attendees if goes(about, one)),
        due=about.due if about.opened_at else len(access.seats(tx, papers.council, now)),
    )


def _may_have(tx: Transaction, council: Council, session: Session, actor: Actor, now: datetime) -> bool:
    """Whether somebody without a post goes, or may; a seat of a large council is found without all the others."""
    if not session.is_private and access.sits(tx, council, actor.user_id, now):
        return True
    attendees = attendees_of(tx, council, session, now)
    return any(one.user_id == actor.user_id and goes(session, one) for one in attendees)


def _paragraph(tx: Transaction, council: Council, item: AgendaItem) -> Paragraph:
    guests = tx.guests.find(council=council.id, topic=item.topic, status=GuestStatus.ACCEPTED)
    return Paragraph(
        item=item,
        topic=access.topic(tx, council, item.topic),
        issues=tx.issues.find(council=council.id, topic=item.topic, status=STANDING),
        guests=tuple(guest.name for guest in guests),
    )
