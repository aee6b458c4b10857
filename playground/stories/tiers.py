"""The fourth story: a lamp goes up two tiers and comes back mended, and the county reads its year."""

import re
from collections.abc import Sequence
from datetime import timedelta
from io import BytesIO
from typing import Final

import openpyxl

from playground.stories.telling import Step, Story

_CODE = re.compile(r"\b[2-9A-HJ-NP-Z]{10}\b")
# Longer than a town has for a lamp, holidays included.
_OVERDUE: Final = timedelta(days=20)


class Tiers(Story):
    """One council of a village, its town and its county."""

    name = "tiers"

    def steps(self) -> Sequence[Step]:
        convenor, resident = self.convenor, self.resident
        county, town = self.person("coordinator"), self.person("town")
        return (
            self.in_private("start", convenor, lambda: self.starts(convenor, resident, town, county)),
            self.in_group("found", convenor, self.found),
            self.in_private("alliance", county, self._alliance),
            self.in_private("table", county, self._table),
            self.in_private("helper", town, self._helper),
            self.in_private("join", convenor, self._join),
            self.in_group("issue", resident, self.raise_issue),
            self.in_private("refer", convenor, lambda: self._refer(self.told["reason"])),
            self.in_private("return", town, self._return),
            self.in_private("again", convenor, lambda: self._refer(self.told["which"])),
            self.in_private("accept", town, lambda: self.press(town, self.bot, "rf:accept:")),
            self.in_private("escalate", resident, self._escalate),
            self.in_private("mended", county, self._mended),
            self.in_private("rate", resident, lambda: self.press(resident, self.bot, "rv:satisfied:")),
            self.in_private("summary", county, self._summary),
            self.in_private("down", county, self._down),
            self.in_private("offer", county, self._offer),
            self.in_private("use", convenor, lambda: self.press(convenor, self.bot, "bh:use:")),
        )

    async def _alliance(self) -> None:
        """Found it; told again, the story goes on with the alliance of the first time."""
        county = self.person("coordinator")
        await self.say(county, f"/alliance {self.told['alliance']}")
        await self._walks_to()

    async def _table(self) -> None:
        """The table of the organisation goes out, is filled in and comes back."""
        county = self.person("coordinator")
        if self.find(county, self.bot, "bu:open:", self.told["units"][0][1]):
            return
        await self.press(county, self.bot, "bu:more:")
        await self.press(county, self.bot, "bu:table:")
        filled = await self.until(self._filled)
        self.telegram.send_document(county, self.bot, filled, self.told["file"])
        await self.press(county, self.bot, "bi:apply:")

    def _filled(self) -> bytes | None:
        sent = self.telegram.messages(self.person("coordinator"), self.bot)[-1].attachment
        if sent is None:
            return None
        book = openpyxl.load_workbook(BytesIO(sent.data))
        for row in self.told["units"]:
            book.worksheets[0].append(row)
        file = BytesIO()
        book.save(file)
        return file.getvalue()

    async def _helper(self) -> None:
        county, town = self.person("coordinator"), self.person("town")
        await self._walks_to(self.told["units"][0][1])
        await self.press(county, self.bot, "bu:more:")
        await self.press(county, self.bot, "bu:roles:")
        await self.say(town, f"/alliance {await self._code('bu:helper:')}")

    async def _join(self) -> None:
        await self._walks_to(*(name for _, name, *_ in self.told["units"]))
        code = await self._code("bu:code:")
        await self.press(self.convenor, self.group, "c:seats:")
        await self.press(self.convenor, self.group, "c:alliance:")
        await self.press_and_follow(self.convenor, "ba:join:")
        await self.say(self.convenor, code)

    async def _refer(self, why: str) -> None:
        await self.press_and_be_asked(self.convenor, "rf:refer:")
        await self.press(self.convenor, self.bot, "f:answer:lighting")
        await self.press(self.convenor, self.bot, "f:answer:", self.told["units"][0][1])
        await self.say(self.convenor, why)
        await self.button(self.person("town"), self.bot, "rf:return:")

    async def _return(self) -> None:
        town = self.person("town")
        await self.press_and_be_asked(town, "rf:return:")
        await self.say(town, self.told["question"])

    async def _escalate(self) -> None:
        self.clock.advance(_OVERDUE)
        self.telegram.touch()
        await self.button(self.person("coordinator"), self.bot, "rf:accept:")

    async def _mended(self) -> None:
        county = self.person("coordinator")
        await self.press(county, self.bot, "rf:accept:")
        await self.press_and_be_asked(county, "rf:resolved:")
        await self.say(county, self.told["result"])
        await self.button(self.resident, self.bot, "rv:satisfied:")

    async def _summary(self) -> None:
        await self.say(self.person("coordinator"), f"/summary {self.clock.now():%Y}")

    async def _down(self) -> None:
        for _, name, *_ in self.told["units"]:
            await self.press(self.person("coordinator"), self.bot, "bs:", name)
        await self.press(self.person("coordinator"), self.bot, "bs:", self.told["group"])

    async def _offer(self) -> None:
        county = self.person("coordinator")
        await self.say(county, f"/template topic {self.told['offer']}")
        await self.press(county, self.bot, "bn:send:")
        await self.button(self.convenor, self.bot, "bh:use:")

    async def _walks_to(self, *names: str) -> None:
        """Look at the whole alliance, and at one unit under the other, each once its page is there."""
        county = self.person("coordinator")
        last = self.telegram.messages(county, self.bot)[-1].message_id
        await self.say(county, "/alliance")
        await self._shows(self.told["alliance"], last)
        for name in names:
            await self.press(county, self.bot, "bu:open:", name)
            await self._shows(name, last)

    async def _shows(self, unit: str, after: int) -> None:
        """Wait for the page of a unit in a message that came `after` another."""

        def page() -> bool:
            found = self.find(self.person("coordinator"), self.bot, "bu:code:")
            return found is not None and found[0].message_id > after and found[0].words.startswith(unit)

        await self.until(page)

    async def _code(self, button: str) -> str:
        """The code that the coordinator is given for pressing a button."""
        county = self.person("coordinator")
        last = self.telegram.messages(county, self.bot)[-1].message_id
        await self.press(county, self.bot, button)

        def given() -> str | None:
            new = (message for message in self.telegram.messages(county, self.bot) if message.message_id > last)
            return next((code[0] for message in new if (code := _CODE.search(message.text or ""))), None)

        return await self.until(given)
