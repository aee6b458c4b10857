"""Every error of the Bot API has its meaning."""

from datetime import timedelta

import pytest
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramConflictError,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.methods import SendMessage

from bot.faults import LONGEST_WAIT, Remedy, read, tells_absence, tells_sameness, unknown

METHOD = SendMessage(chat_id=1, text="x")


@pytest.mark.parametrize(
    ("message", "remedy"),
    [
        ("chat not found", Remedy.UNREACHABLE),
        ("user not found", Remedy.UNREACHABLE),
        ("message is not modified: specified new message content", Remedy.ALREADY_SO),
        ("message to edit not found", Remedy.MESSAGE_LOST),
        ("message can't be edited", Remedy.MESSAGE_LOST),
        ("MESSAGE_ID_INVALID", Remedy.MESSAGE_LOST),
        ("not enough rights to send text messages to the chat", Remedy.UNREACHABLE),
        ("have no rights to send a message", Remedy.UNREACHABLE),
        ("CHAT_WRITE_FORBIDDEN", Remedy.UNREACHABLE),
        ("TOPIC_CLOSED", Remedy.UNREACHABLE),
        ("message thread not found", Remedy.THREAD_LOST),
        ("TOPIC_DELETED", Remedy.THREAD_LOST),
        ("message is too long", Remedy.GIVE_UP),
        ("can't parse entities: unsupported start tag", Remedy.GIVE_UP),
        ("BUTTON_DATA_INVALID", Remedy.GIVE_UP),
    ],
)
def test_a_bad_request_is_read_by_its_words(message: str, remedy: Remedy) -> None:
    fault = read(TelegramBadRequest(method=METHOD, message=f"Bad Request: {message}"), 0)
    assert fault.remedy is remedy
    assert message in fault.reason


@pytest.mark.parametrize(
    ("message", "absent"),
    [
        ("member not found", True),
        ("user not found", True),
        ("PARTICIPANT_ID_INVALID", True),
        ("not enough rights", False),
        ("chat not found", False),
    ],
)
def test_who_is_asked_about_may_not_be_there(message: str, absent: bool) -> None:
    assert tells_absence(TelegramBadRequest(method=METHOD, message=f"Bad Request: {message}")) is absent


def test_a_message_that_says_it_already_is_told_from_one_that_can_not_be_changed() -> None:
    told = [
        tells_sameness(TelegramBadRequest(method=METHOD, message=f"Bad Request: {message}"))
        for message in ("message is not modified: specified new", "message can't be edited")
    ]
    assert told == [True, False]


@pytest.mark.parametrize(
    "message",
    [
        "bot can't initiate conversation with a user",
        "bot was blocked by the user",
        "user is deactivated",
        "bot was kicked from the supergroup chat",
        "bot was kicked from the group chat",
        "bot is not a member of the supergroup chat",
    ],
)
def test_whoever_is_forbidden_to_us_is_out_of_reach(message: str) -> None:
    fault = read(TelegramForbiddenError(method=METHOD, message=f"Forbidden: {message}"), 0)
    assert fault.remedy is Remedy.UNREACHABLE
    assert message in fault.reason


def test_too_fast_waits_as_long_as_telegram_says() -> None:
    fault = read(TelegramRetryAfter(method=METHOD, message="Too Many Requests", retry_after=1000), 0)
    assert (fault.remedy, fault.wait) == (Remedy.WAIT, timedelta(seconds=1000))


def test_an_upgraded_group_says_where_it_went() -> None:
    fault = read(TelegramMigrateToChat(method=METHOD, message="upgraded", migrate_to_chat_id=-1009), 0)
    assert (fault.remedy, fault.new_chat_id) == (Remedy.MOVED, -1009)


@pytest.mark.parametrize(
    "error",
    [
        TelegramNetworkError(method=METHOD, message="no route"),
        TelegramServerError(method=METHOD, message="Bad Gateway"),
        ClientDecodeError("Failed to decode object", ValueError(), "<html>"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_trouble_on_the_way_waits_longer_each_time(error: TelegramAPIError | ClientDecodeError) -> None:
    faults = [read(error, attempts) for attempts in (0, 1, 2, 8, 9, 10_000)]
    assert {fault.remedy for fault in faults} == {Remedy.WAIT}
    assert [fault.wait.total_seconds() for fault in faults] == [1, 2, 4, 256, 300, 300]
    assert "<html>" not in faults[0].reason


@pytest.mark.parametrize(
    "error",
    [
        TelegramUnauthorizedError(method=METHOD, message="Unauthorized"),
        TelegramConflictError(method=METHOD, message="Conflict: terminated by other getUpdates request"),
        TelegramAPIError(method=METHOD, message="something new"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_what_its_owner_must_mend_waits_long(error: TelegramAPIError) -> None:
    fault = read(error, 0)
    assert (fault.remedy, fault.wait) == (Remedy.WAIT, LONGEST_WAIT)


def test_an_error_of_our_own_keeps_no_words() -> None:
    fault = unknown(ValueError("what Mei wrote"), 3)
    assert (fault.remedy, fault.reason, fault.wait) == (Remedy.WAIT, "ValueError", timedelta(seconds=8))


def test_a_reason_is_one_short_line() -> None:
    assert len(read(TelegramBadRequest(method=METHOD, message="x" * 5000), 0).reason) == 200
