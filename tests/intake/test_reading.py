"""What an update holds is read in no time, whoever wrote it."""

from copy import deepcopy
from typing import Any

import pytest

from bot.intake.reading import read_update
from tests.intake.conftest import World

CHAT = {"id": 7, "type": "private"}
MEI = {"id": 7, "is_bot": False, "first_name": "Mei"}


def dressed(styles: int) -> Any:
    """A rich text with so many styles inside each other."""
    return "x" if styles == 0 else {"type": "italic", "text": [dressed(styles - 1)]}


def message(**holds: Any) -> dict[str, Any]:
    return {"message_id": 1, "date": 1, "chat": CHAT, "from": MEI, **holds}


RICH = message(rich_message={"blocks": [{"type": "paragraph", "text": dressed(12)}]})
PRESS = {"id": "1", "from": MEI, "chat_instance": "1", "data": "x", "message": RICH}


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "holding",
    [{"message": RICH}, {"message": message(text="/issue", reply_to_message=RICH)}, {"callback_query": PRESS}],
)
async def test_styles_inside_each_other_hold_nobody_up(world: World, holding: dict[str, Any]) -> None:
    # Left as they came, these would be read for hours: twelve styles, where five took 25 seconds.
    update = await read_update({"update_id": 1, **deepcopy(holding)}, world.bot, world.lanes)
    assert update
    if press := update.callback_query:
        assert getattr(press.message, "rich_message", None) is not None, (
            "a pressed message is still known for what it is"
        )
