"""What a trial left behind, reckoned up from the database and from what people saw."""

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select

from benchmarks.councils import SEATS
from bot.councils.events import BoardKind
from bot.councils.model.people import Actor
from bot.councils.operations.alliances import found_alliance
from bot.councils.operations.tallying import miscounts_of, move_in
from bot.storage import tables
from bot.storage.database import Database
from bot.storage.transaction import SqlTransaction
from tests.app.crowd import TOKEN
from tests.soak.busy import LAMP, Busy

# Before whatever the clock of a trial says.
_LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
_COORDINATOR = Actor(user_id=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reckoning:
    """How many ballots and issues there were, and what went wrong with them and with what is told of them.

    Of what is `lost`, `twice` or `wrong`, of notices that are `missing`, of boards that are `stale`, of counts that a
    recount finds `miscounted`, there may be none; `repeated` counts notices that came once more than they should.
    """

    ballots: int
    issues: int
    parked: int
    lost: int
    twice: int
    wrong: int
    notices: int
    missing: int
    repeated: int
    stale: int
    miscounted: int

    @property
    def faults(self) -> int:
        return self.lost + self.twice + self.wrong + self.missing + self.stale + self.miscounted


async def open_to(database: Database, crowd: Busy) -> None:
    """The convenors have begun to talk to the bot, which so may write to them; of boards only votes are shown yet.

    The councils count for an alliance.
    """
    bot_id = crowd.bots()[0].id
    rows = [{"bot_id": bot_id, "user_id": board.women[0], "reachable": True} for board in crowd.boards[TOKEN]]
    others = delete(tables.boards).where(tables.boards.c.kind != BoardKind.VOTE)

    def begin(connection: Connection) -> None:
        connection.execute(insert(tables.private_chats), rows)
        connection.execute(others)
        tx = SqlTransaction(connection, bot_id=bot_id, now=_LONG_AGO, writes=True)
        found_alliance(tx, actor=_COORDINATOR, title="Of all", may_found=True, now=_LONG_AGO)
        for council in tx.councils.find(bot_id=bot_id):
            move_in(tx, council, 1, _LONG_AGO)

    await database.write(begin)


async def is_settled(database: Database) -> bool:
    """Whether nothing waits to be sent or shown."""
    waiting = (
        select(func.count()).select_from(tables.notices),
        select(func.count()).where(tables.boards.c.next_at.is_not(None)),
    )
    return not await database.read(lambda connection: sum(connection.execute(one).scalar_one() for one in waiting))


async def reckon(database: Database, crowd: Busy) -> Reckoning:
    """Reckon up, once all rest."""
    return await database.read(lambda connection: _reckon(connection, crowd))


def _reckon(connection: Connection, crowd: Busy) -> Reckoning:
    handled = set(connection.execute(select(tables.handled_updates.c.update_id)).scalars())
    parked = set(connection.execute(select(tables.parked_updates.c.update_id)).scalars())
    audit = tables.audit.c
    cast = select(audit.actor_id, func.count()).where(audit.action == "cast_ballot").group_by(audit.actor_id)
    recorded: dict[int, int] = dict(connection.execute(cast).all())
    choices, tallies = _ballots(connection, crowd)
    lamps = Counter(_lamp(text) for text in connection.execute(select(tables.issues.c.text)).scalars())
    lost = len(crowd.acknowledged - handled)
    twice = wrong = 0
    for woman, presses in crowd.pressed_by.items():
        kept = [press for press in presses if press.update_id in handled]
        twice += max(0, recorded.get(woman, 0) - len(kept))
        lost += max(0, len(kept) - recorded.get(woman, 0))
        wrong += choices[woman] != (kept[-1].choice if kept else None)
    for lamp, update_id in crowd.issued.items():
        lost += not lamps[lamp] and update_id not in parked
        twice += max(0, lamps[lamp] - 1)
    known = [lamp for lamp in crowd.issued if lamps[lamp]]
    return Reckoning(
        ballots=len(crowd.acknowledged),
        issues=len(known),
        parked=len(parked),
        lost=lost,
        twice=twice,
        wrong=wrong,
        notices=sum(crowd.told.values()),
        missing=sum(not crowd.told[lamp] for lamp in known),
        repeated=sum(count - 1 for count in crowd.told.values()),
        stale=crowd.shown_rightly(tallies),
        miscounted=_miscounted(connection, crowd),
    )


def _miscounted(connection: Connection, crowd: Busy) -> int:
    bot_id = crowd.bots()[0].id
    tx = SqlTransaction(connection, bot_id=bot_id, now=_LONG_AGO, writes=False)
    return sum(len(miscounts_of(tx, council, _LONG_AGO)) for council in tx.councils.find(bot_id=bot_id))


def _ballots(connection: Connection, crowd: Busy) -> tuple[dict[int, Any], dict[int, Counter[str]]]:
    """Each woman's choice, and each council's tally as its rows have it."""
    ballots = tables.ballots.c
    first = crowd.boards[TOKEN][0].women[0]
    choices: dict[int, Any] = dict.fromkeys(crowd.pressed_by)
    tallies: dict[int, Counter[str]] = {place + 1: Counter() for place in crowd.boards_of}
    for council, voter, choice in connection.execute(select(ballots.council, ballots.voter, ballots.choice)):
        choices[first + (council - 1) * SEATS + int(voter[1:]) - 1] = choice
        if choice is not None:
            tallies[council][choice] += 1
    return choices, tallies


def _lamp(text: str) -> str:
    found = LAMP.search(text)
    return found[0] if found else ""
