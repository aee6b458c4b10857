"""What a finished form does: the same operation as the typed command."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from bot.councils.events import Event
from bot.councils.model import rosters
from bot.councils.model.councils import Kind, Post
from bot.councils.model.dates import parse_day
from bot.councils.model.entering import unpacked
from bot.councils.model.forms import ACCOUNT, CADENCE, Form, FormKind, Question
from bot.councils.model.labels import number_of
from bot.councils.model.membership import Tag
from bot.councils.model.people import Actor, Named
from bot.councils.model.rules import RuleName
from bot.councils.model.topics import Cadence
from bot.councils.model.votes import Means
from bot.councils.operations import (
    absences,
    access,
    alliances,
    attendance,
    entering,
    example_forms,
    excuses,
    feedback,
    guests,
    issue_forms,
    issues,
    mentor_forms,
    minutes_forms,
    motions,
    note_forms,
    recusals,
    referral_forms,
    resolutions,
    rules,
    seats,
    session_forms,
    slot_forms,
    topics,
    triage,
    votes,
)
from bot.councils.operations.deferring import defer_topic
from bot.councils.operations.rosters import import_roster
from bot.councils.operations.withdrawals import withdraw
from bot.councils.ports import Transaction


def cadence_of(form: Form) -> Cadence:
    """How often the topic of a form is to be taken up; once, unless she pressed another."""
    return Cadence(form.answers.get(CADENCE, Cadence.SINGLE))


def _decline(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    reason = form.answers[Question.REASON]
    return issues.decline_issue(
        tx, actor=actor, council=form.council, issue=number_of(form.subject, Kind.ISSUE), reason=reason, now=now
    )


def _topic(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    chosen = tuple(number_of(label, Kind.ISSUE) for label in form.answers[Question.ISSUES].split())
    title = form.answers[Question.TITLE]
    return topics.make_topic(
        tx, actor=actor, council=form.council, issues=chosen, title=title, cadence=cadence_of(form), now=now
    )


def _invite(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    account = form.answers.get(ACCOUNT)
    return guests.invite_guest(
        tx,
        actor=actor,
        council=form.council,
        topic=number_of(form.subject, Kind.TOPIC),
        named=Named(user_id=int(account) if account else None),
        name=form.answers[Question.NAME],
        why=form.answers[Question.WHY],
        now=now,
    )


def _seat(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    names = tuple(form.answers[Question.NAME].splitlines())
    return seats.give_seats(tx, actor=actor, council=form.council, names=names, now=now)


def _roster(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    members = rosters.unpacked(form.answers[Question.FILE])
    return import_roster(tx, actor=actor, council=form.council, members=members, now=now)


def _unseat(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    named = Named(name=form.answers[Question.SEAT])
    return seats.end_seat(tx, actor=actor, council=form.council, named=named, now=now)


def _post(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    council = access.as_convenor(tx, actor, form.council)
    seat = access.seat_called(tx, council, Named(name=form.answers[Question.SEAT]), now)
    post = Post(form.answers[Question.POST])
    return seats.appoint(tx, actor=actor, council=form.council, post=post, seat=seat.number, now=now)


def _vote(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    return votes.open_vote(
        tx,
        actor=actor,
        council=form.council,
        topic=number_of(form.subject, Kind.TOPIC),
        motion=form.answers[Question.MOTION],
        secret=form.secret,
        method=form.method,
        now=now,
    )


def _resolve(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    council = access.as_anyone(tx, form.council)
    return resolutions.adopt_resolution(
        tx,
        actor=actor,
        council=form.council,
        vote=number_of(form.subject, Kind.VOTE),
        text=form.answers[Question.TEXT],
        owner=Named(name=form.answers[Question.OWNER]),
        due=parse_day(form.answers[Question.DUE], now.astimezone(council.zone).date()),
        test=form.answers[Question.TEST],
        now=now,
    )


def _owner(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    return resolutions.appoint_owner(
        tx,
        actor=actor,
        council=form.council,
        resolution=number_of(form.subject, Kind.RESOLUTION),
        owner=Named(name=form.answers[Question.OWNER]),
        now=now,
    )


def _progress(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    text = form.answers[Question.TEXT]
    return resolutions.report_progress(
        tx, actor=actor, council=form.council, resolution=number_of(form.subject, Kind.RESOLUTION), text=text, now=now
    )


def _done(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    result = form.answers[Question.RESULT]
    return feedback.claim_done(
        tx,
        actor=actor,
        council=form.council,
        resolution=number_of(form.subject, Kind.RESOLUTION),
        result=result,
        now=now,
    )


def _waive(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    reason = form.answers[Question.REASON]
    return resolutions.waive_resolution(
        tx,
        actor=actor,
        council=form.council,
        resolution=number_of(form.subject, Kind.RESOLUTION),
        reason=reason,
        now=now,
    )


def _withdraw(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    reason = form.answers[Question.REASON]
    return withdraw(tx, actor=actor, council=form.council, subject=form.subject, reason=reason, now=now)


def _defer(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    topic, reason = number_of(form.subject, Kind.TOPIC), form.answers[Question.REASON]
    return defer_topic(tx, actor=actor, council=form.council, topic=topic, reason=reason, now=now)


def _join(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    code = form.answers[Question.CODE]
    return alliances.join_alliance(tx, actor=actor, council=form.council, code=code, now=now)


def _tag(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    council = access.as_convenor(tx, actor, form.council)
    seat = access.seat_called(tx, council, Named(name=form.answers[Question.SEAT]), now)
    tag = Tag(form.answers[Question.TAG])
    return seats.tag_seat(tx, actor=actor, council=form.council, seat=seat.number, tag=tag, now=now)


def _absence(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    today = now.astimezone(access.as_anyone(tx, form.council).zone).date()
    until, reason = parse_day(form.answers[Question.DUE], today), form.answers[Question.REASON]
    return absences.report_absence(tx, actor=actor, council=form.council, until=until, reason=reason, now=now)


def _fix(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    issue, result = number_of(form.subject, Kind.ISSUE), form.answers[Question.RESULT]
    return triage.quick_fix(tx, actor=actor, council=form.council, issue=issue, result=result, now=now)


def _ask(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    issue, question = number_of(form.subject, Kind.ISSUE), form.answers[Question.TEXT]
    return triage.ask_back(tx, actor=actor, council=form.council, issue=issue, question=question, now=now)


def _answer(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    issue, text = number_of(form.subject, Kind.ISSUE), form.answers[Question.TEXT]
    return triage.answer_question(tx, actor=actor, council=form.council, issue=issue, text=text, now=now)


def _merge(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    issue, into = number_of(form.subject, Kind.ISSUE), number_of(form.answers[Question.INTO], Kind.ISSUE)
    return triage.merge_issue(tx, actor=actor, council=form.council, issue=issue, into=into, now=now)


def _motion(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    topic, text = number_of(form.subject, Kind.TOPIC), form.answers[Question.TEXT]
    return motions.propose_motion(tx, actor=actor, council=form.council, topic=topic, text=text, now=now)


def _zone(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    change = partial(rules.change_rule, tx, rule=RuleName.TIMEZONE, locales=())
    return change(actor=actor, council=form.council, value=form.answers[Question.ZONE], now=now)


def _recuse(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    vote, named = number_of(form.subject, Kind.VOTE), Named(name=form.answers[Question.VOTER])
    return recusals.recuse_voter(tx, actor=actor, council=form.council, vote=vote, named=named, now=now)


def _enter(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    council = access.as_recorder(tx, actor, form.council)
    beside = access.seat_called(tx, council, Named(name=form.answers[Question.WITNESS]), now)
    choices = unpacked(form.answers[Question.BALLOTS])
    papers = form.answers[Question.PAPERS].split()
    enter = partial(
        entering.enter_papers if papers else entering.enter_ballots,
        tx,
        actor=actor,
        council=council.id,
        vote=number_of(form.subject, Kind.VOTE),
        means=Means(form.answers[Question.MEANS]),
        witness=beside.number,
        now=now,
    )
    return enter(voters=tuple(choices), papers=papers) if papers else enter(choices=choices)


ENDINGS: dict[FormKind, Callable[[Transaction, Actor, Form, datetime], Event]] = {
    FormKind.ISSUE: issue_forms.put_forward,
    FormKind.DECLINE: _decline,
    FormKind.TOPIC: _topic,
    FormKind.INVITE: _invite,
    FormKind.SEAT: _seat,
    FormKind.ROSTER: _roster,
    FormKind.UNSEAT: _unseat,
    FormKind.POST: _post,
    FormKind.VOTE: _vote,
    FormKind.RESOLVE: _resolve,
    FormKind.OWNER: _owner,
    FormKind.PROGRESS: _progress,
    FormKind.DONE: _done,
    FormKind.WAIVE: _waive,
    FormKind.WITHDRAW: _withdraw,
    FormKind.DEFER: _defer,
    FormKind.JOIN: _join,
    FormKind.FIX: _fix,
    FormKind.ASK: _ask,
    FormKind.ANSWER: _answer,
    FormKind.MERGE: _merge,
    FormKind.TAG: _tag,
    FormKind.ABSENCE: _absence,
    FormKind.MOTION: _motion,
    FormKind.ZONE: _zone,
    FormKind.RECUSE: _recuse,
    FormKind.ENTER: _enter,
    FormKind.BEHALF: issue_forms.put_forward_for,
    FormKind.LEAD: issue_forms.word_lead,
    FormKind.NOTE: note_forms.finish,
    FormKind.WRITE_DOWN: note_forms.finish,
    FormKind.MEET: session_forms.convene,
    FormKind.SLOTS: slot_forms.propose,
    FormKind.MOVE: session_forms.move,
    FormKind.EXCUSE: excuses.give_by_form,
    FormKind.HERE: attendance.check_in_by_form,
    **minutes_forms.ENDINGS,
    **referral_forms.ENDINGS,
    **example_forms.ENDINGS,
    **mentor_forms.ENDINGS,
}
