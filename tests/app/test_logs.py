"""The log in its two forms."""

import json

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


def test_what_only_a_developer_wants_is_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    write_logs("text")
    structlog.get_logger().debug("detail")
    assert not capsys.readouterr().err
