"""Does what is due, with the same operations as everyone."""

from collections.abc import Callable
from zoneinfo import ZoneInfo

import structlog

from bot.councils.model.counts import Miscount, UnitMiscount
from bot.councils.model.duties import Duty
from bot.councils.model.people import CLOCK
from bot.councils.operations.announcements import announcements_to_tell, tell_councils
from bot.councils.operations.duties import do_duty
from bot.councils.operations.monthly import alliances_to_send, send_monthly
from bot.councils.operations.phases import openings_to_tell, tell_openings
from bot.councils.operations.recounting import (
    correct_counts,
    correct_months,
    end_round,
    is_miscounted,
    is_month_miscounted,
    round_due,
)
from bot.councils.operations.telling import alliances_to_tell, tell_people
from bot.records import Diary, Records

BATCH = 100
log = structlog.get_logger()


class Jobs:
    """Everything the clock does."""

    def __init__(self, diary: Diary, records: Records, zone: ZoneInfo) -> None:
        """In `zone` the months of alliances begin, and their nights."""
        self._diary = diary
        self._records = records
        self._zone = zone

    async def do_due(self) -> None:
        """Do all that is due now, tell of months that are over, and the next few of what goes out to many councils.

        What fails is left for the next time, and stops nothing else.
        """
        failed: set[Duty] = set()
        while due := [duty for duty in await self._diary.due(limit=BATCH + len(failed)) if duty not in failed]:
            for duty in due:
                if not await self._do(duty):
                    failed.add(duty)
        for alliance in await self._records.read(alliances_to_tell, actor=CLOCK, zone=self._zone):
            await self._write("people not told", tell_people, alliance, alliance=alliance, zone=self._zone)
        for alliance in await self._records.read(alliances_to_send, actor=CLOCK, zone=self._zone):
            await self._write("month not sent", send_monthly, alliance, alliance=alliance, zone=self._zone)
        for announcement in await self._records.read(announcements_to_tell, actor=CLOCK, zone=self._zone):
            if await self._write("announcement failed", tell_councils, announcement, announcement=announcement):
                return
        # With the next few of an announcement too it would be more than goes out until the clock knocks again.
        for unit in await self._records.read(openings_to_tell, actor=CLOCK):
            if await self._write("opening not told", tell_openings, unit, under=unit):
                return

    async def _do(self, duty: Duty) -> bool:
        try:
            await self._records.write(do_duty, actor=CLOCK, council=duty.council, kind=duty.kind, number=duty.number)
        except Exception as error:  # noqa: BLE001  # one council's fault must not stop the others' clock
            log.error("duty failed", kind=duty.kind, council=duty.council, error=type(error).__name__)
            return False
        return True

    async def _write(self, failing: str, operation: Callable[..., None], number: int, **about: object) -> bool:
        try:
            await self._records.write(operation, actor=CLOCK, **about)
        except Exception as error:  # noqa: BLE001  # one alliance's fault must not keep back what is another's
            log.error(failing, number=number, error=type(error).__name__)
            return False
        return True

    async def keep_counts(self) -> None:
        """Once a night, see that what is counted as it happens is right, and correct what is not; then fold it."""
        due = await self._records.read(round_due, actor=CLOCK, zone=self._zone)
        if due is not None:
            for council in due.councils:
                await self._recount(is_miscounted, correct_counts, {"council": council}, first=due.first)
            for unit in due.units:
                await self._recount(is_month_miscounted, correct_months, {"unit": unit})
            await self._records.write(end_round, actor=CLOCK, began=due.began)
        await self._diary.fold(self._zone)

    async def _recount(
        self,
        is_wrong: Callable[..., bool],
        correct: Callable[..., tuple[Miscount | UnitMiscount, ...]],
        place: dict[str, int],
        **more: bool,
    ) -> None:
        try:
            wrong: tuple[Miscount | UnitMiscount, ...] = ()
            if await self._records.read(is_wrong, actor=CLOCK, **place):
                wrong = await self._records.write(correct, actor=CLOCK, **place, **more)
        except Exception as error:  # noqa: BLE001  # one council's fault must not keep the others' counts wrong
            log.error("recount failed", **place, error=type(error).__name__)
            return
        for one in wrong:
            day = one.day.isoformat()
            log.warning("miscounted", **place, day=day, what=one.what, kept=one.kept, found=one.found)

    async def tidy(self) -> None:
        """Drop what is kept for a time only."""
        await self._diary.tidy()
