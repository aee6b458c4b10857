"""Fills a database with one council that has very many matters, each gone the whole way."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.councils.model.councils import Council
from bot.councils.model.issues import Channel, Issue, IssueStatus
from bot.councils.model.membership import Seat
from bot.councils.model.people import Actor
from bot.councils.model.resolutions import Feedback, LogEntry, Rating, Resolution, ResolutionStatus, Step
from bot.councils.model.sessions import AgendaItem, Attendance, ItemStatus, Mode, Session, SessionStatus
from bot.councils.model.topics import Cadence, Topic, TopicStatus
from bot.councils.model.verdicts import Outcome, Rule, Tally
from bot.councils.model.votes import Ballot, Choice, Vote, VoteStatus
from bot.councils.ports import Transaction
from bot.storage.archive import Archive
from bot.storage.database import open_database
from bot.storage.migrate import migrate

COUNCIL = 1
CONVENOR = Actor(user_id=100)
SEATS = 9
MATTERS_A_SESSION = 10
_BEGINNING = datetime(2020, 1, 1, tzinfo=UTC)
_A_BATCH = 1000


async def fill(url: str, *, matters: int) -> None:
    """Make a council of nine with so many matters, all of them voted on, resolved, done and rated."""
    await migrate(url)
    database = await open_database(url)
    archive = Archive(database, bot_id=1, now=lambda: _BEGINNING, kept=lambda: None)
    await archive.write(_found, matters=matters)
    for first in range(1, matters + 1, _A_BATCH):
        await archive.write(_add, numbers=range(first, min(first + _A_BATCH, matters + 1)), last=matters)
    await database.close()


def _found(tx: Transaction, *, matters: int, now: datetime) -> None:
    sessions = -(-matters // MATTERS_A_SESSION)
    tx.found(
        Council(
            id=0,
            bot_id=1,
            chat_id=-1,
            thread_id=None,
            title="Council",
            locale="zh-CN",
            timezone="Asia/Shanghai",
            founded_at=now,
            convenor_id=CONVENOR.user_id,
            last_seat=SEATS,
            last_issue=matters,
            last_topic=matters,
            last_session=sessions + 1,
            last_vote=matters,
            last_resolution=matters,
        )
    )
    tx.seats.add(
        *(
            Seat(council=COUNCIL, number=seat, name=f"Seat {seat}", user_id=CONVENOR.user_id + seat, since=now)
            for seat in range(1, SEATS + 1)
        )
    )
    tx.sessions.add(*(_session(number) for number in range(1, sessions + 1)))
    ahead = _session(sessions + 1)
    tx.sessions.add(replace(ahead, status=SessionStatus.CONVENED, opened_at=None, closed_at=None, due=0))
    tx.attendance.add(
        *(
            Attendance(council=COUNCIL, session=session, attendee=f"N{seat}", checked_in_at=now)
            for session in range(1, sessions + 1)
            for seat in range(1, SEATS)
        )
    )


def _session(number: int) -> Session:
    at = _BEGINNING + timedelta(days=number)
    return Session(
        council=COUNCIL,
        number=number,
        mode=Mode.PLENARY,
        cadence=Cadence.MONTHLY,
        status=SessionStatus.CLOSED,
        starts_at=at,
        place="Hall",
        convened_at=at,
        due=SEATS,
        opened_at=at,
        closed_at=at,
    )


def _add(tx: Transaction, *, numbers: range, last: int, now: datetime) -> None:
    del now
    tx.issues.add(*map(_issue, numbers))
    tx.topics.add(*(_topic(number, in_talk=number > last - MATTERS_A_SESSION) for number in numbers))
    tx.agenda.add(*map(_item, numbers))
    # Half of what is in talk is on the agenda of the session ahead, the other half in the pool beside it.
    ahead, half = -(-last // MATTERS_A_SESSION) + 1, MATTERS_A_SESSION // 2
    asked = [number for number in numbers if number > last - half]
    tx.agenda.add(*(replace(_item(number), session=ahead, status=ItemStatus.WAITING) for number in asked))
    tx.votes.add(*map(_vote, numbers))
    tx.ballots.add(*(ballot for number in numbers for ballot in _ballots(number)))
    tx.resolutions.add(*map(_resolution, numbers))
    tx.log.add(*(entry for number in numbers for entry in _log(number)))
    tx.feedback.add(*map(_feedback, numbers))


def _of(number: int, *more: str) -> dict[str, Any]:
    return {"council": COUNCIL, **dict.fromkeys(("number", *more), number)}


def _issue(number: int) -> Issue:
    return Issue(
        **_of(number, "topic"),
        text=f"三号楼二层到五层的楼道灯坏了，第{number}次说了",
        proposer_id=CONVENOR.user_id + number % 300,
        channel=Channel.GROUP,
        status=IssueStatus.SOLVED,
        created_at=_BEGINNING,
        replied_at=_BEGINNING,
    )


def _topic(number: int, *, in_talk: bool) -> Topic:
    return Topic(
        **_of(number),
        title="楼道照明",
        status=TopicStatus.DISCUSSED if in_talk else TopicStatus.SETTLED,
        cadence=Cadence.SINGLE,
        created_at=_BEGINNING,
    )


def _item(number: int) -> AgendaItem:
    session, position = divmod(number - 1, MATTERS_A_SESSION)
    return AgendaItem(
        council=COUNCIL,
        session=session + 1,
        topic=number,
        position=position + 1,
        minutes=20,
        status=ItemStatus.DONE,
    )


def _vote(number: int) -> Vote:
    return Vote(
        **_of(number, "topic"),
        question="同意装三盏感应灯",
        rule=Rule(),
        status=VoteStatus.CLOSED,
        opened_at=_BEGINNING,
        closes_at=_BEGINNING,
        due=SEATS,
        cast=SEATS,
        tally=Tally(in_favour=7, against=1, abstaining=1),
        outcome=Outcome.PASSED,
        closed_at=_BEGINNING,
    )


def _ballots(number: int) -> Iterator[Ballot]:
    for seat in range(1, SEATS + 1):
        yield Ballot(council=COUNCIL, vote=number, voter=f"N{seat}", choice=Choice.FOR, took_part=True)


def _resolution(number: int) -> Resolution:
    return Resolution(
        **_of(number, "vote", "topic"),
        text="楼道装三盏感应灯",
        test="晚上灯都亮",
        owner_seat=1,
        owner_id=CONVENOR.user_id + 1,
        owner_name="Seat 1",
        due_at=_BEGINNING,
        status=ResolutionStatus.CLOSED,
        adopted_at=_BEGINNING,
        done_at=_BEGINNING,
        round=1,
        last_entry=2,
    )


def _log(number: int) -> Iterator[LogEntry]:
    for entry, (step, text) in enumerate(((Step.PROGRESS, "灯已买好"), (Step.DONE, "三盏灯都装好了")), start=1):
        yield LogEntry(council=COUNCIL, resolution=number, number=entry, step=step, at=_BEGINNING, text=text)


def _feedback(number: int) -> Feedback:
    return Feedback(council=COUNCIL, resolution=number, round=1, user_id=number, rating=Rating.SATISFIED)
