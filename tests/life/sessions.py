"""Sessions convened, asked for by seats, answered, moved and called off, before anybody sits in them."""

from datetime import datetime, time, timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from bot.councils.model.people import Actor
from bot.councils.model.sessions import Mode, Reply
from bot.councils.model.topics import Cadence
from bot.councils.operations.coming import answer_session
from bot.councils.operations.demands import demand_session, withdraw_demand
from bot.councils.operations.rescheduling import move_session
from bot.councils.operations.sessions import cancel_session, convene_session
from bot.councils.operations.visiting import leave_behind, take_along
from tests.life import memory
from tests.life.almanac import NOTICE, ZONE
from tests.life.council import Council
from tests.life.sitting import Sitting

MOST = 5
MODES = st.sampled_from((Mode.PLENARY, Mode.PLENARY, Mode.HOME_VISIT, Mode.ONLINE))
# Nobody is reminded of an evening at night, nor of the end of what lasts until the next.
EVENING = time(18, 17)
LASTS = timedelta(hours=26)
HALL, KITCHEN = "The room by the gate", "Behind the blue door"
has_sessions = precondition(lambda self: bool(self.memory.sessions))


class Sessions(Council):
    """A topic is always where its sessions have brought it, and all hear of them who may come, in time."""

    @precondition(lambda self: bool(self.memory.topics))
    @rule(data=st.data())
    def a_session_comes_about(self, data: st.DataObject) -> None:
        ways = [self.session_is_demanded, self.session_is_demanded, self.demand_is_withdrawn]
        if len(self.memory.sessions) < MOST:
            ways += [self.session_is_convened] * 3
        if self.memory.sessions:
            ways += [self.session_is_answered, self.session_is_answered, self.session_is_moved]
        if any(session.mode == "home_visit" and session.ahead for session in self.memory.sittings()):
            ways += [self.visit_is_joined, self.visitor_stays]
        self.one_of(data, ways)(data)

    def session_is_convened(self, data: st.DataObject) -> None:
        topics = data.draw(st.lists(st.sampled_from(list(self.memory.topics)), min_size=1, max_size=2, unique=True))
        days, mode = data.draw(st.sampled_from((2, 3, 4)), "days"), data.draw(MODES, "mode")
        self.convenes(topics, self.chair(data), days=days, mode=mode, monthly=data.draw(st.booleans(), "monthly"))

    def convenes(self, topics: list[int], actor: Actor, *, days: int, mode: Mode, monthly: bool = False) -> None:
        starts_at = self.evening(days)
        may = actor.user_id == self.memory.convenor and timedelta(days=days) >= NOTICE
        may = may and not any(self.memory.topics[topic].status in memory.OVER for topic in topics)
        about: dict[str, Any] = {
            "starts_at": starts_at,
            "mode": mode,
            "place": {Mode.ONLINE: "", Mode.HOME_VISIT: KITCHEN}.get(mode, HALL),
            "ends_at": starts_at + LASTS if mode is Mode.ONLINE else None,
        }
        cadence = Cadence.MONTHLY if monthly else Cadence.SINGLE
        if self.attempts(may, convene_session, actor, topics=tuple(topics), cadence=cadence, **about):
            self.memory.convenes(Sitting(number=0, agenda=topics, monthly=monthly, **about))

    def evening(self, days: int, at: time = EVENING) -> datetime:
        """The evening so many days from now, by the calendar of the council."""
        day = self.chamber.now.astimezone(ZONE).date() + timedelta(days=days)
        return datetime.combine(day, at, ZONE).astimezone(self.chamber.now.tzinfo)

    def session_is_demanded(self, data: st.DataObject) -> None:
        """A fifth of the seats is enough, whatever the convenor thinks of it."""
        asked = [topic for topic, seats in self.memory.demands.items() if seats]
        topic = self.one_of(data, [*asked, *self.memory.topics])
        actor = self.anybody(data)
        label, about = self._seat_of(actor), self.memory.topics[topic]
        seats = self.memory.demands.setdefault(topic, set())
        may = label is not None and label not in seats and about.status not in (*memory.OVER, "scheduled")
        if self.attempts(may, demand_session, actor, topic=topic) and label is not None:
            seats.add(label)
            if self.memory.asked_enough(topic):
                halls = [one.place for one in self.memory.sittings() if one.mode == "plenary"]
                starts_at, place = self.evening(NOTICE.days, time(15)), (halls or [""])[-1]
                self.memory.convenes(
                    Sitting(number=0, mode="plenary", starts_at=starts_at, agenda=[topic], place=place)
                )

    def demand_is_withdrawn(self, data: st.DataObject) -> None:
        asked = [topic for topic, seats in self.memory.demands.items() if seats]
        topic, actor = self.one_of(data, asked or list(self.memory.topics)), self.anybody(data)
        label, seats = self._seat_of(actor), self.memory.demands.get(topic, set())
        may = label in seats and self.memory.topics[topic].status != "scheduled"
        if self.attempts(may, withdraw_demand, actor, topic=topic):
            seats.discard(label or "")

    def session_is_answered(self, data: st.DataObject) -> None:
        session, reply = self.some_session(data), data.draw(st.sampled_from(Reply), "reply")
        self.replies(session, self.anybody(data), reply)

    def replies(self, session: Sitting, actor: Actor, reply: Reply) -> None:
        place = self.memory.place_in(session, actor.user_id)
        may = place is not None and session.ahead and place not in session.present
        if self.attempts(may, answer_session, actor, session=session.number, reply=reply) and place is not None:
            session.replies[place] = reply
            session.by_hand.discard(place)
            if reply is not Reply.YES:
                session.taken.discard(place)
            elif session.mode == "home_visit" and actor.user_id in self.memory.posts:
                session.taken.add(place)

    def visit_is_joined(self, data: st.DataObject) -> None:
        """Who would go is taken along, by the convenor alone."""
        session, actor = self.some_session(data), self.chair(data)
        invited = self.memory.invited(session)
        willing = [one for one in invited if session.replies.get(one) == "yes" and one not in session.taken]
        who = self.one_of(data, [*willing, *invited])
        may = actor.user_id == self.memory.convenor and session.ahead
        may = may and session.mode == "home_visit" and who in willing
        if self.attempts(may, take_along, actor, session=session.number, who=who):
            session.taken.add(who)

    def visitor_stays(self, data: st.DataObject) -> None:
        """The convenor thinks better of it, while the visit is ahead and she whom it is about has not come."""
        session, actor = self.some_session(data), self.chair(data)
        invited = self.memory.invited(session)
        who = self.one_of(data, [*(one for one in invited if one in session.taken), *invited])
        may = actor.user_id == self.memory.convenor and session.ahead and who in session.taken
        may = may and who not in session.came and invited[who] not in self.memory.posts
        if self.attempts(may, leave_behind, actor, session=session.number, who=who):
            session.taken.discard(who)

    def session_is_moved(self, data: st.DataObject) -> None:
        """What people answered, and who had come already, was another evening."""
        session, actor = self.some_session(data), self.chair(data)
        days = data.draw(st.sampled_from((2, 3, 5)), "days")
        starts_at = self.evening(days)
        may = actor.user_id == self.memory.convenor and session.ahead and timedelta(days=days) >= NOTICE
        about = {"session": session.number, "starts_at": starts_at, "place": session.place, "reason": "Rain"}
        if self.attempts(may and (session.place != "" or session.mode == "online"), move_session, actor, **about):
            session.ends_at = session.ends_at and starts_at + (session.ends_at - session.starts_at)
            session.starts_at = starts_at
            for kept in (session.came, session.left, session.by_hand, session.replies, session.taken):
                kept.clear()
            session.convened()

    def session_is_cancelled(self, data: st.DataObject, session: Sitting) -> None:
        actor = self.chair(data)
        may = actor.user_id == self.memory.convenor and session.ahead
        if self.attempts(may, cancel_session, actor, session=session.number, reason="Rain"):
            self.memory.ends_session(session, "cancelled", self.chamber.now)

    def some_session(self, data: st.DataObject) -> Sitting:
        """Most often one that is not over."""
        sessions = self.memory.sittings()
        alive = [session for session in sessions if session.alive]
        return self.one_of(data, [*alive, *alive, *alive, *sessions])

    def _seat_of(self, actor: Actor) -> str | None:
        return next((label for label, seat in self.memory.held().items() if seat.user == actor.user_id), None)
