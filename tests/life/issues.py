"""Issues and topics: put forward, answered, merged, made a topic of, taken back."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from bot.councils.model.issues import Channel
from bot.councils.model.people import Actor
from bot.councils.operations.guests import answer_invitation, invite_guest
from bot.councils.operations.issues import decline_issue, put_forward, withdraw_issue
from bot.councils.operations.topics import make_topic, withdraw_topic
from bot.councils.operations.triage import merge_issue, quick_fix
from tests.life import memory
from tests.life.council import Council
from tests.operations.chamber import of

MOST = 12


class Issues(Council):
    """From a word in the group to a topic and its guests, and every way back."""

    @rule(data=st.data())
    def a_matter_goes_its_way(self, data: st.DataObject) -> None:
        ways = [self.issue_is_answered, self.issue_is_merged, self.issue_is_withdrawn, self.topic_is_made]
        ways += [self.guest_is_invited, self.guest_answers, self.guest_answers, self.topic_is_withdrawn]
        if len(self.memory.issues) < MOST:
            ways.append(self.issue_is_put_forward)
        self.one_of(data, ways)(data)

    def issue_is_put_forward(self, data: st.DataObject) -> None:
        self.puts_forward(data.draw(st.sampled_from((*self.people, self.chamber.stranger))))

    def puts_forward(self, actor: Actor) -> None:
        may = actor is not self.chamber.stranger
        if self.attempts(may, put_forward, actor, text=next(self.words), channel=Channel.GROUP):
            self.memory.issues[len(self.memory.issues) + 1] = memory.Issue(proposer=actor.user_id)

    def issue_is_answered(self, data: st.DataObject) -> None:
        operation = data.draw(st.sampled_from((decline_issue, quick_fix)), "answer")
        actor, number = self.chair(data), self.one_of(data, list(self.memory.issues))
        issue = self.memory.issues[number]
        may = actor.user_id == self.memory.convenor and issue.status == "collected"
        if operation is decline_issue:
            if self.attempts(may, decline_issue, actor, issue=number, reason="It is not ours"):
                issue.status = "declined"
        elif self.attempts(may, quick_fix, actor, issue=number, result="It burns again"):
            issue.status = "quick_fix"

    def issue_is_merged(self, data: st.DataObject) -> None:
        number, into = (self.one_of(data, list(self.memory.issues)) for _ in range(2))
        merged, whole = self.memory.issues[number], self.memory.issues[into]
        may = number != into and merged.status == "collected" and whole.status in ("collected", "accepted")
        if self.attempts(may, merge_issue, self.chamber.convenor, issue=number, into=into):
            for one in (merged, *self.memory.merged_into(number)):
                one.into, one.topic = into, whole.topic
            merged.status = "merged"

    def issue_is_withdrawn(self, data: st.DataObject) -> None:
        actor, number = self.anybody(data), self.one_of(data, list(self.memory.issues))
        issue = self.memory.issues[number]
        is_hers = actor.user_id in (issue.proposer, self.memory.convenor)
        may = is_hers and issue.status in ("collected", "accepted")
        if self.attempts(may, withdraw_issue, actor, issue=number, reason="It was my own lamp"):
            heir = None
            for one, merged in self.memory.issues.items():
                if merged.into != number:
                    continue
                if heir is None:
                    merged.status, merged.into = issue.status, None
                    # In a topic they stay one matter; who waits for a reply waits alone.
                    heir = one if issue.status == "accepted" else None
                else:
                    merged.into = heir
            issue.status = "withdrawn"

    def topic_is_made(self, data: st.DataObject) -> None:
        chosen = data.draw(st.lists(st.sampled_from(list(self.memory.issues)), min_size=1, max_size=3, unique=True))
        self.makes_topic(chosen, self.chair(data))

    def makes_topic(self, issues: list[int], actor: Actor) -> None:
        all_wait = all(self.memory.issues[number].status == "collected" for number in issues)
        may = actor.user_id == self.memory.convenor and all_wait
        if self.attempts(may, make_topic, actor, issues=tuple(issues), title="Light"):
            topic = len(self.memory.topics) + 1
            self.memory.topics[topic] = memory.Topic()
            for number in issues:
                self.memory.issues[number].status = "accepted"
                for one in (self.memory.issues[number], *self.memory.merged_into(number)):
                    one.topic = topic

    def topic_is_withdrawn(self, data: st.DataObject) -> None:
        actor, number = self.chair(data), self.one_of(data, list(self.memory.topics))
        topic = self.memory.topics[number]
        has_vote = any(vote.topic == number and vote.undecided for vote in self.memory.votes.values())
        has_resolution = any(one.topic == number and one.open for one in self.memory.resolutions.values())
        is_over = topic.status in memory.OVER or self.memory.sits_about(number)
        may = actor.user_id == self.memory.convenor and not (is_over or has_vote or has_resolution)
        if self.attempts(may, withdraw_topic, actor, topic=number, reason="Another time"):
            self.memory.topic_ends(number, "withdrawn")
            for issue, one in self.memory.issues.items():
                if one.topic == number and one.status == "accepted":
                    one.status, one.topic = "collected", None
                    for merged in self.memory.merged_into(issue):
                        merged.topic = None

    def guest_is_invited(self, data: st.DataObject) -> None:
        self.invites(self.one_of(data, list(self.memory.topics)), self.anybody(data))

    def invites(self, number: int, actor: Actor) -> None:
        topic = self.memory.topics[number]
        is_invited = any(guest.user == actor.user_id and guest.status != "expired" for guest in topic.guests.values())
        may = topic.status not in memory.OVER and not is_invited
        name = f"Guest {actor.user_id}"
        if self.attempts(may, invite_guest, self.chamber.convenor, topic=number, named=of(actor), name=name):
            topic.guests[f"X{len(topic.guests) + 1}"] = memory.Guest(user=actor.user_id)

    def guest_answers(self, data: st.DataObject) -> None:
        yes = data.draw(st.booleans(), "yes")
        number = self.one_of(data, list(self.memory.topics))
        invited = [guest.user for guest in self.memory.topics[number].guests.values()]
        among = [actor for actor in self.people if actor.user_id in invited] or self.people
        self.answers(number, self.one_of(data, among), yes=yes)

    def answers(self, number: int, actor: Actor, *, yes: bool) -> None:
        topic = self.memory.topics[number]
        hers = [guest for guest in topic.guests.values() if guest.user == actor.user_id]
        may = bool(hers) and hers[-1].status != "expired" and topic.status not in memory.OVER
        if self.attempts(may, answer_invitation, actor, topic=number, accepts=yes):
            hers[-1].status = "accepted" if yes else "declined"
