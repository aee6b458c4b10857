"""A council as plain values for machines to read, and what is kept about one person."""

import json

import pytest

from bot.councils.errors import NotFound
from bot.councils.model.councils import Post
from bot.councils.model.people import Named
from bot.councils.model.resolutions import Rating
from bot.councils.operations.export import council_ids, export_council, export_person
from bot.councils.operations.feedback import claim_done, rate_result
from bot.councils.operations.guests import invite_guest
from bot.councils.operations.membership import forget_person
from bot.councils.operations.seats import appoint, give_seat
from tests.operations.chamber import CHAT, Chamber, of


async def _export(chamber: Chamber) -> dict[str, object]:
    """As it will be read: through JSON."""
    exported: dict[str, object] = json.loads(json.dumps(await chamber.ask(export_council)))
    return exported


async def test_a_new_council(chamber: Chamber) -> None:
    assert await chamber.ask(council_ids) == (chamber.council,)
    exported = await _export(chamber)
    seats = exported.pop("seats")
    assert exported == {
        "id": 1,
        "title": "Nine of us",
        "chat_id": CHAT,
        "locale": "en",
        "timezone": "Asia/Shanghai",
        "unit": None,
        "settings": {
            "quorum": "2/3",
            "majority_base": "present",
            "majority_threshold": "more_than_half",
            "vote_hours": 48,
            "first_reply_days": 3,
            "reminder_days_before": [3, 1, 0],
            "overdue_every_days": 3,
            "overdue_told_after_days": 7,
            "feedback_days": 7,
            "link_days": 7,
            "reminder_hour": 9,
        },
        "issues": [],
        "topics": [],
        "sessions": [],
        "votes": [],
        "resolutions": [],
    }
    assert isinstance(seats, list)
    assert len(seats) == 9
    assert seats[0] == {
        "number": 1,
        "name": "Seat 1",
        "user_id": 101,
        "roles": ["host"],
        "from": "2026-03-02T10:00:00+08:00",
        "until": None,
    }


async def test_the_whole_way(chamber: Chamber) -> None:
    topic = await chamber.topic()
    await chamber.do(invite_guest, chamber.convenor, topic=topic, named=Named(), name="The doctor")
    await chamber.vote(topic)
    await chamber.ballots(1, "++++++-0")
    open_vote = (await _export(chamber))["votes"]
    await chamber.ballots(1, "+++++++++")
    await chamber.resolution(vote=1)
    await chamber.do(claim_done, chamber.seats[1], resolution=1, result="Both burn")
    await chamber.do(rate_result, chamber.resident, resolution=1, rating=Rating.PARTLY)
    exported = await _export(chamber)
    assert exported["issues"] == [
        {
            "number": "I1",
            "text": "The lamp at the gate is dark",
            "proposer": {"name": "Resident", "user_id": 200},
            "channel": "group",
            "status": "solved",
            "topic": "T1",
            "at": "2026-03-02T10:00:00+08:00",
        }
    ]
    assert exported["topics"] == [
        {
            "number": "T1",
            "title": "Light at the gate",
            "status": "settled",
            "cadence": "single",
            "issues": ["I1"],
            "guests": [{"name": "The doctor", "user_id": None}],
        }
    ]
    vote = {
        "number": "V1",
        "topic": "T1",
        "question": "We put up two lamps",
        "method": "motion",
        "secret": False,
        "options": ["for", "against", "abstain"],
        "advisory": {},
        "closes_at": "2026-03-04T10:00:00+08:00",
        "due": 9,
    }
    choices = [*["for"] * 6, "against", "abstain"]
    assert open_vote == [
        {
            **vote,
            "status": "open",
            "present": 8,
            "tally": {"for": 6, "against": 1, "abstain": 1},
            "winner": None,
            "verdict": None,
            "ballots": [{"seat": seat, "choice": choice} for seat, choice in enumerate(choices, start=1)],
        }
    ]
    assert exported["votes"] == [
        {
            **vote,
            "status": "closed",
            "present": 9,
            "tally": {"for": 9, "against": 0, "abstain": 0},
            "winner": "for",
            "verdict": "passed",
            "ballots": [{"seat": seat, "choice": "for"} for seat in range(1, 10)],
        }
    ]
    assert exported["resolutions"] == [
        {
            "number": "R1",
            "vote": "V1",
            "text": "Put up two lamps",
            "owner": {"name": "Seat 2", "user_id": 102},
            "due": "2026-04-01T23:59:00+08:00",
            "test": "We put up two lamps",
            "status": "closed",
            "satisfaction": {"satisfied": 0, "partly": 1, "not_solved": 0},
        }
    ]


async def test_what_is_unknown_is_null(chamber: Chamber) -> None:
    await chamber.do(give_seat, chamber.convenor, named=Named(), name="Seat 10")
    await chamber.issue()
    await chamber.do(forget_person, chamber.resident)
    exported = await chamber.ask(export_council)
    assert exported["seats"][9]["user_id"] is None
    assert exported["seats"][9]["roles"] == []
    assert exported["issues"][0]["proposer"] == {"name": None, "user_id": None}
    assert exported["issues"][0]["topic"] is None


async def test_a_failed_vote_has_no_winner(chamber: Chamber) -> None:
    await chamber.vote()
    await chamber.ballots(1, "---------")
    (vote,) = (await chamber.ask(export_council))["votes"]
    assert (vote["winner"], vote["verdict"]) == (None, "failed")


async def test_no_such_council(chamber: Chamber) -> None:
    with pytest.raises(NotFound):
        await chamber.ask(export_council, council=2)
    other_bot = Chamber(chamber.database, bot_id=7001)
    assert await other_bot.ask(council_ids) == ()
    with pytest.raises(NotFound):
        await other_bot.ask(export_council)


async def test_all_that_is_kept_about_a_person(chamber: Chamber) -> None:
    her = chamber.seats[1]
    await chamber.do(appoint, chamber.convenor, post=Post.RECORDER, seat=2)
    topic = await chamber.topic(await chamber.issue(by=her), await chamber.issue())
    await chamber.do(invite_guest, chamber.convenor, topic=topic, named=of(her), name="")
    await chamber.resolution(vote=await chamber.passed(topic))
    await chamber.resolution(vote=1, owner=Named(name="Seat 3"))
    await chamber.do(claim_done, chamber.seats[2], resolution=2, result="Done")
    await chamber.do(rate_result, her, resolution=2, rating=Rating.SATISFIED)
    exported = json.loads(json.dumps(await chamber.ask(export_person, actor=her)))
    assert exported == {
        "format": 1,
        "name": "Seat 2",
        "username": "seat_2",
        "locale": None,
        "councils": [1],
        "seats": [{"council": 1, "name": "Seat 2"}],
        "invitations": [{"council": 1, "topic": "T1", "name": "Seat 2", "status": "invited"}],
        "issues": [{"council": 1, "number": "I1", "text": "The lamp at the gate is dark", "status": "accepted"}],
        "ballots": [{"council": 1, "vote": "V1", "choice": "for"}],
        "resolutions": [{"council": 1, "number": "R1", "text": "Put up two lamps"}],
        "feedback": [{"council": 1, "resolution": "R2", "rating": "satisfied"}],
    }


async def test_nothing_is_kept_about_one_never_met(chamber: Chamber) -> None:
    with pytest.raises(NotFound):
        await chamber.ask(export_person, actor=chamber.stranger)
