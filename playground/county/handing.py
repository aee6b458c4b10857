"""Whoever wants to coordinate a county that was played: its first coordinator shares her work with her, by a code."""

from bot.app.keeping import doors_of
from bot.councils.events import EventKind
from bot.councils.model.organisation import Role
from bot.councils.model.people import Actor
from bot.councils.operations.membership import meet_person
from bot.councils.operations.organisation import new_code, take_role
from bot.records import Now
from playground import BOT_ID
from playground.county.founding import COORDINATOR_ID
from playground.county.letters import told


async def handed_over(url: str, *, to: Actor, now: Now) -> None:
    """Let her coordinate the county at a URL too. Raises NotFound where there is none."""
    first = Actor(user_id=COORDINATOR_ID)
    async with doors_of(url, bot_id=BOT_ID, now=now) as doors:
        await doors.archive.write(meet_person, actor=to, council=None)
        await doors.archive.write(new_code, actor=first, role=Role.COORDINATOR)
        facts = await told(doors.outbox, first, EventKind.ROLE_CODE)
        await doors.archive.write(take_role, actor=to, code=facts["code"])
        await doors.outbox.pass_over()
