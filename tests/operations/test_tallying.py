"""What is counted as it happens is what a recount finds, whatever becomes of a matter and wherever its council goes."""

from collections import Counter
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.councils.model.counts import REPLIES, Miscount
from bot.councils.model.duties import DutyKind
from bot.councils.model.resolutions import Rating
from bot.councils.model.rules import RuleName
from bot.councils.model.sessions import Mode
from bot.councils.model.summaries import Figures, Span, period_of
from bot.councils.operations import access
from bot.councils.operations.alliances import join_alliance, leave_alliance
from bot.councils.operations.attendance import check_in
from bot.councils.operations.deferring import defer_topic, resume_topic
from bot.councils.operations.feedback import claim_done, rate_result
from bot.councils.operations.issues import decline_issue, withdraw_issue
from bot.councils.operations.resolutions import waive_resolution, withdraw_resolution
from bot.councils.operations.rules import change_rule
from bot.councils.operations.sessions import begin_session, convene_session, end_session, hold_talk
from bot.councils.operations.summaries import summary
from bot.councils.operations.tallying import miscounts_of
from bot.councils.operations.topics import withdraw_topic
from bot.councils.operations.triage import ask_back, merge_issue, quick_fix
from bot.councils.operations.votes import withdraw_vote
from bot.councils.ports import Transaction
from bot.storage import figures, tables
from tests.operations.chamber import Chamber
from tests.operations.test_organisation import COUNTY, OTHER_TOWN, TOWN, VILLAGE, WANG, code, county

UTC = ZoneInfo("UTC")


async def _in_a_village(chamber: Chamber) -> None:
    await county(chamber)
    await _joins(chamber, VILLAGE)


async def _joins(chamber: Chamber, unit: int) -> None:
    await chamber.do(join_alliance, chamber.convenor, code=await code(chamber, unit))
    chamber.later(hours=1)


async def _miscounts(chamber: Chamber) -> tuple[Miscount, ...]:
    def look(tx: Transaction, *, now: datetime) -> tuple[Miscount, ...]:
        return miscounts_of(tx, access.as_anyone(tx, chamber.council), now)

    return await chamber.archive.read(look)


async def _counts(chamber: Chamber) -> Counter[str]:
    """What is kept, of all days together; and it is what there is."""
    assert await _miscounts(chamber) == ()
    found: Counter[str] = Counter()
    for row in await chamber.rows(tables.counts):
        found[row.what] += row.times
    return +found


async def _figures(chamber: Chamber, unit: int = COUNTY, council: int = 0) -> Figures:
    asked = {"period": period_of(Span.YEAR, chamber.now.date()), "zone": UTC}
    page = await chamber.ask(summary, actor=WANG, unit=unit, only_council=council, **asked)
    return page.figures


ACTIVE = {"active:month": 1, "active:quarter": 1, "active:year": 1}


async def test_whatever_becomes_of_an_issue(chamber: Chamber) -> None:
    await _in_a_village(chamber)
    whole, part, third = await chamber.issue(), await chamber.issue(chamber.neighbour), await chamber.issue()
    due = {"issues": 3, "replies_due": 3, **ACTIVE}
    assert await _counts(chamber) == due
    await chamber.do(merge_issue, chamber.convenor, issue=part, into=whole)
    await chamber.do(merge_issue, chamber.convenor, issue=third, into=whole)
    assert await _counts(chamber) == due | {"replies_in_time": 2}
    chamber.later(days=4)
    topic = await chamber.topic(whole)
    made = due | {"replies_in_time": 2, "accepted": 1, "topics": 1}
    assert await _counts(chamber) == made
    await chamber.do(withdraw_issue, chamber.resident, issue=whole, reason="It burns again")
    # The next one stands in its place, and was put forward on the same day.
    assert await _counts(chamber) == made
    await chamber.do(defer_topic, chamber.convenor, topic=topic, reason="Later")
    await chamber.do(resume_topic, chamber.convenor, topic=topic)
    assert await _counts(chamber) == made
    await chamber.do(withdraw_topic, chamber.convenor, topic=topic, reason="Not now")
    assert await _counts(chamber) == Counter(made) - Counter(accepted=1)
    await chamber.do(quick_fix, chamber.convenor, issue=part, result="A bulb")
    for answer, text in ((decline_issue, "reason"), (ask_back, "question")):
        await chamber.do(answer, chamber.convenor, issue=await chamber.issue(), **{text: "Which one?"})
    assert await _counts(chamber) == Counter(made) - Counter(accepted=1) + Counter(
        issues=2, replies_due=2, replies_in_time=2
    )


