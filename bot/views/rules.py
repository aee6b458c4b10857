"""A council's own rules: what each means, and a sum to see it by."""

from datetime import timedelta

from aiogram.types import InlineKeyboardButton

from bot.councils.model.demands import needed_of
from bot.councils.model.reminders import online_reminder, session_reminders, vote_reminders
from bot.councils.model.rules import FIRST_PAGE, GROUPS, OTHERS, SETTINGS, RuleGroup, RuleName
from bot.councils.operations.rules import RulesPage
from bot.views.buttons import Row, RuleButton, in_rows, keyboard
from bot.views.message import Message
from bot.views.texts import LOCALES, Markup, Texts

ZONES = ("Asia/Shanghai", "Asia/Urumqi", "UTC")
# In the place of a rule the page of the other kinds; in the place of a zone the wish to type one.
MORE, TYPED = "more", "typed"
# A council without seats yet sees the sums of an ordinary one.
_ORDINARY = 9
# A session of which a sum tells when people are reminded.
_SESSION_AHEAD = timedelta(days=3)
# Days, over which reminders of something overdue are counted.
_LONG_OVERDUE = 21
# So many buttons stand two a row.
_FEW = 4


def home(texts: Texts, page: RulesPage) -> Message:
    """The rules of votes with their values, and a button for each kind of rule."""
    lines = [texts("rules-title", title=page.council.title), *_lines(texts, page, FIRST_PAGE)]
    others = _button(page, MORE, "", texts.plain("button-rules-others"))
    if not page.may_change:
        return Message(text=texts.joined(lines, "\n"), keyboard=keyboard([others]))
    lines.append(texts("rules-open-votes"))
    return Message(text=texts.joined(lines, "\n"), keyboard=keyboard(*_groups(texts, page, FIRST_PAGE), [others]))


def more(texts: Texts, page: RulesPage) -> Message:
    """The other rules, in the same way."""
    lines = [texts("rules-title", title=page.council.title), *_lines(texts, page, OTHERS)]
    groups = _groups(texts, page, OTHERS) if page.may_change else []
    return Message(text=texts.joined(lines, "\n"), keyboard=keyboard(*groups, [_back(texts, page, "")]))


def group(texts: Texts, page: RulesPage, shown: RuleGroup) -> Message:
    """The rules of one kind: what each means, and a button for each."""
    lines = [texts(f"rules-of-{shown}")]
    for name in GROUPS[shown]:
        lines += [_line(texts, page, name), texts(f"rule-means-{name}")]
    rows = [[_button(page, name, "", texts.plain(f"rule-name-{name}"))] for name in GROUPS[shown]]
    back = _back(texts, page, MORE if shown in OTHERS else "")
    return Message(text=texts.joined(lines, "\n"), keyboard=keyboard(*rows, [back]))


def rule(texts: Texts, page: RulesPage, shown: RuleName) -> Message:
    """One rule: what it means, its sum, and its values to choose from."""
    lines = [_line(texts, page, shown), texts(f"rule-means-{shown}"), _sum(texts, page, shown)]
    now = _value(page, shown)
    choices = [_choice(texts, page, shown, value, chosen=value == now) for value in _values(page, shown)]
    rows: list[Row] = [choices[at : at + 2] for at in range(0, len(choices), 2)]
    if shown is RuleName.TIMEZONE:
        rows.append([_button(page, shown, TYPED, texts.plain("button-rules-typed"))])
    around = next(group for group, names in GROUPS.items() if shown in names)
    return Message(text=texts.joined(lines, "\n"), keyboard=keyboard(*rows, [_back(texts, page, around)]))


def _lines(texts: Texts, page: RulesPage, groups: tuple[RuleGroup, ...]) -> list[Markup]:
    return [
        line
        for group in groups
        for line in (texts(f"rules-of-{group}"), *(_line(texts, page, n) for n in GROUPS[group]))
    ]


def _groups(texts: Texts, page: RulesPage, groups: tuple[RuleGroup, ...]) -> list[Row]:
    buttons = [_button(page, group, "", texts.plain(f"button-rules-{group}")) for group in groups]
    return in_rows(buttons, 2 if len(buttons) <= _FEW else 3)


