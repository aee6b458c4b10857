"""The export: exactly the keys the contract names, plain values, times with the council's offset."""

import json
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.councils.errors import NotFound
from bot.councils.model.demands import Demand
from bot.councils.model.duties import DutyKind
from bot.councils.model.floor import Turn, TurnStatus
from bot.councils.model.forms import FormKind
from bot.councils.model.people import Named
from bot.councils.model.plain import FORMAT
from bot.councils.model.resolutions import Rating
from bot.councils.model.sessions import Mode, Reply
from bot.councils.model.slots import SlotReply, TimePoll
from bot.councils.model.topics import Cadence
from bot.councils.model.votes import Choice, Means
from bot.councils.operations.absences import report_absence
from bot.councils.operations.attendance import check_in
from bot.councils.operations.confirming import answer_objection, object_to_minutes
from bot.councils.operations.entering import enter_ballots
from bot.councils.operations.export import council_ids, export_council
from bot.councils.operations.export_person import export_person
from bot.councils.operations.feedback import claim_done, rate_result
from bot.councils.operations.forms import open_form
from bot.councils.operations.guests import answer_invitation, invite_guest
from bot.councils.operations.membership import forget_person, found_council
from bot.councils.operations.minutes import add_addendum
from bot.councils.operations.seats import end_seat, give_seat
from bot.councils.operations.seconding import second_issue
from bot.councils.operations.sessions import begin_session, convene_session, hold_talk
from bot.councils.operations.succession import ask_to_succeed
from bot.councils.operations.votes import cast_ballot, withdraw_vote
from bot.councils.ports import Transaction
from tests.operations.chamber import CHAT, Chamber, of
from tests.operations.scenes import allied
from tests.operations.sitting import RECORDER, sent_round


async def _export(chamber: Chamber) -> Any:
    """As a machine reads it."""
    return json.loads(json.dumps(await chamber.ask(export_council)))


async def test_a_fresh_council(chamber: Chamber) -> None:
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
            "casting_vote": False,
            "secret": False,
            "guests_vote": "none",
            "close_when_decided": False,
            "motions_seconded": False,
            "vote_hours": 48,
            "vote_reminder_hours": [24, 1],
            "session_reminder_hours": [24, 1],
            "first_reply_days": 3,
            "reminder_days_before": [3, 1, 0],
            "overdue_every_days": 3,
            "overdue_told_after_days": 7,
            "feedback_days": 7,
            "link_days": 7,
            "reminder_hour": 9,
            "quiet_from": 21,
            "quiet_until": 8,
            "notice_days": 3,
            "urgent_notice_hours": 2,
            "speech_minutes": 2,
            "speech_turns": 2,
            "speech_warning_seconds": 30,
            "convenor_silent_days": 60,
            "objection_days": 3,
            "casting_hours": 24,
            "minutes_hours": 48,
            "minutes_reminder_hours": 24,
            "check_in_minutes": 60,
            "check_in_code": False,
            "code_tries": 5,
            "absences_told": 3,
            "agenda_minutes": 20,
            "online_hours": 48,
            "monthly_by_itself": False,
            "demand_one_in": 5,
            "demand_hour": 15,
            "online_reminder_hours": 12,
            "assembly_days": 30,
            "public_notice_days": 7,
        },
        "issues": [],
        "topics": [],
        "sessions": [],
        "votes": [],
        "resolutions": [],
    }
    assert len(seats) == 9
    assert seats[0] == {
        "number": 1,
        "name": "Seat 1",
        "user_id": 101,
        "roles": ["host"],
        "from": "2026-03-02T10:00:00+08:00",
        "until": None,
    }


async def test_the_unit_a_council_belongs_to_is_named(chamber: Chamber) -> None:
    await allied(chamber)
    assert (await _export(chamber))["unit"] == "Of all"


