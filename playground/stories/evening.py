"""The third story: a plenary of an evening with its minutes, and what was not reached, online over two days."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from functools import partial
from typing import Final

from playground.chats import Message
from playground.stories.telling import Step, Story

# Longer than the notice of a session.
_AHEAD: Final = timedelta(days=5)
_EVENING, _MORNING = time(19), time(9)
_EARLY: Final = timedelta(minutes=20)
_LATE: Final = timedelta(minutes=15)
# Longer than people have to object to minutes, and than an online session lasts.
_TWO_DAYS: Final = timedelta(hours=49)
_SOME_HOURS: Final = timedelta(hours=11)


class Evening(Story):
    """Three matters: one passes, one fails, one is not reached."""

    name = "evening"

    def steps(self) -> Sequence[Step]:
        convenor, recorder, late, objector = self.convenor, *map(self.person, ("recorder", "late", "objector"))
        return (
            self.in_private("start", convenor, partial(self.starts, *self.women)),
            self.in_group("seats", convenor, self._seats),
            self.in_private("post", convenor, self.make_recorder),
            self.in_group("topics", convenor, self._topics),
            self.in_private("invite", convenor, self._invite),
            self.in_private("join", self.guest, self._join),
            self.in_group("convene", convenor, self._convene),
            self.in_group("arrive", convenor, self._arrive),
            self.in_group("begin", convenor, self._begin),
            self.in_group("late", late, partial(self._checks_in, late)),
            self.in_group("hands", late, self._hands),
            self.in_group("floor", convenor, self._floor),
            self.in_group("notes", recorder, self._notes),
            self.in_private("motion", convenor, partial(self._put, 1)),
            self.in_group("ballots", convenor, partial(self._ballots, 1)),
            self.in_private("second", convenor, partial(self._second, 2)),
            self.in_group("failed", convenor, self.look),
            self.in_private("resolve", convenor, partial(self.resolve, 1, "")),
            self.in_group("end", convenor, self._end),
            self.in_private("minutes", recorder, self._minutes),
            self.in_private("object", objector, self._object),
            self.in_private("stand", recorder, self._stand),
            self.in_private("locked", recorder, self._lock),
            self.in_group("online", convenor, self._online),
            self.in_group("opened", convenor, self._open),
            self.in_group("said", convenor, self._say_online),
            self.in_group("closed", convenor, self._close),
        )

    def of_session(self, number: int, do: str) -> str:
        """What the button that does this about session S`number` says to the bot."""
        return f"e:{do}:{self.council}:{number}"

    async def _seats(self) -> None:
        await self.found()
        await self.give_seats()

    async def _topics(self) -> None:
        voices = (self.resident, *(self.people[name] for name in self.told["voices"]))
        for voice, issue in zip(voices, self.told["issues"], strict=True):
            await self.ask(voice, f"/issue {issue}")
        for number, title in enumerate(self.told["topics"], start=1):
            await self.ask(self.convenor, f"/topic I{number} {title}")

    async def _invite(self) -> None:
        await self.invite(f"t:invite:{self.council}:1")

    async def _join(self) -> None:
        await self.join()
        self.telegram.join(self.group, self.guest, by=self.convenor)

    async def _convene(self) -> None:
        self._starts_at = self._days_ahead(_EVENING)
        day, mode, place = f"{self._starts_at:%Y-%m-%d %H:%M}", self.told["mode"], self.told["place"]
        await self.ask(self.convenor, f"/meet T1 T2 T3 {day} {mode} {place}")

    async def _arrive(self) -> None:
        self._wait_until(self._starts_at - _EARLY)
        for person in (*(self.people[name] for name in self.told["on_time"]), self.guest):
            await self._checks_in(person)

    async def _begin(self) -> None:
        self._wait_until(self._starts_at)
        await self.press(self.convenor, self.group, self.of_session(1, "begin"))
        await self._take_up()
        self.clock.advance(_LATE)

    async def _take_up(self) -> None:
        """The host goes on to the next topic: a vote on it is the room's."""
        await self.press(self.convenor, self.group, self.of_session(1, "more"))
        await self.press(self.convenor, self.group, self.of_session(1, "item"))

    async def _checks_in(self, person: int) -> None:
        await self.press(person, self.group, self.of_session(1, "here"))
        self.breathe()

    async def _hands(self) -> None:
        for name in self.told["hands"]:
            await self.press(self.people[name], self.group, f"fl:hand:{self.council}:1")
            self.breathe()

    async def _floor(self) -> None:
        await self.press(self.convenor, self.group, self.of_session(1, "more"))
        await self.press(self.convenor, self.group, f"fl:page:{self.council}:1")
        for _ in self.told["hands"]:
            for do in ("give", "end"):
                await self.press(self.convenor, self.group, f"fl:{do}:{self.council}:1")
                self.breathe()

    async def _notes(self) -> None:
        for name, note in self.told["notes"]:
            await self.ask(self.people[name], note)

    async def _put(self, number: int) -> None:
        """Open vote V`number` on the topic of this number."""
        await self.press_and_follow(self.convenor, f"t:vote:{self.council}:{number}")
        await self.say(self.convenor, self.told["motions"][number - 1])
        await self.button(self.convenor, self.group, self.of_vote(number, "for"))

    async def _ballots(self, number: int) -> None:
        # It closes by itself with the last one in the room.
        await self.vote(number, self.told["votes"][number - 1])

    async def _second(self, number: int) -> None:
        await self._take_up()
        await self._put(number)
        await self._ballots(number)

    async def _end(self) -> None:
        await self.press(self.convenor, self.group, self.of_session(1, "end"))

    async def _minutes(self) -> None:
        recorder = self.person("recorder")
        await self.press(recorder, self.bot, "mi:show:")
        await self.press(recorder, self.bot, "mi:sections:")
        await self.press_and_be_asked(recorder, f"ms:{self.council}:1:points:1")
        await self.say(recorder, self.told["points"])
        await self.press(recorder, self.bot, "mi:show:")
        await self.press(recorder, self.bot, "mi:publish:")

    async def _object(self) -> None:
        objector = self.person("objector")
        await self.press_and_be_asked(objector, "mi:object:")
        await self.say(objector, self.told["objection"])

    async def _stand(self) -> None:
        recorder = self.person("recorder")
        await self.press_and_be_asked(recorder, "mo:")
        await self.say(recorder, self.told["answer"])

    async def _lock(self) -> None:
        recorder = self.person("recorder")
        heard = len(self.telegram.messages(recorder, self.bot))
        self._wait_until(self.clock.now() + _TWO_DAYS)
        await self.until(lambda: len(self.telegram.messages(recorder, self.bot)) > heard)

    async def _online(self) -> None:
        self._starts_at = self._days_ahead(_MORNING)
        await self.ask(self.convenor, f"/meet T3 {self._starts_at:%Y-%m-%d %H:%M} {self.told['online']}")

    async def _open(self) -> None:
        self._wait_until(self._starts_at)
        await self.button(self.convenor, self.group, f"nt:own:{self.council}:2")

    async def _say_online(self) -> None:
        for name, words in self.told["said"]:
            board, _ = await self.until(lambda: self.find(self.convenor, self.group, f"nt:own:{self.council}:2"))
            said = self.telegram.send(self.people[name], self.group, words, reply_to=board.message_id)
            await self._noted(said)
            self._wait_until(self.clock.now() + _SOME_HOURS)

    async def _noted(self, said: Message) -> None:
        """Wait until the bot has put its mark under the words."""
        await self.until(lambda: said.reactions)

    async def _close(self) -> None:
        self._wait_until(self._starts_at + _TWO_DAYS)
        await self.until(lambda: not self.find(self.convenor, self.group, f"nt:own:{self.council}:2"))

    def _days_ahead(self, at: time) -> datetime:
        """This time of day, some days from now, where the council is."""
        return datetime.combine((self.clock.now() + _AHEAD).astimezone(self.zone).date(), at, tzinfo=self.zone)

    def _wait_until(self, moment: datetime) -> None:
        """Let the playground's time go on to a moment, unless it has."""
        self.clock.advance(max(timedelta(), moment - self.clock.now()))
        self.telegram.touch()
