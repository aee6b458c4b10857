"""What the page shows beside Telegram itself: how far loading has come, what was read, and the story being played."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from playground.clock import Clock
from playground.errors import PlaygroundError

if TYPE_CHECKING:
    # Costs aiogram's import of several seconds, and the page must answer before.
    from playground.telegram import Telegram

# As the bot's own setting has it.
ZONE = "Asia/Shanghai"
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One step of a story: `done` of `total`, who acts in which chat, and the caption in "zh" and "en"."""

    done: int
    total: int
    user_id: int
    chat_id: int
    caption: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tale:
    """A story to be chosen: its title and what there is to see in it, in "zh" and "en".

    `play` tells it, calling what it is given before each step.
    """

    title: Mapping[str, str]
    about: Mapping[str, str]
    play: Callable[[Callable[[Scene], None]], Awaitable[None]]


class Stage:
    """Holds the playground together while it loads and after; `bot_expected`: a bot starts along with it.

    `zone` is the time zone in which the page shows times: that of the councils founded here. There it is day.
    """

    def __init__(self, *, clock: Clock, bot_expected: bool, zone: str = ZONE) -> None:
        self.clock = clock
        clock.begin_day(ZoneInfo(zone))
        self.zone = zone
        self.bot_expected = bot_expected
        self.telegram: Telegram | None = None
        self.problem: str | None = None
        self.scene: Scene | None = None
        self.story_problem: str | None = None
        self.settled = asyncio.Event()
        self.read: dict[tuple[int, int, int | None], datetime] = {}
        self.tales: Mapping[str, Tale] = {}
        self._story: asyncio.Task[None] | None = None

    def open(self, telegram: "Telegram", *, tales: Mapping[str, Tale]) -> None:
        """Lets the page in, where one of the `tales` may be chosen by its name."""
        self.telegram = telegram
        self.tales = tales
        self.settled.set()

    def fail(self, problem: str) -> None:
        """Says on the page what keeps the playground or its bot from working."""
        self.problem = problem
        self.settled.set()
        self._touch()

    def opened(self) -> "Telegram":
        """Telegram. Raises PlaygroundError while it still loads."""
        if self.telegram is None:
            raise PlaygroundError("loading")
        return self.telegram

    @property
    def bot_answers(self) -> bool:
        """Whether a bot has called: the first thing every bot does."""
        return self.telegram is not None and bool(self.telegram.calls)

    @property
    def story_runs(self) -> bool:
        return self._story is not None and not self._story.done()

    def start_story(self, name: str) -> None:
        """Begins to tell a story. Raises PlaygroundError while one is being told, KeyError when there is none such."""
        self.opened()
        if self.story_runs:
            raise PlaygroundError("story_runs")
        tale = self.tales[name]
        self.scene = self.story_problem = None
        self._story = asyncio.create_task(self._tell(tale))

    async def close(self) -> None:
        """Ends a story that is still being told."""
        if self._story is not None:
            self._story.cancel()
            await asyncio.gather(self._story, return_exceptions=True)

    async def _tell(self, tale: Tale) -> None:
        try:
            await tale.play(self._show)
        except Exception as error:
            log.exception("the story stopped")
            self.story_problem = str(error) or type(error).__name__
        finally:
            # The task counts as running until it has returned; only then may the page hear of its end.
            asyncio.get_running_loop().call_soon(self._touch)

    def _show(self, scene: Scene) -> None:
        self.scene = scene
        self._touch()

    def _touch(self) -> None:
        if self.telegram is not None:
            self.telegram.touch()
