"""Telegram on this machine: its state and rules, the Bot API over it, and a web page to play every person."""
