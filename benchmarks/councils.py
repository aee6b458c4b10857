"""Fills a database with councils in the middle of a vote: one made by the operations, the others its copies."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Insert, Table, delete, insert, select, update

from bot.app.keeping import utc_now
from bot.councils.model.issues import Channel
from bot.councils.model.people import Actor, Named
from bot.councils.model.sessions import ItemStatus, Mode
from bot.councils.model.topics import TopicStatus
from bot.councils.model.verdicts import Outcome, Tally
from bot.councils.model.votes import Choice, VoteStatus
from bot.councils.operations.issues import put_forward
from bot.councils.operations.membership import found_council, meet_person
from bot.councils.operations.seats import give_seat
from bot.councils.operations.sessions import convene_session
from bot.councils.operations.topics import make_topic
from bot.councils.operations.votes import open_vote
from bot.councils.ports import Transaction
from bot.records import Now
from bot.storage import tables
from bot.storage.archive import Archive
from bot.storage.database import open_database
from bot.storage.migrate import migrate

# One of the nine never votes, so that no vote closes however often the others press.
SEATS = 9
VOTERS = SEATS - 1
VOTE = 1
SESSION = 1
FIRST = 1

_COPIED = (
    tables.councils,
    tables.people,
    tables.residents,
    tables.seats,
    tables.issues,
    tables.topics,
    tables.sessions,
    tables.agenda,
    tables.attendance,
    tables.votes,
    tables.ballots,
    tables.duties,
    tables.boards,
    tables.audit,
)
_PEOPLE = ("user_id", "convenor_id", "proposer_id", "actor_id")


async def fill(
    url: str,
    *,
    bot_id: int,
    count: int,
    chat_id: int,
    user_id: int,
    message_id: int,
    seats: int = SEATS,
    sitting: bool = False,
    earlier: int = 0,
    now: Now = utc_now,
) -> None:
    """Make `count` councils, each with an open vote whose board is the message `message_id` of its chat.

    So many `earlier` votes are over, each on a topic of its own. Where councils are `sitting` the board is that of a
    session that begins soon, and nothing is voted on yet.

    The first council's chat is `chat_id` and its `seats` are held by `user_id` and those after; every further
    council has the chat one lower and as many people more.
    """
    await migrate(url)
    database = await open_database(url)
    archive = Archive(database, bot_id=bot_id, now=now, kept=lambda: None)
    await archive.write(_first, chat_id=chat_id, user_id=user_id, seats=seats, sitting=sitting)
    if earlier:
        await archive.write(_vote_before, earlier=earlier)
    await database.write(lambda connection: _copy(connection, count, user_id, message_id, seats))
    await database.close()


def _first(tx: Transaction, *, chat_id: int, user_id: int, seats: int, sitting: bool, now: datetime) -> None:
    women = [Actor(user_id=user_id + number, name=f"Seat {number + 1}", username=None) for number in range(seats)]
    convenor = women[0]
    founded = found_council(
        tx,
        actor=convenor,
        chat_id=chat_id,
        thread_id=None,
        title="Council",
        locale="en",
        timezone="Asia/Shanghai",
        is_administrator=True,
        now=now,
    )
    here: dict[str, Any] = {"council": founded.council, "now": now}
    for woman in women:
        meet_person(tx, actor=woman, **here)
        give_seat(tx, actor=convenor, named=Named(user_id=woman.user_id), name="", **here)
    put_forward(tx, actor=convenor, text="The stairs are dark", channel=Channel.GROUP, **here)
    make_topic(tx, actor=convenor, issues=(1,), title="Light on the stairs", **here)
    if sitting:
        _convene(tx, convenor, **here)
    else:
        open_vote(tx, actor=convenor, topic=1, motion="Put up two lamps", **here)


def _convene(tx: Transaction, convenor: Actor, *, council: int, now: datetime) -> None:
    """Convene in good time what begins soon."""
    long_before = now - timedelta(days=7)
    convene_session(
        tx,
        actor=convenor,
        council=council,
        topics=(1,),
        starts_at=now + timedelta(minutes=10),
        mode=Mode.PLENARY,
        place="The hall",
        now=long_before,
    )
    for item in tx.agenda.find(council=council, session=SESSION):
        # Once it begins it is at its only topic: a vote on it is the room's.
        tx.agenda.save(replace(item, status=ItemStatus.CURRENT))


def _vote_before(tx: Transaction, *, earlier: int, now: datetime) -> None:
    """Let the first council have voted before, each time on another topic and all for it."""
    [council] = tx.councils.find(id=FIRST)
    [topic] = tx.topics.find(council=FIRST)
    [vote] = tx.votes.find(council=FIRST)
    ballots = tx.ballots.find(council=FIRST)
    over = replace(
        vote,
        status=VoteStatus.CLOSED,
        cast=vote.due,
        tally=Tally(in_favour=vote.due, against=0, abstaining=0),
        outcome=Outcome.PASSED,
        closed_at=now,
    )
    last = VOTE + earlier
    for number in range(VOTE + 1, last + 1):
        tx.topics.add(replace(topic, number=number, status=TopicStatus.SETTLED))
        tx.votes.add(replace(over, number=number, topic=number))
        tx.ballots.add(*(replace(one, vote=number, choice=Choice.FOR, took_part=True) for one in ballots))
    tx.councils.save(replace(council, last_topic=last, last_vote=last))


def _copy(connection: Connection, count: int, first_person: int, message_id: int, seats: int) -> None:
    connection.execute(delete(tables.notices))
    connection.execute(update(tables.boards).values(message_id=message_id, next_at=None))
    made = 1
    while made < count:
        for table in _COPIED:
            connection.execute(_copies(table, made, min(made, count - made), first_person, seats))
        made *= 2


def _copies(table: Table, made: int, wanted: int, first_person: int, seats: int) -> Insert:
    """The rows of the first `wanted` councils once more, for the councils after the `made` there are."""
    moved = {"council": made, "chat_id": -made, **dict.fromkeys(_PEOPLE, made * seats)}
    if table is tables.councils:
        moved["id"] = made
        among = table.c.id <= wanted
    elif table is tables.people:
        among = table.c.user_id < first_person + wanted * seats
    else:
        among = table.c.council <= wanted
    columns = [column for column in table.columns if column.name in moved or column.autoincrement is not True]
    copied = select(*(column + moved[column.name] if column.name in moved else column for column in columns))
    return insert(table).from_select([column.name for column in columns], copied.where(among))
