"""An alliance guides and serves councils, and sees their counts; it never commands."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Alliance:
    """Councils that joined by a code."""

    id: int
    bot_id: int
    title: str
    founded_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Coordinator:
    """Who sees the counts of an alliance's councils."""

    alliance: int
    user_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AllianceMember:
    """That a council is in an alliance; a council is in one at most."""

    council: int
    alliance: int
    joined_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class AllianceCode:
    """A code with which convenors let their councils join; only its digest is kept."""

    digest: str
    alliance: int
    expires_at: datetime
    revoked_at: datetime | None = None

    def usable_at(self, moment: datetime) -> bool:
        return self.revoked_at is None and moment < self.expires_at
