"""N seats: given, claimed by link, ended; and posts."""

from datetime import timedelta

import pytest

from bot.councils.errors import LinkUnusable, NotAllowed
from bot.councils.events import BoardKind, EventKind
from bot.councils.model.councils import Post
from bot.councils.model.people import Actor, Named
from bot.councils.operations.links import shown_link
from bot.councils.operations.membership import claim_link
from bot.councils.operations.resolutions import answer_ownership
from bot.councils.operations.seats import appoint, end_seat, give_seat, give_seats, link_seat, revoke_seat_link
from bot.storage import tables
from tests.operations.chamber import Chamber, of


@pytest.mark.parametrize("named", [Named(user_id=200), Named(username="RESIDENT")])
async def test_a_seat_for_an_account(chamber: Chamber, named: Named) -> None:
    event = await chamber.do(give_seat, chamber.convenor, named=named, name="")
    seat = await chamber.row(tables.seats, number=10)
    assert (seat.name, seat.user_id, seat.since, seat.until) == ("Resident", 200, chamber.now, None)
    assert (event.kind, event.number) == (EventKind.SEAT_GIVEN, 10)
    assert event.facts == {"name": "Resident", "has_account": "yes"}
    assert chamber.audited == [("give_seat", "N10")]
    assert chamber.shown == {(BoardKind.COUNCIL, 0)}
    assert chamber.told == []


async def test_a_seat_by_name_sends_its_link_to_the_convenor_alone(chamber: Chamber) -> None:
    event = await chamber.do(give_seat, chamber.convenor, named=Named(), name="Seat 10")
    assert event.facts == {"name": "Seat 10", "has_account": "no"}
    assert chamber.told == [(100, EventKind.SEAT_LINK)]
    assert chamber.audited == [("give_seat", "N10"), ("link_seat", "N10")]
    token = await chamber.token()
    assert len(token) >= 20
    link = await chamber.row(tables.links)
    assert token not in link.digest
    assert link.expires_at == chamber.now + timedelta(days=7)
    assert chamber.heard[0].facts == {"name": "Seat 10", "token": token, "expires_at": link.expires_at.isoformat()}


async def test_a_seat_for_a_term(chamber: Chamber) -> None:
    until = chamber.now + timedelta(days=365)
    await chamber.do(give_seat, chamber.convenor, named=of(chamber.resident), name="", until=until)
    assert (await chamber.row(tables.seats, number=10)).until == until
    chamber.later(days=365)
    await chamber.do(give_seat, chamber.convenor, named=of(chamber.resident), name="")


async def test_giving_a_seat_is_refused(chamber: Chamber) -> None:
    convenor, resident = chamber.convenor, of(chamber.resident)
    await chamber.refuses("username-unknown", give_seat, convenor, named=Named(username="nobody"), name="")
    await chamber.refuses("text-empty", give_seat, convenor, named=Named(), name="")
    await chamber.refuses("text-empty", give_seat, convenor, named=of(chamber.stranger), name="")
    await chamber.refuses("text-too-long", give_seat, convenor, named=Named(), name="x" * 41)
    await chamber.refuses("seat-name-taken", give_seat, convenor, named=resident, name="Seat 3")
    await chamber.refuses("already-seated", give_seat, convenor, named=of(chamber.host), name="Another")
    await chamber.refuses("date-past", give_seat, convenor, named=resident, name="", until=chamber.now)


async def _open_seat(chamber: Chamber) -> str:
    await chamber.do(give_seat, chamber.convenor, named=Named(), name="Seat 10")
    return await chamber.token()


async def test_a_link_is_used_once_and_the_group_hears_of_it(chamber: Chamber) -> None:
    token = await _open_seat(chamber)
    event = await chamber.do(claim_link, chamber.stranger, token=token)
    assert (event.kind, event.number) == (EventKind.SEAT_CLAIMED, 10)
    assert event.facts == {"name": "Seat 10", "title": "Nine of us"}
    assert chamber.told == [(None, EventKind.SEAT_CLAIMED)]
    assert chamber.audited == [("claim_seat", "N10")]
    assert chamber.shown == {(BoardKind.COUNCIL, 0)}
    assert (await chamber.row(tables.seats, number=10)).user_id == 900
    assert len(await chamber.rows(tables.residents, user_id=900)) == 1
    await chamber.refuses("link-unusable", claim_link, chamber.resident, token=token)


