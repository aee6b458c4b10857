"""What it costs to take in an organisation of very many rows, and what others wait for meanwhile."""

import asyncio
import gc
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl

from benchmarks.meanwhile import Meanwhile
from bot.__main__ import COLLECT_AFTER
from bot.app.keeping import utc_now
from bot.councils.model.import_cells import filled_in
from bot.councils.model.imports import Filled, Sheet
from bot.councils.model.people import Actor
from bot.councils.operations.alliances import found_alliance
from bot.councils.operations.directory import Organisation, organisation_table
from bot.councils.operations.imports import apply_import, check_import
from bot.documents.units import read_units, units_table
from bot.handlers.imports import table_of
from bot.storage.archive import Archive
from bot.storage.database import open_database
from bot.storage.migrate import migrate
from bot.views import imports
from bot.views.texts import texts_in
from tests.postgres import running_server

AIM = 10.0
WANG = Actor(user_id=1, name="Wang")
TOWNS, COMMUNITIES = 30, 500
# Of ten rows seven are units, two people of their teams, and one a service point.
UNITS, TEAM = 7, 2
Cells = list[str]


async def compare(folder: Path, *, rows: int) -> None:
    """Take in a county of so many rows, move a tenth of it, and give it out again, on both databases."""
    data = _file(rows)
    # As the running bot does, which is not to look through all it has imported whenever many things are made.
    gc.collect()
    gc.freeze()
    gc.set_threshold(COLLECT_AFTER)
    print(f"An organisation of {rows:,} rows in a file of {len(data) / 1e6:.1f} MB\n")
    began = time.perf_counter()
    cells = _with_openpyxl(data)
    plain = time.perf_counter() - began
    print(f"  openpyxl alone, {cells:,} cells{plain:28.2f} s\n")
    with running_server(durable=True) as server:
        for name, url in (
            ("SQLite", f"sqlite+aiosqlite:///{folder / 'units.db'}"),
            ("PostgreSQL", server.create("units")),
        ):
            print(f"on {name}")
            async with _alliance(url) as archive:
                await _measure(archive, data, plain)
            print()
    print(f"aim: all of it in less than {AIM:.0f} s")


async def _measure(archive: Archive, data: bytes, plain: float) -> None:
    meanwhile = Meanwhile(archive)
    total = 0.0
    filled: Filled | None = None
    number: int | None = None

    async def read() -> None:
        nonlocal filled
        filled = await asyncio.to_thread(_read, data)

    async def check() -> None:
        nonlocal number
        number = (await archive.write(check_import, actor=WANG, filled=filled)).number

    async def apply() -> None:
        await archive.write(apply_import, actor=WANG, number=number)

    for what, work in (
        ("read and every cell checked", read),
        ("checked beside what there is", check),
        ("applied", apply),
    ):
        seconds = await meanwhile.during(what, work)
        total += seconds
    print(f"  all of it{total:42.2f} s, {total / plain:.1f} times what openpyxl takes to read it")
    filled = _moved()
    await meanwhile.during("a tenth of it moved elsewhere, checked", check)
    await meanwhile.during("applied", apply)
    county = await archive.read(organisation_table, actor=WANG, unit=1)
    await meanwhile.during("given out again", lambda: _give_out(archive))
    print(f"  {len(county.units):,} units, {len(county.team):,} in teams, {len(county.services):,} service points")


async def _give_out(archive: Archive) -> None:
    county = await archive.read(organisation_table, actor=WANG, unit=1)
    await asyncio.to_thread(table_of, texts_in("zh-CN"), county)


def _read(data: bytes) -> Filled:
    filled, problems = filled_in(read_units(data, imports.words()))
    if problems:
        raise ValueError(problems[0])
    return filled


def _moved() -> Filled:
    """The tenth part of all communities under the first town."""
    return _read(_book(units=[[_community(number), "", "", "", "00"] for number in range(COMMUNITIES // 10)]))


def _file(rows: int) -> bytes:
    return _book(
        units=_units(rows * UNITS // 10),
        team=_team(rows * TEAM // 10),
        services=_services(rows - rows * UNITS // 10 - rows * TEAM // 10),
    )


def _book(**sheets: Any) -> bytes:
    nothing = Organisation(above=None, units=(), team=(), services=())
    pages = imports.pages(texts_in("zh-CN"), nothing)
    filled = [replace(page, rows=sheets.get(sheet, ())) for page, sheet in zip(pages, Sheet, strict=True)]
    return units_table(filled, guide="guide", sentences=())


def _units(count: int) -> Iterator[Cells]:
    for town in range(TOWNS):
        yield [f"{town:02}", f"第{town}镇", "镇", "乡镇街道", "U1"]
    for community in range(COMMUNITIES):
        town = community % TOWNS
        yield [_community(community), f"第{community}村", "村", "社区村企", f"{town:02}"]
    for group in range(count - TOWNS - COMMUNITIES):
        community = group % COMMUNITIES
        yield [f"{_community(community)}{group:06}", f"第{group}微网格", "微网格", "微网格楼组", _community(community)]


def _community(number: int) -> str:
    return f"{number % TOWNS:02}{number:04}"


def _team(count: int) -> Iterator[Cells]:
    for number in range(count):
        executive = "是" if number % 5 else "否"
        yield [_community(number % COMMUNITIES), f"王秀兰{number}", "网格员", executive]


def _services(count: int) -> Iterator[Cells]:
    for number in range(count):
        yield [
            _community(number % COMMUNITIES),
            "维权站",
            f"第{number}维权站",
            f"0510-8{number:06}",
            "9:00—17:00",
            "本村",
        ]


def _with_openpyxl(data: bytes) -> int:
    book = openpyxl.load_workbook(BytesIO(data), read_only=True)
    return sum(len(row) for sheet in book.worksheets for row in sheet.iter_rows(values_only=True))


@asynccontextmanager
async def _alliance(url: str) -> AsyncIterator[Archive]:
    await migrate(url)
    database = await open_database(url)
    try:
        archive = Archive(database, bot_id=1, now=utc_now, kept=lambda: None)
        await archive.write(found_alliance, actor=WANG, title="A county", may_found=True)
        yield archive
    finally:
        await database.close()