async def test_whatever_becomes_of_a_vote_and_of_what_it_set_going(chamber: Chamber) -> None:
    await _in_a_village(chamber)
    topic = await chamber.topic()
    begun = {"issues": 1, "replies_due": 1, "replies_in_time": 1, "accepted": 1, "topics": 1, **ACTIVE}
    await chamber.do(withdraw_vote, chamber.convenor, vote=await chamber.vote(topic), reason="Too early")
    assert await _counts(chamber) == begun
    chamber.later(days=1)
    vote = await chamber.vote(topic)
    await chamber.ballots(vote, "+++++++")
    assert await _counts(chamber) == begun
    await chamber.clock(DutyKind.CLOSE_VOTE, vote)
    assert await _counts(chamber) == begun | {"votes": 1}
    taken_back = await chamber.resolution(vote=vote)
    kept = await chamber.resolution(vote=vote)
    await chamber.do(withdraw_resolution, chamber.convenor, resolution=taken_back, reason="Twice")
    chamber.later(days=40)
    for rating in (Rating.NOT_SOLVED, Rating.PARTLY):
        await chamber.do(claim_done, chamber.seats[1], resolution=kept, result="Both burn")
        assert await _counts(chamber) == begun | {"votes": 1, "adopted": 2}
        await chamber.do(rate_result, chamber.resident, resolution=kept, rating=rating)
    closed = begun | {"votes": 1, "adopted": 2, "closed": 1, "solved": 1, "days:43": 1}
    # It was a month and a quarter later.
    assert await _counts(chamber) == closed | {"active:month": 2, "active:quarter": 2}
    chamber.later(hours=1)
    assert await _figures(chamber) == Figures(
        councils=1,
        active=1,
        issues=1,
        topics=1,
        votes=1,
        adopted=2,
        closed=1,
        replies_due=1,
        replies_in_time=1,
        accepted=1,
        solved=1,
        days_to_close=((43, 1),),
    )


async def test_what_is_waived_and_what_the_clock_closes(chamber: Chamber) -> None:
    await _in_a_village(chamber)
    await chamber.do(waive_resolution, chamber.convenor, resolution=await chamber.resolution(), reason="No money")
    counts = await _counts(chamber)
    assert (counts["adopted"], counts["closed"], counts["solved"]) == (1, 0, 0)
    done = await chamber.done()
    await chamber.clock(DutyKind.CLOSE_FEEDBACK, done)
    counts = await _counts(chamber)
    assert (counts["adopted"], counts["closed"], counts["solved"], counts["days:7"]) == (2, 1, 1, 1)


async def test_a_talk_is_no_session_until_enough_have_come(chamber: Chamber) -> None:
    await _in_a_village(chamber)
    topic = await chamber.topic()
    for meeting, seats in ((1, 0), (2, 9)):
        starts = chamber.now + timedelta(days=4)
        about = {"topics": (topic,), "starts_at": starts, "mode": Mode.PLENARY, "place": "The hall"}
        await chamber.do(convene_session, chamber.convenor, **about)
        chamber.now = starts
        await chamber.do(hold_talk, chamber.host, session=meeting)
        assert (await _counts(chamber))["mode:plenary"] == 0
        for seat in chamber.seats[:seats]:
            await chamber.do(check_in, seat, session=meeting)
        if seats:
            await chamber.do(begin_session, chamber.host, session=meeting)
        await chamber.do(end_session, chamber.host, session=meeting)
        counts = await _counts(chamber)
        assert (counts["mode:plenary"], counts["cadence:single"]) == (meeting - 1, meeting - 1)


