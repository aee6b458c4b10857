"""A council's own rules: what each means, and a sum to see it by."""

from datetime import timedelta

from aiogram.types import InlineKeyboardButton

from bot.councils.model.rules import GROUPS, SETTINGS, RuleGroup, RuleName
from bot.councils.operations.rules import RulesPage
from bot.views.buttons import Row, RuleButton, keyboard
from bot.views.message import Message
from bot.views.texts import LOCALES, Markup, Texts

ZONES = ("Asia/Shanghai", "Asia/Urumqi", "UTC")
# A council without seats yet sees the sums of an ordinary one.
_ORDINARY = 9


def home(texts: Texts, page: RulesPage) -> Message:
    """Every rule with its value, and a button for each kind of rule."""
    lines = [texts("rules-title", title=page.council.title)]
    for group in RuleGroup:
        lines.append(texts(f"rules-of-{group}"))
        lines += [_line(texts, page, name) for name in GROUPS[group]]
    if not page.may_change:
        return Message(text=texts.joined(lines, "\n"))
    lines.append(texts("rules-open-votes"))
    buttons = [_button(page, group, "", texts.plain(f"button-rules-{group}")) for group in RuleGroup]
    return Message(text=texts.joined(lines, "\n"), keyboard=keyboard(buttons[:3], buttons[3:]))


def group(texts: Texts, page: RulesPage, shown: RuleGroup) -> Message:
    """The rules of one kind: what each means, and a button for each."""
    lines = [texts(f"rules-of-{shown}")]
    for name in GROUPS[shown]:
        lines += [_line(texts, page, name), texts(f"rule-means-{name}")]
    rows = [[_button(page, name, "", texts.plain(f"rule-name-{name}"))] for name in GROUPS[shown]]
    return Message(text=texts.joined(lines, "\n"), keyboard=keyboard(*rows, [_back(texts, page)]))


def rule(texts: Texts, page: RulesPage, shown: RuleName) -> Message:
    """One rule: what it means, its sum, and its values to choose from."""
    lines = [_line(texts, page, shown), texts(f"rule-means-{shown}"), _sum(texts, page, shown)]
    now = _value(page, shown)
    choices = [_choice(texts, page, shown, value, chosen=value == now) for value in _values(page, shown)]
    rows: list[Row] = [choices[at : at + 2] for at in range(0, len(choices), 2)]
    return Message(text=texts.joined(lines, "\n"), keyboard=keyboard(*rows, [_back(texts, page)]))


def _line(texts: Texts, page: RulesPage, name: RuleName) -> Markup:
    return texts("rule-line", rule=texts(f"rule-name-{name}"), value=_spoken(texts, name, _value(page, name)))


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
    return texts.plain(f"rule-value-{name}", value=said)


def _sum(texts: Texts, page: RulesPage, name: RuleName) -> Markup:
    rule, settings = page.council.settings.rule, page.council.settings
    seats = page.seats or _ORDINARY
    quorum = rule.quorum.needed(seats)
    return texts(
        f"rule-sum-{name}",
        seats=seats,
        quorum=quorum,
        base=rule.base.replace("_", "-"),
        of=seats,
        needed=rule.majority_of(seats),
        value=_value(page, name),
        closes=texts.moment(page.now + timedelta(hours=settings.vote_hours), page.council.zone),
        reply=texts.moment(page.now + timedelta(days=settings.first_reply_days), page.council.zone),
        feedback=texts.moment(page.now + timedelta(days=settings.feedback_days), page.council.zone),
        clock=texts.moment(page.now, page.council.zone),
    )


def _choice(texts: Texts, page: RulesPage, name: RuleName, value: str, *, chosen: bool) -> InlineKeyboardButton:
    words = _spoken(texts, name, value)
    return _button(page, name, value, f"● {words}" if chosen else words)


def _back(texts: Texts, page: RulesPage) -> InlineKeyboardButton:
    return _button(page, "", "", texts.plain("button-rules-back"))


def _button(page: RulesPage, shown: str, value: str, words: str) -> InlineKeyboardButton:
    data = RuleButton(council=page.council.id, shown=shown, value=value)
    return InlineKeyboardButton(text=words, callback_data=data.pack())
