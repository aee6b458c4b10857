"""Forgotten means that no row knows her any more."""

from datetime import datetime

from sqlalchemy import Connection, insert

from bot.councils.events import Event, EventKind, Fact
from bot.councils.model.alliances import Alliance
from bot.councils.model.councils import Post
from bot.councils.model.forms import FormKind
from bot.councils.model.imports import Import
from bot.councils.model.issues import Channel, FileKind, Follower, Issue, IssueStatus, Lead
from bot.councils.model.membership import Succession
from bot.councils.model.minutes import Addendum
from bot.councils.model.notes import Note, NoteKind
from bot.councils.model.organisation import Mentoring, Role, Tier, Unit, UnitRole
from bot.councils.model.people import CLOCK, Named
from bot.councils.model.proceedings import packed
from bot.councils.model.resolutions import Rating
from bot.councils.model.sessions import Attendance, Mode, Session, SessionStatus
from bot.councils.model.summaries import MonthlyReader
from bot.councils.model.topics import Cadence
from bot.councils.model.votes import Ballot, Choice
from bot.councils.operations.feedback import claim_done, rate_result
from bot.councils.operations.forms import open_form
from bot.councils.operations.guests import invite_guest
from bot.councils.operations.membership import forget_person, meet_person
from bot.councils.operations.resolutions import resolution_board
from bot.councils.operations.seats import appoint, give_seat
from bot.councils.operations.sessions import end_session
from bot.councils.operations.votes import cast_ballot
from bot.councils.ports import Transaction
from bot.storage import tables
from tests.operations.chamber import BOT, Chamber, of, person
from tests.operations.rows import Rows
from tests.operations.under_way import sitting

HER = person(7_234_567_891, "Her")  # as long as Telegram's are, so that it is found nowhere by chance
PERSON_COLUMNS = {
    (table.name, column.name)
    for table in tables.metadata.sorted_tables
    for column in table.columns
    if "person" in column.info
}


def _places(rows: Rows) -> set[tuple[str, str]]:
    """Where her account stands, be it as a number or among other words."""
    return {
        (table, column)
        for table, kept in rows.items()
        for row in kept
        for column, value in row.items()
        if str(HER.user_id) in str(value)
    }


async def test_what_waits_for_the_morning_names_her_no_more(chamber: Chamber) -> None:
    chamber.later(hours=13)  # eleven in the evening, council time
    await chamber.issue(chamber.resident, "A bench is broken")
    await chamber.issue(chamber.neighbour, "A tree fell")
    await chamber.do(forget_person, chamber.resident)
    waiting = await chamber.rows(tables.notices, kind=EventKind.ISSUE_TO_TRIAGE)
    assert [row.facts["name"] for row in waiting] == ["", "Neighbour"]
    assert all(row.next_at is not None and row.next_at > chamber.now for row in waiting)


async def test_of_several_names_hers_is_left_out(chamber: Chamber) -> None:
    await chamber.vote()
    await chamber.do(give_seat, chamber.convenor, named=Named(), name="Grandma Wang")
    named: dict[str, Fact] = {"names": "Grandma Wang\nSeat 4", "count": 2, "vote": "V1"}
    event = Event(kind=EventKind.BALLOTS_TO_ENTER, council=chamber.council, number=1, facts=named)

    def tell(tx: Transaction, *, now: datetime) -> None:
        tx.tell([chamber.convenor.user_id], event)

    await chamber.archive.write(tell)
    await chamber.do(forget_person, chamber.seats[3])
    (row,) = await chamber.rows(tables.notices, kind=EventKind.BALLOTS_TO_ENTER)
    assert row.facts == {**named, "names": "Grandma Wang"}