async def test_what_happened_in_a_unit_stays_there_and_nothing_is_brought_along(chamber: Chamber) -> None:
    await county(chamber)
    await chamber.issue()
    chamber.later(days=1)
    await _joins(chamber, VILLAGE)
    assert await _counts(chamber) == {}
    # What came before is accepted here, and counted nowhere.
    topic = await chamber.topic(1)
    assert await _counts(chamber) == {"topics": 1, **ACTIVE}
    issue = await chamber.issue()
    await chamber.do(leave_alliance, chamber.convenor)
    # Whether it was answered in time the village will not know.
    left = {"issues": 1, "topics": 1, **ACTIVE}
    assert await _counts(chamber) == left
    await chamber.do(decline_issue, chamber.convenor, issue=issue, reason="Not ours")
    await chamber.passed(topic)
    assert await _counts(chamber) == left
    chamber.later(days=1)
    await _joins(chamber, OTHER_TOWN)
    await chamber.issue()
    chamber.later(hours=1)
    found = [await _figures(chamber, unit) for unit in (COUNTY, TOWN, VILLAGE, OTHER_TOWN)]
    assert [(one.councils, one.active, one.issues, one.topics) for one in found] == [
        (1, 2, 2, 1),
        (0, 1, 1, 1),
        (0, 1, 1, 1),
        (1, 1, 1, 0),
    ]
    assert (await _figures(chamber, OTHER_TOWN, 1)) == found[3]
    await _joins(chamber, OTHER_TOWN)
    assert len({row.since for row in await chamber.rows(tables.counts)}) == 2
    await _joins(chamber, VILLAGE)
    assert (await _figures(chamber, VILLAGE, 1)).issues == 1


async def test_a_first_reply_counts_once_its_day_is_over(chamber: Chamber) -> None:
    await _in_a_village(chamber)
    await chamber.issue()
    chamber.later(days=3)
    assert (await _figures(chamber)).replies_due == 0
    chamber.later(days=1)
    assert (await _figures(chamber)).replies_due == 1


async def test_a_rule_that_changes_leaves_what_was_promised(chamber: Chamber) -> None:
    await _in_a_village(chamber)
    await chamber.issue()
    await chamber.do(change_rule, chamber.convenor, rule=RuleName.FIRST_REPLY_DAYS, value="7", locales=())
    await chamber.issue()
    counts = await chamber.rows(tables.counts)
    days = {row.day for row in counts if row.what in REPLIES}
    today = chamber.now.date()
    assert days == {today + timedelta(days=3), today + timedelta(days=7)}
    assert await _miscounts(chamber) == ()


async def test_in_another_zone_it_was_another_day(chamber: Chamber) -> None:
    await _in_a_village(chamber)
    await chamber.issue()
    zone: dict[str, Any] = {"rule": RuleName.TIMEZONE, "value": "America/Los_Angeles", "locales": ()}
    await chamber.do(change_rule, chamber.convenor, **zone)
    counts = {row.day: row.times for row in await chamber.rows(tables.counts, what="issues")}
    assert counts == {date(2026, 3, 2): 0, date(2026, 3, 1): 1}
    assert await _counts(chamber) == {"issues": 1, "replies_due": 1, **ACTIVE}


async def test_a_ballot_counts_nothing(chamber: Chamber) -> None:
    await _in_a_village(chamber)
    vote = await chamber.vote()
    before = await chamber.rows(tables.counts)
    await chamber.ballots(vote, "++")
    assert await chamber.rows(tables.counts) == before


@pytest.mark.parametrize("many", [0, 2000])
async def test_what_is_overdue_is_the_same_however_it_is_looked_for(
    chamber: Chamber, monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    monkeypatch.setattr(figures, "_MANY", many)
    await _in_a_village(chamber)
    await chamber.resolution()
    chamber.later(days=31)
    for unit, overdue in ((COUNTY, 1), (VILLAGE, 1), (OTHER_TOWN, 0)):
        assert (await _figures(chamber, unit)).overdue == overdue
    assert (await _figures(chamber, VILLAGE, 1)).overdue == 1
