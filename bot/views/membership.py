"""The council's board, its seats, and the pages of a private chat."""

from bot.councils.model.councils import Council
from bot.councils.model.membership import GuestStatus, Seat
from bot.councils.operations.guests import Invitation
from bot.councils.operations.overview import CouncilBoard, SeatList
from bot.views import issues, topics
from bot.views.buttons import (
    CouncilButton,
    CouncilDo,
    GuestButton,
    InvitationButton,
    LanguageButton,
    PrivacyButton,
    PrivacyDo,
    Row,
    button,
    keyboard,
)
from bot.views.message import Message
from bot.views.texts import LOCALES, Markup, Texts

ROWS_SHOWN = 8
PUT_OFF_SHOWN = 4
NAMES_SHOWN = 20
SEATS_SHOWN = 30
RESOLUTIONS_SHOWN = 12


def board(texts: Texts, page: CouncilBoard) -> Message:
    """The board of a council: who sits in it, what is talked about, and the first step for everyone."""
    council, names = page.council, tuple(seat.name for seat in page.seats)
    lines = [
        texts("council-title", title=council.title),
        texts("council-seats", count=len(page.seats), names=texts.names(names, NAMES_SHOWN)),
        texts("council-posts", convenor=page.convenor, host=page.host or "none", recorder=page.recorder or "none"),
        texts(
            "council-counts",
            collected=page.collected,
            under_way=page.resolutions_open,
            closed=page.resolutions_closed,
        ),
        *_next_session(texts, page),
        *(Markup(topics.line(texts, topic)) for topic in page.topics[-ROWS_SHOWN:]),
        *(Markup(topics.line(texts, topic)) for topic in page.put_off[-PUT_OFF_SHOWN:]),
    ]

    def press(do: CouncilDo) -> CouncilButton:
        return CouncilButton(do=do, council=council.id)

    return Message(
        text=texts.joined(lines, "\n"),
        keyboard=keyboard(
            [button(texts, "issue", press(CouncilDo.ISSUE)), button(texts, "mine", press(CouncilDo.MINE))],
            [
                button(texts, "issues", press(CouncilDo.ISSUES)),
                button(texts, "seats", press(CouncilDo.SEATS)),
                button(texts, "help", press(CouncilDo.HELP)),
            ],
        ),
    )


def _next_session(texts: Texts, page: CouncilBoard) -> list[Markup]:
    session = page.next_session
    if session is None:
        return []
    when = texts.moment(session.starts_at, page.council.zone)
    mode = session.mode.replace("_", "-")
    under_way = "yes" if session.opened_at else "no"
    return [texts("council-session", session=session.label, mode=mode, when=when, under_way=under_way)]


def greeting(texts: Texts, bot_name: str) -> Message:
    """What the bot says once when it is added to a group."""
    new = CouncilButton(do=CouncilDo.NEW, council=0)
    return Message(text=texts("greeting", bot_name=bot_name), keyboard=keyboard([button(texts, "new-council", new)]))


def seats(texts: Texts, page: SeatList) -> Message:
    """The N seats; the convenor may add, end and appoint from here."""
    council = page.council
    lines = [texts("seats-title", count=len(page.seats))]
    lines += [_seat_line(texts, page, seat) for seat in page.seats[:SEATS_SHOWN]]
    if len(page.seats) > SEATS_SHOWN:
        lines.append(texts("list-more", count=len(page.seats) - SEATS_SHOWN))

    def press(do: CouncilDo) -> CouncilButton:
        return CouncilButton(do=do, council=council.id)

    def steps(*does: CouncilDo) -> Row:
        return [button(texts, do, press(do)) for do in does]

    own = steps(CouncilDo.ABSENCE) if page.is_seated else []
    if page.is_convenor:
        of_seats = (CouncilDo.UNSEAT, CouncilDo.POST) if page.seats else ()
        of_convenor = [
            steps(CouncilDo.SEAT, *of_seats),
            steps(CouncilDo.ROSTER, CouncilDo.TAG),
            steps(CouncilDo.RULES, CouncilDo.ALLIANCE),
            # Founding a council gives her the post, not a seat.
            own or steps(CouncilDo.SIT),
        ]
        return Message(text=texts.joined(lines, "\n"), keyboard=keyboard(*of_convenor))
    return Message(
        text=texts.joined(lines, "\n"), keyboard=keyboard([*own, *steps(CouncilDo.RULES, CouncilDo.SUCCEED)])
    )


