"""Two councils whose people hold the same posts, and what is under way in the first when somebody tries to act."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

from bot.councils.model.councils import Post
from bot.councils.model.duties import DutyKind
from bot.councils.model.imports import Filled, SeatLine, TeamLine, UnitLine
from bot.councils.model.issues import Channel, File, FileKind
from bot.councils.model.membership import Tag
from bot.councils.model.organisation import Role, UnitRole
from bot.councils.model.people import CLOCK, Actor, Named
from bot.councils.model.referrals import Category, ReferralStatus
from bot.councils.model.resolutions import Rating
from bot.councils.model.rules import YES, RuleName
from bot.councils.model.sessions import Mode
from bot.councils.model.topics import Cadence
from bot.councils.model.votes import Choice, Method
from bot.councils.operations.alliances import found_alliance, join_alliance
from bot.councils.operations.announcements import draft_announcement, send_announcement, tell_councils
from bot.councils.operations.calls import draft_call
from bot.councils.operations.deferring import defer_topic
from bot.councils.operations.demands import demand_session
from bot.councils.operations.examples import offer_example, share_example
from bot.councils.operations.feedback import claim_done, rate_result
from bot.councils.operations.guests import answer_invitation, invite_guest
from bot.councils.operations.imports import apply_import, check_import
from bot.councils.operations.leads import leave_lead, word_lead
from bot.councils.operations.membership import forget_person, meet_person
from bot.councils.operations.mentors import give_mentor
from bot.councils.operations.motions import propose_motion
from bot.councils.operations.options import mark_option
from bot.councils.operations.organisation import new_code
from bot.councils.operations.referrals import refer_issue, resolve_referral
from bot.councils.operations.resolutions import answer_ownership
from bot.councils.operations.rules import change_rule
from bot.councils.operations.seats import appoint, give_seat
from bot.councils.operations.sessions import convene_session
from bot.councils.operations.slots import propose_times
from bot.councils.operations.submissions import submit_issue
from bot.councils.operations.succession import ask_to_succeed
from bot.councils.operations.templates import draft_topic_template
from bot.councils.operations.training import draft_training
from bot.councils.operations.triage import ask_back
from bot.councils.operations.votes import cast_ballot, close_vote, open_vote
from bot.councils.ports import Transaction
from bot.storage import tables
from tests.operations.chamber import Chamber, of, person

# What a scene knows that no deed can know before: a link's token, the code of the day.
Known = dict[str, Any]
Scene = Callable[[Chamber], Awaitable[Known]]
STARTS_AT = datetime(2026, 4, 10, 7, 0, tzinfo=UTC)
PHOTO = File(id="photo", kind=FileKind.PHOTO)
OTHER_BOT = 7001


class Elsewhere(Chamber):
    """The other council: the same numbers, posts and matters, and nobody of the first."""

    convenor = person(1100, "Convenor elsewhere")
    seats = tuple(person(1100 + number, f"Seat {number} elsewhere") for number in range(1, 10))
    host = seats[0]
    resident = person(1200, "Resident elsewhere")
    neighbour = person(1201, "Neighbour elsewhere")
    chat = -1002


def roles(chamber: Chamber) -> dict[str, Actor]:
    """One person for each of the roles there are in a council."""
    base = chamber.convenor.user_id - 100
    return {
        "convenor": chamber.convenor,
        "host": chamber.host,
        "recorder": chamber.seats[1],
        "owner": chamber.seats[2],
        "seat": chamber.seats[4],
        "guest": chamber.neighbour,
        "proposer": chamber.resident,
        "resident": person(base + 202, "Somebody else"),
        "coordinator": person(base + 500, "Coordinator"),
        "mentor": person(base + 501, "Mentor"),
        "reader": person(base + 502, "Reader"),
    }


async def settled(chamber: Chamber) -> None:
    """Both councils with all their people, each in an alliance; the other has a matter, a vote and work too."""
    other = Elsewhere(chamber.database)
    other.council = 2
    await other.constitute()
    for council in (chamber, other):
        await _peopled(council)
    await adopted(other)
    about = {"topics": (1,), "starts_at": STARTS_AT, "mode": Mode.PLENARY, "place": "Gate room"}
    await other.do(convene_session, other.convenor, **about)


async def _peopled(chamber: Chamber) -> None:
    people = roles(chamber)
    await chamber.do(appoint, chamber.convenor, post=Post.RECORDER, seat=2)
    await chamber.do(give_seat, chamber.convenor, named=Named(), name="Old Zhang")
    await chamber.do(meet_person, people["resident"])
    await allied(chamber)


async def allied(chamber: Chamber) -> None:
    """The council is in an alliance of one unit, where somebody coordinates, one is a mentor and one reads."""
    coordinator = roles(chamber)["coordinator"]
    await chamber.do(found_alliance, coordinator, title="Of all", may_found=True)
    await chamber.do(new_code, coordinator)
    await chamber.do(join_alliance, chamber.convenor, code=await _told(chamber, "code"))
    (member,) = await chamber.rows(tables.unit_members, council=chamber.council)

    def give(tx: Transaction, *, now: datetime) -> None:
        for role in (Role.MENTOR, Role.READER):
            tx.unit_roles.add(UnitRole(unit=member.unit, user_id=roles(chamber)[role].user_id, role=role))

    await chamber.archive.write(give)


async def quiet(chamber: Chamber) -> Known:
    """Two matters were put forward, and wait."""
    await chamber.issue()
    await chamber.issue(text="A bench by the pond")
    return {"code": await _told(chamber, "code"), "token": await _told(chamber, "token")}


async def sharing(chamber: Chamber) -> Known:
    """The coordinator has a code for somebody who is to share her work."""
    await chamber.do(new_code, roles(chamber)["coordinator"], role=Role.COORDINATOR)
    return {"code": await _told(chamber, "code")}


MENTORS_ROLE = {"unit": 1, "holder": 501, "role": Role.MENTOR}


async def guided(chamber: Chamber) -> Known:
    """The council has its mentor."""
    await chamber.do(give_mentor, roles(chamber)["coordinator"])
    return {}


RENAMED = Filled(units=(UnitLine(row=2, code="U1", name="Of us all", kind="", tier=None, above=""),))


async def importing(chamber: Chamber) -> Known:
    """The coordinator has sent a table, which waits for her yes."""
    ready = await chamber.do(check_import, roles(chamber)["coordinator"], filled=RENAMED)
    return {"number": ready.number}


async def drafting(chamber: Chamber) -> Known:
    """The coordinator has written an announcement, and not sent it."""
    await chamber.do(draft_announcement, roles(chamber)["coordinator"], text="The training begins on Friday")
    return {"announcement": 1, "unit": 1}


async def announced(chamber: Chamber) -> Known:
    """It is going out, and the council was told."""
    known = await drafting(chamber)
    await chamber.do(send_announcement, roles(chamber)["coordinator"], announcement=1)
    await chamber.archive.write(tell_councils, actor=CLOCK, announcement=1)
    await chamber.do(draft_announcement, roles(chamber)["coordinator"], text="It begins on Monday")
    await chamber.do(send_announcement, roles(chamber)["coordinator"], announcement=2)
    return known


async def referred(chamber: Chamber) -> Known:
    """A matter is with the alliance, which has to see to it."""
    issue = await chamber.issue()
    (member,) = await chamber.rows(tables.unit_members, council=chamber.council)
    way = {"category": Category.LIGHTING, "to": member.unit, "reason": "Not ours"}
    await chamber.do(refer_issue, chamber.convenor, issue=issue, **way)
    return {"issue": issue}


async def said_done(chamber: Chamber) -> Known:
    """The alliance says that it has seen to the matter."""
    known = await referred(chamber)
    await chamber.do(resolve_referral, roles(chamber)["coordinator"], issue=1, result="A new bulb")
    return known


async def submitted(chamber: Chamber) -> Known:
    """A matter is at the villagers' assembly, which has not heard of it yet."""
    issue = await chamber.issue()
    way = {"category": Category.CULTURE, "reason": "The square belongs to us all"}
    await chamber.do(submit_issue, chamber.convenor, issue=issue, **way)
    return {"issue": issue, "step": ReferralStatus.PROPOSED, "taken_on": chamber.now.date()}


