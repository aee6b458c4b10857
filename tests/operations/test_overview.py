"""Pages over a whole council, or over all that concerns one person."""

from bot.councils.model.councils import Post
from bot.councils.model.people import Actor, Named
from bot.councils.operations.feedback import claim_done
from bot.councils.operations.guests import answer_invitation, invite_guest
from bot.councils.operations.issues import decline_issue
from bot.councils.operations.membership import claim_link, found_council
from bot.councils.operations.overview import Waiting, council_board, seat_list, waiting_for, zone_of
from bot.councils.operations.resolutions import waive_resolution
from bot.councils.operations.seats import appoint, end_seat, give_seat
from bot.councils.operations.topics import withdraw_topic
from tests.operations.chamber import Chamber, of


async def _waiting(chamber: Chamber, actor: Actor) -> Waiting:
    (here,) = await chamber.ask(waiting_for, actor=actor)
    return here


async def test_the_board_of_a_council_counts_what_is_open(chamber: Chamber) -> None:
    await chamber.do(appoint, chamber.convenor, post=Post.RECORDER, seat=2)
    await chamber.do(end_seat, chamber.convenor, named=Named(name="Seat 9"))
    vote = await chamber.passed()
    await chamber.resolution(vote=vote)
    await chamber.resolution(vote=vote)
    await chamber.do(waive_resolution, chamber.convenor, resolution=1, reason="No money")
    await chamber.do(withdraw_topic, chamber.convenor, topic=await chamber.topic(), reason="Too early")
    await chamber.issue()
    board = await chamber.ask(council_board, number=0)
    assert (board.convenor, board.host, board.recorder) == ("Convenor", "Seat 1", "Seat 2")
    assert [seat.number for seat in board.seats] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert board.collected == 2
    assert [topic.label for topic in board.topics] == ["T1"]
    assert (board.resolutions_open, board.resolutions_closed) == (1, 0)


async def test_a_post_nobody_holds_has_no_name(chamber: Chamber) -> None:
    assert (await chamber.ask(council_board, number=0)).recorder == ""


async def test_the_seats_for_anyone_of_the_chat(chamber: Chamber) -> None:
    await chamber.do(end_seat, chamber.convenor, named=Named(name="Seat 1"))
    for actor, is_convenor in ((chamber.resident, False), (chamber.convenor, True)):
        page = await chamber.ask(seat_list, actor=actor)
        assert page.seats[0].name == "Seat 2"
        assert (page.council.title, page.is_convenor) == ("Nine of us", is_convenor)


async def test_a_council_lives_in_its_own_time(chamber: Chamber) -> None:
    assert (await chamber.ask(zone_of)).key == "Asia/Shanghai"


async def test_nothing_waits_for_one_never_seen(chamber: Chamber) -> None:
    assert await chamber.ask(waiting_for, actor=chamber.stranger) == ()


async def test_what_waits_for_a_resident(chamber: Chamber) -> None:
    await chamber.done()
    await chamber.issue()
    await chamber.do(decline_issue, chamber.convenor, issue=await chamber.issue(), reason="No")
    here = await _waiting(chamber, chamber.resident)
    assert (here.is_convenor, here.is_seated) == (False, False)
    assert [issue.label for issue in here.own_issues] == ["I1", "I2"]
    assert [resolution.label for resolution in here.to_rate] == ["R1"]
    assert (here.votes, here.owned, here.to_triage, here.to_resolve, here.to_confirm) == ((), (), (), (), ())


async def test_what_waits_for_a_seat(chamber: Chamber) -> None:
    await chamber.resolution()
    await chamber.vote()
    await chamber.vote(await chamber.topic())
    await chamber.ballots(2, "+")
    here = await _waiting(chamber, chamber.host)
    assert here.is_seated
    assert [vote.label for vote in here.votes] == ["V3"]
    owner = await _waiting(chamber, chamber.seats[1])
    assert [vote.label for vote in owner.votes] == ["V2", "V3"]
    assert [resolution.label for resolution in owner.owned] == ["R1"]
    await chamber.do(claim_done, chamber.seats[1], resolution=1, result="Both burn")
    assert (await _waiting(chamber, chamber.seats[1])).owned == ()


async def test_what_waits_for_the_convenor(chamber: Chamber) -> None:
    assert (await chamber.passed(), await chamber.passed(), await chamber.passed()) == (1, 2, 3)
    await chamber.resolution(vote=1)
    await chamber.do(withdraw_topic, chamber.convenor, topic=3, reason="Not ours")
    here = await _waiting(chamber, chamber.convenor)
    assert (here.is_convenor, here.is_seated) == (True, False)
    assert [issue.label for issue in here.to_triage] == ["I3"]
    assert [vote.label for vote in here.to_resolve] == ["V2"]


async def test_the_convenor_confirms_what_nobody_else_can(chamber: Chamber) -> None:
    vote = await chamber.passed(await chamber.topic(await chamber.issue(by=chamber.convenor)))
    await chamber.resolution(vote=vote)
    await chamber.resolution(vote=vote, owner=of(chamber.convenor))
    vote = await chamber.passed(await chamber.topic(await chamber.issue(by=chamber.seats[1])))
    await chamber.resolution(vote=vote)
    for owner, resolution in ((chamber.seats[1], 1), (chamber.convenor, 2), (chamber.seats[1], 3)):
        await chamber.do(claim_done, owner, resolution=resolution, result="Done")
    here = await _waiting(chamber, chamber.convenor)
    assert [resolution.label for resolution in here.to_confirm] == ["R3"]
    assert [resolution.label for resolution in here.to_rate] == ["R1"]


async def test_a_result_that_became_her_own_does_not_wait_for_her(chamber: Chamber) -> None:
    await chamber.do(give_seat, chamber.convenor, named=Named(), name="Seat 10")
    token = await chamber.token()
    await chamber.resolution(owner=Named(name="Seat 10"))
    await chamber.do(claim_done, chamber.convenor, resolution=1, result="Both burn")
    await chamber.do(claim_link, chamber.resident, token=token)
    assert (await _waiting(chamber, chamber.resident)).to_rate == ()


async def test_invitations_wait_until_answered_or_over(chamber: Chamber) -> None:
    for topic in (await chamber.topic(), await chamber.topic(), await chamber.topic()):
        await chamber.do(invite_guest, chamber.convenor, topic=topic, named=of(chamber.neighbour), name="")
    await chamber.do(answer_invitation, chamber.neighbour, topic=1, accepts=True)
    await chamber.do(withdraw_topic, chamber.convenor, topic=2, reason="Too early")
    here = await _waiting(chamber, chamber.neighbour)
    assert [topic.label for topic in here.invitations] == ["T3"]


async def test_one_person_in_several_councils(chamber: Chamber) -> None:
    await chamber.do(
        found_council,
        chamber.resident,
        chat_id=-2002,
        thread_id=None,
        title="East gate",
        locale="en",
        timezone="Asia/Shanghai",
        is_administrator=True,
    )
    await chamber.issue()
    here, there = await chamber.ask(waiting_for, actor=chamber.resident)
    assert [here.council.title, there.council.title] == ["Nine of us", "East gate"]
    assert [here.is_convenor, there.is_convenor] == [False, True]
    assert [len(here.own_issues), len(there.own_issues)] == [1, 0]
    other_bot = Chamber(chamber.database, bot_id=7001)
    assert await other_bot.ask(waiting_for, actor=chamber.resident) == ()
