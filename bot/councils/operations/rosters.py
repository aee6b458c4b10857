"""A list of members from a file: checked whole, shown before anything is done, imported at once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.councils.errors import BadInput, NoForm, PrivateMatter, WrongState
from bot.councils.events import Event, EventKind, Fact
from bot.councils.model.councils import Council
from bot.councils.model.dates import parse_day
from bot.councils.model.duties import Duty, DutyKind
from bot.councils.model.forms import Form, FormKind, Question
from bot.councils.model.membership import LinkKind, Seat, SeatTag, Tag
from bot.councils.model.people import Actor, Named
from bot.councils.model.resolutions import end_of_day
from bot.councils.model.rosters import MOST_MEMBERS, Column, Flaw, Member, Problem, RosterRow, packed
from bot.councils.model.words import NAME_LENGTH, accepted, is_private
from bot.councils.operations import access
from bot.councils.operations.asking import asking
from bot.councils.operations.links import revoke_links
from bot.councils.operations.seating import ask_to_sessions, show_seats
from bot.councils.operations.seats import occupy, send_links
from bot.councils.ports import Transaction

PROBLEMS_TOLD = 10


def roster_form(tx: Transaction, *, actor: Actor, now: datetime) -> Form:
    """The form that waits for the actor's list of members; raises NoForm where none does.

    A list that waits for her yes may be sent again, mended.
    """
    del now
    form = tx.forms.get(bot_id=tx.bot_id, user_id=actor.user_id)
    if form is None or form.kind is not FormKind.ROSTER:
        raise NoForm("no-form")
    return form


def check_roster(tx: Transaction, *, actor: Actor, rows: tuple[RosterRow, ...], now: datetime) -> Event:
    """Check a list whole: with nothing wrong it waits for a yes, else its problems are told and nothing is kept."""
    form = roster_form(tx, actor=actor, now=now)
    found = access.as_convenor(tx, actor, form.council)
    if not rows:
        raise BadInput("roster-empty")
    if len(rows) > MOST_MEMBERS:
        raise BadInput("roster-too-many", most=MOST_MEMBERS)
    checking = _Checking(tx, found, now)
    members = tuple(checking.member(row) for row in rows)
    if checking.problems:
        told = "\n".join(
            f"{one.row}\t{one.column}\t{one.flaw}\t{one.typed}" for one in checking.problems[:PROBLEMS_TOLD]
        )
        more = max(0, len(checking.problems) - PROBLEMS_TOLD)
        facts: dict[str, Fact] = {"count": len(checking.problems), "problems": told, "more": more}
        return Event(kind=EventKind.ROSTER_REFUSED, council=found.id, facts=facts)
    plan = _plan(tx, found, members, now)
    answers = {
        Question.FILE: packed(members),
        "new": str(len(plan.new)),
        "new_names": "\n".join(member.name for member in plan.new),
        "changed_names": "\n".join(member.name for _, member in plan.changed),
        "there": str(plan.there),
        "changed": str(len(plan.changed)),
    }
    waiting = replace(form, answers=answers)
    tx.forms.put(waiting)
    return asking(waiting, found)


def import_roster(tx: Transaction, *, actor: Actor, council: int, members: tuple[Member, ...], now: datetime) -> Event:
    """Give the seats of a list, and change those that are there already; who is not on it keeps hers.

    Seats with no account come with links to claim them. Raises WrongState when the list would change nothing.
    """
    found = access.as_convenor(tx, actor, council)
    plan = _plan(tx, found, members, now)
    if not plan.new and not plan.changed:
        raise WrongState("roster-changes-nothing")
    last, unclaimed = found.last_seat, []
    for member in plan.new:
        last += 1
        seat = Seat(council=council, number=last, name=member.name, user_id=None, since=now)
        tx.seats.add(seat)
        seat = _apply(tx, found, seat, member, plan.accounts)
        tx.audit(actor, "give_seat", council=council, subject=seat.label)
        if seat.user_id is None:
            ask_to_sessions(tx, found, seat)
            unclaimed.append(seat)
    for seat, member in plan.changed:
        if seat.user_id is None and member.name in plan.accounts:
            revoke_links(tx, council, LinkKind.SEAT, seat.number, None, now)
        _apply(tx, found, seat, member, plan.accounts)
        tx.audit(actor, "change_seat", council=council, subject=seat.label)
    tx.councils.save(replace(found, last_seat=last))
    show_seats(tx, found)
    send_links(tx, actor, found, unclaimed, now)
    facts: dict[str, Fact] = {
        "new": len(plan.new),
        "there": plan.there,
        "changed": len(plan.changed),
        "links": len(unclaimed),
    }
    return Event(kind=EventKind.ROSTER_IMPORTED, council=council, facts=facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """What a list comes to now: new members, seats it changes, how many it leaves; `accounts` by name of member."""

    new: tuple[Member, ...]
    changed: tuple[tuple[Seat, Member], ...]
    there: int
    accounts: Mapping[str, int]


def _plan(tx: Transaction, council: Council, members: tuple[Member, ...], now: datetime) -> _Plan:
    held = {seat.name: seat for seat in access.seats(tx, council, now)}
    accounts = _accounts(tx, held.values(), members)
    tags: dict[int, set[Tag]] = {}
    for tagged in tx.seat_tags.find(council=council.id):
        tags.setdefault(tagged.seat, set()).add(tagged.tag)
    known = [(held[member.name], member) for member in members if member.name in held]
    changed = tuple(
        (seat, member)
        for seat, member in known
        if _changes(council, seat, tags.get(seat.number, set()), member)
        or (seat.user_id is None and member.name in accounts)
    )
    return _Plan(
        new=tuple(member for member in members if member.name not in held),
        changed=changed,
        there=len(known) - len(changed),
        accounts=accounts,
    )


def _accounts(tx: Transaction, held: Iterable[Seat], members: tuple[Member, ...]) -> dict[str, int]:
    """Whose account takes the seat of a list.

    Since the list was checked somebody may have taken a seat, or shown that two rows are one: nobody sits twice.
    """
    seated = {seat.user_id for seat in held}
    found: dict[str, int] = {}
    for member in members:
        account = access.user_named(tx, Named(username=member.username)) if member.username else None
        if account is not None and account not in seated:
            seated.add(account)
            found[member.name] = account
    return found


def _changes(council: Council, seat: Seat, tags: set[Tag], member: Member) -> bool:
    """Whether a row says something else of a seat; a cell left empty says nothing."""
    return (bool(member.tags) and set(member.tags) != tags) or (
        member.until is not None and seat.until != end_of_day(member.until, council.zone)
    )


def _apply(tx: Transaction, council: Council, seat: Seat, member: Member, accounts: Mapping[str, int]) -> Seat:
    if member.until is not None:
        until = end_of_day(member.until, council.zone)
        seat = replace(seat, until=until)
        tx.seats.save(seat)
        tx.duties.put(Duty(council=council.id, kind=DutyKind.END_TERM, number=seat.number, at=until))
    if member.tags:
        tx.seat_tags.remove(council=council.id, seat=seat.number)
        tx.seat_tags.add(*(SeatTag(council=council.id, seat=seat.number, tag=tag) for tag in member.tags))
    account = accounts.get(member.name) if seat.user_id is None else None
    return seat if account is None else occupy(tx, council, seat, account)


class _Checking:
    """Looks at one row after the other and notes what is wrong."""

    def __init__(self, tx: Transaction, council: Council, now: datetime) -> None:
        self.problems: list[Problem] = []
        self._tx = tx
        self._council = council
        self._now = now
        self._names: set[str] = set()
        self._accounts: set[int] = set()
        self._seated = {seat.user_id: seat for seat in access.seats(tx, council, now) if seat.user_id is not None}

    def member(self, row: RosterRow) -> Member:
        name = self._name(row)
        return Member(
            name=name, tags=self._tags(row), until=self._until(row), username=self._username(row, name) or None
        )

    def _wrong(self, row: RosterRow, column: Column, flaw: Flaw, typed: str = "") -> None:
        if is_private(typed):
            # What it says is nowhere said back.
            flaw, typed = Flaw.PRIVATE, ""
        self.problems.append(Problem(row=row.number, column=column, flaw=flaw, typed=" ".join(typed.split())[:20]))

    def _name(self, row: RosterRow) -> str:
        try:
            name = accepted(row.name, limit=NAME_LENGTH)
        except PrivateMatter:
            self._wrong(row, Column.NAME, Flaw.PRIVATE)
            return ""
        except BadInput as refusal:
            flaw = Flaw.EMPTY if refusal.key == "text-empty" else Flaw.TOO_LONG
            self._wrong(row, Column.NAME, flaw, row.name)
            return ""
        if name in self._names:
            self._wrong(row, Column.NAME, Flaw.TWICE, name)
        self._names.add(name)
        return name

    def _tags(self, row: RosterRow) -> tuple[Tag, ...]:
        known = set(Tag)
        for typed in row.tags:
            if typed not in known:
                self._wrong(row, Column.TAGS, Flaw.TAG_UNKNOWN, typed)
        return tuple(dict.fromkeys(Tag(typed) for typed in row.tags if typed in known))

    def _until(self, row: RosterRow) -> date | None:
        if not row.until:
            return None
        zone = self._council.zone
        try:
            day = parse_day(row.until, self._now.astimezone(zone).date())
        except BadInput:
            self._wrong(row, Column.UNTIL, Flaw.DATE_UNREADABLE, row.until)
            return None
        if end_of_day(day, zone) <= self._now:
            self._wrong(row, Column.UNTIL, Flaw.DATE_PAST, row.until)
        return day

    def _username(self, row: RosterRow, name: str) -> str:
        """Her account's name; one that was never seen leaves her a link to claim the seat."""
        username = row.username.strip().lstrip("@\uff20")
        if is_private(username):
            self._wrong(row, Column.USERNAME, Flaw.PRIVATE)
            return ""
        account = access.user_named(self._tx, Named(username=username)) if username else None
        if account is not None:
            seat = self._seated.get(account)
            if account in self._accounts or (seat is not None and seat.name != name):
                self._wrong(row, Column.USERNAME, Flaw.SEATED, username)
            self._accounts.add(account)
        return username
