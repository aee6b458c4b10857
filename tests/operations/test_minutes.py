"""Minutes: drafted from the records, worded by the recorder, sent round, taken back, set right later."""

from datetime import timedelta

import pytest

from bot.councils.events import BoardKind, EventKind
from bot.councils.model.duties import DutyKind
from bot.councils.model.minutes import MinutesStatus, Section
from bot.councils.model.notes import NoteKind
from bot.councils.model.proceedings import Said, packed
from bot.councils.model.sessions import Mode
from bot.councils.model.verdicts import Outcome
from bot.councils.model.votes import Means, Method
from bot.councils.operations.absences import report_absence
from bot.councils.operations.confirming import confirm_minutes
from bot.councils.operations.minutes import add_addendum, publish_minutes, recall_minutes, word_section
from bot.councils.operations.minutes_pages import minutes_page, minutes_paper
from bot.councils.operations.motions import propose_motion
from bot.councils.operations.notes import keep_note, write_note
from bot.councils.operations.options import mark_option
from bot.councils.operations.recusals import recuse_myself
from bot.councils.operations.sessions import end_session, hold_talk
from bot.councils.operations.votes import close_vote, open_vote, withdraw_vote
from bot.storage import tables
from tests.operations.chamber import Chamber, of
from tests.operations.sitting import GUEST, RECORDER, closed, convened, minutes_of, sent_round, sitting


async def test_a_draft_is_made_from_what_was_recorded(chamber: Chamber) -> None:
    await sitting(chamber)
    await chamber.do(keep_note, GUEST, session=1, kind=NoteKind.POINT, text="Old people fall", topic=1)
    common = {"kind": NoteKind.DECISION, "text": "We ask the landlord"}
    await chamber.do(write_note, chamber.host, session=1, speaker="", **common)
    await chamber.do(propose_motion, chamber.seats[2], topic=1, text="One lamp is enough")
    vote = await chamber.vote(1)
    await chamber.do(recuse_myself, chamber.seats[3], vote=vote)
    await chamber.ballots(vote, "++-")
    await chamber.do(close_vote, chamber.convenor, vote=vote)
    chamber.later(hours=1)
    await chamber.do(end_session, chamber.host, session=1)
    assert (RECORDER.user_id, EventKind.MINUTES_DRAFTED) in chamber.told
    said = (await minutes_of(chamber)).proceedings
    assert (said.council, said.session, said.mode, said.place) == ("Nine of us", "S1", "plenary", "Gate room")
    assert (said.host, said.recorder, said.due, said.present, said.talk) == ("N1", "N2", 9, 7, False)
    assert said.there == (*(f"N{number}" for number in range(1, 8)), "T1X1")
    assert said.name_of("T1X1") == "Resident"
    assert [person.why for person in said.people if person.key == "T1X1"] == ["Her lamp"]
    (matter,) = said.matters
    assert (matter.label, matter.title) == ("T1", "Light at the gate")
    assert matter.background == "The lamp at the gate is dark"
    assert matter.points == (
        Said(text="Old people fall", by="T1X1", tag="point"),
        Said(text="We ask the landlord", tag="decision"),
        Said(text="One lamp is enough", by="N3", tag="suggestion"),
    )
    assert said.notes == ()
    (voted,) = matter.votes
    assert (voted.label, voted.wording, voted.method) == ("V1", "We put up two lamps", Method.MOTION)
    assert (voted.due, voted.counts, voted.abstaining) == (8, (2, 1), 0)
    assert (voted.recused, voted.opposed) == (("N4",), ("N3",))
    assert voted.means == ((Means.BUTTON, 3),)
    assert not matter.carried_over


async def test_a_secret_vote_is_recorded_without_a_choice(chamber: Chamber) -> None:
    await sitting(chamber)
    vote = await chamber.vote(1, secret=True)
    await chamber.ballots(vote, "++-++++")
    await chamber.do(close_vote, chamber.convenor, vote=vote)
    await chamber.do(end_session, chamber.host, session=1)
    (voted,) = (await minutes_of(chamber)).proceedings.matters[0].votes
    assert (voted.secret, voted.counts, voted.opposed) == (True, (6, 1), ())
    assert voted.outcome is Outcome.PASSED


async def test_of_a_secret_vote_with_very_few_ballots_the_sum_is_not_recorded(chamber: Chamber) -> None:
    await sitting(chamber)
    vote = await chamber.vote(1, secret=True)
    await chamber.ballots(vote, "+-")
    await chamber.do(close_vote, chamber.convenor, vote=vote)
    await chamber.do(end_session, chamber.host, session=1)
    (voted,) = (await minutes_of(chamber)).proceedings.matters[0].votes
    assert (voted.counts, voted.abstaining, voted.needed, voted.outcome) == ((), 0, 0, Outcome.NO_QUORUM)


