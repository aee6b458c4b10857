"""Asking for a session about a topic, by a press as by a command."""

from bot.councils.errors import DemandedAlready
from bot.councils.operations.demands import meet_about
from bot.handlers.talk import Talk
from bot.views import topics


async def meet(talk: Talk, council: int, topic: int) -> None:
    """Convene a session about a topic, or ask for one; who asks already is shown the way back."""
    try:
        await talk.do(meet_about, council=council, topic=topic)
    except DemandedAlready as refusal:
        await talk.reply.show(topics.demanded(talk.texts, council, topic, refusal))
