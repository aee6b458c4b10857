"""Telegram on this machine: its state and rules, the Bot API over it, and a web page to play every person."""

from typing import Final

# Of the playground's bot, by which it finds a county that was played.
BOT_ID: Final = 7_000_000_001