async def test_seats_without_account_and_ended_ones(chamber: Chamber) -> None:
    await chamber.do(give_seat, chamber.convenor, named=Named(), name="Seat 10")
    chamber.later(days=1)
    await chamber.do(end_seat, chamber.convenor, named=Named(name="Seat 3"))
    seats = (await _export(chamber))["seats"]
    assert (seats[9]["user_id"], seats[9]["roles"]) == (None, [])
    assert seats[2]["until"] == "2026-03-03T10:00:00+08:00"


async def test_a_matter_from_issue_to_topic(chamber: Chamber) -> None:
    await chamber.issue(by=chamber.neighbour)
    topic = await chamber.topic(await chamber.issue())
    await chamber.do(invite_guest, chamber.convenor, topic=topic, named=of(chamber.neighbour), name="")
    exported = await _export(chamber)
    assert exported["issues"][0]["topic"] is None
    assert exported["issues"][1] == {
        "number": "I2",
        "text": "The lamp at the gate is dark",
        "proposer": {"name": "Resident", "user_id": 200},
        "channel": "group",
        "status": "accepted",
        "topic": "T1",
        "at": "2026-03-02T10:00:00+08:00",
    }
    assert exported["topics"] == [
        {
            "number": "T1",
            "title": "Light at the gate",
            "status": "announced",
            "cadence": "single",
            "issues": ["I2"],
            "guests": [{"name": "Neighbour", "user_id": 201}],
        }
    ]


async def _convened(chamber: Chamber, topics: tuple[int, ...], mode: Mode = Mode.PLENARY) -> None:
    starts = chamber.now + timedelta(days=4)
    meeting = {"topics": topics, "starts_at": starts, "mode": mode, "place": "The hall"}
    await chamber.do(convene_session, chamber.convenor, **meeting)


async def test_a_session_before_it_begins_and_after(chamber: Chamber) -> None:
    first, second = await chamber.topic(), await chamber.topic()
    await _convened(chamber, (second, first))
    ahead = {
        "number": "S1",
        "mode": "plenary",
        "status": "convened",
        "starts_at": "2026-03-06T10:00:00+08:00",
        "place": "The hall",
        "topics": ["T2", "T1"],
        "present": None,
        "due": None,
    }
    assert (await _export(chamber))["sessions"] == [ahead]
    chamber.later(days=4)
    for seat in chamber.seats[:6]:
        await chamber.do(check_in, seat, session=1)
    await chamber.do(begin_session, chamber.host, session=1)
    assert (await _export(chamber))["sessions"] == [{**ahead, "status": "open", "present": 6, "due": 9}]


async def test_where_a_home_visit_goes_is_not_exported(chamber: Chamber) -> None:
    topic = await chamber.topic()
    await _convened(chamber, (topic,), Mode.HOME_VISIT)
    exported = await _export(chamber)
    assert "hall" not in str(exported)
    assert (exported["sessions"][0]["mode"], exported["sessions"][0]["topics"]) == ("home_visit", [])


@pytest.mark.parametrize(("mode", "told"), [(Mode.PLENARY, "S1"), (Mode.HOME_VISIT, None)])
async def test_a_vote_of_a_session_says_so_but_of_a_home_visit(chamber: Chamber, mode: Mode, told: str | None) -> None:
    topic = await chamber.topic()
    await _convened(chamber, (topic,), mode)
    await chamber.vote(topic)
    assert "session" not in (await _export(chamber))["votes"][0]

    def of_session(tx: Transaction, *, now: datetime) -> None:
        (vote,) = tx.votes.find(council=chamber.council)
        tx.votes.save(replace(vote, session=1))

    await chamber.archive.write(of_session)
    assert (await _export(chamber))["votes"][0].get("session") == told


async def test_who_is_forgotten_is_unknown(chamber: Chamber) -> None:
    await chamber.issue()
    await chamber.do(forget_person, chamber.resident)
    assert (await _export(chamber))["issues"][0]["proposer"] == {"name": None, "user_id": None}


