"""The record of who did what, never of what was chosen or written."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditStep:
    """One step somebody took, in a council or an alliance."""

    council: int | None
    at: datetime
    action: str
    subject: str
