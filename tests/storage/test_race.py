"""Two at the same moment, on PostgreSQL, where they really are: each sees what the other did."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from typing import Any

import pytest
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import create_async_engine

from bot.councils.errors import LinkUnusable
from bot.councils.events import Event, EventKind
from bot.councils.model.membership import GuestStatus
from bot.councils.model.people import Named
from bot.councils.model.verdicts import Outcome
from bot.councils.model.votes import Choice, VoteStatus
from bot.councils.operations.guests import answer_invitation, answer_link, invite_guest
from bot.councils.operations.membership import claim_link, forget_person
from bot.councils.operations.seats import give_seat
from bot.councils.operations.votes import cast_ballot
from bot.storage import tables
from tests.operations.chamber import Chamber, constituted, of, person

pytestmark = pytest.mark.postgres
WAITING = text("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")


@pytest.fixture
async def council(postgres_url: str) -> AsyncIterator[Chamber]:
    """A council of nine on PostgreSQL."""
    async with constituted(postgres_url) as chamber:
        yield chamber


async def _at_once(url: str, *works: Coroutine[Any, Any, Event]) -> list[Event | BaseException]:
    """Let all begin while the council is held, and go on together: none can be done before another has begun."""
    engine = create_async_engine(url)
    try:
        async with engine.connect() as holding, engine.connect() as watching:
            await holding.execute(select(tables.councils.c.id).with_for_update())
            begun = asyncio.gather(*works, return_exceptions=True)
            async with asyncio.timeout(30):
                while (await watching.execute(WAITING)).scalar_one() < len(works):
                    await watching.rollback()
            await holding.rollback()
            return await begun
    finally:
        await engine.dispose()


async def test_of_two_last_ballots_one_closes_the_vote_once(council: Chamber, postgres_url: str) -> None:
    vote = await council.vote()
    await council.ballots(vote, "+++++++")
    answers = await _at_once(
        postgres_url,
        *(
            council.archive.write(cast_ballot, actor=seat, council=1, vote=vote, choice=Choice.FOR)
            for seat in council.seats[7:]
        ),
    )
    assert sorted(int(answer.facts["cast"]) for answer in answers if isinstance(answer, Event)) == [8, 9]
    closed = await council.row(tables.votes)
    assert (closed.status, closed.outcome, closed.cast, closed.tally.in_favour) == (
        VoteStatus.CLOSED,
        Outcome.PASSED,
        9,
        9,
    )
    await council.look()
    told = [user_id for user_id, kind in council.told if kind is EventKind.VOTE_CLOSED]
    assert told == list(dict.fromkeys(told)) != []
    assert await council.duties() == {}


async def test_a_ballot_changed_twice_at_once_is_counted_once(council: Chamber, postgres_url: str) -> None:
    vote = await council.vote()
    await _at_once(
        postgres_url,
        *(
            council.archive.write(cast_ballot, actor=council.host, council=1, vote=vote, choice=choice)
            for choice in (Choice.FOR, Choice.AGAINST)
        ),
    )
    assert (await council.row(tables.votes)).cast == 1
    assert len([row for row in await council.rows(tables.ballots) if row.choice]) == 1


async def test_a_link_opened_by_two_at_once_is_used_once(council: Chamber, postgres_url: str) -> None:
    await council.do(give_seat, council.convenor, named=Named(name="Tenth"), name="Tenth")
    token = await council.token()
    two = [person(301, "First"), person(302, "Second")]
    answers = await _at_once(
        postgres_url, *(council.archive.write(claim_link, actor=actor, token=token) for actor in two)
    )
    assert {type(answer) for answer in answers} == {Event, LinkUnusable}
    winner = next(actor for actor, answer in zip(two, answers, strict=True) if isinstance(answer, Event))
    assert (await council.row(tables.seats, name="Tenth")).user_id == winner.user_id


async def test_an_invitation_answered_by_two_at_once_has_one_guest(council: Chamber, postgres_url: str) -> None:
    topic = await council.topic()
    await council.do(invite_guest, council.convenor, topic=topic, named=Named(), name="The doctor")
    token = await council.token()
    two = {True: person(301, "First"), False: person(302, "Second")}
    answers = await _at_once(
        postgres_url,
        *(
            council.archive.write(answer_link, actor=actor, token=token, accepts=accepts)
            for accepts, actor in two.items()
        ),
    )
    assert {type(answer) for answer in answers} == {Event, LinkUnusable}
    guest = await council.row(tables.guests)
    assert two[guest.status is GuestStatus.ACCEPTED].user_id == guest.user_id


async def test_who_answers_and_asks_to_be_forgotten_at_once_is_forgotten(council: Chamber, postgres_url: str) -> None:
    topic, her = await council.topic(), council.stranger
    await council.do(invite_guest, council.convenor, topic=topic, named=of(her), name="The doctor")
    await _at_once(
        postgres_url,
        council.archive.write(forget_person, actor=her),
        council.archive.write(answer_invitation, actor=her, council=council.council, topic=topic, accepts=True),
    )
    guest = await council.row(tables.guests)
    assert (guest.user_id, guest.name) == (None, "X")


async def test_an_update_handled_twice_at_once_is_done_once(council: Chamber, postgres_url: str) -> None:
    vote = await council.vote()
    first, second = await _at_once(
        postgres_url,
        *(
            council.archive.bound(5).write(cast_ballot, actor=council.host, council=1, vote=vote, choice=Choice.FOR)
            for _ in range(2)
        ),
    )
    assert isinstance(first, Event)
    assert first == second
    await council.look()
    assert council.audited == [("cast_ballot", f"V{vote}:N1")]
