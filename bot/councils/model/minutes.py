"""Minutes: a draft those who were there confirm or object to, then locked, numbered and proved by a digest."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Self

from bot.councils.model.proceedings import Proceedings


class MinutesStatus(StrEnum):
    """Where the minutes stand."""

    DRAFT = "draft"
    CONFIRMED = "confirmed"


class Section(StrEnum):
    """What of the minutes is the recorder's to word; `NOTES` is of the whole sitting, the others of a topic."""

    BACKGROUND = "background"
    POINTS = "points"
    DISSENT = "dissent"
    NOTES = "notes"


def section_of(section: Section, topic: str) -> str:
    """What a section of a topic ("T1") is called among those that were edited."""
    return section if section is Section.NOTES else f"{topic}:{section}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """The minutes of a sitting, by the number of its session.

    A draft is the recorder's until it is published; then those who were there have until `confirm_until`. `number`
    counts the confirmed minutes of the council, and `digest` is that of the text as it was confirmed. What is in
    none of the sections the recorder has `edited` is drafted anew from the records until it is published.
    """

    council: int
    session: int
    status: MinutesStatus
    proceedings: Proceedings
    drafted_at: datetime
    edited: tuple[str, ...] = ()
    published_at: datetime | None = None
    confirm_until: datetime | None = None
    number: int | None = None
    confirmed_at: datetime | None = None
    digest: str | None = None
    last_addendum: int = 0

    @property
    def is_intact(self) -> bool:
        """Whether confirmed minutes still say what their digest proves."""
        return self.digest == self.proceedings.digest

    @property
    def asks(self) -> bool:
        """Whether those who were there are asked now."""
        return self.status is MinutesStatus.DRAFT and self.published_at is not None

    def asks_at(self, moment: datetime) -> bool:
        """Whether they may still reply."""
        return self.asks and self.confirm_until is not None and moment < self.confirm_until

    def locked(self, proceedings: Proceedings, number: int, now: datetime) -> Self:
        """These minutes with the text as it was confirmed, which nothing changes any more but a forgotten name."""
        return replace(
            self,
            status=MinutesStatus.CONFIRMED,
            proceedings=proceedings,
            number=number,
            confirmed_at=now,
            digest=proceedings.digest,
        )


class Stance(StrEnum):
    """What somebody who was there says of the draft."""

    CONFIRMS = "confirms"
    OBJECTS = "objects"


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesReply:
    """What one who was there said of the draft, by her key in it; `answer` is the recorder's to an objection.

    Of one without an account the recorder enters it beside the seat `witness` ("N2"), which is empty otherwise.
    """

    council: int
    session: int
    who: str
    stance: Stance
    at: datetime
    reason: str = ""
    answer: str = ""
    answered_at: datetime | None = None
    witness: str = ""

    @property
    def waits(self) -> bool:
        """Whether the recorder has yet to answer."""
        return self.stance is Stance.OBJECTS and self.answered_at is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Addendum:
    """What was set right later; the confirmed text, and its digest, stay as they are."""

    council: int
    session: int
    number: int
    text: str
    at: datetime
    author_id: int | None
