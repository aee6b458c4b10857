"""A clock that can be moved: the newcomer's "a week later", and time standing still in tests."""

from datetime import UTC, datetime, timedelta


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