async def offered(chamber: Chamber) -> Known:
    """A topic was offered to the council, and training and a call are written down."""
    coordinator = roles(chamber)["coordinator"]
    await chamber.do(draft_topic_template, coordinator, title="Things on the stairs", text="They stand in the way")
    await chamber.do(send_announcement, coordinator, announcement=1)
    await chamber.archive.write(tell_councils, actor=CLOCK, announcement=1)
    await chamber.do(change_rule, chamber.convenor, rule=RuleName.VOTE_HOURS, value="24", locales=())
    await chamber.do(draft_training, coordinator, title="Minutes", text="https://example.org/minutes")
    await chamber.do(draft_call, coordinator, title="Bicycles", text="Where do they charge?", until=STARTS_AT)
    return {"announcement": 1}


async def taught(chamber: Chamber) -> Known:
    """The council was told of a document to learn from."""
    coordinator, file = roles(chamber)["coordinator"], File(id="minutes", kind=FileKind.DOCUMENT)
    await chamber.do(draft_training, coordinator, title="Minutes", text="", file=file)
    await chamber.do(send_announcement, coordinator, announcement=1)
    await chamber.archive.write(tell_councils, actor=CLOCK, announcement=1)
    return {"announcement": 1}


async def prepared(chamber: Chamber) -> Known:
    """The coordinator has prepared a seat for the council, and named somebody of the unit's team."""
    seat = SeatLine(row=2, unit="U1", name="Aunt Li", tags=(), until="", gone=False)
    coordinator = roles(chamber)["coordinator"]
    member = TeamLine(row=2, unit="U1", name="Aunt Wu", duty=Tag.MEDIATOR, executive=True, gone=False)
    ready = await chamber.do(check_import, coordinator, filled=Filled(seats=(seat,), team=(member,)))
    await chamber.do(apply_import, coordinator, number=ready.number)
    return {}


