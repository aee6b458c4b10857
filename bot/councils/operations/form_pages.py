"""What a form shows beside its question."""

from dataclasses import dataclass
from datetime import datetime

from bot.councils.model.councils import Council, Kind
from bot.councils.model.forms import Form, FormKind, Question
from bot.councils.model.issues import Issue, IssueStatus
from bot.councils.model.membership import Seat
from bot.councils.model.people import Actor
from bot.councils.operations import access
from bot.councils.operations.endings import number_of
from bot.councils.operations.triage import joinable_issues
from bot.councils.ports import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPage:
    """All that the next question shows."""

    form: Form
    council: Council
    seats: tuple[Seat, ...]
    issues: tuple[Issue, ...]
    about: str


def form_page(tx: Transaction, *, actor: Actor, now: datetime) -> FormPage | None:
    """The actor's half-filled form; None when there is none."""
    form = tx.forms.get(bot_id=tx.bot_id, user_id=actor.user_id)
    if form is None:
        return None
    council = access.as_anyone(tx, form.council)
    return FormPage(
        form=form,
        council=council,
        seats=access.seats(tx, council, now) if form.question in (Question.SEAT, Question.OWNER) else (),
        issues=_issues_offered(tx, council, form),
        about=words_about(tx, council, form),
    )


def _issues_offered(tx: Transaction, council: Council, form: Form) -> tuple[Issue, ...]:
    match form.question:
        case Question.ISSUES:
            return tx.issues.find(council=council.id, status=IssueStatus.COLLECTED)
        case Question.INTO:
            return joinable_issues(tx, council, access.issue(tx, council, number_of(form.subject, Kind.ISSUE)))
        case _:
            return ()


def words_about(tx: Transaction, council: Council, form: Form) -> str:
    """The words of what a form is about, or what its answer is asked for."""
    subject = form.subject
    if not subject:
        return ""
    number = number_of(subject)
    match Kind(subject[0].upper()):
        case Kind.ISSUE:
            issue = access.issue(tx, council, number)
            return issue.asked if form.kind is FormKind.ANSWER and issue.asked else issue.text
        case Kind.TOPIC:
            return access.topic(tx, council, number).title
        case Kind.VOTE:
            return access.vote(tx, council, number).question
        case Kind.RESOLUTION:
            return access.resolution(tx, council, number).text
