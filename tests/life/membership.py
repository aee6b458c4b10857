"""Seats given, claimed and ended, posts, rules, and the clock: whatever happens around a vote."""

from datetime import datetime, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import rule

from bot.councils.model.councils import Post
from bot.councils.model.people import Named
from bot.councils.model.verdicts import Base, Rule, Share, Threshold
from bot.councils.model.votes import GuestsVote
from bot.councils.operations import access
from bot.councils.operations.membership import claim_link
from bot.councils.operations.seats import appoint, end_seat, give_seat
from bot.councils.operations.tallying import move_in, move_out
from bot.councils.ports import Transaction
from tests.life import memory
from tests.life.council import Council
from tests.operations.chamber import of
from tests.operations.test_organisation import OTHER_TOWN, VILLAGE

FEWEST = 5
UNITS = (VILLAGE, OTHER_TOWN)
SHARES = tuple(Share(numerator=upper, denominator=lower) for upper, lower in ((0, 1), (1, 2), (2, 3), (1, 1)))
GUESTS = st.sampled_from((GuestsVote.ADVISORY, GuestsVote.COUNTED, GuestsVote.NONE))
RULES = st.builds(
    Rule,
    quorum=st.sampled_from(SHARES),
    base=st.sampled_from(Base),
    threshold=st.sampled_from(Threshold),
    casting_vote=st.booleans(),
)


class Membership(Council):
    """Who sits in the council and by which rules it decides; no open vote is touched by it."""

    @rule(data=st.data())
    def the_council_changes(self, data: st.DataObject) -> None:
        # A seat that ends ends after what went before, such as the beginning of a session.
        self.chamber.later(seconds=1)
        changes = [self.seat_is_given, self.post_is_given, self.other_rules, self.unit_is_another]
        if any(seat.token for seat in self.memory.seats.values()):
            changes += [self.seat_is_claimed, self.seat_is_claimed]
        if len(self.memory.held()) > FEWEST:
            changes.append(self.seat_is_ended)
        self.one_of(data, changes)(data)

    def other_rules(self, data: st.DataObject) -> None:
        guests = data.draw(GUESTS, "guests")
        self.rules_are(guests, data.draw(RULES, "rules"), data.draw(st.booleans(), "closes when decided"))

    def rules_are(self, guests: GuestsVote, rules: Rule, decided: bool) -> None:
        settled = {"guests_vote": guests, "rule": rules, "close_when_decided": decided}
        self.run(self.chamber.settles(**settled, monthly_by_itself=True))
        self.memory.guests, self.memory.rule, self.memory.closes_when_decided = guests, rules, decided

    def seat_is_given(self, data: st.DataObject) -> None:
        """To somebody's account, or by name alone with a link to claim it."""
        has_account = data.draw(st.booleans(), "has an account")
        actor, label = self.anybody(data), f"N{len(self.memory.seats) + 1}"
        name = f"Place {label}"
        may = not (has_account and self._is_seated(actor.user_id))
        named = of(actor) if has_account else Named(name=name)
        if self.attempts(may, give_seat, self.chamber.convenor, named=named, name=name):
            seat = memory.Seat(user=actor.user_id if has_account else None)
            if not has_account:
                seat.token = self.run(self.chamber.token())
                seat.claimable_until = self.chamber.now + timedelta(days=7)
            self.names[label], self.memory.seats[label] = name, seat
            self.memory.takes_seat(label)

    def seat_is_claimed(self, data: st.DataObject) -> None:
        """Where it is due in an open vote, its ballot is hers from now on."""
        linked = [label for label, seat in self.memory.seats.items() if seat.token]
        actor, label = self.anybody(data), self.one_of(data, linked)
        seat = self.memory.seats[label]
        waits = seat.user is None and not seat.ended and self.chamber.now < (seat.claimable_until or self.chamber.now)
        if self.attempts(waits and not self._is_seated(actor.user_id), claim_link, actor, token=seat.token):
            seat.user = actor.user_id
            self.memory.takes_seat(label)
            for resolution in self.memory.resolutions.values():
                if resolution.owner_seat == label:
                    resolution.owner = actor.user_id

    def seat_is_ended(self, data: st.DataObject) -> None:
        label = self.one_of(data, list(self.memory.held()))
        self.attempts(True, end_seat, self.chamber.convenor, named=self.named(label))
        self.memory.seats[label].ended = True
        for session in self.memory.sessions.values():
            if session.status == "open":
                session.clears_floor(label)

    def post_is_given(self, data: st.DataObject) -> None:
        label = self.one_of(data, list(self.memory.held()))
        may = self.holder(label) is not None
        if self.attempts(may, appoint, self.chamber.convenor, post=Post.RECORDER, seat=int(label[1:])):
            self.memory.recorder = self.holder(label)

    def unit_is_another(self, data: st.DataObject) -> None:
        """What it counts from now on it counts for that one, or for none."""
        unit = data.draw(st.sampled_from((None, *UNITS)), "unit")

        def move(tx: Transaction, *, now: datetime) -> None:
            council = access.as_anyone(tx, self.chamber.council)
            if unit is None:
                move_out(tx, council, now)
            else:
                move_in(tx, council, unit, now)

        self.run(self.chamber.archive.write(move))

    @rule(hours=st.sampled_from((1, 23, 24, 47, 48, 24 * 7)))
    def time_passes(self, hours: int) -> None:
        """And the clock has not knocked yet: a press may come before it."""
        self.chamber.later(hours=hours)

    @rule()
    def the_clock_knocks(self) -> None:
        self.knocks()

    def _is_seated(self, user: int) -> bool:
        return any(seat.user == user for seat in self.memory.held().values())
