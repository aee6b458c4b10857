"""The ledger: what it tells of each matter, whom it tells it, and whom it never names."""

from datetime import timedelta

import pytest

from bot.councils.errors import NotAllowed
from bot.councils.model.issues import Channel
from bot.councils.model.ledger import LedgerRow, Source
from bot.councils.model.resolutions import Rating, ResolutionStatus
from bot.councils.model.sessions import Mode
from bot.councils.model.votes import Method
from bot.councils.operations import ledger
from bot.councils.operations.attendance import check_in
from bot.councils.operations.behalf import put_forward_for
from bot.councils.operations.feedback import claim_done, rate_result
from bot.councils.operations.guests import answer_invitation, invite_guest
from bot.councils.operations.issues import put_forward, withdraw_issue
from bot.councils.operations.ledger import ledger_page, ledger_rows, seated_councils
from bot.councils.operations.membership import forget_person
from bot.councils.operations.options import mark_option
from bot.councils.operations.recusals import recuse_voter
from bot.councils.operations.resolutions import report_progress, withdraw_resolution
from bot.councils.operations.sessions import begin_session, cancel_session, convene_session, end_session
from bot.councils.operations.triage import merge_issue, quick_fix
from bot.councils.operations.votes import close_vote, open_vote, withdraw_vote
from tests.operations.chamber import Chamber, of


async def rows(chamber: Chamber, after: int = 0) -> tuple[LedgerRow, ...]:
    return await chamber.ask(ledger_rows, actor=chamber.seats[0], after=after)


async def test_it_is_for_those_seated(chamber: Chamber) -> None:
    await chamber.issue()
    for actor in (chamber.resident, chamber.stranger):
        for query, more in ((ledger_page, {"first": 0}), (ledger_rows, {"after": 0})):
            with pytest.raises(NotAllowed, match="not-seated"):
                await chamber.ask(query, actor=actor, **more)
    assert (await chamber.ask(ledger_page, actor=chamber.convenor, first=0)).first == 1
    assert [one.id for one in await chamber.ask(seated_councils, actor=chamber.seats[4])] == [1]
    assert [one.id for one in await chamber.ask(seated_councils, actor=chamber.convenor)] == [1]
    assert await chamber.ask(seated_councils, actor=chamber.resident) == ()


async def test_a_page_holds_ten_matters_the_newest_first(chamber: Chamber) -> None:
    empty = await chamber.ask(ledger_page, actor=chamber.convenor, first=0)
    assert (empty.first, empty.matters, empty.newer, empty.older) == (0, (), None, None)
    for number in range(23):
        await chamber.issue(text=f"Lamp {number + 1} is dark")

    async def page(first: int) -> tuple[list[int], int | None, int | None]:
        found = await chamber.ask(ledger_page, actor=chamber.convenor, first=first)
        return [matter.issue.number for matter in found.matters], found.newer, found.older

    newest = (list(range(23, 13, -1)), None, 13)
    assert await page(0) == await page(23) == await page(99) == await page(-1) == newest
    assert await page(13) == (list(range(13, 3, -1)), 23, 3)
    assert await page(3) == ([3, 2, 1], 13, None)
    assert (await page(20))[1] == 23


async def test_a_matter_from_word_to_result(chamber: Chamber) -> None:
    topic = await chamber.topic()
    await chamber.do(invite_guest, chamber.convenor, topic=topic, named=of(chamber.neighbour), name="", why="")
    await chamber.do(answer_invitation, chamber.neighbour, topic=topic, accepts=True)
    vote = await chamber.vote(topic)
    await chamber.do(recuse_voter, chamber.convenor, vote=vote, named=of(chamber.seats[8]))
    await chamber.ballots(vote, "++++++-0")
    resolution = await chamber.resolution(vote=vote)
    await chamber.do(report_progress, chamber.seats[1], resolution=resolution, text="The lamps are bought")
    await chamber.do(report_progress, chamber.seats[1], resolution=resolution, text="One lamp hangs")
    chamber.later(days=2)
    (row,) = await rows(chamber)
    assert row.matter.topic is not None
    assert (row.source, row.proposer, row.guests, row.matter.topic.label) == (Source.RESIDENT, 1, 1, "T1")
    (counted,) = row.votes
    assert (counted.vote.due, counted.vote.cast, counted.seats, counted.counts) == (8, 8, 9, (6, 1, 1))
    (followed,) = row.resolutions
    assert (followed.progress, followed.result, followed.asked, followed.ratings) == ("One lamp hangs", "", 0, ())
    assert followed.resolution.status is ResolutionStatus.IN_PROGRESS


