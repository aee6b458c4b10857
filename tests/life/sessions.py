"""Sessions convened, come to, begun or held as a talk, ended and called off, around all that is decided."""

from datetime import timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from bot.councils.model.people import Actor
from bot.councils.model.sessions import Mode
from bot.councils.operations.attendance import check_in
from bot.councils.operations.sessions import begin_session, cancel_session, convene_session, end_session, hold_talk
from tests.life import memory
from tests.life.council import Council
from tests.life.sitting import Sitting
from tests.operations.chamber import Chamber

MOST = 4
ZONE = ZoneInfo("Asia/Shanghai")
MODES = st.sampled_from((Mode.PLENARY, Mode.PLENARY, Mode.HOME_VISIT))
# As many of those who sit from the beginning as make a quorum, or nearly.
SEATS = st.integers(3, 9).map(lambda count: list(Chamber.seats[:count]))
EARLY = timedelta(hours=1)
has_sessions = precondition(lambda self: bool(self.memory.sessions))


class Sessions(Council):
    """A topic is always where its sessions have brought it, and nobody sits who may not."""

    @precondition(lambda self: bool(self.memory.topics) and len(self.memory.sessions) < MOST)
    @rule(data=st.data(), days=st.sampled_from((2, 3, 4)), mode=MODES)
    def a_session_is_convened(self, data: st.DataObject, days: int, mode: Mode) -> None:
        topics = data.draw(st.lists(st.sampled_from(list(self.memory.topics)), min_size=1, max_size=2, unique=True))
        self.convenes(topics, self.chair(data), days=days, mode=mode)

    def convenes(self, topics: list[int], actor: Actor, *, days: int, mode: Mode) -> None:
        starts_at = self.chamber.now + timedelta(days=days)
        ahead = starts_at.astimezone(ZONE).date() - self.chamber.now.astimezone(ZONE).date()
        may = actor.user_id == self.memory.convenor and ahead >= timedelta(days=3)
        may = may and not any(self.memory.topics[topic].status in memory.OVER for topic in topics)
        about = {"topics": tuple(topics), "starts_at": starts_at, "mode": mode, "place": "The room by the gate"}
        if self.attempts(may, convene_session, actor, **about):
            number = len(self.memory.sessions) + 1
            self.memory.sessions[number] = Sitting(number=number, mode=mode, starts_at=starts_at, agenda=topics)
            for topic in topics if mode is Mode.PLENARY else ():
                self.memory.topics[topic].status = "scheduled"

    @has_sessions
    @rule(data=st.data())
    def an_evening_goes_by(self, data: st.DataObject) -> None:
        """Some come, something is done about it, and some come late."""
        session = self._some_session(data)
        self.people_come(data, session)
        self.something_befalls(data, session)
        self.people_come(data, session)

    def people_come(self, data: st.DataObject, session: Sitting) -> None:
        if data.draw(st.integers(0, 3), "when it is time"):
            self.chamber.now = max(self.chamber.now, session.starts_at)
        among = (*self.chamber.seats, *self.people)
        for actor in data.draw(st.lists(st.sampled_from(among), min_size=1, unique=True) | SEATS, "who"):
            place = self.memory.place_in(session, actor.user_id)
            is_time = session.status != "convened" or self.chamber.now >= session.starts_at - EARLY
            may = place is not None and session.alive and is_time and place not in session.came
            if self.attempts(may, check_in, actor, session=session.number) and place is not None:
                session.came.add(place)
                session.status = "checking_in" if session.status == "convened" else session.status

    def something_befalls(self, data: st.DataObject, session: Sitting) -> None:
        befalls = [self.session_is_begun, self.session_is_begun, self.talk_is_held, self.session_is_ended]
        self.one_of(data, [*befalls, self.session_is_cancelled])(data, session)

    def session_is_begun(self, data: st.DataObject, session: Sitting) -> None:
        """A talk becomes a sitting once enough have come."""
        actor = self.chair(data)
        may = self.memory.chairs(actor.user_id) and (session.ahead or (session.status == "open" and session.talk))
        if self.attempts(may and self._has_quorum(session), begin_session, actor, session=session.number):
            self._begun(session)

    def talk_is_held(self, data: st.DataObject, session: Sitting) -> None:
        actor = self.chair(data)
        may = self.memory.chairs(actor.user_id) and session.ahead
        if self.attempts(may, hold_talk, actor, session=session.number):
            session.talk = not self._has_quorum(session)
            self._begun(session, talk=session.talk)

    def session_is_ended(self, data: st.DataObject, session: Sitting) -> None:
        actor = self.chair(data)
        may = self.memory.chairs(actor.user_id) and session.status == "open"
        if self.attempts(may, end_session, actor, session=session.number):
            self.memory.ends_session(session, "inquorate" if session.talk else "closed")

    def session_is_cancelled(self, data: st.DataObject, session: Sitting) -> None:
        actor = self.chair(data)
        may = actor.user_id == self.memory.convenor and session.ahead
        if self.attempts(may, cancel_session, actor, session=session.number, reason="Rain"):
            self.memory.ends_session(session, "cancelled")

    def _begun(self, session: Sitting, *, talk: bool = False) -> None:
        session.status, session.talk, session.due = "open", talk, len(self.memory.held())

    def _has_quorum(self, session: Sitting) -> bool:
        share = self.memory.rule.quorum
        return session.has_quorum(list(self.memory.held()), Fraction(share.numerator, share.denominator))

    def _some_session(self, data: st.DataObject) -> Sitting:
        """Most often one that is not over."""
        sessions = list(self.memory.sessions.values())
        alive = [session for session in sessions if session.alive]
        return self.one_of(data, [*alive, *alive, *alive, *sessions])
