"""The log in its two forms."""

import json
import logging
import warnings

import pytest
import structlog

from bot.app.logs import write_logs


def test_text_is_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    write_logs("text")
    structlog.get_logger().warning("update failed", update=7)
    said = capsys.readouterr()
    assert not said.out
    assert "update failed" in said.err
    assert "update=7" in said.err
    assert "\x1b" not in said.err


def test_json_is_for_machines(capsys: pytest.CaptureFixture[str]) -> None:
    write_logs("json")
    structlog.get_logger().warning("失败", update=7)
    line = capsys.readouterr().err
    assert "失败" in line
    entry = json.loads(line)
    assert (entry["event"], entry["level"], entry["update"]) == ("失败", "warning", 7)
    assert entry["timestamp"].endswith("Z")


def test_the_update_under_way_stands_in_every_line(capsys: pytest.CaptureFixture[str]) -> None:
    write_logs("json")
    with structlog.contextvars.bound_contextvars(update=7):
        structlog.get_logger().info("operation")
        logging.getLogger("sqlalchemy.pool").warning("slow")
    structlog.get_logger().info("stopped")
    lines = capsys.readouterr().err.splitlines()
    assert [json.loads(line).get("update") for line in lines] == [7, 7, None]


def test_what_only_a_developer_wants_is_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    write_logs("text")
    structlog.get_logger().debug("detail")
    assert not capsys.readouterr().err


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_secret_is_never_written(capsys: pytest.CaptureFixture[str], form: str) -> None:
    write_logs(form, secret="AAH-hush")
    structlog.get_logger().warning("failed", url="https://api.telegram.org/bot1:AAH-hush/getMe")
    logging.getLogger("aiogram.dispatcher").error("no way to %s", "https://api.telegram.org/bot1:AAH-hush/getMe")
    said = capsys.readouterr().err
    assert said.count("bot1:…/getMe") == 2
    assert "hush" not in said


def test_what_libraries_say_is_json_too_and_an_error_only_named(capsys: pytest.CaptureFixture[str]) -> None:
    write_logs("json")
    logging.getLogger("aiogram.event").info("every update")
    logging.getLogger("sqlalchemy.pool").warning("of\nmany lines")
    try:
        int("what Mei wrote")
    except ValueError:
        logging.getLogger("asyncio").exception("never retrieved", stack_info=True)
    logging.getLogger("apscheduler").error("no error at all", exc_info=(None, None, None))
    said = capsys.readouterr().err
    entries = [json.loads(line) for line in said.splitlines()]
    assert [(entry["logger"], entry["level"], entry["event"]) for entry in entries] == [
        ("sqlalchemy.pool", "warning", "of\nmany lines"),
        ("asyncio", "error", "never retrieved"),
        ("apscheduler", "error", "no error at all"),
    ]
    assert [entry.get("error") for entry in entries] == [None, "ValueError", None]
    assert all(entry["timestamp"].endswith("Z") for entry in entries)
    assert "Mei" not in said


def test_what_python_warns_of_is_json_too(capsys: pytest.CaptureFixture[str]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        write_logs("json")
        warnings.warn("old ways", stacklevel=1)
        logging.captureWarnings(capture=False)
    assert "old ways" in json.loads(capsys.readouterr().err)["event"]


def test_set_up_twice_it_is_written_once(capsys: pytest.CaptureFixture[str]) -> None:
    write_logs("text")
    write_logs("json")
    logging.getLogger("asyncio").warning("slow")
    assert json.loads(capsys.readouterr().err)["event"] == "slow"
