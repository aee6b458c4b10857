"""What the form of a session asks: topics, way, a calendar, hours, a place; and all of it read back."""

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from bot.councils.model.forms import SKIPPED, FormKind, Question
from bot.councils.model.phases import OF_MODE, Feature
from bot.councils.model.sessions import Mode
from bot.councils.model.slots import FEWEST_SLOTS, MOST_SLOTS
from bot.councils.operations.form_pages import FormPage
from bot.councils.operations.session_plans import Plan
from bot.views import calendars
from bot.views.buttons import FormButton, FormDo, Row, button, keyboard
from bot.views.message import Message, clipped
from bot.views.session_buttons import PlanButton, PlanDo
from bot.views.texts import Markup, Texts

TOPICS_SHOWN = 40
WORDS = 24
NAMES_SHOWN = 10
# Of days: how long an online session may last by one press.
_LASTING = (1, 2, 3)
# Where a council has no quiet hours, between which nobody is called together.
_EARLIEST, _LATEST = 7, 22


def question(texts: Texts, page: FormPage, plan: Plan) -> Message:
    """What is asked now, under what is settled already."""
    form, asked = page.form, page.form.question or Question.SURE
    title = page.council.title
    lines = [texts("form-title", kind=form.kind, subject=form.subject, step=form.step, council_title=title)]
    lines += _settled(texts, page, plan)
    if asked is Question.SURE:
        lines += _warnings(texts, page, plan)
    mode = plan.mode.replace("_", "-") if plan.mode else "none"
    if plan.is_in_time or asked is not Question.SURE:
        old = {"settled": "yes" if plan.old_place else "no", "old_place": clipped(plan.old_place, 2 * WORDS)}
        lines.append(texts(f"plan-ask-{asked}", kind=form.kind, mode=mode, **old))
    cancel = [button(texts, "cancel", FormButton(do=FormDo.CANCEL, value=""))]
    return Message(text=texts.joined(lines, "\n"), keyboard=keyboard(*_answers(texts, page, plan, asked), cancel))


def _settled(texts: Texts, page: FormPage, plan: Plan) -> list[Markup]:
    zone = page.council.zone
    lines = [texts("plan-topic", topic=topic.label, title=clipped(topic.title, 2 * WORDS)) for topic in plan.topics]
    if plan.mode is not None:
        lines.append(
            texts("plan-mode", mode=plan.mode.replace("_", "-"), cadence=texts.plain(f"cadence-{plan.cadence}"))
        )
    if plan.was_at is not None:
        lines.append(texts("plan-was", when=texts.moment(plan.was_at, zone)))
    if plan.slots:
        lines += [texts("plan-time", when=texts.moment(slot, zone)) for slot in plan.slots]
    elif plan.starts_at is not None:
        lines.append(texts("plan-time", when=texts.moment(plan.starts_at, zone)))
    elif plan.day is not None:
        lines.append(texts("plan-time", when=texts.whole_day(plan.day)))
    if plan.ends_at is not None:
        lines.append(texts("plan-end", when=texts.moment(plan.ends_at, zone)))
    if plan.place:
        lines.append(texts("plan-place", place=plan.place))
    return lines


def _warnings(texts: Texts, page: FormPage, plan: Plan) -> list[Markup]:
    """What speaks against it, and what has to be seen to beforehand."""
    settings, lines = page.council.settings, []
    if plan.mode is not None:
        lines.append(texts(f"plan-check-{plan.mode.replace('_', '-')}"))
    for session in plan.clashes.sessions:
        when = texts.moment(session.starts_at, page.council.zone)
        lines.append(texts("plan-clash", session=session.label, when=when))
    if plan.clashes.names:
        lines.append(texts("plan-busy", names=texts.names(plan.clashes.names, NAMES_SHOWN)))
    if not plan.is_in_time:
        lines.append(
            texts(
                "plan-late",
                cadence=plan.cadence,
                days=settings.notice_days,
                hours=settings.urgent_notice_hours,
                urgent="yes" if plan.may_be_urgent else "no",
            )
        )
    return lines


def _answers(texts: Texts, page: FormPage, plan: Plan, asked: Question) -> list[Row]:
    match asked:
        case Question.TOPICS:
            marked = page.form.picked
            rows = [
                [
                    _choice(
                        f"{'☑' if topic.number in marked else '☐'} {topic.label} {topic.title[:WORDS]}",
                        PlanDo.TOPIC,
                        str(topic.number),
                    )
                ]
                for topic in plan.pool[:TOPICS_SHOWN]
            ]
            return [*rows, [_press(texts, "chosen", FormDo.ANSWER, SKIPPED)]] if marked else rows
        case Question.MODE:
            modes = [
                _press(texts, f"mode-{mode.replace('_', '-')}", FormDo.ANSWER, mode)
                for mode in Mode
                if OF_MODE.get(mode) not in page.without
            ]
            return [modes[:2], modes[2:]]
        case Question.DAY:
            month = calendars.month(texts, plan.month, first=plan.today, today=plan.today)
            return [*month, [_press(texts, "find-time", PlanDo.FIND, "")]] if _may_find(page, plan) else month
        case Question.HOUR:
            return _hours(page, plan)
        case Question.END:
            return [
                [_choice(texts.plain("lasts-days", days=days), FormDo.ANSWER, f"+{24 * days}") for days in _LASTING]
            ]
        case Question.PLACE if plan.old_place:
            return [[_press(texts, "same-place", FormDo.ANSWER, SKIPPED)]]
        case Question.SURE:
            return _ways_out(texts, page, plan)
        case _:
            return []


def _hours(page: FormPage, plan: Plan) -> list[Row]:
    settings = page.council.settings
    quiet = settings.quiet_from > settings.quiet_until
    first, last = (settings.quiet_until, settings.quiet_from - 1) if quiet else (_EARLIEST, _LATEST)
    local = plan.now.astimezone(page.council.zone)
    return calendars.hours(first, last, after=local.time() if plan.day == plan.today else None)


def _may_find(page: FormPage, plan: Plan) -> bool:
    """Whether the time may be found together: who sits before a screen or is visited at home needs none in common."""
    is_open = Feature.SLOTS not in page.without
    return is_open and page.form.kind is FormKind.MEET and plan.mode in (Mode.PLENARY, Mode.ON_SITE)


def _ways_out(texts: Texts, page: FormPage, plan: Plan) -> list[Row]:
    again = _press(texts, "other-time", PlanDo.AGAIN, "")
    if plan.is_in_time and page.form.kind is FormKind.SLOTS:
        more = [_press(texts, "add-time", PlanDo.ADD, "")] if len(plan.slots) < MOST_SLOTS else []
        enough = len(plan.slots) >= FEWEST_SLOTS
        return [[_press(texts, "sure-slots", FormDo.ANSWER, SKIPPED)] if enough else [], [*more, again]]
    if plan.is_in_time:
        return [[_press(texts, f"sure-{page.form.kind}", FormDo.ANSWER, SKIPPED), again]]
    return [[*([_press(texts, "make-urgent", PlanDo.URGENT, "")] if plan.may_be_urgent else []), again]]


def _press(texts: Texts, key: str, do: FormDo | PlanDo, value: str) -> InlineKeyboardButton:
    return button(texts, key, _data(do, value))


def _choice(words: str, do: FormDo | PlanDo, value: str) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=words, callback_data=_data(do, value).pack())


def _data(do: FormDo | PlanDo, value: str) -> CallbackData:
    return FormButton(do=do, value=value) if isinstance(do, FormDo) else PlanButton(do=do, value=value)
