"""The ledger: a page of matters, or the rows of all of them, each read by the numbers it is about and no others."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from bot.councils.model.councils import Council
from bot.councils.model.issues import Channel, Issue, IssueStatus
from bot.councils.model.ledger import A_PAGE, Counted, Followed, LedgerPage, LedgerRow, Matter, Sitting, Source
from bot.councils.model.membership import GuestStatus, Seat
from bot.councils.model.people import Actor
from bot.councils.model.rankings import RankedVerdict
from bot.councils.model.referrals import ReferralStatus
from bot.councils.model.resolutions import Rating, Resolution, ResolutionStatus, Step
from bot.councils.model.sessions import ALIVE, ItemStatus, SessionStatus
from bot.councils.model.verdicts import Tally
from bot.councils.model.votes import Vote, VoteStatus
from bot.councils.operations import access
from bot.councils.operations.attendees import seats_that_came
from bot.councils.operations.counting import reached
from bot.councils.operations.visit_votes import seen_by_all
from bot.councils.ports import Transaction

# So many rows are read at a time, so that others' questions come in between.
A_BATCH = 500
_WITHDRAWN = ResolutionStatus.WITHDRAWN
# An issue that is with others, or may have been.
_SENT = frozenset({IssueStatus.REFERRED, IssueStatus.SOLVED})
_HELD = ALIVE | {SessionStatus.CLOSED}
T = TypeVar("T")


def seated_councils(tx: Transaction, *, actor: Actor, now: datetime) -> tuple[Council, ...]:
    """The councils whose ledger the actor may see: where she holds a seat, or convenes."""
    seated = {seat.council for seat in tx.seats.find(user_id=actor.user_id) if seat.held_at(now)}
    convened = {council.id for council in tx.councils.find(bot_id=tx.bot_id, convenor_id=actor.user_id)}
    return tx.councils.find(bot_id=tx.bot_id, id=seated | convened)


def ledger_page(tx: Transaction, *, actor: Actor, council: int, first: int, now: datetime) -> LedgerPage:
    """A page of matters for anyone seated, from the number `first` downwards; from the newest where there is none such.

    Issues have numbers without gaps, so a page is found by them, however many matters there are.
    """
    found = access.as_seated(tx, actor, council, now)
    top = first if 0 < first <= found.last_issue else found.last_issue
    matters = matters_of(tx, found, range(max(1, top - A_PAGE + 1), top + 1))
    return LedgerPage(council=found, first=top, matters=matters[::-1], now=now)


def ledger_rows(tx: Transaction, *, actor: Actor, council: int, after: int, now: datetime) -> tuple[LedgerRow, ...]:
    """The rows of the ledger for anyone seated, so many as are read at a time, after the number `after`."""
    found = access.as_seated(tx, actor, council, now)
    matters = matters_of(tx, found, range(after + 1, min(after + A_BATCH, found.last_issue) + 1))
    topics = {matter.topic.number for matter in matters if matter.topic is not None}
    resolutions = {one.number: one for matter in matters for one in matter.resolutions}
    signed = {one.issue.proposer_id for one in matters if one.issue.proposer_id and not one.issue.anonymous}
    codes = tx.first_signed(council, signed)
    seats = tx.seats.find(council=council)
    votes = {vote.number: vote for matter in matters for vote in matter.votes if vote.status is VoteStatus.CLOSED}
    recused = tx.ballots.count("vote", council=council, vote=set(votes), recused=True, advisory=False)
    counted = {number: _counted(tx, vote, recused.get(number, 0)) for number, vote in votes.items()}
    coming = tx.guests.count("topic", council=council, topic=topics, status=GuestStatus.ACCEPTED)
    sittings = _sittings(tx, council, topics)
    followed = _followed(tx, council, resolutions)
    return tuple(
        LedgerRow(
            matter=matter,
            source=_source(matter.issue, seats),
            proposer=_code(matter.issue, codes),
            guests=coming.get(matter.topic.number, 0) if matter.topic else 0,
            sitting=sittings.get(matter.topic.number) if matter.topic else None,
            votes=tuple(counted[vote.number] for vote in matter.votes if vote.number in counted),
            resolutions=tuple(followed[one.number] for one in matter.resolutions),
        )
        for matter in matters
    )


def matters_of(tx: Transaction, council: Council, numbers: Iterable[int]) -> tuple[Matter, ...]:
    """The matters with these numbers, in their order."""
    issues = tx.issues.find(council=council.id, number=set(numbers))
    taken_up = {issue.topic for issue in issues if issue.topic is not None}
    topics = {topic.number: topic for topic in tx.topics.find(council=council.id, number=taken_up)}
    # Nothing came of what was withdrawn. Asked for by its status too, a database may look there first, and find all.
    votes = _by_topic(
        (vote for vote in _seen_votes(tx, council, taken_up) if vote.status is not VoteStatus.WITHDRAWN),
        lambda vote: vote.topic,
    )
    resolutions = _by_topic(
        (one for one in tx.resolutions.find(council=council.id, topic=taken_up) if one.status is not _WITHDRAWN),
        lambda one: one.topic,
    )
    sent = {issue.number for issue in issues if issue.status in _SENT}
    referred = tx.referrals.find(council=council.id, number=sent) if sent else ()
    referrals = {one.number: one for one in referred if one.status is not ReferralStatus.RETURNED}

    def matter(issue: Issue) -> Matter:
        match issue.status:
            case IssueStatus.WITHDRAWN:
                # What was said is gone once it is taken back, and so is whose it was.
                return Matter(issue=replace(issue, text="", proposer_id=None, proposer_name=None))
            case IssueStatus.MERGED:
                # One matter has one row: what became of it stands in that of the whole.
                return Matter(issue=issue)
            case _:
                about = issue.topic or 0
                return Matter(
                    issue=issue,
                    topic=topics.get(about),
                    votes=votes[about],
                    resolutions=resolutions[about],
                    referral=referrals.get(issue.number),
                )

    return tuple(matter(issue) for issue in issues)


def _seen_votes(tx: Transaction, council: Council, topics: set[int]) -> tuple[Vote, ...]:
    return seen_by_all(tx, council.id, tx.votes.find(council=council.id, topic=topics))


def _by_topic(things: Iterable[T], topic: Callable[[T], int]) -> "defaultdict[int, tuple[T, ...]]":
    found: defaultdict[int, tuple[T, ...]] = defaultdict(tuple)
    for thing in things:
        found[topic(thing)] += (thing,)
    return found


def _source(issue: Issue, seats: tuple[Seat, ...]) -> Source | None:
    if issue.status is IssueStatus.WITHDRAWN:
        return None
    if issue.anonymous:
        return Source.UNSIGNED
    if issue.channel is Channel.ALLIANCE:
        return Source.ALLIANCE
    if issue.received_at is not None:
        return Source.SPOKEN
    sat = (seat.user_id == issue.proposer_id and seat.held_at(issue.created_at) for seat in seats)
    return Source.SEAT if issue.proposer_id is not None and any(sat) else Source.RESIDENT


def _code(issue: Issue, codes: dict[int, int]) -> int | None:
    if issue.anonymous or issue.channel is Channel.ALLIANCE:
        return None
    if issue.proposer_id is not None:
        return codes[issue.proposer_id]
    # Of two without an account nobody can tell whether they are one.
    return issue.number if issue.proposer_name else None


def _counted(tx: Transaction, vote: Vote, recused: int) -> Counted:
    """What a closed vote came to, as its board says it."""
    if vote.untold:
        return Counted(vote=vote, seats=vote.due + recused, counts=())
    counts: tuple[int, ...]
    verdict = reached(tx, vote)
    if verdict is None:
        tally = vote.tally or Tally()
        counts = (tally.in_favour, tally.against, tally.abstaining)
    elif isinstance(verdict, RankedVerdict):
        counts = (*verdict.tally.first_places, verdict.tally.abstaining)
    else:
        counts = (*verdict.tally.votes, verdict.tally.abstaining)
    return Counted(vote=vote, seats=vote.due + recused, counts=counts)


def _sittings(tx: Transaction, council: int, topics: set[int]) -> dict[int, Sitting]:
    """The session of each topic: not one that was called off, did not come about, or did not come to the topic.

    Nor a home visit: what that is about is for those who go.
    """
    items = [item for item in tx.agenda.find(council=council, topic=topics) if item.status is not ItemStatus.CARRIED]
    numbers = {item.session for item in items}
    found = tx.sessions.find(council=council, number=numbers)
    held = {one.number: one for one in found if one.status in _HELD and not one.is_private}
    came = seats_that_came(tx, council, set(held))
    return {
        item.topic: Sitting(session=held[item.session], present=came[item.session])
        # In the order of their numbers, so that the last one stays.
        for item in sorted(items, key=lambda item: item.session)
        if item.session in held
    }


def _followed(tx: Transaction, council: int, resolutions: dict[int, Resolution]) -> dict[int, Followed]:
    said: dict[tuple[int, Step], str] = {}
    for entry in tx.log.find(council=council, resolution=set(resolutions)):
        said[entry.resolution, entry.step] = entry.text
    asked: Counter[int] = Counter()
    ratings: dict[int, Counter[Rating]] = defaultdict(Counter)
    for answer in tx.feedback.find(council=council, resolution=set(resolutions)):
        if answer.round == resolutions[answer.resolution].round:
            asked[answer.resolution] += 1
            ratings[answer.resolution].update([] if answer.rating is None else [answer.rating])
    return {
        number: Followed(
            resolution=resolution,
            progress=said.get((number, Step.PROGRESS), ""),
            result=said.get((number, Step.DONE), ""),
            asked=asked[number],
            ratings=tuple((rating, ratings[number][rating]) for rating in Rating if ratings[number][rating]),
        )
        for number, resolution in resolutions.items()
    }