async def _lives(chamber: Chamber) -> None:
    """She hosts, raises, votes, rates, owns, is asked and told; and does what only other councils do yet."""
    her = HER
    await chamber.do(meet_person, her)
    await chamber.do(give_seat, chamber.convenor, named=of(her), name="")
    for post in (Post.HOST, Post.RECORDER):
        await chamber.do(appoint, chamber.convenor, post=post, seat=10)
    topic = await chamber.topic(await chamber.issue(by=her), await chamber.issue())
    await chamber.do(invite_guest, chamber.convenor, topic=topic, named=of(her), name="")
    vote = await chamber.vote(topic)
    await chamber.do(cast_ballot, her, vote=vote, choice=Choice.FOR)
    await chamber.ballots(vote, "+++++++++")
    await chamber.resolution(vote=vote)
    await chamber.resolution(owner=of(her), vote=vote)
    await chamber.do(claim_done, chamber.seats[1], resolution=1, result="Both lamps burn")
    await chamber.do(rate_result, her, resolution=1, rating=Rating.SATISFIED)
    await chamber.do(open_form, her, kind=FormKind.PROGRESS, subject="R2")

    def come(tx: Transaction, *, now: object) -> None:
        del now
        council, moment = chamber.council, chamber.now
        alliance = tx.found_alliance(Alliance(id=0, bot_id=BOT, title="County", founded_at=moment))
        unit = tx.found_unit(
            Unit(id=0, alliance=alliance.id, parent=None, tier=Tier.COUNTY, kind="", name="County", code="")
        )
        tx.unit_roles.add(UnitRole(unit=unit.id, user_id=her.user_id, role=Role.COORDINATOR))
        tx.mentorings.add(Mentoring(council=council, mentor_id=her.user_id, since=moment))
        tx.monthly_readers.add(MonthlyReader(unit=unit.id, user_id=her.user_id))
        tx.imports.add(Import(bot_id=BOT, user_id=her.user_id, number=1, at=moment, filled=""))
        tx.followers.add(Follower(council=council, issue=2, user_id=her.user_id, seconds=True))
        tx.successions.add(Succession(council=council, successor_id=her.user_id, asked_at=moment, due_at=moment))
        tx.issues.add(
            Issue(
                council=council,
                number=3,
                text="The well",
                proposer_id=None,
                channel=Channel.GROUP,
                status=IssueStatus.COLLECTED,
                created_at=moment,
                entered_by=her.user_id,
            )
        )
        tx.sessions.add(
            Session(
                council=council,
                number=1,
                mode=Mode.PLENARY,
                cadence=Cadence.MONTHLY,
                status=SessionStatus.CLOSED,
                starts_at=moment,
                place="The room by the gate",
                convened_at=moment,
                host_id=her.user_id,
                recorder_id=her.user_id,
            )
        )
        tx.addenda.add(
            Addendum(council=council, session=1, number=1, text="Two lamps", at=moment, author_id=her.user_id)
        )
        tx.attendance.add(Attendance(council=council, session=1, attendee="N1", entered_by=her.user_id))
        tx.notes.add(
            Note(
                council=council,
                session=1,
                number=1,
                kind=NoteKind.POINT,
                speaker="N1",
                text="Three lamps",
                at=moment,
                entered_by=her.user_id,
            )
        )
        tx.leads.add(
            Lead(
                council=council,
                number=4711,
                proposer_id=her.user_id,
                anonymous=True,
                channel=Channel.PRIVATE,
                file_id="voice-1",
                file_kind=FileKind.VOICE,
                received_at=moment,
            )
        )
        tx.ballots.add(
            Ballot(council=council, vote=vote, voter="N11", choice=Choice.FOR, took_part=True, entered_by=her.user_id)
        )

    await chamber.archive.write(come)

    def meets(connection: Connection) -> None:
        row = {"bot_id": BOT, "user_id": her.user_id, "reachable": True}
        connection.execute(insert(tables.private_chats), row)

    await chamber.database.write(meets)


async def test_no_table_knows_her_any_more(chamber: Chamber) -> None:
    await _lives(chamber)
    only_with_a_successor = {("councils", "convenor_id")}
    assert _places(await chamber.everything()) == PERSON_COLUMNS - only_with_a_successor
    event = await chamber.do(forget_person, HER)
    assert event.kind is EventKind.FORGOTTEN
    assert _places(await chamber.everything()) == set()


async def test_minutes_drafted_after_she_is_forgotten_name_her_seat_alone(chamber: Chamber) -> None:
    await sitting(chamber)
    await chamber.do(forget_person, chamber.seats[2])
    await chamber.do(end_session, chamber.host, session=1)
    said = (await chamber.row(tables.minutes)).proceedings
    assert (said.name_of("N2"), said.name_of("N3"), said.due) == ("Seat 2", "", 9)
    assert "N3" in said.there
    assert "Seat 3" not in packed(said)


async def test_what_waited_for_her_is_not_sent_and_soon_gone(chamber: Chamber) -> None:
    await _lives(chamber)
    hers = len(await chamber.rows(tables.notices, user_id=HER.user_id))
    await chamber.do(forget_person, HER)
    dropped = await chamber.rows(tables.notices, user_id=CLOCK.user_id)
    assert hers > 0
    assert [(row.next_at, row.error, row.facts) for row in dropped] == [(None, None, {})] * hers
    others = len(await chamber.rows(tables.notices)) - hers
    await chamber.archive.tidy()
    assert len(await chamber.rows(tables.notices)) == others


async def test_what_she_did_is_counted_though_nobody_did_it(chamber: Chamber) -> None:
    await _lives(chamber)
    before = await chamber.rows(tables.audit)
    await chamber.do(forget_person, HER)
    after = await chamber.rows(tables.audit)
    assert [(row.action, row.subject) for row in after] == [(row.action, row.subject) for row in before]
    for then, now in zip(before, after, strict=True):
        assert now.actor_id == (CLOCK.user_id if then.actor_id == HER.user_id else then.actor_id)
    page = await chamber.ask(resolution_board, number=1)
    assert (page.asked, page.ratings) == (2, {Rating.SATISFIED: 1})
    assert (await chamber.row(tables.ballots, voter="N10")).choice == Choice.FOR
    assert [row.user_id for row in await chamber.rows(tables.feedback) if row.user_id > 0] == [200]


async def test_a_convenor_hands_her_post_over_first_whichever_bot_she_asks(chamber: Chamber) -> None:
    other = Chamber(chamber.database, bot_id=7001)
    await other.refuses("convenor-can-not-go", forget_person, chamber.convenor)
    await other.do(forget_person, chamber.host)
    assert (await chamber.row(tables.councils)).host_id is None
