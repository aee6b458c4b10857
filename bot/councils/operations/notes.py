"""Notes of a session: kept under a tag with their speaker, listed, taken back."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.councils.errors import NotAllowed, WrongState
from bot.councils.events import BoardKind, Event, EventKind, Fact
from bot.councils.model.councils import Council
from bot.councils.model.membership import Guest, Seat
from bot.councils.model.notes import Note, NoteKind, paged
from bot.councils.model.people import Actor
from bot.councils.model.sessions import Mode, Session, guest_attendee
from bot.councils.model.topics import Topic
from bot.councils.model.words import ISSUE_LENGTH, accepted
from bot.councils.operations import access
from bot.councils.operations.attendees import Attendee, attendee_of, attending
from bot.councils.operations.speaking import (
    holder_of,
    is_keeper,
    is_running,
    require_going,
    require_item,
    require_keeper,
    require_running,
    require_topic,
    speaker_named,
    speaker_of_account,
    topic_now,
    topics_open_to,
)
from bot.councils.ports import Transaction


def keep_note(
    tx: Transaction,
    *,
    actor: Actor,
    council: int,
    session: int,
    kind: NoteKind,
    text: str,
    author: int | None = None,
    topic: int | None = None,
    now: datetime,
) -> Event:
    """Note what the actor says, or what the one with the account `author` said, which only those with a post may.

    It belongs to `topic`, or to the one the session is at.
    """
    found = access.as_anyone(tx, council)
    about = require_running(access.session(tx, found, session), now)
    # First of all, whoever says it: private words are answered so that nobody else sees it.
    words = accepted(text, limit=ISSUE_LENGTH)
    if author in (None, actor.user_id):
        speaker = attendee_of(tx, actor, found, about, now)
        require_going(tx, found, about, actor, now)
        at_topic = topic or topic_of(tx, found, about, speaker, now)
        if at_topic is not None:
            require_topic(tx, found, about, speaker, at_topic, now)
    else:
        require_keeper(found, about, actor)
        speaker = speaker_of_account(tx, found, about, author, now)
        at_topic = topic_now(tx, about)
    if about.mode is Mode.ONLINE and not speaker.attendance.present:
        # Nobody comes through a door: whoever says something is there.
        tx.attendance.put(replace(speaker.attendance, checked_in_at=now, left_at=None))
    return _keep(tx, actor, found, about, speaker=speaker, kind=kind, text=words, topic=at_topic, now=now)


def write_note(
    tx: Transaction,
    *,
    actor: Actor,
    council: int,
    session: int,
    kind: NoteKind,
    text: str,
    speaker: str,
    topic: int | None = None,
    now: datetime,
) -> Event:
    """Somebody with a post writes down what an attendee ("N3", or her name) said; an empty `speaker`: nobody alone."""
    found = access.as_anyone(tx, council)
    about = require_running(access.session(tx, found, session), now)
    require_keeper(found, about, actor)
    said_by = speaker_named(tx, found, about, speaker, now) if speaker else None
    words = accepted(text, limit=ISSUE_LENGTH)
    at_topic = topic or topic_now(tx, about)
    if at_topic is not None:
        require_item(tx, found, about, at_topic)
    return _keep(tx, actor, found, about, speaker=said_by, kind=kind, text=words, topic=at_topic, now=now)


def take_back_note(tx: Transaction, *, actor: Actor, council: int, session: int, number: int, now: datetime) -> Event:
    """Its speaker, or one with a post, takes a note back while the session runs; its words go, its number stays."""
    found = access.as_anyone(tx, council)
    about = require_running(access.session(tx, found, session), now)
    note = access.note(tx, about, number)
    speaker = holder_of(tx, found, note.speaker)
    if not (is_keeper(found, about, actor) or _is_hers(speaker, actor)):
        raise NotAllowed("not-own-note")
    tx.notes.save(replace(note, text=""))
    tx.audit(actor, "take_back_note", council=council, subject=f"{about.label}:{number}")
    tx.show(council, BoardKind.SESSION, session)
    return _event(EventKind.NOTE_TAKEN_BACK, found, about, note, speaker.name if speaker else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteLine:
    """A note with its speaker's name, and whether whoever looks may take it back."""

    note: Note
    name: str
    hers: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NotesPage:
    """One page, counted from 0, of what was noted in a session, in the order it was said."""

    council: Council
    session: Session
    topics: dict[int, Topic]
    lines: tuple[NoteLine, ...]
    count: int
    page: int
    pages: int
    may_add: bool
    may_write_down: bool


