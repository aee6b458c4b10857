"""X guests of a topic: invited, and their yes or no."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.councils.errors import LinkUnusable
from bot.councils.events import BoardKind, Event, EventKind
from bot.councils.model.membership import GuestStatus
from bot.councils.model.people import Named
from bot.councils.operations.guests import (
    answer_invitation,
    answer_link,
    invite_guest,
    link_guest,
    opened_invitation,
    revoke_guest_link,
)
from bot.councils.operations.membership import claim_link, forget_person
from bot.councils.operations.seats import give_seat
from bot.councils.operations.topics import withdraw_topic
from bot.councils.ports import Transaction
from bot.storage import tables
from tests.operations.chamber import Chamber, of

TOPIC = {"topic": "T1", "title": "Light at the gate", "council_title": "Nine of us"}
ABOUT = {**TOPIC, "guest": 1, "why": "", "has_why": "no", "votes": "none"}


@pytest.mark.parametrize("named", [Named(user_id=201), Named(username="neighbour")])
async def test_an_account_is_invited_and_has_to_answer(chamber: Chamber, named: Named) -> None:
    topic = await chamber.topic()
    event = await chamber.do(invite_guest, chamber.convenor, topic=topic, named=named, name="")
    guest = await chamber.row(tables.guests)
    assert (guest.name, guest.user_id, guest.status) == ("Neighbour", 201, GuestStatus.INVITED)
    assert guest.invited_at == chamber.now
    assert (event.kind, event.facts) == (EventKind.GUEST_INVITED, {"name": "Neighbour", **ABOUT})
    assert chamber.told == [(201, EventKind.GUEST_INVITED)]
    assert chamber.needs_answer == [True]
    assert chamber.audited == [("invite_guest", "T1:X1")]
    assert chamber.shown == {(BoardKind.TOPIC, 1)}


async def test_anyone_is_invited_by_name_with_a_link_to_the_convenor_alone(chamber: Chamber) -> None:
    topic = await chamber.topic()
    await chamber.do(invite_guest, chamber.convenor, topic=topic, named=Named(), name="The doctor")
    assert chamber.told == [(100, EventKind.GUEST_LINK)]
    token = await chamber.token()
    link = {"token": token, "expires_at": (chamber.now + timedelta(days=7)).isoformat()}
    assert chamber.heard[0].facts == {"name": "The doctor", **ABOUT, **link}

    event = await chamber.do(answer_link, chamber.stranger, token=token, accepts=True)
    assert (event.kind, event.facts) == (EventKind.GUEST_JOINED, {"name": "The doctor", **ABOUT})
    guest = await chamber.row(tables.guests)
    assert (guest.user_id, guest.status) == (900, GuestStatus.ACCEPTED)
    assert chamber.told == [(100, EventKind.GUEST_JOINED)]
    assert chamber.audited == [("answer_invitation", "T1:X1")]
    await chamber.refuses("link-unusable", answer_link, chamber.resident, token=token, accepts=True)


async def test_a_new_invitation_link_ends_the_old_one(chamber: Chamber) -> None:
    topic, old = await _invited_by_name(chamber, "The doctor")
    await chamber.do(invite_guest, chamber.convenor, topic=topic, named=Named(), name="The teacher")
    teachers = await chamber.token()
    event = await chamber.do(link_guest, chamber.convenor, topic=topic, guest=1)
    assert event.kind is EventKind.GUEST_LINK
    assert "token" not in event.facts
    assert chamber.told == [(100, EventKind.GUEST_LINK)]
    assert chamber.audited == [("link_guest", "T1:X1")]
    new = await chamber.token()
    await chamber.refuses("link-unusable", answer_link, chamber.stranger, token=old, accepts=True)
    await chamber.do(answer_link, chamber.neighbour, token=teachers, accepts=True)
    await chamber.do(answer_link, chamber.stranger, token=new, accepts=True)
    assert [guest.user_id for guest in await chamber.rows(tables.guests)] == [900, 201]


async def test_an_invitation_link_is_revoked_and_may_be_made_anew(chamber: Chamber) -> None:
    topic, token = await _invited_by_name(chamber, "The doctor")
    event = await chamber.do(revoke_guest_link, chamber.convenor, topic=topic, guest=1)
    facts = {"name": "The doctor", **ABOUT}
    assert (event.kind, event.number, event.facts) == (EventKind.GUEST_LINK_REVOKED, 1, facts)
    assert chamber.told == []
    assert chamber.audited == [("revoke_guest_link", "T1:X1")]
    await chamber.refuses("link-unusable", answer_link, chamber.stranger, token=token, accepts=True)
    await chamber.do(link_guest, chamber.convenor, topic=topic, guest=1)
    await chamber.do(answer_link, chamber.stranger, token=await chamber.token(), accepts=True)


@pytest.mark.parametrize("operation", [link_guest, revoke_guest_link])
async def test_an_invitation_link_is_refused(chamber: Chamber, operation: Callable[..., Event]) -> None:
    topic, token = await _invited_by_name(chamber, "The doctor")
    await chamber.refuses("not-convenor", operation, chamber.host, topic=topic, guest=1)
    await chamber.refuses("no-such-number", operation, chamber.convenor, topic=2, guest=1)
    for number in (0, 2, 2**40):
        await chamber.refuses("no-such-number", operation, chamber.convenor, topic=topic, guest=number)
    await chamber.do(answer_link, chamber.stranger, token=token, accepts=True)
    await chamber.refuses("guest-answered", operation, chamber.convenor, topic=topic, guest=1)
    await chamber.do(forget_person, chamber.stranger)
    await chamber.refuses("guest-answered", operation, chamber.convenor, topic=topic, guest=1)


async def test_a_topic_that_is_over_has_no_new_links(chamber: Chamber) -> None:
    topic, _ = await _invited_by_name(chamber, "The doctor")
    await chamber.do(withdraw_topic, chamber.convenor, topic=topic, reason="Not ours")
    await chamber.refuses("topic-over", link_guest, chamber.convenor, topic=topic, guest=1)
    await chamber.refuses("guest-answered", revoke_guest_link, chamber.convenor, topic=topic, guest=1)


async def _invited_by_name(chamber: Chamber, name: str) -> tuple[int, str]:
    topic = await chamber.topic()
    await chamber.do(invite_guest, chamber.convenor, topic=topic, named=Named(), name=name)
    return topic, await chamber.token()


async def test_inviting_is_refused(chamber: Chamber) -> None:
    topic = await chamber.topic()
    convenor = chamber.convenor
    nobody = Named(username="nobody")
    await chamber.refuses("username-unknown", invite_guest, convenor, topic=topic, named=nobody, name="")
    await chamber.refuses("text-empty", invite_guest, convenor, topic=topic, named=Named(), name=" ")
    await chamber.refuses("text-too-long", invite_guest, convenor, topic=topic, named=Named(), name="x" * 41)
    await chamber.do(invite_guest, convenor, topic=topic, named=of(chamber.neighbour), name="The doctor")
    for named, name in ((Named(), "The doctor"), (of(chamber.neighbour), "The teacher")):
        await chamber.refuses("already-invited", invite_guest, convenor, topic=topic, named=named, name=name)
    await chamber.do(withdraw_topic, convenor, topic=topic, reason="Not ours")
    await chamber.refuses("topic-over", invite_guest, convenor, topic=topic, named=Named(), name="The teacher")


@pytest.mark.parametrize(
    ("accepts", "status", "kind"),
    [
        (True, GuestStatus.ACCEPTED, EventKind.GUEST_JOINED),
        (False, GuestStatus.DECLINED, EventKind.GUEST_DECLINED),
    ],
)
async def test_a_guest_answers(chamber: Chamber, accepts: bool, status: GuestStatus, kind: EventKind) -> None:
    topic = await chamber.topic()
    await chamber.do(invite_guest, chamber.convenor, topic=topic, named=of(chamber.neighbour), name="")
    event = await chamber.do(answer_invitation, chamber.neighbour, topic=topic, accepts=accepts)
    assert (event.kind, event.number) == (kind, 1)
    assert (await chamber.row(tables.guests)).status is status
    assert chamber.told == [(100, kind)]
    assert chamber.audited == [("answer_invitation", "T1:X1")]
    assert chamber.shown == {(BoardKind.TOPIC, 1)}


async def test_an_answer_is_refused(chamber: Chamber) -> None:
    topic = await chamber.topic()
    await chamber.do(invite_guest, chamber.convenor, topic=topic, named=of(chamber.neighbour), name="")
    await chamber.do(invite_guest, chamber.convenor, topic=topic, named=Named(), name="The doctor")
    token = await chamber.token()
    await chamber.refuses("not-invited", answer_invitation, chamber.resident, topic=topic, accepts=True)
    await chamber.do(withdraw_topic, chamber.convenor, topic=topic, reason="Not ours")
    await chamber.refuses("invitation-over", answer_invitation, chamber.neighbour, topic=topic, accepts=True)
    await chamber.refuses("invitation-over", answer_link, chamber.resident, token=token, accepts=True)


async def test_an_invitation_that_is_gone_can_not_be_claimed(chamber: Chamber) -> None:
    topic = await chamber.topic()
    await chamber.do(invite_guest, chamber.convenor, topic=topic, named=Named(), name="The doctor")
    token = await chamber.token()

    def clear(tx: Transaction, *, now: object) -> None:
        tx.guests.remove(council=chamber.council)

    await chamber.archive.write(clear)
    await chamber.refuses("link-unusable", answer_link, chamber.resident, token=token, accepts=True)


async def test_why_she_is_invited_is_kept_and_told(chamber: Chamber) -> None:
    topic = await chamber.topic()
    wanted = {"topic": topic, "named": of(chamber.neighbour), "name": ""}
    await chamber.refuses("private-matter", invite_guest, chamber.convenor, **wanted, why="老公打人的事她知道")
    await chamber.refuses("text-too-long", invite_guest, chamber.convenor, **wanted, why="x" * 501)
    await chamber.do(invite_guest, chamber.convenor, **wanted, why=" The meters are hers ")
    assert (await chamber.row(tables.guests)).why == "The meters are hers"
    assert {"why": "The meters are hers", "has_why": "yes"}.items() <= chamber.heard[0].facts.items()
    await chamber.do(forget_person, chamber.neighbour)
    assert ((await chamber.row(tables.guests)).name, (await chamber.row(tables.guests)).why) == ("X", "")


async def test_an_invitation_is_looked_at_before_it_is_answered(chamber: Chamber) -> None:
    topic, token = await _invited_by_name(chamber, "The doctor")
    seen = await chamber.ask(opened_invitation, actor=chamber.stranger, token=token)
    assert seen is not None
    assert (seen.council.title, seen.topic.label, seen.guest.status) == ("Nine of us", "T1", GuestStatus.INVITED)
    assert await chamber.ask(opened_invitation, actor=chamber.convenor, token=token) == seen

    event = await chamber.do(answer_link, chamber.stranger, token=token, accepts=False)
    assert event.kind is EventKind.GUEST_DECLINED
    assert chamber.told == [(100, EventKind.GUEST_DECLINED)]
    assert (await chamber.row(tables.guests)).user_id == 900
    with pytest.raises(LinkUnusable):
        await chamber.ask(opened_invitation, actor=chamber.resident, token=token)
    chamber.later(days=30)
    again = await chamber.ask(opened_invitation, actor=chamber.stranger, token=token)
    assert again is not None
    assert again.guest.status is GuestStatus.DECLINED
    await chamber.do(answer_link, chamber.stranger, token=token, accepts=True)
    assert (await chamber.row(tables.guests)).status is GuestStatus.ACCEPTED
    await chamber.do(answer_invitation, chamber.stranger, topic=topic, accepts=False)
    assert (await chamber.row(tables.guests)).status is GuestStatus.DECLINED


async def test_a_link_of_a_seat_invites_nobody_and_an_invitation_seats_nobody(chamber: Chamber) -> None:
    _, token = await _invited_by_name(chamber, "The doctor")
    await chamber.refuses("link-unusable", claim_link, chamber.stranger, token=token)
    await chamber.do(give_seat, chamber.convenor, named=Named(), name="Seat 10")
    seat = await chamber.token()
    assert await chamber.ask(opened_invitation, actor=chamber.stranger, token=seat) is None
    assert await chamber.ask(opened_invitation, actor=chamber.stranger, token="guessed") is None
    await chamber.refuses("link-unusable", answer_link, chamber.stranger, token=seat, accepts=True)


async def test_an_invitation_link_is_too_old_after_seven_days(chamber: Chamber) -> None:
    _, token = await _invited_by_name(chamber, "The doctor")
    chamber.later(days=7)
    await chamber.refuses("link-unusable", answer_link, chamber.stranger, token=token, accepts=False)


async def test_nobody_is_a_guest_of_a_topic_twice(chamber: Chamber) -> None:
    topic, token = await _invited_by_name(chamber, "The doctor")
    await chamber.do(invite_guest, chamber.convenor, topic=topic, named=of(chamber.neighbour), name="")
    refused = await chamber.refuses("already-invited", answer_link, chamber.neighbour, token=token, accepts=True)
    assert refused.facts == {"name": "Neighbour", "topic": "T1"}


@pytest.mark.parametrize("over", ["withdrawn", "settled"])
async def test_open_invitations_end_with_their_topic(chamber: Chamber, over: str) -> None:
    topic, token = await _invited_by_name(chamber, "The doctor")
    for actor, accepts in ((chamber.neighbour, True), (chamber.resident, False)):
        await chamber.do(invite_guest, chamber.convenor, topic=topic, named=of(actor), name="")
        await chamber.do(answer_invitation, actor, topic=topic, accepts=accepts)
    await chamber.do(invite_guest, chamber.convenor, topic=topic, named=of(chamber.stranger), name="Passer-by")
    if over == "withdrawn":
        await chamber.do(withdraw_topic, chamber.convenor, topic=topic, reason="Not ours")
    else:
        await chamber.vote(topic)
        await chamber.ballots(1, "---------")
    assert [guest.status for guest in await chamber.rows(tables.guests)] == [
        GuestStatus.EXPIRED,
        GuestStatus.ACCEPTED,
        GuestStatus.DECLINED,
        GuestStatus.EXPIRED,
    ]
    thanked = [
        (user, event)
        for (user, kind), event in zip(chamber.told, chamber.heard, strict=True)
        if kind is EventKind.GUEST_THANKED
    ]
    assert [user for user, _ in thanked] == [201]
    assert {"name": "Neighbour", "status": over, **TOPIC}.items() <= thanked[0][1].facts.items()
    await chamber.refuses("invitation-over", answer_link, chamber.host, token=token, accepts=True)
    await chamber.refuses("invitation-over", answer_invitation, chamber.neighbour, topic=topic, accepts=False)


async def test_who_did_not_answer_in_time_is_a_guest_when_the_topic_is_taken_up_again(chamber: Chamber) -> None:
    topic = await chamber.topic()
    await chamber.do(invite_guest, chamber.convenor, topic=topic, named=of(chamber.neighbour), name="")
    await chamber.vote(topic)
    await chamber.ballots(1, "---------")
    await chamber.vote(topic)
    await chamber.do(invite_guest, chamber.convenor, topic=topic, named=Named(), name="The doctor")
    await chamber.do(answer_link, chamber.neighbour, token=await chamber.token(), accepts=True)
    assert [guest.status for guest in await chamber.rows(tables.guests)] == [GuestStatus.EXPIRED, GuestStatus.ACCEPTED]


async def test_a_topic_taken_up_again_invites_anew_and_thanks_a_guest_without_an_account_not(chamber: Chamber) -> None:
    topic, token = await _invited_by_name(chamber, "The doctor")
    await chamber.vote(topic)
    await chamber.ballots(1, "---------")
    await chamber.vote(topic)
    await chamber.refuses("invitation-over", answer_link, chamber.stranger, token=token, accepts=True)
    await chamber.do(invite_guest, chamber.convenor, topic=topic, named=Named(), name="The doctor")
    await chamber.do(answer_link, chamber.stranger, token=await chamber.token(), accepts=True)
    await chamber.do(forget_person, chamber.stranger)
    await chamber.ballots(2, "---------")
    assert EventKind.GUEST_THANKED not in [kind for _, kind in chamber.told]
    assert [guest.status for guest in await chamber.rows(tables.guests)] == [GuestStatus.EXPIRED, GuestStatus.ACCEPTED]
