"""A form's next question."""

from aiogram.types import (
    InlineKeyboardButton,
    KeyboardButton,
    KeyboardButtonRequestUsers,
    ReplyKeyboardMarkup,
)

from bot.councils.model.councils import Kind, Post
from bot.councils.model.entering import means_of_entry
from bot.councils.model.forms import SIGNED, SKIPPED, UNSIGNED, Form, FormKind, Question
from bot.councils.model.issues import SPOKEN
from bot.councils.model.labels import number_of
from bot.councils.model.membership import Tag
from bot.councils.model.phases import OF_METHOD
from bot.councils.model.topics import Cadence
from bot.councils.model.votes import Choice, Method, Vote
from bot.councils.operations.endings import cadence_of
from bot.councils.operations.entry_forms import TYPED, tapped
from bot.councils.operations.form_pages import FormPage
from bot.councils.operations.picking import MOST_PICKED
from bot.views import examples, notes, referrals, rosters, session_forms, topics
from bot.views.buttons import CouncilButton, CouncilDo, FormButton, FormDo, Row, button, in_rows, keyboard
from bot.views.message import Message
from bot.views.texts import Markup, Texts

DAYS_OFFERED = (7, 14, 30)
DAYS_GONE_BY = (0, 1, 2)
CHOICES_SHOWN = 40
ISSUES_OFFERED = 8
_CALL_OFF = "call_off"
_ONE_BUTTON = {
    Question.NAME: ("contacts", FormDo.CONTACTS, ""),
    Question.FILE: ("template", FormDo.TEMPLATE, ""),
    Question.SURE: ("import", FormDo.ANSWER, SKIPPED),
    Question.WHY: ("skip", FormDo.ANSWER, SKIPPED),
    Question.WORDS: ("leave-out", FormDo.ANSWER, SKIPPED),
    Question.TEST: ("same-test", FormDo.ANSWER, SKIPPED),
}


def question(texts: Texts, page: FormPage) -> Message:
    """What is asked now, with buttons for the answers that can be pressed."""
    form = page.form
    if page.plan is not None:
        return session_forms.question(texts, page, page.plan)
    asked = form.question or Question.TEXT
    kind = _kind(form)
    lines = [texts("form-title", kind=kind, subject=form.subject, step=form.step, council_title=page.council.title)]
    if page.about:
        lines.append(texts("form-about", about=page.about))
    if page.vote is not None and asked in (Question.BALLOTS, Question.PAPERS):
        lines += [texts("option-line", number=at, option=option) for at, option in enumerate(page.vote.options, 1)]
    if page.voted_meanwhile:
        lines += _changed(texts, page, asked)
    if any(way.responsible for way in page.ways):
        lines.append(texts("form-responsible"))
    if asked is Question.SURE:
        lines.append(rosters.preview(texts, form))
    lines += examples.preview(texts, page)
    way = "secret" if page.vote and page.vote.secret else "open"
    method = page.vote.method if page.vote else form.method
    lines.append(texts(f"ask-{asked}", kind=kind, method=method, way=way, step=form.step))
    cancel = [button(texts, "cancel", FormButton(do=FormDo.CANCEL, value=""))]
    return Message(text=texts.joined(lines, "\n"), keyboard=keyboard(*_answers(texts, page, asked), cancel))


def _kind(form: Form) -> str:
    """What the form is called: a session is not withdrawn but called off, as its button says."""
    of_session = form.subject.upper().startswith(Kind.SESSION)
    return _CALL_OFF if form.kind is FormKind.WITHDRAW and of_session else form.kind


def _changed(texts: Texts, page: FormPage, asked: Question) -> list[Markup]:
    """What is not as it was when the recorder answered before, and what she wrote then."""
    voters = tapped(page.form) if asked is Question.PAPERS else {}
    names = texts.names(page.voted_meanwhile)
    lines = [texts("form-voted-meanwhile", names=names, count=len(page.voted_meanwhile), left=len(voters))]
    if voters:
        lines.append(texts("form-typed", typed=page.form.answers[TYPED]))
    return lines