async def test_a_link_is_refused(chamber: Chamber) -> None:
    token = await _open_seat(chamber)
    await chamber.refuses("link-unusable", claim_link, chamber.resident, token="guessed")
    await chamber.refuses("already-seated", claim_link, chamber.host, token=token)
    chamber.later(days=7)
    await chamber.refuses("link-unusable", claim_link, chamber.resident, token=token)


async def test_a_fresh_link_ends_the_earlier_one(chamber: Chamber) -> None:
    earlier = await _open_seat(chamber)
    await chamber.do(link_seat, chamber.convenor, seat=10)
    event = await chamber.do(link_seat, chamber.convenor, seat=10)
    assert (event.kind, event.facts) == (EventKind.SEAT_LINK, {"name": "Seat 10"})
    fresh = await chamber.token()
    await chamber.refuses("link-unusable", claim_link, chamber.resident, token=earlier)
    await chamber.do(claim_link, chamber.resident, token=fresh)
    await chamber.refuses("seat-taken", link_seat, chamber.convenor, seat=10)
    await chamber.refuses("no-such-seat", link_seat, chamber.convenor, seat=11)


async def test_a_link_is_revoked(chamber: Chamber) -> None:
    token = await _open_seat(chamber)
    event = await chamber.do(revoke_seat_link, chamber.convenor, seat=10)
    assert (event.kind, event.facts) == (EventKind.LINK_REVOKED, {"name": "Seat 10"})
    assert chamber.audited == [("revoke_seat_link", "N10")]
    await chamber.refuses("link-unusable", claim_link, chamber.resident, token=token)
    await chamber.refuses("no-such-seat", revoke_seat_link, chamber.convenor, seat=11)


async def test_claiming_a_seat_brings_what_the_seat_took_on(chamber: Chamber) -> None:
    token = await _open_seat(chamber)
    await chamber.resolution(owner=Named(name="Seat 10"))
    await chamber.do(claim_link, chamber.stranger, token=token)
    assert (await chamber.row(tables.resolutions)).owner_id == 900
    await chamber.do(answer_ownership, chamber.stranger, resolution=1, accepts=True)


@pytest.mark.parametrize("named", [Named(user_id=103), Named(username="seat_3"), Named(name="Seat 3")])
async def test_a_seat_ends(chamber: Chamber, named: Named) -> None:
    event = await chamber.do(end_seat, chamber.convenor, named=named)
    assert (event.kind, event.number, event.facts) == (EventKind.SEAT_ENDED, 3, {"name": "Seat 3"})
    assert (await chamber.row(tables.seats, number=3)).until == chamber.now
    assert chamber.audited == [("end_seat", "N3")]
    assert chamber.shown == {(BoardKind.COUNCIL, 0)}
    await chamber.refuses("no-such-seat", end_seat, chamber.convenor, named=named)


async def test_the_link_of_a_seat_ends_with_it(chamber: Chamber) -> None:
    token = await _open_seat(chamber)
    await chamber.do(end_seat, chamber.convenor, named=Named(name="Seat 10"))
    await chamber.refuses("link-unusable", claim_link, chamber.resident, token=token)


@pytest.mark.parametrize("named", [Named(user_id=900), Named(username="nobody"), Named(name="Nobody"), Named()])
async def test_who_holds_no_seat_loses_none(chamber: Chamber, named: Named) -> None:
    refusal = await chamber.refuses("no-such-seat", end_seat, chamber.convenor, named=named)
    assert refusal.facts == {"name": named.name or named.username or ""}


