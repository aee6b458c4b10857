"""Votes of every method, and all that may happen to their ballots until the close."""

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from bot.councils.model.people import Actor
from bot.councils.model.votes import Choice, Means, Method
from bot.councils.operations.entering import enter_ballots, enter_papers
from bot.councils.operations.options import mark_option, open_second_round
from bot.councils.operations.recusals import recuse_myself, recuse_voter
from bot.councils.operations.ties import break_tie
from bot.councils.operations.votes import cast_ballot, close_vote, open_vote, vote_again, withdraw_vote
from tests.life.council import Council
from tests.life.vote import ABSTAIN, AGAINST, FOR, MOTION, Marks, Vote
from tests.operations.chamber import of

MOST = 8
OPTIONS = ("Spring", "Summer", "Autumn", "Winter")
has_votes = precondition(lambda self: bool(self.memory.votes))
has_open_vote = precondition(lambda self: any(vote.status == "open" for vote in self.memory.votes.values()))


class Votes(Council):
    """Nobody outside the electorate changes a tally, and nobody in it is counted twice or lost."""

    @precondition(lambda self: bool(self.memory.topics) and len(self.memory.votes) < MOST)
    @rule(data=st.data(), method=st.sampled_from(Method), secret=st.booleans(), options=st.integers(2, 4))
    def a_vote_is_opened(self, data: st.DataObject, method: Method, secret: bool, options: int) -> None:
        free = [topic for topic in self.memory.topics if self.memory.may_open(topic)]
        topic = self.one_of(data, [*free, *self.memory.topics])
        self.opens_vote(topic, self.chair(data), method=method, secret=secret, options=options)

    def opens_vote(self, topic: int, actor: Actor, *, method: Method, secret: bool, options: int = 3) -> None:
        words = () if method is Method.MOTION else OPTIONS[:options]
        may = self.memory.chairs(actor.user_id) and self.memory.may_open(topic)
        question = " / ".join(("When shall it be", *words))
        if self.attempts(may, open_vote, actor, topic=topic, motion=question, secret=secret, method=method):
            self._opened(
                Vote(
                    topic=topic,
                    method=method,
                    options=words,
                    secret=secret,
                    rule=self.memory.rule,
                    closes_when_decided=self.memory.closes_when_decided,
                )
            )

    @has_votes
    @rule(data=st.data())
    def somebody_presses(self, data: st.DataObject) -> None:
        vote = self._some_vote(data)
        among = (*self._with_account(vote), *self.people, self.chamber.stranger)
        self._presses(vote, data.draw(st.sampled_from(among), "who"), self._marks(data, vote))

    @has_open_vote
    @rule(data=st.data())
    def many_press(self, data: st.DataObject) -> None:
        vote = self._some_vote(data)
        voters = self._with_account(vote) or self.people
        # All alike, two camps that may be as many, or each as she likes.
        camps = data.draw(st.sampled_from((1, 2, 0)), "camps")
        chosen = [self._marks(data, vote) for _ in range(camps)]
        pressing = st.lists(st.sampled_from(voters), min_size=min(3, len(voters)), unique=True)
        for place, voter in enumerate(data.draw(pressing, "who")):
            self._presses(vote, voter, chosen[place % camps] if camps else self._marks(data, vote))

    @has_votes
    @rule(data=st.data())
    def something_else_befalls_a_vote(self, data: st.DataObject) -> None:
        befalls = [self.one_is_recused, self.one_is_recused, self.is_closed, self.is_closed, self.is_withdrawn]
        if any(vote.status == "tied" for vote in self.memory.votes.values()):
            befalls += [self.tie_is_broken] * 5
        if len(self.memory.votes) < MOST:
            befalls += [self.is_held_again, self.has_second_round]
        self.one_of(data, befalls)(data)

    @has_votes
    @rule(data=st.data())
    def ballots_are_entered(self, data: st.DataObject) -> None:
        """By the recorder beside a witness, from hands, papers or calls."""
        means = data.draw(st.sampled_from((Means.PAPER, Means.PHONE, Means.HAND)), "means")
        vote = self._some_vote(data)
        keeper = next(actor for actor in self.people if actor.user_id == self.memory.keeper)
        actor = data.draw(st.sampled_from((keeper, keeper, keeper, self.anybody(data))))
        witness = data.draw(st.sampled_from(list(self.memory.seats)))
        without_account = [label for label in vote.electorate if not self._user(vote, label)]
        among = [*without_account, *vote.electorate, *self.memory.seats]
        voters = data.draw(st.lists(st.sampled_from(among), min_size=1, max_size=4, unique=True))
        seat = self.memory.seats[witness]
        may = (
            actor is keeper
            and vote.runs(self.chamber.now)
            and not seat.ended
            and seat.user != actor.user_id
            and voters != [witness]
            and all(self._is_open_to_entry(vote, voter) for voter in voters)
        )
        at_desk = {"vote": vote.number, "means": means, "witness": int(witness[1:])}
        marks = [self._marks(data, vote) for _ in voters]
        kept = [vote.kept(one) for one in marks]
        if not vote.secret:
            if self.attempts(may, enter_ballots, actor, **at_desk, choices=dict(zip(voters, kept, strict=True))):
                vote.chosen |= dict(zip(voters, marks, strict=True))
                vote.entered.update(voters)
                self.memory.changed(vote, self.chamber.now)
            return
        may = may and means is not Means.HAND and not set(voters) & set(vote.advisory)
        lost = data.draw(st.sampled_from((0, 0, 0, 1)), "papers lost")
        papers = kept[lost:]
        if self.attempts(may and not lost, enter_papers, actor, **at_desk, voters=voters, papers=papers):
            vote.by_paper.update(voters)
            vote.papers += marks
            self.memory.changed(vote, self.chamber.now)

    def one_is_recused(self, data: st.DataObject) -> None:
        herself = data.draw(st.booleans(), "herself")
        vote, concerned = self._some_vote(data), self.anybody(data)
        voter = self.memory.voter(vote, concerned.user_id)
        # Which of the papers is hers nobody can tell any more.
        may = vote.runs(self.chamber.now) and voter is not None
        may = may and voter not in vote.recused and not (vote.secret and voter in vote.by_paper)
        if herself:
            may = may and self.memory.sees(vote, voter or "", concerned.user_id)
            done = self.attempts(may, recuse_myself, concerned, vote=vote.number)
        else:
            actor = self.chair(data)
            may = may and self.memory.chairs(actor.user_id)
            named = of(concerned)
            done = self.attempts(may, recuse_voter, actor, vote=vote.number, named=named)
        if done and voter is not None:
            vote.recused.add(voter)
            vote.goes(voter)
            self.memory.changed(vote, self.chamber.now)

    def is_closed(self, data: st.DataObject) -> None:
        vote, actor = self._some_vote(data), self.chair(data)
        may = self.memory.chairs(actor.user_id) and vote.status == "open"
        if self.attempts(may, close_vote, actor, vote=vote.number):
            self.memory.closes(vote, self.chamber.now)

    def is_withdrawn(self, data: st.DataObject) -> None:
        vote, actor = self._some_vote(data), self.chair(data)
        may = self.memory.chairs(actor.user_id) and vote.status == "open"
        if self.attempts(may, withdraw_vote, actor, vote=vote.number, reason="The question was wrong"):
            vote.withdraw()
            vote.closed_at = self.chamber.now

    def tie_is_broken(self, data: st.DataObject) -> None:
        in_favour = data.draw(st.booleans(), "in favour")
        tied = [vote for vote in self.memory.votes.values() if vote.status == "tied"]
        vote, actor = self.one_of(data, tied or list(self.memory.votes.values())), self.chair(data)
        may = actor.user_id == self.memory.host and vote.status == "tied"
        if self.attempts(may, break_tie, actor, vote=vote.number, in_favour=in_favour):
            self.memory.ends(vote, self.chamber.now, "passed" if in_favour else "failed")

    def is_held_again(self, data: st.DataObject) -> None:
        without = [vote for vote in self.memory.votes.values() if vote.outcome == "no_quorum"]
        before, actor = self.one_of(data, without or list(self.memory.votes.values())), self.chair(data)
        seen = [vote for vote in self.memory.votes.values() if not self.memory.is_private(vote)]
        is_last = all(vote.number <= before.number for vote in seen if vote.topic == before.topic)
        may = self.memory.chairs(actor.user_id) and before.outcome == "no_quorum" and is_last
        if self.attempts(may and self.memory.may_open(before.topic), vote_again, actor, vote=before.number):
            self._opened(before.again(rule=self.memory.rule, follows=before.follows))

    def has_second_round(self, data: st.DataObject) -> None:
        undecided = [vote for vote in self.memory.votes.values() if vote.runoff()]
        first, actor = self.one_of(data, undecided or list(self.memory.votes.values())), self.chair(data)
        runoff = first.runoff()
        is_held = any(vote.follows == first.number for vote in self.memory.votes.values())
        may = self.memory.chairs(actor.user_id) and bool(runoff) and not is_held
        if self.attempts(may and self.memory.may_open(first.topic), open_second_round, actor, vote=first.number):
            second = first.again(rule=first.rule, follows=first.number)
            second.options = tuple(first.options[place] for place in runoff)
            self._opened(second)

    def _opened(self, vote: Vote) -> None:
        vote.number = len(self.memory.votes) + 1
        vote.opened_at, vote.closes_at = self.chamber.now, self.chamber.now + timedelta(hours=48)
        self.memory.opens(vote)

    def _presses(self, vote: Vote, actor: Actor, marks: Marks) -> None:
        """One press: on a motion her whole ballot, among options the first of `marks` or to abstain."""
        voter = self.memory.voter(vote, actor.user_id)
        may = vote.runs(self.chamber.now) and voter is not None and voter not in vote.recused
        may = may and vote.has_there(voter or "") and not (vote.secret and voter in vote.by_paper)
        if vote.method == "motion":
            done = self.attempts(may, cast_ballot, actor, vote=vote.number, choice=Choice(MOTION[marks]))
        else:
            option = marks[0] if marks else 0
            marks = vote.marked(vote.chosen.get(voter or "", ABSTAIN), option)
            done = self.attempts(may, mark_option, actor, vote=vote.number, option=option)
        if done and voter is not None:
            vote.chosen[voter] = marks
            vote.entered.discard(voter)
            self.memory.changed(vote, self.chamber.now)

    def _some_vote(self, data: st.DataObject) -> Vote:
        """Most often one that is open."""
        votes = list(self.memory.votes.values())
        is_open = [vote for vote in votes if vote.status == "open"]
        return self.one_of(data, [*is_open, *is_open, *is_open, *votes])

    def _marks(self, data: st.DataObject, vote: Vote) -> Marks:
        if vote.method == "motion":
            return data.draw(st.sampled_from((FOR, AGAINST, ABSTAIN)), "choice")
        most = 1 if vote.method == "choice" else len(vote.options)
        numbers = st.sampled_from(range(1, len(vote.options) + 1))
        marks = data.draw(st.lists(numbers, max_size=most, unique=True).map(tuple), "marks")
        return tuple(sorted(marks)) if vote.method == "approval" else marks

    def _with_account(self, vote: Vote) -> list[Actor]:
        users = {self._user(vote, label) for label in vote.electorate if vote.has_there(label)}
        return [actor for actor in self.people if actor.user_id in users]

    def _is_open_to_entry(self, vote: Vote, voter: str) -> bool:
        if voter not in vote.electorate or voter in vote.recused or not vote.has_there(voter):
            return False
        return not vote.took_part(voter) or (voter in vote.entered and not vote.secret)

    def _user(self, vote: Vote, label: str) -> int | None:
        guests = self.memory.topics[vote.topic].guests
        return self.memory.seats[label].user if label in self.memory.seats else guests[label].user
