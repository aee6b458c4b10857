"""What a thing adds to the counts as it stands."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.councils.model.counts import Happening, days, happenings
from bot.councils.model.issues import Channel, Issue, IssueStatus

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
ISSUE = Issue(
    council=1,
    number=1,
    text="The lamp at the gate is dark",
    proposer_id=None,
    channel=Channel.GROUP,
    status=IssueStatus.SOLVED,
    created_at=NOON,
    topic=1,
)


def _added(issue: Issue) -> list[str]:
    return [happening.what for happening in happenings(issue)]


def test_an_issue_of_which_no_moment_is_known_counts_without() -> None:
    assert _added(ISSUE) == ["issues", "accepted", "solved"]


def test_one_that_others_solved_is_put_forward_and_no_more() -> None:
    assert _added(replace(ISSUE, topic=None)) == ["issues"]


def test_a_reply_at_the_last_moment_is_in_time() -> None:
    due = replace(ISSUE, reply_due_at=NOON + timedelta(days=3), solved_at=NOON + timedelta(days=9, hours=23))
    assert _added(due) == ["issues", "replies_due", "accepted", "solved", "days:9"]
    assert "replies_in_time" in _added(replace(due, replied_at=NOON + timedelta(days=3)))
    assert "replies_in_time" not in _added(replace(due, replied_at=NOON + timedelta(days=3, seconds=1)))


def test_that_anything_was_done_falls_on_the_first_days() -> None:
    year_end = datetime(2026, 12, 31, 20, 0, tzinfo=UTC)
    happening = Happening(what="topics", at=year_end, on=year_end)
    assert list(days(happening, ZoneInfo("UTC"))) == [
        (date(2026, 12, 31), "topics"),
        (date(2026, 12, 1), "active:month"),
        (date(2026, 10, 1), "active:quarter"),
        (date(2026, 1, 1), "active:year"),
    ]
    assert {day.year for day, _ in days(happening, ZoneInfo("Asia/Shanghai"))} == {2027}
    replied = Happening(what="replies_due", at=year_end, on=year_end)
    assert list(days(replied, ZoneInfo("UTC"))) == [(date(2026, 12, 31), "replies_due")]
