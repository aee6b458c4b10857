"""The page of minutes in the private chat: what it says fits into a message, and offers each her own steps."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.councils.model.councils import Council
from bot.councils.model.minutes import Minutes, MinutesReply, Stance
from bot.councils.model.sessions import Mode, Session, SessionStatus
from bot.councils.model.topics import Cadence
from bot.councils.operations.minutes_pages import MinutesPage
from bot.views.minutes import OBJECTIONS_SHOWN, MinutesDo, page, sections
from bot.views.texts import LOCALES, texts_in
from tests.documents.sitting import BEGUN, confirmed, drafted, proceedings

COUNCIL = Council(
    id=1,
    bot_id=1,
    chat_id=-1,
    thread_id=None,
    title="议" * 120,
    locale="zh-CN",
    timezone="Asia/Shanghai",
    founded_at=BEGUN,
    convenor_id=1,
)
SESSION = Session(
    council=1,
    number=3,
    mode=Mode.PLENARY,
    cadence=Cadence.MONTHLY,
    status=SessionStatus.CLOSED,
    starts_at=BEGUN,
    place="党群服务中心",
    convened_at=BEGUN,
)
DRAFT = drafted().minutes
ASKED = replace(DRAFT, published_at=BEGUN, confirm_until=BEGUN + timedelta(days=2))
# The longest anybody may write, in letters that take two units each.
OBJECTION = MinutesReply(council=1, session=3, who="N5", stance=Stance.OBJECTS, at=BEGUN, reason="\U0001f4a1" * 500)


def shown(minutes: Minutes, *, keeps: bool = False, is_asked: bool = False, objections: int = 0) -> MinutesPage:
    return MinutesPage(
        council=COUNCIL,
        session=SESSION,
        minutes=minutes,
        asked=20,
        approved=3,
        objections=((OBJECTION, "\U0001f469" * 40),) * objections,
        keeps=keeps,
        is_asked=is_asked,
    )


@pytest.mark.parametrize("locale", LOCALES)
def test_many_long_objections_fit_into_a_message(locale: str) -> None:
    message = page(texts_in(locale), shown(ASKED, keeps=True, is_asked=True, objections=20))
    assert len(message.text.encode("utf-16-le")) // 2 <= 4096
    assert message.keyboard is not None
    assert len(message.keyboard.inline_keyboard) == OBJECTIONS_SHOWN + 2


@pytest.mark.parametrize(
    ("found", "steps"),
    [
        (shown(ASKED), []),
        (shown(ASKED, is_asked=True), [MinutesDo.CONFIRM, MinutesDo.OBJECT]),
        (shown(ASKED, keeps=True), [MinutesDo.RECALL]),
        (shown(ASKED, keeps=True, is_asked=True), [MinutesDo.RECALL, MinutesDo.CONFIRM, MinutesDo.OBJECT]),
        (shown(DRAFT, keeps=True), [MinutesDo.SECTIONS, MinutesDo.PUBLISH]),
        (shown(confirmed().minutes), []),
        (shown(confirmed().minutes, keeps=True), [MinutesDo.ADD]),
    ],
)
def test_each_is_offered_her_own_steps(found: MinutesPage, steps: list[MinutesDo]) -> None:
    keyboard = page(texts_in("en"), found).keyboard
    assert keyboard is not None
    pressed = [button.callback_data for row in keyboard.inline_keyboard for button in row]
    assert pressed == [f"mi:{do}:1:3" for do in (MinutesDo.PDF, MinutesDo.DOCX, *steps)]


@pytest.mark.parametrize("locale", LOCALES)
def test_every_topic_has_its_sections(locale: str) -> None:
    found = shown(replace(DRAFT, proceedings=proceedings(topics=4)), keeps=True)
    message = sections(texts_in(locale), found)
    assert message.keyboard is not None
    pressed = [button.callback_data for row in message.keyboard.inline_keyboard for button in row]
    assert len(pressed) == 4 * 3 + 2
    assert "ms:1:3:dissent:4" in pressed
