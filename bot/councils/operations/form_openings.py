"""Who may open which form: whoever may not do what it is for is told before she types."""

from datetime import datetime

from bot.councils.errors import NoForm
from bot.councils.model.councils import Council, Kind
from bot.councils.model.forms import FormKind
from bot.councils.model.labels import number_of
from bot.councils.model.people import Actor
from bot.councils.operations import (
    access,
    assembly_forms,
    issue_forms,
    issues,
    mentor_forms,
    note_forms,
    referral_forms,
)
from bot.councils.operations.absences import own_seat
from bot.councils.operations.attendees import attendee_of
from bot.councils.operations.following import require_owner
from bot.councils.operations.form_subjects import require_possible
from bot.councils.operations.minutes_forms import may_open_about
from bot.councils.operations.minutes_words import ABOUT_MINUTES
from bot.councils.operations.presence import as_chair_of_vote
from bot.councils.operations.sessions import require_ahead
from bot.councils.operations.sittings import session_at
from bot.councils.operations.triage import asked_of
from bot.councils.ports import Transaction

# What begins with more than its subject, and so only where that is known.
_BEGUN_ELSEWHERE = frozenset(
    {FormKind.SLOTS, FormKind.EXCUSE, FormKind.HERE, FormKind.MINUTES, FormKind.STAND, FormKind.REPLY_FOR}
    | assembly_forms.KINDS
)
_ASKED_ELSEWHERE = (
    dict.fromkeys(ABOUT_MINUTES, may_open_about)
    | dict.fromkeys(referral_forms.BY_RECEIVERS, referral_forms.may_fill_in)
    | dict.fromkeys(mentor_forms.KINDS, mentor_forms.may_fill_in)
    | dict.fromkeys(assembly_forms.KINDS, assembly_forms.may_fill_in)
)


def may_open(tx: Transaction, actor: Actor, kind: FormKind, council: int, subject: str, now: datetime) -> Council:
    """The council, if the actor may open this kind of form about `subject` ("T1"); raises what keeps her from it."""
    if kind in _BEGUN_ELSEWHERE:
        raise NoForm("no-form")
    found = may_fill_in(tx, actor, kind, council, subject, now)
    require_possible(tx, found, kind, subject)
    return found


def may_fill_in(tx: Transaction, actor: Actor, kind: FormKind, council: int, subject: str, now: datetime) -> Council:
    """The council, if such a form is the actor's to fill in, whether or not what it is about is past that step."""
    match kind:
        case FormKind.ISSUE:
            return access.as_resident(tx, actor, council, now)
        case FormKind.BEHALF:
            return access.as_seated(tx, actor, council, now)
        case FormKind.LEAD:
            found = access.as_recorder(tx, actor, council)
            access.lead(tx, found, issue_forms.lead_of(subject))
            return found
        case FormKind.ABSENCE | FormKind.MOTION:
            found, _ = own_seat(tx, actor, council, now)
            return found
        case FormKind.MOVE:
            found = access.as_convenor(tx, actor, council)
            require_ahead(access.session(tx, found, number_of(subject, Kind.SESSION)))
            return found
        case FormKind.VOTE:
            return access.as_chair_of(tx, actor, council, session_at(tx, council, number_of(subject, Kind.TOPIC)))
        case FormKind.RECUSE:
            found, vote = as_chair_of_vote(tx, actor, council, number_of(subject, Kind.VOTE))
            vote.require_running(now)
            return found
        case FormKind.ENTER:
            found = access.as_recorder(tx, actor, council)
            access.vote(tx, found, number_of(subject, Kind.VOTE)).require_running(now)
            return found
        case FormKind.PROGRESS | FormKind.DONE:
            found = access.as_anyone(tx, council)
            require_owner(found, access.resolution(tx, found, number_of(subject, Kind.RESOLUTION)), actor)
            return found
        case FormKind.ANSWER:
            found = access.as_anyone(tx, council)
            asked_of(access.issue(tx, found, number_of(subject, Kind.ISSUE)), actor)
            return found
        case FormKind.NOTE | FormKind.WRITE_DOWN:
            return note_forms.require_noting(tx, actor, kind, council, subject, now)
        case _ if kind in _ASKED_ELSEWHERE:
            return _ASKED_ELSEWHERE[kind](tx, actor, kind, council, subject, now)
        case FormKind.EXCUSE | FormKind.HERE:
            found = access.as_anyone(tx, council)
            attendee_of(tx, actor, found, access.session(tx, found, number_of(subject, Kind.SESSION)), now)
            return found
        case FormKind.WITHDRAW:
            return _may_withdraw(tx, actor, council, subject)
        case _:
            return access.as_convenor(tx, actor, council)


def _may_withdraw(tx: Transaction, actor: Actor, council: int, subject: str) -> Council:
    match subject[:1]:
        case Kind.ISSUE:
            found = access.as_anyone(tx, council)
            issues.require_proposer(found, access.issue(tx, found, number_of(subject, Kind.ISSUE)), actor)
            return found
        case Kind.VOTE:
            return as_chair_of_vote(tx, actor, council, number_of(subject, Kind.VOTE))[0]
        case _:
            return access.as_convenor(tx, actor, council)
