"""What every step in the life of a council shares: it is done beside memory, and then all is compared."""

import asyncio
from collections import Counter
from collections.abc import Callable, Coroutine, Sequence
from itertools import count
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant

from bot.councils.events import Event
from bot.councils.model.people import CLOCK, Actor, Named
from bot.schedule.jobs import Jobs
from tests.life import memory
from tests.life.almanac import Almanac
from tests.life.seen import Seen, all_seen
from tests.life.vote import Vote
from tests.operations.chamber import BEGINNING, Chamber, person
from tests.operations.rows import Rows

T = TypeVar("T")
LETTERS = {"issues": "I", "topics": "T", "sessions": "S", "votes": "V", "resolutions": "R"}
NEWCOMERS = tuple(person(300 + number, f"New {number}") for number in range(1, 4))


class Council(RuleBasedStateMachine):
    """A council of nine in a database, and in memory what it ought to be."""

    def __init__(self, chamber: Chamber, founded: Rows, loop: asyncio.Runner) -> None:
        super().__init__()
        self.chamber = chamber
        self.loop = loop
        self.jobs = Jobs(chamber.archive, chamber.archive, ZoneInfo("UTC"))
        self.people = (chamber.convenor, *chamber.seats, chamber.resident, chamber.neighbour, *NEWCOMERS)
        self.names = {f"N{number}": seat.name for number, seat in enumerate(chamber.seats, 1)}
        self.memory = Almanac(convenor=chamber.convenor.user_id, host=chamber.host.user_id)
        self.memory.seats = {
            label: memory.Seat(user=seat.user_id) for label, seat in zip(self.names, chamber.seats, strict=True)
        }
        self.words = (f"Lamp {number} is dark" for number in count(1))
        self.statuses: dict[str, str] = {}
        self.ended: dict[str, dict[str, Any]] = {}
        # Who heard of what since all was compared last.
        self.heard: list[tuple[int, Event]] = []
        self.compared_at = -1
        chamber.now = BEGINNING
        self.run(chamber.put_back(founded))

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        return self.loop.run(work)

    def attempts(self, may: bool, operation: Callable[..., object], actor: Actor, **arguments: Any) -> bool:
        """Do it where she may; where she may not, see that she is refused and that nothing has changed."""
        if may:
            self.run(self.chamber.do(operation, actor, **arguments))
            self._is_noted_once(operation.__name__)
            self._hears()
        else:
            self.run(self.chamber.refused(operation, actor, **arguments))
        return may

    def _is_noted_once(self, name: str) -> None:
        noted = Counter(self.chamber.audited)
        # Of a secret vote it is noted nowhere who has pressed.
        assert noted or name in ("cast_ballot", "mark_option"), f"{name} left no trace"
        assert all(times == 1 for times in noted.values()), f"{name} was noted twice: {noted}"

    def knocks(self) -> None:
        """The clock does all that is due."""
        self.run(self.jobs.do_due())
        assert self.run(self.chamber.archive.due(limit=1)) == []
        self.memory.knocks(self.chamber.now)
        self.run(self.chamber.look())
        self._hears()

    def _hears(self) -> None:
        users = (user for user, _ in self.chamber.told)
        # What was taken back before it was sent is the clock's, and heard by nobody.
        self.heard += [
            (user, event)
            for user, event in zip(users, self.chamber.heard, strict=True)
            if user not in (None, CLOCK.user_id)
        ]

    def anybody(self, data: st.DataObject) -> Actor:
        return data.draw(st.sampled_from(self.people), "who")

    def chair(self, data: st.DataObject) -> Actor:
        """Most often the convenor or the host, sometimes somebody who is neither."""
        convenor, host = self.chamber.convenor, self.chamber.host
        return data.draw(st.sampled_from((convenor, convenor, host, host, self.anybody(data))), "chair")

    def one_of(self, data: st.DataObject, things: Sequence[T]) -> T:
        return data.draw(st.sampled_from(things), "which")

    def named(self, label: str) -> Named:
        """The holder of a seat, by her account or else by the name of her seat."""
        user = self.memory.seats[label].user
        return Named(name=self.names[label]) if user is None else Named(user_id=user)

    def holder(self, label: str) -> int | None:
        return self.memory.seats[label].user

    @invariant()
    def all_is_as_it_ought_to_be(self) -> None:
        """Where anything was kept since: whoever is refused has seen to it that nothing changed."""
        if self.compared_at != self.chamber.commits:
            self.compared_at = self.chamber.commits
            self.compares(self.run(self.chamber.ask(all_seen)))
            self.heard = []

    def compares(self, seen: Seen) -> None:
        """Everything there is to see, beside memory."""
        for kind, letter in LETTERS.items():
            things = seen.exported[kind]
            assert [one["number"] for one in things] == [f"{letter}{number}" for number in range(1, len(things) + 1)]
            for one in things:
                before = self.statuses.get(one["number"], one["status"])
                if before != one["status"]:
                    assert one["status"] in memory.LEADS_TO[kind][before], (
                        f"{one['number']}: {before} → {one['status']}"
                    )
                self.statuses[one["number"]] = one["status"]
        self._matters(seen.exported)
        assert len(seen.exported["votes"]) == len(self.memory.votes)
        for vote, said in zip(self.memory.votes.values(), seen.exported["votes"], strict=True):
            self._vote(vote, said)
        self._every_ballot_lies_where_it_may(seen)
        assert seen.miscounts == (), "what is counted as it happens is not what there is"

    def _matters(self, exported: dict[str, Any]) -> None:
        issues = [(issue.status, issue.topic and f"T{issue.topic}") for issue in self.memory.issues.values()]
        assert [(one["status"], one["topic"]) for one in exported["issues"]] == issues
        assert [one["status"] for one in exported["topics"]] == [one.status for one in self.memory.topics.values()]
        assert [(one["status"], one["topics"], one["present"], one["due"]) for one in exported["sessions"]] == [
            one.exported() for one in self.memory.sessions.values()
        ]
        resolutions = self.memory.resolutions.values()
        assert [(one["status"], one["owner"]["user_id"]) for one in exported["resolutions"]] == [
            (one.status, one.owner) for one in resolutions
        ]
        assert [Counter(one["satisfaction"]) for one in exported["resolutions"]] == [
            Counter(filter(None, one.ratings.values())) for one in resolutions
        ]

    def _vote(self, vote: Vote, said: dict[str, Any]) -> None:
        if not vote.secret:
            voters = (f"N{one['seat']}" if one["seat"] else f"X{one['guest']}" for one in said["ballots"])
            said["ballots"] = dict(zip(voters, (one["choice"] for one in said["ballots"]), strict=True))
        expected = vote.exported()
        assert {name: said.get(name) for name in expected} == expected
        assert ("ballots" in said) == (not vote.secret)
        if vote.status in ("closed", "withdrawn"):
            assert self.ended.setdefault(said["number"], said) == said, "a vote that is over has changed"

    def _every_ballot_lies_where_it_may(self, seen: Seen) -> None:
        for vote, kept in zip(self.memory.votes.values(), seen.votes, strict=True):
            assert (kept.cast, kept.checked_in) == (vote.had, None if vote.room is None else vote.present)
            rows = {row.voter: row for row in seen.ballots if row.vote == vote.number}
            assert list(rows) == sorted(vote.electorate)
            for voter, row in rows.items():
                assert (row.took_part, row.recused) == (vote.took_part(voter), voter in vote.recused)
                assert vote.room is None or row.checked_in == (voter in vote.room)
                assert row.advisory == (voter in vote.advisory)
                assert not vote.secret or (row.choice, row.cast_at) == (None, None)
            box = [row for row in seen.secret_ballots if row.vote == vote.number]
            lying = [(vote.kept(marks), voter in vote.advisory) for voter, marks in vote.chosen.items()]
            lying += [(vote.kept(marks), False) for marks in vote.papers]
            assert Counter((row.choice, row.advisory) for row in box) == Counter(lying if vote.secret else [])
            assert {row.mark is not None for row in box} <= {vote.status == "open"}
