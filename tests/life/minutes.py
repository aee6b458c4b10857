"""Minutes worded, sent round, taken back, confirmed, objected to, locked by the last or by the clock, and corrected."""

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from bot.councils.model.minutes import Section
from bot.councils.model.people import Actor
from bot.councils.operations.confirming import answer_objection, confirm_minutes, object_to_minutes
from bot.councils.operations.minutes import add_addendum, publish_minutes, recall_minutes, word_section
from tests.life.council import Council
from tests.life.record import Record
from tests.life.sitting import Sitting

LASTS = timedelta(hours=48)
REMINDED = timedelta(hours=24)
Minuted = tuple[Sitting, Record]
has_minutes = precondition(lambda self: any(session.record for session in self.memory.sessions.values()))


class Minutes(Council):
    """What was confirmed is as it was confirmed, and nobody who was there was passed over."""

    @has_minutes
    @rule(data=st.data())
    def minutes_go_their_way(self, data: st.DataObject) -> None:
        kept = [(session, session.record) for session in self.memory.sittings() if session.record]
        open_ones = [(session, record) for session, record in kept if record.status != "confirmed"]
        minuted = self.one_of(data, (*open_ones, *open_ones, *kept))
        ways = [self.minutes_are_worded, self.minutes_are_sent, self.many_reply, self.many_reply]
        ways += [self.objection_is_answered, self.minutes_are_recalled, self.minutes_are_corrected]
        if minuted[1].status == "draft":
            ways += [self.minutes_are_sent] * 3
        for way in data.draw(st.lists(st.sampled_from(ways), min_size=1, max_size=3), "what"):
            way(data, *minuted)
        if data.draw(st.booleans(), "a day goes by"):
            # And whoever has not replied is reminded, once.
            self.chamber.later(hours=25)
            self.knocks()

    def minutes_are_worded(self, data: st.DataObject, session: Sitting, record: Record) -> None:
        actor = self._keeper(data)
        may = actor.user_id == self.memory.keeper and record.status == "draft"
        words = {"section": Section.NOTES, "topic": 0, "words": "It was a warm evening"}
        self.attempts(may, word_section, actor, session=session.number, **words)

    def minutes_are_sent(self, data: st.DataObject, session: Sitting, record: Record) -> None:
        """From now on they stand still; whoever sends them round has said so herself."""
        actor = self._keeper(data)
        may = actor.user_id == self.memory.keeper and record.status == "draft"
        may = may and not any(vote.undecided for vote in self.memory.votes_of(session))
        if self.attempts(may, publish_minutes, actor, session=session.number):
            now = self.chamber.now
            record.status, record.until, record.remind_at = "asked", now + LASTS, now + LASTS - REMINDED
            record.there = [who for who in self.memory.invited(session) if who in session.came]
            record.replies |= {who: "confirms" for who in record.there if self.memory.user_of(who) == actor.user_id}

    def minutes_are_recalled(self, data: st.DataObject, session: Sitting, record: Record) -> None:
        actor = self._keeper(data)
        may = actor.user_id == self.memory.keeper and record.asks
        if self.attempts(may, recall_minutes, actor, session=session.number):
            record.taken_back()

    def many_reply(self, data: st.DataObject, session: Sitting, record: Record) -> None:
        there = [actor for actor in self.people if self._key(record, actor)]
        among = st.sampled_from((*there, *there, *self.people))
        objecting = data.draw(st.sampled_from((0, 0, 1, 2)), "objecting")
        for place, actor in enumerate(data.draw(st.lists(among, min_size=1, unique=True), "who")):
            self.one_replies(session, record, actor, objects=place < objecting)

    def one_replies(self, session: Sitting, record: Record, actor: Actor, *, objects: bool = False) -> None:
        who = self._key(record, actor)
        may = who is not None and record.asks_at(self.chamber.now)
        if objects:
            said = self.attempts(may, object_to_minutes, actor, session=session.number, reason="I said no")
        else:
            said = self.attempts(may, confirm_minutes, actor, session=session.number)
        if said and who is not None:
            record.replies[who] = "objects" if objects else "confirms"
            self._maybe_locks(record)

    def objection_is_answered(self, data: st.DataObject, session: Sitting, record: Record) -> None:
        actor = self._keeper(data)
        waiting = [who for who, said in record.replies.items() if said == "objects"]
        who = self.one_of(data, waiting or ["N1"])
        may = actor.user_id == self.memory.keeper and record.asks and bool(waiting)
        if self.attempts(may, answer_objection, actor, session=session.number, who=who, answer="So I heard it"):
            record.replies[who] = "answered"
            self._maybe_locks(record)

    def minutes_are_corrected(self, data: st.DataObject, session: Sitting, record: Record) -> None:
        actor = self._keeper(data)
        may = actor.user_id == self.memory.keeper and record.status == "confirmed"
        if self.attempts(may, add_addendum, actor, session=session.number, text="It was Tuesday"):
            record.addenda += 1

    def _maybe_locks(self, record: Record) -> None:
        if record.complete:
            self.memory.locks(record)

    def _keeper(self, data: st.DataObject) -> Actor:
        keeper = next(actor for actor in self.people if actor.user_id == self.memory.keeper)
        return self.one_of(data, (keeper, keeper, keeper, self.anybody(data)))

    def _key(self, record: Record, actor: Actor) -> str | None:
        return next((who for who in record.there if self.memory.user_of(who) == actor.user_id), None)
