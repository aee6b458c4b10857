"""What ought to be so of the minutes of one session: who was there, what each of them said, and when they lock."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(kw_only=True)
class Record:
    """A draft until those who were there are asked; then it stands still, and locked it is as it is for good.

    `replies` are "confirms", "objects", or "answered" where the recorder let the draft stand.
    """

    there: list[str] = field(default_factory=list)
    status: str = "draft"
    until: datetime | None = None
    remind_at: datetime | None = None
    replies: dict[str, str] = field(default_factory=dict)
    number: int | None = None
    addenda: int = 0

    @property
    def asks(self) -> bool:
        return self.status == "asked"

    def asks_at(self, now: datetime) -> bool:
        return self.asks and self.until is not None and now < self.until

    @property
    def complete(self) -> bool:
        """Whether all have been heard, and no objection waits for its answer."""
        return self.replies.keys() >= set(self.there) and "objects" not in self.replies.values()

    def taken_back(self) -> None:
        """Everybody is asked again, but for what was answered already."""
        self.status, self.until, self.remind_at = "draft", None, None
        self.replies = {who: said for who, said in self.replies.items() if said == "answered"}

    def locked(self, number: int) -> None:
        self.status, self.number, self.remind_at = "confirmed", number, None