async def test_an_open_vote_and_a_closed_one(chamber: Chamber) -> None:
    vote = await chamber.vote()
    await chamber.ballots(vote, "++++-0")
    common = {
        "number": "V1",
        "topic": "T1",
        "question": "We put up two lamps",
        "method": "motion",
        "secret": False,
        "due": 9,
        "options": ["for", "against", "abstain"],
        "advisory": {},
        "closes_at": "2026-03-04T10:00:00+08:00",
    }
    ballots = [
        {"seat": seat, "choice": choice}
        for seat, choice in enumerate(["for", "for", "for", "for", "against", "abstain"], start=1)
    ]
    assert (await _export(chamber))["votes"] == [
        {
            **common,
            "status": "open",
            "present": 6,
            "tally": {"for": 4, "against": 1, "abstain": 1},
            "winner": None,
            "verdict": None,
            "ballots": ballots,
        }
    ]
    for seat in chamber.seats[6:]:
        await chamber.do(cast_ballot, seat, vote=vote, choice=Choice.FOR)
    assert (await _export(chamber))["votes"] == [
        {
            **common,
            "status": "closed",
            "present": 9,
            "tally": {"for": 7, "against": 1, "abstain": 1},
            "winner": "for",
            "verdict": "passed",
            "ballots": [*ballots, *({"seat": seat, "choice": "for"} for seat in (7, 8, 9))],
        }
    ]


async def test_a_vote_nobody_won(chamber: Chamber) -> None:
    await chamber.ballots(await chamber.vote(), "---------")
    await chamber.do(withdraw_vote, chamber.convenor, vote=await chamber.vote(), reason="A mistake")
    failed, withdrawn = (await _export(chamber))["votes"]
    assert (failed["winner"], failed["verdict"], failed["tally"]["against"]) == (None, "failed", 9)
    assert (withdrawn["winner"], withdrawn["verdict"], withdrawn["status"]) == (None, None, "withdrawn")


async def test_a_resolution_and_what_was_said_of_it(chamber: Chamber) -> None:
    resolution = await chamber.done()
    await chamber.do(rate_result, chamber.resident, resolution=resolution, rating=Rating.NOT_SOLVED)
    await chamber.do(claim_done, chamber.seats[1], resolution=resolution, result="Now they burn")
    await chamber.do(rate_result, chamber.resident, resolution=resolution, rating=Rating.SATISFIED)
    exported = await _export(chamber)
    assert exported["resolutions"] == [
        {
            "number": "R1",
            "vote": "V1",
            "text": "Put up two lamps",
            "owner": {"name": "Seat 2", "user_id": 102},
            "due": "2026-04-01T23:59:00+08:00",
            "test": "We put up two lamps",
            "status": "closed",
            "satisfaction": {"satisfied": 1, "partly": 0, "not_solved": 0},
        }
    ]
    assert exported["issues"][0]["status"] == "solved"


async def test_an_owner_nobody_knows_by_name(chamber: Chamber) -> None:
    await chamber.resolution(owner=of(chamber.stranger))
    assert (await _export(chamber))["resolutions"][0]["owner"] == {"name": None, "user_id": 900}


async def test_every_council_of_this_bot_and_of_no_other(chamber: Chamber) -> None:
    place = {"thread_id": None, "title": "Others", "locale": "en", "timezone": "UTC", "is_administrator": True}
    await chamber.do(found_council, chamber.stranger, chat_id=-2002, **place)
    other_bot = Chamber(chamber.database, bot_id=7001)
    await other_bot.do(found_council, chamber.stranger, chat_id=CHAT, **place)
    assert await chamber.ask(council_ids) == (1, 2)
    assert await other_bot.ask(council_ids) == (3,)
    for missing in (3, 4, 0):
        with pytest.raises(NotFound, match="no-council"):
            await chamber.ask(export_council, council=missing)


