"""A council's own rules: read by everyone, changed by the convenor."""

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.councils.model.forms import FormKind
from bot.councils.model.rules import GROUPS, RuleGroup, RuleName
from bot.councils.operations.rules import change_rule, rules_page
from bot.handlers.talk import Talk
from bot.views import events, rules
from bot.views.buttons import CouncilButton, CouncilDo, RuleButton
from bot.views.texts import LOCALES


def router() -> Router:
    """The routes of rules."""
    routes = Router(name="rules")
    routes.callback_query.register(rules_pressed, CouncilButton.filter(F.do == CouncilDo.RULES))
    routes.callback_query.register(home_pressed, RuleButton.filter(F.shown == ""))
    routes.callback_query.register(more_pressed, RuleButton.filter(F.shown == rules.MORE))
    routes.callback_query.register(group_pressed, RuleButton.filter(F.shown.in_(set(RuleGroup))))
    routes.callback_query.register(rule_pressed, RuleButton.filter(F.shown.in_(set(RuleName)) & (F.value == "")))
    typed = (F.shown == RuleName.TIMEZONE) & (F.value == rules.TYPED)
    routes.callback_query.register(typed_pressed, RuleButton.filter(typed))
    routes.callback_query.register(value_pressed, RuleButton.filter(F.shown.in_(set(RuleName)) & (F.value != "")))
    return routes


async def rules_pressed(press: CallbackQuery, callback_data: CouncilButton, talk: Talk) -> None:
    if not talk.reply.is_private:
        await talk.reply.lead(f"{events.RULES}{callback_data.council}")
        return
    page = await talk.records.read(rules_page, actor=talk.actor, council=callback_data.council)
    await talk.reply.show(rules.home(talk.texts, page))


async def home_pressed(press: CallbackQuery, callback_data: RuleButton, talk: Talk) -> None:
    page = await talk.records.read(rules_page, actor=talk.actor, council=callback_data.council)
    await talk.reply.replace(rules.home(talk.texts, page))


async def more_pressed(press: CallbackQuery, callback_data: RuleButton, talk: Talk) -> None:
    page = await talk.records.read(rules_page, actor=talk.actor, council=callback_data.council)
    await talk.reply.replace(rules.more(talk.texts, page))


async def group_pressed(press: CallbackQuery, callback_data: RuleButton, talk: Talk) -> None:
    page = await talk.records.read(rules_page, actor=talk.actor, council=callback_data.council)
    await talk.reply.replace(rules.group(talk.texts, page, RuleGroup(callback_data.shown)))


async def rule_pressed(press: CallbackQuery, callback_data: RuleButton, talk: Talk) -> None:
    page = await talk.records.read(rules_page, actor=talk.actor, council=callback_data.council)
    await talk.reply.replace(rules.rule(talk.texts, page, RuleName(callback_data.shown)))


async def typed_pressed(press: CallbackQuery, callback_data: RuleButton, talk: Talk) -> None:
    await talk.fill_in(FormKind.ZONE, council=callback_data.council)


async def value_pressed(press: CallbackQuery, callback_data: RuleButton, talk: Talk) -> None:
    chosen = RuleName(callback_data.shown)
    await talk.records.write(
        change_rule,
        actor=talk.actor,
        council=callback_data.council,
        rule=chosen,
        value=callback_data.value,
        locales=LOCALES,
    )
    page = await talk.records.read(rules_page, actor=talk.actor, council=callback_data.council)
    # Where the value she chose is the one it had, its own page would be the same again.
    around = next(group for group, names in GROUPS.items() if chosen in names)
    await talk.reply.replace(rules.group(talk.texts, page, around))