def said(texts: Texts, name: RuleName, value: str) -> Markup:
    """A rule and its value, on a line."""
    return texts("rule-line", rule=texts(f"rule-name-{name}"), value=_spoken(texts, name, value))


def _line(texts: Texts, page: RulesPage, name: RuleName) -> Markup:
    return said(texts, name, _value(page, name))


def _value(page: RulesPage, name: RuleName) -> str:
    match name:
        case RuleName.TIMEZONE:
            return page.council.timezone
        case RuleName.LANGUAGE:
            return page.council.locale
        case _:
            return SETTINGS[name].read(page.council.settings)


def _values(page: RulesPage, name: RuleName) -> tuple[str, ...]:
    match name:
        case RuleName.TIMEZONE:
            return tuple(dict.fromkeys([*ZONES, page.council.timezone]))
        case RuleName.LANGUAGE:
            return LOCALES
        case _:
            return SETTINGS[name].values


def _spoken(texts: Texts, name: RuleName, value: str) -> str:
    said = texts.zone(value) if name is RuleName.TIMEZONE else value
    return texts.plain(f"rule-value-{name}", value=int(said) if said.isdecimal() else said)


def _sum(texts: Texts, page: RulesPage, name: RuleName) -> Markup:
    rule, settings, zone = page.council.settings.rule, page.council.settings, page.council.zone
    seats = page.seats or _ORDINARY
    closes = page.now + settings.vote_lasts
    starts = page.now + _SESSION_AHEAD
    over = page.now + timedelta(hours=settings.online_hours)
    coming = [texts.moment(at, zone) for at in session_reminders(page.now, starts, settings, zone)]
    reminders = [texts.moment(at, zone) for at in vote_reminders(page.now, closes, settings, zone)]

    def later(*, days: int = 0, hours: int = 0) -> str:
        return texts.moment(page.now + timedelta(days=days, hours=hours), zone)

    return texts(
        f"rule-sum-{name}",
        seats=seats,
        quorum=rule.quorum.needed(seats),
        base=rule.base.replace("_", "-"),
        of=seats,
        needed=rule.majority_of(seats),
        value=_value(page, name),
        closes=texts.moment(closes, zone),
        reminded="yes" if reminders else "no",
        reminders=texts.plain("list-separator").join(reminders),
        reminded_to_come="yes" if coming else "no",
        session_reminders=texts.plain("list-separator").join(coming),
        casting=later(hours=settings.casting_hours),
        reply=later(days=settings.first_reply_days),
        feedback=later(days=settings.feedback_days),
        times=_LONG_OVERDUE // settings.overdue_every_days,
        overdue=later(days=settings.overdue_told_after_days),
        link=later(days=settings.link_days),
        silent=later(days=settings.convenor_silent_days),
        objection=later(days=settings.objection_days),
        notice=texts.day(page.now + timedelta(days=settings.notice_days), zone),
        online=texts.moment(over, zone),
        asked=texts.moment(online_reminder(settings, page.now, over), zone),
        posted=texts.day(page.now + timedelta(days=settings.public_notice_days), zone),
        heard=texts.day(page.now + timedelta(days=settings.assembly_days), zone),
        urgent=later(hours=settings.urgent_notice_hours),
        locked=later(hours=settings.minutes_hours),
        speech=settings.speech_minutes,
        warning=settings.speech_warning_seconds,
        minutes=seats * settings.speech_minutes * settings.speech_turns,
        end=settings.quiet_until,
        demanded=needed_of(seats, settings.demand_one_in),
        clock=texts.moment(page.now, zone),
    )


def _choice(texts: Texts, page: RulesPage, name: RuleName, value: str, *, chosen: bool) -> InlineKeyboardButton:
    words = _spoken(texts, name, value)
    return _button(page, name, value, f"● {words}" if chosen else words)


def _back(texts: Texts, page: RulesPage, to: str) -> InlineKeyboardButton:
    return _button(page, to, "", texts.plain("button-rules-back"))


def _button(page: RulesPage, shown: str, value: str, words: str) -> InlineKeyboardButton:
    data = RuleButton(council=page.council.id, shown=shown, value=value)
    return InlineKeyboardButton(text=words, callback_data=data.pack())
