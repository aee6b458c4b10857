"""Pages over a council, and over what waits for one person."""

from zoneinfo import ZoneInfo

import pytest

from bot.councils.errors import NotFound
from bot.councils.model.councils import Post
from bot.councils.model.people import Actor, Named
from bot.councils.model.resolutions import Rating
from bot.councils.model.votes import Choice
from bot.councils.operations.feedback import claim_done, rate_result
from bot.councils.operations.guests import answer_invitation, invite_guest
from bot.councils.operations.issues import decline_issue
from bot.councils.operations.membership import claim_link, found_council
from bot.councils.operations.overview import Waiting, council_board, seat_list, waiting_for, zone_of
from bot.councils.operations.resolutions import answer_ownership, waive_resolution, withdraw_resolution
from bot.councils.operations.seats import appoint, end_seat, give_seat
from bot.councils.operations.topics import withdraw_topic
from bot.councils.operations.votes import cast_ballot, close_vote
from tests.operations.chamber import Chamber, of


async def _waiting(chamber: Chamber, actor: Actor) -> Waiting:
    (waiting,) = await chamber.ask(waiting_for, actor=actor)
    return waiting


async def _found_another(chamber: Chamber, founder: Actor) -> None:
    await chamber.do(
        found_council,
        founder,
        chat_id=-2002,
        thread_id=None,
        title="Others",
        locale="en",
        timezone="Asia/Urumqi",
        is_administrator=True,
    )


async def test_a_council_has_its_time_zone(chamber: Chamber) -> None:
    await _found_another(chamber, chamber.stranger)
    assert await chamber.ask(zone_of) == ZoneInfo("Asia/Shanghai")
    assert await chamber.ask(zone_of, council=2) == ZoneInfo("Asia/Urumqi")
    with pytest.raises(NotFound, match="no-council"):
        await chamber.ask(zone_of, council=3)


async def test_the_board_of_a_fresh_council(chamber: Chamber) -> None:
    board = await chamber.ask(council_board, number=0)
    assert (board.council.title, board.convenor, board.host, board.recorder) == ("Nine of us", "Convenor", "Seat 1", "")
    assert [seat.number for seat in board.seats] == list(range(1, 10))
    assert (board.collected, board.topics, board.resolutions_open, board.resolutions_closed) == (0, (), 0, 0)


async def test_the_board_counts_what_is_under_way(chamber: Chamber) -> None:
    await chamber.do(end_seat, chamber.convenor, named=Named(name="Seat 9"))
    await chamber.do(appoint, chamber.convenor, post=Post.RECORDER, seat=3)
    await chamber.do(decline_issue, chamber.convenor, issue=await chamber.issue(), reason="Not ours")
    await chamber.issue()
    settled = await chamber.passed()
    await chamber.done(vote=settled)
    await chamber.do(rate_result, chamber.resident, resolution=1, rating=Rating.SATISFIED)
    discussed = await chamber.passed()
    await chamber.done(vote=discussed)
    await chamber.resolution(vote=discussed)
    await chamber.resolution(vote=discussed)
    await chamber.do(waive_resolution, chamber.convenor, resolution=4, reason="No money")
    announced = await chamber.topic()
    await chamber.do(withdraw_topic, chamber.convenor, topic=await chamber.topic(), reason="Not ours")
    board = await chamber.ask(council_board, number=0)
    assert (len(board.seats), board.recorder) == (8, "Seat 3")
    assert [topic.number for topic in board.topics] == [2, announced]
    assert (board.collected, board.resolutions_open, board.resolutions_closed) == (2, 2, 1)


async def test_nothing_waits_for_a_stranger(chamber: Chamber) -> None:
    assert await chamber.ask(waiting_for, actor=chamber.stranger) == ()


async def test_a_resident_sees_her_council_though_nothing_waits(chamber: Chamber) -> None:
    waiting = await _waiting(chamber, chamber.resident)
    assert (waiting.council.title, waiting.is_convenor, waiting.is_seated) == ("Nine of us", False, False)
    assert (waiting.votes, waiting.invitations, waiting.owned, waiting.to_rate, waiting.own_issues) == ((),) * 5
    assert (waiting.to_triage, waiting.to_resolve, waiting.to_confirm) == ((),) * 3


