"""Forms in private chat: opened by a button, answered one question at a time, then done like a typed command."""

import unicodedata
from datetime import date, datetime

from bot.councils.errors import BadInput, NoForm, NotFound
from bot.councils.events import Event, EventKind
from bot.councils.model.councils import Council, Kind, Post
from bot.councils.model.dates import parse_day
from bot.councils.model.forms import (
    CADENCE,
    METHOD,
    OPENER,
    PICKED,
    SECRECY,
    SIGNED,
    SKIPPED,
    UNSIGNED,
    Form,
    FormKind,
    Question,
)
from bot.councils.model.issues import SPOKEN
from bot.councils.model.labels import number_of
from bot.councils.model.membership import Tag
from bot.councils.model.options import checked_options, split_question
from bot.councils.model.people import Actor, Named
from bot.councils.model.phases import OF_METHOD
from bot.councils.model.referrals import Category
from bot.councils.model.resolutions import end_of_day
from bot.councils.model.topics import Cadence
from bot.councils.model.votes import Means, Method
from bot.councils.model.words import ISSUE_LENGTH, NAME_LENGTH, TEXT_LENGTH, TITLE_LENGTH, accepted, names_in
from bot.councils.model.zones import zone_called
from bot.councils.operations import access, entry_forms, example_forms, issue_forms, issues, note_forms, session_forms
from bot.councils.operations.asking import asking
from bot.councils.operations.behalf import day_gone_by, named_proposer
from bot.councils.operations.endings import ENDINGS
from bot.councils.operations.entering import require_other
from bot.councils.operations.form_openings import may_open
from bot.councils.operations.form_pages import words_about
from bot.councils.operations.minutes import SECTION_LENGTH
from bot.councils.operations.phases import require_feature
from bot.councils.operations.referral_forms import ABOUT_REFERRALS
from bot.councils.operations.triage import joinable
from bot.councils.ports import Transaction

# Of all others what is typed is a name, or what a button says.
_LIMITS = {
    Question.TEXT: TEXT_LENGTH,
    Question.TITLE: TITLE_LENGTH,
    Question.WHY: TEXT_LENGTH,
    Question.REASON: TEXT_LENGTH,
    Question.MOTION: TEXT_LENGTH,
    Question.RESULT: TEXT_LENGTH,
    Question.TEST: TEXT_LENGTH,
    Question.WORDS: SECTION_LENGTH,
}
# What can be pressed alone, and is understood when it is typed as the button says it inside.
_OFFERED: dict[Question | None, frozenset[str]] = {
    Question.POST: frozenset(Post),
    Question.TAG: frozenset(Tag),
    Question.SIGNED: frozenset({SIGNED, UNSIGNED}),
    Question.CHANNEL: frozenset(SPOKEN),
    Question.SURE: frozenset({SKIPPED}),
    Question.CATEGORY: frozenset(Category),
    Question.SHARE: example_forms.SHARING,
}
# People's own words, for which there is more room than for a reason or a result.
_OWN_WORDS = frozenset(
    {FormKind.ISSUE, FormKind.ANSWER, FormKind.BEHALF, FormKind.LEAD, FormKind.NOTE, FormKind.WRITE_DOWN}
)
_ENTRIES = {
    Question.VOTER: entry_forms.checked_voter,
    Question.MEANS: entry_forms.checked_means,
    Question.BALLOTS: entry_forms.checked_ballots,
    Question.PAPERS: entry_forms.checked_papers,
}
# Whom or what an answer names, as it is known now.
_FOUND = {
    Question.ISSUES: issue_forms.chosen_issues,
    Question.PROPOSER: named_proposer,
    **ABOUT_REFERRALS,
    **note_forms.CHECKED,
    **example_forms.CHECKED,
}


def open_form(
    tx: Transaction, *, actor: Actor, kind: FormKind, council: int, subject: str = "", opener: str = "", now: datetime
) -> Event:
    """Begin a form about `subject` ("T1"); whoever may not do what it is for is told before she types.

    `opener` names the message whose button opened it, for whoever is to change that message once the form is done.
    """
    found = may_open(tx, actor, kind, council, subject, now)
    form = Form(bot_id=tx.bot_id, user_id=actor.user_id, kind=kind, council=council, subject=subject, opened_at=now)
    words_about(tx, found, form)
    if opener:
        form = form.answering(OPENER, opener)
    if kind is FormKind.TOPIC and subject:
        form = form.answering(Question.ISSUES, f"{Kind.ISSUE}{number_of(subject, Kind.ISSUE)}")
    if kind is FormKind.ENTER and not entry_forms.vote_of(tx, found, form).secret:
        # By name there is nothing more to count.
        form = form.answering(Question.PAPERS, "")
    if kind in note_forms.KINDS:
        form = note_forms.begun(tx, actor, found, form, now)
    if kind is FormKind.MOVE:
        form = session_forms.keeping_place(tx, found, form)
    tx.forms.put(form)
    return asking(form, found)


