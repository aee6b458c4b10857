"""The draft of the minutes, made from what was recorded: check-in, agenda, motions, votes, recusals, resolutions."""

from dataclasses import replace
from datetime import datetime

from bot.councils.model.councils import Council
from bot.councils.model.issues import STANDING
from bot.councils.model.membership import Seat
from bot.councils.model.minutes import Minutes, Section, section_of
from bot.councils.model.notes import NoteKind
from bot.councils.model.proceedings import HOST, RECORDER, Adopted, Attendee, Called, Matter, Proceedings, Said, Voted
from bot.councils.model.sessions import ItemStatus, Reply, Session
from bot.councils.model.topics import Topic
from bot.councils.model.votes import Vote, VoteStatus
from bot.councils.operations import access
from bot.councils.operations.attendees import Attendee as Invited
from bot.councils.operations.attendees import attendees_of
from bot.councils.operations.recorded_votes import recorded_vote
from bot.councils.ports import Transaction


def drafted(
    tx: Transaction,
    council: Council,
    session: Session,
    minutes: Minutes | None,
    now: datetime,
) -> Proceedings:
    """What the records say of a sitting now; the words the recorder has edited are those of her draft so far.

    Whoever is named in that keeps her salt, so that the same records have the same digest; and who was forgotten
    meanwhile stays so.
    """
    return _Draft(tx, council, session, minutes, now).made()


