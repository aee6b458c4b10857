"""Pages over a whole council, or over all that concerns one person."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from bot.councils.model.announcements import Announcement
from bot.councils.model.councils import Council, Post
from bot.councils.model.examples import Example
from bot.councils.model.issues import Issue, IssueStatus, Lead
from bot.councils.model.membership import Guest, GuestStatus, Seat, Tag
from bot.councils.model.people import Actor
from bot.councils.model.phases import Feature
from bot.councils.model.referrals import Referral, ReferralStatus
from bot.councils.model.resolutions import OPEN, Resolution, ResolutionStatus
from bot.councils.model.sessions import Session
from bot.councils.model.topics import IN_TALK, Topic, TopicStatus
from bot.councils.model.verdicts import Outcome
from bot.councils.model.votes import UNDECIDED, Motion, Vote, VoteStatus
from bot.councils.operations import access
from bot.councils.operations.absences import away
from bot.councils.operations.coming import Meeting, meetings_of
from bot.councils.operations.electorate import ballot_of
from bot.councils.operations.emptied import emptied_topics
from bot.councils.operations.examples import to_look_at
from bot.councils.operations.minutes_pages import minutes_waiting
from bot.councils.operations.motions import is_ready
from bot.councils.operations.phases import not_open
from bot.councils.operations.referrals import judge_of
from bot.councils.operations.sessions_meant import sessions_now
from bot.councils.ports import Transaction


def zone_of(tx: Transaction, *, council: int, now: datetime) -> ZoneInfo:
    """The time zone a council lives in."""
    del now
    return access.as_anyone(tx, council).zone


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilBoard:
    """All that the board of a council shows; a home visit is none of its sessions."""

    council: Council
    convenor: str
    host: str
    recorder: str
    seats: tuple[Seat, ...]
    collected: int
    topics: tuple[Topic, ...]
    put_off: tuple[Topic, ...]
    resolutions_open: int
    resolutions_closed: int
    next_session: Session | None


def council_board(tx: Transaction, *, council: int, number: int, now: datetime) -> CouncilBoard:
    """What the group may see of its council; a council has one board, `number` is 0."""
    del number
    found = access.as_anyone(tx, council)
    resolutions = tx.resolutions.count("status", council=council)
    return CouncilBoard(
        council=found,
        convenor=access.name_of(tx, found, found.convenor_id),
        host=access.name_of(tx, found, found.host_id),
        recorder=access.name_of(tx, found, found.recorder_id),
        seats=access.seats(tx, found, now),
        collected=tx.issues.count("status", council=council).get(IssueStatus.COLLECTED, 0),
        topics=tx.topics.find(council=council, status=IN_TALK),
        put_off=tx.topics.find(council=council, status=TopicStatus.DEFERRED),
        resolutions_open=sum(resolutions.get(status, 0) for status in OPEN),
        resolutions_closed=resolutions.get(ResolutionStatus.CLOSED, 0),
        next_session=next((session for session in sessions_now(tx, found) if not session.is_private), None),
    )


class _InCouncil(Protocol):
    @property
    def council(self) -> int: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """What waits for one person in one council; each that was `announced` with the name of the unit it is from."""

    council: Council
    is_convenor: bool
    is_seated: bool
    votes: tuple[Vote, ...]
    receipts: tuple[Vote, ...]
    invitations: tuple[Topic, ...]
    owned: tuple[Resolution, ...]
    to_rate: tuple[Resolution, ...]
    own_issues: tuple[Issue, ...]
    own_leads: tuple[Lead, ...]
    to_word: tuple[Lead, ...]
    to_triage: tuple[Issue, ...]
    without: tuple[Feature, ...]
    to_put: tuple[Motion, ...]
    to_resolve: tuple[Vote, ...]
    to_confirm: tuple[Resolution, ...]
    to_appoint: tuple[Resolution, ...]
    to_withdraw: tuple[Topic, ...]
    announced: tuple[tuple[Announcement, str], ...]
    to_judge: tuple[Referral, ...]
    to_look_at: tuple[Example, ...]
    meetings: tuple[Meeting, ...]
    to_word_minutes: tuple[Session, ...]
    to_enter_minutes: tuple[Session, ...]
    to_confirm_minutes: tuple[Session, ...]


def waiting_for(tx: Transaction, *, actor: Actor, now: datetime) -> tuple[Waiting, ...]:
    """Everything that waits for the actor, council by council, of this bot."""
    user_id = actor.user_id
    seats = tx.seats.find(user_id=user_id)
    guests = tx.guests.find(user_id=user_id)
    owned = tx.resolutions.find(owner_id=user_id, status=OPEN)
    feedback = tx.feedback.find(user_id=user_id, rating=None)
    heard = {"status": {IssueStatus.COLLECTED, IssueStatus.ACCEPTED, IssueStatus.REFERRED, IssueStatus.SOLVED}}
    own_issues = (
        *tx.issues.find(proposer_id=user_id, **heard),
        *tx.issues.find(proposer_id=None, entered_by=user_id, **heard),
    )
    own_leads = tx.leads.find(proposer_id=user_id)
    voting = {seat.council for seat in seats} | {guest.council for guest in guests}
    convened = tx.councils.find(bot_id=tx.bot_id, convenor_id=user_id)
    meeting = voting | {council.id for post in Post for council in tx.councils.find(**{f"{post}_id": user_id})}
    resident = tx.residents.find(user_id=user_id)
    places: tuple[Iterable[_InCouncil], ...] = (seats, guests, owned, feedback, own_issues, own_leads, resident)
    concerned = {thing.council for place in places for thing in place} | {council.id for council in convened}
    return tuple(
        Waiting(
            council=council,
            is_convenor=council.convenor_id == user_id,
            is_seated=any(seat.council == council.id and seat.held_at(now) for seat in seats),
            **_open_votes(tx, council, actor, concerned=council.id in voting),
            invitations=_invitations(tx, council, [guest for guest in guests if guest.council == council.id]),
            owned=(
                *(one for one in owned if one.council == council.id and _waits_for_owner(one)),
                *_spoken_for(tx, council, user_id),
            ),
            to_rate=tuple(
                resolution
                for answer in feedback
                if answer.council == council.id
                and (resolution := access.resolution(tx, council, answer.resolution)).status is _DONE
                and resolution.round == answer.round
                and resolution.owner_id != user_id
            ),
            own_leads=tuple(lead for lead in own_leads if lead.council == council.id),
            to_word=tx.leads.find(council=council.id) if council.keeper_id == user_id else (),
            own_issues=tuple(issue for issue in own_issues if issue.council == council.id),
            to_put=_motions_to_put(tx, council, user_id),
            to_look_at=to_look_at(tx, council, user_id, now),
            meetings=meetings_of(tx, council, user_id, now) if council.id in meeting else (),
            **_for_convenor(tx, council, user_id, now),
            to_judge=_to_judge(tx, council, user_id),
            **minutes_waiting(tx, council, actor),
        )
        for council in tx.councils.find(bot_id=tx.bot_id, id=concerned)
    )


_DONE = ResolutionStatus.DONE_CLAIMED


def _waits_for_owner(resolution: Resolution) -> bool:
    return resolution.status is not _DONE and resolution.declined_at is None


def _spoken_for(tx: Transaction, council: Council, user_id: int) -> tuple[Resolution, ...]:
    """The resolutions of owners without an account, for whom the convenor speaks."""
    if council.convenor_id != user_id:
        return ()
    found = tx.resolutions.find(council=council.id, owner_id=None, status=OPEN)
    return tuple(resolution for resolution in found if _waits_for_owner(resolution))


def _open_votes(tx: Transaction, council: Council, actor: Actor, *, concerned: bool) -> dict[str, tuple[Any, ...]]:
    """Where her ballot is still to be cast, and the secret votes in which it is in the box."""
    places = [
        (vote, ballot)
        for vote in (tx.votes.find(council=council.id, status=VoteStatus.OPEN) if concerned else ())
        if (ballot := ballot_of(tx, actor, vote))
    ]
    return {
        "votes": tuple(vote for vote, ballot in places if vote.waits_for(ballot)),
        "receipts": tuple(vote for vote, ballot in places if vote.secret and ballot.took_part),
    }


def _invitations(tx: Transaction, council: Council, guests: list[Guest]) -> tuple[Topic, ...]:
    pending = (access.topic(tx, council, guest.topic) for guest in guests if guest.status is GuestStatus.INVITED)
    return tuple(topic for topic in pending if not topic.over)


def _motions_to_put(tx: Transaction, council: Council, user_id: int) -> tuple[Motion, ...]:
    """What the convenor or host may put to the vote: of each topic one after the other."""
    if user_id not in (council.convenor_id, council.host_id):
        return ()
    voting = {vote.topic for vote in tx.votes.find(council=council.id, status=UNDECIDED)}
    waiting = (motion for motion in tx.motions.find(council=council.id, vote=None) if motion.waits)
    return tuple(motion for motion in waiting if motion.topic not in voting and is_ready(council, motion))


def _for_convenor(tx: Transaction, council: Council, user_id: int, now: datetime) -> dict[str, tuple[Any, ...]]:
    if council.convenor_id != user_id:
        empty = ("to_triage", "without", "to_resolve", "to_confirm", "to_appoint", "to_withdraw", "announced")
        return dict.fromkeys(empty, ())
    to_triage = tx.issues.find(council=council.id, status=IssueStatus.COLLECTED)
    resolved = {resolution.vote for resolution in tx.resolutions.find(council=council.id)}
    withdrawn = {topic.number for topic in tx.topics.find(council=council.id, status=TopicStatus.WITHDRAWN)}
    over = withdrawn | _submitted_topics(tx, council)
    passed = tx.votes.find(council=council.id, outcome=Outcome.PASSED)
    to_resolve = tuple(vote for vote in passed if vote.number not in resolved and vote.topic not in over)
    done = tx.resolutions.find(council=council.id, status=_DONE)
    adopted = tx.resolutions.find(council=council.id, status=ResolutionStatus.ADOPTED)
    return {
        "to_triage": to_triage,
        "without": not_open(tx, council.id) if to_triage or to_resolve else (),
        "to_resolve": to_resolve,
        "to_confirm": tuple(
            resolution
            for resolution in done
            if resolution.owner_id != user_id
            and not tx.feedback.find(council=council.id, resolution=resolution.number, round=resolution.round)
        ),
        "to_appoint": tuple(resolution for resolution in adopted if resolution.declined_at is not None),
        "to_withdraw": emptied_topics(tx, council),
        "announced": tx.unanswered(council.id, now),
    }


def _submitted_topics(tx: Transaction, council: Council) -> set[int | None]:
    """The topics of which the villagers' assembly has, or had to the end, what the council decided."""
    sent = tx.referrals.find(council=council.id, unit=None)
    numbers = {one.number for one in sent if one.status is not ReferralStatus.RETURNED}
    return {issue.topic for issue in tx.issues.find(council=council.id, number=numbers)} if numbers else set()


