"""What somebody said to a member of the council, who puts it forward for her: by phone, on a visit, at a meeting."""

import re
from datetime import date, datetime, time, timedelta

from bot.councils.errors import BadInput, NotFound
from bot.councils.events import Event, EventKind
from bot.councils.model.councils import Council
from bot.councils.model.dates import parse_day
from bot.councils.model.forms import SKIPPED, Form
from bot.councils.model.issues import SPOKEN, Channel, Issue, IssueStatus
from bot.councils.model.people import Actor, Named
from bot.councils.model.words import ISSUE_LENGTH, NAME_LENGTH, accepted
from bot.councils.operations import access
from bot.councils.operations.issues import collect
from bot.councils.ports import Transaction

# What was said longer ago is better asked again.
_LONG_AGO = timedelta(days=366)
_NOON = time(12)
_AGO = re.compile(r"-(\d{1,2})")


def put_forward_for(
    tx: Transaction, *, actor: Actor, council: int, name: str, said_on: date, channel: Channel, text: str, now: datetime
) -> Event:
    """Collect what somebody said to the actor, who holds a seat or a post, on a day gone by.

    `name` is a seat's, an `@username` the bot has seen, anyone else's, or empty for a resident who is not named. One
    with an account is the proposer and hears of it; else the actor hears what becomes of it.
    """
    found = access.as_seated(tx, actor, council, now)
    if channel not in SPOKEN:
        raise BadInput("choose-a-button")
    day = day_gone_by(found, said_on.isoformat(), now)
    proposer_id, called = _proposer(tx, found, name, now)
    issue = Issue(
        council=council,
        number=0,
        text=accepted(text, limit=ISSUE_LENGTH),
        proposer_id=proposer_id,
        channel=channel,
        status=IssueStatus.COLLECTED,
        created_at=now,
        proposer_name=called,
        entered_by=actor.user_id,
        received_at=datetime.combine(day, _NOON, found.zone),
    )
    return collect(tx, found, issue, actor=actor, told=EventKind.ISSUE_TAKEN_DOWN)


def day_gone_by(council: Council, typed: str, now: datetime) -> date:
    """A day of the last year, council time, today at the latest, or `-1`. Raises BadInput for any other."""
    today = now.astimezone(council.zone).date()
    if ago := _AGO.fullmatch(typed):
        return today - timedelta(days=int(ago[1]))
    try:
        day = parse_day(typed, today)
    except BadInput:
        raise BadInput("date-unreadable", typed=typed[:30], example=today.isoformat()) from None
    if not today - _LONG_AGO <= day <= today:
        raise BadInput("date-not-gone-by", example=today.isoformat())
    return day


def named_proposer(tx: Transaction, council: Council, form: Form, typed: str, now: datetime) -> str:
    """Whose words they are, as typed; raises NotFound for an `@username` the bot has not seen."""
    del form
    name = "" if typed == SKIPPED else typed.strip()
    _proposer(tx, council, name, now)
    return name


def _proposer(tx: Transaction, council: Council, typed: str, now: datetime) -> tuple[int | None, str | None]:
    """The account of the one somebody named, if she has one, else what she is called, if anything."""
    name = typed.strip()
    if not name:
        return None, None
    kept = accepted(name, limit=NAME_LENGTH)
    username = kept[1:] if kept.startswith(("@", "\uff20")) else None
    named = Named(username=username) if username else Named(name=kept)
    seat = access.seat_named(tx, council, named, now)
    user_id = seat.user_id if seat else access.user_named(tx, named)
    if user_id is None and username:
        raise NotFound("username-unknown", name=username)
    return user_id, None if user_id is not None else kept
