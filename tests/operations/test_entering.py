"""Ballots the recorder enters: by name where the vote is open, as papers beside names where it is secret."""

from collections.abc import Mapping
from typing import Any

from bot.councils.events import Event, EventKind
from bot.councils.model.councils import Post
from bot.councils.model.forms import FormKind, Question
from bot.councils.model.people import Actor, Named
from bot.councils.model.verdicts import Outcome
from bot.councils.model.votes import Choice, GuestsVote, Means
from bot.councils.operations.entering import enter_ballots, enter_papers
from bot.councils.operations.form_pages import form_page
from bot.councils.operations.forms import answer_by_button, answer_form, choose_seat, open_form, tap_voter
from bot.councils.operations.guests import answer_invitation, invite_guest
from bot.councils.operations.recusals import recuse_myself
from bot.councils.operations.seats import appoint, give_seat
from bot.councils.operations.vote_boards import vote_board, vote_desk
from bot.councils.operations.votes import cast_ballot, close_vote
from bot.storage import tables
from tests.operations.chamber import Chamber, of

HANDS = {"means": Means.HAND, "witness": 2}
PAPER = {"means": Means.PAPER, "witness": 2}


async def _enter(chamber: Chamber, choices: Mapping[str, str], **changed: Any) -> Event:
    return await chamber.do(enter_ballots, chamber.convenor, choices=choices, **{"vote": 1, **HANDS, **changed})


async def _asked_after(chamber: Chamber, *, named: str, papers: str) -> Question | None:
    """What the form of a secret vote asks when seat 3 has pressed her own button between the names and the sums."""
    await chamber.vote(secret=True)
    await chamber.do(open_form, chamber.convenor, kind=FormKind.ENTER, subject="V1")
    for answer in ("paper", "Seat 2", named):
        await chamber.do(answer_form, chamber.convenor, answer=answer)
    await chamber.do(cast_ballot, chamber.seats[2], vote=1, choice=Choice.FOR)
    await chamber.do(answer_form, chamber.convenor, answer=papers)
    page = await chamber.ask(form_page, actor=chamber.convenor)
    return page.form.question if page else None


async def test_raised_hands_count_like_pressed_buttons(chamber: Chamber) -> None:
    await chamber.do(give_seat, chamber.convenor, named=Named(), name="Granny")
    await chamber.vote()
    await chamber.do(cast_ballot, chamber.seats[0], vote=1, choice=Choice.FOR)
    event = await _enter(chamber, {"N3": "for", "N10": "against"})
    assert event.facts == {"vote": "V1", "ballots": 2, "cast": 3, "due": 10}
    assert sorted(chamber.audited) == [("enter_ballot", "V1:N10:N2"), ("enter_ballot", "V1:N3:N2")]
    assert chamber.told == [(103, EventKind.BALLOT_ENTERED), (102, EventKind.BALLOTS_WITNESSED)]
    kept = await chamber.row(tables.ballots, voter="N10")
    assert (kept.choice, kept.means, kept.entered_by, kept.witness) == ("against", Means.HAND, 100, 2)
    board = await chamber.ask(vote_board, number=1)
    assert (board.tally.in_favour, board.tally.against, board.entered) == (2, 1, ("Seat 3", "Granny"))


async def test_what_she_voted_herself_stays_and_what_was_entered_she_may_replace(chamber: Chamber) -> None:
    await chamber.vote()
    await chamber.do(cast_ballot, chamber.seats[2], vote=1, choice=Choice.FOR)
    arguments = {"vote": 1, "choices": {"N3": "against", "N4": "for"}, **HANDS}
    await chamber.refuses("voted-already", enter_ballots, chamber.convenor, **arguments)
    await _enter(chamber, {"N4": "against"})
    event = await _enter(chamber, {"N4": "abstain"})
    assert event.facts["cast"] == 2
    cast = await chamber.do(cast_ballot, chamber.seats[3], vote=1, choice=Choice.FOR)
    assert cast.facts["cast"] == 2
    kept = await chamber.row(tables.ballots, voter="N4")
    assert (kept.choice, kept.means, kept.entered_by, kept.witness) == ("for", Means.BUTTON, None, None)
    arguments["choices"] = {"N4": "against"}
    await chamber.refuses("voted-already", enter_ballots, chamber.convenor, **arguments)


