"""A session in plain values, as the tests of papers put it on paper."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from bot.councils.model.councils import Council, Post
from bot.councils.model.issues import Channel, Issue, IssueStatus
from bot.councils.model.sessions import AgendaItem, Attendance, Mode, Session, SessionStatus
from bot.councils.model.topics import Cadence, Topic, TopicStatus
from bot.councils.operations.attendees import Attendee
from bot.councils.operations.papers import Papers, Paragraph, Sheet

NOW = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
COUNCIL = Council(
    id=7,
    bot_id=4242,
    chat_id=-1,
    thread_id=None,
    title="槐荫里妇女议事会",
    locale="zh-CN",
    timezone="Asia/Shanghai",
    founded_at=NOW,
    convenor_id=1,
)
SESSION = Session(
    council=7,
    number=3,
    mode=Mode.PLENARY,
    cadence=Cadence.SINGLE,
    status=SessionStatus.CONVENED,
    starts_at=datetime(2026, 3, 6, 7, 0, tzinfo=UTC),
    place="党群服务中心; 二楼, 北门",
    convened_at=NOW,
)


def papers(*, timezone: str = "Asia/Shanghai", **session: Any) -> Papers:
    """The papers of a session about lamps and charging, twenty minutes each; `session` is what is otherwise with it."""
    return Papers(
        council=replace(COUNCIL, timezone=timezone),
        session=replace(SESSION, **session),
        agenda=(_paragraph(1, "楼道照明"), _paragraph(2, "充电桩", "物业经理")),
        host="周敏",
        posts=(Post.CONVENOR,),
    )


def sheet(*attendees: Attendee) -> Sheet:
    """Its attendance sheet."""
    return Sheet(papers=papers(), attendees=attendees, due=9)


def attendee(label: str, name: str, *, came: datetime | None = None, why: str = "") -> Attendee:
    row = Attendance(council=7, session=3, attendee=label, checked_in_at=came)
    return Attendee(attendance=row, name=name, user_id=None, why=why)


def _paragraph(number: int, title: str, *guests: str) -> Paragraph:
    return Paragraph(
        item=AgendaItem(council=7, session=3, topic=number, position=number, minutes=20),
        topic=Topic(
            council=7,
            number=number,
            title=title,
            status=TopicStatus.SCHEDULED,
            cadence=Cadence.SINGLE,
            created_at=NOW,
        ),
        issues=(
            Issue(
                council=7,
                number=number,
                text=f"{title}，说了好多回",
                proposer_id=None,
                channel=Channel.GROUP,
                status=IssueStatus.ACCEPTED,
                created_at=NOW,
            ),
        ),
        guests=guests,
    )
