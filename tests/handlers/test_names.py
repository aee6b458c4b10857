"""What people are called, whatever they put into their names."""

import pytest
from aiogram.types import User

from bot.councils.model.people import Actor
from bot.handlers.syntax import actor_of


@pytest.mark.parametrize(
    ("first", "last", "name"),
    [
        ("何梅", None, "何梅"),
        ("\u202e梅\u200b", "何\u202c", "梅 何"),
        ("\u3164", None, "HeMei"),
        ("<b>何梅</b>\0\ud83c", "", "<b>何梅</b>"),
    ],
)
def test_nothing_hidden_is_part_of_a_name(first: str, last: str | None, name: str) -> None:
    user = User(id=7, is_bot=False, first_name=first, last_name=last, username="HeMei")
    assert actor_of(user) == Actor(user_id=7, name=name, username="HeMei")
