"""Time zones as people write them."""

import pytest

from bot.councils.errors import BadInput
from bot.councils.model.zones import zone_called


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Asia/Shanghai", "Asia/Shanghai"),
        (" asia/urumqi ", "Asia/Urumqi"),
        ("URUMQI", "Asia/Urumqi"),
        ("New York", "America/New_York"),
        ("utc", "UTC"),
    ],
)
def test_a_zone_or_its_city(typed: str, zone: str) -> None:
    assert zone_called(typed) == zone


@pytest.mark.parametrize("typed", ["", "Asia", "Asia/", "Mars", "北京", "../../etc/passwd"])
def test_what_is_no_zone(typed: str) -> None:
    with pytest.raises(BadInput, match="zone-unknown"):
        zone_called(typed)
