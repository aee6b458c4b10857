"""A council's own rules: read by its people, changed by its convenor, and never under an open vote."""

import pytest

from bot.councils.events import BoardKind, EventKind
from bot.councils.model.rules import SETTINGS, RuleName
from bot.councils.operations.rules import change_rule, rules_page
from bot.councils.operations.vote_boards import vote_board
from tests.operations.chamber import Chamber

LOCALES = ("zh-CN", "en")
ELSEWHERE = {RuleName.TIMEZONE: "Asia/Urumqi", RuleName.LANGUAGE: "en"}


@pytest.mark.parametrize("name", RuleName)
async def test_the_convenor_changes_a_rule(chamber: Chamber, name: RuleName) -> None:
    value = ELSEWHERE.get(name) or SETTINGS[name].values[-1]
    event = await chamber.do(change_rule, chamber.convenor, rule=name, value=value, locales=LOCALES)
    assert (event.kind, event.facts) == (EventKind.RULE_CHANGED, {"rule": name, "value": value})
    assert chamber.audited == [("change_rule", f"{name}:{value}")]
    assert chamber.shown == {(BoardKind.COUNCIL, 0)}
    council = (await chamber.ask(rules_page, actor=chamber.convenor)).council
    kept = {RuleName.TIMEZONE: council.timezone, RuleName.LANGUAGE: council.locale}
    assert (kept[name] if name in kept else SETTINGS[name].read(council.settings)) == value


@pytest.mark.parametrize("name", RuleName)
async def test_a_value_that_a_rule_can_not_have_is_refused(chamber: Chamber, name: RuleName) -> None:
    await chamber.refuses("rule-value", change_rule, chamber.convenor, rule=name, value="much", locales=LOCALES)


async def test_only_the_convenor_may(chamber: Chamber) -> None:
    for actor in (chamber.host, chamber.seats[3], chamber.resident):
        change = {"rule": RuleName.SECRECY, "value": "yes", "locales": LOCALES}
        await chamber.refuses("not-convenor", change_rule, actor, **change)


async def test_everyone_of_the_chat_may_read(chamber: Chamber) -> None:
    page = await chamber.ask(rules_page, actor=chamber.resident)
    assert (page.seats, page.may_change, page.now) == (9, False, chamber.now)
    assert (await chamber.ask(rules_page, actor=chamber.convenor)).may_change
    await chamber.refuses("not-resident", rules_page, chamber.stranger)


async def test_an_open_vote_keeps_the_rule_it_was_opened_under(chamber: Chamber) -> None:
    vote = await chamber.vote()
    before = (await chamber.ask(vote_board, number=vote)).vote
    for name in (RuleName.QUORUM, RuleName.THRESHOLD, RuleName.BASE, RuleName.VOTE_HOURS):
        value = SETTINGS[name].values[-1]
        await chamber.do(change_rule, chamber.convenor, rule=name, value=value, locales=LOCALES)
    assert (await chamber.ask(vote_board, number=vote)).vote == before
