"""Time zones, as people write them."""

from zoneinfo import available_timezones

from bot.councils.errors import BadInput


def zone_called(typed: str) -> str:
    """The zone somebody means by its name or by its city alone, such as "asia/urumqi", "Urumqi" or "New York".

    Raises BadInput for any other words.
    """
    wanted = "_".join(typed.split()).casefold()
    known = sorted(available_timezones())
    whole = [name for name in known if name.casefold() == wanted]
    cities = [name for name in known if "/" in name and name.casefold().rpartition("/")[2] == wanted]
    if not (whole or cities):
        raise BadInput("zone-unknown", typed=typed)
    return (whole or cities)[0]
