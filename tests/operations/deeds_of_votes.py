"""What may be tried with topics, votes and resolutions."""

from datetime import date, timedelta

from bot.councils.model.forms import PICKED, SLOTS, FormKind, Question
from bot.councils.model.moments import When
from bot.councils.model.people import Named
from bot.councils.model.referrals import Category
from bot.councils.model.resolutions import Rating
from bot.councils.model.sessions import Mode
from bot.councils.model.topics import Cadence
from bot.councils.model.votes import Choice, Means, Method
from bot.councils.operations import (
    counting,
    deferring,
    demands,
    entering,
    feedback,
    forms,
    guests,
    links,
    motions,
    options,
    recusals,
    reminding,
    resolutions,
    session_forms,
    sessions,
    slot_forms,
    slots,
    submissions,
    ties,
    topics,
    vote_boards,
    votes,
    withdrawals,
)
from tests.operations import scenes
from tests.operations.deed import Answers, Deed, do, form, holding
from tests.operations.scenes import STARTS_AT, Scene

DAY = date(2026, 4, 8)


_DAY_AND_HOUR: Answers = {Question.DAY: "2026-04-10", Question.HOUR: "15:00"}
_MEETING: Answers = {Question.TOPICS: "T1", Question.MODE: Mode.PLENARY, Question.END: "", Question.PLACE: "Gate room"}