async def test_all_that_is_kept_about_one_person(chamber: Chamber) -> None:
    topic = await chamber.topic(await chamber.issue(by=chamber.seats[1]), await chamber.issue())
    await chamber.resolution(vote=await chamber.passed(topic))
    await chamber.do(invite_guest, chamber.convenor, topic=topic, named=of(chamber.seats[1]), name="")
    did_at = chamber.now.isoformat()
    away_since, back_by = chamber.now.isoformat(), chamber.now.date() + timedelta(days=3)
    await chamber.do(report_absence, chamber.seats[1], until=back_by, reason="In town")
    await chamber.do(second_issue, chamber.seats[1], issue=2)
    await chamber.do(open_form, chamber.seats[1], kind=FormKind.ISSUE)
    assert json.loads(json.dumps(await chamber.ask(export_person, actor=chamber.seats[1]))) == {
        "format": FORMAT,
        "name": "Seat 2",
        "username": "seat_2",
        "locale": None,
        "councils": [1],
        "seats": [{"council": 1, "name": "Seat 2"}],
        "issues": [
            {
                "council": 1,
                "number": "I1",
                "text": "The lamp at the gate is dark",
                "status": "accepted",
                "signed": True,
            }
        ],
        "waiting_for_words": [],
        "written_down": [],
        "notes": [],
        "motions": [],
        "ballots": [{"council": 1, "vote": "V1", "took_part": True, "choice": "for"}],
        "ballots_entered": [],
        "ballots_witnessed": [],
        "attendance": [],
        "attendance_entered": [],
        "minutes": [],
        "minutes_witnessed": [],
        "minutes_corrected": [],
        "turns": [],
        "sessions_asked_for": [],
        "times": [],
        "sessions": [],
        "absences": [{"council": 1, "since": away_since, "until": "2026-03-05T15:59:00+00:00", "reason": "In town"}],
        "follows": [{"council": 1, "issue": "I2", "seconds": True}],
        "resolutions": [{"council": 1, "number": "R1", "text": "Put up two lamps"}],
        "invitations": [{"council": 1, "topic": "T1", "name": "Seat 2", "why": "", "status": "invited"}],
        "feedback": [],
        "posts": [],
        "successions": [],
        "units": [],
        "guides": [],
        "monthly_summaries": [],
        "tables_sent": [],
        "steps": [
            {"council": 1, "at": did_at, "action": action, "subject": subject}
            for action, subject in (
                ("put_forward", "I1"),
                ("cast_ballot", "V1:N2"),
                ("report_absence", "N2"),
                ("second_issue", "I2"),
            )
        ],
        "form": {"council": 1, "kind": "issue", "subject": "", "answers": {}},
    }


async def test_what_sessions_keep_of_somebody_is_hers_to_read(chamber: Chamber) -> None:
    topic = await chamber.topic()
    await chamber.do(invite_guest, chamber.convenor, topic=topic, named=of(chamber.neighbour), name="")
    await chamber.do(answer_invitation, chamber.neighbour, topic=topic, accepts=True)
    await _convened(chamber, (topic,))
    chamber.later(days=4)
    for actor in (chamber.host, chamber.neighbour):
        await chamber.do(check_in, actor, session=1)
    await chamber.do(hold_talk, chamber.host, session=1)
    attended = {
        "council": 1,
        "session": "S1",
        "reply": None,
        "taken_along": False,
        "reason": "",
        "replied_at": None,
        "checked_in_at": chamber.now.isoformat(),
        "left_at": None,
        "wrong_codes": 0,
    }
    for actor, ran in ((chamber.host, ["host"]), (chamber.neighbour, [])):
        kept = await chamber.ask(export_person, actor=actor)
        assert kept["attendance"] == [attended]
        assert kept["sessions"] == [{"council": 1, "session": "S1", "as": post} for post in ran]


