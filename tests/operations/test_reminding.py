"""Reminders of a vote: to those alone who may still vote and have not, and never after its close."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.councils.events import Event, EventKind
from bot.councils.model.duties import DutyKind
from bot.councils.model.people import CLOCK, Actor, Named
from bot.councils.model.votes import Choice, GuestsVote, Means
from bot.councils.operations.duties import do_duty
from bot.councils.operations.entering import enter_ballots
from bot.councils.operations.guests import answer_invitation, invite_guest
from bot.councils.operations.recusals import recuse_myself
from bot.councils.operations.seats import give_seat
from bot.councils.operations.votes import cast_ballot, close_vote, withdraw_vote
from bot.storage import tables
from tests.operations.chamber import Chamber, of

REMIND = (DutyKind.REMIND_VOTERS, 1)


def _reminded(chamber: Chamber) -> list[int | None]:
    return [user_id for user_id, kind in chamber.told if kind is EventKind.VOTE_REMINDED]


async def test_only_those_hear_who_have_not_voted(chamber: Chamber) -> None:
    vote = await chamber.vote()
    await chamber.ballots(vote, "+-0++")
    await chamber.do(recuse_myself, chamber.seats[5], vote=vote)
    await chamber.clock(*REMIND)
    assert chamber.told == [(user_id, EventKind.VOTE_REMINDED) for user_id in (107, 108, 109)]
    assert chamber.needs_answer == [True, True, True]
    assert chamber.heard[0].facts == {
        "vote": "V1",
        "question": "We put up two lamps",
        "options": "",
        "closes_at": (chamber.now + timedelta(hours=24)).isoformat(),
        "council_title": "Nine of us",
    }
    assert (chamber.audited, chamber.shown) == ([], set())


async def test_they_hear_a_day_and_an_hour_before_and_no_more(chamber: Chamber) -> None:
    opened = chamber.now
    await chamber.vote()
    heard = []
    while REMIND in await chamber.duties():
        await chamber.clock(*REMIND)
        heard.append((chamber.now - opened, len(_reminded(chamber))))
    assert heard == [(timedelta(hours=24), 9), (timedelta(hours=47), 9)]


async def test_a_clock_that_slept_reminds_once_and_after_the_close_never(chamber: Chamber) -> None:
    await chamber.vote()
    chamber.later(hours=47, minutes=30)
    await chamber.do(do_duty, CLOCK, kind=DutyKind.REMIND_VOTERS, number=1)
    assert len(_reminded(chamber)) == 9
    assert REMIND not in await chamber.duties()


@pytest.mark.parametrize(("end", "more"), [(close_vote, {}), (withdraw_vote, {"reason": "Moot"})])
async def test_what_waits_to_remind_is_dropped_once_the_vote_is_over(
    chamber: Chamber, end: Callable[..., Event], more: dict[str, str]
) -> None:
    await chamber.do(give_seat, chamber.convenor, named=Named(), name="Grandma Wang")
    vote = await chamber.vote()
    await chamber.clock(*REMIND)

    async def waiting() -> list[tuple[int | None, bool]]:
        kinds = (EventKind.VOTE_REMINDED, EventKind.BALLOTS_TO_ENTER)
        found = [row for kind in kinds for row in await chamber.rows(tables.notices, kind=kind)]
        return [(row.user_id, row.next_at is not None) for row in found]

    assert await waiting() == [*((user_id, True) for user_id in range(101, 110)), (100, True)]
    await chamber.do(end, chamber.convenor, vote=vote, **more)
    # Nobody's, and never due: dropped for good when it is tidied up.
    assert await waiting() == [(0, False)] * 10


async def test_a_clock_that_slept_through_the_close_reminds_nobody(chamber: Chamber) -> None:
    await chamber.vote()
    chamber.later(hours=48)
    await chamber.do(do_duty, CLOCK, kind=DutyKind.REMIND_VOTERS, number=1)
    assert chamber.told == []
    assert REMIND not in await chamber.duties()


async def test_a_vote_that_is_over_reminds_nobody(chamber: Chamber) -> None:
    vote = await chamber.vote()
    await chamber.do(close_vote, chamber.convenor, vote=vote)
    assert await chamber.duties() == {}


async def test_a_vote_that_is_taken_back_reminds_nobody(chamber: Chamber) -> None:
    vote = await chamber.vote()
    await chamber.do(withdraw_vote, chamber.convenor, vote=vote, reason="Wrong words")
    assert await chamber.duties() == {}


async def test_a_tie_reminds_no_voter(chamber: Chamber) -> None:
    await chamber.tie()
    assert list(await chamber.duties()) == [(DutyKind.END_TIE, 1)]


async def test_of_a_secret_vote_no_more_is_said_than_of_any_other(chamber: Chamber) -> None:
    vote = await chamber.vote(secret=True)
    await chamber.do(cast_ballot, chamber.seats[0], vote=vote, choice=Choice.AGAINST)
    await chamber.clock(*REMIND)
    assert _reminded(chamber) == list(range(102, 110))
    assert set(chamber.heard[0].facts) == {"vote", "question", "options", "closes_at", "council_title"}


async def test_for_seats_without_an_account_the_one_hears_who_enters_their_ballots(chamber: Chamber) -> None:
    for name in ("Aunt Wu", "Aunt Zhao"):
        await chamber.do(give_seat, chamber.convenor, named=Named(name=name), name=name)
    vote = await chamber.vote()
    await chamber.ballots(vote, "+++++++++")
    entered = {"choices": {"N10": Choice.FOR}, "means": Means.PHONE, "witness": 3}
    await chamber.do(enter_ballots, chamber.convenor, vote=vote, **entered)
    await chamber.clock(*REMIND)
    assert chamber.told == [(chamber.convenor.user_id, EventKind.BALLOTS_TO_ENTER)]
    assert chamber.heard[0].facts["names"] == "Aunt Zhao"
    assert chamber.needs_answer == [False]


async def _guest(chamber: Chamber, topic: int) -> Actor:
    guest = chamber.neighbour
    await chamber.do(invite_guest, chamber.convenor, topic=topic, named=of(guest), name="")
    await chamber.do(answer_invitation, guest, topic=topic, accepts=True)
    return guest


async def test_guests_hear_where_they_have_a_ballot(chamber: Chamber) -> None:
    await chamber.settles(guests_vote=GuestsVote.ADVISORY)
    topic = await chamber.topic()
    guest = await _guest(chamber, topic)
    vote = await chamber.vote(topic)
    await chamber.ballots(vote, "++++++++")
    await chamber.clock(*REMIND)
    assert _reminded(chamber) == [109, guest.user_id]
    await chamber.do(cast_ballot, guest, vote=vote, choice=Choice.FOR)
    await chamber.clock(*REMIND)
    assert _reminded(chamber) == [109]


async def test_guests_without_a_ballot_hear_nothing(chamber: Chamber) -> None:
    topic = await chamber.topic()
    guest = await _guest(chamber, topic)
    await chamber.vote(topic)
    await chamber.clock(*REMIND)
    assert guest.user_id not in _reminded(chamber)
