"""The papers of a session: which there are, and the words that stand on each."""

from typing import Any

from bot.councils.model.councils import Post
from bot.councils.model.sessions import AHEAD, ALIVE, Mode, SessionStatus
from bot.councils.operations.attendees import Attendee
from bot.councils.operations.papers import Papers, Paragraph, Sheet
from bot.views import agendas, coming, roll
from bot.views.buttons import button, keyboard
from bot.views.message import Message, clipped
from bot.views.session_buttons import PaperButton, PaperDo
from bot.views.texts import Texts

# An issue may be a thousand letters long; on an agenda it only says what the topic is about.
BACKGROUND = 120
WHY = 30
# For those who come and are not on the list.
BLANK_ROWS = 3
Facts = dict[str, Any]


def page(texts: Texts, papers: Papers) -> Message:
    """The papers there are, each by its button; the sheet is for those who run the session."""
    council, number = papers.council.id, papers.session.number
    does = [PaperDo.CALENDAR, PaperDo.AGENDA, *([PaperDo.SHEET] if papers.posts else [])]
    row = [button(texts, f"paper-{do}", PaperButton(do=do, council=council, number=number)) for do in does]
    arranges = Post.CONVENOR in papers.posts and papers.session.status in AHEAD
    more = [agendas.arranging(texts, council, number)] if arranges else []
    told = [coming.who(texts, council, number)] if papers.posts else []
    roll_call = [roll.opening(texts, council, number)] if papers.posts and papers.session.status in ALIVE else []
    return Message(
        text=texts("papers", session=papers.session.label), keyboard=keyboard(row, [*more, *told, *roll_call])
    )


def calendar_title(texts: Texts, papers: Papers) -> str:
    """What a calendar calls the session."""
    return texts.plain("calendar-title", session=papers.session.label, council_title=papers.council.title)


def calendar_state(papers: Papers) -> str:
    """What a calendar file does once it is opened: it adds the session, changes it, or strikes it out."""
    if papers.session.status is SessionStatus.CANCELLED:
        return "cancelled"
    return "moved" if papers.session.sequence else "new"


def calendar_words(texts: Texts, papers: Papers) -> str:
    """What a calendar says beside time and place: the agenda, but of a home visit, for a phone lies about open."""
    if papers.session.is_private:
        return ""
    return "\n".join(
        texts.plain(
            "calendar-line",
            position=paragraph.item.position,
            topic=paragraph.topic.label,
            title=paragraph.topic.title,
            minutes=paragraph.item.minutes if papers.session.is_timed else 0,
        )
        for paragraph in papers.agenda
    )


def agenda(texts: Texts, papers: Papers) -> Facts:
    """What the printed agenda says; of a session whose topics take no minutes it has no column of them, and no sum."""
    is_timed = papers.session.is_timed
    columns = ("position", "topic", *(["time"] if is_timed else []))
    return {
        **_paper(texts, papers, texts.plain("agenda-title", session=papers.session.label)),
        "lines": _lines(texts, papers),
        "columns": [texts.plain(f"agenda-column-{column}") for column in columns],
        "items": [
            {
                "position": paragraph.item.position,
                "title": f"{paragraph.topic.label} {paragraph.topic.title}",
                "background": _background(texts, paragraph),
                "minutes": texts.plain("agenda-minutes", minutes=paragraph.item.minutes),
            }
            for paragraph in papers.agenda
        ],
        "sum": texts.plain("agenda-sum", minutes=papers.minutes) if is_timed else "",
    }


def sheet(texts: Texts, found: Sheet) -> Facts:
    """What the attendance sheet says."""
    papers = found.papers
    columns = ("number", "name", "role", "signature", "arrived")
    return {
        **_paper(texts, papers, texts.plain("sheet-title", session=papers.session.label)),
        "lines": [*_lines(texts, papers), [texts.plain("sheet-due"), texts.plain("sheet-count", due=found.due)]],
        "columns": [texts.plain(f"sheet-column-{column}") for column in columns],
        "rows": [
            *(_row(texts, papers, attendee) for attendee in found.attendees),
            *([""] * len(columns) for _ in range(BLANK_ROWS)),
        ],
        "signed": [texts.plain(f"sheet-signed-{post}") for post in (Post.HOST, Post.RECORDER)],
    }


def _paper(texts: Texts, papers: Papers, title: str) -> Facts:
    council = papers.council
    footer = texts.plain("paper-footer", session=papers.session.label, council_title=council.title)
    return {"language": texts.locale[:2], "council": council.title, "title": title, "footer": footer}


def _lines(texts: Texts, papers: Papers) -> list[list[str]]:
    session, zone = papers.session, papers.council.zone
    begins = texts.in_full(session.starts_at, zone)
    if session.mode is Mode.ONLINE:
        when = texts.plain("paper-until", begins=begins, ends=texts.in_full(papers.ends_at, zone))
    else:
        when = texts.plain("paper-about", begins=begins, minutes=papers.minutes) if papers.minutes else begins
    lines = {
        "when": when,
        "where": session.place,
        "how": texts.plain("session-mode", mode=session.mode.replace("_", "-")),
        "host": papers.host or texts.plain("someone"),
    }
    return [[texts.plain(f"paper-line-{label}"), words] for label, words in lines.items() if words]


def _background(texts: Texts, paragraph: Paragraph) -> list[str]:
    said = [f"{issue.label} {clipped(issue.text, BACKGROUND)}" for issue in paragraph.issues]
    names = texts.plain("list-separator").join(name or texts.plain("someone") for name in paragraph.guests)
    return [*said, texts.plain("agenda-guests", names=names)] if names else said


def _row(texts: Texts, papers: Papers, attendee: Attendee) -> list[str]:
    label, came = attendee.attendance.attendee, attendee.attendance.checked_in_at
    topic, _, guest = label.partition("X")
    why = {"why": clipped(attendee.why, WHY), "has_why": "yes" if attendee.why else "no"}
    role = texts.plain("sheet-seat") if attendee.is_seat else texts.plain("sheet-guest", topic=topic, **why)
    return [
        label if attendee.is_seat else f"X{guest}",
        attendee.name or texts.plain("someone"),
        role,
        "",
        texts.clock(came, papers.council.zone) if came else "",
    ]
