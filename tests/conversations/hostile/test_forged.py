"""What a changed app, or whoever holds another bot's buttons, may send: nothing of it fails, or acts for another."""

from itertools import count

import pytest
from aiogram.types import Update
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bot.handlers.middlewares import ANONYMOUS_ADMINISTRATOR, SENT_AS_CHANNEL
from tests.conversations.hostile.forgery import Forger, Json, payloads, pressed
from tests.conversations.village import Village
from tests.conversations.woman import Woman

# What one example leaves behind, the next may find: so it is with a bot that runs for years.
SOME = settings(
    max_examples=settings().max_examples // 2,
    phases=(Phase.generate,),
    suppress_health_check=(HealthCheck.function_scoped_fixture,),
)
NOBODY = (
    {"id": ANONYMOUS_ADMINISTRATOR, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"},
    {"id": SENT_AS_CHANNEL, "is_bot": True, "first_name": "Channel", "username": "Channel_Bot"},
)
pytestmark = pytest.mark.trial


class Attacked:
    """A council with something of everything, to which forged updates come."""

    def __init__(self, village: Village) -> None:
        self.village = village
        people = [woman.user.json for woman in village.women]
        chats = {chat.api_id: chat for woman in village.women for chat in village.telegram.chats_of(woman.id)}
        messages = [
            message.json() for chat in chats.values() for message in chat.timeline.values() if message.sender.is_bot
        ]
        met = {chat.api_id for chat in chats.values()}
        # Made once: for a strategy to find out whether it can give anything costs more than what it gives.
        forger = Forger(village.group.json, [*people, *NOBODY], messages, met=met)
        self.updates, self.presses, self.places = forger.updates(), forger.presses(pressed()), forger.places
        assert village.last_update is not None
        self._numbers = count(village.last_update.update_id + 1)
        self._audited = 0
        self._new_steps()

    async def hears(self, event: Json) -> None:
        """Let an update come; it is handled, and whatever is done by it is done by whoever sent it."""
        village = self.village
        update = Update.model_validate({"update_id": next(self._numbers), **event}, context={"bot": village.app.bot})
        for _ in range(2):
            # As a lane does: whoever can't be written to is nobody's fault.
            if failure := await village.app.lanes._attempt(village.app.handle, update):
                raise failure
        sender = getattr(update.event, "from_user", None)
        assert self._new_steps() <= {sender.id if sender else 0, 0}

    def _new_steps(self) -> set[object]:
        steps = self.village._rows("SELECT actor_id FROM audit ORDER BY id")
        new, self._audited = steps[self._audited :], len(steps)
        return {actor for (actor,) in new}


@pytest.fixture
async def attacked(council: Village, mei: Woman, yan: Woman) -> Attacked:
    await council.has_resolution()
    await council.has_vote()
    await mei.says("/issue 井没水了")
    council.moves_in("阿珍")
    await council.convenor.says("/meet T2 2026-03-10 19:00 plenary 活动室")
    await council.convenor.writes("/mine")
    council.forgives |= {
        "query is too old",  # a press nobody made
        "not modified",  # a press on what has no buttons
        "ephemeral messages can be sent only",  # what only she sees, in her private chat
        "bot can't initiate conversation with a user",  # somebody who never opened hers
        "USER_NOT_PARTICIPANT",  # the account all channels write by, which is in no group
        "chat not found",  # nor has one of its own
    }
    return Attacked(council)


@SOME
@given(data=st.data())
async def test_updates_of_every_shape(attacked: Attacked, data: st.DataObject) -> None:
    await attacked.hears(data.draw(attacked.updates))


@SOME
@given(data=st.data())
async def test_buttons_of_every_kind_with_anything_in_them(attacked: Attacked, data: st.DataObject) -> None:
    await attacked.hears({"callback_query": data.draw(attacked.presses)})


@SOME
@given(payload=payloads(), data=st.data())
async def test_links_to_anything(attacked: Attacked, payload: str, data: st.DataObject) -> None:
    seated = attacked.village._rows("SELECT * FROM seats")
    place = data.draw(attacked.places)
    await attacked.hears({"message": {**place, "message_id": 1, "date": 0, "text": f"/start {payload}"}})
    assert attacked.village._rows("SELECT * FROM seats") == seated
