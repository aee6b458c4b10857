"""Telegram in: read the press or the words, call one operation, answer."""