async def asked_back(chamber: Chamber) -> Known:
    """The proposer was asked something."""
    await chamber.issue()
    await chamber.do(ask_back, chamber.convenor, issue=1, question="Which gate?")
    return {}


async def pictured(chamber: Chamber) -> Known:
    """I1 came with a picture, and another picture waits for its words."""
    for _ in range(2):
        await chamber.do(leave_lead, chamber.resident, file=PHOTO, channel=Channel.PRIVATE)
    # Their numbers tell nobody how many there are.
    first, second = [row.number for row in await chamber.rows(tables.leads)]
    await chamber.do(word_lead, chamber.seats[1], lead=first, text="The lamp at the gate is dark")
    return {"lead": second, "number": second, "subject": f"L{second}"}


async def lost(chamber: Chamber) -> Known:
    """A resident asked to take over from the convenor."""
    successor = roles(chamber)["resident"]
    await chamber.do(ask_to_succeed, successor, is_administrator=True, convenor_left=True)
    return {}


async def in_talk(chamber: Chamber) -> Known:
    """T1 with a guest, one more who was invited by a link, and a motion of seat 5 that nobody has seconded."""
    await chamber.do(change_rule, chamber.convenor, rule=RuleName.MOTIONS_SECONDED, value=YES, locales=())
    await with_guest(chamber)
    await chamber.do(invite_guest, chamber.convenor, topic=1, named=Named(), name="The doctor")
    await chamber.do(propose_motion, chamber.seats[4], topic=1, text="We put up three lamps")
    token = await _told(chamber, "token")
    return {"token": token, "tokens": (token,)}


async def demanded(chamber: Chamber) -> Known:
    """Seat 5 asked for a session about T1."""
    await with_guest(chamber)
    await chamber.do(demand_session, chamber.seats[4], topic=1)
    return {}


async def put_off(chamber: Chamber) -> Known:
    """T1 waits for its time."""
    await with_guest(chamber)
    await chamber.do(defer_topic, chamber.convenor, topic=1, reason="After the harvest")
    return {}


async def looking(chamber: Chamber) -> Known:
    """Times are proposed for a session about T1."""
    await with_guest(chamber)
    slots = tuple(STARTS_AT.replace(day=day) for day in (10, 11, 12))
    about = {"topics": (1,), "mode": Mode.PLENARY, "place": "Gate room", "cadence": Cadence.SINGLE}
    await chamber.do(propose_times, chamber.convenor, slots=slots, **about)
    return {}


async def voting(chamber: Chamber) -> Known:
    """V1 is open, and seat 6 has voted."""
    await chamber.vote(await with_guest(chamber))
    await chamber.do(cast_ballot, chamber.seats[5], vote=1, choice=Choice.FOR)
    return {}


async def voting_in_secret(chamber: Chamber) -> Known:
    """The same, and nobody is told what anybody chose."""
    await chamber.vote(await with_guest(chamber), secret=True)
    return {}


