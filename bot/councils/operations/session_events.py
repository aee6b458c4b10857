"""What is told of a session."""

from bot.councils.events import Event, EventKind, Fact
from bot.councils.model.councils import Council
from bot.councils.model.sessions import Session


def event_of(kind: EventKind, council: Council, session: Session, **more: Fact) -> Event:
    """What is told of a session to those who may come; of a home visit neither its place nor the reasons given."""
    facts: dict[str, Fact] = {
        "session": session.label,
        "mode": session.mode,
        "starts_at": session.starts_at.isoformat(),
        "lasts": "yes" if session.ends_at else "no",
        "until_at": (session.ends_at or session.starts_at).isoformat(),
        "place": "" if session.is_private else session.place,
        "has_place": "yes" if session.place and not session.is_private else "no",
        "reason": "" if session.is_private else session.reason,
        "is_private": "yes" if session.is_private else "no",
        "council_title": council.title,
    }
    return Event(kind=kind, council=council.id, number=session.number, facts={**facts, **more})
