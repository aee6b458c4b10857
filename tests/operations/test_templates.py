"""Templates: a topic or rules that a coordinator offers, and a council takes up or not."""

from bot.councils.events import EventKind
from bot.councils.model.announcements import Offer, Reach
from bot.councils.model.issues import Channel, IssueStatus
from bot.councils.model.ledger import Source
from bot.councils.model.organisation import Role
from bot.councils.model.people import CLOCK
from bot.councils.model.rules import YES, RuleName
from bot.councils.model.topics import TopicStatus
from bot.councils.operations.announcements import (
    announcement_page,
    draft_announcement,
)
from bot.councils.operations.ledger import ledger_rows
from bot.councils.operations.organisation import take_role
from bot.councils.operations.rules import change_rule
from bot.councils.operations.templates import draft_rules_template, draft_topic_template, take_template
from bot.storage import tables
from tests.operations.chamber import Chamber, person
from tests.operations.test_announcements import goes_out, with_councils
from tests.operations.test_organisation import LIU, TOWN, WANG, code

TITLE, TEXT = "Things on the stairs", "They stand in the way, and might catch fire"
THIRD = person(303, "Convenor of the third")


async def _taken(chamber: Chamber, number: int) -> int:
    page = await chamber.ask(announcement_page, actor=WANG, announcement=number)
    return page.reach.taken


async def test_a_topic_is_taken_up_by_one_press(chamber: Chamber) -> None:
    await with_councils(chamber)
    drafted = await chamber.do(draft_topic_template, WANG, title=TITLE, text=TEXT)
    number = await goes_out(chamber, drafted.number)
    assert (chamber.heard[0].facts["offer"], chamber.heard[0].facts["subject"]) == (Offer.TOPIC, TITLE)
    assert await _taken(chamber, number) == 0
    taken = await chamber.do(take_template, chamber.convenor, announcement=number)
    assert (taken.kind, taken.facts["topic"]) == (EventKind.TEMPLATE_TAKEN, "T1")
    assert {user for user, _ in chamber.told} == {CLOCK.user_id}, "what she has answered already is told to nobody"
    topic = await chamber.row(tables.topics)
    issue = await chamber.row(tables.issues)
    assert (topic.title, topic.status) == (TITLE, TopicStatus.ANNOUNCED)
    assert (issue.text, issue.channel, issue.status) == (TEXT, Channel.ALLIANCE, IssueStatus.ACCEPTED)
    assert (issue.proposer_id, issue.proposer_name, issue.topic) == (None, "The county", 1)
    assert await chamber.duties() == {}
    (row,) = await chamber.ask(ledger_rows, actor=chamber.convenor, after=0)
    assert (row.source, row.proposer) == (Source.ALLIANCE, None)
    await chamber.refuses("template-taken", take_template, chamber.convenor, announcement=number)
    page = await chamber.ask(announcement_page, actor=WANG, announcement=number)
    assert page.reach == Reach(left=0, read=1, read_in=1, taken=1)


async def test_what_one_council_settled_for_itself_another_may_take(chamber: Chamber) -> None:
    await with_councils(chamber)
    await chamber.refuses("rules-as-shipped", draft_rules_template, WANG)
    for rule, value in ((RuleName.QUORUM, "half"), (RuleName.MOTIONS_SECONDED, YES), (RuleName.TIMEZONE, "UTC")):
        await chamber.do(change_rule, chamber.convenor, rule=rule, value=value, locales=())
    drafted = await chamber.do(draft_rules_template, WANG)
    number = await goes_out(chamber, drafted.number)
    chamber.council = 3
    await chamber.do(change_rule, THIRD, rule=RuleName.VOTE_HOURS, value="24", locales=())
    taken = await chamber.do(take_template, THIRD, announcement=number)
    assert taken.facts["count"] == 2
    first, third = [await chamber.row(tables.councils, id=council) for council in (1, 3)]
    assert third.settings.rule == first.settings.rule
    assert third.settings.motions_seconded
    assert (third.settings.vote_hours, third.timezone) == (24, "Asia/Shanghai")
    assert await _taken(chamber, number) == 1


async def test_nothing_is_taken_that_was_not_offered(chamber: Chamber) -> None:
    await with_councils(chamber)
    drafted = await chamber.do(draft_topic_template, WANG, title=TITLE, text=TEXT)
    await chamber.refuses("no-such-announcement", take_template, chamber.convenor, announcement=drafted.number)
    words = await chamber.do(draft_announcement, WANG, text=TEXT)
    number = await goes_out(chamber, words.number)
    await chamber.refuses("no-such-announcement", take_template, chamber.convenor, announcement=number)


async def test_rules_are_taken_from_her_own_councils_alone(chamber: Chamber) -> None:
    await with_councils(chamber)
    await chamber.do(take_role, LIU, code=await code(chamber, TOWN, Role.COORDINATOR))
    for council in (1, 99, 2**40):
        chamber.council = council
        await chamber.refuses("no-such-unit", draft_rules_template, LIU)


async def test_what_it_says_is_looked_at_like_all_that_is_kept(chamber: Chamber) -> None:
    await with_councils(chamber)
    for title, text in (("Her husband beats her", TEXT), (TITLE, "Her husband beats her")):
        await chamber.refuses("private-matter", draft_topic_template, WANG, title=title, text=text)
