"""People, N seats, X guests and the council itself."""

from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256

from bot.councils.errors import BadInput, LinkUnusable, NotAllowed, NotFound, WrongState
from bot.councils.events import BoardKind, Event, EventKind
from bot.councils.model.councils import Council, Post
from bot.councils.model.membership import Guest, GuestStatus, Link, LinkKind, Seat
from bot.councils.model.people import Actor, Named, Person, Resident
from bot.councils.model.topics import Topic, TopicStatus
from bot.councils.model.words import NAME_LENGTH, TITLE_LENGTH, accepted
from bot.councils.operations import access
from bot.councils.ports import Transaction


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
    """Speak `locale` to this person; asked by a convenor in her group, to the whole council."""
    del now
    if council is None:
        _remember(tx, actor, locale)
    else:
        found = access.as_convenor(tx, actor, council)
        tx.councils.save(replace(found, locale=locale))
        tx.audit(actor, "choose_language", council=council, subject="")
        tx.show(council, BoardKind.COUNCIL, 0)
    return Event(kind=EventKind.LANGUAGE_CHOSEN, council=council, facts={"locale": locale})


def give_seat(
    tx: Transaction,
    *,
    actor: Actor,
    council: int,
    named: Named,
    name: str,
    until: datetime | None = None,
    now: datetime,
) -> Event:
    """Give an N seat: to the account somebody replied to or mentioned, or by name alone, with a link to claim it."""
    found = access.as_convenor(tx, actor, council)
    user_id = access.user_named(tx, named)
    if user_id is None and named.username is not None:
        raise NotFound("username-unknown", name=named.username)
    seat_name = accepted(name or access.name_of(tx, found, user_id), limit=NAME_LENGTH)
    if until is not None and until <= now:
        raise BadInput("date-past")
    for held in access.seats(tx, found, now):
        if held.name == seat_name:
            raise WrongState("seat-name-taken", name=seat_name)
        if user_id is not None and held.user_id == user_id:
            raise WrongState("already-seated", name=held.name)
    seat = Seat(council=council, number=found.last_seat + 1, name=seat_name, user_id=user_id, since=now, until=until)
    tx.councils.save(replace(found, last_seat=seat.number))
    tx.seats.add(seat)
    tx.audit(actor, "give_seat", council=council, subject=f"N{seat.number}")
    tx.show(council, BoardKind.COUNCIL, 0)
    if user_id is None:
        link_seat(tx, actor=actor, council=council, seat=seat.number, now=now)
    return Event(
        kind=EventKind.SEAT_GIVEN,
        council=council,
        number=seat.number,
        facts={"name": seat.name, "has_account": "no" if user_id is None else "yes"},
    )


def link_seat(tx: Transaction, *, actor: Actor, council: int, seat: int, now: datetime) -> Event:
    """Send the convenor a fresh link with which one person claims a seat; earlier links of the seat end."""
    found = access.as_convenor(tx, actor, council)
    held = access.seat(tx, found, seat, now)
    if held.user_id is not None:
        raise WrongState("seat-taken", name=held.name)
    _revoke_links(tx, council, LinkKind.SEAT, seat, None, now)
    token = _new_link(tx, found, LinkKind.SEAT, seat, None, now)
    event = Event(kind=EventKind.SEAT_LINK, council=council, number=seat, facts={"name": held.name, "token": token})
    tx.audit(actor, "link_seat", council=council, subject=f"N{seat}")
    tx.tell([actor.user_id], event)
    return event


def revoke_seat_link(tx: Transaction, *, actor: Actor, council: int, seat: int, now: datetime) -> Event:
    """Make the links that claim a seat useless."""
    found = access.as_convenor(tx, actor, council)
    held = access.seat(tx, found, seat, now)
    _revoke_links(tx, council, LinkKind.SEAT, seat, None, now)
    tx.audit(actor, "revoke_seat_link", council=council, subject=f"N{seat}")
    return Event(kind=EventKind.LINK_REVOKED, council=council, number=seat, facts={"name": held.name})


