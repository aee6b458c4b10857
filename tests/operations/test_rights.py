"""Who may do what, tried: every operation, by every role of its council, of another and of another bot's.

`rights.txt` states it, one line an operation. What is refused has written nothing.
"""

import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from sqlalchemy import Connection, text

from bot.councils import operations
from bot.councils.errors import Refusal
from bot.councils.model.forms import Form, FormKind
from bot.councils.model.people import CLOCK, Actor
from bot.storage.database import Database
from bot.storage.transaction import SqlTransaction
from tests.operations import scenes
from tests.operations.chamber import BOT, KEY, Chamber
from tests.operations.deed import Deed, name_of
from tests.operations.deeds import DEEDS
from tests.operations.rows import Rows
from tests.operations.scenes import OTHER_BOT, Elsewhere, Known, Scene, roles, settled

MAY, NOTHING = "yes", "nothing"
# What is refused after something was written stays undone because its transaction is: a form that is answered is gone
# before the operation it was for begins, and a link is used before its seat is looked at.
WRITES_FIRST = ("forms.answer_", "forms.choose_seat", "membership.claim_link")
# What asks for nobody's sake: what the group's boards show, what the operator exports, and the clock's own questions.
FOR_NOBODY = {
    "export.council_ids",
    "export.export_council",
    "overview.council_board",
    "overview.zone_of",
    "phases.must_be_open",
    "resolutions.resolution_board",
    "session_boards.session_board",
    "sessions_meant.session_meant",
    "slots.slots_board",
    "speaking.online_open",
    "topics.topic_board",
    "vote_boards.vote_board",
}
Stated = dict[str, str]


@pytest.fixture(scope="session")
def stated() -> Stated:
    """What `rights.txt` says of each operation."""
    lines = Path(__file__).with_name("rights.txt").read_text().splitlines()
    return dict(line.split(maxsplit=1) for line in lines if line and not line.startswith("#"))


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def two_councils(founded: tuple[Database, Rows]) -> Rows:
    """All rows when the two councils have their people."""
    database, rows = founded
    chamber = Chamber(database)
    await chamber.put_back(rows)
    await settled(chamber)
    return await chamber.everything()


