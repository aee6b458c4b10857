"""What is true of sessions after every step: rows beside memory, who heard of what, and what stands on boards."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from bot.councils.events import EventKind, Fact
from bot.councils.model.minutes import Minutes
from bot.councils.operations.overview import CouncilBoard
from bot.councils.operations.session_boards import SessionBoard
from bot.views import membership as membership_view
from bot.views import sessions as sessions_view
from bot.views.texts import Texts
from tests.life.council import Council
from tests.life.record import Record
from tests.life.seen import Seen
from tests.life.sessions import KITCHEN
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


class Watching(Council):
    """Everybody is counted once, hears once what is hers to hear, and what is over stays as it was."""

    def __init__(self, *founded: Any) -> None:
        super().__init__(*founded)
        self.confirmed: dict[int, tuple[str | None, str]] = {}

    def compares(self, seen: Seen) -> None:
        super().compares(seen)
        self._everybody_hears_what_is_hers()
        if self.memory.sessions:
            self._who_is_there_is_counted_once(seen)
            self._agendas_are_kept(seen)
            self._minutes_say_what_was(seen)
        if seen.council_board is not None:
            self._of_a_visit_the_group_reads_only_that_there_is_one(seen, seen.council_board)

    def _who_is_there_is_counted_once(self, seen: Seen) -> None:
        for session in self.memory.sittings():
            rows = [row for row in seen.attendance if row.session == session.number]
            assert {row.attendee: row.checked_in_at for row in rows if row.checked_in_at} == session.came
            assert {row.attendee for row in rows if row.left_at} == session.left
            assert {row.attendee: row.reply for row in rows if row.reply} == session.replies
            spoken = [(row.speaker, row.topic, row.status) for row in seen.turns if row.session == session.number]
            assert spoken == [(turn.speaker, turn.topic, SAID[turn.status]) for turn in session.turns]
            if session.alive:
                self._board_says(session, seen.boards[session.number])

    def _board_says(self, session: Sitting, board: SessionBoard) -> None:
        held = list(self.memory.held()) if session.due_seats is None else session.due_seats
        assert (board.due, board.quorum.present) == (len(held), len(session.present.intersection(held)))
        if session.mode != "home_visit":
            there = [one.attendance.attendee for one in board.attendees if one.attendance.present]
            assert sorted(there) == sorted(self.memory.there_in(session))

    def _agendas_are_kept(self, seen: Seen) -> None:
        """What a session did not come to is never lost from its agenda, but waits."""
        for session in self.memory.sittings():
            at = {item.topic: item.status for item in seen.agenda if item.session == session.number}
            assert at == {topic: session.stands_at(topic) for topic in session.agenda}

    def _everybody_hears_what_is_hers(self) -> None:
        """And is reminded once of each thing, however long the clock slept."""
        reminded: Counter[tuple[str, int, int]] = Counter()
        for user, event in self.heard:
            number = event.number or 0
            session = self.memory.sessions.get(number)
            if event.kind in REMINDERS:
                reminded[str(event.kind), number, user] += 1
            if event.kind in OF_ATTENDEES and session is not None:
                concerned = {*self.memory.invited(session).values(), *self.memory.invited_then.get(number, ())}
                assert user in concerned, f"{event.kind} was told to {user}"
            if event.kind in OF_THOSE_THERE and session is not None:
                assert user in {self.memory.user_of(label) for label in session.came}, event.kind
            if KITCHEN in str(event.facts):
                assert session is not None
                going = {self.memory.user_of(label) for label in session.taken}
                assert user in going, f"{event.kind} tells {user} where it is"
        assert reminded == self.memory.reminded
        self.memory.reminded = Counter()
        self.memory.invited_then = {}

    def _of_a_visit_the_group_reads_only_that_there_is_one(self, seen: Seen, council: CouncilBoard) -> None:
        visits = [session.number for session in self.memory.sittings() if session.mode == "home_visit"]
        posts = [str(sessions_view.board(_BARE, seen.boards[visit]).text) for visit in visits]
        for post in posts:
            assert not any(name in post for name in self.names.values()), post
        posts.append(str(membership_view.board(_BARE, council).text))
        assert not any(KITCHEN in post for post in posts)

    def _minutes_say_what_was(self, seen: Seen) -> None:
        kept = {session.number: session for session in self.memory.sittings() if session.record}
        assert [minutes.session for minutes in seen.minutes] == list(kept)
        for minutes in seen.minutes:
            session = kept[minutes.session]
            record = session.record or Record()
            status = "asked" if minutes.asks else str(minutes.status)
            assert (status, minutes.number, minutes.last_addendum) == (record.status, record.number, record.addenda)
            replies = [reply for reply in seen.replies if reply.session == session.number]
            said = {reply.who: "answered" if reply.answered_at else str(reply.stance) for reply in replies}
            assert said == record.replies
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
            carried = {one.label for one in text.matters if one.carried_over}
            assert carried == {f"T{topic}" for topic in session.carried} - {f"T{vote.topic}" for vote in votes}
        assert (minutes.digest, repr(text)) == self.confirmed[session.number], "what was confirmed has changed"


class _Bare(Texts):
    """Sentences that say nothing but what they are given, so that whatever stands on a board can be found there."""

    def __init__(self) -> None:
        self.locale = "en"

    def _format(self, key: str, variables: Mapping[str, Fact]) -> str:
        return f"{key} {' '.join(map(str, variables.values()))}"


_BARE = _Bare()
