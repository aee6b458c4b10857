"""What may be tried where nothing is under way yet: people, issues, rules, the council as a whole."""

from datetime import date
from zoneinfo import ZoneInfo

from bot.councils.model.councils import Post
from bot.councils.model.duties import DutyKind
from bot.councils.model.forms import OPENER, FormKind, Question
from bot.councils.model.issues import Channel
from bot.councils.model.membership import Tag
from bot.councils.model.organisation import Role
from bot.councils.model.people import Named
from bot.councils.model.referrals import Category
from bot.councils.model.resolutions import Rating
from bot.councils.model.rosters import Member, RosterRow, packed
from bot.councils.model.rules import RuleName
from bot.councils.model.summaries import Period, Span
from bot.councils.model.topics import Cadence
from bot.councils.operations import (
    absences,
    alliances,
    announcements,
    behalf,
    directory,
    duties,
    export_person,
    figures,
    form_pages,
    forms,
    imports,
    issues,
    leads,
    ledger,
    membership,
    needs,
    organisation,
    overview,
    picking,
    recounting,
    referrals,
    rosters,
    rules,
    seats,
    seconding,
    succession,
    summaries,
    telling,
    topics,
    triage,
    withdrawals,
)
from tests.operations import scenes
from tests.operations.chamber import BEGINNING
from tests.operations.deed import Deed, do, form, holding
from tests.operations.scenes import PHOTO, Scene

DAY = date(2026, 4, 8)
SHANGHAI = ZoneInfo("Asia/Shanghai")


_MEMBER = Member(name="Aunt Li", tags=(), until=None, username=None)

PAGES = (directory.services_page, directory.team_page, directory.uncovered_page)

