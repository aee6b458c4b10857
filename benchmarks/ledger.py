"""What a page of the ledger, an agenda and the whole table cost a council with very many matters."""

import asyncio
import statistics
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from io import BytesIO
from pathlib import Path

import openpyxl

from benchmarks.matters import CONVENOR, COUNCIL, fill
from benchmarks.meanwhile import p99, watch
from bot.app.keeping import utc_now
from bot.councils.model.councils import Council
from bot.councils.model.ledger import A_PAGE, LedgerPage, LedgerRow
from bot.councils.operations import access
from bot.councils.operations.agendas import agenda_page
from bot.councils.operations.ledger import ledger_page, ledger_rows, matters_of
from bot.councils.ports import Transaction
from bot.documents.tables import Cell
from bot.handlers.ledger import table_of
from bot.storage.archive import Archive
from bot.storage.database import open_database
from bot.views import agendas, ledger, ledger_table
from bot.views.texts import texts_in

FEW = 10
AIM = 0.05
PAGES = 200
Look = Callable[[Archive], Awaitable[object]]


async def compare(folder: Path, *, matters: int) -> None:
    """Look at pages of a council with few matters and of one with many, in turns; then make the table of the many."""
    print(f"Milliseconds of one page, read and put into words, median of {PAGES}, databases taking turns\n")
    async with _council(folder / "few.db", FEW) as few, _council(folder / "many.db", matters) as many:
        looks: dict[str, tuple[Look, Archive]] = {
            f"ledger, {FEW} matters": (_newest_page, few),
            f"ledger, {matters:,} matters": (_newest_page, many),
            "  a page in the middle": (_middle_page, many),
            "  all read, ten shown": (_everything, many),
            f"agenda, {FEW} matters": (_agenda, few),
            f"agenda, {matters:,} matters": (_agenda, many),
        }
        taken = await _in_turns(looks)
        least = {"ledger": taken[f"ledger, {FEW} matters"], "agenda": taken[f"agenda, {FEW} matters"]}
        kind = "ledger"
        for name, seconds in taken.items():
            kind = name.partition(",")[0] if name.partition(",")[0] in least else kind
            print(f"{name:26}{seconds * 1e3:10.2f} ms{seconds / least[kind]:10.2f} times the one of {FEW}")
        print(f"aim: at most {AIM * 1e3:.0f} ms\n")
        await _compare_tables(many)


async def _in_turns(looks: dict[str, tuple[Look, Archive]]) -> dict[str, float]:
    times: dict[str, list[float]] = {name: [] for name in looks}
    for turn in range(PAGES):
        for name, (look, archive) in looks.items():
            # Whoever reads everything needs no more than a few turns to be measured.
            if look is _everything and turn % 20:
                continue
            began = time.perf_counter()
            await look(archive)
            times[name].append(time.perf_counter() - began)
    return {name: statistics.median(measured) for name, measured in times.items()}


async def _newest_page(archive: Archive) -> object:
    return await _page(archive, 0)


async def _middle_page(archive: Archive) -> object:
    return await _page(archive, 4_321)


async def _page(archive: Archive, first: int) -> object:
    found = await archive.read(ledger_page, actor=CONVENOR, council=COUNCIL, first=first)
    return ledger.page(texts_in("zh-CN"), found)


async def _everything(archive: Archive) -> object:
    """How one first writes it: read what there is, show the last ten."""
    return ledger.page(texts_in("zh-CN"), await archive.read(_whole))


def _whole(tx: Transaction, *, now: datetime) -> LedgerPage:
    council = access.as_seated(tx, CONVENOR, COUNCIL, now)
    matters = matters_of(tx, council, range(1, council.last_issue + 1))
    return LedgerPage(council=council, first=council.last_issue, matters=matters[: -A_PAGE - 1 : -1], now=now)


async def _agenda(archive: Archive) -> object:
    """The agenda of the session ahead, with the pool of topics beside it, as its convenor arranges it."""
    ahead = (await archive.read(council_of)).last_session
    return agendas.page(
        texts_in("zh-CN"), await archive.read(agenda_page, actor=CONVENOR, council=COUNCIL, session=ahead)
    )


def council_of(tx: Transaction, *, now: datetime) -> Council:
    return access.as_seated(tx, CONVENOR, COUNCIL, now)


async def _compare_tables(archive: Archive) -> None:
    """The table as the bot makes it, beside openpyxl's of the same cells, as one first writes it."""
    waits: list[float] = []
    over = asyncio.Event()
    watching = asyncio.create_task(watch(waits, over))
    began = time.perf_counter()
    page = await archive.read(ledger_page, actor=CONVENOR, council=COUNCIL, first=0)
    rows: list[LedgerRow] = []
    while len(rows) < page.council.last_issue:
        rows += await archive.read(ledger_rows, actor=CONVENOR, council=COUNCIL, after=len(rows))
    read = time.perf_counter() - began
    texts = texts_in("zh-CN")
    data = await asyncio.to_thread(table_of, texts, page.council, rows, page.now)
    ours = time.perf_counter() - began - read
    over.set()
    await watching
    cells = [ledger_table.cells(texts, row, page.council.zone, page.now) for row in rows]
    began = time.perf_counter()
    _with_openpyxl(cells)
    plain = time.perf_counter() - began
    print(f"The table of {len(rows):,} matters: {len(data) / 1e6:.1f} MB")
    print(f"  read in {read:.2f} s; put into words and written in {ours:.2f} s")
    print(f"  {ours / plain:.2f} of what openpyxl takes to write the same words, {plain:.2f} s")
    print(f"  meanwhile the loop let others wait {p99(waits) * 1e3:.0f} ms (p99)")


def _with_openpyxl(rows: Sequence[Sequence[Cell]]) -> None:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in rows:
        sheet.append(row)
    book.save(BytesIO())


@asynccontextmanager
async def _council(file: Path, matters: int) -> AsyncIterator[Archive]:
    url = f"sqlite+aiosqlite:///{file}"
    began = time.perf_counter()
    await fill(url, matters=matters)
    print(f"{matters:8,} matters made in {time.perf_counter() - began:.0f} s")
    database = await open_database(url)
    try:
        yield Archive(database, bot_id=1, now=utc_now, kept=lambda: None)
    finally:
        await database.close()
