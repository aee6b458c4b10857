"""The invented names and words of a county, which are data: one file a language."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from bot.councils.model.announcements import Offer
from bot.councils.model.referrals import Category

_DATA = Path(__file__).parents[1] / "data"
LOCALES = ("zh-CN", "en")


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What troubles somebody, and what a council makes of it."""

    text: str
    category: Category
    title: str
    motion: str
    options: tuple[str, ...]
    result: str


class Words:
    """What is said and how all are called in one language; whoever asks brings her own chance."""

    def __init__(self, locale: str) -> None:
        told = json.loads((_DATA / f"county.{locale}.json").read_text("utf-8"))
        sample = json.loads((_DATA / "sample_alliance.json").read_text("utf-8"))
        said = {issue["id"]: issue["text"] for issue in sample["issues"]}
        self._told: dict[str, Any] = told
        self.locale = locale
        self.alliance: str = told.get("alliance", sample["alliance"])
        self.county: str = told["county"]
        self.private: str = told["private"]
        self.matters = tuple(
            Matter(
                text=matter.get("text", said[matter["issue"]]),
                category=Category(matter["category"]),
                title=matter["title"],
                motion=matter["motion"],
                options=tuple(matter["options"]),
                result=matter["result"],
            )
            for matter in told["matters"]
        )

    def stems(self, chance: Random) -> list[str]:
        """What places are called after, each once, in an order left to chance."""
        first, second = self._told["stems"]["first"], self._told["stems"]["second"]
        pairs = [(one, other) for one in range(len(first)) for other in range(len(second))]
        chance.shuffle(pairs)
        return [self._told["stem"].format(first=first[one], second=second[other]) for one, other in pairs]

    def kind(self, kind: str) -> str:
        """What a unit of that kind is called there."""
        return str(self._told["kinds"][kind])

    def unit(self, kind: str, chance: Random, *, stem: str = "", above: str = "", place: int = 0) -> str:
        """The name of a unit, after a stem or as the one at that place under another."""
        trade, ordinal = chance.choice(self._told["trades"]), self._told["ordinals"][place]
        return str(self._told["names"][kind].format(stem=stem, above=above, trade=trade, ordinal=ordinal))

    def council(self, unit: str) -> str:
        return str(self._told["council"].format(unit=unit))

    def service(self, kind: str, unit: str) -> tuple[str, str]:
        """The name of a service point of a unit, and when it is open."""
        return str(self._told["services"][kind].format(unit=unit)), str(self._told["hours"])

    def women(self, chance: Random, many: int) -> list[str]:
        """The names of so many women, each another."""
        surnames, given = self._told["surnames"], self._told["given"]
        drawn = chance.sample(range(len(surnames) * len(given)), many)
        return [
            self._told["woman"].format(surname=surnames[one % len(surnames)], given=given[one // len(surnames)])
            for one in drawn
        ]

    def guest(self, chance: Random) -> tuple[str, str]:
        """The name of a guest, and why she or he is asked."""
        guest = chance.choice(self._told["guests"])
        return guest["name"].format(surname=chance.choice(self._told["surnames"])), guest["why"]

    def place(self, chance: Random, *, on_site: bool) -> str:
        return self._one(chance, self._told["sites" if on_site else "places"])

    def announcement(self, offer: Offer, chance: Random) -> tuple[str, str]:
        """What all convenors are told or offered: its title, if such a thing has one, and its text."""
        found = chance.choice([one for one in self._told["announcements"] if one["offer"] == offer])
        return found.get("title", ""), found["text"]

    def said(self, what: str, chance: Random) -> str:
        return self._one(chance, self._told["said"][what])

    @staticmethod
    def _one(chance: Random, among: Sequence[str]) -> str:
        return chance.choice(among)
