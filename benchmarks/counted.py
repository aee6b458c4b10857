"""Fills a database with an alliance of councils that have counted for a year, written by the database itself."""

from datetime import date, datetime, timedelta

from sqlalchemy import Column, Connection, Date, Integer, MetaData, String, Table, bindparam, insert, text

from benchmarks import matters
from bot.councils.model.counts import Kinds, What
from bot.councils.model.organisation import Tier
from bot.councils.model.people import Actor
from bot.councils.model.resolutions import ResolutionStatus
from bot.councils.model.sessions import Mode
from bot.councils.model.summaries import Span, period_of
from bot.councils.model.topics import Cadence
from bot.councils.operations.alliances import found_alliance
from bot.storage import tables
from bot.storage.archive import Archive
from bot.storage.copies import look_over
from bot.storage.database import Database, open_database

WANG = Actor(user_id=1, name="Wang")
BOT_ID, COUNTY = 1, 1
# A village of ten councils, a town of two hundred.
IN_A_VILLAGE, IN_A_TOWN = 10, 200
# Every how many active days each of these is counted once.
_EVERY: dict[str, int] = {
    What.ISSUES: 1,
    What.REPLIES_DUE: 1,
    What.REPLIES_IN_TIME: 1,
    What.ACCEPTED: 2,
    What.TOPICS: 3,
    What.VOTES: 3,
    What.ADOPTED: 3,
    What.CLOSED: 4,
    What.SOLVED: 4,
    **{Kinds.MODE.of(mode): 8 for mode in Mode},
    **{Kinds.CADENCE.of(cadence): 10 for cadence in Cadence},
    **{Kinds.DAYS.of(days): 120 for days in range(3, 90, 3)},
}
# Ten to thirty active days a year, and a hundred for one council in twenty.
_IS_ACTIVE = "(day.n * 17 + m.council * 7) % 365 < CASE WHEN m.council % 20 = 0 THEN 100 ELSE 10 + m.council % 21 END"
# One in fifteen has done something today.
_IS_TODAY = "(m.council + day.n) % 15 = 0"
_COUNTED = "(m.council + day.n + word.n) % word.every = 0"
_ROWS = "m.council, m.joined_at, day.day, word.what, m.unit, 1"
_OF = "FROM unit_members m, bench_days day, bench_words word WHERE"

_bench = MetaData()
_days = Table("bench_days", _bench, Column("n", Integer, primary_key=True), Column("day", Date), Column("month", Date))
_words = Table(
    "bench_words", _bench, Column("n", Integer, primary_key=True), Column("what", String(32)), Column("every", Integer)
)
_numbers = Table("bench_numbers", _bench, Column("n", Integer, primary_key=True))


async def filled(url: str, *, councils: int, now: datetime) -> Database:
    """A database in which so many councils of a county have counted for a year, and one in ten has something overdue.

    What days that are over counted is folded; what today did, and what first replies are due, is not.
    """
    await matters.fill(url, matters=2)
    database = await open_database(url)
    archive = Archive(database, bot_id=BOT_ID, now=lambda: now - timedelta(days=400), kept=lambda: None)
    await archive.write(found_alliance, actor=WANG, title="The county", may_found=True)
    await database.write(lambda connection: _fill(connection, councils, now))
    return database


def _fill(connection: Connection, councils: int, now: datetime) -> None:
    _bench.create_all(connection)
    today = now.date()
    year = [today - timedelta(days=days) for days in range(365)]
    connection.execute(insert(_days), [{"n": n, "day": day, "month": day.replace(day=1)} for n, day in enumerate(year)])
    words = enumerate(_EVERY.items())
    connection.execute(insert(_words), [{"n": n, "what": what, "every": every} for n, (what, every) in words])
    connection.execute(insert(_numbers), [{"n": n} for n in range(1, councils + 1)])
    _copy_council(connection, now)
    _join(connection, councils, now - timedelta(days=400))
    _count(connection, today)
    _add_up(connection, year)
    _bench.drop_all(connection)
    if connection.dialect.name == "postgresql":
        look_over(connection)


