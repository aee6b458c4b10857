"""What ought to be so: a council in plain values, kept apart from the code by the rules people were told."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.councils.model.verdicts import Rule
from tests.life.sitting import Sitting
from tests.life.vote import Vote

OVER = {"settled", "withdrawn"}
# What else a thing may become, by its status; from what is not named here nothing leads on.
LEADS_TO = {
    "issues": {
        "collected": {"accepted", "quick_fix", "referred", "merged", "declined", "withdrawn"},
        "accepted": {"collected", "withdrawn", "solved"},
        "merged": {"collected", "accepted"},
    },
    "topics": {
        "announced": {"scheduled", "discussed", "withdrawn"},
        "scheduled": {"announced", "discussed", "settled", "withdrawn"},
        "discussed": {"scheduled", "settled", "withdrawn"},
        "settled": {"discussed"},
    },
    "sessions": {
        "convened": {"checking_in", "open", "cancelled"},
        "checking_in": {"open", "cancelled"},
        "open": {"closed", "inquorate"},
    },
    "votes": {"open": {"tied", "closed", "withdrawn"}, "tied": {"closed"}},
    "resolutions": {
        "adopted": {"claimed", "in_progress", "done_claimed", "waived", "withdrawn"},
        "claimed": {"adopted", "in_progress", "done_claimed", "waived", "withdrawn"},
        "in_progress": {"adopted", "done_claimed", "waived", "withdrawn"},
        "done_claimed": {"in_progress", "closed", "waived", "withdrawn"},
    },
}


@dataclass(kw_only=True)
class Seat:
    user: int | None
    ended: bool = False
    token: str | None = None
    claimable_until: datetime | None = None


@dataclass(kw_only=True)
class Issue:
    proposer: int
    status: str = "collected"
    topic: int | None = None
    into: int | None = None


@dataclass(kw_only=True)
class Guest:
    user: int
    status: str = "invited"


@dataclass(kw_only=True)
class Topic:
    status: str = "announced"
    guests: dict[str, Guest] = field(default_factory=dict)

    def ends(self, status: str) -> None:
        """Who has not answered by now is not waited for, even where the topic is taken up again."""
        self.status = status
        for guest in self.guests.values():
            if guest.status == "invited":
                guest.status = "expired"


@dataclass(kw_only=True)
class Resolution:
    topic: int
    owner_seat: str
    owner: int | None
    status: str = "adopted"
    declined: bool = False
    # The answers of this round, None of who has not answered yet.
    ratings: dict[int, str | None] = field(default_factory=dict)
    closes_at: datetime | None = None

    @property
    def under_way(self) -> bool:
        return self.status in ("adopted", "claimed", "in_progress")

    @property
    def open(self) -> bool:
        return self.under_way or self.status == "done_claimed"


@dataclass(kw_only=True)
class Memory:
    """All of a council that the rules of the machine need to know what must happen."""

    convenor: int
    host: int
    recorder: int | None = None
    rule: Rule = field(default_factory=Rule)
    guests: str = "none"
    closes_when_decided: bool = False
    seats: dict[str, Seat] = field(default_factory=dict)
    issues: dict[int, Issue] = field(default_factory=dict)
    topics: dict[int, Topic] = field(default_factory=dict)
    votes: dict[int, Vote] = field(default_factory=dict)
    resolutions: dict[int, Resolution] = field(default_factory=dict)
    sessions: dict[int, Sitting] = field(default_factory=dict)

    @property
    def keeper(self) -> int:
        return self.recorder or self.convenor

    def held(self) -> dict[str, Seat]:
        return {label: seat for label, seat in self.seats.items() if not seat.ended}

    def chairs(self, user: int) -> bool:
        return user in (self.convenor, self.host)

    def voter(self, vote: Vote, user: int) -> str | None:
        """The place in the electorate that is hers, whatever became of her seat since."""
        guests = self.topics[vote.topic].guests if vote.guests != "none" else {}
        owners: dict[str, Seat | Guest] = {**self.seats, **guests}
        return next((label for label, one in owners.items() if one.user == user and label in vote.electorate), None)

    def may_open(self, topic: int) -> bool:
        has_vote = any(vote.topic == topic and vote.undecided for vote in self.votes.values())
        return self.topics[topic].status not in ("deferred", "withdrawn") and not has_vote and bool(self.held())

    def opens(self, vote: Vote) -> None:
        """Fix who is due, and let the topic be under discussion."""
        held = self.held()
        users = {seat.user for seat in held.values()}
        invited = self.topics[vote.topic].guests.items()
        guests = [label for label, guest in invited if guest.status == "accepted" and guest.user not in users]
        vote.due = [*held, *(guests if self.guests == "counted" else [])]
        vote.advisory = guests if self.guests == "advisory" else []
        vote.guests = self.guests
        self.votes[vote.number] = vote
        self.topics[vote.topic].status = "discussed"

    def changed(self, vote: Vote, now: datetime) -> None:
        """One of its ballots did; maybe it ends by itself."""
        if vote.ends_by_itself():
            self.closes(vote, now)

    def closes(self, vote: Vote, now: datetime) -> None:
        outcome, winners = vote.reaches()
        if outcome == "tied":
            vote.status, vote.closes_at = "tied", now + timedelta(hours=24)
            return
        self.ends(vote, outcome, winners)

    def ends(self, vote: Vote, outcome: str, winners: tuple[int, ...] = ()) -> None:
        vote.status, vote.outcome, vote.winners = "closed", outcome, winners
        if outcome == "failed":
            self.settles(vote.topic)

    def settles(self, topic: int) -> None:
        """Nothing may be open any more; what all resolutions solved is solved."""
        resolutions = [one for one in self.resolutions.values() if one.topic == topic]
        undecided = any(vote.topic == topic and vote.undecided for vote in self.votes.values())
        if undecided or any(one.open for one in resolutions):
            return
        self.topic_ends(topic, "settled")
        kept = [one for one in resolutions if one.status != "withdrawn"]
        if kept and all(one.status == "closed" for one in kept):
            for issue in self.issues.values():
                if issue.topic == topic and issue.status == "accepted":
                    issue.status = "solved"

    def topic_ends(self, topic: int, status: str) -> None:
        """It is off every agenda to come."""
        self.topics[topic].ends(status)
        for session in self.sessions.values():
            if session.ahead and topic in session.agenda:
                session.agenda.remove(topic)

    def sits_about(self, topic: int) -> bool:
        """Whether a session is open that has it still before it."""
        return any(session.status == "open" and topic in session.agenda for session in self.sessions.values())

    def place_in(self, session: Sitting, user: int) -> str | None:
        """What she may come to it as: the place she has taken there, else a seat that is hers, else as a guest."""
        mine = {label: seat for label, seat in self.seats.items() if seat.user == user}
        seats = [label for label, seat in mine.items() if not seat.ended or label in session.came]
        guests = [
            (f"T{topic}{label}", guest)
            for topic in session.agenda
            for label, guest in self.topics[topic].guests.items()
            if guest.user == user
        ]
        came = [label for label, _ in guests if label in session.came]
        return next(iter([*seats, *came, *(label for label, guest in guests if guest.status == "accepted")]), None)

    def ends_session(self, session: Sitting, status: str) -> None:
        """What it was convened for and did not come to waits for another, unless that one is there already.

        Of a home visit no topic says that it has one.
        """
        session.status = status
        for topic in session.agenda:
            gatherings = [other for other in self.sessions.values() if other.alive and other.mode == "plenary"]
            elsewhere = any(topic in other.agenda for other in gatherings)
            if self.topics[topic].status == "scheduled" and not elsewhere:
                self.topics[topic].status = "announced"

    def proposers(self, topic: int) -> set[int]:
        became = ("accepted", "merged", "solved")
        return {issue.proposer for issue in self.issues.values() if issue.topic == topic and issue.status in became}

    def merged_into(self, number: int) -> list[Issue]:
        return [issue for issue in self.issues.values() if issue.into == number]

    def knocks(self, now: datetime) -> None:
        """The clock does all that is due."""
        for vote in self.votes.values():
            if vote.closes_at <= now and vote.status == "open":
                self.closes(vote, now)
            elif vote.closes_at <= now and vote.status == "tied":
                self.ends(vote, "failed")
        for resolution in self.resolutions.values():
            if resolution.status == "done_claimed" and resolution.closes_at and resolution.closes_at <= now:
                self.finishes(resolution, "closed")

    def finishes(self, resolution: Resolution, status: str) -> None:
        resolution.status = status
        self.settles(resolution.topic)
