"""What goes out with a notice as a file, and what becomes of it when Telegram will not have it."""

from dataclasses import replace
from datetime import datetime

import vobject

from bot.councils.events import Event, EventKind
from bot.councils.model.people import Actor
from bot.councils.model.sessions import Mode, Session, SessionStatus
from bot.councils.model.topics import Cadence
from bot.councils.operations.alliances import found_alliance
from bot.councils.operations.session_events import event_of
from bot.councils.ports import Transaction
from playground.chats import Message
from playground.errors import forbidden, too_many_requests
from tests.delivery.office import BEGINNING, Office, progress


async def _convenes(office: Office, *, place: str = "The room by the gate") -> Event:
    session = Session(
        council=1,
        number=1,
        mode=Mode.PLENARY,
        cadence=Cadence.SINGLE,
        status=SessionStatus.CONVENED,
        starts_at=BEGINNING,
        place=place,
        convened_at=BEGINNING,
    )

    def convene(tx: Transaction, *, now: datetime) -> Event:
        tx.sessions.add(session)
        council = tx.councils.get(id=1)
        assert council is not None
        return event_of(EventKind.SESSION_CONVENED, council, session)

    return await office.archive.write(convene)


async def _tells(office: Office, event: Event) -> None:
    office.telegram.send(office.convenor.id, office.me.id, "/start")
    await office.outbox.reachable(office.convenor.id, reachable=True)
    await office.tells([office.convenor], event)
    await office.carries()


def _last(office: Office) -> Message:
    return office.telegram.messages(office.convenor.id, office.me.id)[-1]


async def test_a_calendar_file_goes_with_the_words(office: Office) -> None:
    await _tells(office, await _convenes(office))
    sent = _last(office)
    assert sent.attachment is not None
    assert sent.attachment.name == "S1.ics"
    assert vobject.readOne(sent.attachment.data.decode()).vevent.dtstart.value == BEGINNING
    assert "The room by the gate" in (sent.caption or "")
    assert (sent.caption or "").endswith("If it is moved, open the new one.")
    assert await office.notices() == []


async def test_it_says_of_a_session_called_off_that_it_strikes_it_out(office: Office) -> None:
    event = await _convenes(office)

    def call_off(tx: Transaction, *, now: datetime) -> None:
        (session,) = tx.sessions.find(council=1)
        tx.sessions.save(replace(session, status=SessionStatus.CANCELLED, sequence=1))

    await office.archive.write(call_off)
    await _tells(office, event)
    assert (_last(office).caption or "").endswith("S1 is struck out in the calendar of your phone.")


async def test_what_it_does_is_left_out_where_there_is_no_room(office: Office) -> None:
    await _tells(office, await _convenes(office, place="x" * 850))
    assert _last(office).attachment is not None
    assert (_last(office).caption or "").endswith("x" * 850)


async def test_what_has_a_file_comes_on_its_own_after_a_night(office: Office) -> None:
    convened = await _convenes(office)
    cancelled = Event(
        kind=EventKind.SESSION_CANCELLED, council=1, number=1, facts={**convened.facts, "reason": "Rain", "told": "yes"}
    )
    office.later(hours=12)
    for number in range(2):
        await office.tells([office.convenor], progress(f"lamp {number}"))
    await _tells(office, cancelled)
    office.later(hours=10)
    await office.carries()
    both, alone = office.telegram.messages(office.convenor.id, office.me.id)[-2:]
    assert (both.text or "").count("lamp") == 2
    assert alone.attachment is not None


async def test_words_too_long_for_a_caption_go_alone(office: Office) -> None:
    await _tells(office, await _convenes(office, place="x" * 1000))
    assert _last(office).attachment is None
    assert "x" * 1000 in (_last(office).text or "")


async def test_a_file_waits_as_long_as_telegram_asks(office: Office) -> None:
    event = await _convenes(office)
    office.refuses("sendDocument", too_many_requests(7))
    await _tells(office, event)
    assert _last(office).sender == office.convenor
    office.later(seconds=8)
    await office.carries()
    assert _last(office).attachment is not None


async def test_who_blocked_the_bot_gets_no_file_and_stops_nobody(office: Office) -> None:
    event = await _convenes(office)
    office.refuses("sendDocument", forbidden("bot was blocked by the user"))
    await _tells(office, event)
    assert await office.notices() == []


async def test_a_session_that_is_gone_is_told_of_in_words(office: Office) -> None:
    event = await _convenes(office)

    def forget(tx: Transaction, *, now: datetime) -> None:
        tx.sessions.remove(council=1)

    await office.archive.write(forget)
    await _tells(office, event)
    assert _last(office).attachment is None
    assert "S1" in (_last(office).text or "")


async def test_a_months_summary_comes_as_a_picture_to_whoever_may_see_it(office: Office) -> None:
    coordinator = Actor(user_id=office.convenor.id)
    await office.archive.write(found_alliance, actor=coordinator, title="The county", may_found=True)
    facts = {"title": "The county", "period": f"{BEGINNING:%Y-%m}"}
    await _tells(office, Event(kind=EventKind.MONTHLY_SUMMARY, number=1, facts=facts))
    sent = _last(office)
    assert sent.attachment
    assert (sent.attachment.kind, sent.attachment.name) == ("photo", f"{facts['period']}.png")
    assert "The county" in (sent.caption or "")
    assert sent.markup
    await _tells(office, Event(kind=EventKind.MONTHLY_SUMMARY, number=2, facts=facts))
    assert _last(office).attachment is None
