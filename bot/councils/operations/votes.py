"""Votes on motions, from opening to a verdict anyone can check."""

from dataclasses import replace
from datetime import datetime

from bot.councils.errors import NotFound, WrongState
from bot.councils.events import Event, EventKind
from bot.councils.model.councils import Council, Kind
from bot.councils.model.duties import Duty, DutyKind
from bot.councils.model.membership import Guest, Seat
from bot.councils.model.options import checked_options, split_question
from bot.councils.model.people import Actor
from bot.councils.model.phases import OF_METHOD
from bot.councils.model.topics import TopicStatus
from bot.councils.model.verdicts import Outcome
from bot.councils.model.votes import UNDECIDED, Ballot, Choice, GuestsVote, Method, Vote, VoteStatus
from bot.councils.model.words import TEXT_LENGTH, accepted
from bot.councils.operations import access, secrecy
from bot.councils.operations.counting import close, close_if_complete, require_open
from bot.councils.operations.electorate import voting_guests
from bot.councils.operations.motions import is_ready, tell_put, waiting_motion
from bot.councils.operations.phases import require_feature
from bot.councils.operations.presence import as_chair_of_vote, room_of
from bot.councils.operations.reminding import remind_later, stop_reminding
from bot.councils.operations.sittings import session_at
from bot.councils.operations.topics import require_here
from bot.councils.operations.visit_votes import (
    call_to_vote,
    is_private,
    own_ballot,
    require_seen,
    seen_by_all,
    show_vote,
    there_at,
)
from bot.councils.ports import Transaction

# Said of advice where nothing is marked, or nothing may be said of what is.
NOTHING_MARKED = "none"


def open_vote(
    tx: Transaction,
    *,
    actor: Actor,
    council: int,
    topic: int,
    motion: str,
    secret: bool | None = None,
    method: Method = Method.MOTION,
    now: datetime,
) -> Event:
    """Put a motion to the council, or with another `method` a question typed with its options.

    Who is due is fixed now, and so is the rule.

    `secret` is what the council's settings say unless it is given. Raises WrongState for a secret vote without a key,
    and for a `method` that the alliance has not opened to the council yet.
    """
    found = access.as_chair_of(tx, actor, council, session_at(tx, council, topic))
    require_feature(tx, council, OF_METHOD.get(method))
    question, options = split_question(motion) if method is not Method.MOTION else (motion, ())
    vote = Vote(
        council=council,
        number=0,
        topic=topic,
        question=accepted(question, limit=TEXT_LENGTH),
        rule=found.settings.rule,
        status=VoteStatus.OPEN,
        opened_at=now,
        closes_at=now,
        due=0,
        method=method,
        options=() if method is Method.MOTION else checked_options(options),
        secret=found.settings.secret if secret is None else secret,
        close_when_decided=found.settings.close_when_decided,
    )
    return put_to_vote(tx, actor, found, vote, now)


