"""A clock that can be moved: the newcomer's "a week later", and time standing still in tests."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

MORNING, EVENING = time(9), time(19)


class Clock:
    """Real time plus what it was advanced by; all times are aware UTC."""

    def __init__(self) -> None:
        self._offset = timedelta()

    def now(self) -> datetime:
        return datetime.now(UTC) + self._offset

    def advance(self, by: timedelta) -> None:
        """Moves the clock on. Raises ValueError for a step back: Telegram's time only goes forward."""
        if by < timedelta():
            msg = "the clock only moves forward"
            raise ValueError(msg)
        self._offset += by

    def begin_day(self, zone: ZoneInfo) -> None:
        """Moves on to the next morning in `zone`, unless it is day there: at night a council's bot keeps silent."""
        local = self.now().astimezone(zone)
        if MORNING <= local.time() < EVENING:
            return
        day = local.date() + timedelta(days=local.time() >= EVENING)
        self.advance(datetime.combine(day, MORNING, tzinfo=zone).astimezone(UTC) - self.now())


class StillClock(Clock):
    """Stands still between advances, so that a test knows every timestamp. Raises ValueError for a naive start."""

    def __init__(self, at: datetime) -> None:
        super().__init__()
        if at.tzinfo is None:
            msg = "the clock needs an aware datetime"
            raise ValueError(msg)
        self._at = at.astimezone(UTC)

    def now(self) -> datetime:
        return self._at + self._offset