async def test_what_she_asked_for_and_when_she_spoke_is_hers_to_read(chamber: Chamber) -> None:
    await _convened(chamber, (await chamber.topic(),))
    at, council = chamber.now, chamber.council

    def keep(tx: Transaction, *, now: datetime) -> None:
        spoken = TurnStatus.SPOKEN
        tx.turns.add(
            Turn(council=council, session=1, number=1, topic=1, speaker="N2", status=spoken, raised_at=at, seconds=70)
        )
        tx.demands.add(Demand(council=council, topic=1, seat=2, at=at))
        tx.time_polls.add(
            TimePoll(
                council=council,
                number=1,
                topics=(1,),
                mode=Mode.PLENARY,
                cadence=Cadence.SINGLE,
                place="The hall",
                slots=(at.isoformat(),),
                proposed_at=at,
            )
        )
        tx.slot_replies.add(SlotReply(council=council, poll=1, slot=0, attendee="N2", reply=Reply.MAYBE))

    await chamber.archive.write(keep)
    kept = await chamber.ask(export_person, actor=chamber.seats[1])
    turn = {"council": 1, "session": "S1", "raised_at": at.isoformat(), "status": "spoken", "seconds": 70}
    assert kept["turns"] == [turn]
    assert kept["sessions_asked_for"] == [{"council": 1, "topic": "T1", "at": at.isoformat()}]
    assert kept["times"] == [{"council": 1, "poll": 1, "slot": 0, "reply": "maybe"}]


async def test_posts_and_what_she_did_for_others_are_hers_to_read(chamber: Chamber) -> None:
    vote = await chamber.vote()
    entering = {"means": Means.PHONE, "witness": 3, "choices": {"N2": Choice.FOR}}
    await chamber.do(enter_ballots, chamber.convenor, vote=vote, **entering)
    about = {"council": 1, "vote": "V1", "voter": "N2"}
    kept = await chamber.ask(export_person, actor=chamber.convenor)
    assert (kept["posts"], kept["ballots_entered"]) == ([{"council": 1, "post": "convenor"}], [about])
    assert kept["steps"][-1]["action"] == "enter_ballot"
    kept = await chamber.ask(export_person, actor=chamber.seats[2])
    assert kept["ballots_witnessed"] == [about]
    kept = await chamber.ask(export_person, actor=chamber.seats[1])
    assert kept["ballots"] == [{"council": 1, "vote": "V1", "took_part": True, "choice": "for", "means": "phone"}]


async def test_what_she_said_of_minutes_is_hers_to_read(chamber: Chamber) -> None:
    await sent_round(chamber)
    await chamber.do(object_to_minutes, chamber.seats[2], session=1, reason="I said three lamps")
    said = {"council": 1, "session": "S1", "said": "objects", "reason": "I said three lamps"}
    kept = await chamber.ask(export_person, actor=chamber.seats[2])
    assert kept["minutes"] == [{**said, "at": chamber.now.isoformat()}]
    await chamber.do(answer_objection, RECORDER, session=1, who="N3", answer="Two, said all others")
    await chamber.clock(DutyKind.LOCK_MINUTES)
    await chamber.do(add_addendum, RECORDER, session=1, text="The third lamp came later")
    added = {"council": 1, "session": "S1", "text": "The third lamp came later", "at": chamber.now.isoformat()}
    assert (await chamber.ask(export_person, actor=RECORDER))["minutes_corrected"] == [added]


async def test_what_she_would_take_over_is_hers_to_read(chamber: Chamber) -> None:
    await chamber.do(ask_to_succeed, chamber.seats[1], is_administrator=True, convenor_left=True)
    (asked,) = (await chamber.ask(export_person, actor=chamber.seats[1]))["successions"]
    due_at = chamber.now + timedelta(days=3)
    assert asked == {"council": 1, "asked_at": chamber.now.isoformat(), "due_at": due_at.isoformat()}


async def test_what_a_resident_answered_is_hers_to_read(chamber: Chamber) -> None:
    resolution = await chamber.done()
    await chamber.do(rate_result, chamber.resident, resolution=resolution, rating=Rating.PARTLY)
    kept = await chamber.ask(export_person, actor=chamber.resident)
    assert kept["feedback"] == [{"council": 1, "resolution": "R1", "rating": "partly"}]
    assert (kept["seats"], kept["ballots"], kept["form"]) == ([], [], None)


async def test_nothing_is_kept_about_a_stranger(chamber: Chamber) -> None:
    await chamber.refuses("nothing-kept", export_person, chamber.stranger)
