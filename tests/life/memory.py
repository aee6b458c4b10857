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
        # A vote that goes on settles its topic wherever a session has put that meanwhile.
        "announced": {"scheduled", "discussed", "settled", "withdrawn"},
        "scheduled": {"announced", "discussed", "settled", "withdrawn"},
        "discussed": {"scheduled", "settled", "withdrawn"},
        "settled": {"discussed"},
    },
    # Online one may be opened and closed by a clock that has slept through it.
    "sessions": {
        "convened": {"checking_in", "open", "closed", "cancelled"},
        "checking_in": {"convened", "open", "closed", "cancelled"},
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

    def sitting_at(self, topic: int) -> Sitting | None:
        """The open session that has taken it up, of several the one people sit together in."""
        sitting = [one for one in self.sessions.values() if one.status == "open" and one.current == topic]
        return min(sitting, key=lambda one: (one.mode == "online", one.number), default=None)

    def may_open(self, topic: int) -> bool:
        has_vote = any(vote.topic == topic and vote.undecided for vote in self.votes.values())
        session = self.sitting_at(topic)
        if session is not None and session.talk:
            return False
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
        session = self.sitting_at(vote.topic)
        if session is not None:
            vote.session = session.number
            vote.room = None if session.mode == "online" else self._room(session, vote)
        self.votes[vote.number] = vote
        if not self.is_private(vote):
            self.topics[vote.topic].status = "discussed"

    @property
    def posts(self) -> tuple[int | None, ...]:
        return self.convenor, self.host, self.recorder

    def keeps(self, session: Sitting, user: int) -> bool:
        """Whether somebody holds a post, or has recorded this session since it began."""
        return user in (*self.posts, session.recorder)

    def is_private(self, vote: Vote) -> bool:
        """Of what a home visit votes on no topic tells."""
        return vote.session is not None and self.sessions[vote.session].mode == "home_visit"

    def sees(self, vote: Vote, voter: str, user: int) -> bool:
        """Whether somebody is told of a vote: of one of a visit those who are there, and the posts."""
        session = self.sessions[vote.session] if vote.session is not None and self.is_private(vote) else None
        return session is None or vote.has_there(voter) or self.keeps(session, user)

    def _room(self, session: Sitting, vote: Vote) -> set[str]:
        """Who of the electorate is there, a guest be it as the guest of another topic."""
        there = self.there_in(session)
        users = {self.user_of(label) for label in there} - {None}
        guests = self.topics[vote.topic].guests
        places = {label: f"T{vote.topic}{label}" if label in guests else label for label in vote.electorate}
        return {label for label, place in places.items() if place in there or self.user_of(place) in users}

    def changed(self, vote: Vote, now: datetime) -> None:
        """One of its ballots did; maybe it ends by itself."""
        if vote.ends_by_itself():
            self.closes(vote, now)

    def closes(self, vote: Vote, now: datetime) -> None:
        outcome, winners = vote.reaches()
        if outcome == "tied":
            vote.status, vote.closes_at = "tied", now + timedelta(hours=24)
            return
        self.ends(vote, now, outcome, winners)

    def ends(self, vote: Vote, now: datetime, outcome: str, winners: tuple[int, ...] = ()) -> None:
        vote.status, vote.outcome, vote.winners, vote.closed_at = "closed", outcome, winners, now
        if outcome == "failed" and not self.is_private(vote):
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
        under_way = [session for session in self.sessions.values() if session.status == "open"]
        return any(topic in session.agenda and topic not in session.done for session in under_way)

    def user_of(self, attendee: str) -> int | None:
        """The account behind a seat ("N3") or a guest ("T1X2")."""
        if attendee.startswith("N"):
            return self.seats[attendee].user
        topic, _, number = attendee[1:].partition("X")
        return self.topics[int(topic)].guests[f"X{number}"].user

    def invited(self, session: Sitting) -> dict[str, int | None]:
        """Whoever may come, once each: as what she came, else by her seat, else as the guest she answered as."""
        seats = {label: seat.user for label, seat in self.seats.items() if not seat.ended or label in session.came}
        guests = {
            f"T{topic}{label}": guest.user
            for topic in sorted(session.agenda)
            for label, guest in self.topics[topic].guests.items()
            if guest.status == "accepted" or f"T{topic}{label}" in session.came
        }
        every = seats | guests
        lines: dict[int | str, str] = {}
        for label in sorted(every, key=session.weight):
            lines.setdefault(every[label] or label, label)
        return {label: user for label, user in every.items() if lines[user or label] == label}

    def takes_seat(self, label: str) -> None:
        """What she came or answered as before she had this seat is the seat's, unless the council sits already."""
        user = self.seats[label].user
        if user is None:
            return
        guests = [f"T{number}{one}" for number, topic in self.topics.items() for one in topic.guests]
        hers = {one for one in (*self.seats, *guests) if self.user_of(one) == user}
        for session in self.sessions.values():
            if session.ahead or (session.status == "open" and session.talk):
                session.takes_along(hers, label)

    def there_in(self, session: Sitting) -> set[str]:
        """Those of them who are there; a guest whose topic is off the agenda is no more."""
        return session.present & self.invited(session).keys()

    def place_in(self, session: Sitting, user: int) -> str | None:
        """What she may come to it as."""
        return next((label for label, holder in self.invited(session).items() if holder == user), None)

    def may_speak_on(self, session: Sitting, place: str, topic: int) -> bool:
        """A seat on all that is on the agenda, a guest on what she is invited for."""
        user, guests = self.user_of(place), self.topics[topic].guests.values()
        as_guest = any(guest.user == user and guest.status == "accepted" for guest in guests)
        as_named = place.startswith(f"T{topic}X") or self.speaks_as_seat(place)
        return topic in session.agenda and (as_named or as_guest)

    def speaks_as_seat(self, place: str) -> bool:
        """Whether she came as a seat, or holds one since."""
        user = self.user_of(place)
        return place.startswith("N") or any(seat.user == user and not seat.ended for seat in self.seats.values())

    def proposers(self, topic: int) -> set[int]:
        became = ("accepted", "merged", "solved")
        return {issue.proposer for issue in self.issues.values() if issue.topic == topic and issue.status in became}

    def merged_into(self, number: int) -> list[Issue]:
        return [issue for issue in self.issues.values() if issue.into == number]

    def finishes(self, resolution: Resolution, status: str) -> None:
        resolution.status = status
        self.settles(resolution.topic)
