"""A session: when, where and how the council meets, what is on its agenda, and who is there."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.councils.model.topics import Cadence


class Mode(StrEnum):
    """How a council meets."""

    PLENARY = "plenary"
    ON_SITE = "on_site"
    HOME_VISIT = "home_visit"
    ONLINE = "online"


class SessionStatus(StrEnum):
    """Where a session stands."""

    CONVENED = "convened"
    CHECKING_IN = "checking_in"
    OPEN = "open"
    CLOSED = "closed"
    INQUORATE = "inquorate"
    CANCELLED = "cancelled"


# In minutes; more is a day of meetings, not a topic.
LONGEST_ITEM = 240
AHEAD = frozenset({SessionStatus.CONVENED, SessionStatus.CHECKING_IN})
ALIVE = AHEAD | {SessionStatus.OPEN}


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One meeting of the council.

    `due` are the seats whose term runs, fixed when it begins. `ends_at` is when an online session closes. `host_id` is
    who hosts it, before it begins only where somebody else than the host by post was named; `recorder_id` is who held
    that post when it began. `sequence` grows with every change of its time or place. `agenda_at` is when its agenda was
    told to all as it stands now. A `talk` is held without a quorum, so that nothing is voted on in it. `code` is what
    whoever checks herself in is asked for, while people come; nothing prints it.
    """

    council: int
    number: int
    mode: Mode
    cadence: Cadence
    status: SessionStatus
    starts_at: datetime
    place: str
    convened_at: datetime
    ends_at: datetime | None = None
    due: int = 0
    host_id: int | None = None
    recorder_id: int | None = None
    opened_at: datetime | None = None
    closed_at: datetime | None = None
    sequence: int = 0
    reason: str = ""
    agenda_at: datetime | None = None
    talk: bool = False
    code: str = field(default="", repr=False)

    @property
    def label(self) -> str:
        return f"S{self.number}"

    @property
    def is_private(self) -> bool:
        """Whether its place and its people are shown only to those who go."""
        return self.mode is Mode.HOME_VISIT

    @property
    def is_in_room(self) -> bool:
        """Whether people come to a room for it, or a place, and to nobody's home."""
        return self.mode in (Mode.PLENARY, Mode.ON_SITE)

    @property
    def needs_quorum(self) -> bool:
        """Whether it begins only with a quorum in the room: a visit is paid by few, and online they come over days."""
        return self.is_in_room

    @property
    def is_timed(self) -> bool:
        """Whether its topics take their minutes one after another; online all are open until its end."""
        return self.mode is not Mode.ONLINE


class ItemStatus(StrEnum):
    """Where a topic stands in one session."""

    WAITING = "waiting"
    CURRENT = "current"
    DONE = "done"
    CARRIED = "carried"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """A topic on the agenda of a session, at its position from 1, with the minutes it may take."""

    council: int
    session: int
    topic: int
    position: int
    minutes: int
    status: ItemStatus = ItemStatus.WAITING


class Reply(StrEnum):
    """What somebody answers to the invitation to a session."""

    YES = "yes"
    MAYBE = "maybe"
    NO = "no"


def guest_attendee(topic: int, guest: int) -> str:
    """A guest of a topic as an attendee, such as "T1X2": guests are numbered per topic."""
    return f"T{topic}X{guest}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """What one attendee answered, and when she came and left.

    It belongs to a seat ("N3") or a guest of a topic on the agenda ("T1X2"), not to an account. `taken_along` is that
    she who said yes to a home visit goes, as the convenor says. `wrong_codes` is how often in a row she has mistyped
    the code of the day.
    """

    council: int
    session: int
    attendee: str
    reply: Reply | None = None
    reason: str = ""
    replied_at: datetime | None = None
    checked_in_at: datetime | None = None
    left_at: datetime | None = None
    entered_by: int | None = None
    taken_along: bool = False
    wrong_codes: int = 0

    @property
    def is_seat(self) -> bool:
        return self.attendee.startswith("N")

    @property
    def present(self) -> bool:
        return self.checked_in_at is not None and self.left_at is None

    @property
    def weight(self) -> tuple[bool, bool, bool, bool]:
        """What comes first counts, where more than one row is of the same person."""
        return self.checked_in_at is None, not self.present, not self.is_seat, self.reply is None

    def late_for(self, session: Session) -> bool:
        """Whether she came once the session had begun, and its hour was past; online there is no late."""
        if self.checked_in_at is None or session.opened_at is None or session.mode is Mode.ONLINE:
            return False
        return self.checked_in_at > max(session.opened_at, session.starts_at)