def end_seat(tx: Transaction, *, actor: Actor, council: int, named: Named, now: datetime) -> Event:
    """End a seat's term now; open votes keep their electorate."""
    found = access.as_convenor(tx, actor, council)
    seat = access.seat_named(tx, found, named, now)
    if seat is None:
        raise NotFound("no-such-seat", name=named.name or named.username or "")
    tx.seats.save(replace(seat, until=now))
    _revoke_links(tx, council, LinkKind.SEAT, seat.number, None, now)
    tx.audit(actor, "end_seat", council=council, subject=f"N{seat.number}")
    tx.show(council, BoardKind.COUNCIL, 0)
    return Event(kind=EventKind.SEAT_ENDED, council=council, number=seat.number, facts={"name": seat.name})


def appoint(tx: Transaction, *, actor: Actor, council: int, post: Post, seat: int, now: datetime) -> Event:
    """Give a post to the holder of a seat; the convenor's own post is handed over for good."""
    found = access.as_convenor(tx, actor, council)
    held = access.seat(tx, found, seat, now)
    if held.user_id is None:
        raise WrongState("seat-without-account", name=held.name)
    tx.councils.save(found.appointing(post, held.user_id))
    tx.audit(actor, "appoint", council=council, subject=f"{post}:N{seat}")
    tx.show(council, BoardKind.COUNCIL, 0)
    event = Event(
        kind=EventKind.POST_GIVEN,
        council=council,
        number=seat,
        facts={"post": post, "name": held.name, "title": found.title},
    )
    tx.tell([held.user_id], event)
    return event


def invite_guest(
    tx: Transaction, *, actor: Actor, council: int, topic: int, named: Named, name: str, now: datetime
) -> Event:
    """Invite an X guest to a topic: the account somebody named, or anyone by name, with a link to accept."""
    found = access.as_convenor(tx, actor, council)
    about = access.topic(tx, found, topic)
    _require_not_over(about)
    user_id = access.user_named(tx, named)
    if user_id is None and named.username is not None:
        raise NotFound("username-unknown", name=named.username)
    guest_name = accepted(name or access.name_of(tx, found, user_id), limit=NAME_LENGTH)
    if any(
        guest.name == guest_name or (user_id is not None and guest.user_id == user_id)
        for guest in tx.guests.find(council=council, topic=topic)
    ):
        raise WrongState("already-invited", name=guest_name, topic=about.label)
    guest = Guest(
        council=council,
        topic=topic,
        number=about.last_guest + 1,
        name=guest_name,
        user_id=user_id,
        status=GuestStatus.INVITED,
        invited_at=now,
    )
    tx.topics.save(replace(about, last_guest=guest.number))
    tx.guests.add(guest)
    tx.audit(actor, "invite_guest", council=council, subject=f"{about.label}:X{guest.number}")
    tx.show(council, BoardKind.TOPIC, topic)
    facts = {"name": guest_name, "topic": about.label, "title": about.title, "council_title": found.title}
    if user_id is None:
        token = _new_link(tx, found, LinkKind.GUEST, guest.number, topic, now)
        tx.tell(
            [actor.user_id],
            Event(kind=EventKind.GUEST_LINK, council=council, number=topic, facts={**facts, "token": token}),
        )
    else:
        tx.tell(
            [user_id],
            Event(kind=EventKind.GUEST_INVITED, council=council, number=topic, facts=facts),
            needs_answer=True,
        )
    return Event(kind=EventKind.GUEST_INVITED, council=council, number=topic, facts=facts)


def answer_invitation(
    tx: Transaction, *, actor: Actor, council: int, topic: int, accepts: bool, now: datetime
) -> Event:
    """A guest's own yes or no."""
    del now
    found = access.as_anyone(tx, council)
    guest = access.guest(tx, actor, found, topic)
    return _answer(tx, actor, found, guest, accepts=accepts)


