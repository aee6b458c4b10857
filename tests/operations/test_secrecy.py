"""Secret votes: who took part and what was chosen, and what each of those who may look can put together."""

import hmac
from typing import Any

import pytest
from sqlalchemy import Connection, text

from bot.councils.model.duties import DutyKind
from bot.councils.model.verdicts import Outcome, Tally
from bot.councils.model.votes import Choice, Method, VoteStatus
from bot.councils.operations.export import export_council
from bot.councils.operations.export_person import export_person
from bot.councils.operations.options import mark_option, pairs_page
from bot.councils.operations.overview import waiting_for
from bot.councils.operations.seats import end_seat
from bot.councils.operations.vote_boards import vote_board
from bot.councils.operations.votes import cast_ballot, close_vote, open_vote, withdraw_vote
from bot.storage import tables
from tests.operations.chamber import BOT, KEY, Chamber, of

# Two for, one against: no choice of these is anybody's by numbers alone.
_MADE = "SELECT sql FROM sqlite_master WHERE name = 'secret_ballots'"
CHOICES = (Choice.FOR, Choice.AGAINST, Choice.FOR)


async def _cast(chamber: Chamber, vote: int) -> None:
    for seat, choice in zip(chamber.seats, CHOICES, strict=False):
        chamber.later(minutes=1)
        await chamber.do(cast_ballot, seat, vote=vote, choice=choice)


async def _by_key(chamber: Chamber) -> dict[str, str]:
    """What the holder of the key finds: voter → choice."""
    chosen = {row.mark: row.choice for row in await chamber.rows(tables.secret_ballots)}
    marks = {hmac.digest(KEY, f"1:1:N{n}".encode(), "sha256").hex(): f"N{n}" for n in range(1, 10)}
    return {voter: chosen[mark] for mark, voter in marks.items() if mark in chosen}


def _tells(row: dict[str, Any]) -> bool:
    """Whether a row speaks of a choice."""
    return any(choice in repr(value) for value in row.values() for choice in ("'for'", "'against'", "'abstain'"))


async def test_a_secret_ballot_is_a_name_here_and_a_choice_there(chamber: Chamber) -> None:
    vote = await chamber.vote(secret=True)
    event = await chamber.do(cast_ballot, chamber.seats[0], vote=vote, choice=Choice.FOR)
    assert event.kind == "ballot-in-box"
    assert event.facts == {"vote": "V1", "question": "We put up two lamps", "cast": 1, "due": 9}
    assert chamber.audited == []
    assert chamber.told == []
    cast = await chamber.row(tables.ballots, voter="N1")
    assert (cast.took_part, cast.choice, cast.cast_at) == (True, None, None)
    (kept,) = await chamber.rows(tables.secret_ballots)
    assert (kept.choice, kept.advisory, len(kept.mark)) == ("for", False, 64)


async def test_a_secret_ballot_may_be_changed_and_counts_once(chamber: Chamber) -> None:
    vote = await chamber.vote(secret=True)
    await _cast(chamber, vote)
    event = await chamber.do(cast_ballot, chamber.seats[0], vote=vote, choice=Choice.ABSTAIN)
    assert event.facts["cast"] == 3
    assert await _by_key(chamber) == {"N1": "abstain", "N2": "against", "N3": "for"}
    assert len(await chamber.rows(tables.secret_ballots)) == 3


async def test_before_the_close_the_key_joins_and_nothing_else_does(chamber: Chamber) -> None:
    vote = await chamber.vote(secret=True)
    await _cast(chamber, vote)
    assert await _by_key(chamber) == {"N1": "for", "N2": "against", "N3": "for"}
    everything = await chamber.everything()
    telling = {name for name, rows in everything.items() if any(map(_tells, rows))}
    assert telling == {"secret_ballots"}
    assert set(everything["secret_ballots"][0]) == {"council", "vote", "id", "choice", "mark", "advisory"}
    # Neither is there a moment or an order that both would share.
    assert all(row["cast_at"] is None for row in everything["ballots"])
    assert "cast_ballot" not in {row["action"] for row in everything["audit"]}


async def test_the_box_is_written_anew_with_every_ballot(chamber: Chamber) -> None:
    """PostgreSQL tells of every row which transaction wrote it, and SQLite has no number of a row to tell by."""
    vote = await chamber.vote(secret=True)
    await _cast(chamber, vote)

    def writers(connection: Connection) -> int:
        if connection.dialect.name == "sqlite":
            return "WITHOUT ROWID" in str(connection.execute(text(_MADE)).scalar())
        return int(connection.execute(text("SELECT count(DISTINCT xmin::text) FROM secret_ballots")).scalar_one())

    assert await chamber.database.read(writers) == 1


