"""People picked from the contacts of a convenor, who need never have met the bot."""

from dataclasses import replace
from datetime import datetime
from itertools import count

from bot.councils.errors import NoForm
from bot.councils.events import Event, EventKind, Fact
from bot.councils.model.councils import Council
from bot.councils.model.forms import ACCOUNT, Form, FormKind, Question
from bot.councils.model.membership import LinkKind, Seat
from bot.councils.model.people import Actor, Named
from bot.councils.model.words import NAME_LENGTH, accepted
from bot.councils.operations import access
from bot.councils.operations.asking import asking
from bot.councils.operations.links import revoke_links
from bot.councils.operations.seating import show_seats
from bot.councils.operations.seats import occupy
from bot.councils.ports import Transaction

# Telegram lets ten be picked at once; a topic's guests are invited one by one, each with a reason.
MOST_PICKED = {FormKind.SEAT: 10, FormKind.INVITE: 1}


def picking_form(tx: Transaction, *, actor: Actor, now: datetime) -> Form:
    """The actor's form, where what it asks now may be answered by picking people; raises NoForm where it may not."""
    del now
    form = tx.forms.get(bot_id=tx.bot_id, user_id=actor.user_id)
    if form is None or form.kind not in MOST_PICKED or form.question is not Question.NAME:
        raise NoForm("no-form")
    return form


def pick_people(tx: Transaction, *, actor: Actor, ticket: int, people: tuple[Named, ...], now: datetime) -> Event:
    """Answer a form with people; those of a seat's form are seated at once.

    `ticket` is the form's whose keyboard was used; raises NoForm when she has gone on to another.
    """
    form = picking_form(tx, actor=actor, now=now)
    council = access.as_convenor(tx, actor, form.council)
    if form.ticket != ticket or not 0 < len(people) <= MOST_PICKED[form.kind]:
        raise NoForm("no-form")
    if form.kind is FormKind.INVITE:
        return _invite(tx, council, form, people[0])
    tx.forms.remove(bot_id=tx.bot_id, user_id=actor.user_id)
    return _seat(tx, actor, council, people, now)


def _invite(tx: Transaction, council: Council, form: Form, person: Named) -> Event:
    answered = form.answering(Question.NAME, _called(person))
    if tx.residents.get(council=council.id, user_id=person.user_id) is not None:
        # Whoever was never seen in the group can't be reached there: she gets the link that the convenor passes on.
        answered = answered.answering(ACCOUNT, str(person.user_id))
    tx.forms.put(answered)
    return asking(answered, council)


def _seat(tx: Transaction, actor: Actor, council: Council, people: tuple[Named, ...], now: datetime) -> Event:
    held = access.seats(tx, council, now)
    by_account: dict[int | None, Seat] = {seat.user_id: seat for seat in held if seat.user_id is not None}
    unclaimed = {seat.name: seat for seat in held if seat.user_id is None}
    names, last = {seat.name for seat in held}, council.last_seat
    given: list[str] = []
    there: list[str] = []
    for person in people:
        name, own = _called(person), by_account.get(person.user_id)
        if own is not None:
            there.append(own.name)
            continue
        kept = unclaimed.pop(name, None)
        if kept is None:
            last += 1
            kept = Seat(council=council.id, number=last, name=_distinct(name, names), user_id=None, since=now)
            tx.seats.add(kept)
        # The seat that was given by her name alone is hers; a second one would be counted beside it.
        revoke_links(tx, council.id, LinkKind.SEAT, kept.number, None, now)
        by_account[person.user_id] = occupy(tx, council, kept, person.user_id or 0)
        tx.audit(actor, "give_seat", council=council.id, subject=kept.label)
        names.add(kept.name)
        given.append(kept.name)
    tx.councils.save(replace(council, last_seat=last))
    show_seats(tx, council)
    facts: dict[str, Fact] = {
        "count": len(given),
        "given_names": "\n".join(given),
        "there": len(there),
        "there_names": "\n".join(there),
    }
    return Event(kind=EventKind.PEOPLE_SEATED, council=council.id, facts=facts)


def _called(person: Named) -> str:
    return accepted((person.name or person.username or "")[:NAME_LENGTH], limit=NAME_LENGTH)


def _distinct(name: str, names: set[str]) -> str:
    """Her name, with a number where another has the same."""
    numbered = (f"{name[: NAME_LENGTH - 4]} {number}" for number in count(2))
    return name if name not in names else next(one for one in numbered if one not in names)