async def test_the_ratings_are_those_of_the_last_round(chamber: Chamber) -> None:
    first, second = await chamber.issue(), await chamber.issue(chamber.neighbour, "The gate creaks")
    done = await chamber.done(await chamber.passed(await chamber.topic(first, second)))
    await chamber.do(rate_result, chamber.resident, resolution=done, rating=Rating.NOT_SOLVED)
    await chamber.do(claim_done, chamber.seats[1], resolution=done, result="All lamps burn")
    await chamber.do(rate_result, chamber.neighbour, resolution=done, rating=Rating.SATISFIED)
    row, same = await rows(chamber)
    (followed,) = row.resolutions
    assert (followed.result, followed.asked) == ("All lamps burn", 2)
    assert followed.ratings == ((Rating.SATISFIED, 1),)
    assert same.resolutions == row.resolutions


async def test_what_was_withdrawn_is_not_in_it(chamber: Chamber) -> None:
    topic = await chamber.topic()
    vote = await chamber.vote(topic)
    await chamber.do(withdraw_vote, chamber.convenor, vote=vote, reason="Wrong words")
    resolution = await chamber.resolution(vote=await chamber.passed(topic))
    await chamber.do(withdraw_resolution, chamber.convenor, resolution=resolution, reason="Wrong owner")
    (row,) = await rows(chamber)
    assert [counted.vote.number for counted in row.votes] == [2]
    assert row.resolutions == ()
    still_open = await chamber.vote(topic)
    (row,) = await rows(chamber)
    assert [counted.vote.number for counted in row.votes] == [2]
    assert [one.number for one in row.matter.votes] == [2, still_open]


async def test_of_words_taken_back_only_the_number_is_left(chamber: Chamber) -> None:
    issue = await chamber.issue(text="My roof leaks")
    await chamber.topic(issue)
    await chamber.do(withdraw_issue, chamber.resident, issue=issue, reason="Mended")
    (row,) = await rows(chamber)
    assert row.matter.topic is None
    assert (row.source, row.proposer, row.matter.issue.text) == (None, None, "")
    (matter,) = (await chamber.ask(ledger_page, actor=chamber.convenor, first=0)).matters
    assert "roof" not in str(matter)


async def test_what_became_of_merged_words_stands_with_the_whole(chamber: Chamber) -> None:
    whole, part = await chamber.issue(), await chamber.issue(chamber.neighbour, "Dark at the gate")
    await chamber.do(merge_issue, chamber.convenor, issue=part, into=whole)
    await chamber.topic(whole)
    first, second = await rows(chamber)
    assert first.matter.topic is not None
    assert second.matter.topic is None
    assert (second.matter.issue.text, second.matter.issue.merged_into) == ("Dark at the gate", whole)


async def test_a_proposer_has_a_code_and_no_name(chamber: Chamber) -> None:
    await chamber.do(put_forward, chamber.resident, text="Unsigned", channel=Channel.PRIVATE, anonymous=True)
    await chamber.issue(text="Signed")
    await chamber.issue(chamber.seats[2], text="From a seat")
    await chamber.issue(text="Signed again")
    for name in ("Aunt Wang", ""):
        said = {"said_on": chamber.now.date(), "channel": Channel.PHONE, "text": "Said by phone"}
        await chamber.do(put_forward_for, chamber.seats[3], name=name, **said)
    found = await rows(chamber)
    assert [(row.source, row.proposer) for row in found] == [
        (Source.UNSIGNED, None),
        (Source.RESIDENT, 2),
        (Source.SEAT, 3),
        (Source.RESIDENT, 2),
        (Source.SPOKEN, 5),
        (Source.SPOKEN, None),
    ]
    await chamber.do(forget_person, chamber.seats[2])
    (_, _, forgotten, *_) = await rows(chamber)
    assert (forgotten.source, forgotten.proposer) == (Source.RESIDENT, None)