async def test_ids_are_new_with_every_ballot_and_rows_lie_in_their_order(chamber: Chamber) -> None:
    vote = await chamber.vote(secret=True)
    await _cast(chamber, vote)
    before = {row.id for row in await chamber.rows(tables.secret_ballots)}
    await chamber.do(cast_ballot, chamber.seats[3], vote=vote, choice=Choice.FOR)
    assert not before & {row.id for row in await chamber.rows(tables.secret_ballots)}


@pytest.mark.parametrize("by_clock", [False, True])
async def test_after_the_close_not_even_the_key_joins(chamber: Chamber, by_clock: bool) -> None:
    vote = await chamber.vote(secret=True)
    await _cast(chamber, vote)
    before = {row.id for row in await chamber.rows(tables.secret_ballots)}
    if by_clock:
        await chamber.clock(DutyKind.CLOSE_VOTE)
    else:
        await chamber.do(close_vote, chamber.convenor, vote=vote)
    rows = await chamber.rows(tables.secret_ballots)
    assert sorted(row.choice for row in rows) == ["against", "for", "for"]
    assert {row.mark for row in rows} == {None}
    assert not before & {row.id for row in rows}
    assert await _by_key(chamber) == {}
    assert (await chamber.row(tables.votes)).tally == Tally(in_favour=2, against=1)


async def test_the_last_of_nine_closes_a_secret_vote(chamber: Chamber) -> None:
    vote = await chamber.vote(secret=True)
    await chamber.ballots(vote, "+++++--0-")
    closed = await chamber.row(tables.votes)
    assert (closed.status, closed.outcome, closed.cast) == (VoteStatus.CLOSED, Outcome.PASSED, 9)
    assert closed.tally == Tally(in_favour=5, against=3, abstaining=1)
    assert {row.mark for row in await chamber.rows(tables.secret_ballots)} == {None}


async def test_the_answer_kept_with_an_update_has_neither_voter_nor_choice(chamber: Chamber) -> None:
    vote = await chamber.vote(secret=True)
    seat = chamber.seats[0]
    await chamber.archive.bound(5).write(cast_ballot, actor=seat, council=1, vote=vote, choice=Choice.AGAINST)
    kept = (await chamber.row(tables.handled_updates)).answer
    assert kept == {
        "kind": "ballot-in-box",
        "council": 1,
        "number": 1,
        "facts": {"vote": "V1", "question": "We put up two lamps", "cast": 1, "due": 9},
    }


async def test_the_board_shows_who_voted_and_no_running_tally(chamber: Chamber) -> None:
    vote = await chamber.vote(secret=True)
    await _cast(chamber, vote)
    board = await chamber.ask(vote_board, number=vote)
    assert board.tally == Tally()
    assert board.took_part == ("Seat 1", "Seat 2", "Seat 3")
    assert set(board.voters) == {None}
    await chamber.do(close_vote, chamber.convenor, vote=vote)
    board = await chamber.ask(vote_board, number=vote)
    assert board.tally == Tally(in_favour=2, against=1)
    assert set(board.voters) == {None}


async def test_exports_tell_the_tally_after_the_close_and_never_a_choice(chamber: Chamber) -> None:
    vote = await chamber.vote(secret=True)
    await _cast(chamber, vote)
    (exported,) = (await chamber.ask(export_council))["votes"]
    assert (exported["secret"], exported["tally"], exported["present"]) == (True, None, 3)
    assert "ballots" not in exported
    hers = await chamber.ask(export_person, actor=chamber.seats[1])
    assert hers["ballots"] == [{"council": 1, "vote": "V1", "took_part": True, "choice": None}]
    await chamber.do(close_vote, chamber.convenor, vote=vote)
    (exported,) = (await chamber.ask(export_council))["votes"]
    assert exported["tally"] == {"for": 2, "against": 1, "abstain": 0}
    assert "ballots" not in exported
    hers = await chamber.ask(export_person, actor=chamber.seats[1])
    assert hers["ballots"] == [{"council": 1, "vote": "V1", "took_part": True, "choice": None}]


