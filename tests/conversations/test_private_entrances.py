"""Everywhere words come in, private ones are refused: each command, each question of each form, each caption there is.

The commands, forms and questions are read from the code, so that a new one is tried as soon as it is there.
"""

import json
from collections.abc import Iterator

import pytest
from aiogram import Router
from aiogram.filters import Command
from sqlalchemy import Connection, insert

from bot.app.keeping import database_of, export
from bot.councils.model.forms import QUESTIONS, FormKind, Question
from bot.storage import tables
from tests.conversations.village import BEGINNING, Village
from tests.conversations.woman import Woman

PRIVATE = "老公打我，不敢回家"
ANSWERED = "x"
# What is known of a list of members once it was sent.
COUNTED = dict.fromkeys(("new", "there", "changed"), "1")
EVERY_QUESTION = [(kind, question) for kind, questions in QUESTIONS.items() for question in questions]


def _commands(router: Router) -> Iterator[str]:
    """Every command a handler listens to."""
    for one in router.chain_tail:
        for handler in one.message.handlers:
            for listens in handler.filters or ():
                if isinstance(listens.callback, Command):
                    yield from (str(command) for command in listens.callback.commands)


async def test_every_command_in_the_group_and_in_private(council: Village, lan: Woman, mei: Woman) -> None:
    council.telegram.promote(council.group.id, council.bot.id, by=lan.id)
    commands = sorted(set(_commands(council.app.routes.root)))
    assert {"issue", "vote", "council", "seat", "alliance"} <= set(commands)
    for command in commands:
        for woman in (lan, mei):
            await woman.says(f"/{command} {PRIVATE}")
            assert woman.refused("private-matter"), command
            await woman.says(f"/{command} T1 {PRIVATE} / {PRIVATE} owner:何梅 due:2026-03-20")
            assert woman.refused("private-matter"), command
            await woman.writes(f"/{command} {PRIVATE}")
            assert woman.refused("private-matter"), command
    await _keeps_nothing(council)


@pytest.mark.parametrize(("kind", "question"), EVERY_QUESTION)
async def test_every_question_of_every_form(council: Village, lan: Woman, kind: FormKind, question: Question) -> None:
    await council.has_issue()
    before = [board.text for board in council.telegram.messages(lan.id, council.group.id)]
    earlier = QUESTIONS[kind][: QUESTIONS[kind].index(question)]
    await _asks(council, lan, kind, dict.fromkeys(earlier, ANSWERED) | COUNTED)
    await lan.writes(PRIVATE)
    assert lan.refused("private-matter")
    await lan.sends_photo(PRIVATE)
    assert lan.refused("private-matter")
    assert [board.text for board in council.telegram.messages(lan.id, council.group.id)] == before
    await _keeps_nothing(council)


async def test_every_caption(council: Village, lan: Woman, mei: Woman) -> None:
    council.telegram.promote(council.group.id, council.bot.id, by=lan.id)
    for send in (mei.sends_photo, mei.sends_voice):
        await send(PRIVATE)
        assert mei.refused("private-matter")
        await send(f"/issue@council_bot {PRIVATE}", where=council.group)
        assert mei.refused("private-matter")
        assert not lan.hears
        sent = await send(PRIVATE, where=council.group)
        await mei.says("/issue", to=sent)
        assert mei.refused("private-matter")
        assert not lan.hears
    document = council.telegram.send_document(mei.id, council.bot.id, b"x", "names.csv", caption=PRIVATE)
    council.remember()
    await council.runs()
    assert mei.refused("private-matter"), document
    await _keeps_nothing(council)


async def _asks(council: Village, woman: Woman, kind: FormKind, answers: dict[str, str]) -> None:
    """Let a form wait for its next answer, however one comes to open it."""
    row = {
        "bot_id": council.bot.id,
        "user_id": woman.id,
        "kind": kind,
        "council": 1,
        "subject": "",
        "opened_at": BEGINNING,
        "answers": answers,
    }

    def put(connection: Connection) -> None:
        connection.execute(insert(tables.forms), row)

    async with database_of(council.settings) as database:
        await database.write(put)


async def _keeps_nothing(council: Village) -> None:
    kept = await export(council.settings, None) + json.dumps(council.everything_kept(), ensure_ascii=False, default=str)
    assert "老公" not in kept
    assert "老公" not in council.group_hears
