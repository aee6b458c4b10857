"""Who is in a chat and what each may do there."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, Literal

from aiogram.types import ChatMemberRestricted, ChatPermissions

Json = dict[str, Any]
Status = Literal["creator", "administrator", "member", "restricted", "left", "kicked"]

RIGHTS: Final = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_send_welcome_messages",
    "can_pin_messages",
    "can_manage_topics",
    "can_manage_tags",
)
# What Telegram's apps tick by themselves when somebody is made administrator.
USUAL_RIGHTS: Final = frozenset(RIGHTS) - {"can_promote_members", "can_send_welcome_messages"}
PERMISSIONS: Final = tuple(ChatPermissions.model_fields)
_RESTRICTED: Final = tuple(name for name in ChatMemberRestricted.model_fields if name.startswith("can_"))


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """A person or a bot."""

    id: int
    is_bot: bool
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None
    can_read_all_group_messages: bool = False
    json: Json = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        names = ("id", "is_bot", "first_name", "last_name", "username", "language_code")
        values = {name: value for name in names if (value := getattr(self, name)) is not None}
        object.__setattr__(self, "json", values)

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}" if self.last_name else self.first_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """What a user is in one group, at one moment."""

    user: User
    status: Status
    rights: frozenset[str] = frozenset()
    permissions: frozenset[str] = frozenset()
    is_member: bool = True
    until: datetime | None = None
    custom_title: str | None = None
    is_anonymous: bool = False
    promoted_by: int | None = None

    @property
    def present(self) -> bool:
        if self.status == "restricted":
            return self.is_member
        return self.status not in {"left", "kicked"}

    @property
    def is_administrator(self) -> bool:
        return self.status in {"creator", "administrator"}

    def may(self, right: str) -> bool:
        """Whether she has an administrator's right."""
        return self.status == "creator" or (self.status == "administrator" and right in self.rights)

    def json(self, *, seen_by: int) -> Json:
        """As a ChatMember of the Bot API, for the bot whose id is `seen_by`."""
        member: Json = {"status": self.status, "user": self.user.json}
        if self.custom_title:
            member["custom_title"] = self.custom_title
        match self.status:
            case "creator":
                member["is_anonymous"] = self.is_anonymous
            case "administrator":
                member["is_anonymous"] = self.is_anonymous
                member["can_be_edited"] = self.promoted_by == seen_by
                member.update({right: right in self.rights for right in RIGHTS})
            case "restricted":
                member["is_member"] = self.is_member
                member.update({name: name in self.permissions for name in _RESTRICTED})
                member["until_date"] = _unix(self.until)
            case "kicked":
                member["until_date"] = _unix(self.until)
            case _:
                pass
        return member


def rights_of(names: Collection[str]) -> frozenset[str]:
    """Checks the names of administrator rights. Raises ValueError for one Telegram does not know."""
    unknown = sorted(set(names) - set(RIGHTS))
    if unknown:
        msg = f"no such administrator right: {', '.join(unknown)}"
        raise ValueError(msg)
    return frozenset(names) | {"can_manage_chat"}


def _unix(at: datetime | None) -> int:
    return int(at.timestamp()) if at else 0
