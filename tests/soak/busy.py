"""Women who vote again and again and now and then raise an issue, and what they were told of it."""

import random
import re
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from aiogram.methods import GetUpdates, SendMessage

from benchmarks.town import CHOICES, Board, Town
from bot.views.buttons import VoteDo
from playground.bots import Call
from playground.chats import Press
from tests.app.crowd import TOKEN, Crowd

# One act in so many is an issue: each is a notice to the convenor, who is sent fewer than there are presses.
ISSUE_EVERY = 40
# Of seconds. Who hears nothing for so long presses again, as people do.
IMPATIENT = 8.0
LAMP = re.compile(r"lamp \d{6}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressed:
    """One press: its update, what she chose, and when, in seconds of a monotonic clock."""

    update_id: int
    choice: VoteDo
    at: float


class Busy(Crowd):
    """A crowd that keeps account of each act by the number of its update."""

    def __init__(self, chance: random.Random, now: Callable[[], datetime]) -> None:
        super().__init__(chance)
        self.now = now
        self.boards_of = dict(enumerate(self.boards[TOKEN]))
        self.pressed_by: dict[int, list[Pressed]] = {woman: [] for woman, _ in self.women}
        self.acknowledged: set[int] = set()
        self.sorry = 0
        self.issued: dict[str, int] = {}
        self.told: Counter[str] = Counter()
        self.unruly = False
        self.repeated = 0
        self._update_of: dict[str, int] = {}
        self._given: list[dict[str, Any]] = []
        me = self.bots()[0]
        for board in self.boards[TOKEN]:
            self.send(board.women[0], me.id, "/start")
        self.bot(TOKEN).queue.clear()

    def toast(self, press: Press, text: str, *, show_alert: bool, url: str | None = None) -> None:
        Town.toast(self, press, text, show_alert=show_alert, url=url)
        update_id = self._update_of[press.id]
        if text.startswith("V1"):
            self.acknowledged.add(update_id)
            self.answered += 1
        else:
            self.sorry += 1
        woman = press.user.id
        if not self.tired and self.pressed_by[woman][-1].update_id == update_id:
            self._press_on(woman, self._place(woman))

    def log(self, call: Call) -> None:
        super().log(call)
        method = call.method
        if not isinstance(method, SendMessage) or call.error is not None:
            return
        in_private = isinstance(method.chat_id, int) and method.chat_id > 0
        if in_private and (lamp := LAMP.search(method.text)):
            self.told[lamp[0]] += 1

    def grow_impatient(self) -> None:
        """Let those press again who have waited too long."""
        for woman, place in self.women:
            last = self.pressed_by[woman][-1] if self.pressed_by[woman] else None
            if last is None or (last.update_id not in self.acknowledged and time.monotonic() - last.at > IMPATIENT):
                self._press_on(woman, place)

    async def get_updates(self, token: str, method: GetUpdates) -> list[dict[str, Any]]:
        """As Telegram gives them; where it is unruly some come again, and all in another order but a person's own."""
        found = await super().get_updates(token, method)
        if not self.unruly or not found:
            return found
        again = self.chance.sample(self._given, min(len(self._given), 5))
        self.repeated += len(again)
        self._given = [*self._given, *found][-500:]
        by_person: dict[int, list[dict[str, Any]]] = {}
        for update in found:
            by_person.setdefault(_person(update), []).append(update)
        order = [_person(update) for update in found]
        self.chance.shuffle(order)
        shuffled = [by_person[person].pop(0) for person in order]
        for update in again:
            shuffled.insert(self.chance.randrange(len(shuffled) + 1), update)
        return shuffled

    def shown_rightly(self, tallies: dict[int, Counter[str]]) -> int:
        """In how many groups no message of the bot says the tally of the council's vote; by the council's number."""
        return sum(not self._says(board, tallies[place + 1]) for place, board in self.boards_of.items())

    def _says(self, board: Board, tally: Counter[str]) -> bool:
        wanted = [f"{word} {tally[word.lower()]} " for word in ("For", "Against", "Abstain")]
        return any(all(part in text for part in wanted) for text in self.said(TOKEN, board))

    def _press_on(self, woman: int, place: int) -> None:
        board = self.boards_of[place]
        if self.chance.randrange(ISSUE_EVERY) == 0:
            lamp = f"lamp {len(self.issued):06}"
            self.send(woman, board.chat_id, f"/issue@{self.bots()[0].username} The {lamp} is dark")
            self.issued[lamp] = self._newest()
        choice = self.chance.randrange(len(CHOICES))
        press = self.press(woman, board.chat_id, board.message_id, board.data[choice])
        self._update_of[press] = self._newest()
        self.pressed_by[woman].append(Pressed(update_id=self._newest(), choice=CHOICES[choice], at=time.monotonic()))

    def _newest(self) -> int:
        return self.bot(TOKEN).queue._queue[-1].id

    def _place(self, woman: int) -> int:
        return next(place for one, place in self.women if one == woman)


def _person(update: dict[str, Any]) -> int:
    event = next(event for kind, event in update.items() if kind != "update_id")
    sender: int = event["from"]["id"]
    return sender
