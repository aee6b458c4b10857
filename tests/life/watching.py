"""What is true of sessions after every step: rows beside memory, who heard of what, and what stands on boards."""

from collections import Counter
from typing import Any

from hypothesis.stateful import invariant, precondition
from sqlalchemy import Connection, Row, select

from bot.councils.events import EventKind
from bot.councils.model.minutes import Minutes
from bot.councils.model.people import CLOCK
from bot.councils.operations.overview import council_board
from bot.councils.operations.session_boards import SessionBoard, session_board
from bot.councils.ports import Transaction
from bot.storage import tables
from bot.views import membership as membership_view
from bot.views import sessions as sessions_view
from bot.views.texts import texts_in
from tests.life.council import Council
from tests.life.record import Record
from tests.life.sessions import KITCHEN, has_sessions
from tests.life.sitting import Sitting

SAID = {"lowered": "lowered", "waiting": "waiting", "speaks": "speaking", "spoken": "spoken"}
# What those alone hear of a session who may come to it; the convenor hears of more.
OF_ATTENDEES = {
    EventKind.SESSION_CONVENED,
    EventKind.SESSION_MOVED,
    EventKind.SESSION_CANCELLED,
    EventKind.SESSION_REMINDED,
    EventKind.SESSION_BEGUN,
    EventKind.CONTRIBUTION_ASKED,
    EventKind.VISIT_TOLD,
}
OF_THOSE_THERE = {EventKind.MINUTES_PUBLISHED, EventKind.MINUTES_REMINDED, EventKind.ADDENDUM_ADDED}
REMINDERS = {EventKind.SESSION_REMINDED, EventKind.CONTRIBUTION_ASKED, EventKind.MINUTES_REMINDED}
visits_are_paid = precondition(lambda self: any(one.mode == "home_visit" for one in self.memory.sessions.values()))


