"""What the coordinator of a county lets all convenors hear, and what each makes of it."""

from datetime import datetime, timedelta
from itertools import cycle
from random import Random

from bot.councils.model.announcements import Announcement, Offer
from bot.councils.operations.announcements import draft_announcement, read_announcement, send_announcement
from bot.councils.operations.calls import draft_call
from bot.councils.operations.templates import take_template
from bot.councils.operations.training import draft_training
from bot.councils.ports import Transaction
from playground.county.acts import Act, Life, Part
from playground.county.circle import Circle, at_hour
from playground.county.founding import Alliance
from playground.county.words import Words

_DAY = timedelta(days=1)
_MONTH = 30 * _DAY
# So long a council may join a call.
_OPEN = 40 * _DAY


def announced(alliance: Alliance, words: Words, chance: Random, since: datetime, until: datetime) -> Life:
    """Every month something: news, training with its link, or one question to all; none while most are founded."""
    at = at_hour((since + 20 * _DAY).date(), 10)
    for what in cycle((Offer.NOTHING, Offer.CALL, Offer.TRAINING)):
        if at >= until:
            return
        title, text = words.announcement(what, chance)
        told = {"actor": alliance.coordinator, "text": text}
        if what is Offer.CALL:
            drafted = yield Act(at=at, operation=draft_call, arguments={**told, "title": title, "until": at + _OPEN})
        elif what is Offer.TRAINING:
            drafted = yield Act(at=at, operation=draft_training, arguments={**told, "title": title})
        else:
            drafted = yield Act(at=at, operation=draft_announcement, arguments=told)
        sending = {"actor": alliance.coordinator, "announcement": drafted.number}
        yield Act(at=at, operation=send_announcement, arguments=sending)
        at += _MONTH


def looked_through(circle: Circle, at: datetime) -> Part:
    """The convenor reads what waits for her, or leaves it; gives the numbers of the topics of calls she joins."""
    joined: list[int] = []
    for one in (yield circle.look(at, _waiting)):
        if not circle.happens(circle.temper.prompt):
            continue
        if one.offer is Offer.CALL and circle.slips(0.4):
            event = yield circle.act(at, take_template, circle.convenor, announcement=one.id)
            joined.append(int(str(event.facts["topic"])[1:]))
        else:
            yield circle.act(at, read_announcement, circle.convenor, announcement=one.id)
    return joined


def _waiting(tx: Transaction, *, council: int, now: datetime) -> tuple[Announcement, ...]:
    return tuple(announcement for announcement, _ in tx.unanswered(council, now))
