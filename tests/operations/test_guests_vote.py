"""What the ballots of X guests are worth: nothing, advice beside the sum, or as much as a seat's."""

from bot.councils.events import EventKind
from bot.councils.model.people import Actor
from bot.councils.model.verdicts import Outcome
from bot.councils.model.votes import Choice, GuestsVote, Method
from bot.councils.operations.export import export_council
from bot.councils.operations.export_person import export_person
from bot.councils.operations.guests import answer_invitation, invite_guest
from bot.councils.operations.membership import meet_person
from bot.councils.operations.options import mark_option
from bot.councils.operations.overview import waiting_for
from bot.councils.operations.recusals import recuse_myself
from bot.councils.operations.vote_boards import vote_board
from bot.councils.operations.votes import cast_ballot, close_vote, open_vote
from bot.storage import tables
from tests.operations.chamber import Chamber, of, person

GUESTS = tuple(person(300 + number, f"Guest {number}") for number in range(1, 5))


async def _vote_with(chamber: Chamber, worth: GuestsVote, *guests: Actor, secret: bool = False) -> int:
    await chamber.settles(guests_vote=worth)
    topic = await chamber.topic()
    for guest in guests:
        await chamber.do(invite_guest, chamber.convenor, topic=topic, named=of(guest), name=guest.name)
        await chamber.do(answer_invitation, guest, topic=topic, accepts=True)
    return await chamber.vote(topic, secret=secret)


async def test_by_default_a_guest_speaks_and_has_no_ballot(chamber: Chamber) -> None:
    vote = await _vote_with(chamber, GuestsVote.NONE, GUESTS[0])
    assert (await chamber.row(tables.votes)).due == 9
    await chamber.refuses("not-in-electorate", cast_ballot, GUESTS[0], vote=vote, choice=Choice.FOR)


async def test_advice_is_tallied_apart(chamber: Chamber) -> None:
    vote = await _vote_with(chamber, GuestsVote.ADVISORY, *GUESTS[:2])
    await chamber.ballots(vote, "+++----")
    for guest in GUESTS[:2]:
        event = await chamber.do(cast_ballot, guest, vote=vote, choice=Choice.FOR)
        assert (event.facts["cast"], event.facts["due"]) == (7, 9)
    board = await chamber.ask(vote_board, number=vote)
    assert (board.tally.in_favour, board.tally.against, board.advice) == (3, 4, {"for": 2})
    assert board.advisers == {"for": ("Guest 1", "Guest 2")}
    event = await chamber.do(close_vote, chamber.host, vote=vote)
    assert event.facts["outcome"] == Outcome.FAILED


async def test_who_advises_hears_that_it_is_advice_whatever_the_ballot(chamber: Chamber) -> None:
    vote = await _vote_with(chamber, GuestsVote.ADVISORY, GUESTS[0], secret=True)
    event = await chamber.do(cast_ballot, GUESTS[0], vote=vote, choice=Choice.FOR)
    assert (event.kind, event.facts["marked"]) == (EventKind.ADVICE_GIVEN, "none")
    await chamber.do(close_vote, chamber.host, vote=vote)
    question = "Where does the lamp go? / Door / Stairs"
    await chamber.do(open_vote, chamber.convenor, topic=1, motion=question, method=Method.RANKED, secret=False)
    for option, marked in ((2, "Stairs"), (1, "Stairs > Door"), (0, "none")):
        event = await chamber.do(mark_option, GUESTS[0], vote=2, option=option)
        assert (event.kind, event.facts["marked"]) == (EventKind.ADVICE_GIVEN, marked)


async def test_a_counted_guest_is_due_and_decides(chamber: Chamber) -> None:
    vote = await _vote_with(chamber, GuestsVote.COUNTED, *GUESTS[:2])
    assert (await chamber.row(tables.votes)).due == 11
    await chamber.ballots(vote, "++++-----")
    for guest in GUESTS[:2]:
        await chamber.do(cast_ballot, guest, vote=vote, choice=Choice.FOR)
    closed = await chamber.row(tables.votes)
    assert (closed.cast, closed.outcome) == (11, Outcome.PASSED)


