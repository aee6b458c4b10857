"""What is shown of minutes, and to whom: seats and posts of the council, and the guests who were there."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.councils.errors import NotAllowed
from bot.councils.model.councils import Council
from bot.councils.model.minutes import Addendum, Minutes, MinutesReply, MinutesStatus, Stance
from bot.councils.model.people import Actor
from bot.councils.model.sessions import Session
from bot.councils.operations import access
from bot.councils.operations.attendees import Attendee
from bot.councils.operations.confirming import unheard
from bot.councils.operations.drafting import drafted
from bot.councils.operations.minutes import minutes_of, those_there
from bot.councils.ports import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesPage:
    """All that one of those entitled sees of minutes; `asked` is how many who were there have an account.

    `objections` wait for the recorder, each with the name of who objects. `keeps` is whether the actor is the recorder,
    `is_asked` whether she was there and may reply now. Those `to_ask` have no account and were not heard yet: the
    recorder asks them, and enters what they say.
    """

    council: Council
    session: Session
    minutes: Minutes
    asked: int
    approved: int
    objections: tuple[tuple[MinutesReply, str], ...]
    keeps: bool
    is_asked: bool
    to_ask: tuple[Attendee, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesPaper:
    """The minutes as they are printed, with what was set right later and who wrote it."""

    locale: str
    minutes: Minutes
    addenda: tuple[tuple[Addendum, str], ...] = ()

    @property
    def made_at(self) -> datetime:
        """When the minutes came to say what they say: the same paper has the same bytes whenever it is asked for."""
        minutes = self.minutes
        moments = (minutes.drafted_at, minutes.published_at, minutes.confirmed_at, *(one.at for one, _ in self.addenda))
        return max(moment for moment in moments if moment is not None)


def minutes_page(tx: Transaction, *, actor: Actor, council: int, session: int, now: datetime) -> MinutesPage:
    """How the minutes stand, for whoever may read them; raises what keeps her from it."""
    found, about, minutes = _readable(tx, actor, council, session, now)
    there = those_there(tx, found, about, minutes.proceedings)
    replies = tx.minutes_replies.find(council=council, session=session)
    waiting = [reply for reply in replies if minutes.asks and reply.waits]
    keeps = found.keeper_id == actor.user_id
    silent = unheard(tx, found, about, minutes) if keeps and minutes.asks else []
    return MinutesPage(
        council=found,
        session=about,
        minutes=minutes,
        asked=sum(1 for one in there if one.user_id is not None),
        approved=sum(1 for reply in replies if reply.stance is Stance.CONFIRMS),
        objections=tuple((reply, minutes.proceedings.name_of(reply.who)) for reply in waiting),
        keeps=keeps,
        is_asked=minutes.asks and any(one.user_id == actor.user_id for one in there),
        to_ask=tuple(one for one in silent if one.user_id is None),
    )


def minutes_paper(tx: Transaction, *, actor: Actor, council: int, session: int, now: datetime) -> MinutesPaper:
    """The minutes to print, for whoever may read them."""
    found, _, minutes = _readable(tx, actor, council, session, now)
    added = tx.addenda.find(council=council, session=session)
    return MinutesPaper(
        locale=found.locale,
        minutes=minutes,
        addenda=tuple((one, access.name_of(tx, found, one.author_id)) for one in added),
    )


def minutes_waiting(tx: Transaction, council: Council, actor: Actor) -> dict[str, tuple[Any, ...]]:
    """The sessions whose minutes wait for the actor: for her words, for her yes to them, or for whom she is to ask."""
    to_word, to_confirm, to_enter = [], [], []
    for minutes in tx.minutes.find(council=council.id, status=MinutesStatus.DRAFT):
        about = access.session(tx, council, minutes.session)
        replies = tx.minutes_replies.find(council=council.id, session=about.number)
        if council.keeper_id == actor.user_id and (not minutes.asks or any(reply.waits for reply in replies)):
            to_word.append(about)
        replied = {reply.who for reply in replies}
        there = those_there(tx, council, about, minutes.proceedings) if minutes.asks else []
        if any(one.user_id == actor.user_id and one.attendance.attendee not in replied for one in there):
            to_confirm.append(about)
        silent = (one for one in there if one.attendance.attendee not in replied)
        if council.keeper_id == actor.user_id and any(one.user_id is None for one in silent):
            to_enter.append(about)
    return {
        "to_word_minutes": tuple(to_word),
        "to_confirm_minutes": tuple(to_confirm),
        "to_enter_minutes": tuple(to_enter),
    }


def _readable(
    tx: Transaction, actor: Actor, council: int, session: int, now: datetime
) -> tuple[Council, Session, Minutes]:
    """The minutes for one who may read them; a draft that is still the recorder's, as the records are now.

    Those of a home visit are for those who went. Raises NotAllowed for everybody else.
    """
    found = access.as_anyone(tx, council)
    about = access.session(tx, found, session)
    keeps = found.keeper_id == actor.user_id
    if not keeps and not _may_read(tx, actor, found, about, now):
        raise NotAllowed("not-for-minutes", session=about.label)
    minutes = minutes_of(tx, about)
    if minutes.status is MinutesStatus.DRAFT and not minutes.asks:
        if not keeps:
            raise NotAllowed("minutes-still-drafted", session=about.label)
        minutes = replace(minutes, proceedings=drafted(tx, found, about, minutes, now))
    return found, about, minutes


def _may_read(tx: Transaction, actor: Actor, council: Council, session: Session, now: datetime) -> bool:
    kept = tx.minutes.get(council=council.id, session=session.number)
    there = those_there(tx, council, session, kept.proceedings) if kept else []
    if any(one.user_id == actor.user_id for one in there):
        return True
    return not session.is_private and access.sits(tx, council, actor.user_id, now)