OF_THE_COUNCIL: dict[Scene, list[Deed]] = {
    scenes.referred: [
        do(referrals.accept_referral),
        do(referrals.return_referral, reason="Which lamp?"),
        do(referrals.pass_on, "nowhere", to=1, reason="Yours"),
        do(referrals.resolve_referral, result="A new bulb"),
        do(referrals.referral_page),
        do(referrals.referrals_waiting),
        do(referrals.escalate_referral, number=1),
        *form(FormKind.RETURN, "I1", {}, "Which lamp?"),
        *form(FormKind.HAND_ON, "I1", {Question.TO: "1"}, "Yours"),
        *form(FormKind.RESOLVED, "I1", {}, "A new bulb"),
    ],
    scenes.said_done: [
        do(referrals.rate_referral, rating=Rating.SATISFIED),
        do(referrals.close_referral, number=1),
    ],
    scenes.sharing: [do(organisation.take_role)],
    scenes.importing: [do(imports.apply_import), do(imports.cancel_import)],
    scenes.quiet: [
        do(absences.report_absence, until=DAY, reason="Away"),
        do(alliances.found_alliance, "named", title="Another", may_found=True),
        do(alliances.found_alliance, "unnamed", title="Another", may_found=False),
        do(alliances.join_alliance),
        do(alliances.leave_alliance),
        do(alliances.alliance_of_council),
        do(figures.compared, period=Period(span=Span.MONTH, year=2026, part=3), zone=SHANGHAI),
        do(figures.figure_rows, period=Period(span=Span.MONTH, year=2026, part=3), zone=SHANGHAI),
        do(summaries.summary, period=Period(span=Span.MONTH, year=2026, part=3), zone=SHANGHAI),
        do(organisation.unit_page),
        do(organisation.unit_page, "one", unit=1),
        do(directory.directory_page, unit=1),
        do(directory.organisation_table, unit=1),
        *(do(query, unit=1, page=0) for query in PAGES),
        do(imports.may_import),
        do(imports.check_import, filled=scenes.RENAMED),
        do(organisation.new_code),
        do(needs.needs),
        do(organisation.new_code, "helper", role=Role.COORDINATOR),
        do(recounting.round_due, zone=SHANGHAI),
        do(recounting.is_miscounted),
        do(recounting.correct_counts, first=False),
        do(recounting.end_round, began=BEGINNING),
        do(telling.alliances_to_tell, zone=SHANGHAI),
        do(telling.tell_people, alliance=1, zone=SHANGHAI),
        do(referrals.refer_issue, issue=1, category=Category.LIGHTING, to=1, reason="Not ours"),
        *form(FormKind.REFER, "I1", {Question.CATEGORY: Category.LIGHTING, Question.TO: "1"}, "Not ours"),
        do(behalf.put_forward_for, name="", said_on=date(2026, 3, 1), channel=Channel.PHONE, text="Rats again"),
        do(duties.do_duty, kind=DutyKind.FIRST_REPLY, number=1),
        do(export_person.export_person),
        holding(FormKind.TOPIC, "", {OPENER: "100:1"}, form_pages.form_opener),
        holding(FormKind.ABSENCE, "", {}, form_pages.moment_asked),
        *form(FormKind.ISSUE, "", {Question.TEXT: "Rats again"}, "signed"),
        *form(FormKind.DECLINE, "I1", {}, "Not ours"),
        *form(FormKind.TOPIC, "", {Question.ISSUES: "I1"}, "Light"),
        *form(FormKind.SEAT, "", {}, "Aunt Li"),
        *form(FormKind.UNSEAT, "", {}, "Seat 5"),
        *form(FormKind.POST, "", {Question.POST: Post.HOST}, "Seat 5"),
        *form(FormKind.WITHDRAW, "I1", {}, "Found it myself"),
        *form(FormKind.JOIN, "", {}, None),
        *form(FormKind.FIX, "I1", {}, "It burns"),
        *form(FormKind.ASK, "I1", {}, "Which gate?"),
        *form(FormKind.MERGE, "I1", {}, "I2"),
        *form(FormKind.TAG, "", {Question.SEAT: "Seat 5"}, Tag.MEDIATOR),
        *form(FormKind.ABSENCE, "", {Question.DUE: DAY.isoformat()}, "Away"),
        *form(FormKind.ZONE, "", {}, "Europe/Paris"),
        *form(FormKind.ROSTER, "", {Question.FILE: packed((_MEMBER,))}, "-"),
        *form(
            FormKind.BEHALF,
            "",
            {Question.PROPOSER: "", Question.RECEIVED: "2026-03-01", Question.CHANNEL: Channel.PHONE},
            "Rats again",
        ),
        holding(FormKind.UNSEAT, "", {}, forms.choose_seat, seat=5),
        holding(FormKind.TOPIC, "", {}, forms.toggle_issue, issue=1),
        holding(FormKind.TOPIC, "", {Question.ISSUES: "I1"}, forms.choose_cadence, cadence=Cadence.MONTHLY),
        holding(FormKind.TOPIC, "", {}, forms.cancel_form),
        holding(FormKind.MERGE, "I1", {}, forms.answer_by_button, answer="I2"),
        holding(FormKind.SEAT, "", {}, picking.picking_form),
        holding(FormKind.SEAT, "", {}, picking.pick_people, people=(Named(user_id=300, name="Aunt Li"),)),
        holding(FormKind.ROSTER, "", {}, rosters.roster_form),
        holding(FormKind.ROSTER, "", {}, rosters.check_roster, rows=(RosterRow(number=2, name="Aunt Li"),)),
        do(issues.put_forward, text="Rats again", channel=Channel.GROUP),
        do(issues.decline_issue, issue=1, reason="Not ours"),
        do(issues.withdraw_issue, issue=1, reason="Found it myself"),
        do(issues.remind_first_reply, number=1),
        do(issues.open_issues),
        do(issues.find_issues, words="lamp"),
        do(issues.councils_open_to),
        do(leads.leave_lead, file=PHOTO, channel=Channel.PRIVATE),
        do(ledger.seated_councils),
        do(ledger.ledger_page, first=0),
        do(ledger.ledger_rows, after=0),
        do(
            membership.found_council,
            chat_id=-1003,
            thread_id=None,
            title="One more",
            locale="en",
            timezone="Asia/Shanghai",
            is_administrator=True,
        ),
        do(membership.show_council),
        do(membership.meet_person),
        do(membership.choose_language, locale="zh-CN"),
        do(membership.claim_link),
        do(membership.forget_person),
        do(overview.waiting_for),
        do(overview.seat_list),
        do(rosters.import_roster, members=(_MEMBER,)),
        do(rules.rules_page),
        do(rules.change_rule, rule=RuleName.VOTE_HOURS, value="24", locales=()),
        do(seats.give_seat, named=Named(), name="Aunt Li"),
        do(seats.give_seats, names=("Aunt Li", "Aunt Wu")),
        do(seats.link_seat, seat=10),
        do(seats.revoke_seat_link, seat=10),
        do(seats.end_term, number=5),
        do(seats.tag_seat, seat=5, tag=Tag.MEDIATOR),
        do(seats.end_seat, named=Named(name="Seat 5")),
        do(seats.appoint, post=Post.CONVENOR, seat=5),
        do(seconding.second_issue, issue=1),
        do(seconding.follow_issue, issue=1),
        do(seconding.issue_page, issue=1),
        do(succession.ask_to_succeed, "administrator", is_administrator=True, convenor_left=True),
        do(succession.ask_to_succeed, is_administrator=False, convenor_left=True),
        do(topics.make_topic, issues=(1,), title="Light"),
        do(triage.quick_fix, issue=1, result="It burns"),
        do(triage.ask_back, issue=1, question="Which gate?"),
        do(triage.merge_issue, issue=1, into=2),
        do(withdrawals.withdraw, "I", subject="I1", reason="Found it myself"),
    ],
    scenes.drafting: [
        do(announcements.draft_announcement, text="It begins on Monday"),
        do(announcements.readdress_announcement),
        do(announcements.send_announcement),
        do(announcements.drop_announcement),
        do(announcements.announcement_page),
        do(announcements.announcement_list),
    ],
    scenes.announced: [
        do(announcements.stop_announcement, announcement=2),
        do(announcements.read_announcement),
        do(announcements.announcements_to_tell, zone=SHANGHAI),
        do(announcements.tell_councils, announcement=2),
    ],
    scenes.asked_back: [
        *form(FormKind.ANSWER, "I1", {}, "The east one"),
        do(triage.answer_question, issue=1, text="The east one"),
    ],
    scenes.pictured: [
        *form(FormKind.LEAD, "", {}, "A hole in the road"),
        do(leads.word_lead, text="A hole in the road"),
        do(leads.drop_lead),
        do(leads.open_lead),
        do(leads.remind_wording),
        do(leads.issue_file, issue=1),
    ],
    scenes.lost: [do(succession.object_to_succession), do(succession.take_over, number=1)],
}
