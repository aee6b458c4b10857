"""What ought to be so of sessions and of all that the clock does, kept apart from the code like the rest of memory."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

from tests.life.memory import OVER, Memory
from tests.life.record import Record
from tests.life.sitting import Sitting
from tests.life.vote import Vote

ZONE = ZoneInfo("Asia/Shanghai")
NOTICE = timedelta(days=3)
Deed = tuple[datetime, Callable[[Any, datetime], None], Any]


@dataclass(kw_only=True)
class Almanac(Memory):
    """The council's memory with its sessions, what seats ask for, and what the clock has told."""

    demands: dict[int, set[str]] = field(default_factory=dict)
    # Who ought to have been reminded, of what, since this was looked at last.
    reminded: Counter[tuple[str, int, int]] = field(default_factory=Counter)
    # Who was invited to which session after each of the clock's deeds: the next may settle a guest's topic.
    invited_then: dict[int, set[int | None]] = field(default_factory=dict)

    def convenes(self, session: Sitting) -> None:
        session.number = len(self.sessions) + 1
        session.convened()
        self.sessions[session.number] = session
        for topic in session.agenda:
            self.demands.pop(topic, None)
            if session.mode != "home_visit":
                self.topics[topic].status = "scheduled"

    def has_quorum(self, session: Sitting) -> bool:
        share = self.rule.quorum
        return session.has_quorum(list(self.held()), Fraction(share.numerator, share.denominator))

    def asked_enough(self, topic: int) -> bool:
        """Whether a fifth of those who sit now ask to meet about it."""
        held = self.held()
        return Fraction(len(self.demands.get(topic, set()).intersection(held)), len(held)) >= Fraction(1, 5)

    def begins(self, session: Sitting, now: datetime, *, talk: bool = False) -> None:
        session.status, session.talk, session.due_seats, session.began_at = "open", talk, list(self.held()), now
        session.recorder = self.recorder or self.convenor
        session.reminders = []

    def comes(self, session: Sitting, label: str, now: datetime, *, by_hand: bool = False) -> None:
        """She is there, since she first came, and may vote in what the room is voting on."""
        if label not in session.came:
            session.came[label] = now
            session.by_hand.discard(label)
            if by_hand:
                session.by_hand.add(label)
        session.left.discard(label)
        session.status = "checking_in" if session.status == "convened" else session.status
        for vote, voter in self._ballots(session, label):
            vote.comes(voter)
            self.changed(vote, now)

    def may_go(self, session: Sitting, label: str) -> bool:
        """Which of the papers is hers nobody can tell any more."""
        return not any(vote.secret and voter in vote.by_paper for vote, voter in self._ballots(session, label))

    def goes(self, session: Sitting, label: str, now: datetime, *, may_undo: bool = False) -> None:
        """She leaves, and her ballots and turns with her; or she was never there, where nothing rests on it."""
        never_came = may_undo and self._is_uncounted(session, label)
        for vote, voter in self._ballots(session, label):
            never_came = never_came and not vote.took_part(voter)
            vote.goes(voter)
            self.changed(vote, now)
        session.clears_floor(label)
        if never_came:
            session.came.pop(label)
            session.by_hand.discard(label)
        else:
            session.left.add(label)

    def _is_uncounted(self, session: Sitting, label: str) -> bool:
        since = session.came[label]
        if session.began_at is None:
            return True
        if label not in session.by_hand or since < session.began_at:
            return False
        votes = [vote for vote in self.votes.values() if vote.session == session.number]
        return all(vote.closed_at is None or vote.closed_at < since for vote in votes)

    def _ballots(self, session: Sitting, label: str) -> Iterator[tuple[Vote, str]]:
        """Her places in what the room of a session is voting on, as the guest of another topic, or by a seat since."""
        user = self.user_of(label)
        for vote in self.votes.values():
            if vote.session != session.number or vote.status != "open" or vote.room is None:
                continue
            guests = self.topics[vote.topic].guests
            own = [one for one, guest in guests.items() if user is not None and guest.user == user]
            own += [one for one, seat in self.seats.items() if user is not None and seat.user == user]
            places = [place for place in (label.removeprefix(f"T{vote.topic}"), *own) if place in vote.electorate]
            if places and places[0] not in vote.recused:
                yield vote, places[0]

    def is_voted_on(self, topic: int | None) -> bool:
        return any(vote.topic == topic and vote.status == "open" and vote.room is not None for vote in self.all_votes())

    def all_votes(self) -> list[Vote]:
        return list(self.votes.values())

    def finishes_item(self, session: Sitting, topic: int) -> None:
        session.done.add(topic)
        if self.topics[topic].status not in OVER and session.mode != "home_visit":
            self.topics[topic].status = "discussed"

    def ends_session(self, session: Sitting, status: str, now: datetime) -> None:
        """What it was convened for and did not come to waits for another, unless that one is there already.

        Of a home visit no topic says that it has one.
        """
        if status != "cancelled":
            held = [vote for vote in self.all_votes() if vote.session == session.number]
            for vote in held:
                if vote.status == "open" and vote.room is not None:
                    self.closes(vote, now)
            if any(vote.topic == session.current and vote.status in ("closed", "tied") for vote in held):
                self.finishes_item(session, session.current or 0)
            session.record = Record()
            session.continues = session.monthly
        session.status, session.ended_at, session.reminders = status, now, []
        session.current = None
        session.clears_floor()
        session.carried = [topic for topic in session.agenda if topic not in session.done]
        for topic in session.carried:
            gatherings = [other for other in self.sessions.values() if other.alive and other.mode != "home_visit"]
            elsewhere = any(topic in other.agenda for other in gatherings)
            if self.topics[topic].status == "scheduled" and not elsewhere:
                self.topics[topic].status = "announced"

    def locks(self, record: Record) -> None:
        record.locked(1 + sum(one.record is not None and one.record.number is not None for one in self.sittings()))

    def sittings(self) -> list[Sitting]:
        return list(self.sessions.values())

    def votes_of(self, session: Sitting) -> list[Vote]:
        """What its minutes tell of: the votes held in it, and those opened on its topics while it was open."""
        return [
            vote
            for vote in self.all_votes()
            if vote.topic in session.agenda and vote.status != "withdrawn" and _is_its(vote, session)
        ]

    def knocks(self, now: datetime) -> None:
        """The clock does all that is due, what was due first before the rest."""
        while due := [deed for deed in self._deeds() if deed[0] <= now]:
            _, does, thing = min(due, key=lambda deed: deed[0])
            does(thing, now)
            for session in self.sittings():
                self.invited_then.setdefault(session.number, set()).update(self.invited(session).values())

    def _deeds(self) -> Iterator[Deed]:
        for vote in self.all_votes():
            if vote.status == "open":
                yield vote.closes_at, self.closes, vote
            elif vote.status == "tied":
                yield vote.closes_at, self._tie_is_over, vote
        for resolution in self.resolutions.values():
            if resolution.status == "done_claimed" and resolution.closes_at:
                yield resolution.closes_at, self._nobody_objected, resolution
        for session in self.sittings():
            yield from self._deeds_for(session)

    def _deeds_for(self, session: Sitting) -> Iterator[Deed]:
        if session.reminders:
            yield session.reminders[0], self._reminds, session
        if session.ends_at is not None:
            if session.ahead:
                yield session.starts_at, self.begins, session
            if session.status == "open":
                yield session.ends_at, self._online_is_over, session
            if session.asks_at is not None and session.alive:
                yield session.asks_at, self._asks_for_words, session
        if session.continues and session.ended_at is not None:
            yield session.ended_at, self._continues, session
        record = session.record
        if record is not None and record.asks:
            if record.remind_at is not None:
                yield record.remind_at, self._reminds_of_minutes, session
            if record.until is not None:
                yield record.until, self._minutes_are_due, session

    def _tie_is_over(self, vote: Vote, now: datetime) -> None:
        self.ends(vote, now, "failed")

    def _nobody_objected(self, resolution: Any, now: datetime) -> None:
        del now
        self.finishes(resolution, "closed")

    def _reminds(self, session: Sitting, now: datetime) -> None:
        """Once, however many were slept over; of a visit those alone who are taken along, else all but who said no."""
        session.reminders = [moment for moment in session.reminders if moment > now]
        if now < session.starts_at:
            said, taken, invited = session.replies, session.taken, self.invited(session)
            visit = session.mode == "home_visit"
            concerned = [one for one in invited if (one in taken if visit else said.get(one) != "no")]
            self._told("session-reminded", session, {one: invited[one] for one in concerned})

    def _asks_for_words(self, session: Sitting, now: datetime) -> None:
        session.asks_at = None
        if session.runs(now):
            silent = {label: user for label, user in self.invited(session).items() if label not in session.spoke}
            self._told("contribution-asked", session, silent)

    def _reminds_of_minutes(self, session: Sitting, now: datetime) -> None:
        record = session.record or Record()
        record.remind_at = None
        if record.asks_at(now):
            unheard = {label: self.user_of(label) for label in record.there if label not in record.replies}
            self._told("minutes-reminded", session, unheard)

    def _told(self, kind: str, session: Sitting, asked: dict[str, int | None]) -> None:
        users = {user for user in asked.values() if user is not None}
        self.reminded.update((kind, session.number, user) for user in users)

    def _minutes_are_due(self, session: Sitting, now: datetime) -> None:
        del now
        self.locks(session.record or Record())

    def _online_is_over(self, session: Sitting, now: datetime) -> None:
        self.ends_session(session, "closed", now)

    def _continues(self, last: Sitting, now: datetime) -> None:
        """With what the last one left, unless another of its kind is there already."""
        last.continues = False
        left = [topic for topic in last.carried if self.topics[topic].status == "announced"]
        if not left or any(other.monthly and other.alive for other in self.sittings()):
            return
        starts_at = _a_month_later(last.starts_at)
        while starts_at.astimezone(ZONE).date() - now.astimezone(ZONE).date() < NOTICE:
            starts_at = _a_month_later(starts_at)
        lasts = None if last.ends_at is None else last.ends_at - last.starts_at
        ends_at = None if lasts is None else starts_at + lasts
        following = Sitting(number=0, mode=last.mode, starts_at=starts_at, agenda=left, place=last.place, monthly=True)
        following.ends_at = ends_at
        self.convenes(following)


def _is_its(vote: Vote, session: Sitting) -> bool:
    if vote.session is not None or session.began_at is None or session.ended_at is None:
        return vote.session == session.number
    return session.began_at <= vote.opened_at <= session.ended_at


def _a_month_later(starts_at: datetime) -> datetime:
    """The second Friday after the second Friday: of all days of the next month those that are Fridays, the second."""
    days = [starts_at + timedelta(days=ahead) for ahead in range(1, 70)]
    local = starts_at.astimezone(ZONE)
    following = local.month % 12 + 1
    same = [day for day in days if day.astimezone(ZONE).month == following and not (day - starts_at).days % 7]
    return same[min((local.day - 1) // 7, len(same) - 1)]
