"""What a council does is counted for whoever keeps the bot running, and nobody's words or names with it."""

import re

import pytest
from aiohttp.test_utils import make_mocked_request
from prometheus_client.parser import text_string_to_metric_families as families

from bot.app.metrics import PATH
from playground.errors import bad_request
from tests.conversations.village import TOKEN, Village
from tests.conversations.woman import Woman

PRIVATE = "/issue 我男人昨晚又打我了"
NAMED_BY_THE_CODE = {"kind", "operation", "result", "method", "what", "le"}


class Page:
    """What stands on /metrics now."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._samples = [sample for family in families(text) for sample in family.samples]

    @property
    def labels(self) -> set[str]:
        return {label for sample in self._samples for label in sample.labels}

    def __call__(self, name: str, **labels: str) -> float:
        """The sum of what is given for it."""
        named = [sample for sample in self._samples if sample.name == f"nplusx_{name}"]
        return sum(sample.value for sample in named if labels.items() <= sample.labels.items())


async def page(village: Village) -> Page:
    village.app.metrics._look_again = 0.0
    answer = await village.app.metrics.tell(make_mocked_request("GET", PATH))
    assert isinstance(answer.body, bytes)
    return Page(answer.body.decode())


async def lets_in(village: Village) -> None:
    """Let what waits at Telegram go through the lanes, as it does in a running bot."""
    for update in await village._updates():
        village.last_update = update
        village.app.lanes.put(update, lambda is_kept: None)
    await village.app.lanes.empty()


async def test_what_people_do_is_counted(council: Village, mei: Woman, min_: Woman, fang: Woman) -> None:
    await council.has_vote()
    before = await page(council)
    await mei.says("/vote T1 同意")
    await mei.writes(PRIVATE)
    board = council.board_message("V1")
    for woman in (mei, min_):
        council.telegram.press(woman.id, council.group.id, board.message_id, "赞成")
    await lets_in(council)
    waits = await page(council)
    await council.runs()
    after = await page(council)

    def grown(name: str, **labels: str) -> float:
        return after(name, **labels) - before(name, **labels)

    assert grown("operations_total", operation="cast_ballot", result="done") == 2
    assert grown("operations_total", operation="open_vote", result="refused") == 1
    assert grown("refusals_total") == grown("refusals_total", kind="NotAllowed") == 1, "a private matter is not counted"
    assert grown("update_seconds_count", kind="callback_query") == 2
    assert grown("operation_seconds_count") == grown("operations_total")
    assert grown("calls_total", method="editMessageText", result="done") == 1
    assert grown("call_seconds_count") == grown("calls_total")
    assert waits("outbox_due", what="board") == 1
    assert grown("deliveries_total", what="board", result="done") == 1
    assert grown("boards_merged_total") == 1
    assert after("outbox_due") == after("outbox_oldest_seconds") == after("parked") == 0


async def test_an_update_that_fails_is_counted(council: Village, mei: Woman, monkeypatch: pytest.MonkeyPatch) -> None:
    council.forgives.add("of no meaning")
    monkeypatch.setattr("bot.intake.lanes.PAUSES", (0, 0))
    council.telegram.fail_next(TOKEN, "sendMessage", *[bad_request("of no meaning")] * 3)
    council.telegram.send(mei.id, council.bot.id, "/help")
    await lets_in(council)
    found = await page(council)
    assert found("update_failures_total", kind="message") == 3
    assert found("updates_parked_total", kind="message") == found("parked") == 1
    assert found("calls_total", method="sendMessage", result="TelegramBadRequest") == 3


async def test_no_name_no_word_and_no_secret_is_told(council: Village, lan: Woman, mei: Woman) -> None:
    await council.has_result()
    told = await page(council)
    assert told.labels <= NAMED_BY_THE_CODE
    assert re.search("[^ -~\n]", told.text) is None, "what people write here is Chinese"
    people = {woman.user.username for woman in council.women} | {str(woman.id) for woman in council.women}
    for secret in {*people, str(council.group.id), *TOKEN.split(":")} - {None}:
        assert str(secret) not in told.text
