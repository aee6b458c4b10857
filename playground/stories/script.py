"""The names and words of the stories, which are data: one file a language."""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

Json = dict[str, Any]
# What the page says, in each of its languages.
Said = Mapping[str, str]

_DATA = Path(__file__).parents[1] / "data"
_LANGUAGE = {"zh-CN": "zh-hans", "en": "en"}


def people() -> Json:
    """The sample council and its people, in the language of `NX_LOCALE`."""
    locale = os.environ.get("NX_LOCALE", "zh-CN")
    return {**_written(locale), "language": _LANGUAGE[locale]}


def words(name: str) -> Json:
    """The people and the words of one story, in the language of `NX_LOCALE`."""
    told = people()
    told |= told["stories"][name]
    return told


def heading(name: str) -> tuple[Said, Said]:
    """The title of a story and what there is to see in it."""
    told = {language: written["stories"][name] for language, written in _page_languages().items()}
    title, about = ({language: one[key] for language, one in told.items()} for key in ("title", "about"))
    return title, about


def captions(name: str) -> dict[str, Said]:
    """Of each step of a story what happens, with the names of its people as they are played."""
    told = words(name)
    named = {role: who for role, who in told.items() if isinstance(who, str)}
    said = {language: written["stories"][name]["captions"] for language, written in _page_languages().items()}
    return {
        step: {language: captions[step].format_map(named) for language, captions in said.items()}
        for step in told["captions"]
    }


def _page_languages() -> dict[str, Json]:
    return {locale[:2]: _written(locale) for locale in _LANGUAGE}


def _written(locale: str) -> Json:
    told: Json = json.loads((_DATA / f"stories.{locale}.json").read_text("utf-8"))
    return told
