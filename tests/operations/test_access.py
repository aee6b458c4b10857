"""Who may do what: everyone else is told so, and nothing has changed."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from bot.councils.model.councils import Post
from bot.councils.model.forms import FormKind
from bot.councils.model.issues import Channel
from bot.councils.model.people import Actor, Named
from bot.councils.model.resolutions import Rating
from bot.councils.operations import (
    feedback,
    forms,
    guests,
    issues,
    membership,
    overview,
    resolutions,
    seats,
    topics,
    withdrawals,
)
from tests.operations.chamber import Chamber

Deed = tuple[Callable[..., Any], dict[str, Any]]

FOR_THE_CONVENOR: list[Deed] = [
    (seats.give_seat, {"named": Named(), "name": "Seat 10"}),
    (seats.link_seat, {"seat": 1}),
    (seats.revoke_seat_link, {"seat": 1}),
    (seats.end_seat, {"named": Named(name="Seat 1")}),
    (seats.appoint, {"post": Post.HOST, "seat": 2}),
    (guests.invite_guest, {"topic": 1, "named": Named(), "name": "The doctor"}),
    (topics.make_topic, {"issues": (1,), "title": "Light"}),
    (topics.withdraw_topic, {"topic": 1, "reason": "Not ours"}),
    (issues.decline_issue, {"issue": 1, "reason": "Not ours"}),
    (feedback.confirm_done, {"resolution": 1}),
    (resolutions.appoint_owner, {"resolution": 1, "owner": Named(name="Seat 3")}),
    (resolutions.waive_resolution, {"resolution": 1, "reason": "Too dear"}),
    (resolutions.withdraw_resolution, {"resolution": 1, "reason": "Written twice"}),
    (forms.open_form, {"kind": FormKind.SEAT}),
]
FOR_THE_CLOCK: list[Deed] = [
    (issues.remind_first_reply, {"number": 1}),
    (resolutions.remind_owner, {"number": 1}),
    (resolutions.tell_overdue, {"number": 1}),
    (feedback.close_feedback, {"number": 1}),
]
FOR_THE_OWNER: list[Deed] = [
    (resolutions.answer_ownership, {"resolution": 1, "accepts": True}),
    (resolutions.report_progress, {"resolution": 1, "text": "One lamp burns"}),
    (feedback.claim_done, {"resolution": 1, "result": "Both burn"}),
    (forms.open_form, {"kind": FormKind.PROGRESS, "subject": "R1"}),
]


def _everyone_but(*allowed: Actor) -> Iterator[Actor]:
    everyone = (Chamber.convenor, Chamber.host, Chamber.seats[1], Chamber.resident, Chamber.stranger)
    return (actor for actor in everyone if actor not in allowed)


async def test_some_things_only_the_convenor_may_do(chamber: Chamber) -> None:
    await chamber.resolution()
    for operation, arguments in FOR_THE_CONVENOR:
        for actor in _everyone_but(chamber.convenor):
            await chamber.refuses("not-convenor", operation, actor, **arguments)


async def test_some_things_only_the_owner_may_do(chamber: Chamber) -> None:
    await chamber.resolution()
    for operation, arguments in FOR_THE_OWNER:
        for actor in _everyone_but(chamber.seats[1]):
            refusal = await chamber.refuses("not-owner", operation, actor, **arguments)
            assert refusal.facts == {"resolution": "R1", "name": "Seat 2"}


async def test_some_things_only_the_clock_may_do(chamber: Chamber) -> None:
    await chamber.done()
    for operation, arguments in FOR_THE_CLOCK:
        await chamber.refuses("not-by-hand", operation, chamber.convenor, **arguments)


async def test_a_chat_is_for_those_who_were_seen_in_it(chamber: Chamber) -> None:
    words: dict[str, Any] = {"text": "Dark", "channel": Channel.PRIVATE}
    await chamber.refuses("not-resident", issues.put_forward, chamber.stranger, **words)
    await chamber.refuses("not-resident", issues.open_issues, chamber.stranger)
    await chamber.refuses("not-resident", membership.show_council, chamber.stranger)
    await chamber.refuses("not-resident", forms.open_form, chamber.stranger, kind=FormKind.ISSUE)
    await chamber.refuses("not-resident", overview.seat_list, chamber.stranger)
    await chamber.refuses("not-seated", resolutions.open_resolutions, chamber.resident)


async def test_a_seat_makes_a_resident_of_one_never_seen(chamber: Chamber) -> None:
    await chamber.do(seats.give_seat, chamber.convenor, named=Named(user_id=900), name="Stranger")
    assert await chamber.ask(issues.open_issues, actor=chamber.stranger) == ()
    assert await chamber.ask(resolutions.open_resolutions, actor=chamber.stranger) == ()


async def test_a_seat_that_ended_opens_no_door(chamber: Chamber) -> None:
    await chamber.do(seats.end_seat, chamber.convenor, named=Named(name="Seat 3"))
    await chamber.refuses("not-seated", resolutions.open_resolutions, chamber.seats[2])


async def test_what_has_no_such_number_is_not_found(chamber: Chamber) -> None:
    missing: list[tuple[str, Callable[..., Any], dict[str, Any]]] = [
        ("I1", issues.decline_issue, {"issue": 1, "reason": "No"}),
        ("I1", issues.withdraw_issue, {"issue": 1, "reason": "No"}),
        ("I1", topics.make_topic, {"issues": (1,), "title": "Light"}),
        ("T1", topics.withdraw_topic, {"topic": 1, "reason": "No"}),
        ("T1", guests.invite_guest, {"topic": 1, "named": Named(), "name": "The doctor"}),
        (
            "V1",
            resolutions.adopt_resolution,
            {"vote": 1, "text": "Lamps", "owner": Named(name="Seat 1"), "due": chamber.now.date()},
        ),
        ("R1", resolutions.appoint_owner, {"resolution": 1, "owner": Named(name="Seat 1")}),
        ("R1", resolutions.answer_ownership, {"resolution": 1, "accepts": True}),
        ("R1", resolutions.report_progress, {"resolution": 1, "text": "No"}),
        ("R1", feedback.claim_done, {"resolution": 1, "result": "No"}),
        ("R1", feedback.rate_result, {"resolution": 1, "rating": Rating.PARTLY}),
        ("R1", feedback.confirm_done, {"resolution": 1}),
        ("R1", resolutions.waive_resolution, {"resolution": 1, "reason": "No"}),
        ("R1", resolutions.withdraw_resolution, {"resolution": 1, "reason": "No"}),
        ("R999999999", withdrawals.withdraw, {"subject": "R999999999999999999", "reason": "No"}),
    ]
    for label, operation, arguments in missing:
        refusal = await chamber.refuses("no-such-number", operation, chamber.convenor, **arguments)
        assert refusal.facts == {"label": label}


@pytest.mark.parametrize("council", [0, 2, 77])
async def test_a_council_that_is_not_there_is_not_found(chamber: Chamber, council: int) -> None:
    for operation, arguments in FOR_THE_CONVENOR:
        await chamber.refuses("no-council", operation, chamber.convenor, council=council, **arguments)


async def test_another_bots_council_is_not_found(chamber: Chamber) -> None:
    other = Chamber(chamber.database, bot_id=7001)
    await other.refuses("no-council", issues.open_issues, chamber.convenor)
