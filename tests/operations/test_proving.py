"""Which minutes a digest proves, for whoever may read them."""

from dataclasses import replace
from datetime import datetime

from bot.councils.model.duties import DutyKind
from bot.councils.model.minutes import Minutes
from bot.councils.model.sessions import Mode
from bot.councils.operations.proving import minutes_with
from bot.councils.ports import Transaction
from tests.operations.chamber import Chamber
from tests.operations.sitting import GUEST, RECORDER, minutes_of, sent_round


async def confirmed(chamber: Chamber, *, mode: Mode = Mode.PLENARY) -> str:
    """Minutes are locked; their digest."""
    await sent_round(chamber, mode=mode)
    await chamber.clock(DutyKind.LOCK_MINUTES)
    return (await minutes_of(chamber)).digest or ""


async def test_a_digest_is_known_by_how_it_begins(chamber: Chamber) -> None:
    digest = await confirmed(chamber)
    for asked in (digest, digest[:8]):
        for actor in (RECORDER, chamber.seats[8], GUEST):
            (page,) = await chamber.ask(minutes_with, actor=actor, digest=asked)
            assert (page.session.number, page.minutes.is_intact) == (1, True)
    other = ("0" if digest[7] != "0" else "1").join([digest[:7], digest[8:]])
    assert await chamber.ask(minutes_with, actor=RECORDER, digest=other) == ()
    assert await chamber.ask(minutes_with, actor=RECORDER, digest=digest[1:]) == ()


async def test_who_may_not_read_them_does_not_learn_of_them(chamber: Chamber) -> None:
    digest = await confirmed(chamber, mode=Mode.HOME_VISIT)
    for actor in (chamber.seats[8], chamber.convenor, chamber.neighbour, chamber.stranger):
        assert await chamber.ask(minutes_with, actor=actor, digest=digest) == ()
    assert await chamber.ask(minutes_with, actor=chamber.host, digest=digest) != ()


async def test_a_draft_has_no_digest(chamber: Chamber) -> None:
    await sent_round(chamber)
    assert await chamber.ask(minutes_with, actor=RECORDER, digest="") == ()


async def test_a_record_that_was_changed_is_found_out(chamber: Chamber) -> None:
    digest = await confirmed(chamber)

    def change(tx: Transaction, *, now: datetime) -> Minutes:
        del now
        (minutes,) = tx.minutes.find(council=1)
        tx.minutes.save(replace(minutes, proceedings=replace(minutes.proceedings, place="Elsewhere")))
        return minutes

    await chamber.archive.write(change)
    (page,) = await chamber.ask(minutes_with, actor=RECORDER, digest=digest)
    assert not page.minutes.is_intact
