"""A session while people sit together: who is there, and what the host may do."""

from bot.councils.errors import TooFew
from bot.views import sessions
from bot.views.buttons import keyboard
from bot.views.message import Message
from bot.views.session_buttons import SessionDo
from bot.views.texts import Markup, Texts


def too_few(texts: Texts, council: int, number: int, refusal: TooFew) -> Message:
    """The ways on where there is no quorum: talk without votes, or another day."""
    lines = [Markup(texts(f"refusal-{refusal.key}", **refusal.facts)), texts("sitting-ways-on")]
    ways = [sessions.press(texts, do, council, number) for do in (SessionDo.TALK, SessionDo.CANCEL)]
    return Message(text=texts.joined(lines, "\n"), keyboard=keyboard(ways))