async def choosing(chamber: Chamber) -> Known:
    """V1 asks for one of three; V2, about another topic, ended without a majority, and V3 ranked."""
    await with_guest(chamber)
    for topic in (2, 3):
        assert await chamber.topic() == topic
    question = "Which lamp / round / square / long"
    for topic, method in ((1, Method.CHOICE), (2, Method.CHOICE), (3, Method.RANKED)):
        await chamber.do(open_vote, chamber.convenor, topic=topic, motion=question, method=method)
    for seat, option in zip(chamber.seats[:7], (1, 1, 1, 2, 2, 2, 3), strict=True):
        for vote in (2, 3):
            await chamber.do(mark_option, seat, vote=vote, option=option)
    for vote in (2, 3):
        await chamber.do(close_vote, chamber.convenor, vote=vote)
    return {}


async def tied(chamber: Chamber) -> Known:
    """V1 waits for the host's casting vote."""
    await chamber.do(change_rule, chamber.convenor, rule=RuleName.CASTING_VOTE, value=YES, locales=())
    await chamber.vote(await with_guest(chamber))
    await chamber.ballots(1, "+++----+")
    await chamber.do(close_vote, chamber.convenor, vote=1)
    return {}


async def too_few(chamber: Chamber) -> Known:
    """V1 closed without a quorum."""
    await chamber.vote(await with_guest(chamber))
    await chamber.do(close_vote, chamber.convenor, vote=1)
    return {}


async def passed(chamber: Chamber) -> Known:
    """V1 passed."""
    await chamber.passed(await with_guest(chamber))
    return {}


async def adopted(chamber: Chamber) -> Known:
    """R1 is its owner's, who has not answered yet."""
    await passed(chamber)
    await chamber.resolution(owner=of(chamber.seats[2]), vote=1)
    return {}


async def at_work(chamber: Chamber) -> Known:
    """The owner of R1 accepted it."""
    await adopted(chamber)
    await chamber.do(answer_ownership, chamber.seats[2], resolution=1, accepts=True)
    return {}


async def done(chamber: Chamber) -> Known:
    """The owner of R1 says that it is done, and the proposer is asked."""
    await at_work(chamber)
    await chamber.do(claim_done, chamber.seats[2], resolution=1, result="Both burn")
    return {}


EXAMPLE = {"title": "Light where one walks", "trouble": "It was dark", "decided": "Two lamps; both burn"}


async def solved(chamber: Chamber) -> Known:
    """R1 is closed, for its proposer is satisfied."""
    await done(chamber)
    await chamber.do(rate_result, chamber.resident, resolution=1, rating=Rating.SATISFIED)
    return {}


async def looked_at(chamber: Chamber) -> Known:
    """It was offered as a good example, and the seats look at it."""
    await solved(chamber)
    await chamber.do(offer_example, chamber.convenor, topic=1, **EXAMPLE)
    return {"topic": 1}


async def handed_over(chamber: Chamber) -> Known:
    """Nobody objected, and the coordinator has it."""
    known = await looked_at(chamber)
    await chamber.clock(DutyKind.HAND_OVER_EXAMPLE)
    return known


async def shared(chamber: Chamber) -> Known:
    """She lets it go out."""
    known = await handed_over(chamber)
    await chamber.do(share_example, roles(chamber)["coordinator"], topic=1)
    await chamber.do(send_announcement, roles(chamber)["coordinator"], announcement=1)
    return {**known, "announcement": 1}


async def nobody_to_ask(chamber: Chamber) -> Known:
    """The same, where nobody is left who put the matter forward."""
    await at_work(chamber)
    await chamber.do(forget_person, chamber.resident)
    await chamber.do(claim_done, chamber.seats[2], resolution=1, result="Both burn")
    return {}


async def with_guest(chamber: Chamber) -> int:
    topic = await chamber.topic()
    await chamber.do(invite_guest, chamber.convenor, topic=topic, named=of(chamber.neighbour), name="Neighbour")
    await chamber.do(answer_invitation, chamber.neighbour, topic=topic, accepts=True)
    return topic


async def _told(chamber: Chamber, name: str) -> Any:
    rows = await chamber.rows(tables.notices)
    return next(
        row.facts[name] for row in reversed(rows) if name in row.facts and row.council in (None, chamber.council)
    )