class _Draft:
    def __init__(
        self, tx: Transaction, council: Council, session: Session, minutes: Minutes | None, now: datetime
    ) -> None:
        self._tx, self._council, self._session, self._now = tx, council, session, now
        self._before = minutes.proceedings if minutes else None
        self._edited = frozenset(minutes.edited if minutes else ())
        self._known = {person.key: person for person in self._before.people} if self._before else {}
        self._people: dict[str, Called] = {}
        self._forgotten = {seat.label for seat in tx.seats.find(council=council.id, forgotten=True)}

    def made(self) -> Proceedings:
        session, council = self._session, self._council
        begun = session.opened_at or session.starts_at
        invited = attendees_of(self._tx, council, session, begun)
        seats = {seat.label: seat for seat in self._tx.seats.find(council=council.id)}
        sitting = [one for one in invited if one.is_seat and _was_due(one, seats, begun)]
        away = self._away(begun)
        items = sorted(self._tx.agenda.find(council=council.id, session=session.number), key=lambda item: item.position)
        return Proceedings(
            council=council.title,
            session=session.label,
            mode=session.mode,
            talk=session.talk,
            timezone=council.timezone,
            place=session.place,
            opened_at=begun,
            closed_at=session.closed_at or self._now,
            seats=tuple(self._attendee(one, away) for one in sitting),
            guests=tuple(self._attendee(one, away) for one in invited if not one.is_seat),
            host=self._holder(HOST, session.host_id, seats),
            recorder=self._holder(RECORDER, session.recorder_id, seats),
            due=session.due,
            matters=tuple(self._matter(access.topic(self._tx, council, item.topic), item.status) for item in items),
            notes=self._before.notes if self._before and Section.NOTES in self._edited else self._noted(None),
            people=tuple(self._people.values()),
        )

    def _name(self, key: str, name: str, why: str = "") -> str:
        """The key of somebody, now that the minutes know how she is called."""
        if key not in self._people:
            known = self._known.get(key)
            if known is not None and not known.salt:
                self._people[key] = known
            else:
                salt = known.salt if known else self._tx.new_token()
                called = Called.sealed(key, name, why=why, salt=salt)
                self._people[key] = called.without_name if key in self._forgotten else called
        return key

    def _holder(self, post: str, user_id: int | None, seats: dict[str, Seat]) -> str:
        """Who held a post at the sitting: by her seat, or by the post where she has none."""
        if user_id is None:
            # Forgotten since the draft was begun.
            key: str = getattr(self._before, post, "")
            return self._name(key, "") if key else ""
        own = next((seat for seat in seats.values() if seat.user_id == user_id), None)
        if own is not None:
            return self._name(own.label, own.name)
        return self._name(post, access.name_of(self._tx, self._council, user_id))

    def _away(self, begun: datetime) -> frozenset[str]:
        """The seats that had said before it began that they were away."""
        absences = self._tx.absences.find(council=self._council.id)
        return frozenset(f"N{absence.seat}" for absence in absences if absence.since <= begun < absence.until)

    def _attendee(self, one: Invited, away: frozenset[str]) -> Attendee:
        row = one.attendance
        key = row.attendee
        topic = "" if one.is_seat else key.partition("X")[0]
        came = row.checked_in_at is not None
        return Attendee(
            key=self._name(key, one.name, one.why if topic else "" if came else row.reason),
            excused=not came and (row.reply is Reply.NO or key in away),
            came_at=row.checked_in_at,
            left_at=row.left_at,
            topic=topic,
        )

    def _matter(self, topic: Topic, status: ItemStatus) -> Matter:
        votes = [vote for vote in self._tx.votes.find(council=topic.council, topic=topic.number) if self._is_its(vote)]
        resolutions = [
            resolution
            for vote in votes
            for resolution in self._tx.resolutions.find(council=topic.council, vote=vote.number)
        ]
        issues = self._tx.issues.find(council=topic.council, topic=topic.number, status=STANDING)
        drafted = Matter(
            label=topic.label,
            title=topic.title,
            background="\n".join(issue.text for issue in issues),
            points=(*self._noted(topic.number), *self._motions(topic)),
            votes=tuple(map(self._vote, votes)),
            resolutions=tuple(
                Adopted(
                    label=resolution.label,
                    text=resolution.text,
                    owner=self._name(
                        resolution.label if resolution.owner_seat is None else f"N{resolution.owner_seat}",
                        resolution.owner_name,
                    ),
                    due_at=resolution.due_at,
                    test=resolution.test,
                )
                for resolution in resolutions
            ),
            # What was voted on has come to an end, whether or not the host took it off the agenda.
            carried_over=status is ItemStatus.CARRIED and not votes,
        )
        return self._as_edited(drafted)

    def _as_edited(self, drafted: Matter) -> Matter:
        before = self._before.matter(drafted.label) if self._before else None
        if before is None:
            return drafted
        words = {
            section.value: getattr(before, section)
            for section in (Section.BACKGROUND, Section.POINTS, Section.DISSENT)
            if section_of(section, drafted.label) in self._edited
        }
        return replace(drafted, **words)

    def _noted(self, topic: int | None) -> tuple[Said, ...]:
        """What was noted on a topic, or on none, in the order it was said."""
        return tuple(
            Said(text=note.text, by=self._speaker(note.speaker), tag=note.kind)
            for note in self._tx.notes.find(council=self._council.id, session=self._session.number)
            if note.stands and note.topic == topic
        )

    def _speaker(self, label: str) -> str:
        """Whoever spoke was among those invited, and so is named already; empty for words that are nobody's alone."""
        return label if label in self._people else ""

    def _motions(self, topic: Topic) -> tuple[Said, ...]:
        """The motions that seats proposed at the sitting."""
        proposed = self._tx.motions.find(council=topic.council, topic=topic.number)
        return tuple(
            Said(text=motion.text, by=self._seat(motion.proposed_by), tag=NoteKind.SUGGESTION)
            for motion in proposed
            if motion.text and self._is_within(motion.proposed_at)
        )

    def _seat(self, number: int) -> str:
        seat = self._tx.seats.get(council=self._council.id, number=number)
        return self._name(f"N{number}", seat.name if seat else "")

    def _is_its(self, vote: Vote) -> bool:
        if vote.status is VoteStatus.WITHDRAWN:
            return False
        return vote.session == self._session.number or (vote.session is None and self._is_within(vote.opened_at))

    def _is_within(self, moment: datetime) -> bool:
        session = self._session
        return session.opened_at is not None and session.opened_at <= moment <= (session.closed_at or self._now)

    def _vote(self, vote: Vote) -> Voted:
        recorded, names = recorded_vote(self._tx, vote, self._now)
        for key in (*recorded.recused, *recorded.opposed):
            self._name(key, names[key])
        return recorded


def _was_due(one: Invited, seats: dict[str, Seat], begun: datetime) -> bool:
    """Whether a seat was there already when the sitting began, and so is counted among those due."""
    label = one.attendance.attendee
    return seats[label].since <= begun or one.attendance.checked_in_at is not None
