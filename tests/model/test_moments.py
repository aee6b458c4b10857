"""Days and hours as people type them."""

from contextlib import suppress
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.councils.errors import BadInput
from bot.councils.model.moments import When, moment_of, read_when

# A Wednesday.
TODAY = date(2026, 3, 4)


@pytest.mark.parametrize(
    ("typed", "day", "at"),
    [
        ("明天下午3点", "2026-03-05", "15:00"),
        ("下周三 15:00", "2026-03-11", "15:00"),
        ("后天晚上七点半", "2026-03-06", "19:30"),
        ("本月28日上午9点", "2026-03-28", "09:00"),
        ("12月1号", "2026-12-01", ""),
        ("三天后", "2026-03-07", ""),
        ("周五下午两点", "2026-03-06", "14:00"),
        ("这周三晚上8点", "2026-03-04", "20:00"),
        ("周一上午十点", "2026-03-09", "10:00"),
        ("下下周五", "2026-03-20", ""),
        ("星期天下午三点一刻", "2026-03-08", "15:15"),
        ("下礼拜日下午三点三刻", "2026-03-15", "15:45"),
        ("今晚七点", "2026-03-04", "19:00"),
        ("明早九点整", "2026-03-05", "09:00"),
        ("大后天中午12点", "2026-03-07", "12:00"),
        ("两个星期后下午2点", "2026-03-18", "14:00"),
        ("三十天后", "2026-04-03", ""),
        ("28号", "2026-03-28", ""),
        ("1号傍晚六点", "2026-04-01", "18:00"),
        ("下个月3号上午十点半", "2026-04-03", "10:30"),
        ("二十八号下午两点零五分", "2026-03-28", "14:05"),
        ("四月十五号，上午九点", "2026-04-15", "09:00"),
        ("2026年12月1日 15:00", "2026-12-01", "15:00"),
        ("2月20日", "2026-02-20", ""),
        ("昨天", "2026-03-03", ""),
        ("週五下午兩點", "2026-03-06", "14:00"),
        ("後天晚上7點", "2026-03-06", "19:00"),
        ("2026-12-01 15:00", "2026-12-01", "15:00"),
        ("２０２６－１２－０１　９：３０", "2026-12-01", "09:30"),
        ("2026/12/1", "2026-12-01", ""),
        ("+7 15:00", "2026-03-11", "15:00"),
        ("25/12", "2026-12-25", ""),
        ("3/3", "2026-03-03", ""),
        ("15时30分", "", "15:30"),
        ("十五点三十", "", "15:30"),
        ("下午15点", "", "15:00"),
        ("中午一点", "", "13:00"),
        ("凌晨0点", "", "00:00"),
        ("12点", "", "12:00"),
        ("9:00", "", "09:00"),
        ("03:00", "", "03:00"),
    ],
)
def test_a_day_and_an_hour_as_people_write_them(typed: str, day: str, at: str) -> None:
    assert read_when(typed, TODAY) == When(
        day=date.fromisoformat(day) if day else None, at=time.fromisoformat(at) if at else None
    )


def test_a_day_without_a_year_that_is_long_gone_is_one_of_next_year() -> None:
    assert read_when("1月5日", date(2026, 11, 25)).day == date(2027, 1, 5)
    assert read_when("11月20日", date(2026, 11, 25)).day == date(2026, 11, 20)
    assert read_when("3号", date(2026, 12, 25)).day == date(2027, 1, 3)


@pytest.mark.parametrize(
    ("typed", "key", "facts"),
    [
        ("周三", "weekday-unclear", {}),
        ("星期三下午3点", "weekday-unclear", {}),
        ("12/1", "day-unclear", {"first": "2026-12-01", "second": "2026-01-12"}),
        ("明天9点", "hour-unclear", {"early": "09:00", "late": "21:00"}),
        ("七点半", "hour-unclear", {"early": "07:30", "late": "19:30"}),
        ("3:00", "hour-unclear", {"early": "03:00", "late": "15:00"}),
    ],
)
def test_what_may_be_one_of_two_is_answered_with_both(typed: str, key: str, facts: dict[str, str]) -> None:
    with pytest.raises(BadInput) as refused:
        read_when(typed, TODAY)
    assert refused.value.key == key
    assert refused.value.facts == {"typed": typed, **facts}


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "下午",
        "明天下午",
        "下周",
        "晚上12点",
        "晚上1点",
        "24点",
        "9:60",
        "31/31",
        "2月30日",
        "2月31号下午3点",
        "下月31号",
        "2127-01-01",
        "明天后天",
        "3点明天",
        "+1000",
        "三号楼",
        "next Friday 3pm",
    ],
)
def test_what_is_no_moment_is_answered_with_an_example(typed: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_when(typed, date(2026, 3, 4))
    assert refused.value.key == "moment-unreadable"
    assert refused.value.facts == {"typed": typed.strip(), "example": "2026-03-11"}


def test_what_was_typed_is_said_back_shortened() -> None:
    with pytest.raises(BadInput) as refused:
        read_when("x" * 500, TODAY)
    assert refused.value.facts["typed"] == "x" * 30


def test_an_hour_is_one_of_the_councils_zone() -> None:
    moment = moment_of(date(2026, 3, 11), time(15, 0), ZoneInfo("Asia/Shanghai"))
    assert moment == datetime(2026, 3, 11, 7, 0, tzinfo=UTC)


def test_an_hour_that_the_clocks_leap_over_is_none() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    with pytest.raises(BadInput) as refused:
        moment_of(date(2026, 3, 29), time(2, 30), berlin)
    assert (refused.value.key, refused.value.facts) == ("hour-leapt-over", {"hour": "02:30"})
    # One that comes twice is the first of the two.
    assert moment_of(date(2026, 10, 25), time(2, 30), berlin) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


@given(st.datetimes(min_value=datetime(1, 1, 1), max_value=datetime(2126, 12, 31)))  # noqa: DTZ001  # of any zone
def test_a_moment_written_down_is_read_again(moment: datetime) -> None:
    said = read_when(f"{moment.date().isoformat()} {moment:%H:%M}", TODAY)
    assert said == When(day=moment.date(), at=moment.time().replace(second=0, microsecond=0))


@given(
    st.text(alphabet="一二三十两0123456789/:-+年月日号周下明后天上午晚点半刻分 ", max_size=12) | st.text(max_size=60)
)
def test_whatever_is_typed_is_read_or_refused(typed: str) -> None:
    with suppress(BadInput):
        said = read_when(typed, TODAY)
        assert said.day is not None or said.at is not None