def _seat_line(texts: Texts, page: SeatList, seat: Seat) -> Markup:
    posts = page.council.posts_of(seat.user_id) if seat.user_id is not None else ()
    tags = page.tags.get(seat.number, ())
    what = [*(texts(f"post-{post}") for post in posts), *(texts(f"tag-{tag.replace('_', '-')}") for tag in tags)]
    held = texts.joined(what, texts.plain("list-separator"))
    return texts(
        "seat-line",
        number=seat.number,
        name=seat.name,
        posts=held,
        has_posts="yes" if what else "no",
        state="unclaimed" if seat.user_id is None else "away" if seat.number in page.away else "here",
    )


def joining(texts: Texts, council: int, topic: int) -> Row:
    """A guest's yes, also when she thought better of her no."""
    return [button(texts, "join", GuestButton(accepts=True, council=council, number=topic))]


def invitation(texts: Texts, council: int, topic: int) -> Row:
    """A guest's yes and no."""
    return [
        *joining(texts, council, topic),
        button(texts, "not-join", GuestButton(accepts=False, council=council, number=topic)),
    ]


def invited(texts: Texts, page: Invitation) -> Message:
    """What an invitation asks whoever opened its link, with the answers she has not given yet."""
    guest = page.guest
    asked = texts(
        "notice-guest-invited",
        name=guest.name,
        topic=page.topic.label,
        title=page.topic.title,
        why=guest.why,
        has_why="yes" if guest.why else "no",
        votes=page.council.settings.guests_vote,
        council_title=page.council.title,
    )
    answers = {GuestStatus.ACCEPTED: "join", GuestStatus.DECLINED: "not-join"}
    left = [
        button(texts, key, InvitationButton(accepts=status is GuestStatus.ACCEPTED, token=page.token))
        for status, key in answers.items()
        if status is not guest.status
    ]
    return Message(text=asked, keyboard=keyboard(left))


def languages(texts: Texts) -> Message:
    """The choice of a language."""
    return Message(
        text=texts("ask-language"),
        keyboard=keyboard([button(texts, f"locale-{locale}", LanguageButton(locale=locale)) for locale in LOCALES]),
    )


def privacy(texts: Texts) -> Message:
    """What is kept, and what a person may do about it."""
    return Message(
        text=texts("privacy"),
        keyboard=keyboard(
            [
                button(texts, "export-me", PrivacyButton(do=PrivacyDo.EXPORT)),
                button(texts, "forget-me", PrivacyButton(do=PrivacyDo.FORGET)),
            ]
        ),
    )


def sure_to_forget(texts: Texts) -> Message:
    """Asked once more before a person is forgotten."""
    sure = PrivacyButton(do=PrivacyDo.SURE)
    return Message(text=texts("ask-forget"), keyboard=keyboard([button(texts, "forget-sure", sure)]))


def welcome(texts: Texts, councils: tuple[Council, ...]) -> Message:
    """The first page of a private chat: what is kept, and a way to put forward an issue in each of her councils."""
    return Message(text=texts("welcome"), keyboard=keyboard(*_issue_rows(texts, councils)))


def _issue_rows(texts: Texts, councils: tuple[Council, ...]) -> list[Row]:
    return [
        [issues.in_council(texts.plain("issue-in", title=council.title[:30]), CouncilDo.ISSUE, council)]
        for council in councils[:ROWS_SHOWN]
    ]


def help_page(texts: Texts, council: Council | None, *, private: bool) -> Message:
    """How it goes, for a group or for a private chat, with the pages no board leads to."""

    def press(do: CouncilDo) -> CouncilButton:
        return CouncilButton(do=do, council=council.id if council else 0)

    about_council = [CouncilDo.RESOLUTIONS, CouncilDo.LEDGER] if council else [CouncilDo.LEDGER]
    about_her = [CouncilDo.LANGUAGE, CouncilDo.PRIVACY]
    return Message(
        text=texts("help-private") if private else texts("help-group"),
        keyboard=keyboard(*([button(texts, do, press(do)) for do in pages] for pages in (about_council, about_her))),
    )


def open_resolutions(texts: Texts, council: Council, lines: list[Markup]) -> Message:
    """The resolutions under way, for one asker."""
    if not lines:
        return Message(text=texts("resolutions-none"))
    title = texts("resolutions-title", count=len(lines), title=council.title)
    shown = [title, *lines[:RESOLUTIONS_SHOWN]]
    if len(lines) > RESOLUTIONS_SHOWN:
        shown.append(texts("list-more", count=len(lines) - RESOLUTIONS_SHOWN))
    return Message(text=texts.joined(shown, "\n"))
