"""Whether what a form is about is not past that step already, so that nobody answers its questions in vain."""

from bot.councils.errors import WrongState
from bot.councils.model.councils import Council, Kind
from bot.councils.model.forms import FormKind
from bot.councils.model.labels import number_of
from bot.councils.model.phases import Feature
from bot.councils.model.topics import IN_TALK, Topic, TopicStatus
from bot.councils.model.verdicts import Outcome
from bot.councils.operations import access, issues, topics
from bot.councils.operations.counting import require_open as require_vote_open
from bot.councils.operations.example_forms import require_example
from bot.councils.operations.following import require_open, require_under_way
from bot.councils.operations.phases import require_feature
from bot.councils.operations.sessions import require_ahead
from bot.councils.operations.submissions import submittable
from bot.councils.ports import Transaction

# What was settled may be voted on once more.
_TO_VOTE_ON = frozenset(TopicStatus) - {TopicStatus.DEFERRED, TopicStatus.WITHDRAWN}


def require_possible(tx: Transaction, council: Council, kind: FormKind, subject: str) -> None:
    """Raises what its last answer would be refused with: a button may be old, and a command was typed since."""
    if not subject:
        return
    match kind:
        case FormKind.TOPIC | FormKind.DECLINE | FormKind.FIX | FormKind.ASK | FormKind.MERGE:
            issues.require_collected(access.issue(tx, council, number_of(subject, Kind.ISSUE)))
        case FormKind.REFER:
            issues.require_collected(access.issue(tx, council, number_of(subject, Kind.ISSUE)))
            require_feature(tx, council.id, Feature.REFERRALS)
        case FormKind.SUBMIT:
            submittable(tx, council, number_of(subject, Kind.VOTE))
        case FormKind.EXAMPLE:
            require_example(tx, council, subject)
        case FormKind.MOTION | FormKind.DEFER:
            _require(_topic(tx, council, subject), IN_TALK)
        case FormKind.INVITE:
            about = _topic(tx, council, subject)
            if about.over:
                raise WrongState("topic-over", topic=about.label)
        case FormKind.VOTE:
            _require(_topic(tx, council, subject), _TO_VOTE_ON)
        case FormKind.RESOLVE:
            vote = access.vote(tx, council, number_of(subject, Kind.VOTE))
            if vote.outcome is not Outcome.PASSED:
                raise WrongState("vote-not-passed", vote=vote.label)
            topics.require_here(tx, access.topic(tx, council, vote.topic))
        case FormKind.OWNER | FormKind.PROGRESS | FormKind.DONE:
            require_under_way(access.resolution(tx, council, number_of(subject, Kind.RESOLUTION)))
        case FormKind.WAIVE:
            require_open(access.resolution(tx, council, number_of(subject, Kind.RESOLUTION)))
        case FormKind.WITHDRAW:
            _require_withdrawable(tx, council, subject)
        case _:
            return


def _require_withdrawable(tx: Transaction, council: Council, subject: str) -> None:
    number = number_of(subject)
    match Kind(subject[0].upper()):
        case Kind.ISSUE:
            issues.require_not_over(access.issue(tx, council, number))
        case Kind.TOPIC:
            topics.require_not_over(access.topic(tx, council, number))
        case Kind.SESSION:
            require_ahead(access.session(tx, council, number))
        case Kind.VOTE:
            require_vote_open(access.vote(tx, council, number))
        case Kind.RESOLUTION:
            require_open(access.resolution(tx, council, number))


def _topic(tx: Transaction, council: Council, subject: str) -> Topic:
    return access.topic(tx, council, number_of(subject, Kind.TOPIC))


def _require(topic: Topic, statuses: frozenset[TopicStatus]) -> None:
    if topic.status not in statuses:
        raise WrongState("topic-over", topic=topic.label)
