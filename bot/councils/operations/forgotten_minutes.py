"""Whoever is forgotten loses her name in all minutes; what was said and decided stays, and so does what proves it."""

from dataclasses import replace

from bot.councils.model.proceedings import HOST, RECORDER
from bot.councils.model.sessions import guest_attendee
from bot.councils.ports import Transaction


def forget_in_minutes(tx: Transaction, user_id: int) -> None:
    """Take a person's name, and why she came or did not, out of all minutes; to be done while her places are known."""
    keys: dict[int, set[str]] = {}
    for seat in tx.seats.find(user_id=user_id):
        keys.setdefault(seat.council, set()).add(seat.label)
    for guest in tx.guests.find(user_id=user_id):
        keys.setdefault(guest.council, set()).add(guest_attendee(guest.topic, guest.number))
    for resolution in tx.resolutions.find(owner_id=user_id):
        keys.setdefault(resolution.council, set()).add(resolution.label)
    for council, hers in keys.items():
        for minutes in tx.minutes.find(council=council):
            _forget(tx, council, minutes.session, hers)
    for post in (HOST, RECORDER):
        for session in tx.sessions.find(**{f"{post}_id": user_id}):
            _forget(tx, session.council, session.number, {post})
    for added in tx.addenda.find(author_id=user_id):
        tx.addenda.save(replace(added, author_id=None))


def _forget(tx: Transaction, council: int, session: int, keys: set[str]) -> None:
    minutes = tx.minutes.get(council=council, session=session)
    if minutes is not None:
        tx.minutes.save(replace(minutes, proceedings=minutes.proceedings.without(keys)))