async def test_the_recorder_enters_and_the_convenor_where_there_is_none(chamber: Chamber) -> None:
    await chamber.vote()
    await chamber.do(appoint, chamber.convenor, post=Post.RECORDER, seat=4)
    arguments = {"vote": 1, "choices": {"N5": "for"}, **HANDS}
    await chamber.refuses("not-recorder", enter_ballots, chamber.convenor, **arguments)
    await chamber.do(enter_ballots, chamber.seats[3], **arguments)
    assert not (await chamber.ask(vote_desk, actor=chamber.convenor, vote=1)).may_enter
    assert (await chamber.ask(vote_desk, actor=chamber.seats[3], vote=1)).may_enter


async def test_the_witness_is_another_seat(chamber: Chamber) -> None:
    await chamber.vote()
    await chamber.do(appoint, chamber.convenor, post=Post.RECORDER, seat=4)
    for witness, voter, key in ((4, "N5", "witness-herself"), (5, "N5", "witness-herself"), (12, "N5", "no-such-seat")):
        arguments = {"vote": 1, "choices": {voter: "for"}, "means": Means.PHONE, "witness": witness}
        await chamber.refuses(key, enter_ballots, chamber.seats[3], **arguments)


async def test_nothing_is_entered_where_one_of_all_can_not_be(chamber: Chamber) -> None:
    await chamber.vote()
    await chamber.do(recuse_myself, chamber.seats[5], vote=1)
    for choices, key in (({"N5": "for", "N6": "for"}, "voter-recused"), ({"N77": "for"}, "no-voters-named")):
        await chamber.refuses(key, enter_ballots, chamber.convenor, vote=1, choices=choices, **HANDS)
    arguments = {"vote": 1, "voters": ["N3"], "papers": ["for"], **PAPER}
    await chamber.refuses("vote-is-open-ballot", enter_papers, chamber.convenor, **arguments)
    await chamber.do(close_vote, chamber.host, vote=1)
    await chamber.refuses("vote-not-open", enter_ballots, chamber.convenor, vote=1, choices={"N5": "for"}, **HANDS)


async def test_the_last_hand_closes_the_vote(chamber: Chamber) -> None:
    await chamber.vote()
    await chamber.ballots(1, "+++++")
    await _enter(chamber, dict.fromkeys(("N6", "N7", "N8", "N9"), "against"))
    assert (await chamber.row(tables.votes)).outcome is Outcome.PASSED


async def test_papers_of_a_secret_vote_are_sums_beside_names(chamber: Chamber) -> None:
    await chamber.vote(secret=True)
    await chamber.do(cast_ballot, chamber.seats[0], vote=1, choice=Choice.FOR)
    arguments = {"vote": 1, "voters": ["N3", "N4", "N5"], **PAPER}
    await chamber.refuses("papers-other-number", enter_papers, chamber.convenor, papers=["for"], **arguments)
    choices = {"vote": 1, "choices": {"N3": "for"}, **PAPER}
    await chamber.refuses("vote-is-secret", enter_ballots, chamber.convenor, **choices)
    event = await chamber.do(enter_papers, chamber.convenor, papers=["for", "against", "for"], **arguments)
    assert event.facts == {"vote": "V1", "ballots": 3, "cast": 4, "due": 9}
    assert chamber.audited == [("enter_papers", "V1:N2")]
    for row in await chamber.rows(tables.ballots):
        assert (row.choice, row.cast_at) == (None, None)
    box = await chamber.rows(tables.secret_ballots)
    assert sorted(row.choice for row in box) == ["against", "for", "for", "for"]
    assert all(row.mark and len(row.mark) == 64 for row in box)
    board = await chamber.ask(vote_board, number=1)
    assert board.took_part == ("Seat 1", "Seat 3", "Seat 4", "Seat 5")
    # Which paper is hers nobody knows, so that she can neither change it nor vote once more.
    await chamber.refuses("secret-ballot-sealed", cast_ballot, chamber.seats[2], vote=1, choice=Choice.FOR)
    await chamber.refuses("secret-ballot-sealed", recuse_myself, chamber.seats[2], vote=1)
    await chamber.refuses(
        "voted-already", enter_papers, chamber.convenor, papers=["for"], **arguments | {"voters": ["N3"]}
    )
    await chamber.do(close_vote, chamber.host, vote=1)
    closed = await chamber.ask(vote_board, number=1)
    assert (closed.tally.in_favour, closed.tally.against) == (3, 1)


