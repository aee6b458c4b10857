"""Every setting, documented where it stands; other parts are handed values, not settings."""

import base64
import binascii
import re
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict
from sqlalchemy import make_url

from bot.councils.model.zones import zones

SECRET_KEY_BYTES = 32
PORTS = range(1, 65536)
WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")


class Settings(BaseSettings):
    """The settings of one process, from the environment or `.env`, each with the prefix `NX_`."""

    # An empty line of an example .env, or of a compose file, sets nothing.
    model_config = SettingsConfigDict(
        env_prefix="NX_", env_file=".env", env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore"
    )

    bot_token: SecretStr | None = Field(default=None, description="token from BotFather, such as 123456:ABC-DEF")
    api_url: str | None = Field(default=None, description="another Bot API server, such as http://127.0.0.1:8081")
    proxy: str | None = Field(default=None, description="an HTTP or SOCKS proxy, such as socks5://127.0.0.1:1080")
    tables: Literal["rich", "text"] = Field(
        default="rich", description="rich, or text for Telegram apps from before June 2026"
    )
    webhook_url: str | None = Field(
        default=None, description="the address at which Telegram brings updates, such as https://bot.example/telegram"
    )
    webhook_secret: SecretStr | None = Field(
        default=None,
        validate_default=True,
        description="1 to 256 of the characters A-Z a-z 0-9 _ -, which NX_WEBHOOK_URL needs beside it",
    )
    webhook_port: int = Field(
        default=8080, ge=PORTS.start, lt=PORTS.stop, description="the port it is served at here, 1 to 65535"
    )
    database_url: str = Field(
        default="sqlite+aiosqlite:///data/nplusx.db",
        description="sqlite+aiosqlite:///FILE or postgresql+asyncpg://USER@HOST/NAME",
    )
    coordinators: str = Field(default="", description="Telegram user ids with commas between them")
    locale: Literal["zh-CN", "en"] = Field(default="zh-CN", description="zh-CN or en")
    timezone: str = Field(default="Asia/Shanghai", description="an IANA time zone, such as Asia/Shanghai")
    secret_key: SecretStr | None = Field(default=None, description="at least 32 random bytes in base64")
    backup_folder: Path | None = Field(default=None, description="a folder for a backup a day, such as data/backups")
    backups_kept: int = Field(default=14, ge=1, description="how many of them are kept, at least 1")
    per_minute: int = Field(
        default=40, ge=10, description="how many messages a minute one person may send to the bot, at least 10"
    )
    metrics_address: str | None = Field(
        default=None, description="where /metrics is told, an address of this machine such as 127.0.0.1:9464"
    )
    log: Literal["text", "json"] = Field(default="text", description="text or json")
    private_words: Path | None = Field(
        default=None,
        description="a text file in UTF-8 that can be read, a phrase a line, such as data/private_words.txt",
    )

    @property
    def coordinator_ids(self) -> frozenset[int]:
        """Who may set up the first alliance, by Telegram user id."""
        return frozenset(int(part) for part in self.coordinators.split(",") if part.strip())

    @property
    def private_lines(self) -> list[str]:
        """What an operator adds to the list of private words, line by line."""
        return self.private_words.read_text("utf-8-sig").splitlines() if self.private_words else []

    @property
    def metrics_host_and_port(self) -> tuple[str, int] | None:
        """Where /metrics is told, as a server takes it."""
        if self.metrics_address is None:
            return None
        host, _, port = self.metrics_address.rpartition(":")
        return host.strip("[]"), int(port)

    @field_validator("metrics_address")
    @classmethod
    def _host_and_port(cls, value: str | None) -> str | None:
        if value is not None:
            host, _, port = value.rpartition(":")
            if not host or not port.isdecimal() or int(port) not in PORTS:
                raise ValueError
        return value

    @field_validator("private_words")
    @classmethod
    def _readable(cls, value: Path | None) -> Path | None:
        if value is not None:
            try:
                value.read_text("utf-8-sig")
            except OSError as error:
                raise ValueError from error
        return value

    @field_validator("bot_token")
    @classmethod
    def _token(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None:
            number, _, secret = value.get_secret_value().partition(":")
            if not number.isdecimal() or secret.split() != [secret]:
                raise ValueError
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _webhook_secret(cls, value: SecretStr | None, others: ValidationInfo) -> SecretStr | None:
        if value is None and others.data.get("webhook_url") is not None:
            raise ValueError
        if value is not None and WEBHOOK_SECRET.fullmatch(value.get_secret_value()) is None:
            raise ValueError
        return value

    @field_validator("api_url", "webhook_url")
    @classmethod
    def _web_address(cls, value: str | None) -> str | None:
        if value is not None and not value.startswith(("http://", "https://")):
            raise ValueError
        return value

    @field_validator("proxy")
    @classmethod
    def _proxy_address(cls, value: str | None) -> str | None:
        if value is not None and not value.startswith(("http://", "https://", "socks4://", "socks5://")):
            raise ValueError
        return value

    @field_validator("database_url")
    @classmethod
    def _database(cls, value: str) -> str:
        if not value.startswith(("sqlite+aiosqlite:///", "postgresql+asyncpg://")):
            raise ValueError
        # Raises a ValueError of its own where the port is no number.
        port = make_url(value).port
        if port is not None and port not in PORTS:
            raise ValueError
        return value

    @field_validator("coordinators")
    @classmethod
    def _user_ids(cls, value: str) -> str:
        if not all(part.strip().isdecimal() for part in value.split(",") if part.strip()):
            raise ValueError
        return value

    @field_validator("timezone")
    @classmethod
    def _zone(cls, value: str) -> str:
        if value not in zones():
            raise ValueError
        return value

    @field_validator("secret_key")
    @classmethod
    def _key(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None:
            try:
                raw = base64.b64decode(value.get_secret_value(), validate=True)
            except binascii.Error as error:
                raise ValueError from error
            if len(raw) < SECRET_KEY_BYTES:
                raise ValueError
        return value

    @property
    def secret_bytes(self) -> bytes | None:
        """The key of secret ballots as it is used."""
        return base64.b64decode(self.secret_key.get_secret_value()) if self.secret_key else None


class WrongSettings(Exception):
    """Settings that can't be used; the text names each, what was given (never a secret) and what is wanted."""


def load() -> Settings:
    """The settings of this process. Raises WrongSettings."""
    try:
        return Settings()
    except ValidationError as error:
        raise WrongSettings("\n".join(_sentence(str(one["loc"][0]), one["input"]) for one in error.errors())) from None


def _sentence(name: str, given: object) -> str:
    field = Settings.model_fields[name]
    secret = "SecretStr" in str(field.annotation)
    shown = "a value that can't be used" if secret or name in ("proxy", "database_url") else repr(given)
    return f"NX_{name.upper()}: got {shown}; wanted {field.description}."