def notes_page(tx: Transaction, *, actor: Actor, council: int, session: int, page: int, now: datetime) -> NotesPage:
    """What was noted in a session; of a home visit only those who go may read it."""
    found = access.as_resident(tx, actor, council, now)
    about = access.session(tx, found, session)
    require_going(tx, found, about, actor, now)
    goes = attending(tx, found, about, actor.user_id, now) is not None
    keeps = is_keeper(found, about, actor)
    notes = standing_notes(tx, about)
    pages = paged(notes)
    at = min(max(page, 0), len(pages) - 1)
    shown = pages[at]
    speakers = {label: holder_of(tx, found, label) for label in {note.speaker for note in shown}}
    runs = is_running(about, now)
    topics = {note.topic: access.topic(tx, found, note.topic) for note in shown if note.topic is not None}
    return NotesPage(
        council=found,
        session=about,
        topics=topics,
        lines=tuple(
            NoteLine(
                note=note,
                name=speaker.name if speaker else "",
                hers=runs and (keeps or _is_hers(speaker, actor)),
            )
            for note in shown
            for speaker in [speakers[note.speaker]]
        ),
        count=len(notes),
        page=at,
        pages=len(pages),
        may_add=runs and goes,
        may_write_down=runs and keeps,
    )


def standing_notes(tx: Transaction, session: Session) -> tuple[Note, ...]:
    """The notes of a session that were not taken back, in the order they came."""
    return tuple(note for note in tx.notes.find(council=session.council, session=session.number) if note.stands)


def notes_of_account(tx: Transaction, user_id: int) -> list[Note]:
    """What somebody said, as a seat or as a guest, and what she wrote down of others."""
    spoke = {(seat.council, seat.label) for seat in tx.seats.find(user_id=user_id)}
    spoke |= {(guest.council, guest_attendee(guest.topic, guest.number)) for guest in tx.guests.find(user_id=user_id)}
    said = [note for council, label in sorted(spoke) for note in tx.notes.find(council=council, speaker=label)]
    written = [note for note in tx.notes.find(entered_by=user_id) if (note.council, note.speaker) not in spoke]
    return [*said, *written]


def topic_of(tx: Transaction, council: Council, session: Session, speaker: Attendee, now: datetime) -> int | None:
    """What she speaks on when she does not say: what the session is at, or the only topic she may speak on."""
    current = topic_now(tx, session)
    hers = topics_open_to(tx, council, session, speaker, now)
    return hers[0].topic if current is None and len(hers) == 1 else current


def _keep(
    tx: Transaction,
    actor: Actor,
    council: Council,
    session: Session,
    *,
    speaker: Attendee | None,
    kind: NoteKind,
    text: str,
    topic: int | None,
    now: datetime,
) -> Event:
    label, name = (speaker.attendance.attendee, speaker.name) if speaker else ("", "")
    earlier = tx.notes.find(council=council.id, session=session.number)
    if any((note.speaker, note.kind, note.text) == (label, kind, text) for note in earlier):
        # Two may tag the same words at once.
        raise WrongState("note-kept-already")
    note = Note(
        council=council.id,
        session=session.number,
        number=len(earlier) + 1,
        kind=kind,
        speaker=label,
        text=text,
        at=now,
        topic=topic,
        entered_by=actor.user_id,
    )
    tx.notes.add(note)
    tx.audit(actor, "keep_note", council=council.id, subject=f"{session.label}:{note.number}")
    tx.show(council.id, BoardKind.SESSION, session.number)
    return _event(EventKind.NOTE_KEPT, council, session, note, name)


def _is_hers(speaker: Seat | Guest | None, actor: Actor) -> bool:
    return speaker is not None and speaker.user_id == actor.user_id


def _event(kind: EventKind, council: Council, session: Session, note: Note, name: str) -> Event:
    facts: dict[str, Fact] = {"session": session.label, "number": note.number, "kind": note.kind, "name": name}
    return Event(kind=kind, council=council.id, number=session.number, facts={**facts, "council_title": council.title})