async def test_names_are_tapped_until_they_say_what_was_raised(chamber: Chamber) -> None:
    await chamber.vote()
    convenor: Actor = chamber.convenor
    await chamber.do(open_form, convenor, kind=FormKind.ENTER, subject="V1")
    await chamber.refuses("no-form", answer_by_button, convenor, answer="button")
    await chamber.do(answer_by_button, convenor, answer="hand")
    page = await chamber.ask(form_page, actor=convenor)
    assert page is not None
    await chamber.do(choose_seat, convenor, seat=2)
    for voter in ("N3", "N4", "N4", "N5", "N5", "N5", "N5"):
        await chamber.do(tap_voter, convenor, voter=voter)
    await chamber.refuses("choose-a-button", tap_voter, convenor, voter="N44")
    await chamber.do(answer_by_button, convenor, answer="-")
    ballots = {row.voter: row.choice for row in await chamber.rows(tables.ballots, took_part=True)}
    assert ballots == {"N3": "for", "N4": "against"}


async def test_the_form_of_a_secret_vote_asks_for_names_and_then_for_sums(chamber: Chamber) -> None:
    await chamber.vote(secret=True)
    convenor = chamber.convenor
    await chamber.do(open_form, convenor, kind=FormKind.ENTER, subject="V1")
    for answer in ("paper", "Seat 2"):
        await chamber.do(answer_form, convenor, answer=answer)
    await chamber.refuses("no-such-voter", answer_form, convenor, answer="Seat 3 for")
    await chamber.do(tap_voter, convenor, voter="N5")
    await chamber.do(answer_form, convenor, answer="Seat 3、Seat 4")
    await chamber.refuses("papers-other-number", answer_form, convenor, answer="1 1 0")
    event = await chamber.do(answer_form, convenor, answer="2 1 0")
    assert event.kind is EventKind.BALLOTS_ENTERED
    assert await chamber.rows(tables.forms) == []


async def test_who_pressed_since_she_was_named_is_left_out_and_the_sum_asked_once_more(chamber: Chamber) -> None:
    assert await _asked_after(chamber, named="Seat 3、Seat 4", papers="1 1 0") is Question.PAPERS
    await chamber.do(answer_form, chamber.convenor, answer="0 1 0")
    assert [row.choice for row in await chamber.rows(tables.secret_ballots)].count("against") == 1


async def test_where_all_who_were_named_have_pressed_names_are_asked_again(chamber: Chamber) -> None:
    assert await _asked_after(chamber, named="Seat 3", papers="1 0 0") is Question.BALLOTS


