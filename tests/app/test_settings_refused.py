"""A wrong setting is named, with what was given, unless it is a secret, and what is wanted."""

import base64

import pytest

from bot.settings import Settings, WrongSettings, load


@pytest.mark.parametrize(
    ("name", "value", "shown"),
    [
        ("NX_BOT_TOKEN", "not-a-token", False),
        ("NX_API_URL", "ftp://telegram", True),
        ("NX_PROXY", "gopher://secret@proxy", False),
        ("NX_DATABASE_URL", "mysql://user:secret@host/db", False),
        ("NX_COORDINATORS", "1, two", True),
        ("NX_LOCALE", "fr", True),
        ("NX_TIMEZONE", "Mars/Base", True),
        ("NX_SECRET_KEY", "!!", False),
        ("NX_SECRET_KEY", base64.b64encode(b"short").decode(), False),
        ("NX_LOG", "xml", True),
    ],
)
def test_a_wrong_value_is_named(monkeypatch: pytest.MonkeyPatch, name: str, value: str, shown: bool) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(WrongSettings) as refused:
        load()
    sentence = str(refused.value)
    assert sentence.startswith(f"{name}: got ")
    assert "; wanted " in sentence
    assert (value in sentence) is shown


def test_right_values_are_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    key = base64.b64encode(bytes(32)).decode()
    given = {
        "NX_BOT_TOKEN": "1:abc",
        "NX_API_URL": "http://127.0.0.1:8081",
        "NX_PROXY": "socks5://127.0.0.1:1080",
        "NX_DATABASE_URL": "postgresql+asyncpg://host/db",
        "NX_COORDINATORS": "1, 2",
        "NX_SECRET_KEY": key,
    }
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    settings = load()
    assert settings.bot_token is not None
    assert "abc" not in repr(settings)
    assert (settings.locale, settings.timezone, settings.log) == ("zh-CN", "Asia/Shanghai", "text")


def test_nothing_set_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(f"NX_{name.upper()}", raising=False)
    assert load() == Settings(_env_file=None)
