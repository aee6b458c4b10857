"""Time zones, as people write them."""

from functools import cache
from zoneinfo import available_timezones

from bot.councils.errors import BadInput


@cache
def zones() -> frozenset[str]:
    """Every zone this machine knows; to look for them reads a thousand files, so it is done once."""
    return frozenset(available_timezones())


def zone_called(typed: str) -> str:
    """The zone somebody means by its name or by its city alone, such as "asia/urumqi", "Urumqi" or "New York".

    Raises BadInput for any other words.
    """
    wanted = "_".join(typed.split()).casefold()
    known = sorted(zones())
    whole = [name for name in known if name.casefold() == wanted]
    cities = [name for name in known if "/" in name and name.casefold().rpartition("/")[2] == wanted]
    if not (whole or cities):
        raise BadInput("zone-unknown", typed=typed)
    return (whole or cities)[0]
