"""compose.yaml says what the bot understands, and keeps to itself what is nobody's business."""

import re
from typing import Any

import pytest
import yaml

from bot.__main__ import _parser
from bot.settings import Settings
from tests.house.tree import ROOT

PASSWORD = re.compile(r"\$\{POSTGRES_PASSWORD:\?[^}]+\}")
CONDITIONS = {"service_healthy": "healthcheck", "service_completed_successfully": "command"}
COMPOSED: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text())
SERVICES: dict[str, dict[str, Any]] = COMPOSED["services"]
BOTS = [name for name, service in SERVICES.items() if service["image"] == "nplusx"]


@pytest.mark.parametrize("name", BOTS)
def test_the_bot_is_given_settings_it_takes(name: str) -> None:
    given = {key: PASSWORD.sub("hush", value) for key, value in SERVICES[name]["environment"].items()}
    settings = {key.removeprefix("NX_").lower(): value for key, value in given.items()}
    assert settings.keys() <= Settings.model_fields.keys()
    taken = Settings.model_validate(settings)
    assert taken.database_url == "postgresql+asyncpg://nplusx:hush@database/nplusx"


@pytest.mark.parametrize("name", BOTS)
def test_the_bot_is_given_a_command_it_knows(name: str) -> None:
    assert [_parser().parse_args(SERVICES[name]["command"]).command] == SERVICES[name]["command"]


def test_the_tables_are_there_before_the_bot_runs() -> None:
    assert SERVICES["bot"]["depends_on"] == {"migrate": {"condition": "service_completed_successfully"}}
    assert SERVICES["migrate"]["depends_on"] == {"database": {"condition": "service_healthy"}}
    assert "restart" not in SERVICES["migrate"], "it would never be completed"
    for service in SERVICES.values():
        for other, needed in service.get("depends_on", {}).items():
            assert CONDITIONS[needed["condition"]] in SERVICES[other]


def test_what_is_kept_lies_in_a_volume_and_nothing_is_published() -> None:
    mounted = {volume.partition(":")[0] for service in SERVICES.values() for volume in service.get("volumes", [])}
    assert mounted == COMPOSED["volumes"].keys()
    assert [name for name, service in SERVICES.items() if "ports" in service or "network_mode" in service] == []


def test_the_database_is_the_one_in_the_address_and_no_password_stands_here() -> None:
    assert SERVICES["database"]["environment"]["POSTGRES_USER"] == "nplusx"
    assert PASSWORD.fullmatch(SERVICES["database"]["environment"]["POSTGRES_PASSWORD"])