async def test_a_vote_waits_for_her_ballot(chamber: Chamber) -> None:
    vote = await chamber.vote()
    await chamber.vote()
    seat = chamber.seats[3]
    assert [one.label for one in (await _waiting(chamber, seat)).votes] == ["V1", "V2"]
    await chamber.do(cast_ballot, seat, vote=vote, choice=Choice.FOR)
    assert [one.label for one in (await _waiting(chamber, seat)).votes] == ["V2"]
    await chamber.do(close_vote, chamber.convenor, vote=2)
    waiting = await _waiting(chamber, seat)
    assert (waiting.votes, waiting.is_seated) == ((), True)


async def test_a_ballot_waits_for_a_seat_that_ended_and_none_for_a_later_one(chamber: Chamber) -> None:
    await chamber.vote()
    await chamber.do(end_seat, chamber.convenor, named=of(chamber.seats[3]))
    await chamber.do(give_seat, chamber.convenor, named=of(chamber.resident), name="")
    gone = await _waiting(chamber, chamber.seats[3])
    assert (len(gone.votes), gone.is_seated) == (1, False)
    joined = await _waiting(chamber, chamber.resident)
    assert (joined.votes, joined.is_seated) == ((), True)


async def test_an_invitation_waits_until_it_is_answered_or_the_topic_over(chamber: Chamber) -> None:
    for topic in (await chamber.topic(), await chamber.topic(), await chamber.topic()):
        await chamber.do(invite_guest, chamber.convenor, topic=topic, named=of(chamber.neighbour), name="")
    await chamber.do(answer_invitation, chamber.neighbour, topic=1, accepts=True)
    await chamber.do(withdraw_topic, chamber.convenor, topic=2, reason="Not ours")
    assert [topic.label for topic in (await _waiting(chamber, chamber.neighbour)).invitations] == ["T3"]


async def test_what_she_owns_and_what_she_is_to_rate(chamber: Chamber) -> None:
    vote, owner = await chamber.passed(), chamber.seats[1]
    await chamber.resolution(vote=vote)
    await chamber.resolution(vote=vote)
    assert [one.label for one in (await _waiting(chamber, owner)).owned] == ["R1", "R2"]
    assert (await _waiting(chamber, chamber.resident)).to_rate == ()
    await chamber.do(claim_done, owner, resolution=1, result="Both lamps burn")
    assert [one.label for one in (await _waiting(chamber, owner)).owned] == ["R2"]
    assert [one.label for one in (await _waiting(chamber, chamber.resident)).to_rate] == ["R1"]
    await chamber.do(rate_result, chamber.resident, resolution=1, rating=Rating.SATISFIED)
    assert (await _waiting(chamber, chamber.resident)).to_rate == ()


async def test_what_an_owner_without_an_account_owns_waits_for_the_convenor(chamber: Chamber) -> None:
    await chamber.do(give_seat, chamber.convenor, named=Named(), name="Seat 10")
    vote, nobody = await chamber.passed(), Named(name="Seat 10")
    for _ in range(2):
        await chamber.resolution(owner=nobody, vote=vote)
    assert [one.label for one in (await _waiting(chamber, chamber.convenor)).owned] == ["R1", "R2"]
    assert (await _waiting(chamber, chamber.host)).owned == ()
    await chamber.do(answer_ownership, chamber.convenor, resolution=1, accepts=False)
    await chamber.do(claim_done, chamber.convenor, resolution=2, result="Both lamps burn")
    waiting = await _waiting(chamber, chamber.convenor)
    assert (waiting.owned, [one.label for one in waiting.to_appoint]) == ((), ["R1"])


async def test_what_an_owner_declined_waits_for_the_convenor(chamber: Chamber) -> None:
    await chamber.resolution()
    await chamber.do(answer_ownership, chamber.seats[1], resolution=1, accepts=False)
    assert (await _waiting(chamber, chamber.seats[1])).owned == ()
    assert [one.label for one in (await _waiting(chamber, chamber.convenor)).to_appoint] == ["R1"]
    assert (await _waiting(chamber, chamber.host)).to_appoint == ()


