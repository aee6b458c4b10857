"""What a form shows beside its question."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.councils.model.councils import Council, Kind
from bot.councils.model.examples import Example
from bot.councils.model.forms import OPENER, QUESTIONS, Form, FormKind, Question
from bot.councils.model.issues import Issue, IssueStatus
from bot.councils.model.labels import number_of
from bot.councils.model.membership import Seat
from bot.councils.model.people import Actor
from bot.councils.model.phases import Feature
from bot.councils.model.responsibilities import Routing
from bot.councils.model.topics import Topic
from bot.councils.model.votes import Vote
from bot.councils.operations import access, entry_forms, example_forms
from bot.councils.operations.attendees import Attendee, attendee_of, attendees_of
from bot.councils.operations.electorate import Voter, voters_of
from bot.councils.operations.form_openings import may_fill_in
from bot.councils.operations.minutes_words import ABOUT_MINUTES, words_about_minutes
from bot.councils.operations.phases import not_open
from bot.councils.operations.referral_forms import categories, ways
from bot.councils.operations.routing import Way
from bot.councils.operations.session_plans import PLANS, Plan, plan_of
from bot.councils.operations.sittings import agenda_of
from bot.councils.operations.speaking import topics_open_to
from bot.councils.operations.triage import joinable_issues
from bot.councils.ports import Transaction

# What may be begun in several ways, of which the alliance may not have opened all.
_BEGINNING = PLANS | {FormKind.VOTE}
_MOMENTS = frozenset({Question.DUE, Question.RECEIVED, Question.DAY, Question.HOUR, Question.END})


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPage:
    """All that the next question shows."""

    form: Form
    council: Council
    seats: tuple[Seat, ...]
    issues: tuple[Issue, ...]
    vote: Vote | None
    voters: tuple[Voter, ...]
    about: str
    voted_meanwhile: tuple[str, ...]
    is_seated: bool
    speakers: tuple[Attendee, ...] = ()
    agenda: tuple[Topic, ...] = ()
    plan: Plan | None = None
    ways: tuple[Way, ...] = ()
    categories: tuple[Routing, ...] = ()
    example: Example | None = None
    without: tuple[Feature, ...] = ()


def form_page(tx: Transaction, *, actor: Actor, now: datetime) -> FormPage | None:
    """The actor's half-filled form; None when there is none.

    Raises whatever would keep her from opening it now: a form outlives the post it was opened by, and shows no more.
    """
    form = tx.forms.get(bot_id=tx.bot_id, user_id=actor.user_id)
    if form is None:
        return None
    council = may_fill_in(tx, actor, form.kind, form.council, form.subject, now)
    vote = entry_forms.vote_of(tx, council, form) if form.kind is FormKind.ENTER else None
    return FormPage(
        form=form,
        council=council,
        seats=_seats_offered(tx, council, form, now),
        issues=_issues_offered(tx, council, form),
        vote=vote,
        voters=_voters_offered(tx, council, form),
        about=words_about(tx, council, form),
        voted_meanwhile=entry_forms.voted_meanwhile(tx, vote, form) if vote else (),
        is_seated=access.sits(tx, council, actor.user_id, now),
        speakers=_speakers_offered(tx, council, form, now),
        agenda=_agenda_offered(tx, actor, council, form, now),
        plan=plan_of(tx, council, form, now) if form.kind in PLANS else None,
        ways=ways(tx, form),
        categories=categories(tx, form),
        example=example_forms.preview(tx, council, form),
        without=not_open(tx, council.id) if form.kind in _BEGINNING else (),
    )


def form_opener(tx: Transaction, *, actor: Actor, now: datetime) -> str:
    """What the actor's form was opened with, as it was named then; empty where there is no form or nothing was."""
    del now
    form = tx.forms.get(bot_id=tx.bot_id, user_id=actor.user_id)
    return form.answers.get(OPENER, "") if form else ""


