"""Telegram out: what the outbox holds, at Telegram's pace."""