class Watching(Council):
    """Everybody is counted once, hears once what is hers to hear, and what is over stays as it was."""

    def __init__(self, *founded: Any) -> None:
        super().__init__(*founded)
        self.heard_until = 0
        self.confirmed: dict[int, tuple[str | None, str]] = {}
        self.hear()

    def hear(self) -> list[Row[Any]]:
        """The notices that are new since this was asked last."""
        notices = self.run(self.chamber.database.read(lambda connection: _after(connection, self.heard_until)))
        self.heard_until = max([self.heard_until, *(row.id for row in notices)])
        return notices

    @has_sessions
    @invariant()
    def who_is_there_is_counted_once(self) -> None:
        came, turns = self.run(self.chamber.database.read(_there))
        for session in self.memory.sessions.values():
            rows = [row for row in came if row.session == session.number and row.checked_in_at]
            assert {row.attendee: row.checked_in_at for row in rows} == session.came
            assert {row.attendee for row in rows if row.left_at} == session.left
            spoken = [(row.speaker, row.topic, row.status) for row in turns if row.session == session.number]
            assert spoken == [(turn.speaker, turn.topic, SAID[turn.status]) for turn in session.turns]
            if session.alive:
                self._board_says(session, self.run(self.chamber.ask(session_board, number=session.number)))

    def _board_says(self, session: Sitting, board: SessionBoard) -> None:
        held = list(self.memory.held()) if session.due_seats is None else session.due_seats
        assert (board.due, board.quorum.present) == (len(held), len(session.present.intersection(held)))
        if session.mode == "home_visit":
            return
        there = [one.attendance.attendee for one in board.attendees if one.attendance.present]
        assert sorted(there) == sorted(self.memory.there_in(session))
        at = {f"T{item.topic}": item.status for item, _ in board.items}
        assert at == {f"T{topic}": session.stands_at(topic) for topic in session.agenda}

    @invariant()
    def everybody_hears_what_is_hers(self) -> None:
        """And is reminded once of each thing, however long the clock slept."""
        reminded: Counter[tuple[str, int, int]] = Counter()
        for notice in self.hear():
            session = self.memory.sessions.get(notice.number)
            if notice.kind in REMINDERS:
                reminded[str(notice.kind), notice.number, notice.user_id] += 1
            if notice.kind in OF_ATTENDEES and session is not None:
                concerned = set(self.memory.invited(session).values())
                assert notice.user_id in concerned, f"{notice.kind} was told to {notice.user_id}"
            if notice.kind in OF_THOSE_THERE and session is not None:
                assert notice.user_id in {self.memory.user_of(label) for label in session.came}, notice.kind
            if KITCHEN in str(notice.facts):
                assert session is not None
                going = {self.memory.user_of(label) for label, reply in session.replies.items() if reply == "yes"}
                assert notice.user_id in going, f"{notice.kind} tells {notice.user_id} where it is"
        assert reminded == self.memory.reminded
        self.memory.reminded = Counter()

    @visits_are_paid
    @invariant()
    def of_a_visit_the_group_reads_only_that_there_is_one(self) -> None:
        texts = texts_in("en")
        visits = [session for session in self.memory.sittings() if session.mode == "home_visit"]
        boards = [self.run(self.chamber.ask(session_board, number=visit.number)) for visit in visits]
        posts = [str(sessions_view.board(texts, board).text) for board in boards]
        for post in posts:
            assert not any(name in post for name in self.names.values()), post
        posts.append(str(membership_view.board(texts, self.run(self.chamber.ask(council_board, number=0))).text))
        assert not any(KITCHEN in post for post in posts)

    @has_sessions
    @invariant()
    def minutes_say_what_was(self) -> None:
        found = self.run(self.chamber.ask(_minutes))
        kept = {session.number: session for session in self.memory.sittings() if session.record}
        assert [minutes.session for minutes, _ in found] == list(kept)
        for minutes, replies in found:
            session = kept[minutes.session]
            record = session.record or Record()
            status = "asked" if minutes.asks else str(minutes.status)
            assert (status, minutes.number, minutes.last_addendum) == (record.status, record.number, record.addenda)
            assert replies == record.replies
            assert minutes.confirm_until == record.until
            if record.status == "confirmed":
                self._is_as_confirmed(session, record, minutes)

    def _is_as_confirmed(self, session: Sitting, record: Record, minutes: Minutes) -> None:
        text = minutes.proceedings
        if session.number not in self.confirmed:
            self.confirmed[session.number] = (minutes.digest, repr(text))
            assert Counter(text.there) == Counter(record.there)
            assert set(text.confirmed) == {who for who, said in record.replies.items() if said == "confirms"}
            assert {one.by for one in text.objections} == set(record.replies) - set(text.confirmed)
            assert {*text.silent, *text.unasked} == set(record.there) - set(record.replies)
            told = {vote.label: (vote.due, vote.present, vote.outcome) for one in text.matters for vote in one.votes}
            votes = self.memory.votes_of(session)
            assert told == {f"V{vote.number}": (vote.still_due, vote.present, vote.outcome) for vote in votes}
        assert (minutes.digest, repr(text)) == self.confirmed[session.number], "what was confirmed has changed"


def _after(connection: Connection, last: int) -> list[Row[Any]]:
    notices = tables.notices.c
    # What was taken back before it was sent is the clock's, and heard by nobody.
    heard = select(tables.notices).where(notices.id > last, notices.user_id.is_distinct_from(CLOCK.user_id))
    return list(connection.execute(heard.order_by(notices.id)))


def _there(connection: Connection) -> tuple[list[Row[Any]], list[Row[Any]]]:
    return list(connection.execute(select(tables.attendance))), list(
        connection.execute(select(tables.turns).order_by(tables.turns.c.number))
    )


def _minutes(tx: Transaction, *, council: int, now: object) -> list[tuple[Minutes, dict[str, str]]]:
    del now
    found = []
    for minutes in tx.minutes.find(council=council):
        replies = tx.minutes_replies.find(council=council, session=minutes.session)
        said = {reply.who: "answered" if reply.answered_at else str(reply.stance) for reply in replies}
        found.append((minutes, said))
    return found
