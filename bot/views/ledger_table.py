"""The cells of the ledger's table, and what stands around them."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.councils.model.councils import Council
from bot.councils.model.issues import IssueStatus
from bot.councils.model.ledger import Column, Counted, Followed, LedgerRow, Matter
from bot.councils.model.referrals import Referral
from bot.councils.model.resolutions import Resolution
from bot.councils.model.sessions import Session
from bot.councils.model.votes import Choice, Method
from bot.views.ledger import at_referral, dashed, into, outcome, sent_to, yes
from bot.views.texts import Texts

Cell = str | int | float | date | None
# In letters: what is long is broken into lines, so that all columns go on one page of A4 across and can still be read.
_WIDTHS = {
    Column.DATE: 8.5,
    Column.SUMMARY: 24,
    Column.TRIAGE: 11,
    Column.SESSION: 10,
    Column.DUE: 4,
    Column.PRESENT: 4,
    Column.SEATS: 4,
    Column.GUESTS: 4,
    Column.TALLY: 9,
    Column.RESOLUTION: 18,
    Column.OWNER: 6.5,
    Column.DUE_DATE: 10,
    Column.PROGRESS: 12,
    Column.RESULT: 12,
    Column.FEEDBACK_DATE: 10,
    Column.SATISFACTION: 9,
}
_NARROW = 5


def headings(texts: Texts) -> list[str]:
    """What the columns are called."""
    return [texts.plain(f"ledger-column-{column}") for column in Column]


def widths() -> list[float]:
    """How wide the columns are, in letters."""
    return [_WIDTHS.get(column, _NARROW) for column in Column]


def title(texts: Texts, council: Council, now: datetime) -> str:
    """Whose ledger it is, and until when."""
    day = _day(now, council.zone).isoformat()
    return texts.plain("ledger-head", title=council.title, day=day, count=council.last_issue)


def footer(texts: Texts) -> str:
    """What stands under a printed page; Excel puts its numbers in the place of these."""
    return texts.plain("ledger-printed", page="&P", pages="&N")


def cells(texts: Texts, row: LedgerRow, zone: ZoneInfo, now: datetime) -> list[Cell]:
    """A matter as a row of the table, its cells in the order of the columns."""
    issue = row.matter.issue
    sitting, (due, present) = row.sitting, _attended(row)
    of_each: dict[Column, Callable[[Followed], str]] = {
        Column.RESOLUTION: lambda one: texts.plain(
            "ledger-of-resolution", resolution=one.resolution.label, what=one.resolution.text
        ),
        Column.OWNER: lambda one: one.resolution.owner_name or texts.plain("someone"),
        Column.PROGRESS: lambda one: _progress(texts, one, now),
        Column.RESULT: lambda one: (
            texts.plain("ledger-result", resolution=one.resolution.label, text=one.result) if one.result else ""
        ),
        Column.SATISFACTION: lambda one: _satisfaction(texts, one),
    }
    found: dict[Column, Cell] = {
        Column.NUMBER: issue.label,
        Column.DATE: _day(issue.received_at or issue.created_at, zone),
        Column.CHANNEL: texts.plain("ledger-channel", channel=issue.channel),
        Column.SOURCE: texts.plain("ledger-source", source=row.source) if row.source else None,
        Column.PROPOSER: texts.plain("ledger-proposer", number=str(row.proposer)) if row.proposer else None,
        Column.SUMMARY: issue.text,
        Column.TRIAGE: _triage(texts, row.matter),
        Column.MODE: texts.plain("ledger-mode", mode=dashed(sitting.session.mode)) if sitting else None,
        Column.SESSION: _session(texts, sitting.session, zone) if sitting else None,
        Column.DUE: due,
        Column.PRESENT: present,
        Column.RATIO: present / due if due and present is not None else None,
        Column.SEATS: row.votes[-1].seats if row.votes else None,
        Column.GUESTS: row.guests if row.matter.topic else None,
        Column.TALLY: _lines(_tally(texts, counted) for counted in row.votes),
        Column.DUE_DATE: _days(texts, row, zone, lambda one: one.due_at),
        Column.FEEDBACK_DATE: _days(texts, row, zone, lambda one: one.done_at) or _told_on(row, zone),
        **{column: _lines(map(say, row.resolutions)) for column, say in of_each.items()},
    }
    if issue.result is not None:
        found[Column.RESULT] = issue.result
    if row.matter.referral is not None:
        found |= _referred(texts, row.matter.referral)
    return [found.get(column) for column in Column]


def _referred(texts: Texts, referral: Referral) -> dict[Column, Cell]:
    """How far it is with others, what they did, and what she said of it who raised it."""
    rating = referral.rating
    return {
        Column.PROGRESS: at_referral(texts, referral),
        Column.RESULT: referral.result or None,
        Column.SATISFACTION: texts.plain("ledger-rating", rating=rating) if rating else None,
    }


def _attended(row: LedgerRow) -> tuple[int | None, int | None]:
    """Who was due and came: to the session, or where there was none yet, who voted."""
    if row.sitting is not None and row.sitting.has_begun:
        return row.sitting.session.due, row.sitting.present
    last = row.votes[-1].vote if row.votes else None
    return (last.due, last.present) if last else (None, None)


def _session(texts: Texts, session: Session, zone: ZoneInfo) -> str:
    return texts.plain("ledger-session", session=session.label, day=_short(_day(session.starts_at, zone)))


def _triage(texts: Texts, matter: Matter) -> str:
    topic = matter.topic
    return texts.plain(
        "ledger-triage",
        status=sent_to(matter.referral) if matter.referral and topic is None else _answered(matter),
        topic=topic.label if topic else "",
        title=topic.title if topic else "",
        into=into(matter),
    )


def _answered(matter: Matter) -> str:
    """What was answered; of what became a topic that it did, wherever it went then."""
    return IssueStatus.ACCEPTED if matter.referral and matter.topic else matter.issue.status


def _tally(texts: Texts, counted: Counted) -> str:
    vote = counted.vote
    if not counted.counts:
        return texts.plain("ledger-untold", vote=vote.label, outcome=outcome(vote))
    choices = Choice if vote.method is Method.MOTION else (*vote.options, Choice.ABSTAIN)
    names = [texts.plain(f"button-{choice}") if isinstance(choice, Choice) else choice for choice in choices]
    told = [
        texts.plain("ledger-count", name=name, count=count) for name, count in zip(names, counted.counts, strict=True)
    ]
    between = texts.plain("ledger-between")
    return texts.plain("ledger-tally", vote=vote.label, counts=between.join(told), outcome=outcome(vote))


def _progress(texts: Texts, one: Followed, now: datetime) -> str:
    return texts.plain(
        "ledger-progress",
        resolution=one.resolution.label,
        status=dashed(one.resolution.status),
        overdue=yes(one.resolution.overdue_at(now)),
        said=yes(bool(one.progress)),
        text=one.progress,
    )


def _satisfaction(texts: Texts, one: Followed) -> str:
    if not one.asked:
        return ""
    rated = [
        texts.plain("ledger-count", name=texts.plain("ledger-rating", rating=rating), count=count)
        for rating, count in one.ratings
    ]
    return texts.plain(
        "ledger-satisfaction",
        resolution=one.resolution.label,
        counts=texts.plain("ledger-between").join(rated) or "none",
        answered=sum(count for _, count in one.ratings),
        asked=one.asked,
    )


def _days(texts: Texts, row: LedgerRow, zone: ZoneInfo, of: Callable[[Resolution], datetime | None]) -> Cell:
    """A day of each resolution; of the only one as a date, by which a table can be sorted."""
    dated = [(one.resolution.label, _day(at, zone)) for one in row.resolutions if (at := of(one.resolution))]
    if len(row.resolutions) == 1:
        return dated[0][1] if dated else None
    return _lines(texts.plain("ledger-dated", resolution=label, day=_short(day)) for label, day in dated)


def _told_on(row: LedgerRow, zone: ZoneInfo) -> Cell:
    """When its proposer heard of what came of it, where no resolution was needed."""
    issue = row.matter.issue
    answered = issue.status in (IssueStatus.QUICK_FIX, IssueStatus.REFERRED, IssueStatus.DECLINED)
    return _day(issue.replied_at, zone) if answered and issue.replied_at else None


def _lines(parts: Iterable[str]) -> str | None:
    return "\n".join(part for part in parts if part) or None


def _day(moment: datetime, zone: ZoneInfo) -> date:
    return moment.astimezone(zone).date()


def _short(day: date) -> str:
    """As the table shows days, so that one stands beside a number in a narrow column."""
    return f"{day:%y-%m-%d}"