def answer_form(tx: Transaction, *, actor: Actor, answer: str, now: datetime) -> Event:
    """Answer what the form asks now; the last answer does what the form is for, or nothing of it is kept."""
    form = _form(tx, actor)
    council = access.as_anyone(tx, form.council)
    question = form.question
    if question is None:
        raise NoForm("no-form")
    if question is Question.PAPERS and (fewer := entry_forms.without_voted(tx, council, form, answer)):
        tx.forms.put(fewer)
        return asking(fewer, council)
    if anew := example_forms.written_anew(form, answer):
        tx.forms.put(anew)
        return asking(anew, council)
    if question in session_forms.ASKED:
        answered = session_forms.with_answer(tx, council, form, question, answer, now)
    else:
        answered = form.answering(question, _checked(tx, council, form, question, answer, now))
    if answered.question is not None:
        tx.forms.put(answered)
        return asking(answered, council)
    tx.forms.remove(bot_id=tx.bot_id, user_id=actor.user_id)
    return ENDINGS[form.kind](tx, actor, answered, now)


def answer_by_button(tx: Transaction, *, actor: Actor, answer: str, now: datetime) -> Event:
    """Answer with what a button offers; a button of an earlier question answers nothing."""
    form = _form(tx, actor)
    match form.question:
        case question if question in _OFFERED:
            fits = answer in _OFFERED[question]
        case question if question in session_forms.ASKED:
            fits = session_forms.offers(form, answer)
        case Question.ISSUES | Question.TEST | Question.WHY | Question.PROPOSER | Question.WORDS | Question.BALLOTS:
            fits = answer == SKIPPED
        case Question.DUE:
            fits = answer.startswith("+")
        case Question.RECEIVED:
            fits = answer.startswith("-")
        case Question.INTO:
            fits = answer.startswith(Kind.ISSUE)
        case Question.MEANS:
            fits = answer in set(Means) - {Means.BUTTON}
        case Question.VOTER | Question.SPEAKER | Question.TO:
            fits = answer != ""
        case _ if form.question in example_forms.PARTS:
            fits = answer == SKIPPED
        case Question.ABOUT:
            fits = answer.startswith(Kind.TOPIC)
        case _:
            fits = False
    if not fits:
        raise NoForm("no-form")
    return answer_form(tx, actor=actor, answer=answer, now=now)


def choose_seat(tx: Transaction, *, actor: Actor, seat: int, now: datetime) -> Event:
    """Answer with the holder of a seat, by the seat's number."""
    form = _form(tx, actor)
    if form.question not in (Question.SEAT, Question.OWNER, Question.WITNESS, Question.PROPOSER):
        raise NoForm("no-form")
    chosen = access.seat(tx, access.as_anyone(tx, form.council), seat, now)
    return answer_form(tx, actor=actor, answer=chosen.name, now=now)


def toggle_issue(tx: Transaction, *, actor: Actor, issue: int, now: datetime) -> Event:
    """Mark or unmark an issue while choosing those of a topic."""
    form = _form(tx, actor)
    council = access.as_convenor(tx, actor, form.council)
    if form.question is not Question.ISSUES:
        raise NoForm("no-form")
    issues.require_collected(access.issue(tx, council, issue))
    marked = form.picked ^ {issue}
    marked_form = form.answering(PICKED, " ".join(str(number) for number in sorted(marked)))
    del now
    tx.forms.put(marked_form)
    return asking(marked_form, council)


def tap_voter(tx: Transaction, *, actor: Actor, voter: str, now: datetime) -> Event:
    """Give a voter ("N3") the next choice while ballots are entered."""
    del now
    form = _form(tx, actor)
    council = access.as_recorder(tx, actor, form.council)
    if form.question is not Question.BALLOTS:
        raise NoForm("no-form")
    tapped_form = entry_forms.with_tap(tx, council, form, voter)
    tx.forms.put(tapped_form)
    return asking(tapped_form, council)