@pytest.mark.parametrize(("method", "counts"), [(Method.CHOICE, (6, 1)), (Method.RANKED, (6, 1))])
async def test_a_vote_among_options_is_recorded(chamber: Chamber, method: Method, counts: tuple[int, ...]) -> None:
    await sitting(chamber)
    asked = {"topic": 1, "motion": "Which lamp? / The red / The blue", "method": method}
    vote = (await chamber.do(open_vote, chamber.convenor, **asked)).number
    for number, seat in enumerate(chamber.seats[:7]):
        await chamber.do(mark_option, seat, vote=vote, option=2 if number == 2 else 1)
    await chamber.do(close_vote, chamber.convenor, vote=vote)
    await chamber.do(end_session, chamber.host, session=1)
    (voted,) = (await minutes_of(chamber)).proceedings.matters[0].votes
    assert (voted.options, voted.counts, voted.winners) == (("The red", "The blue"), counts, (1,))
    assert voted.needed == (0 if method is Method.RANKED else 4)


async def test_a_secret_vote_that_goes_on_tells_nothing_and_holds_the_minutes_back(chamber: Chamber) -> None:
    await sitting(chamber)
    asked = {"topic": 1, "motion": "Which lamp? / The red / The blue", "method": Method.CHOICE, "secret": True}
    vote = (await chamber.do(open_vote, chamber.convenor, **asked)).number
    await chamber.do(mark_option, chamber.seats[0], vote=vote, option=1)
    await chamber.do(end_session, chamber.host, session=1)
    (voted,) = (await minutes_of(chamber)).proceedings.matters[0].votes
    assert (voted.counts, voted.outcome) == ((0, 0), None)
    await chamber.refuses("minutes-vote-open", publish_minutes, RECORDER, session=1)
    await chamber.do(withdraw_vote, chamber.convenor, vote=vote, reason="Not now")
    await chamber.do(publish_minutes, RECORDER, session=1)
    assert (await minutes_of(chamber)).proceedings.matters[0].votes == ()


async def test_the_absent_are_named_and_the_excused_among_them(chamber: Chamber) -> None:
    until = (chamber.now + timedelta(days=30)).date()
    await chamber.do(report_absence, chamber.seats[7], until=until, reason="With my daughter")
    await closed(chamber)
    chamber.later(hours=1)
    # Who says so afterwards was not excused then.
    await chamber.do(report_absence, chamber.seats[8], until=until, reason="Ill")
    await chamber.do(publish_minutes, RECORDER, session=1)
    said = (await minutes_of(chamber)).proceedings
    assert [(one.key, one.excused) for one in said.seats if not one.present] == [("N8", True), ("N9", False)]
    # Why is for the convenor alone.
    assert "daughter" not in packed(said)


async def test_a_talk_without_a_quorum_has_minutes_too(chamber: Chamber) -> None:
    await convened(chamber)
    await chamber.do(hold_talk, chamber.host, session=1)
    await chamber.do(end_session, chamber.host, session=1)
    said = (await minutes_of(chamber)).proceedings
    assert (said.talk, said.present, said.recorder) == (True, 0, "recorder")
    assert said.name_of("recorder") == "Convenor"
    assert said.matters[0].carried_over


async def test_the_recorder_words_a_section_and_the_rest_follows_the_records(chamber: Chamber) -> None:
    await closed(chamber)
    words = "Seat 3: One lamp is enough\n\nNobody knows: who pays\nSeat 4：Two"
    await chamber.do(word_section, RECORDER, session=1, section=Section.POINTS, topic=1, words=words)
    assert chamber.audited == [("word_minutes", "S1:T1:points")]
    assert chamber.told == []
    for section, text in ((Section.BACKGROUND, "It has been dark"), (Section.DISSENT, "Seat 5: Not so")):
        await chamber.do(word_section, RECORDER, session=1, section=section, topic=1, words=text)
    await chamber.do(word_section, RECORDER, session=1, section=Section.NOTES, topic=0, words="We meet in May")
    vote = await chamber.passed(1)
    await chamber.resolution(vote=vote)
    (matter,) = (await chamber.ask(minutes_page, actor=RECORDER, session=1)).minutes.proceedings.matters
    assert matter.points == (
        Said(text="One lamp is enough", by="N3"),
        Said(text="Nobody knows: who pays"),
        Said(text="Two", by="N4"),
    )
    assert (matter.background, matter.dissent) == ("It has been dark", (Said(text="Not so", by="N5"),))
    await chamber.do(publish_minutes, RECORDER, session=1)
    assert (await minutes_of(chamber)).proceedings.notes == (Said(text="We meet in May"),)


async def test_a_resolution_stands_in_the_minutes_with_its_owner(chamber: Chamber) -> None:
    await sitting(chamber)
    vote = await chamber.passed(1)
    await chamber.do(end_session, chamber.host, session=1)
    await chamber.resolution(vote=vote)
    await chamber.resolution(owner=of(chamber.neighbour), vote=vote)
    await chamber.do(publish_minutes, RECORDER, session=1)
    said = (await minutes_of(chamber)).proceedings
    first, second = said.matters[0].resolutions
    assert (first.label, first.owner, second.owner) == ("R1", "N2", "R2")
    assert said.name_of("R2") == "Neighbour"