OF_VOTES: dict[Scene, list[Deed]] = {
    scenes.in_talk: [
        do(deferring.defer_topic, topic=1, reason="After the harvest"),
        do(demands.meet_about, topic=1),
        do(demands.demand_session, topic=1),
        *form(FormKind.INVITE, "T1", {Question.NAME: "The mayor"}, "It is her lamp"),
        *form(FormKind.VOTE, "T1", {}, "We put up two lamps"),
        *form(FormKind.WITHDRAW, "T1", {}, "Not ours"),
        *form(FormKind.DEFER, "T1", {}, "After the harvest"),
        *form(FormKind.MOTION, "T1", {}, "We put up four lamps"),
        *form(FormKind.MEET, "", {**_MEETING, **_DAY_AND_HOUR}, "-"),
        *form(FormKind.SLOTS, "", {**_MEETING, **_DAY_AND_HOUR, SLOTS: "2026-04-11T07:00:00+00:00"}, "-"),
        holding(FormKind.VOTE, "T1", {}, forms.choose_method, method=Method.CHOICE),
        holding(FormKind.VOTE, "T1", {}, forms.choose_secrecy, secret=True),
        holding(FormKind.MEET, "", {PICKED: ""}, session_forms.toggle_topic, topic=1),
        holding(FormKind.MEET, "", _MEETING, session_forms.turn_calendar, month=date(2026, 4, 1)),
        holding(FormKind.MEET, "", {**_MEETING, **_DAY_AND_HOUR}, session_forms.make_urgent),
        holding(FormKind.MEET, "", {**_MEETING, **_DAY_AND_HOUR}, session_forms.choose_time_again),
        holding(FormKind.MEET, "", _MEETING, slot_forms.find_time),
        holding(FormKind.SLOTS, "", {**_MEETING, **_DAY_AND_HOUR}, slot_forms.add_slot),
        do(guests.invite_guest, topic=1, named=Named(), name="The mayor"),
        do(guests.link_guest, topic=1, guest=2),
        do(guests.revoke_guest_link, topic=1, guest=2),
        do(guests.answer_invitation, topic=1, accepts=False),
        do(guests.answer_link, accepts=True),
        do(guests.opened_invitation),
        do(links.shown_link, number=2, topic=1),
        do(motions.propose_motion, topic=1, text="We put up four lamps"),
        do(motions.second_motion, topic=1, number=1),
        do(motions.withdraw_motion, topic=1, number=1),
        do(motions.motions_page, topic=1),
        do(session_forms.plan_session, "asking", topics=(1,)),
        do(
            session_forms.plan_session,
            topics=(1,),
            when=When(day=STARTS_AT.date(), at=STARTS_AT.time()),
            mode=Mode.PLENARY,
            place="Gate room",
            is_exact=True,
        ),
        do(sessions.convene_session, topics=(1,), starts_at=STARTS_AT, mode=Mode.PLENARY, place="Gate room"),
        do(
            slots.propose_times,
            topics=(1,),
            slots=(STARTS_AT, STARTS_AT + timedelta(days=1)),
            mode=Mode.PLENARY,
            place="Gate room",
            cadence=Cadence.SINGLE,
        ),
        do(topics.withdraw_topic, topic=1, reason="Not ours"),
        do(votes.open_vote, topic=1, motion="We put up two lamps"),
        do(withdrawals.withdraw, "T", subject="T1", reason="Not ours"),
    ],
    scenes.demanded: [do(demands.withdraw_demand, topic=1)],
    scenes.put_off: [do(deferring.resume_topic, topic=1)],
    scenes.looking: [
        do(slots.tap_slot, poll=1, slot=0),
        do(slots.convene_best, poll=1),
        do(slots.drop_times, poll=1),
        do(slots.close_slots, number=1),
    ],
    scenes.voting: [
        do(counting.close_due_vote, number=1),
        do(entering.enter_ballots, vote=1, choices={"N10": Choice.FOR}, means=Means.PAPER, witness=6),
        *form(FormKind.RECUSE, "V1", {}, "Seat 7"),
        *form(FormKind.WITHDRAW, "V1", {}, "Worded wrong"),
        *form(
            FormKind.ENTER,
            "V1",
            {Question.PAPERS: "", Question.MEANS: Means.PAPER, Question.WITNESS: "Seat 6"},
            "Old Zhang for",
        ),
        holding(
            FormKind.ENTER,
            "V1",
            {Question.PAPERS: "", Question.MEANS: Means.PAPER, Question.WITNESS: "Seat 6"},
            forms.tap_voter,
            voter="N10",
        ),
        do(recusals.recuse_myself, vote=1),
        do(recusals.asked_to_be_sure, vote=1),
        do(recusals.recuse_voter, vote=1, named=Named(name="Seat 7")),
        do(reminding.remind_voters, number=1),
        do(vote_boards.vote_desk, vote=1),
        do(votes.cast_ballot, vote=1, choice=Choice.FOR),
        do(votes.close_vote, vote=1),
        do(votes.withdraw_vote, vote=1, reason="Worded wrong"),
        do(withdrawals.withdraw, "V", subject="V1", reason="Worded wrong"),
    ],
    scenes.voting_in_secret: [
        do(entering.enter_papers, vote=1, voters=("N10",), papers=(Choice.FOR,), means=Means.PAPER, witness=6),
        do(votes.cast_ballot, "secret", vote=1, choice=Choice.FOR),
    ],
    scenes.choosing: [
        do(options.mark_option, vote=1, option=1),
        do(options.ballot_paper, vote=1),
        do(options.open_second_round, vote=2),
        do(options.pairs_page, vote=3),
    ],
    scenes.tied: [do(ties.break_tie, vote=1, in_favour=True), do(ties.end_tie, number=1)],
    scenes.too_few: [do(votes.vote_again, vote=1)],
    scenes.passed: [
        *form(FormKind.SUBMIT, "V1", {Question.CATEGORY: Category.CULTURE}, "It is ours"),
        do(submissions.submit_decision, vote=1, category=Category.CULTURE, reason="It is ours"),
        *form(
            FormKind.RESOLVE,
            "V1",
            {Question.TEXT: "Two lamps", Question.OWNER: "Seat 3", Question.DUE: DAY.isoformat()},
            "Both burn",
        ),
        do(resolutions.adopt_resolution, vote=1, text="Two lamps", owner=Named(name="Seat 3"), due=DAY),
    ],
    scenes.adopted: [
        *form(FormKind.OWNER, "R1", {}, "Seat 5"),
        *form(FormKind.WITHDRAW, "R1", {}, "Written twice"),
        do(resolutions.appoint_owner, resolution=1, owner=Named(name="Seat 5")),
        do(resolutions.answer_ownership, resolution=1, accepts=True),
        do(resolutions.open_resolutions),
        do(resolutions.withdraw_resolution, resolution=1, reason="Written twice"),
        do(withdrawals.withdraw, "R", subject="R1", reason="Written twice"),
    ],
    scenes.at_work: [
        *form(FormKind.PROGRESS, "R1", {}, "One burns"),
        *form(FormKind.DONE, "R1", {}, "Both burn"),
        *form(FormKind.WAIVE, "R1", {}, "Too dear"),
        do(resolutions.report_progress, resolution=1, text="One burns"),
        do(feedback.claim_done, resolution=1, result="Both burn"),
        do(resolutions.waive_resolution, resolution=1, reason="Too dear"),
        do(resolutions.remind_owner, number=1),
        do(resolutions.tell_overdue, number=1),
    ],
    scenes.done: [
        do(feedback.rate_result, resolution=1, rating=Rating.PARTLY),
        do(feedback.close_feedback, number=1),
    ],
    scenes.nobody_to_ask: [do(feedback.confirm_done, resolution=1)],
}
