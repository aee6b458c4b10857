"""People, N seats, X guests and the council itself."""

from dataclasses import replace
from datetime import datetime
from typing import Protocol

from bot.councils.errors import NotAllowed, WrongState
from bot.councils.events import BoardKind, Event, EventKind
from bot.councils.model.councils import Council, Post
from bot.councils.model.duties import DutyKind
from bot.councils.model.forms import ACCOUNT, FormKind
from bot.councils.model.issues import Lead
from bot.councils.model.membership import LinkKind
from bot.councils.model.people import Actor, Person, Resident
from bot.councils.model.sessions import guest_attendee
from bot.councils.model.words import TITLE_LENGTH, accepted
from bot.councils.operations import access
from bot.councils.operations.forgotten_minutes import forget_in_minutes
from bot.councils.operations.links import usable_link
from bot.councils.operations.seats import occupy
from bot.councils.ports import Transaction


class _InCouncil(Protocol):
    @property
    def council(self) -> int: ...


def found_council(
    tx: Transaction,
    *,
    actor: Actor,
    chat_id: int,
    thread_id: int | None,
    title: str,
    locale: str,
    timezone: str,
    is_administrator: bool,
    now: datetime,
) -> Event:
    """Make the council of a chat; the founder, an administrator of the group, gets the convenor's post and no seat."""
    if not is_administrator:
        raise NotAllowed("not-administrator")
    if tx.councils.find(bot_id=tx.bot_id, chat_id=chat_id, thread_id=thread_id):
        raise WrongState("council-exists")
    council = tx.found(
        Council(
            id=0,
            bot_id=tx.bot_id,
            chat_id=chat_id,
            thread_id=thread_id,
            title=accepted(title, limit=TITLE_LENGTH),
            locale=locale,
            timezone=timezone,
            founded_at=now,
            convenor_id=actor.user_id,
        )
    )
    tx.residents.put(Resident(council=council.id, user_id=actor.user_id))
    tx.audit(actor, "found_council", council=council.id, subject="")
    tx.show(council.id, BoardKind.COUNCIL, 0, anew=True)
    return Event(kind=EventKind.COUNCIL_FOUNDED, council=council.id, facts={"title": council.title})


def show_council(tx: Transaction, *, actor: Actor, council: int, now: datetime) -> None:
    """Show the council's board again, below what was written since."""
    access.as_resident(tx, actor, council, now)
    tx.show(council, BoardKind.COUNCIL, 0, anew=True)


def meet_person(tx: Transaction, *, actor: Actor, council: int | None, now: datetime) -> None:
    """Remember how a person calls herself, and in which council's chat she was seen."""
    del now
    known = tx.people.get(user_id=actor.user_id)
    _remember(tx, actor, known.locale if known else None)
    if council is not None:
        tx.residents.put(Resident(council=council, user_id=actor.user_id))


def choose_language(tx: Transaction, *, actor: Actor, council: int | None, locale: str, now: datetime) -> Event:
    """Speak `locale`: to the whole council when its convenor asks in its chat, else to this person."""
    del now
    found = access.as_anyone(tx, council) if council is not None else None
    if found is None or found.convenor_id != actor.user_id:
        _remember(tx, actor, locale)
        return Event(kind=EventKind.LANGUAGE_CHOSEN, facts={"locale": locale})
    tx.councils.save(replace(found, locale=locale))
    tx.audit(actor, "choose_language", council=found.id, subject="")
    tx.show(found.id, BoardKind.COUNCIL, 0)
    return Event(kind=EventKind.LANGUAGE_CHOSEN, council=found.id, facts={"locale": locale})


def claim_link(tx: Transaction, *, actor: Actor, token: str, now: datetime) -> Event:
    """Use a link once: take the seat it stands for; the council hears of it."""
    council = access.as_anyone(tx, usable_link(tx, token, LinkKind.SEAT, now).council)
    # Read again now that the council is locked: two people may open one link at the same moment.
    link = usable_link(tx, token, LinkKind.SEAT, now)
    tx.links.save(replace(link, used_at=now))
    seat = access.seat(tx, council, link.number, now)
    for held in access.seats(tx, council, now):
        if held.user_id == actor.user_id:
            raise WrongState("already-seated", name=held.name)
    occupy(tx, council, seat, actor.user_id)
    tx.residents.put(Resident(council=council.id, user_id=actor.user_id))
    tx.audit(actor, "claim_seat", council=council.id, subject=f"N{seat.number}")
    tx.show(council.id, BoardKind.COUNCIL, 0)
    event = Event(
        kind=EventKind.SEAT_CLAIMED,
        council=council.id,
        number=seat.number,
        facts={"name": seat.name, "title": council.title},
    )
    tx.tell_group(event)
    return event