def _copy_council(connection: Connection, now: datetime) -> None:
    """As many councils as there are numbers, with all that the first decided; in one of ten it is not done."""
    for table in (tables.councils, tables.topics, tables.votes, tables.resolutions):
        own = {"councils": {"id": "n", "chat_id": "-n"}}.get(table.name, {"council": "n"})
        columns = [column.name for column in table.columns]
        chosen = ", ".join(own.get(name, f'"{name}"') for name in columns)
        into = ", ".join(f'"{name}"' for name in columns)
        mine = "id" if table is tables.councils else "council"
        source = f"FROM {table.name}, bench_numbers WHERE {mine} = 1 AND n > 1"
        connection.execute(text(f"INSERT INTO {table.name} ({into}) SELECT {chosen} {source}"))
    late = tables.resolutions.update().where(tables.resolutions.c.number == 1, tables.resolutions.c.council % 10 == 0)
    due = {"status": ResolutionStatus.IN_PROGRESS, "closed_at": None, "due_at": now - timedelta(days=5)}
    connection.execute(late.values(due))


def _join(connection: Connection, councils: int, joined_at: datetime) -> None:
    """Every council belongs to a village of a town."""
    towns = list(range(COUNTY + 1, COUNTY + 1 + -(-councils // IN_A_TOWN)))
    villages = {towns[-1] + 1 + n: towns[n * IN_A_VILLAGE // IN_A_TOWN] for n in range(-(-councils // IN_A_VILLAGE))}
    units = [(town, Tier.TOWN, COUNTY) for town in towns] + [
        (one, Tier.COMMUNITY, over) for one, over in villages.items()
    ]
    connection.execute(
        insert(tables.units),
        [
            {"id": unit, "alliance": 1, "parent": parent, "tier": tier, "kind": "", "name": f"Unit {unit}", "code": ""}
            for unit, tier, parent in units
        ],
    )
    lines = [(town, (town, COUNTY)) for town in towns] + [(one, (one, over, COUNTY)) for one, over in villages.items()]
    connection.execute(
        insert(tables.units_above), [{"unit": unit, "above": above} for unit, line in lines for above in line]
    )
    connection.execute(
        insert(tables.unit_members),
        [
            {"council": n, "unit": towns[-1] + 1 + (n - 1) // IN_A_VILLAGE, "joined_at": joined_at}
            for n in range(1, councils + 1)
        ],
    )


def _count(connection: Connection, today: date) -> None:
    over = f"{_OF} day.n > 0 AND {_IS_ACTIVE} AND {_COUNTED}"
    into = "INSERT INTO counts (council, since, day, what, unit, times, folded) SELECT"
    connection.execute(text(f"{into} {_ROWS}, 1 {over}"))
    connection.execute(text(f"{into} {_ROWS}, 0 {_OF} day.n = 0 AND {_IS_TODAY} AND {_COUNTED}"))
    # What came on the last three days has its first reply due on those to come.
    soon = (
        f"m.council, m.joined_at, :day, 'replies_due', m.unit, 1, 0 {_OF} day.n = :ago AND word.n = 0 AND {_IS_TODAY}"
    )
    for ago in range(3):
        due = text(f"{into} {soon}").bindparams(bindparam("day", type_=Date))
        connection.execute(due, {"day": today + timedelta(days=3 - ago), "ago": ago})


def _add_up(connection: Connection, year: list[date]) -> None:
    """The months of each village, of the towns from those, and of the county from these."""
    into = "INSERT INTO unit_months (unit, month, what, times) SELECT"
    of_village = "unit, month, what, sum(times) FROM counts JOIN bench_days day ON day.day = counts.day"
    connection.execute(text(f"{into} {of_village} WHERE folded > 0 GROUP BY unit, month, what"))
    for span in Span:
        for first in {period_of(span, day).first_day for day in year}:
            active = text(f"{into} unit, :first, :what, count(*) FROM unit_members GROUP BY unit")
            dated = active.bindparams(bindparam("first", type_=Date))
            connection.execute(dated, {"first": first, "what": Kinds.ACTIVE.of(span)})
    for tier in (Tier.COMMUNITY, Tier.TOWN):
        above = f"parent, month, what, sum(times) FROM unit_months JOIN units ON id = unit WHERE tier = '{tier}'"
        connection.execute(text(f"{into} {above} GROUP BY parent, month, what"))
