"""Alliances: who may found, join and leave, and what a coordinator's figures count."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.councils.events import EventKind
from bot.councils.model.duties import DutyKind
from bot.councils.model.people import CLOCK, Actor
from bot.councils.model.resolutions import Rating
from bot.councils.model.sessions import Mode
from bot.councils.model.summaries import Figures, People, Span, months_over, period_of
from bot.councils.model.told import Counted
from bot.councils.model.topics import Cadence
from bot.councils.operations.alliances import (
    alliance_of_council,
    found_alliance,
    join_alliance,
    leave_alliance,
)
from bot.councils.operations.attendance import check_in
from bot.councils.operations.feedback import rate_result
from bot.councils.operations.guests import answer_invitation, invite_guest
from bot.councils.operations.issues import decline_issue
from bot.councils.operations.organisation import new_code, unit_page
from bot.councils.operations.sessions import begin_session, convene_session, end_session
from bot.councils.operations.summaries import Summary, summary
from bot.councils.operations.telling import alliances_to_tell, tell_people
from bot.councils.operations.triage import merge_issue
from bot.councils.ports import Transaction
from bot.storage import tables
from tests.operations.chamber import BOT, Chamber, of, person

WANG = person(700, "Coordinator")
OTHER = person(701, "Another coordinator")
UTC = ZoneInfo("UTC")


async def _founded(chamber: Chamber) -> str:
    """Found the alliance; a code to join it."""
    await chamber.do(found_alliance, WANG, title="Alliance of the valley", may_found=True)
    return await _code(chamber)


async def _code(chamber: Chamber) -> str:
    await chamber.do(new_code, WANG)
    assert chamber.told == [(WANG.user_id, EventKind.ALLIANCE_CODE)]
    return str(chamber.heard[-1].facts["code"])


async def _figures(chamber: Chamber, span: Span = Span.MONTH) -> Figures:
    period = period_of(span, chamber.now.date())
    return (await chamber.ask(summary, actor=WANG, period=period, zone=UTC)).figures


async def test_only_whom_the_operator_named_may_found_one(chamber: Chamber) -> None:
    await chamber.refuses("not-coordinator", found_alliance, WANG, title="Valley", may_found=False)
    event = await chamber.do(found_alliance, WANG, title="Valley", may_found=True)
    assert (event.kind, event.facts) == (EventKind.ALLIANCE_FOUNDED, {"title": "Valley"})
    await chamber.refuses("alliance-exists", found_alliance, WANG, title="Hills", may_found=True)
    await chamber.refuses("text-empty", found_alliance, OTHER, title=" ", may_found=True)


async def test_at_each_bot_she_may_coordinate_one(chamber: Chamber) -> None:
    await chamber.do(found_alliance, WANG, title="Hills", may_found=True)
    elsewhere = Chamber(chamber.database, bot_id=BOT + 1)
    await elsewhere.do(found_alliance, WANG, title="Plains", may_found=True)
    for there, title in ((chamber, "Hills"), (elsewhere, "Plains")):
        assert (await there.ask(unit_page, actor=WANG)).unit.name == title


async def test_a_council_joins_by_the_code_and_leaves(chamber: Chamber) -> None:
    code = await _founded(chamber)
    assert (await chamber.ask(alliance_of_council, actor=chamber.convenor)).units == ()
    await chamber.refuses("in-no-alliance", leave_alliance, chamber.convenor)
    await chamber.refuses("not-convenor", join_alliance, chamber.host, code=code)
    event = await chamber.do(join_alliance, chamber.convenor, code=f" {code[:5].lower()}-{code[5:]} ")
    assert event.facts == {"title": "Alliance of the valley", "council_title": "Nine of us"}
    assert chamber.told == [(WANG.user_id, EventKind.ALLIANCE_JOINED)]
    kept = await chamber.rows(tables.audit, alliance=1)
    assert [(row.action, row.actor_id, row.council) for row in kept] == [
        ("found_alliance", WANG.user_id, None),
        ("new_alliance_code", WANG.user_id, None),
        ("join_alliance", chamber.convenor.user_id, chamber.council),
    ]
    assert (await chamber.ask(unit_page, actor=WANG)).coverage.councils == 1
    units = (await chamber.ask(alliance_of_council, actor=chamber.convenor)).units
    assert [unit.name for unit in units] == ["Alliance of the valley"]

    await chamber.do(join_alliance, chamber.convenor, code=code)
    assert (await chamber.ask(unit_page, actor=WANG)).coverage.councils == 1
    await chamber.refuses("not-convenor", leave_alliance, chamber.seats[2])
    await chamber.do(leave_alliance, chamber.convenor)
    assert (await chamber.rows(tables.audit, alliance=1))[-1].action == "leave_alliance"
    assert chamber.told == [(WANG.user_id, EventKind.ALLIANCE_LEFT)]
    assert (await chamber.ask(unit_page, actor=WANG)).coverage.councils == 0
    assert await _figures(chamber) == Figures()


async def test_a_code_is_kept_as_a_digest_and_ends(chamber: Chamber) -> None:
    first = await _founded(chamber)
    assert first not in str(await chamber.rows(tables.unit_codes))
    second = await _code(chamber)
    await chamber.refuses("code-unusable", join_alliance, chamber.convenor, code=first)
    await chamber.refuses("code-unusable", join_alliance, chamber.convenor, code="ABCDE")
    chamber.later(days=30)
    await chamber.refuses("code-unusable", join_alliance, chamber.convenor, code=second)


async def test_a_code_of_another_bot_opens_nothing(chamber: Chamber) -> None:
    await _founded(chamber)
    elsewhere = Chamber(chamber.database, bot_id=BOT + 1)
    await elsewhere.do(found_alliance, OTHER, title="Elsewhere", may_found=True)
    await elsewhere.do(new_code, OTHER)
    code = str(elsewhere.heard[-1].facts["code"])
    await chamber.refuses("code-unusable", join_alliance, chamber.convenor, code=code)
    await chamber.refuses("no-alliance", new_code, OTHER)


async def test_nobody_else_sees_figures(chamber: Chamber) -> None:
    await _founded(chamber)
    period = period_of(Span.YEAR, chamber.now.date())
    for actor in (chamber.convenor, chamber.host, OTHER):
        await chamber.refuses("no-alliance", summary, actor, period=period, zone=UTC)
        await chamber.refuses("no-alliance", unit_page, actor)


async def test_figures_count_the_whole_way(chamber: Chamber) -> None:
    code = await _founded(chamber)
    await chamber.do(join_alliance, chamber.convenor, code=code)
    assert await _figures(chamber) == Figures(councils=1)

    chamber.later(days=1)
    raised = await chamber.issue()
    declined = await chamber.issue(chamber.neighbour, "A tree of ours")
    chamber.later(days=4)
    await chamber.do(decline_issue, chamber.convenor, issue=declined, reason="Not ours")
    topic = await chamber.topic(raised)
    for guest in (chamber.neighbour, chamber.resident):
        await chamber.do(invite_guest, chamber.convenor, topic=topic, named=of(guest), name="")
    await chamber.do(answer_invitation, chamber.neighbour, topic=topic, accepts=True)
    resolution = await chamber.done(await chamber.passed(topic))
    chamber.later(days=2)
    await chamber.do(rate_result, chamber.resident, resolution=resolution, rating=Rating.SATISFIED)
    await chamber.issue(text="The second lamp")
    chamber.later(hours=1)
    assert await _figures(chamber) == Figures(
        councils=1,
        active=1,
        issues=3,
        topics=1,
        votes=1,
        adopted=1,
        closed=1,
        replies_due=2,
        accepted=1,
        solved=1,
        days_to_close=((6, 1),),
    )
    chamber.now += timedelta(days=60)
    later = await _figures(chamber)
    assert (later.issues, later.replies_due, later.active, later.councils) == (0, 0, 0, 1)
    assert (await _figures(chamber, Span.YEAR)).replies_due == 3


async def test_what_is_overdue_now_is_counted_and_a_reply_in_time(chamber: Chamber) -> None:
    code = await _founded(chamber)
    await chamber.do(join_alliance, chamber.convenor, code=code)
    await chamber.resolution()
    chamber.later(days=31)
    figures = await _figures(chamber, Span.YEAR)
    assert (figures.overdue, figures.replies_due, figures.replies_in_time) == (1, 1, 1)


async def test_a_merged_issue_is_counted_with_its_whole(chamber: Chamber) -> None:
    await chamber.do(join_alliance, chamber.convenor, code=await _founded(chamber))
    whole, part = await chamber.issue(), await chamber.issue(chamber.neighbour)
    await chamber.do(merge_issue, chamber.convenor, issue=part, into=whole)
    await chamber.topic(whole)
    chamber.later(hours=1)
    figures = await _figures(chamber)
    assert (figures.issues, figures.accepted) == (2, 1)


async def _year(chamber: Chamber) -> Summary:
    period = period_of(Span.YEAR, chamber.now.date())
    return await chamber.ask(summary, actor=WANG, period=period, zone=UTC)


async def _people(chamber: Chamber) -> tuple[People, ...]:
    """Of each month of the year that is over, as they are and not as they are told."""
    months = months_over(chamber.now.year, UTC, chamber.now)

    def count(tx: Transaction, *, now: datetime) -> tuple[People, ...]:
        return tuple(month.get(chamber.council, People()) for month in tx.headcounts(1, months))

    return await chamber.archive.read(count)


async def _told(chamber: Chamber) -> Summary:
    """The year, once the clock has told of the months that are over."""
    for alliance in await chamber.ask(alliances_to_tell, actor=CLOCK, zone=UTC):
        await chamber.archive.write(tell_people, actor=CLOCK, alliance=alliance, zone=UTC)
    return await _year(chamber)


async def test_people_are_counted_by_whole_months_from_the_first_one_in_the_alliance(chamber: Chamber) -> None:
    month = chamber.now.month
    await chamber.done(await chamber.passed())  # in the month of joining: never counted
    await chamber.do(rate_result, chamber.resident, resolution=1, rating=Rating.PARTLY)
    await chamber.do(join_alliance, chamber.convenor, code=await _founded(chamber))
    assert (await _year(chamber)).people_until is None
    assert (await _told(chamber)).people_until == chamber.now.replace(day=1, hour=0, minute=0)
    chamber.now = chamber.now.replace(month=month + 1, day=2)
    topic = await chamber.topic(await chamber.issue(), await chamber.issue(chamber.neighbour))
    for guest in (chamber.neighbour, chamber.resident):
        await chamber.do(invite_guest, chamber.convenor, topic=topic, named=of(guest), name="")
    await chamber.do(answer_invitation, chamber.neighbour, topic=topic, accepts=True)
    await _meets(chamber, topic, chamber.seats[:6], chamber.neighbour)
    resolution = await chamber.done(await chamber.passed(topic))
    await chamber.do(rate_result, chamber.resident, resolution=resolution, rating=Rating.SATISFIED)
    chamber.now = chamber.now.replace(month=month + 2, day=2)
    nothing = People()
    before = [nothing] * (month - 1)
    waiting = People(voters=(9, 7), attendees=(9, 6), guests=(2, 1))
    assert list(await _people(chamber)) == [*before, nothing, waiting]
    await chamber.clock(DutyKind.CLOSE_FEEDBACK, resolution)
    closed_in = chamber.now.month
    chamber.now = chamber.now.replace(month=closed_in + 1, day=1)
    assert (await _people(chamber))[closed_in - 1].proposers == (2, 1, 1)
    # Two were asked, two invited; nine were due, but two were missing.
    assert (await _told(chamber)).people == {}


async def _meets(chamber: Chamber, topic: int, seats: tuple[Actor, ...], *guests: Actor) -> None:
    """A gathering four days later, to which these come, and its end."""
    starts = chamber.now + timedelta(days=4)
    meeting = {"topics": (topic,), "starts_at": starts, "mode": Mode.PLENARY, "place": "The hall"}
    number = (await chamber.do(convene_session, chamber.convenor, cadence=Cadence.MONTHLY, **meeting)).number
    chamber.now = starts
    for actor in (*seats, *guests):
        await chamber.do(check_in, actor, session=number)
    await chamber.do(begin_session, chamber.host, session=number)
    await chamber.do(end_session, chamber.host, session=number)


async def test_sessions_are_counted_by_mode_and_cadence_once_they_came_about(chamber: Chamber) -> None:
    await chamber.do(join_alliance, chamber.convenor, code=await _founded(chamber))
    topic = await chamber.topic()
    chamber.later(hours=1)
    assert (await _figures(chamber)).sessions == 0
    await _meets(chamber, topic, chamber.seats)
    chamber.later(hours=1)
    figures = await _figures(chamber)
    assert (figures.sessions, figures.modes, figures.cadences) == (
        1,
        ((Mode.PLENARY, 1),),
        ((Cadence.MONTHLY, 1),),
    )
    chamber.now = chamber.now.replace(month=chamber.now.month + 1, day=2)
    await _meets(chamber, topic, chamber.seats)
    chamber.now = chamber.now.replace(month=chamber.now.month + 1, day=2)
    told = await _told(chamber)
    # In the month of joining nobody is counted.
    assert (told.people[Counted.ATTENDEES], told.people[Counted.GUESTS]) == ((9, 9), (0, 0))


async def test_who_votes_in_a_session_is_not_told_beside_who_came_to_it(chamber: Chamber) -> None:
    await chamber.do(join_alliance, chamber.convenor, code=await _founded(chamber))
    chamber.now = chamber.now.replace(month=chamber.now.month + 1, day=2)
    await chamber.ballots(await chamber.vote(), "+++++++++")

    def of_session(tx: Transaction, *, now: datetime) -> None:
        (vote,) = tx.votes.find(council=chamber.council)
        tx.votes.save(replace(vote, session=1))

    await chamber.archive.write(of_session)
    chamber.now = chamber.now.replace(month=chamber.now.month + 1)
    assert (await _told(chamber)).people[Counted.VOTERS] == (0, 0)


async def test_what_is_many_is_told(chamber: Chamber) -> None:
    await chamber.do(join_alliance, chamber.convenor, code=await _founded(chamber))
    chamber.now = chamber.now.replace(month=chamber.now.month + 1, day=2)
    await chamber.ballots(await chamber.vote(), "+++++++++")
    chamber.now = chamber.now.replace(month=chamber.now.month + 1)
    assert (await _told(chamber)).people[Counted.VOTERS] == (9, 9)
    month = period_of(Span.MONTH, chamber.now.date())
    assert (await chamber.ask(summary, actor=WANG, period=month, zone=UTC)).people_until is None


async def test_of_a_year_to_come_nobody_is_told(chamber: Chamber) -> None:
    await chamber.do(join_alliance, chamber.convenor, code=await _founded(chamber))
    period = period_of(Span.YEAR, chamber.now.date().replace(year=chamber.now.year + 1))
    page = await chamber.ask(summary, actor=WANG, period=period, zone=UTC)
    assert (page.people_until, page.people) == (None, {})