async def test_who_declined_or_holds_a_seat_has_no_second_ballot(chamber: Chamber) -> None:
    await chamber.settles(guests_vote=GuestsVote.COUNTED)
    topic = await chamber.topic()
    for guest, accepts in ((GUESTS[0], False), (chamber.seats[3], True)):
        await chamber.do(invite_guest, chamber.convenor, topic=topic, named=of(guest), name=guest.name)
        await chamber.do(answer_invitation, guest, topic=topic, accepts=accepts)
    await chamber.vote(topic)
    assert {row.voter for row in await chamber.rows(tables.ballots)} == {f"N{number}" for number in range(1, 10)}


async def test_secret_advice_of_few_is_not_told(chamber: Chamber) -> None:
    for guests, told in ((2, {}), (3, {"for": 3})):
        await chamber.settles(guests_vote=GuestsVote.ADVISORY)
        vote = await _vote_with(chamber, GuestsVote.ADVISORY, *GUESTS[:guests], secret=True)
        for guest in GUESTS[:guests]:
            await chamber.do(cast_ballot, guest, vote=vote, choice=Choice.FOR)
        assert (await chamber.ask(vote_board, number=vote)).advice == {}
        await chamber.do(close_vote, chamber.host, vote=vote)
        assert (await chamber.ask(vote_board, number=vote)).advice == told


async def test_a_rule_changed_meanwhile_touches_no_open_vote(chamber: Chamber) -> None:
    vote = await _vote_with(chamber, GuestsVote.ADVISORY, GUESTS[0])
    await chamber.settles(guests_vote=GuestsVote.NONE)
    await chamber.do(cast_ballot, GUESTS[0], vote=vote, choice=Choice.AGAINST)
    assert (await chamber.ask(vote_board, number=vote)).advice == {"against": 1}


async def test_the_export_keeps_advice_apart_and_names_no_seat_for_a_guest(chamber: Chamber) -> None:
    vote = await _vote_with(chamber, GuestsVote.ADVISORY, GUESTS[0])
    await chamber.ballots(vote, "+-")
    await chamber.do(cast_ballot, GUESTS[0], vote=vote, choice=Choice.FOR)
    exported = await chamber.ask(export_council)
    (told,) = exported["votes"]
    assert (told["tally"], told["advisory"]) == ({"for": 1, "against": 1, "abstain": 0}, {"for": 1})
    assert told["ballots"] == [
        {"seat": 1, "choice": "for"},
        {"seat": 2, "choice": "against"},
        {"seat": None, "guest": 1, "choice": "for"},
    ]
    await chamber.do(meet_person, GUESTS[0])
    own = await chamber.ask(export_person, actor=GUESTS[0])
    assert own["ballots"] == [{"council": 1, "vote": "V1", "took_part": True, "choice": "for"}]


async def test_the_advice_of_abstaining_guests_among_options_is_exported(chamber: Chamber) -> None:
    await chamber.settles(guests_vote=GuestsVote.ADVISORY)
    topic = await chamber.topic()
    await chamber.do(invite_guest, chamber.convenor, topic=topic, named=of(GUESTS[0]), name="Guest 1")
    await chamber.do(answer_invitation, GUESTS[0], topic=topic, accepts=True)
    motion = "Where? / Gate / Stairs"
    await chamber.do(open_vote, chamber.host, topic=topic, motion=motion, method=Method.CHOICE)
    for option, advice in ((0, {"abstain": 1}), (2, {"Stairs": 1})):
        await chamber.do(mark_option, GUESTS[0], vote=1, option=option)
        (told,) = (await chamber.ask(export_council))["votes"]
        assert told["advisory"] == advice


async def test_a_vote_waits_for_its_guests_and_not_for_the_recused(chamber: Chamber) -> None:
    vote = await _vote_with(chamber, GuestsVote.ADVISORY, GUESTS[0])
    await chamber.do(recuse_myself, chamber.seats[0], vote=vote)
    for actor, waits in ((GUESTS[0], 1), (chamber.seats[0], 0), (chamber.seats[1], 1)):
        (waiting,) = await chamber.ask(waiting_for, actor=actor)
        assert len(waiting.votes) == waits
