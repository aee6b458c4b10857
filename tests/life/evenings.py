"""What happens while a session sits: who comes, leaves and comes back, what it is at, who speaks, and how it ends."""

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from bot.councils.model.notes import NoteKind
from bot.councils.model.people import Actor
from bot.councils.operations.attendance import check_in, check_out, enter_attendance
from bot.councils.operations.floor import end_turn, give_floor, raise_hand
from bot.councils.operations.leading import finish_item, skip_item, take_up, take_up_next
from bot.councils.operations.notes import keep_note
from bot.councils.operations.sessions import begin_session, end_session, hold_talk
from tests.life.sessions import Sessions, has_sessions
from tests.life.sitting import Sitting, Turn
from tests.operations.chamber import Chamber

# As many of those who sit from the beginning as make a quorum, or nearly.
SEATS = st.integers(3, 9).map(lambda count: list(Chamber.seats[:count]))
EARLY = timedelta(hours=1)
TURNS = 2
under_way = precondition(lambda self: any(session.status == "open" for session in self.memory.sessions.values()))


class Evenings(Sessions):
    """Nobody sits who may not, nobody is counted twice, and nothing on an agenda is lost."""

    @has_sessions
    @rule(data=st.data())
    def an_evening_goes_by(self, data: st.DataObject) -> None:
        """Some come, something is done about it, and some come late."""
        session = self.some_session(data)
        if data.draw(st.integers(0, 3), "when it is time"):
            self.chamber.now = max(self.chamber.now, session.starts_at)
        self.people_come(data, session)
        befalls = [self.session_is_begun] * 3 + [self.talk_is_held, self.session_is_ended, self.session_is_cancelled]
        self.one_of(data, befalls)(data, session)
        self.people_come(data, session)

    @under_way
    @rule(data=st.data())
    def the_session_goes_on(self, data: st.DataObject) -> None:
        sitting = [session for session in self.memory.sittings() if session.status == "open"]
        session = self.one_of(data, sitting)
        happens = [self.people_leave, self.people_leave, self.people_come, self.roll_is_kept, self.words_are_said]
        happens += [self.host_leads] * 3 + [self.hand_is_raised] * 2 + [self.floor_is_given, self.turn_is_ended]
        happens.append(self.session_is_ended)
        for happening in data.draw(st.lists(st.sampled_from(happens), min_size=1, max_size=3), "what"):
            happening(data, session)

    def people_come(self, data: st.DataObject, session: Sitting) -> None:
        among = (*self.chamber.seats, *self.people)
        for actor in data.draw(st.lists(st.sampled_from(among), min_size=1, max_size=4, unique=True) | SEATS, "who"):
            self.comes(session, actor)

    def comes(self, session: Sitting, actor: Actor) -> None:
        place = self.memory.place_in(session, actor.user_id)
        may = place is not None and place not in session.present and self._is_open_to_come(session)
        may = may and (session.goes(place or "") or self.memory.keeps(session, actor.user_id))
        if self.attempts(may, check_in, actor, session=session.number) and place is not None:
            self.memory.comes(session, place, self.chamber.now)

    def people_leave(self, data: st.DataObject, session: Sitting) -> None:
        there = [actor for actor in self.people if self.memory.place_in(session, actor.user_id) in session.present]
        among = st.sampled_from(there or self.people)
        for actor in data.draw(st.lists(among, min_size=1, max_size=3, unique=True), "who"):
            self.leaves(session, actor)

    def leaves(self, session: Sitting, actor: Actor) -> None:
        place = self.memory.place_in(session, actor.user_id)
        may = place is not None and session.alive and place in session.present and self.memory.may_go(session, place)
        if self.attempts(may, check_out, actor, session=session.number) and place is not None:
            self.memory.goes(session, place, self.chamber.now)

    def roll_is_kept(self, data: st.DataObject, session: Sitting) -> None:
        """One who has no phone at hand is checked in by whoever holds a post; once more, and it is taken back."""
        actor = self.one_of(data, (self.chamber.convenor, self.chamber.host, self.anybody(data)))
        invited = self.memory.invited(session)
        label = data.draw(st.sampled_from((*invited, "N99")), "whom")
        may = self.memory.keeps(session, actor.user_id) and session.alive and label in invited
        is_there = label in session.present
        may = may and (self.memory.may_go(session, label) if is_there else self._is_open_to_come(session))
        if self.attempts(may, enter_attendance, actor, session=session.number, attendee=label):
            if is_there:
                self.memory.goes(session, label, self.chamber.now, may_undo=True)
            else:
                self.memory.comes(session, label, self.chamber.now, by_hand=True)

    def host_leads(self, data: st.DataObject, session: Sitting) -> None:
        """From topic to topic, be it one that is done, but not while the room votes on the one it is at."""
        operation = data.draw(st.sampled_from((take_up, take_up, take_up_next, skip_item, finish_item)), "how")
        actor = self.chair(data)
        topics = self.memory.topics
        topic = self.one_of(data, (*session.agenda, *session.agenda, *topics)) if operation is take_up else None
        self.leads(session, actor, operation, topic)

    def leads(self, session: Sitting, actor: Actor, operation: object, topic: int | None = None) -> None:
        at, gone = session.current, {one for one, about in self.memory.topics.items() if about.status == "withdrawn"}
        following = session.following(gone) if operation is not take_up else topic
        may = self.memory.chairs(actor.user_id) and session.status == "open" and not self.memory.is_voted_on(at)
        how = {"session": session.number}
        if operation is take_up:
            may = may and topic in session.agenda and topic != at and topic not in gone
            done = self.attempts(may, take_up, actor, **how, topic=topic)
        elif operation is take_up_next:
            done = self.attempts(may and (at, following) != (None, None), take_up_next, actor, **how)
        elif operation is skip_item:
            done = self.attempts(may and following is not None, skip_item, actor, **how)
        else:
            done = self.attempts(may and at is not None, finish_item, actor, **how)
        if done:
            if operation in (take_up_next, finish_item) and at is not None:
                self.memory.finishes_item(session, at)
            session.current = None if operation is finish_item else following
            session.done.discard(session.current or 0)
            session.clears_floor()

    def words_are_said(self, data: st.DataObject, session: Sitting) -> None:
        """Online whoever says something is there; of a visit those alone speak who go."""
        actor, topic = self.anybody(data), self.one_of(data, session.agenda or list(self.memory.topics))
        place = self.memory.place_in(session, actor.user_id)
        may = place is not None and session.runs(self.chamber.now) and self.memory.may_speak_on(session, place, topic)
        may = may and (session.goes(place or "") or self.memory.keeps(session, actor.user_id))
        about = {"session": session.number, "topic": topic, "kind": NoteKind.POINT, "text": next(self.words)}
        if self.attempts(may, keep_note, actor, **about) and place is not None:
            session.spoke.add(place)
            if session.mode == "online" and place not in session.present:
                session.came[place] = self.chamber.now
                session.left.discard(place)

    def hand_is_raised(self, data: st.DataObject, session: Sitting) -> None:
        there = [actor for actor in self.people if self.memory.place_in(session, actor.user_id) in session.present]
        actor = self.one_of(data, (*there, *there, self.anybody(data)))
        place, topic = self.memory.place_in(session, actor.user_id), session.topic_now()
        may = place is not None and place in session.present and self._has_floor(session)
        may = may and actor.user_id != self.memory.host
        hers = [turn for turn in session.turns if turn.topic == topic and turn.speaker == place]
        up = next((turn for turn in hers if turn.status in ("waiting", "speaks")), None)
        if place is not None and topic is not None:
            may = may and self.memory.may_speak_on(session, place, topic)
        elif place is not None:
            may = may and self.memory.speaks_as_seat(place)
        if up is None:
            may = may and sum(turn.status == "spoken" for turn in hers) < TURNS
        else:
            may = may and up.status == "waiting"
        if self.attempts(may, raise_hand, actor, session=session.number) and place is not None:
            if up is None:
                session.turns.append(Turn(speaker=place, topic=topic))
            else:
                up.status = "lowered"

    def floor_is_given(self, data: st.DataObject, session: Sitting) -> None:
        """To her who is next, and to nobody else."""
        actor, queue = self.chair(data), session.queue()
        number = self.one_of(data, (*queue[:1] * 3, *queue[-1:], len(session.turns) + 1))
        may = self.memory.chairs(actor.user_id) and self._has_floor(session) and queue[:1] == [number]
        if self.attempts(may, give_floor, actor, session=session.number, turn=number):
            for turn in session.turns:
                turn.status = "spoken" if turn.status == "speaks" else turn.status
            session.turns[number - 1].status = "speaks"

    def turn_is_ended(self, data: st.DataObject, session: Sitting) -> None:
        speaking = [number for number, turn in enumerate(session.turns, 1) if turn.status == "speaks"]
        actor = self.chair(data)
        number = (speaking or [1])[0]
        is_hers = bool(speaking) and self.memory.user_of(session.turns[number - 1].speaker) == actor.user_id
        may = self._has_floor(session) and bool(speaking) and (is_hers or self.memory.chairs(actor.user_id))
        if self.attempts(may, end_turn, actor, session=session.number, turn=number):
            session.turns[number - 1].status = "spoken"

    def session_is_begun(self, data: st.DataObject, session: Sitting) -> None:
        self.begins(session, self.chair(data))

    def begins(self, session: Sitting, actor: Actor) -> bool:
        """A talk becomes a sitting once enough have come."""
        is_talk = session.status == "open" and session.talk
        may = self.memory.chairs(actor.user_id) and (self._may_begin(session) or is_talk)
        may = may and self.memory.has_quorum(session)
        if self.attempts(may, begin_session, actor, session=session.number):
            self.memory.begins(session, self.chamber.now)
        return may

    def talk_is_held(self, data: st.DataObject, session: Sitting) -> None:
        actor = self.chair(data)
        may = self.memory.chairs(actor.user_id) and self._may_begin(session)
        if self.attempts(may, hold_talk, actor, session=session.number):
            self.memory.begins(session, self.chamber.now, talk=not self.memory.has_quorum(session))

    def session_is_ended(self, data: st.DataObject, session: Sitting) -> None:
        self.ends(session, self.chair(data))

    def ends(self, session: Sitting, actor: Actor) -> None:
        may = self.memory.chairs(actor.user_id) and session.status == "open"
        if self.attempts(may, end_session, actor, session=session.number):
            self.memory.ends_session(session, "inquorate" if session.talk else "closed", self.chamber.now)

    def _has_floor(self, session: Sitting) -> bool:
        return session.mode != "online" and session.runs(self.chamber.now)

    def _may_begin(self, session: Sitting) -> bool:
        is_time = session.mode == "online" or self.chamber.now >= session.starts_at - EARLY
        return session.ahead and is_time

    def _is_open_to_come(self, session: Sitting) -> bool:
        is_time = session.status != "convened" or self.chamber.now >= session.starts_at - EARLY
        return session.alive and is_time
