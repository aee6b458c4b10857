"""A session with a guest, up to the minutes that its recorder sends round."""

from datetime import timedelta

from bot.councils.model.councils import Post
from bot.councils.model.minutes import Minutes
from bot.councils.model.sessions import Mode
from bot.councils.operations.guests import answer_invitation, invite_guest
from bot.councils.operations.minutes import publish_minutes
from bot.councils.operations.seats import appoint
from bot.councils.operations.sessions import convene_session, end_session
from bot.councils.ports import Transaction
from tests.operations.chamber import Chamber, of

RECORDER = Chamber.seats[1]
GUEST = Chamber.resident


async def convened(chamber: Chamber, *, mode: Mode = Mode.PLENARY) -> None:
    """A session with a guest, about to begin."""
    topic = await chamber.topic()
    await chamber.do(invite_guest, chamber.convenor, topic=topic, named=of(GUEST), name="", why="Her lamp")
    await chamber.do(answer_invitation, GUEST, topic=topic, accepts=True)
    starts_at = chamber.now + timedelta(days=4)
    await chamber.do(
        convene_session, chamber.convenor, topics=(topic,), starts_at=starts_at, mode=mode, place="Gate room"
    )
    chamber.now = starts_at


async def sitting(chamber: Chamber, *, mode: Mode = Mode.PLENARY) -> None:
    """It has begun, with the first seven seats and the guest; seat 2 records."""
    await chamber.do(appoint, chamber.convenor, post=Post.RECORDER, seat=2)
    await convened(chamber, mode=mode)
    await chamber.comes(GUEST, "T1X1")
    await chamber.sits(1)


async def closed(chamber: Chamber, *, mode: Mode = Mode.PLENARY) -> None:
    """The same, closed after an hour."""
    await sitting(chamber, mode=mode)
    chamber.later(hours=1)
    await chamber.do(end_session, chamber.host, session=1)


async def sent_round(chamber: Chamber, *, mode: Mode = Mode.PLENARY) -> None:
    """The same, and its minutes wait for those who were there."""
    await closed(chamber, mode=mode)
    await chamber.do(publish_minutes, RECORDER, session=1)


async def minutes_of(chamber: Chamber) -> Minutes:
    """The minutes as they are kept."""

    def read(tx: Transaction, *, council: int, now: object) -> Minutes:
        del now
        (minutes,) = tx.minutes.find(council=council)
        return minutes

    return await chamber.ask(read)
