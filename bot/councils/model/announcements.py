"""Announcements: what a coordinator lets the convenors under a unit hear of, council by council."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Self

from bot.councils.model.issues import File, FileKind

ANNOUNCEMENT_LENGTH = 1000


class AnnouncementStatus(StrEnum):
    """How far an announcement is."""

    DRAFTED = "drafted"
    SENDING = "sending"
    STOPPED = "stopped"
    SENT = "sent"


class Offer(StrEnum):
    """What an announcement offers beside its words."""

    NOTHING = "nothing"
    TOPIC = "topic"
    RULES = "rules"
    TRAINING = "training"
    CALL = "call"
    EXAMPLE = "example"


# What a council takes up, or leaves.
TAKEN_UP = frozenset({Offer.TOPIC, Offer.RULES, Offer.CALL, Offer.EXAMPLE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement:
    """What all councils under a unit are told, in the order of their ids, up to `last_council` so far.

    `told` is how many that were: councils come and go meanwhile. A topic is offered with its `title` and its background
    as the text, rules each as `name:value`, training with its `title` and where it is to be found, and a call for
    topics with the question as the text, which councils may join `until` a moment. A good example stands by itself, as
    what became of the topic `of_topic` in `of_council`; here is its `title` alone. Training may be a file of a kind.
    """

    id: int
    unit: int
    text: str
    status: AnnouncementStatus
    written_at: datetime
    last_council: int = 0
    told: int = 0
    offer: Offer = Offer.NOTHING
    title: str = ""
    rules: tuple[str, ...] = ()
    until: datetime | None = None
    of_council: int | None = None
    of_topic: int | None = None
    file_id: str | None = None
    file_kind: FileKind | None = None

    @property
    def file(self) -> File | None:
        return None if self.file_id is None or self.file_kind is None else File(id=self.file_id, kind=self.file_kind)

    @property
    def label(self) -> str:
        return f"A{self.id}"

    def is_for(self, council: int) -> bool:
        """Whether a council of its subtree may read it: once it was told; another's example as soon as it goes out."""
        if self.offer is Offer.EXAMPLE:
            return self.status is not AnnouncementStatus.DRAFTED and council != self.of_council
        return council <= self.last_council

    def having_told(self, councils: Sequence[int], *, is_all: bool) -> Self:
        """It after these councils were told too; `is_all` that there are no more.

        To whom an example is its own, nobody tells it.
        """
        return replace(
            self,
            status=AnnouncementStatus.SENT if is_all else self.status,
            last_council=max(councils, default=self.last_council),
            told=self.told + len(councils) - (self.of_council in councils),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """That the convenor of a council has read an announcement."""

    announcement: int
    council: int
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Taking:
    """That a council has taken up what was offered to it, as `topic` if it was one."""

    announcement: int
    council: int
    at: datetime
    topic: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """How far an announcement has come.

    So many councils are `left` to be told, so many people have `read` it, in so many councils it was read and taken up.
    """

    left: int
    read: int
    read_in: int
    taken: int
