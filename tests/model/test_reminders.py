"""When those who have not voted are reminded: in the second half of the vote, and never at night."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.councils.model.councils import Settings
from bot.councils.model.quiet import is_quiet
from bot.councils.model.reminders import next_vote_reminder
from bot.councils.model.verdicts import Rule
from bot.councils.model.votes import Vote, VoteStatus

SHANGHAI = ZoneInfo("Asia/Shanghai")
MONDAY = datetime(2026, 3, 2, tzinfo=SHANGHAI)


def _vote(opened_at: datetime, hours: int) -> Vote:
    return Vote(
        council=1,
        number=1,
        topic=1,
        question="Two lamps",
        rule=Rule(),
        status=VoteStatus.OPEN,
        opened_at=opened_at,
        closes_at=opened_at + timedelta(hours=hours),
        due=9,
    )


def _reminders(vote: Vote, settings: Settings) -> list[datetime]:
    found, now = [], vote.opened_at
    while (at := next_vote_reminder(vote, settings, SHANGHAI, now)) is not None:
        found.append(at)
        now = at
    return found


@pytest.mark.parametrize(
    ("opened", "hours", "expected"),
    [
        (10, 48, [24 + 10, 48 + 9]),
        (10, 72, [48 + 10, 72 + 9]),
        (10, 24, [24 + 9]),
        (10, 1, []),
        # Opened late: the first waits for the morning, the last comes before the night in which it would be too late.
        (23, 48, [48 + 8, 48 + 20]),
        # Opened early: in the morning it would come when the vote closes, so it comes the evening before.
        (8, 48, [24 + 8, 24 + 20]),
    ],
)
def test_reminders_of_a_vote(opened: int, hours: int, expected: list[int]) -> None:
    vote = _vote(MONDAY + timedelta(hours=opened), hours)
    assert _reminders(vote, Settings()) == [MONDAY + timedelta(hours=hour) for hour in expected]


def test_a_council_may_want_none_or_others() -> None:
    vote = _vote(MONDAY + timedelta(hours=14), 48)
    assert _reminders(vote, Settings(vote_reminder_hours=())) == []
    assert _reminders(vote, Settings(vote_reminder_hours=(3,))) == [vote.closes_at - timedelta(hours=3)]


@given(
    st.integers(0, 7 * 24 * 60),
    st.integers(1, 200),
    st.lists(st.integers(1, 72), max_size=3),
    st.integers(0, 23),
    st.integers(0, 23),
)
def test_no_reminder_wakes_anybody_or_comes_too_late(
    minute: int, hours: int, ahead: list[int], begin: int, end: int
) -> None:
    settings = Settings(vote_reminder_hours=tuple(ahead), quiet_from=begin, quiet_until=end)
    vote = _vote((MONDAY + timedelta(minutes=minute)).astimezone(UTC), hours)
    found = _reminders(vote, settings)
    assert found == sorted(set(found))
    assert len(found) <= len(ahead)
    for at in found:
        assert vote.opened_at < at < vote.closes_at
        assert not is_quiet(settings, SHANGHAI, at)
