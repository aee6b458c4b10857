"""Settings: what each may be, and the sentence about one that can't be used."""

import base64
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.settings import Settings, WrongSettings, load

KEY = base64.b64encode(bytes(range(32))).decode()


def test_everything_has_a_default(settings_of: Callable[..., None]) -> None:
    settings = load()
    assert settings.bot_token is None
    assert settings.secret_key is None
    assert settings.database_url == "sqlite+aiosqlite:///data/nplusx.db"
    assert (settings.locale, settings.timezone, settings.log) == ("zh-CN", "Asia/Shanghai", "text")
    assert (settings.api_url, settings.proxy, settings.coordinators) == (None, None, "")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("bot_token", "123456:ABC-DEF"),
        ("api_url", "http://127.0.0.1:8081"),
        ("api_url", "https://bot.example"),
        ("proxy", "socks5://127.0.0.1:1080"),
        ("proxy", "http://127.0.0.1:3128"),
        ("database_url", "sqlite+aiosqlite:////var/lib/n.db"),
        ("database_url", "postgresql+asyncpg://n@localhost/n"),
        ("database_url", "postgresql+asyncpg://n@localhost:65535/n"),
        ("coordinators", "1, 2,3"),
        ("locale", "en"),
        ("timezone", "Europe/Berlin"),
        ("secret_key", KEY),
        ("log", "json"),
        ("webhook_port", 8443),
        ("backup_folder", Path("data/backups")),
        ("backups_kept", 30),
        ("metrics_address", "127.0.0.1:9464"),
    ],
)
def test_a_good_value_is_taken(settings_of: Callable[..., None], name: str, value: object) -> None:
    settings_of(**{name: str(value)})
    taken = getattr(load(), name)
    secret = name in ("bot_token", "secret_key")
    assert (taken.get_secret_value() if secret else taken) == value
    assert not secret or str(value) not in repr(load())


@pytest.mark.parametrize(
    ("name", "given", "wanted"),
    [
        ("api_url", "ftp://bot.example", "another Bot API server"),
        ("coordinators", "1,mei", "Telegram user ids"),
        ("locale", "fr", "zh-CN or en"),
        ("timezone", "Asia/Nowhere", "an IANA time zone"),
        ("log", "xml", "text or json"),
        ("backups_kept", "0", "how many of them are kept, at least 1"),
        ("metrics_address", "9464", "where /metrics is told"),
        ("metrics_address", "127.0.0.1:", "where /metrics is told"),
        ("metrics_address", ":65536", "where /metrics is told"),
        ("metrics_address", "127.0.0.1:65536", "where /metrics is told"),
    ],
)
def test_a_wrong_value_is_named_with_what_was_given_and_what_is_wanted(
    settings_of: Callable[..., None], name: str, given: str, wanted: str
) -> None:
    settings_of(**{name: given})
    with pytest.raises(WrongSettings) as wrong:
        load()
    assert str(wrong.value).startswith(f"NX_{name.upper()}: got {given!r}; wanted {wanted}")


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("bot_token", "hush"),
        ("bot_token", "hush:1234"),
        ("bot_token", "1234:"),
        ("bot_token", "1234:hush hush"),
        ("proxy", "user:hush@host"),
        ("database_url", "mysql://user:hush@host/n"),
        ("database_url", "postgresql+asyncpg://user:hush@host:port/n"),
        ("database_url", "postgresql+asyncpg://user:hush@host:/n"),
        ("database_url", "postgresql+asyncpg://user:hush@host:65536/n"),
        ("database_url", "postgresql+asyncpg://user:hush@host:0/n"),
        ("secret_key", "hush"),
        ("secret_key", "hush" * 4),
        ("secret_key", "不是密钥"),
    ],
)
def test_what_may_be_secret_is_not_said_back(settings_of: Callable[..., None], name: str, given: str) -> None:
    settings_of(**{name: given})
    with pytest.raises(WrongSettings) as wrong:
        load()
    field = Settings.model_fields[name]
    assert str(wrong.value) == f"NX_{name.upper()}: got a value that can't be used; wanted {field.description}."
    assert wrong.value.__cause__ is None
    assert wrong.value.__suppress_context__


@pytest.mark.parametrize(
    ("address", "taken"),
    [("", None), ("127.0.0.1:9464", ("127.0.0.1", 9464)), ("[::1]:9464", ("::1", 9464)), ("bot:80", ("bot", 80))],
)
def test_an_address_is_a_host_and_a_port(
    settings_of: Callable[..., None], address: str, taken: tuple[str, int] | None
) -> None:
    settings_of(metrics_address=address)
    assert load().metrics_host_and_port == taken


def test_every_wrong_value_is_named_at_once(settings_of: Callable[..., None]) -> None:
    settings_of(locale="fr", log="xml")
    with pytest.raises(WrongSettings) as wrong:
        load()
    assert [line.partition(":")[0] for line in str(wrong.value).splitlines()] == ["NX_LOCALE", "NX_LOG"]


def test_an_empty_value_sets_nothing(settings_of: Callable[..., None]) -> None:
    settings_of(bot_token="", proxy="", locale="")
    settings = load()
    assert (settings.bot_token, settings.proxy, settings.locale) == (None, None, "zh-CN")


def test_an_env_file_is_read_and_the_environment_goes_first(settings_of: Callable[..., None]) -> None:
    Path(".env").write_text("NX_LOCALE=en\nNX_LOG=json\nNX_OF_ANOTHER_VERSION=1\n")
    settings_of(log="text")
    settings = load()
    assert (settings.locale, settings.log) == ("en", "text")


def test_a_file_of_private_words_is_read_line_by_line(settings_of: Callable[..., None], tmp_path: Path) -> None:
    assert load().private_lines == []
    (tmp_path / "ours.txt").write_text("老井\n+老井台\n", "utf-8-sig")
    settings_of(private_words="ours.txt")
    assert load().private_lines == ["老井", "+老井台"]


@pytest.mark.parametrize("name", ["nowhere.txt", ".", "gbk.txt"])
def test_a_file_of_private_words_that_can_not_be_read_is_named(
    settings_of: Callable[..., None], tmp_path: Path, name: str
) -> None:
    (tmp_path / "gbk.txt").write_text("老井", "gbk")
    settings_of(private_words=name)
    with pytest.raises(WrongSettings) as wrong:
        load()
    assert str(wrong.value).startswith(f"NX_PRIVATE_WORDS: got {name!r}; wanted a text file in UTF-8")


@pytest.mark.parametrize("secret", ["", "ä", "a b", "x" * 257])
def test_a_webhook_needs_a_secret_of_its_own_characters(settings_of: Callable[..., None], secret: str) -> None:
    settings_of(webhook_url="https://bot.example/telegram", webhook_secret=secret)
    with pytest.raises(WrongSettings) as caught:
        load()
    assert str(caught.value) == (
        "NX_WEBHOOK_SECRET: got a value that can't be used; "
        "wanted 1 to 256 of the characters A-Z a-z 0-9 _ -, which NX_WEBHOOK_URL needs beside it."
    )


def test_a_webhook_with_a_secret_is_taken(settings_of: Callable[..., None]) -> None:
    settings_of(webhook_url="https://bot.example/telegram", webhook_secret="Az09_-" * 42)
    settings = load()
    assert settings.webhook_secret is not None
    assert settings.webhook_port == 8080
