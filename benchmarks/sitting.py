"""Three hundred check in to one session within thirty seconds, then vote within ten: ours beside a naive bot."""

import asyncio
from dataclasses import dataclass
from pathlib import Path

from benchmarks.bots import OTHER, WHOLE, bots, telegram
from benchmarks.councils import SESSION
from benchmarks.crowd import NAIVE, PATIENCE, SEATS, SECONDS, Hall, Served, tell, tell_heading
from benchmarks.town import Board, vote_buttons
from bot.views.session_buttons import SessionButton, SessionDo

COMING_SECONDS = 30.0
_MOTION = "Put up two lamps"
# What each bot's board says once all are there.
_ALL_HERE = {WHOLE: f"{SEATS} of {SEATS} seats", OTHER: f"Here {SEATS} "}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """How the check-in was served, and the vote after it; a naive bot knows no session a vote could belong to."""

    coming: Served
    vote: Served | None


def _here(council: int) -> tuple[str, ...]:
    return (SessionButton(do=SessionDo.HERE, council=council, number=SESSION).pack(),)


class Room(Hall):
    """The same group, whose session begins soon."""

    def __init__(self, tokens: tuple[str, ...]) -> None:
        super().__init__(tokens, _here)

    async def do(self, asked: str) -> Sitting:  # type: ignore[override]  # another crowd, another measurement
        """Let all check in with the bot of this token, and with ours vote then."""
        [board] = self.boards[asked]
        coming = await self.crowd(asked, board, [0] * SEATS, [_ALL_HERE[asked]], seconds=COMING_SECONDS)
        if asked != WHOLE:
            return Sitting(coming=coming, vote=None)
        return Sitting(coming=coming, vote=await self.vote(asked, await self._opened_vote(board)))

    async def _opened_vote(self, board: Board) -> Board:
        """The convenor opens the session and puts a motion to it; the message on which it is voted."""
        convenor, chat_id = board.women[0], board.chat_id
        begin = SessionButton(do=SessionDo.BEGIN, council=1, number=SESSION).pack()
        self.press(convenor, chat_id, board.message_id, begin)
        self.send(convenor, chat_id, f"/vote@{self.bot(WHOLE).user.username} T1 {_MOTION}")
        data = vote_buttons(1)
        async with asyncio.timeout(PATIENCE):
            while not (found := [one for one in self.messages(convenor, chat_id) if data[0] in str(one.markup)]):
                await self.wait_change(self.revision)
        return Board(chat_id=chat_id, message_id=found[-1].message_id, women=board.women, data=data)


def compare(folder: Path) -> None:
    """Let them come and vote with our bot, then come with the naive one."""
    print(f"{SEATS} check in to one session within {COMING_SECONDS:.0f} s, then vote within {SECONDS:.0f} s\n")
    with telegram(Room) as (line, address), bots(folder, address, councils=1, seats=SEATS, other=NAIVE, sitting=True):
        tell_heading("press")
        for name, token in (("whole", WHOLE), ("naive", OTHER)):
            line.send(token)
            sitting: Sitting = line.recv()
            tell(f"{name} coming", sitting.coming)
            if sitting.vote is not None:
                tell(f"{name} vote", sitting.vote)
    print()