def _answers(texts: Texts, page: FormPage, asked: Question) -> list[Row]:
    match asked:
        case Question.REASON if page.form.kind is FormKind.WITHDRAW and page.form.subject.upper().startswith(
            Kind.TOPIC
        ):
            return [[topics.deferral(texts, page.council.id, number_of(page.form.subject, Kind.TOPIC))]]
        case Question.WORDS if page.form.kind is FormKind.REPLY_FOR:
            return [[button(texts, "minutes-confirm", FormButton(do=FormDo.ANSWER, value=SKIPPED))]]
        case Question.ISSUES:
            marked = page.form.picked
            rows = [
                [_choice(_marked(issue.label, issue.text, issue.number in marked), FormDo.TOGGLE, str(issue.number))]
                for issue in page.issues[:CHOICES_SHOWN]
            ]
            done = button(texts, "chosen", FormButton(do=FormDo.ANSWER, value=SKIPPED))
            return [*rows, [done]] if marked else rows
        case Question.INTO:
            return [
                [_choice(f"{issue.label} {issue.text[:24]}", FormDo.ANSWER, issue.label)]
                for issue in page.issues[:ISSUES_OFFERED]
            ]
        case Question.SEAT | Question.OWNER | Question.WITNESS:
            return _seats(page)
        case Question.VOTER:
            return in_rows(
                [_choice(voter.name, FormDo.ANSWER, voter.ballot.voter) for voter in page.voters[:CHOICES_SHOWN]]
            )
        case Question.MEANS:
            entered = means_of_entry(page.vote) if page.vote else ()
            return [[button(texts, f"means-{means}", FormButton(do=FormDo.ANSWER, value=means)) for means in entered]]
        case Question.BALLOTS:
            return _ballots(texts, page)
        case Question.POST:
            return [[button(texts, f"post-{post}", FormButton(do=FormDo.ANSWER, value=post)) for post in Post]]
        case Question.TAG:
            tags = [
                button(texts, f"tag-{tag.replace('_', '-')}", FormButton(do=FormDo.ANSWER, value=tag)) for tag in Tag
            ]
            return [tags[:2], tags[2:]]
        case Question.DUE:
            return [[_choice(texts.plain("days-ahead", days=days), FormDo.ANSWER, f"+{days}") for days in DAYS_OFFERED]]
        case Question.MOTION:
            secret = page.form.secret if page.form.secret is not None else page.council.settings.secret
            opened = [method for method in Method if OF_METHOD.get(method) not in page.without]
            methods = [_method(texts, method, chosen=method is page.form.method) for method in opened]
            return [methods[:2], methods[2:], [_way(texts, "open", not secret), _way(texts, "secret", secret)]]
        case Question.TITLE:
            return [[_cadence(texts, cadence, cadence is cadence_of(page.form)) for cadence in Cadence]]
        case _ if asked in _ONE_BUTTON:
            key, do, value = _ONE_BUTTON[asked]
            return [[button(texts, key, FormButton(do=do, value=value))]]
        case _:
            found = (
                _of_intake(texts, page, asked) or notes.answers(texts, page, asked) or examples.answers(texts, asked)
            )
            return found or referrals.answers(texts, page, asked)


def _of_intake(texts: Texts, page: FormPage, asked: Question) -> list[Row]:
    """What can be pressed while an issue comes in."""

    def answer(name: str, value: str) -> InlineKeyboardButton:
        return button(texts, name, FormButton(do=FormDo.ANSWER, value=value))

    match asked:
        case Question.TEXT if page.form.kind is FormKind.ISSUE and page.is_seated:
            return [[button(texts, "behalf", CouncilButton(do=CouncilDo.BEHALF, council=page.council.id))]]
        case Question.SIGNED:
            return [[answer(way, way) for way in (SIGNED, UNSIGNED)]]
        case Question.PROPOSER:
            return [*_seats(page), [answer("unnamed", SKIPPED)]]
        case Question.RECEIVED:
            return [[answer(f"days-ago-{days}", f"-{days}") for days in DAYS_GONE_BY]]
        case Question.CHANNEL:
            said = [answer(f"channel-{way}", way) for way in SPOKEN]
            return [said[:2], said[2:]]
        case _:
            return []


def _seats(page: FormPage) -> list[Row]:
    return in_rows([_choice(seat.name, FormDo.SEAT, str(seat.number)) for seat in page.seats[:CHOICES_SHOWN]])


def contacts(texts: Texts, form: Form) -> ReplyKeyboardMarkup:
    """The keyboard that lets people be picked from the contacts of whoever fills in the form."""
    wanted = KeyboardButtonRequestUsers(
        request_id=form.ticket,
        user_is_bot=False,
        max_quantity=MOST_PICKED[form.kind],
        request_name=True,
        request_username=True,
    )
    pick = KeyboardButton(text=texts.plain("pick-people", kind=form.kind), request_users=wanted)
    return ReplyKeyboardMarkup(keyboard=[[pick]], resize_keyboard=True, one_time_keyboard=True)


def _ballots(texts: Texts, page: FormPage) -> list[Row]:
    vote, so_far = page.vote, tapped(page.form)
    if vote is None:
        return []
    taps = [
        _choice(_tapped(texts, vote, voter.name, so_far.get(voter.ballot.voter, "")), FormDo.TAP, voter.ballot.voter)
        for voter in page.voters[:CHOICES_SHOWN]
    ]
    one_tap = vote.secret or vote.method in (Method.MOTION, Method.CHOICE)
    done = button(texts, "chosen", FormButton(do=FormDo.ANSWER, value=SKIPPED))
    return [*(in_rows(taps, 2) if one_tap else []), *([[done]] if so_far else [])]


def _tapped(texts: Texts, vote: Vote, name: str, choice: str) -> str:
    if not choice:
        return name
    if vote.secret:
        return f"☑ {name}"
    return f"{name} · {texts.plain(f'button-{choice}') if choice in set(Choice) else choice}"


def _choice(text: str, do: FormDo, value: str) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=text, callback_data=FormButton(do=do, value=value).pack())


def _method(texts: Texts, method: Method, *, chosen: bool) -> InlineKeyboardButton:
    mark = "\u25cf" if chosen else "\u25cb"
    return _choice(f"{mark} {texts.plain(f'method-{method}')}", FormDo.METHOD, method)


def _way(texts: Texts, way: str, chosen: bool) -> InlineKeyboardButton:
    mark = "●" if chosen else "○"
    return _choice(f"{mark} {texts.plain(f'way-{way}')}", FormDo.SECRECY, way)


def _cadence(texts: Texts, cadence: Cadence, chosen: bool) -> InlineKeyboardButton:
    words = texts.plain(f"cadence-{cadence}")
    return _choice(f"☑ {words}" if chosen else words, FormDo.CADENCE, cadence)


def _marked(label: str, text: str, marked: bool) -> str:
    return f"{'☑' if marked else '☐'} {label} {text[:24]}"