def choose_method(tx: Transaction, *, actor: Actor, method: str, now: datetime) -> Event:
    """Say how the vote this form opens is counted."""
    if method not in set(Method):
        raise NoForm("no-form")
    require_feature(tx, _form(tx, actor).council, OF_METHOD.get(Method(method)))
    return _of_vote(tx, actor, METHOD, method, now)


def choose_secrecy(tx: Transaction, *, actor: Actor, secret: bool, now: datetime) -> Event:
    """Say whether the vote this form opens is secret."""
    return _of_vote(tx, actor, SECRECY, "secret" if secret else "open", now)


def _of_vote(tx: Transaction, actor: Actor, what: str, chosen: str, now: datetime) -> Event:
    form = _form(tx, actor)
    council = may_open(tx, actor, form.kind, form.council, form.subject, now)
    if form.question is not Question.MOTION:
        raise NoForm("no-form")
    answered = form.answering(what, chosen)
    tx.forms.put(answered)
    return asking(answered, council)


def choose_cadence(tx: Transaction, *, actor: Actor, cadence: Cadence, now: datetime) -> Event:
    """Say how often a topic is to be taken up, while its title is asked."""
    del now
    form = _form(tx, actor)
    council = access.as_convenor(tx, actor, form.council)
    if form.question is not Question.TITLE:
        raise NoForm("no-form")
    chosen = form.answering(CADENCE, cadence)
    tx.forms.put(chosen)
    return asking(chosen, council)


def cancel_form(tx: Transaction, *, actor: Actor, now: datetime) -> Event:
    """Drop the form."""
    del now
    form = _form(tx, actor)
    tx.forms.remove(bot_id=tx.bot_id, user_id=actor.user_id)
    return Event(kind=EventKind.FORM_CANCELLED, council=form.council)


def _form(tx: Transaction, actor: Actor) -> Form:
    form = tx.forms.get(bot_id=tx.bot_id, user_id=actor.user_id)
    if form is None:
        raise NoForm("no-form")
    return form


def _checked(tx: Transaction, council: Council, form: Form, question: Question, answer: str, now: datetime) -> str:
    """The answer as it will be kept; raises the same refusals as a typed command."""
    match question:
        case _ if question in _OFFERED and answer not in _OFFERED[question]:
            raise BadInput("choose-a-button")
        case Question.FILE:
            raise BadInput("roster-file-wanted")
        case Question.DUE | Question.RECEIVED:
            day = _day_to_come if question is Question.DUE else day_gone_by
            return day(council, answer, now).isoformat()
        case Question.INTO:
            whole = access.issue(tx, council, number_of(unicodedata.normalize("NFKC", answer).strip(), Kind.ISSUE))
            return joinable(whole, access.issue(tx, council, number_of(form.subject, Kind.ISSUE))).label
        case Question.MOTION if form.method is not Method.MOTION:
            asked, options = split_question(answer)
            return "\n".join([accepted(asked, limit=TEXT_LENGTH), *checked_options(options)])
        case Question.NAME if form.kind is FormKind.SEAT:
            return "\n".join(accepted(name, limit=NAME_LENGTH) for name in names_in(answer))
        case _ if question in _FOUND:
            return _FOUND[question](tx, council, form, answer, now)
        case Question.SEAT:
            return access.seat_called(tx, council, Named(name=answer), now).name
        case Question.WITNESS:
            witness = access.seat_called(tx, council, Named(name=answer), now)
            return require_other(witness, form.user_id, form.who).name
        case Question.ZONE:
            return zone_called(answer)
        case Question.VOTER | Question.MEANS | Question.BALLOTS | Question.PAPERS:
            return _ENTRIES[question](tx, council, form, answer)
        case Question.OWNER if access.seat_named(tx, council, Named(name=answer), now) is None:
            raise NotFound("owner-unknown", name=answer)
        case Question.TEST | Question.WHY if answer == SKIPPED:
            return ""
    return accepted(answer, limit=ISSUE_LENGTH if form.kind in _OWN_WORDS else _LIMITS.get(question, NAME_LENGTH))


def _day_to_come(council: Council, answer: str, now: datetime) -> date:
    day = parse_day(answer, now.astimezone(council.zone).date())
    if end_of_day(day, council.zone) <= now:
        raise BadInput("date-past")
    return day
