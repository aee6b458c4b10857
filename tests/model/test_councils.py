"""A council: posts, numbers and its own time."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.councils.model.councils import Council, Kind, Post, Settings

COUNCIL = Council(
    id=1,
    bot_id=7000,
    chat_id=-1001,
    thread_id=None,
    title="Nine of us",
    locale="en",
    timezone="Asia/Shanghai",
    founded_at=datetime(2026, 3, 2, 2, 0, tzinfo=UTC),
    convenor_id=100,
)


def test_a_new_council_has_a_convenor_only() -> None:
    assert COUNCIL.posts_of(100) == (Post.CONVENOR,)
    assert COUNCIL.posts_of(101) == ()


@pytest.mark.parametrize("post", Post)
def test_a_post_goes_to_one_person_and_from_another(post: Post) -> None:
    given_away = COUNCIL.appointing(post, 101)
    assert post in given_away.posts_of(101)
    assert post not in given_away.posts_of(100)
    assert given_away.appointing(post, 102).posts_of(101) == ()


def test_one_person_may_hold_every_post() -> None:
    council = COUNCIL.appointing(Post.HOST, 100).appointing(Post.RECORDER, 100)
    assert council.posts_of(100) == tuple(Post)


@pytest.mark.parametrize("post", [Post.HOST, Post.RECORDER])
def test_a_post_may_be_empty(post: Post) -> None:
    assert COUNCIL.appointing(post, 101).appointing(post, None) == COUNCIL


def test_a_council_is_never_without_a_convenor() -> None:
    with pytest.raises(ValueError, match="convenor"):
        COUNCIL.appointing(Post.CONVENOR, None)


@given(st.lists(st.sampled_from(Kind)))
def test_each_kind_is_numbered_for_itself_without_a_gap(kinds: list[Kind]) -> None:
    council = COUNCIL
    numbers: dict[Kind, list[int]] = {kind: [] for kind in Kind}
    for kind in kinds:
        council, number = council.numbering(kind)
        numbers[kind].append(number)
    assert all(given == list(range(1, len(given) + 1)) for given in numbers.values())


def test_its_zone_is_that_of_its_place() -> None:
    assert COUNCIL.zone == ZoneInfo("Asia/Shanghai")
    assert replace(COUNCIL, timezone="Europe/Berlin").zone == ZoneInfo("Europe/Berlin")


def test_a_vote_lasts_as_long_as_the_council_chose() -> None:
    assert Settings().vote_lasts == timedelta(hours=48)
    assert Settings(vote_hours=3).vote_lasts == timedelta(hours=3)