def _to_judge(tx: Transaction, council: Council, user_id: int) -> tuple[Referral, ...]:
    """What others say they have solved, where she is asked whether it is so."""
    resolved = tx.referrals.find(council=council.id, status=ReferralStatus.RESOLVED)
    return tuple(one for one in resolved if judge_of(council, access.issue(tx, council, one.number)) == user_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatList:
    """The N seats, for anyone of the council's chat."""

    council: Council
    seats: tuple[Seat, ...]
    tags: dict[int, tuple[Tag, ...]]
    away: frozenset[int]
    is_convenor: bool
    is_seated: bool


def seat_list(tx: Transaction, *, actor: Actor, council: int, now: datetime) -> SeatList:
    """Who sits in the council, and with which post."""
    found = access.as_resident(tx, actor, council, now)
    seats = access.seats(tx, found, now)
    tags: dict[int, tuple[Tag, ...]] = {}
    for tagged in tx.seat_tags.find(council=council):
        tags[tagged.seat] = (*tags.get(tagged.seat, ()), tagged.tag)
    return SeatList(
        council=found,
        seats=seats,
        tags=tags,
        away=away(tx, found, now),
        is_convenor=found.convenor_id == actor.user_id,
        is_seated=any(seat.user_id == actor.user_id for seat in seats),
    )
