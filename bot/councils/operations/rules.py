"""A council's own rules: shown to everyone of its chat, changed by its convenor."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.councils.errors import BadInput
from bot.councils.events import BoardKind, Event, EventKind
from bot.councils.model.councils import Council, Post
from bot.councils.model.people import Actor
from bot.councils.model.rules import SETTINGS, RuleName
from bot.councils.model.zones import zones
from bot.councils.operations import access
from bot.councils.operations.tallying import recount
from bot.councils.ports import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesPage:
    """All that the pages of a council's rules show; `may_change` is whether the actor convenes it."""

    council: Council
    seats: int
    may_change: bool
    now: datetime


def rules_page(tx: Transaction, *, actor: Actor, council: int, now: datetime) -> RulesPage:
    """The rules, for anyone of the council's chat."""
    found = access.as_resident(tx, actor, council, now)
    return RulesPage(
        council=found,
        seats=len(access.seats(tx, found, now)),
        may_change=Post.CONVENOR in found.posts_of(actor.user_id),
        now=now,
    )


def change_rule(
    tx: Transaction, *, actor: Actor, council: int, rule: RuleName, value: str, locales: tuple[str, ...], now: datetime
) -> Event:
    """Set one rule from now on; a vote that is open keeps those it was opened under.

    `locales` are the languages the bot speaks. Raises BadInput for a value the rule can't have.
    """
    found = access.as_convenor(tx, actor, council)
    changed = _changed(found, rule, value, locales)
    tx.councils.save(changed)
    if rule is RuleName.TIMEZONE:
        # What happened at night may have been on another day there.
        recount(tx, changed, now)
    tx.audit(actor, "change_rule", council=council, subject=f"{rule}:{value}")
    tx.show(council, BoardKind.COUNCIL, 0)
    return Event(kind=EventKind.RULE_CHANGED, council=council, facts={"rule": rule, "value": value})


def _changed(council: Council, rule: RuleName, value: str, locales: tuple[str, ...]) -> Council:
    match rule:
        case RuleName.TIMEZONE:
            fits, changed = value in zones(), replace(council, timezone=value)
        case RuleName.LANGUAGE:
            fits, changed = value in locales, replace(council, locale=value)
        case _:
            setting = SETTINGS[rule]
            fits = value in setting.values
            changed = replace(council, settings=setting.write(council.settings, value)) if fits else council
    if not fits:
        raise BadInput("rule-value")
    return changed