def claim_link(tx: Transaction, *, actor: Actor, token: str, now: datetime) -> Event:
    """Use a link once: take the seat or accept the invitation it stands for; the convenor hears of it."""
    council = access.as_anyone(tx, _usable_link(tx, token, now).council)
    # Read again now that the council is locked: two people may open one link at the same moment.
    link = _usable_link(tx, token, now)
    tx.links.save(replace(link, used_at=now))
    if link.kind is LinkKind.GUEST:
        guest = tx.guests.get(council=link.council, topic=link.topic, number=link.number)
        if guest is None:
            raise LinkUnusable("link-unusable")
        return _answer(tx, actor, council, replace(guest, user_id=actor.user_id), accepts=True)
    seat = access.seat(tx, council, link.number, now)
    for held in access.seats(tx, council, now):
        if held.user_id == actor.user_id:
            raise WrongState("already-seated", name=held.name)
    tx.seats.save(replace(seat, user_id=actor.user_id))
    tx.residents.put(Resident(council=council.id, user_id=actor.user_id))
    for resolution in tx.resolutions.find(council=council.id, owner_seat=seat.number):
        tx.resolutions.save(replace(resolution, owner_id=actor.user_id))
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

    A convenor hands her post over first, so that no council is left without one.
    """
    seats = tx.seats.find(user_id=actor.user_id)
    places = {resident.council for resident in tx.residents.find(user_id=actor.user_id)}
    for place in tx.councils.find(bot_id=tx.bot_id, id=places | {seat.council for seat in seats}):
        _leave(tx, place.id, actor)
    for seat in seats:
        tx.seats.save(replace(seat, user_id=None, until=seat.until or now))
    for issue in tx.issues.find(proposer_id=actor.user_id):
        tx.issues.save(replace(issue, proposer_id=None))
    for guest in tx.guests.find(user_id=actor.user_id):
        tx.guests.save(replace(guest, user_id=None, name="X"))
    for resolution in tx.resolutions.find(owner_id=actor.user_id):
        tx.resolutions.save(replace(resolution, owner_id=None))
    tx.feedback.remove(user_id=actor.user_id, rating=None)
    tx.forms.remove(user_id=actor.user_id)
    tx.residents.remove(user_id=actor.user_id)
    tx.people.remove(user_id=actor.user_id)
    return Event(kind=EventKind.FORGOTTEN)


def _remember(tx: Transaction, actor: Actor, locale: str | None) -> None:
    username = actor.username.casefold() if actor.username else None
    if username is not None:
        # Names move between accounts: nobody may be given a seat meant for the one who has it now.
        for earlier in tx.people.find(username=username):
            tx.people.save(replace(earlier, username=None))
    tx.people.put(Person(user_id=actor.user_id, name=actor.name, username=username, locale=locale))


def _leave(tx: Transaction, place: int, actor: Actor) -> None:
    council = access.as_anyone(tx, place)  # again, for now it is held
    for post in council.posts_of(actor.user_id):
        if post is Post.CONVENOR:
            raise WrongState("convenor-can-not-go")
        council = council.appointing(post, None)
    tx.councils.save(council)
    tx.show(place, BoardKind.COUNCIL, 0)


def _answer(tx: Transaction, actor: Actor, council: Council, guest: Guest, *, accepts: bool) -> Event:
    about = access.topic(tx, council, guest.topic)
    _require_not_over(about)
    status = GuestStatus.ACCEPTED if accepts else GuestStatus.DECLINED
    tx.guests.save(replace(guest, status=status))
    tx.audit(actor, "answer_invitation", council=council.id, subject=f"{about.label}:X{guest.number}")
    tx.show(council.id, BoardKind.TOPIC, about.number)
    event = Event(
        kind=EventKind.GUEST_JOINED if accepts else EventKind.GUEST_DECLINED,
        council=council.id,
        number=about.number,
        facts={
            "name": guest.name,
            "topic": about.label,
            "title": about.title,
            "council_title": council.title,
        },
    )
    tx.tell([council.convenor_id], event)
    return event


def _require_not_over(topic: Topic) -> None:
    if topic.status in (TopicStatus.SETTLED, TopicStatus.WITHDRAWN):
        raise WrongState("topic-over", topic=topic.label)


def _new_link(tx: Transaction, council: Council, kind: LinkKind, number: int, topic: int | None, now: datetime) -> str:
    token = tx.new_token()
    expires_at = now + timedelta(days=council.settings.link_days)
    tx.links.add(
        Link(digest=_digest(token), council=council.id, kind=kind, number=number, topic=topic, expires_at=expires_at)
    )
    return token


def _revoke_links(tx: Transaction, council: int, kind: LinkKind, number: int, topic: int | None, now: datetime) -> None:
    for link in tx.links.find(council=council, kind=kind, number=number, topic=topic):
        if link.usable_at(now):
            tx.links.save(replace(link, revoked_at=now))


def _usable_link(tx: Transaction, token: str, now: datetime) -> Link:
    link = tx.links.get(digest=_digest(token))
    if link is None or not link.usable_at(now):
        raise LinkUnusable("link-unusable")
    return link


def _digest(token: str) -> str:
    return sha256(token.encode()).hexdigest()