def moment_asked(tx: Transaction, *, actor: Actor, now: datetime) -> ZoneInfo | None:
    """The zone in which the actor's form asks for a day or an hour now; None where it asks for something else."""
    del now
    form = tx.forms.get(bot_id=tx.bot_id, user_id=actor.user_id)
    return access.as_anyone(tx, form.council).zone if form and form.question in _MOMENTS else None


def _seats_offered(tx: Transaction, council: Council, form: Form, now: datetime) -> tuple[Seat, ...]:
    match form.question:
        case Question.SEAT | Question.OWNER:
            return access.seats(tx, council, now)
        case Question.WITNESS | Question.PROPOSER:
            others = (seat for seat in access.seats(tx, council, now) if seat.user_id != form.user_id)
            return tuple(seat for seat in others if seat.label != form.who)
        case _:
            return ()


def _voters_offered(tx: Transaction, council: Council, form: Form) -> tuple[Voter, ...]:
    match form.question:
        case Question.VOTER:
            electorate = voters_of(tx, entry_forms.vote_of(tx, council, form))
            return tuple(voter for voter in electorate if not voter.ballot.recused)
        case Question.BALLOTS:
            return entry_forms.enterable(tx, entry_forms.vote_of(tx, council, form))
        case _:
            return ()


def _issues_offered(tx: Transaction, council: Council, form: Form) -> tuple[Issue, ...]:
    match form.question:
        case Question.ISSUES:
            return tx.issues.find(council=council.id, status=IssueStatus.COLLECTED)
        case Question.INTO:
            return joinable_issues(tx, council, access.issue(tx, council, number_of(form.subject, Kind.ISSUE)))
        case _:
            return ()


def _speakers_offered(tx: Transaction, council: Council, form: Form, now: datetime) -> tuple[Attendee, ...]:
    """Those who are there first, for they are those who speak."""
    if form.question is not Question.SPEAKER:
        return ()
    session = access.session(tx, council, number_of(form.subject, Kind.SESSION))
    return tuple(sorted(attendees_of(tx, council, session, now), key=lambda one: not one.attendance.present))


def _agenda_offered(tx: Transaction, actor: Actor, council: Council, form: Form, now: datetime) -> tuple[Topic, ...]:
    if form.question is not Question.ABOUT:
        return ()
    session = access.session(tx, council, number_of(form.subject, Kind.SESSION))
    if form.kind is FormKind.NOTE:
        items = topics_open_to(tx, council, session, attendee_of(tx, actor, council, session, now), now)
    else:
        items = agenda_of(tx, session)
    return tuple(access.topic(tx, council, item.topic) for item in items)


def words_about(tx: Transaction, council: Council, form: Form) -> str:
    """The words of what a form is about, or what its answer is asked for."""
    subject = form.subject
    if not subject or form.kind in (FormKind.LEAD, FormKind.EXCUSE):
        return form.answers.get(Question.TEXT, "")
    if form.kind in ABOUT_MINUTES:
        return words_about_minutes(tx, council, form)
    if form.kind is FormKind.EXAMPLE:
        return example_forms.words(tx, council, form)
    number = number_of(subject)
    match Kind(subject[0].upper()):
        case Kind.ISSUE:
            issue = access.issue(tx, council, number)
            return issue.asked if form.kind is FormKind.ANSWER and issue.asked else issue.text
        case Kind.TOPIC:
            return access.topic(tx, council, number).title
        case Kind.SESSION if Question.ABOUT in QUESTIONS[form.kind]:
            chosen = form.answers.get(Question.ABOUT)
            return access.topic(tx, council, number_of(chosen, Kind.TOPIC)).title if chosen else ""
        case Kind.SESSION:
            return access.session(tx, council, number).place
        case Kind.VOTE:
            return access.vote(tx, council, number).question
        case Kind.RESOLUTION:
            return access.resolution(tx, council, number).text