def put_to_vote(tx: Transaction, actor: Actor, council: Council, vote: Vote, now: datetime) -> Event:
    """Open a vote with its question, options and rule: who is due, its number and its deadline are fixed now.

    While an open session is at its topic the vote is one of that session, and those in the room alone may vote.
    """
    about = access.topic(tx, council, vote.topic)
    if about.status in (TopicStatus.DEFERRED, TopicStatus.WITHDRAWN):
        raise WrongState("topic-over", topic=about.label)
    require_here(tx, about)
    earlier = tx.votes.find(council=council.id, topic=vote.topic)
    if any(before.status in UNDECIDED for before in earlier):
        raise WrongState("topic-has-vote", topic=about.label)
    session = session_at(tx, council.id, vote.topic)
    if session is not None and session.talk:
        raise WrongState("session-is-talk", session=session.label)
    seats = access.seats(tx, council, now)
    if not seats:
        raise WrongState("no-seats")
    guests = voting_guests(tx, council, vote.topic, seats)
    counted = guests if council.settings.guests_vote is GuestsVote.COUNTED else ()
    room = room_of(tx, council, session, now)
    voters: tuple[Seat | Guest, ...] = (*seats, *guests)
    present = frozenset() if room is None else room.those_of(voters)
    voting = [*(seat.label for seat in seats), *(guest.label for guest in counted)]
    numbered, number = council.numbering(Kind.VOTE)
    tx.councils.save(numbered)
    vote = replace(
        vote,
        number=number,
        status=VoteStatus.OPEN,
        opened_at=now,
        closes_at=now + council.settings.vote_lasts,
        due=len(voting),
        guests=council.settings.guests_vote,
        cast=0,
        tally=None,
        outcome=None,
        closed_at=None,
        winners=(),
        session=None if session is None else session.number,
        checked_in=None if room is None else len(present & set(voting)),
    )
    if vote.secret:
        secrecy.require_key(tx, vote)
    tx.votes.add(vote)
    tx.ballots.add(
        *(
            Ballot(
                council=council.id,
                vote=number,
                voter=owner.label,
                advisory=owner.label not in voting,
                checked_in=owner.label in present,
            )
            for owner in voters
        )
    )
    tx.duties.put(Duty(council=council.id, kind=DutyKind.CLOSE_VOTE, number=number, at=vote.closes_at))
    remind_later(tx, council, vote, now)
    tx.audit(actor, "open_vote", council=council.id, subject=vote.label)
    private = session is not None and session.is_private
    if private:
        there = there_at(tx, vote)
        call_to_vote(tx, council, vote, there)
        call_to_vote(tx, council, vote, {actor.user_id} - set(there), are_there=False)
    else:
        tx.topics.save(replace(about, status=TopicStatus.DISCUSSED))
        for shown in (*earlier[-1:], vote):
            show_vote(tx, shown)
    return Event(
        kind=EventKind.VOTE_OPENED,
        council=council.id,
        number=number,
        facts={
            "vote": vote.label,
            "question": vote.question,
            "due": vote.due,
            "present": vote.present,
            "room": "no" if vote.checked_in is None else "yes",
            "private": "yes" if private else "no",
            "closes_at": vote.closes_at.isoformat(),
        },
    )


def put_motion(tx: Transaction, *, actor: Actor, council: int, topic: int, number: int, now: datetime) -> Event:
    """Put a seat's motion to the vote with its exact words; where the council wants that, only once it is seconded."""
    found = access.as_chair_of(tx, actor, council, session_at(tx, council, topic))
    about, motion = waiting_motion(tx, found, topic, number)
    if not is_ready(found, motion):
        raise WrongState("motion-unseconded")
    opened = open_vote(tx, actor=actor, council=council, topic=topic, motion=motion.text, now=now)
    tx.motions.save(replace(motion, vote=opened.number))
    if opened.facts["private"] == "no":
        tell_put(tx, found, about, motion, f"{Kind.VOTE}{opened.number}")
    return opened


def vote_again(tx: Transaction, *, actor: Actor, council: int, vote: int, now: datetime) -> Event:
    """Put the same question once more, where too few had voted for a result, as a new vote under the rules of now."""
    found, about = as_chair_of_vote(tx, actor, council, vote)
    if about.outcome is not Outcome.NO_QUORUM or not is_last(tx, about):
        raise WrongState("vote-not-repeatable", vote=about.label)
    return put_to_vote(tx, actor, found, replace(about, rule=found.settings.rule), now)


def cast_ballot(tx: Transaction, *, actor: Actor, council: int, vote: int, choice: Choice, now: datetime) -> Event:
    """Cast or change the ballot of the actor's seat; the vote closes by itself when all who are due have voted.

    Who was due at the opening may, even if her seat has ended since.
    """
    found = access.as_anyone(tx, council)
    about = access.vote(tx, found, vote)
    before = own_ballot(tx, actor, found, about)
    if about.method is not Method.MOTION:
        raise NotFound("no-such-option", vote=about.label)
    answer = Event(kind=EventKind.BALLOT_CAST, facts={"choice": choice})
    return keep_ballot(tx, actor, found, about, before, choice, answer, now)


