"""Pictures of links, read again by another library."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.documents.pictures import qr_picture
from tests.codes import read_qr

TOKENS = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", min_size=22, max_size=22)


@settings(max_examples=20, deadline=None)
@given(token=TOKENS, bot=st.text("abcdefghijklmnopqrstuvwxyz_0123456789", min_size=5, max_size=32))
def test_what_is_drawn_is_read_again(token: str, bot: str) -> None:
    link = f"https://t.me/{bot}?start=c-{token}"
    assert read_qr(qr_picture(link)) == link


def test_a_picture_is_small_enough_to_send_and_large_enough_to_print() -> None:
    picture = qr_picture("https://t.me/council_bot?start=c-" + "x" * 22)
    assert len(picture) < 10_000
    assert int.from_bytes(picture[16:20]) >= 400
