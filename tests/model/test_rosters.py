"""A list of members, as a half-filled form keeps it."""

from datetime import date

from bot.councils.model.membership import Tag
from bot.councils.model.rosters import Member, packed, unpacked

TERM = date(2027, 12, 31)


def test_members_are_kept_as_text() -> None:
    members = (
        Member(name='"赵玉", \\', tags=(Tag.GRID_WORKER,), until=TERM, username="zhao"),
        Member(name="周敏"),
    )
    assert unpacked(packed(members)) == members
