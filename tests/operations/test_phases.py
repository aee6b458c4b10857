"""Phases: what an alliance opens to pilots and then to all, what that keeps from being begun, and who hears of it."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.councils.errors import WrongState
from bot.councils.events import EventKind
from bot.councils.model.duties import DutyKind
from bot.councils.model.forms import FormKind, Question
from bot.councils.model.moments import When
from bot.councils.model.organisation import Role
from bot.councils.model.people import CLOCK
from bot.councils.model.phases import Feature, OpeningRound, Stage
from bot.councils.model.referrals import Category
from bot.councils.model.sessions import Mode, SessionStatus
from bot.councils.model.topics import Cadence
from bot.councils.model.votes import Method, VoteStatus
from bot.councils.operations import phases
from bot.councils.operations.alliances import alliance_of_council, join_alliance, leave_alliance
from bot.councils.operations.form_pages import form_page
from bot.councils.operations.forms import answer_by_button, choose_method, open_form
from bot.councils.operations.organisation import take_role
from bot.councils.operations.overview import waiting_for
from bot.councils.operations.phases import (
    PATIENCE,
    must_be_open,
    name_pilot,
    openings_to_tell,
    phases_page,
    pilots_page,
    set_stage,
    tell_openings,
)
from bot.councils.operations.referrals import refer_issue, return_referral
from bot.councils.operations.series import plan_next
from bot.councils.operations.session_forms import plan_session
from bot.councils.operations.sessions import begin_session, convene_session
from bot.councils.operations.slot_forms import find_time
from bot.councils.operations.slots import convene_best, propose_times, tap_slot
from bot.councils.operations.submissions import submit_issue
from bot.councils.operations.triage import answer_question, ask_back
from bot.councils.operations.votes import close_vote, open_vote, vote_again
from bot.councils.ports import Transaction
from bot.storage import tables
from tests.operations.chamber import BOT, Chamber
from tests.operations.monthly import closed
from tests.operations.test_announcements import with_councils
from tests.operations.test_organisation import COUNTY, LIU, OTHER_TOWN, TOWN, VILLAGE, WANG, code, county

OPTIONS = "Where? / Here / There / Nowhere"


async def says(chamber: Chamber, feature: Feature, stage: Stage | None, unit: int = COUNTY) -> None:
    await chamber.do(set_stage, WANG, unit=unit, feature=feature, stage=stage)


async def without(chamber: Chamber) -> tuple[Feature, ...]:
    """What is not open to the council."""
    return (await chamber.ask(alliance_of_council, actor=chamber.convenor)).without


async def knock(chamber: Chamber) -> list[tuple[int | None, object]]:
    """The clock knocks once; the councils whose convenors heard of something, and of what."""
    for unit in (await chamber.ask(openings_to_tell, actor=CLOCK))[:1]:
        await chamber.do(tell_openings, CLOCK, under=unit)
        assert {event.kind for event in chamber.heard} <= {EventKind.NEWLY_OPEN}
        return [(event.council, event.facts["features"]) for event in chamber.heard]
    return []


async def knocks(chamber: Chamber) -> list[tuple[int | None, object]]:
    """All that is heard until nothing more is due."""
    heard = []
    while await chamber.ask(openings_to_tell, actor=CLOCK):
        heard += await knock(chamber)
    return heard


async def joined(chamber: Chamber, unit: int = VILLAGE) -> int:
    """The council belongs to a unit; a topic it talks about."""
    await county(chamber)
    await chamber.do(join_alliance, chamber.convenor, code=await code(chamber, unit))
    return await chamber.topic()


def in_days(chamber: Chamber, *days: int) -> tuple[datetime, ...]:
    return tuple(chamber.now + timedelta(days=day) for day in days)


async def meets(chamber: Chamber, mode: Mode) -> tuple[Callable[..., Any], dict[str, Any]]:
    place = "" if mode is Mode.ONLINE else "Hall"
    return convene_session, {"topics": (1,), "starts_at": in_days(chamber, 4)[0], "mode": mode, "place": place}


async def begins(chamber: Chamber, feature: Feature) -> tuple[Callable[..., Any], dict[str, Any]]:
    """What begins something of this kind."""
    match feature:
        case Feature.ONLINE:
            return await meets(chamber, Mode.ONLINE)
        case Feature.VISITS:
            return await meets(chamber, Mode.HOME_VISIT)
        case Feature.PREFERENCES:
            return open_vote, {"topic": 1, "motion": OPTIONS, "method": Method.APPROVAL}
        case Feature.SLOTS:
            about = {"mode": Mode.PLENARY, "place": "Hall", "cadence": Cadence.SINGLE}
            return propose_times, {"topics": (1,), "slots": in_days(chamber, 4, 5), **about}
        case Feature.REFERRALS:
            issue = await chamber.issue()
            about = {"category": Category.LIGHTING, "reason": "Not ours"}
            return refer_issue, {"issue": issue, "to": TOWN, **about}


@pytest.mark.parametrize("feature", Feature)
async def test_what_is_not_open_can_not_be_begun_but_by_pilots(chamber: Chamber, feature: Feature) -> None:
    await joined(chamber)
    operation, about = await begins(chamber, feature)
    await says(chamber, feature, Stage.OFF)
    refusal = await chamber.refuses("not-open-yet", operation, chamber.convenor, **about)
    assert refusal.facts == {"feature": feature}
    with pytest.raises(WrongState, match="not-open-yet"):
        await chamber.ask(must_be_open, feature=feature)
    await chamber.do(name_pilot, WANG, pilot=True)
    await chamber.refuses("not-open-yet", operation, chamber.convenor, **about)
    await says(chamber, feature, Stage.PILOTS)
    await chamber.do(name_pilot, WANG, pilot=False)
    await chamber.refuses("not-open-yet", operation, chamber.convenor, **about)
    await chamber.do(name_pilot, WANG, pilot=True)
    await chamber.do(operation, chamber.convenor, **about)


async def test_nobody_else_is_told_that_it_is_not_open(chamber: Chamber) -> None:
    await joined(chamber)
    for feature in Feature:
        operation, about = await begins(chamber, feature)
        await says(chamber, feature, Stage.OFF)
        refused = "not-chair" if feature is Feature.PREFERENCES else "not-convenor"
        for actor in (chamber.seats[4], chamber.resident, chamber.stranger, WANG):
            await chamber.refuses(refused, operation, actor, **about)


async def test_the_lawful_way_stays_open_whatever_is_not(chamber: Chamber) -> None:
    await joined(chamber)
    for feature in Feature:
        await says(chamber, feature, Stage.OFF)
    assert await without(chamber) == tuple(Feature)
    operation, about = await meets(chamber, Mode.PLENARY)
    await chamber.do(operation, chamber.convenor, **about)
    for method, motion in ((Method.MOTION, "A lamp"), (Method.CHOICE, OPTIONS)):
        await chamber.do(open_vote, chamber.convenor, topic=await chamber.topic(), motion=motion, method=method)


async def test_a_council_of_no_unit_has_everything(chamber: Chamber) -> None:
    await county(chamber)
    for feature in Feature:
        await says(chamber, feature, Stage.OFF)
        await chamber.ask(must_be_open, feature=feature)
    assert await without(chamber) == ()
    assert await knock(chamber) == []


async def test_what_a_unit_does_not_say_the_nearest_above_does(chamber: Chamber) -> None:
    await joined(chamber)
    assert await without(chamber) == ()
    await says(chamber, Feature.ONLINE, Stage.OFF)
    await says(chamber, Feature.VISITS, Stage.OFF, OTHER_TOWN)
    assert await without(chamber) == (Feature.ONLINE,)
    await says(chamber, Feature.ONLINE, Stage.ALL, TOWN)
    await says(chamber, Feature.SLOTS, Stage.PILOTS, TOWN)
    assert await without(chamber) == (Feature.SLOTS,)
    page = await chamber.ask(phases_page, actor=WANG, unit=VILLAGE)
    said = {one.feature: (one.stage, one.said_by and one.said_by.id) for one in page.openings}
    assert said == {
        Feature.ONLINE: (Stage.ALL, TOWN),
        Feature.VISITS: (Stage.ALL, None),
        Feature.PREFERENCES: (Stage.ALL, None),
        Feature.SLOTS: (Stage.PILOTS, TOWN),
        Feature.REFERRALS: (Stage.ALL, None),
    }
    assert (page.councils, page.pilots) == (1, 0)
    await says(chamber, Feature.ONLINE, None, TOWN)
    await says(chamber, Feature.SLOTS, None, TOWN)
    assert await without(chamber) == (Feature.ONLINE,)


async def test_saying_the_same_again_says_nothing(chamber: Chamber) -> None:
    await with_councils(chamber)
    await says(chamber, Feature.ONLINE, None)
    await says(chamber, Feature.ONLINE, Stage.PILOTS)
    await says(chamber, Feature.ONLINE, Stage.PILOTS)
    chamber.council = 2
    await chamber.do(name_pilot, WANG, pilot=False)
    await chamber.do(name_pilot, WANG, pilot=True)
    await chamber.do(name_pilot, WANG, pilot=True)
    chamber.later(minutes=5)
    await chamber.do(name_pilot, WANG, pilot=False)
    await says(chamber, Feature.ONLINE, None)
    steps = await chamber.rows(tables.audit, alliance=1)
    assert [(step.action, step.subject, step.council) for step in steps if step.action != "found_alliance"] == [
        ("set_stage", "U1:online:pilots", None),
        ("name_pilot", "", 2),
        ("end_pilot", "", 2),
        ("set_stage", "U1:online:as-above", None),
    ]


async def test_only_councils_of_her_subtree_become_pilots(chamber: Chamber) -> None:
    await with_councils(chamber)
    await chamber.do(take_role, LIU, code=await code(chamber, TOWN, Role.COORDINATOR))
    for council in (1, 99, -1, 2**40):
        chamber.council = council
        await chamber.refuses("no-such-unit", name_pilot, LIU, pilot=True)
    chamber.council = 2
    await chamber.do(name_pilot, LIU, pilot=True)
    for nobody in (chamber.convenor, chamber.seats[3], chamber.stranger):
        await chamber.refuses("no-alliance", name_pilot, nobody, pilot=False)
    page = await chamber.ask(pilots_page, actor=LIU, unit=TOWN, page=7)
    assert (page.pilots, page.page, page.pages) == (1, 0, 1)
    assert [(council.id, pilot) for council, pilot in page.shown] == [(2, True), (4, False), (6, False)]
    assert (await chamber.ask(phases_page, actor=WANG, unit=COUNTY)).pilots == 1
    assert (await chamber.ask(phases_page, actor=WANG, unit=OTHER_TOWN)).pilots == 0


async def test_whoever_leaves_is_a_pilot_no_longer(chamber: Chamber) -> None:
    await joined(chamber)
    await says(chamber, Feature.ONLINE, Stage.PILOTS)
    await chamber.do(name_pilot, WANG, pilot=True)
    assert await without(chamber) == ()
    await chamber.do(leave_alliance, chamber.convenor)
    assert await chamber.rows(tables.council_phases) == []
    await chamber.do(join_alliance, chamber.convenor, code=await code(chamber, VILLAGE))
    assert await without(chamber) == (Feature.ONLINE,)
    assert {kind for _, kind in chamber.told} == {EventKind.ALLIANCE_JOINED}, "of what is not open nobody is told"
    await says(chamber, Feature.ONLINE, Stage.ALL)
    chamber.later(minutes=10)
    assert await knock(chamber) == [(1, "online")], "but what was not open as it joined and is now, its convenor hears"


async def test_convenors_hear_once_of_all_that_is_newly_open(chamber: Chamber, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(phases, "COUNCILS_AT_ONCE", 2)
    await with_councils(chamber)
    for feature in (Feature.ONLINE, Feature.SLOTS):
        await says(chamber, feature, Stage.OFF)
    chamber.later(minutes=10)
    assert await knocks(chamber) == [], "nobody is told of what is open no longer"
    assert await chamber.rows(tables.opening_rounds) == []
    chamber.council = 4
    await chamber.do(name_pilot, WANG, pilot=True)
    await says(chamber, Feature.ONLINE, Stage.PILOTS)
    await says(chamber, Feature.SLOTS, Stage.ALL, OTHER_TOWN)
    assert await knock(chamber) == [], "the coordinator may think better of it"
    chamber.later(minutes=10)
    assert sorted(await knocks(chamber), key=str) == [
        (1, "slots"),
        (3, "slots"),
        (4, "online"),
        (5, "slots"),
        (7, "slots"),
    ]
    await says(chamber, Feature.ONLINE, Stage.ALL)
    await says(chamber, Feature.SLOTS, Stage.ALL)
    chamber.later(minutes=10)
    few = [(1, "online"), (2, "online slots"), (3, "online"), (4, "slots")]
    assert await knocks(chamber) == [*few, (5, "online"), (6, "online slots"), (7, "online")]
    assert await chamber.ask(openings_to_tell, actor=CLOCK) == ()


async def test_what_was_meant_otherwise_nobody_hears_of(chamber: Chamber) -> None:
    await with_councils(chamber)
    await says(chamber, Feature.ONLINE, Stage.OFF)
    chamber.later(minutes=9)
    await says(chamber, Feature.ONLINE, None)
    chamber.later(minutes=9)
    await chamber.do(tell_openings, CLOCK, under=COUNTY)
    assert chamber.told == []
    assert await chamber.row(tables.opening_rounds)
    chamber.later(minutes=1)
    assert await knock(chamber) == []
    assert await chamber.rows(tables.opening_rounds) == []
    assert await chamber.rows(tables.council_phases) == []


async def test_a_round_goes_on_from_the_first_when_more_is_pressed(chamber: Chamber) -> None:
    await with_councils(chamber)

    def half_way(tx: Transaction, *, now: datetime) -> None:
        tx.opening_rounds.put(OpeningRound(unit=COUNTY, at=now, last_council=5))

    await chamber.archive.write(half_way)
    await says(chamber, Feature.ONLINE, Stage.OFF)
    assert await chamber.ask(lambda tx, now: tx.opening_rounds.find()) == (
        OpeningRound(unit=COUNTY, at=chamber.now + PATIENCE),
    )


async def test_another_bot_tells_nothing_of_it(chamber: Chamber) -> None:
    await with_councils(chamber)
    await says(chamber, Feature.ONLINE, Stage.OFF)
    elsewhere = Chamber(chamber.database, bot_id=BOT + 1)
    elsewhere.now = chamber.now + PATIENCE
    assert await elsewhere.ask(openings_to_tell, actor=CLOCK) == ()
    await elsewhere.do(tell_openings, CLOCK, under=COUNTY)
    assert await chamber.row(tables.opening_rounds)
    for operation, about in ((openings_to_tell, {}), (tell_openings, {"under": COUNTY})):
        await chamber.refuses("not-by-hand", operation, WANG, **about)


async def test_what_was_begun_is_finished(chamber: Chamber) -> None:
    topic = await joined(chamber)
    operation, about = await meets(chamber, Mode.ONLINE)
    await chamber.do(operation, chamber.convenor, **about)
    vote = await chamber.do(open_vote, chamber.convenor, topic=topic, motion=OPTIONS, method=Method.RANKED)
    operation, about = await begins(chamber, Feature.SLOTS)
    await chamber.do(operation, chamber.convenor, **about)
    for feature in Feature:
        await says(chamber, feature, Stage.OFF)
    await chamber.do(close_vote, chamber.convenor, vote=vote.number)
    again = await chamber.do(vote_again, chamber.convenor, vote=vote.number)
    assert (await chamber.row(tables.votes, number=again.number)).status is VoteStatus.OPEN
    await chamber.do(tap_slot, chamber.seats[0], poll=1, slot=0)
    await chamber.do(convene_best, chamber.convenor, poll=1)
    chamber.later(days=4)
    await chamber.do(begin_session, chamber.host, session=1)
    assert (await chamber.row(tables.sessions, number=1)).status is SessionStatus.OPEN


async def test_the_next_of_a_series_is_asked_for_otherwise(chamber: Chamber) -> None:
    session = await closed(chamber, mode=Mode.HOME_VISIT, place="At Mei's")
    await joined(chamber)

    async def plan() -> tuple[Mode | None, str]:
        await chamber.do(plan_next, chamber.convenor, session=session)
        page = await chamber.ask(form_page, actor=chamber.convenor)
        assert page is not None
        assert page.plan is not None
        return page.plan.mode, page.plan.place

    assert await plan() == (Mode.HOME_VISIT, "At Mei's")
    await says(chamber, Feature.VISITS, Stage.OFF)
    assert await plan() == (None, "")


async def test_a_form_offers_and_takes_what_is_open(chamber: Chamber) -> None:
    topic = await joined(chamber)
    for feature in Feature:
        await says(chamber, feature, Stage.OFF)
    refused = chamber.refuses
    about = {"topics": (topic,), "when": When(day=in_days(chamber, 4)[0].date(), at=None)}
    await refused("not-open-yet", plan_session, chamber.convenor, **about, mode=Mode.ONLINE)
    await chamber.do(plan_session, chamber.convenor, topics=(topic,))
    page = await chamber.ask(form_page, actor=chamber.convenor)
    assert page is not None
    assert (page.form.question, page.without) == (Question.MODE, tuple(Feature))
    await refused("not-open-yet", answer_by_button, chamber.convenor, answer=Mode.HOME_VISIT)
    await chamber.do(answer_by_button, chamber.convenor, answer=Mode.PLENARY)
    await refused("not-open-yet", find_time, chamber.convenor)
    await chamber.do(open_form, chamber.convenor, kind=FormKind.VOTE, subject="T1")
    await refused("not-open-yet", choose_method, chamber.convenor, method=Method.RANKED)
    await chamber.do(choose_method, chamber.convenor, method=Method.CHOICE)
    issue = await chamber.issue()
    await refused("not-open-yet", open_form, chamber.convenor, kind=FormKind.REFER, subject=f"I{issue}")
    square = {"issue": issue, "category": Category.CULTURE, "reason": "For us all to decide"}
    await refused("not-open-yet", submit_issue, chamber.convenor, **square)


async def test_of_an_issue_that_can_not_be_referred_it_is_not_said_that_it_can(chamber: Chamber) -> None:
    await joined(chamber)
    await chamber.issue()
    assert "refers" not in chamber.heard[0].facts
    (waiting,) = await chamber.ask(waiting_for, actor=chamber.convenor)
    assert waiting.without == ()
    await chamber.do(refer_issue, chamber.convenor, issue=2, to=TOWN, category=Category.LIGHTING, reason="Not ours")
    await says(chamber, Feature.REFERRALS, Stage.OFF)
    await chamber.do(return_referral, WANG, issue=2, reason="It is")
    assert [(event.kind, event.facts["refers"]) for event in chamber.heard] == [(EventKind.REFERRAL_RETURNED, "no")] * 2
    (waiting,) = await chamber.ask(waiting_for, actor=chamber.convenor)
    assert waiting.without == (Feature.REFERRALS,)
    issue = await chamber.issue()
    assert chamber.heard[0].facts["refers"] == "no"
    await chamber.do(ask_back, chamber.convenor, issue=issue, question="Which lamp?")
    answered = await chamber.do(answer_question, chamber.resident, issue=issue, text="The east one")
    assert answered.facts["refers"] == "no"
    await chamber.clock(DutyKind.FIRST_REPLY, await chamber.issue())
    assert chamber.heard[0].facts["refers"] == "no"