@pytest.mark.parametrize("choices", ["+", "+-"])
async def test_where_very_few_took_part_nobody_learns_what_they_chose(chamber: Chamber, choices: str) -> None:
    vote = await chamber.vote(secret=True)
    await chamber.ballots(vote, choices)
    await chamber.do(close_vote, chamber.convenor, vote=vote)
    closed = await chamber.row(tables.votes)
    assert (closed.outcome, closed.cast, closed.tally) == (Outcome.NO_QUORUM, len(choices), None)
    board = await chamber.ask(vote_board, number=vote)
    assert (board.tally, len(board.took_part)) == (Tally(), len(choices))
    (exported,) = (await chamber.ask(export_council))["votes"]
    assert (exported["tally"], exported["verdict"]) == (None, "no_quorum")


async def test_nor_how_they_ranked_what_there_was(chamber: Chamber) -> None:
    asked = {"topic": await chamber.topic(), "motion": "Which? / Red / Blue", "method": Method.RANKED}
    vote = (await chamber.do(open_vote, chamber.convenor, secret=True, **asked)).number
    await chamber.do(mark_option, chamber.seats[0], vote=vote, option=1)
    await chamber.do(close_vote, chamber.convenor, vote=vote)
    assert (await chamber.ask(vote_board, number=vote)).among_options is None
    await chamber.refuses("no-pairs", pairs_page, chamber.seats[0], vote=vote)
    assert (await chamber.ask(export_council))["votes"][0]["tally"] is None


async def test_a_result_is_told_though_its_sum_is_not(chamber: Chamber) -> None:
    for seat in chamber.seats[2:]:
        await chamber.do(end_seat, chamber.convenor, named=of(seat))
    vote = await chamber.vote(secret=True)
    await chamber.ballots(vote, "++")
    closed = await chamber.row(tables.votes)
    assert (closed.outcome, closed.tally) == (Outcome.PASSED, None)


async def test_what_waits_for_her_says_that_her_ballot_is_in(chamber: Chamber) -> None:
    vote = await chamber.vote(secret=True)
    (before,) = await chamber.ask(waiting_for, actor=chamber.seats[0])
    await chamber.do(cast_ballot, chamber.seats[0], vote=vote, choice=Choice.FOR)
    (after,) = await chamber.ask(waiting_for, actor=chamber.seats[0])
    assert ([v.number for v in before.votes], before.receipts) == ([1], ())
    assert (after.votes, [v.number for v in after.receipts]) == ((), [1])


async def test_without_a_key_there_are_no_secret_votes(chamber: Chamber) -> None:
    keyless = Chamber(chamber.database, bot_id=BOT, secret_key=None)
    topic = await chamber.topic()
    await keyless.refuses(
        "secret-ballots-need-a-key", open_vote, chamber.convenor, topic=topic, motion="We", secret=True
    )
    await chamber.settles(secret=True)
    keyless = Chamber(chamber.database, bot_id=BOT, secret_key=None)
    await keyless.refuses("secret-ballots-need-a-key", open_vote, chamber.convenor, topic=topic, motion="We")
    await keyless.do(open_vote, chamber.convenor, topic=topic, motion="We", secret=False)
    assert not (await chamber.row(tables.votes)).secret


async def test_settings_say_whether_a_vote_is_secret(chamber: Chamber) -> None:
    await chamber.settles(secret=True)
    await chamber.vote()
    assert (await chamber.row(tables.votes)).secret


async def test_under_another_key_a_ballot_stays_in_the_box(chamber: Chamber) -> None:
    vote = await chamber.vote(secret=True)
    await chamber.do(cast_ballot, chamber.seats[0], vote=vote, choice=Choice.FOR)
    other = Chamber(chamber.database, bot_id=BOT, secret_key=b"2" * 32)
    await other.refuses("secret-ballot-sealed", cast_ballot, chamber.seats[0], vote=vote, choice=Choice.AGAINST)
    for seat in chamber.seats[1:3]:
        await other.do(cast_ballot, seat, vote=vote, choice=Choice.AGAINST)
    await other.do(close_vote, chamber.convenor, vote=vote)
    assert (await chamber.row(tables.votes)).tally == Tally(in_favour=1, against=2)


async def test_the_ballots_of_a_withdrawn_vote_are_thrown_away(chamber: Chamber) -> None:
    vote = await chamber.vote(secret=True)
    await _cast(chamber, vote)
    await chamber.do(withdraw_vote, chamber.convenor, vote=vote, reason="Wrong words")
    assert await chamber.rows(tables.secret_ballots) == []