async def test_what_the_form_offers_is_what_it_takes(chamber: Chamber) -> None:
    await chamber.vote()
    convenor = chamber.convenor
    await chamber.do(recuse_myself, chamber.seats[4], vote=1)
    await chamber.do(open_form, convenor, kind=FormKind.RECUSE, subject="V1")
    page = await chamber.ask(form_page, actor=convenor)
    assert page is not None
    assert [voter.ballot.voter for voter in page.voters] == ["N1", "N2", "N3", "N4", "N6", "N7", "N8", "N9"]
    await chamber.do(answer_by_button, convenor, answer="N6")
    await chamber.do(open_form, convenor, kind=FormKind.ENTER, subject="V1")
    await chamber.refuses("choose-a-button", answer_form, convenor, answer="button")
    await chamber.refuses("no-form", tap_voter, convenor, voter="N3")
    await chamber.do(answer_by_button, convenor, answer="phone")
    page = await chamber.ask(form_page, actor=convenor)
    assert page is not None
    assert len(page.seats) == 9
    await chamber.do(choose_seat, convenor, seat=2)
    page = await chamber.ask(form_page, actor=convenor)
    assert page is not None
    assert [voter.ballot.voter for voter in page.voters] == ["N1", "N2", "N3", "N4", "N7", "N8", "N9"]
    await chamber.refuses("no-voters-named", answer_form, convenor, answer="-")
    await chamber.refuses("no-such-voter", answer_form, convenor, answer="Nobody for")
    wrong = await chamber.refuses("choice-unreadable", answer_form, convenor, answer="Seat 3 for\nSeat 4 perhaps")
    assert wrong.facts == {"typed": "perhaps", "line": 2}


async def test_a_witness_without_an_account_is_named_and_not_written_to(chamber: Chamber) -> None:
    await chamber.do(give_seat, chamber.convenor, named=Named(), name="Granny")
    await chamber.vote()
    await _enter(chamber, {"N3": "for"}, witness=10)
    assert chamber.told == [(103, EventKind.BALLOT_ENTERED)]


async def test_in_a_secret_vote_an_advising_guest_presses_herself(chamber: Chamber) -> None:
    await chamber.settles(guests_vote=GuestsVote.ADVISORY)
    topic = await chamber.topic()
    await chamber.do(invite_guest, chamber.convenor, topic=topic, named=of(chamber.neighbour), name="Neighbour")
    await chamber.do(answer_invitation, chamber.neighbour, topic=topic, accepts=True)
    await chamber.vote(topic, secret=True)
    arguments = {"vote": 1, "voters": ["X1"], "papers": ["for"], **PAPER}
    await chamber.refuses("papers-of-seats-only", enter_papers, chamber.convenor, **arguments)


async def test_who_pressed_her_own_button_meanwhile_is_left_out_of_what_was_tapped(chamber: Chamber) -> None:
    await chamber.vote()
    convenor = chamber.convenor
    await chamber.do(open_form, convenor, kind=FormKind.ENTER, subject="V1")
    for answer in ("hand", "Seat 2"):
        await chamber.do(answer_form, convenor, answer=answer)
    for voter in ("N3", "N2"):
        await chamber.do(tap_voter, convenor, voter=voter)
    await chamber.do(cast_ballot, chamber.seats[2], vote=1, choice=Choice.AGAINST)
    await chamber.refuses("witness-herself", answer_by_button, convenor, answer="-")
    await chamber.do(tap_voter, convenor, voter="N4")
    event = await chamber.do(answer_by_button, convenor, answer="-")
    assert (event.facts["ballots"], event.facts["cast"]) == (2, 3)
    assert (await chamber.row(tables.ballots, voter="N3")).choice == "against"


async def test_a_raised_hand_is_no_secret_ballot(chamber: Chamber) -> None:
    await chamber.vote(secret=True)
    arguments = {"vote": 1, "voters": ["N3"], "papers": ["for"], **HANDS}
    await chamber.refuses("means-not-secret", enter_papers, chamber.convenor, **arguments)
    await chamber.do(open_form, chamber.convenor, kind=FormKind.ENTER, subject="V1")
    await chamber.refuses("choose-a-button", answer_form, chamber.convenor, answer="hand")