def forget_person(tx: Transaction, *, actor: Actor, now: datetime) -> Event:
    """Forget a person's name, language, words' authorship and account; what a council decided stays.

    After it her account stands nowhere: not with what was cast, rated or done, which goes on being counted.
    A convenor hands her post over first, so that no council is left without one.
    """
    places = {resident.council for resident in tx.residents.find(user_id=actor.user_id)}
    places |= {seat.council for seat in tx.seats.find(user_id=actor.user_id)}
    everywhere = places | _others_of(tx, actor.user_id)
    for place in sorted(everywhere):
        # Each held until the end before anything of it changes, in one order, lest two wait for each other.
        tx.councils.get(id=place)
    tx.unname(everywhere, _names_of(tx, actor.user_id))
    # Read again, for now they are held; those of other bots too, for she is forgotten by all that share the records.
    for council in tx.councils.find(id=places):
        _leave(tx, council, actor)
    forget_in_minutes(tx, actor.user_id)
    for seat in tx.seats.find(user_id=actor.user_id):
        # Also where its term has years to go: as a seat without an account it would go on being counted.
        until = now if seat.held_at(now) else seat.until
        tx.seats.save(replace(seat, user_id=None, until=until, forgotten=True))
        tx.duties.remove(council=seat.council, kind=DutyKind.END_TERM, number=seat.number)
        tx.absences.remove(council=seat.council, seat=seat.number)
        _without_reasons(tx, seat.council, seat.label)
    for issue in tx.issues.find(proposer_id=actor.user_id):
        tx.issues.save(replace(issue, proposer_id=None, proposer_name=None, file_id=None, file_kind=None))
        if issue.topic is not None:
            tx.show(issue.council, BoardKind.TOPIC, issue.topic)
    for guest in tx.guests.find(user_id=actor.user_id):
        tx.guests.save(replace(guest, user_id=None, name="X", why=""))
        _without_reasons(tx, guest.council, guest_attendee(guest.topic, guest.number))
        tx.show(guest.council, BoardKind.TOPIC, guest.topic)
    for resolution in tx.resolutions.find(owner_id=actor.user_id):
        tx.resolutions.save(replace(resolution, owner_id=None))
    for form in tx.forms.find(kind=FormKind.INVITE):
        if form.answers.get(ACCOUNT) == str(actor.user_id):
            tx.forms.remove(bot_id=form.bot_id, user_id=form.user_id)
    _leave_no_trace(tx, actor.user_id)
    return Event(kind=EventKind.FORGOTTEN)


def _names_of(tx: Transaction, user_id: int) -> set[str]:
    """What she calls herself, and is called as a seat or guest."""
    seated, invited = tx.seats.find(user_id=user_id), tx.guests.find(user_id=user_id)
    names = {person.name for person in tx.people.find(user_id=user_id)}
    return names | {seat.name for seat in seated} | {guest.name for guest in invited}


def _others_of(tx: Transaction, user_id: int) -> set[int]:
    """The councils in which something is hers though she was not seen there: words, invitations, work, sessions."""
    things: tuple[tuple[_InCouncil, ...], ...] = (
        tx.issues.find(proposer_id=user_id),
        tx.guests.find(user_id=user_id),
        tx.resolutions.find(owner_id=user_id),
        tx.sessions.find(host_id=user_id),
        tx.sessions.find(recorder_id=user_id),
        tx.attendance.find(entered_by=user_id),
    )
    return {thing.council for found in things for thing in found}


def forget_lead(tx: Transaction, lead: Lead) -> None:
    """Nothing waits for its words any more, and nobody is asked for them."""
    tx.leads.remove(council=lead.council, number=lead.number)
    tx.forms.remove(bot_id=tx.bot_id, kind=FormKind.LEAD, council=lead.council, subject=lead.label)
    tx.duties.remove(council=lead.council, kind=DutyKind.WORD_LEAD, number=lead.number)


def _remember(tx: Transaction, actor: Actor, locale: str | None) -> None:
    username = actor.username.casefold() if actor.username else None
    if username is not None:
        # Names move between accounts: nobody may be given a seat meant for the one who has it now.
        for earlier in tx.people.find(username=username):
            tx.people.save(replace(earlier, username=None))
    tx.people.put(Person(user_id=actor.user_id, name=actor.name, username=username, locale=locale))


def _without_reasons(tx: Transaction, council: int, attendee: str) -> None:
    """That she did not come stays; why was hers, and how often she mistyped a code."""
    for row in tx.attendance.find(council=council, attendee=attendee):
        if row.reason or row.wrong_codes:
            tx.attendance.save(replace(row, reason="", wrong_codes=0))


def _leave_no_trace(tx: Transaction, user_id: int) -> None:
    for issue in tx.issues.find(entered_by=user_id):
        tx.issues.save(replace(issue, entered_by=None))
    for ballot in tx.ballots.find(entered_by=user_id):
        tx.ballots.save(replace(ballot, entered_by=None))
    for session in tx.sessions.find(host_id=user_id):
        tx.sessions.save(replace(session, host_id=None))
    for session in tx.sessions.find(recorder_id=user_id):
        tx.sessions.save(replace(session, recorder_id=None))
    for row in tx.attendance.find(entered_by=user_id):
        tx.attendance.save(replace(row, entered_by=None))
    for note in tx.notes.find(entered_by=user_id):
        tx.notes.save(replace(note, entered_by=None))
    for lead in tx.leads.find(proposer_id=user_id):
        forget_lead(tx, lead)
    tx.feedback.remove(user_id=user_id, rating=None)
    tx.successions.remove(successor_id=user_id)
    tx.mentorings.remove(mentor_id=user_id)
    for hers in (tx.followers, tx.unit_roles, tx.monthly_readers, tx.imports, tx.forms, tx.residents, tx.people):
        hers.remove(user_id=user_id)
    tx.forget(user_id)


def _leave(tx: Transaction, council: Council, actor: Actor) -> None:
    for post in council.posts_of(actor.user_id):
        if post is Post.CONVENOR:
            raise WrongState("convenor-can-not-go")
        council = council.appointing(post, None)
    tx.councils.save(council)
    tx.show(council.id, BoardKind.COUNCIL, 0)