@pytest.mark.parametrize(("post", "column"), [(Post.HOST, "host_id"), (Post.RECORDER, "recorder_id")])
async def test_a_post_is_given_to_a_seat(chamber: Chamber, post: Post, column: str) -> None:
    event = await chamber.do(appoint, chamber.convenor, post=post, seat=5)
    council = await chamber.row(tables.councils)
    assert (getattr(council, column), council.convenor_id) == (105, 100)
    assert event.facts == {"post": post, "name": "Seat 5", "title": "Nine of us"}
    assert chamber.told == [(105, EventKind.POST_GIVEN)]
    assert chamber.audited == [("appoint", f"{post}:N5")]
    assert chamber.shown == {(BoardKind.COUNCIL, 0)}


async def test_the_convenors_post_is_handed_over_for_good(chamber: Chamber) -> None:
    await chamber.do(appoint, chamber.convenor, post=Post.CONVENOR, seat=5)
    await chamber.refuses("not-convenor", appoint, chamber.convenor, post=Post.CONVENOR, seat=5)
    await chamber.do(appoint, chamber.seats[4], post=Post.CONVENOR, seat=6)


async def test_a_post_needs_an_account(chamber: Chamber) -> None:
    await _open_seat(chamber)
    await chamber.refuses("seat-without-account", appoint, chamber.convenor, post=Post.HOST, seat=10)
    await chamber.refuses("no-such-seat", appoint, chamber.convenor, post=Post.HOST, seat=11)


async def test_an_empty_chair_is_no_person(chamber: Chamber) -> None:
    """A seat without an account gives nobody its rights."""
    await _open_seat(chamber)
    await chamber.refuses("not-convenor", end_seat, Actor(user_id=0), named=Named(name="Seat 10"))


async def test_several_seats_are_given_at_once_with_one_message_of_links(chamber: Chamber) -> None:
    names = ("Zhao Yu", " Seat 3 ", "Qian Hong", "Zhao Yu")
    event = await chamber.do(give_seats, chamber.convenor, names=names)
    said = {"count": 2, "given_names": "Zhao Yu\nQian Hong", "there": 1, "there_names": "Seat 3"}
    assert (event.kind, event.facts) == (EventKind.SEATS_GIVEN, said)
    assert chamber.told == [(100, EventKind.SEAT_LINKS)]
    assert chamber.audited == [("give_seat", "N10"), ("give_seat", "N11")]
    assert chamber.shown == {(BoardKind.COUNCIL, 0)}
    facts = chamber.heard[0].facts
    assert facts["seats"] == "10 11"
    first, second = str(facts["tokens"]).split()
    await chamber.do(claim_link, chamber.stranger, token=second)
    assert [(seat.name, seat.user_id) for seat in (await chamber.rows(tables.seats))[9:]] == [
        ("Zhao Yu", None),
        ("Qian Hong", 900),
    ]
    shown = {"number": 10, "topic": None, "tokens": ("guessed", second, first)}
    link = await chamber.ask(shown_link, actor=chamber.convenor, **shown)
    assert (link.name, link.token, link.topic) == ("Zhao Yu", first, None)
    with pytest.raises(NotAllowed):
        await chamber.ask(shown_link, actor=chamber.host, **shown)
    for used in ({**shown, "number": 11}, {**shown, "topic": 1}, {**shown, "tokens": ()}):
        with pytest.raises(LinkUnusable):
            await chamber.ask(shown_link, actor=chamber.convenor, **used)


async def test_one_name_among_several_is_given_like_any(chamber: Chamber) -> None:
    event = await chamber.do(give_seats, chamber.convenor, names=("Zhao Yu", "Zhao Yu"))
    assert event.kind is EventKind.SEAT_GIVEN
    assert chamber.told == [(100, EventKind.SEAT_LINK)]


async def test_giving_several_seats_is_refused(chamber: Chamber) -> None:
    await chamber.refuses("not-convenor", give_seats, chamber.host, names=("A", "B"))
    await chamber.refuses("seats-all-there", give_seats, chamber.convenor, names=("Seat 1", "Seat 2"))
    await chamber.refuses("seats-at-once", give_seats, chamber.convenor, names=tuple(map(str, range(22))))
    await chamber.refuses("text-too-long", give_seats, chamber.convenor, names=("A", "x" * 41))
    await chamber.refuses("private-matter", give_seats, chamber.convenor, names=("A", "老公打我"))
