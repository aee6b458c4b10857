"""What goes to the villagers' assembly: an issue that waits, or what the council itself voted for."""

from dataclasses import replace
from datetime import datetime

from bot.councils.errors import WrongState
from bot.councils.events import Event, EventKind
from bot.councils.model.councils import Council
from bot.councils.model.issues import Issue, IssueStatus
from bot.councils.model.people import Actor
from bot.councils.model.phases import Feature
from bot.councils.model.referrals import Category, ReferralStatus, ReferralStep
from bot.councils.model.verdicts import Outcome
from bot.councils.model.votes import Vote
from bot.councils.model.words import TEXT_LENGTH, accepted
from bot.councils.operations import access
from bot.councils.operations.issues import answered, merged_into, require_collected
from bot.councils.operations.motions import drop_motions
from bot.councils.operations.phases import require_feature
from bot.councils.operations.referring import (
    begun,
    event_of,
    heard_by,
    moved,
    recorders_of,
    tell_home,
    tell_receivers,
)
from bot.councils.operations.routing import require_offered
from bot.councils.operations.tallying import keep_count
from bot.councils.operations.topics import require_at_rest, settle
from bot.councils.operations.visit_votes import is_private
from bot.councils.ports import Transaction


def submit_issue(
    tx: Transaction, *, actor: Actor, council: int, issue: int, category: Category, reason: str, now: datetime
) -> Event:
    """Submit an issue to the villagers' assembly: its words, and not whose they are."""
    found = access.as_convenor(tx, actor, council)
    about = access.issue(tx, found, issue)
    require_collected(about)
    require_feature(tx, council, Feature.REFERRALS)
    why = accepted(reason, limit=TEXT_LENGTH)
    return _submitted(tx, actor, found, about, about.text, category, why, now)


def submit_decision(
    tx: Transaction, *, actor: Actor, council: int, vote: int, category: Category, reason: str, now: datetime
) -> Event:
    """Submit what a vote passed to the villagers' assembly, in the words that were voted on.

    The topic is settled here, and all that it came from goes on as one matter, under the number of the eldest issue.
    """
    found = access.as_convenor(tx, actor, council)
    passed, (whole, *others) = submittable(tx, found, vote)
    why = accepted(reason, limit=TEXT_LENGTH)
    for other in others:
        for one in (other, *merged_into(tx, other)):
            joined = replace(one, status=IssueStatus.MERGED, merged_into=whole.number)
            tx.issues.save(joined)
            keep_count(tx, joined, one)
    about = settle(tx, found, access.topic(tx, found, passed.topic))
    drop_motions(tx, found, about)
    return _submitted(tx, actor, found, whole, passed.question, category, why, now)


def submittable(tx: Transaction, council: Council, vote: int) -> tuple[Vote, tuple[Issue, ...]]:
    """A vote that may be submitted, with the issues it is about. Raises WrongState where it may not.

    A home visit is for those who go, and so is what was voted there.
    """
    require_feature(tx, council.id, Feature.REFERRALS)
    passed = access.vote(tx, council, vote)
    if passed.outcome is not Outcome.PASSED:
        raise WrongState("vote-not-passed", vote=passed.label)
    if is_private(tx, passed):
        raise WrongState("voted-at-home", vote=passed.label)
    about = access.topic(tx, council, passed.topic)
    require_at_rest(tx, about)
    issues = tx.issues.find(council=council.id, topic=about.number, status=IssueStatus.ACCEPTED)
    if not issues:
        raise WrongState("topic-over", topic=about.label)
    return passed, issues


def _submitted(
    tx: Transaction,
    actor: Actor,
    council: Council,
    issue: Issue,
    text: str,
    category: Category,
    why: str,
    now: datetime,
) -> Event:
    require_offered(tx, access.unit_of(tx, council.id), category)
    status = ReferralStatus.SUBMITTED
    referral = begun(tx, issue, category, status, None, now, heard_by(council, status, now))
    answered(tx, replace(issue, status=IssueStatus.REFERRED), now)
    step = ReferralStep.SUBMITTED
    after = moved(tx, council, replace(referral, text=text), step, now, to=None, text=why, first=True)
    tx.audit(actor, "submit_issue", council=council.id, subject=issue.label)
    event = event_of(tx, EventKind.ISSUE_REFERRED, council, after, reason=why)
    tell_receivers(tx, council, event, None, but=actor.user_id)
    tell_home(tx, council, issue, event, but={actor.user_id, *recorders_of(council)})
    return event