def keep_ballot(
    tx: Transaction,
    actor: Actor,
    council: Council,
    vote: Vote,
    before: Ballot | None,
    choice: str,
    answer: Event,
    now: datetime,
) -> Event:
    """Keep what the actor chose where `before` is her ballot so far; the answer tells nothing of a secret choice."""
    _require_not_over(tx, actor, council, vote, now)
    after, ballot = vote.with_ballot(before, choice, now)
    if vote.secret:
        # Nothing is noted of when she voted: beside the order of the ballots it might tell hers.
        ballot = secrecy.put_in(tx, vote, ballot, replacing=before is not None and before.took_part)
        answer = Event(kind=EventKind.BALLOT_IN_BOX)
    else:
        tx.audit(actor, "cast_ballot", council=council.id, subject=f"{vote.label}:{ballot.voter}")
    if ballot.advisory:
        answer = Event(kind=EventKind.ADVICE_GIVEN, facts={"marked": answer.facts.get("marked") or NOTHING_MARKED})
    tx.ballots.save(ballot)
    if close_if_complete(tx, council, after, now):
        # She can't change it any more, as the other answers promise.
        answer = Event(kind=EventKind.LAST_BALLOT, facts={"private": "yes" if is_private(tx, after) else "no"})
    facts = {"vote": vote.label, "question": vote.question, "cast": after.cast, "due": after.due, **answer.facts}
    return replace(answer, council=council.id, number=vote.number, facts=facts)


def _require_not_over(tx: Transaction, actor: Actor, council: Council, vote: Vote, now: datetime) -> None:
    """Raises WrongState, with what it came to, for a ballot that comes too late, as from a button in a private chat.

    Of a home visit that is nothing to those who were not there: NotFound.
    """
    if vote.status is VoteStatus.OPEN and now < vote.closes_at:
        return
    require_seen(tx, actor, council, vote)
    came_to = (vote.outcome or vote.status).replace("_", "-")
    raise WrongState("vote-over", vote=vote.label, outcome=came_to, won=", ".join(vote.won), chosen=len(vote.won))


def close_vote(tx: Transaction, *, actor: Actor, council: int, vote: int, now: datetime) -> Event:
    """Close a vote now, by the convenor's or host's hand."""
    found, about = as_chair_of_vote(tx, actor, council, vote)
    require_open(about)
    tx.audit(actor, "close_vote", council=council, subject=about.label)
    return close(tx, found, about, now)


def withdraw_vote(tx: Transaction, *, actor: Actor, council: int, vote: int, reason: str, now: datetime) -> Event:
    """Take an open vote back; what was cast counts for nothing."""
    found, about = as_chair_of_vote(tx, actor, council, vote)
    require_open(about)
    why = accepted(reason, limit=TEXT_LENGTH)
    tx.votes.save(replace(about, status=VoteStatus.WITHDRAWN, closed_at=now))
    secrecy.empty(tx, about)
    stop_reminding(tx, found, about)
    tx.duties.remove(council=council, kind=DutyKind.CLOSE_VOTE, number=vote)
    tx.audit(actor, "withdraw_vote", council=council, subject=about.label)
    show_vote(tx, about)
    return Event(
        kind=EventKind.VOTE_WITHDRAWN,
        council=council,
        number=vote,
        facts={"vote": about.label, "question": about.question, "reason": why},
    )


def is_last(tx: Transaction, vote: Vote) -> bool:
    """Whether no later vote that the group sees was opened on its topic."""
    on_it = tx.votes.find(council=vote.council, topic=vote.topic)
    return not seen_by_all(tx, vote.council, (other for other in on_it if other.number > vote.number))