async def test_a_question_of_an_earlier_round_waits_for_nobody(chamber: Chamber) -> None:
    issues = [await chamber.issue(), await chamber.issue(by=chamber.neighbour)]
    await chamber.done(vote=await chamber.passed(await chamber.topic(*issues)))
    await chamber.do(rate_result, chamber.resident, resolution=1, rating=Rating.NOT_SOLVED)
    assert (await _waiting(chamber, chamber.neighbour)).to_rate == ()
    await chamber.do(claim_done, chamber.seats[1], resolution=1, result="Now they burn")
    assert [one.label for one in (await _waiting(chamber, chamber.neighbour)).to_rate] == ["R1"]


async def test_a_result_that_became_her_own_does_not_wait_for_her(chamber: Chamber) -> None:
    await chamber.do(give_seat, chamber.convenor, named=Named(), name="Seat 10")
    token = await chamber.token()
    await chamber.resolution(owner=Named(name="Seat 10"))
    await chamber.do(claim_done, chamber.convenor, resolution=1, result="Both lamps burn")
    await chamber.do(claim_link, chamber.resident, token=token)
    assert (await _waiting(chamber, chamber.resident)).to_rate == ()


async def test_she_sees_what_became_of_her_issues(chamber: Chamber) -> None:
    for _ in range(3):
        await chamber.issue()
    await chamber.do(decline_issue, chamber.convenor, issue=1, reason="Not ours")
    await chamber.topic(2)
    assert [issue.label for issue in (await _waiting(chamber, chamber.resident)).own_issues] == ["I2", "I3"]
    assert (await _waiting(chamber, chamber.neighbour)).own_issues == ()


async def test_what_waits_for_the_convenor(chamber: Chamber) -> None:
    waiting = await _waiting(chamber, chamber.convenor)
    assert (waiting.is_convenor, waiting.is_seated) == (True, False)
    await chamber.issue()
    vote = await chamber.passed(await chamber.topic(await chamber.issue(by=chamber.seats[1])))
    waiting = await _waiting(chamber, chamber.convenor)
    assert [issue.label for issue in waiting.to_triage] == ["I1"]
    assert [one.label for one in waiting.to_resolve] == ["V1"]
    assert waiting.to_confirm == ()
    await chamber.done(vote=vote)
    waiting = await _waiting(chamber, chamber.convenor)
    assert waiting.to_resolve == ()
    assert [one.label for one in waiting.to_confirm] == ["R1"]
    assert (await _waiting(chamber, chamber.host)).to_confirm == ()


async def test_what_others_decide_does_not_wait_for_the_convenor(chamber: Chamber) -> None:
    await chamber.done()
    vote = await chamber.passed(await chamber.topic(await chamber.issue(by=chamber.convenor)))
    await chamber.resolution(owner=of(chamber.convenor), vote=vote)
    await chamber.do(claim_done, chamber.convenor, resolution=2, result="Both lamps burn")
    assert (await _waiting(chamber, chamber.convenor)).to_confirm == ()


async def test_a_passed_vote_of_a_withdrawn_topic_needs_no_resolution(chamber: Chamber) -> None:
    await chamber.resolution()
    await chamber.passed()
    await chamber.do(withdraw_resolution, chamber.convenor, resolution=1, reason="Written twice")
    await chamber.do(withdraw_topic, chamber.convenor, topic=2, reason="Not ours")
    assert (await _waiting(chamber, chamber.convenor)).to_resolve == ()


async def test_all_her_councils_of_this_bot_are_shown(chamber: Chamber) -> None:
    await _found_another(chamber, chamber.host)
    other_bot = Chamber(chamber.database, bot_id=7001)
    await _found_another(other_bot, chamber.host)
    here, there = await chamber.ask(waiting_for, actor=chamber.host)
    assert [(one.council.title, one.is_convenor, one.is_seated) for one in (here, there)] == [
        ("Nine of us", False, True),
        ("Others", True, False),
    ]
    assert [one.council.id for one in await other_bot.ask(waiting_for, actor=chamber.host)] == [3]


async def test_the_seats_are_listed_for_anyone_of_the_chat(chamber: Chamber) -> None:
    await chamber.do(end_seat, chamber.convenor, named=Named(name="Seat 9"))
    for actor, is_convenor in ((chamber.convenor, True), (chamber.resident, False)):
        listed = await chamber.ask(seat_list, actor=actor)
        assert [seat.number for seat in listed.seats] == list(range(1, 9))
        assert (listed.council.title, listed.is_convenor) == ("Nine of us", is_convenor)
    await chamber.refuses("not-resident", seat_list, chamber.stranger)