async def test_a_section_left_out_stays_empty(chamber: Chamber) -> None:
    await closed(chamber)
    await chamber.do(word_section, RECORDER, session=1, section=Section.BACKGROUND, topic=1, words=" ")
    await chamber.do(publish_minutes, RECORDER, session=1)
    assert (await minutes_of(chamber)).proceedings.matters[0].background == ""


async def test_what_may_not_be_kept_is_refused(chamber: Chamber) -> None:
    await closed(chamber)
    asked = {"session": 1, "section": Section.POINTS, "topic": 1}
    await chamber.refuses("private-matter", word_section, RECORDER, words="Her husband beats her", **asked)
    await chamber.refuses("text-too-long", word_section, RECORDER, words="x" * 2001, **asked)
    await chamber.refuses("not-recorder", word_section, chamber.convenor, words="So it was", **asked)
    wrong = {**asked, "topic": 9}
    await chamber.refuses("no-such-number", word_section, RECORDER, words="So it was", **wrong)


async def test_those_who_were_there_are_asked_once_it_is_sent_round(chamber: Chamber) -> None:
    await closed(chamber)
    await chamber.refuses("not-recorder", publish_minutes, chamber.host, session=1)
    await chamber.do(publish_minutes, RECORDER, session=1)
    asked = [seat.user_id for seat in chamber.seats[:7] if seat != RECORDER] + [GUEST.user_id]
    assert chamber.told == [(user, EventKind.MINUTES_PUBLISHED) for user in asked]
    assert all(chamber.needs_answer)
    assert chamber.shown == {(BoardKind.SESSION, 1)}
    duties = await chamber.duties()
    assert duties[DutyKind.LOCK_MINUTES, 1] == chamber.now + timedelta(hours=48)
    assert duties[DutyKind.REMIND_MINUTES, 1] == chamber.now + timedelta(hours=24)
    # Whoever sends them round has said yes to them.
    assert [row.who for row in await chamber.rows(tables.minutes_replies)] == ["N2"]
    await chamber.refuses("minutes-published", publish_minutes, RECORDER, session=1)


async def test_a_short_time_to_confirm_has_no_reminder(chamber: Chamber) -> None:
    await chamber.settles(minutes_hours=24)
    await sent_round(chamber)
    assert (DutyKind.REMIND_MINUTES, 1) not in await chamber.duties()


async def test_of_a_home_visit_nobody_is_mentioned_in_the_group(chamber: Chamber) -> None:
    await sent_round(chamber, mode=Mode.HOME_VISIT)
    assert chamber.needs_answer == [False] * 7


async def test_taken_back_everybody_is_asked_anew(chamber: Chamber) -> None:
    await sent_round(chamber)
    await chamber.do(confirm_minutes, chamber.seats[0], session=1)
    await chamber.refuses("not-recorder", recall_minutes, chamber.seats[0], session=1)
    await chamber.do(recall_minutes, RECORDER, session=1)
    assert await chamber.rows(tables.minutes_replies) == []
    assert await chamber.duties() == {}
    await chamber.refuses("minutes-not-asked", recall_minutes, RECORDER, session=1)
    await chamber.do(publish_minutes, RECORDER, session=1)
    assert (chamber.host.user_id, EventKind.MINUTES_PUBLISHED) in chamber.told


async def test_without_a_session_that_closed_there_are_no_minutes(chamber: Chamber) -> None:
    await sitting(chamber)
    await chamber.refuses("no-minutes", publish_minutes, RECORDER, session=1)
    await chamber.refuses("no-such-number", publish_minutes, RECORDER, session=2)


async def test_a_correction_is_added_and_the_text_stays(chamber: Chamber) -> None:
    await sent_round(chamber)
    await chamber.refuses("minutes-not-confirmed", add_addendum, RECORDER, session=1, text="Two lamps")
    await chamber.clock(DutyKind.LOCK_MINUTES)
    before = await minutes_of(chamber)
    await chamber.refuses("minutes-confirmed", publish_minutes, RECORDER, session=1)
    await chamber.refuses("not-recorder", add_addendum, chamber.convenor, session=1, text="Two lamps")
    await chamber.do(add_addendum, RECORDER, session=1, text="Seat 9 came at eight")
    after = await minutes_of(chamber)
    assert (after.digest, after.proceedings, after.last_addendum) == (before.digest, before.proceedings, 1)
    assert after.status is MinutesStatus.CONFIRMED
    assert (GUEST.user_id, EventKind.ADDENDUM_ADDED) in chamber.told
    paper = await chamber.ask(minutes_paper, actor=RECORDER, session=1)
    ((added, author),) = paper.addenda
    assert (added.number, added.text, author) == (1, "Seat 9 came at eight", "Seat 2")
    assert paper.made_at == chamber.now