@pytest.mark.trial
@pytest.mark.parametrize("council_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("scene", DEEDS, ids=lambda scene: scene.__name__)
async def test_each_may_do_what_is_stated_and_nothing_else(
    founded: tuple[Database, Rows], two_councils: Rows, stated: Stated, scene: Scene
) -> None:
    assert await _tried(founded[0], two_councils, scene) == {deed.label: stated[deed.label] for deed in DEEDS[scene]}


@pytest.mark.parametrize("council_url", [pytest.param("postgres", marks=pytest.mark.postgres)], indirect=True)
async def test_on_postgresql_it_is_the_same(founded: tuple[Database, Rows], two_councils: Rows, stated: Stated) -> None:
    scene = scenes.tied
    assert await _tried(founded[0], two_councils, scene) == {deed.label: stated[deed.label] for deed in DEEDS[scene]}


async def test_no_operation_is_left_out(stated: Stated) -> None:
    tried = {deed.label: name_of(deed.operation) for deeds in DEEDS.values() for deed in deeds}
    assert set(tried) == set(stated)
    asked = {name: "actor" in parameters for name, parameters in _operations()}
    assert set(tried.values()) == {name for name, by_somebody in asked.items() if by_somebody}
    assert {name for name, by_somebody in asked.items() if not by_somebody} == FOR_NOBODY
    finished = {deed.form[0] for deeds in DEEDS.values() for deed in deeds if deed.form and "answer" in deed.label}
    assert finished == set(FormKind)


def _operations() -> Iterator[tuple[str, dict[str, inspect.Parameter]]]:
    """All that can be handed to the records' doors: whatever takes a transaction, and the rest by name."""
    for found in pkgutil.iter_modules(operations.__path__):
        module = importlib.import_module(f"{operations.__name__}.{found.name}")
        for name, function in inspect.getmembers(module, inspect.isfunction):
            transaction, *others = inspect.signature(function).parameters.values()
            by_name = all(one.kind is inspect.Parameter.KEYWORD_ONLY for one in others)
            wanted = {one.name: one for one in others}
            if function.__module__ == module.__name__ and name[0] != "_" and by_name and "now" in wanted:
                assert transaction.name == "tx"
                yield name_of(function), wanted


async def _tried(database: Database, rows: Rows, scene: Scene) -> Stated:
    """What each of the scene's deeds came to, as the table words it."""
    chamber = Chamber(database)
    await chamber.put_back(rows)
    known = await scene(chamber)

    def work(connection: Connection) -> Stated:
        trial = _Trial(connection, chamber, known)
        return {deed.label: _worded(trial, deed) for deed in DEEDS[scene]}

    return await database.write(work)


class _Trial:
    """Tries deeds one after the other on the same state, which each of them leaves as it was."""

    def __init__(self, connection: Connection, chamber: Chamber, known: Known) -> None:
        self.chamber = chamber
        self._connection = connection
        self._known = known

    def told(self, deed: Deed, actor: Actor, *, bot_id: int = BOT) -> str:
        """What comes of it when this person tries: that she may, that there is nothing for her, or her refusal."""
        savepoint = self._connection.begin_nested()
        tx = SqlTransaction(
            self._connection, bot_id=bot_id, now=self.chamber.now, writes=True, secret_key=KEY, actor=actor
        )
        if deed.form is not None:
            tx.forms.put(self._form(deed, actor, bot_id))
        before = _written(self._connection)
        try:
            answer = deed.operation(tx, actor=actor, **self._arguments(deed), now=self.chamber.now)
        except Refusal as refusal:
            assert _written(self._connection) == before or deed.label.startswith(WRITES_FIRST)
            return refusal.key
        finally:
            savepoint.rollback()
        has_answer = inspect.signature(deed.operation).return_annotation is not None
        return NOTHING if has_answer and answer in ((), None, "") else MAY

    def _arguments(self, deed: Deed) -> dict[str, Any]:
        wanted = inspect.signature(deed.operation).parameters
        always = {
            "council": self.chamber.council,
            "ticket": self._ticket,
            "answer": self._known.get("code"),
            **self._known,
        }
        return {**{name: value for name, value in always.items() if name in wanted}, **deed.arguments}

    def _form(self, deed: Deed, actor: Actor, bot_id: int) -> Form:
        assert deed.form is not None
        kind, subject, answers = deed.form
        return Form(
            bot_id=bot_id,
            user_id=actor.user_id,
            kind=kind,
            council=self.chamber.council,
            subject=subject or self._known.get("subject", ""),
            opened_at=self.chamber.now,
            answers=answers,
        )

    @property
    def _ticket(self) -> int:
        return int(self.chamber.now.timestamp()) % 2**31


def _worded(trial: _Trial, deed: Deed) -> str:
    """Who may, what the stranger is told who may not, and whoever is told something else."""
    here = {role: trial.told(deed, actor) for role, actor in roles(trial.chamber).items()}
    stranger = trial.told(deed, trial.chamber.stranger)
    clock = trial.told(deed, CLOCK)
    own = {**here, "stranger": stranger, "clock": clock}
    may = [role for role, told in own.items() if told == MAY]
    words = ["everybody" if stranger == MAY else " ".join(may) or "nobody"]
    words += [f"else {stranger}"] if stranger != MAY else []
    words += _others(own, but={MAY, stranger})
    others = Elsewhere(trial.chamber.database)
    elsewhere = {role: trial.told(deed, actor) for role, actor in roles(others).items()}
    words += [f"elsewhere {one}" for one in _others(elsewhere, but={stranger})]
    another = {role: trial.told(deed, actor, bot_id=OTHER_BOT) for role, actor in roles(trial.chamber).items()}
    words += [f"another bot {one}" for one in _others(another, but={"no-council", stranger})]
    return " | ".join(words)


def _others(told: dict[str, str], *, but: set[str]) -> list[str]:
    by_words: dict[str, list[str]] = {}
    for role, words in told.items():
        if words not in but:
            by_words.setdefault(words, []).append(role)
    whole = len(told)
    return [f"{'all' if len(who) == whole else ' '.join(who)}: {words}" for words, who in by_words.items()]


def _written(connection: Connection) -> int:
    """How many rows this connection has ever changed, or on PostgreSQL this transaction."""
    if connection.dialect.name == "postgresql":
        counted = text("SELECT sum(n_tup_ins + n_tup_upd + n_tup_del) FROM pg_stat_xact_user_tables")
        return int(connection.execute(counted).scalar_one())
    changes: int = connection.connection.driver_connection.total_changes  # type: ignore[union-attr]  # sqlite3's own
    return changes
