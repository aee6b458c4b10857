"""A council, its rules and its numbers."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Self
from zoneinfo import ZoneInfo

from bot.councils.model.verdicts import Rule
from bot.councils.model.votes import GuestsVote


class Post(StrEnum):
    """The posts a council gives; a post is not a seat."""

    CONVENOR = "convenor"
    HOST = "host"
    RECORDER = "recorder"


class Kind(StrEnum):
    """What a council numbers, by the letter people write before the number."""

    ISSUE = "I"
    TOPIC = "T"
    SESSION = "S"
    VOTE = "V"
    RESOLUTION = "R"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """A council's own rules; the defaults are those of the councils' charter."""

    rule: Rule = field(default_factory=Rule)
    secret: bool = False
    guests_vote: GuestsVote = GuestsVote.NONE
    close_when_decided: bool = False
    motions_seconded: bool = False
    vote_hours: int = 48
    vote_reminder_hours: tuple[int, ...] = (24, 1)
    session_reminder_hours: tuple[int, ...] = (24, 1)
    first_reply_days: int = 3
    reminder_days_before: tuple[int, ...] = (3, 1, 0)
    overdue_every_days: int = 3
    overdue_told_after_days: int = 7
    feedback_days: int = 7
    link_days: int = 7
    reminder_hour: int = 9
    quiet_from: int = 21
    quiet_until: int = 8
    notice_days: int = 3
    urgent_notice_hours: int = 2
    speech_minutes: int = 2
    speech_turns: int = 2
    speech_warning_seconds: int = 30
    convenor_silent_days: int = 60
    objection_days: int = 3
    casting_hours: int = 24
    minutes_hours: int = 48
    minutes_reminder_hours: int = 24
    check_in_minutes: int = 60
    check_in_code: bool = False
    code_tries: int = 5
    absences_told: int = 3
    agenda_minutes: int = 20
    online_hours: int = 48
    monthly_by_itself: bool = False
    demand_one_in: int = 5
    demand_hour: int = 15
    online_reminder_hours: int = 12
    assembly_days: int = 30
    public_notice_days: int = 7

    @property
    def vote_lasts(self) -> timedelta:
        return timedelta(hours=self.vote_hours)


@dataclass(frozen=True, slots=True, kw_only=True)
class Council:
    """A council and the address of its chat; `id` stays when the chat changes."""

    id: int
    bot_id: int
    chat_id: int
    thread_id: int | None
    title: str
    locale: str
    timezone: str
    founded_at: datetime
    convenor_id: int
    host_id: int | None = None
    recorder_id: int | None = None
    settings: Settings = field(default_factory=Settings)
    last_seat: int = 0
    last_issue: int = 0
    last_topic: int = 0
    last_session: int = 0
    last_vote: int = 0
    last_resolution: int = 0

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    @property
    def hosting_id(self) -> int:
        """Who hosts where nobody was handed it: the host by post, or the convenor where there is none."""
        return self.host_id or self.convenor_id

    @property
    def keeper_id(self) -> int:
        """Who keeps the record of what is said and raised: the recorder, or the convenor where there is none."""
        return self.recorder_id or self.convenor_id

    def posts_of(self, user_id: int) -> tuple[Post, ...]:
        held = {Post.CONVENOR: self.convenor_id, Post.HOST: self.host_id, Post.RECORDER: self.recorder_id}
        return tuple(post for post, holder in held.items() if holder == user_id)

    def appointing(self, post: Post, user_id: int | None) -> Self:
        match post:
            case Post.CONVENOR:
                if user_id is None:
                    raise ValueError("a council always has a convenor")
                return replace(self, convenor_id=user_id)
            case Post.HOST:
                return replace(self, host_id=user_id)
            case Post.RECORDER:
                return replace(self, recorder_id=user_id)

    def numbering(self, kind: Kind) -> tuple[Self, int]:
        """The council with its counter moved on, and the new number."""
        match kind:
            case Kind.ISSUE:
                return replace(self, last_issue=self.last_issue + 1), self.last_issue + 1
            case Kind.TOPIC:
                return replace(self, last_topic=self.last_topic + 1), self.last_topic + 1
            case Kind.SESSION:
                return replace(self, last_session=self.last_session + 1), self.last_session + 1
            case Kind.VOTE:
                return replace(self, last_vote=self.last_vote + 1), self.last_vote + 1
            case Kind.RESOLUTION:
                return replace(self, last_resolution=self.last_resolution + 1), self.last_resolution + 1