@pytest.mark.parametrize(
    ("method", "secret", "counts"),
    [
        (Method.CHOICE, False, (2, 1, 0, 1)),
        (Method.CHOICE, True, (2, 1, 0, 1)),
        (Method.APPROVAL, False, (2, 1, 0, 1)),
        (Method.RANKED, False, (2, 1, 0, 1)),
    ],
)
async def test_every_method_has_its_counts(
    chamber: Chamber, method: Method, secret: bool, counts: tuple[int, ...]
) -> None:
    question = "Where does the lamp go? / Door / Stairs / Yard"
    opening = {"topic": await chamber.topic(), "motion": question, "method": method, "secret": secret}
    await chamber.do(open_vote, chamber.convenor, **opening)
    for seat, option in zip(chamber.seats, (1, 1, 2, 0), strict=False):
        await chamber.do(mark_option, seat, vote=1, option=option)
    await chamber.do(close_vote, chamber.convenor, vote=1)
    (row,) = await rows(chamber)
    assert [counted.counts for counted in row.votes] == [counts]


async def test_of_a_secret_vote_with_very_few_ballots_there_are_no_counts(chamber: Chamber) -> None:
    vote = await chamber.vote(secret=True)
    await chamber.ballots(vote, "+")
    await chamber.do(close_vote, chamber.convenor, vote=vote)
    (row,) = await rows(chamber)
    assert [counted.counts for counted in row.votes] == [()]


async def test_a_matter_stands_with_the_last_session_that_took_it_up(chamber: Chamber) -> None:
    topic, other = await chamber.topic(), await chamber.topic()

    async def convened(**when: float) -> int:
        at = {"topics": (topic, other), "starts_at": chamber.now + timedelta(**when)}
        event = await chamber.do(convene_session, chamber.convenor, mode=Mode.PLENARY, place="The hall", **at)
        assert event.number is not None
        return event.number

    async def sittings() -> list[tuple[int, int, bool] | None]:
        found = [row.sitting for row in await rows(chamber)]
        return [(one.session.number, one.present, one.has_begun) if one else None for one in found]

    assert await sittings() == [None, None]
    first = await convened(days=4)
    assert await sittings() == [(first, 0, False)] * 2
    chamber.later(days=4)
    for seat in chamber.seats[:7]:
        await chamber.do(check_in, seat, session=first)
    await chamber.do(begin_session, chamber.host, session=first)
    assert await sittings() == [(first, 7, True)] * 2
    await chamber.do(end_session, chamber.host, session=first)
    assert await sittings() == [None, None]
    second = await convened(days=4)
    await chamber.do(cancel_session, chamber.convenor, session=second, reason="It rains")
    assert await sittings() == [None, None]


async def test_the_rows_come_in_batches(chamber: Chamber, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ledger, "A_BATCH", 2)
    for _ in range(3):
        await chamber.issue()
    found = [await rows(chamber, after) for after in (0, 2, 3)]
    assert [[row.matter.issue.number for row in some] for some in found] == [[1, 2], [3], []]


async def test_an_issue_that_came_to_no_topic_keeps_what_was_done(chamber: Chamber) -> None:
    await chamber.do(quick_fix, chamber.convenor, issue=await chamber.issue(), result="Bulb changed at once")
    (row,) = await rows(chamber)
    assert (row.matter.issue.result, row.votes, row.resolutions, row.guests) == ("Bulb changed at once", (), (), 0)
