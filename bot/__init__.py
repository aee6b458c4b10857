"""N+X: the Telegram group bot of women's councils."""

__version__ = "0.1.0"
