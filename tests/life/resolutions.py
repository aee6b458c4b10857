"""From a passed vote to "it is solved", and every way back."""

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from bot.councils.model.people import Actor
from bot.councils.model.resolutions import Rating
from bot.councils.operations.feedback import claim_done, confirm_done, rate_result
from bot.councils.operations.resolutions import (
    adopt_resolution,
    answer_ownership,
    appoint_owner,
    report_progress,
    waive_resolution,
    withdraw_resolution,
)
from tests.life import memory
from tests.life.council import Council


class Resolutions(Council):
    """What a council has decided is done, rated, and closed or opened again."""

    @precondition(lambda self: any(vote.outcome == "passed" for vote in self.memory.votes.values()))
    @rule(data=st.data())
    def a_resolution_is_adopted(self, data: st.DataObject) -> None:
        passed = [number for number, vote in self.memory.votes.items() if vote.outcome == "passed"]
        actor = self.one_of(data, (self.chamber.convenor, self.chamber.convenor, self.chair(data)))
        number = self.one_of(data, passed)
        vote, owner = self.memory.votes[number], self.one_of(data, list(self.memory.held()))
        is_withdrawn = self.memory.topics[vote.topic].status == "withdrawn"
        may = actor.user_id == self.memory.convenor and vote.outcome == "passed" and not is_withdrawn
        what = {"text": "Two lamps", "due": self.chamber.now.date() + timedelta(days=30)}
        if self.attempts(may, adopt_resolution, actor, vote=number, owner=self.named(owner), **what):
            self.memory.resolutions[len(self.memory.resolutions) + 1] = memory.Resolution(
                topic=vote.topic, owner_seat=owner, owner=self.holder(owner)
            )
            self.memory.topics[vote.topic].status = "discussed"

    @precondition(lambda self: bool(self.memory.resolutions))
    @rule(data=st.data())
    def a_resolution_goes_its_way(self, data: st.DataObject) -> None:
        ways = [self.owner_answers, self.owner_reports, self.owner_is_done, self.owner_is_done, self.result_is_rated]
        ways += [self.result_is_rated, self.convenor_confirms, self.other_owner, self.is_given_up]
        self.one_of(data, ways)(data)

    def other_owner(self, data: st.DataObject) -> None:
        number, about = self._some_resolution(data)
        owner = self.one_of(data, list(self.memory.held()))
        arguments = {"resolution": number, "owner": self.named(owner)}
        if self.attempts(about.under_way, appoint_owner, self.chamber.convenor, **arguments):
            about.owner_seat, about.owner = owner, self.holder(owner)
            about.status, about.declined = "adopted", False

    def owner_answers(self, data: st.DataObject) -> None:
        accepts = data.draw(st.booleans(), "accepts")
        number, about = self._some_resolution(data)
        actor = self._owner(data, about)
        may = self._speaks(about, actor) and about.status == "adopted" and not about.declined
        if self.attempts(may, answer_ownership, actor, resolution=number, accepts=accepts):
            about.status = "claimed" if accepts else "adopted"
            about.declined = not accepts

    def owner_reports(self, data: st.DataObject) -> None:
        number, about = self._some_resolution(data)
        actor = self._owner(data, about)
        may = self._speaks(about, actor) and about.under_way
        if self.attempts(may, report_progress, actor, resolution=number, text="One lamp burns"):
            about.status, about.declined = "in_progress", False

    def owner_is_done(self, data: st.DataObject) -> None:
        number, about = self._some_resolution(data)
        actor = self._owner(data, about)
        may = self._speaks(about, actor) and about.under_way
        if self.attempts(may, claim_done, actor, resolution=number, result="Both lamps burn"):
            about.status, about.declined = "done_claimed", False
            about.ratings = dict.fromkeys(self.memory.proposers(about.topic) - {about.owner})
            about.closes_at = self.chamber.now + timedelta(days=7)

    def result_is_rated(self, data: st.DataObject) -> None:
        rating = data.draw(st.sampled_from(Rating), "rating")
        number, about = self._some_resolution(data)
        asked = [actor for actor in self.people if actor.user_id in about.ratings]
        actor = self.one_of(data, (*asked, *asked, self.anybody(data)))
        may = actor.user_id in about.ratings and about.status == "done_claimed" and about.owner != actor.user_id
        if self.attempts(may, rate_result, actor, resolution=number, rating=rating):
            about.ratings[actor.user_id] = rating
            if rating is Rating.NOT_SOLVED:
                about.status = "in_progress"
            elif None not in about.ratings.values():
                self.memory.finishes(about, "closed")

    def convenor_confirms(self, data: st.DataObject) -> None:
        number, about = self._some_resolution(data)
        actor = self.chair(data)
        may = actor.user_id == self.memory.convenor != about.owner
        may = may and about.status == "done_claimed" and not about.ratings
        if self.attempts(may, confirm_done, actor, resolution=number):
            self.memory.finishes(about, "closed")

    def is_given_up(self, data: st.DataObject) -> None:
        operation = data.draw(st.sampled_from((waive_resolution, withdraw_resolution)), "how")
        number, about = self._some_resolution(data)
        actor = self.chair(data)
        may = actor.user_id == self.memory.convenor and about.open
        if operation is waive_resolution:
            if self.attempts(may, waive_resolution, actor, resolution=number, reason="There is no money"):
                self.memory.finishes(about, "waived")
        elif self.attempts(may, withdraw_resolution, actor, resolution=number, reason="Written by mistake"):
            self.memory.finishes(about, "withdrawn")

    def _some_resolution(self, data: st.DataObject) -> tuple[int, memory.Resolution]:
        number = self.one_of(data, list(self.memory.resolutions))
        return number, self.memory.resolutions[number]

    def _owner(self, data: st.DataObject, about: memory.Resolution) -> Actor:
        """Most often she who may speak for it."""
        speaking = [actor for actor in self.people if self._speaks(about, actor)]
        return self.one_of(data, (*speaking, *speaking, *speaking, self.anybody(data)))

    def _speaks(self, about: memory.Resolution, actor: Actor) -> bool:
        return actor.user_id == (self.memory.convenor if about.owner is None else about.owner)
