"""The cells of a matter with several resolutions, votes among options, a session, and of one that is with others."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.councils.model.councils import Council
from bot.councils.model.issues import Channel, Issue, IssueStatus
from bot.councils.model.ledger import Column, Counted, Followed, LedgerPage, LedgerRow, Matter, Sitting, Source
from bot.councils.model.referrals import Category, Referral, ReferralStatus
from bot.councils.model.resolutions import Rating, Resolution, ResolutionStatus
from bot.councils.model.sessions import Mode, Session, SessionStatus
from bot.councils.model.topics import Cadence, Topic, TopicStatus
from bot.councils.model.verdicts import Outcome, Rule
from bot.councils.model.votes import Method, Vote, VoteStatus
from bot.views import ledger
from bot.views.ledger_table import cells
from bot.views.texts import texts_in

NOW = datetime(2026, 3, 2, 2, tzinfo=UTC)
ZONE = ZoneInfo("Asia/Shanghai")
ISSUE = Issue(
    council=1,
    number=7,
    text="Dark stairs",
    proposer_id=5,
    channel=Channel.GROUP,
    status=IssueStatus.ACCEPTED,
    created_at=NOW,
    topic=3,
)
COUNCIL = Council(
    id=1,
    bot_id=1,
    chat_id=-1,
    thread_id=None,
    title="Nine of us",
    locale="en",
    timezone="Asia/Shanghai",
    founded_at=NOW,
    convenor_id=5,
    last_issue=7,
)
TOPIC = Topic(council=1, number=3, title="Light", status=TopicStatus.DISCUSSED, cadence=Cadence.MONTHLY, created_at=NOW)


def resolution(number: int, days: int, **changed: object) -> Resolution:
    plain: dict[str, object] = {
        "council": 1,
        "number": number,
        "vote": 1,
        "topic": 3,
        "text": f"Lamp {number}",
        "test": "It burns",
        "owner_seat": 1,
        "owner_id": 9,
        "owner_name": f"Owner {number}",
        "due_at": NOW + timedelta(days=days),
        "status": ResolutionStatus.CLAIMED,
        "adopted_at": NOW,
    }
    return Resolution(**{**plain, **changed})  # type: ignore[arg-type]  # one of many


def vote(number: int, outcome: Outcome | None, *options: str) -> Vote:
    return Vote(
        council=1,
        number=number,
        topic=3,
        question="Where?",
        rule=Rule(),
        status=VoteStatus.CLOSED if outcome else VoteStatus.OPEN,
        opened_at=NOW,
        closes_at=NOW,
        due=9,
        cast=6,
        outcome=outcome,
        method=Method.CHOICE if options else Method.MOTION,
        options=options,
    )


def session(opened_at: datetime | None) -> Session:
    return Session(
        council=1,
        number=2,
        mode=Mode.ON_SITE,
        cadence=Cadence.SINGLE,
        status=SessionStatus.OPEN,
        starts_at=NOW,
        place="The yard",
        convened_at=NOW,
        due=8,
        opened_at=opened_at,
    )


def shown(**changed: object) -> dict[Column, object]:
    plain: dict[str, object] = {
        "matter": Matter(issue=ISSUE, topic=TOPIC),
        "source": Source.SEAT,
        "proposer": 4,
        "guests": 2,
        "sitting": None,
        "votes": (),
        "resolutions": (),
    }
    row = LedgerRow(**{**plain, **changed})  # type: ignore[arg-type]  # one of many
    return dict(zip(Column, cells(texts_in("en"), row, ZONE, NOW + timedelta(days=5)), strict=True))


def test_a_vote_among_options_names_them() -> None:
    held = Counted(vote=vote(1, Outcome.NO_QUORUM), seats=9, counts=(2, 1, 0))
    again = Counted(vote=vote(2, Outcome.PASSED, "Door", "Yard"), seats=9, counts=(5, 0, 1))
    said = shown(votes=(held, again))
    assert said[Column.TALLY] == (
        "V1: For 2 · Against 1 · Abstain 0, too few voted, no result\nV2: Door 5 · Yard 0 · Abstain 1, passed"
    )
    assert (said[Column.DUE], said[Column.PRESENT], said[Column.SEATS], said[Column.GUESTS]) == (9, 6, 9, 2)


def test_of_a_secret_vote_with_very_few_ballots_it_says_the_outcome_alone() -> None:
    said = shown(votes=(Counted(vote=vote(1, Outcome.NO_QUORUM), seats=9, counts=()),))
    assert said[Column.TALLY] == "V1: secret, too few voted, no result"


def test_a_session_says_who_came_once_it_has_begun() -> None:
    ahead = shown(sitting=Sitting(session=session(None), present=0))
    assert (ahead[Column.MODE], ahead[Column.SESSION]) == ("On site", "S2 26-03-02")
    assert (ahead[Column.DUE], ahead[Column.PRESENT], ahead[Column.RATIO]) == (None, None, None)
    begun = shown(sitting=Sitting(session=session(NOW), present=6))
    assert (begun[Column.DUE], begun[Column.PRESENT], begun[Column.RATIO]) == (8, 6, 0.75)
    assert "The yard" not in str(begun)


def test_several_resolutions_are_lines_of_one_row() -> None:
    first = Followed(resolution=resolution(1, 3), progress="Bought")
    done = resolution(2, 9, status=ResolutionStatus.DONE_CLAIMED, done_at=NOW, owner_name="")
    second = Followed(resolution=done, result="It burns", asked=3, ratings=((Rating.PARTLY, 1),))
    silent = Followed(resolution=resolution(3, 9, status=ResolutionStatus.CLOSED, done_at=NOW), asked=2)
    said = shown(resolutions=(first, second, silent))
    assert said[Column.RESOLUTION] == "R1 Lamp 1\nR2 Lamp 2\nR3 Lamp 3"
    assert said[Column.OWNER] == "Owner 1\na member\nOwner 3"
    assert said[Column.DUE_DATE] == "R1 26-03-05\nR2 26-03-11\nR3 26-03-11"
    assert said[Column.PROGRESS] == ("R1 taken on (overdue): Bought\nR2 said to be done, being rated\nR3 closed")
    assert said[Column.RESULT] == "R2 It burns"
    assert said[Column.FEEDBACK_DATE] == "R2 26-03-02\nR3 26-03-02"
    assert said[Column.SATISFACTION] == ("R2 partly 1 (1 of 3 asked have answered)\nR3 (0 of 2 asked have answered)")


def test_the_dates_of_one_resolution_are_dates() -> None:
    said = shown(resolutions=(Followed(resolution=resolution(1, 3)),))
    assert (said[Column.DUE_DATE], said[Column.FEEDBACK_DATE]) == (date(2026, 3, 5), None)


def referred(status: ReferralStatus, unit: int | None, **changed: object) -> Matter:
    plain: dict[str, object] = {"council": 1, "number": 7, "category": Category.LIGHTING, "text": "Dark stairs"}
    kept: dict[str, object] = {"status": status, "unit": unit, "sent_at": NOW, "due_at": NOW}
    solved = replace(ISSUE, status=IssueStatus.SOLVED if changed else IssueStatus.REFERRED, topic=None)
    return Matter(issue=solved, referral=Referral(**{**plain, **kept, **changed}))  # type: ignore[arg-type]  # one of many


def test_what_is_with_others_says_how_far_it_is_and_what_came_of_it() -> None:
    mended = shown(matter=referred(ReferralStatus.CLOSED, 3, result="A new bulb", rating=Rating.SATISFIED))
    assert (mended[Column.TRIAGE], mended[Column.PROGRESS]) == ("referred", "closed")
    assert (mended[Column.RESULT], mended[Column.SATISFACTION]) == ("A new bulb", "satisfied")
    at_assembly = referred(ReferralStatus.CONSULTED, None)
    said = shown(matter=at_assembly)
    awaited = "at the villagers' assembly, awaits the Party members' meeting"
    assert (said[Column.TRIAGE], said[Column.PROGRESS]) == ("submitted to the villagers' assembly", awaited)
    assert (said[Column.RESULT], said[Column.SATISFACTION]) == (None, None)
    page = ledger.page(texts_in("en"), LedgerPage(council=COUNCIL, first=7, matters=(at_assembly,), now=NOW))
    assert awaited in page.text
