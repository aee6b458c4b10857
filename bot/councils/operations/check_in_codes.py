"""The code of the day: by it whoever checks herself in shows that she is in the room."""

from dataclasses import replace
from datetime import datetime

from bot.councils.errors import NotAllowed, WrongState
from bot.councils.events import Event, EventKind, Fact
from bot.councils.model.codes import code_in
from bot.councils.model.councils import Council
from bot.councils.model.forms import Form, FormKind
from bot.councils.model.people import Actor
from bot.councils.model.sessions import Attendance, Session
from bot.councils.operations.asking import asking
from bot.councils.ports import Transaction


def goes_by_code(council: Council, session: Session) -> bool:
    """Whether whoever checks herself in is asked for a code: where the council wants it, and people come to a room."""
    return council.settings.check_in_code and session.is_in_room


def with_code(tx: Transaction, council: Council, session: Session) -> Session:
    """The session with the code it goes by, which is made now where it has none yet."""
    if session.code or not goes_by_code(council, session):
        return session
    return replace(session, code=tx.new_check_in_code())


def without_code(tx: Transaction, session: Session) -> Session:
    """The session with its code forgotten, and with it how often who mistyped it; nobody is asked for it any more."""
    if not session.code:
        return session
    forget_tries(tx, session)
    tx.forms.remove(bot_id=tx.bot_id, kind=FormKind.HERE, council=session.council, subject=session.label)
    tx.untell(session.council, session.number, (EventKind.CODE_MADE,))
    return replace(session, code="")


def forget_tries(tx: Transaction, session: Session) -> None:
    """Nobody has mistyped anything."""
    for row in tx.attendance.find(council=session.council, session=session.number):
        if row.wrong_codes:
            tx.attendance.save(replace(row, wrong_codes=0))


def kept_out(
    tx: Transaction, actor: Actor, council: Council, session: Session, row: Attendance, typed: str, now: datetime
) -> Event | None:
    """What keeps her at the door: the question for the code, or that what she `typed` is not it; None if it is.

    A wrong one is counted, and not kept. Raises NotAllowed once there have been too many in a row, and WrongState where
    the question would take the place of something she has begun to fill in.
    """
    tries = council.settings.code_tries
    if row.wrong_codes >= tries:
        raise NotAllowed("codes-used-up", session=session.label, tries=tries)
    code = code_in(typed)
    if code is None:
        return _ask(tx, actor, council, session, now)
    if code == session.code:
        return None
    tx.attendance.put(replace(row, wrong_codes=row.wrong_codes + 1))
    facts: dict[str, Fact] = {"session": session.label, "left": tries - row.wrong_codes - 1}
    return Event(kind=EventKind.CODE_MISTYPED, council=council.id, number=session.number, facts=facts)


def _ask(tx: Transaction, actor: Actor, council: Council, session: Session, now: datetime) -> Event:
    begun = tx.forms.get(bot_id=tx.bot_id, user_id=actor.user_id)
    if begun is not None and begun.is_begun:
        raise WrongState("form-half-filled", session=session.label)
    form = Form(
        bot_id=tx.bot_id,
        user_id=actor.user_id,
        kind=FormKind.HERE,
        council=council.id,
        subject=session.label,
        opened_at=now,
    )
    tx.forms.put(form)
    return asking(form, council)
