"""What happened, told to the one who did it and to those who must hear."""

import re
from html import escape
from zoneinfo import ZoneInfo

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from bot.councils.events import Event, EventKind
from bot.councils.model.councils import Council
from bot.councils.model.issues import SPOKEN
from bot.councils.model.verdicts import Outcome
from bot.views import (
    floor,
    issues,
    leads,
    links,
    membership,
    minutes,
    motions,
    notes,
    resolutions,
    rosters,
    sessions,
    topics,
    votes,
)
from bot.views.buttons import (
    CouncilButton,
    CouncilDo,
    LinkDo,
    Row,
    VoteButton,
    VoteDo,
    button,
    keyboard,
)
from bot.views.message import Message, clipped
from bot.views.minutes import MinutesDo
from bot.views.session_buttons import SessionDo
from bot.views.texts import Markup, Texts

# Of what she did in no council, such as choosing a language: no time is ever said to it.
NOWHERE = ZoneInfo("UTC")
NAMES_SHOWN = 20
# So many units of a name, that those of all who are mentioned together fit into a message.
NAME_SHOWN = 36
CLAIM = "c-"
FORM = "form"
MINE = "mine"
MINUTES = "minutes-"
PRIVACY = "privacy"
RULES = "rules-"
LEDGER = "ledger-"
PAPERS = "papers-"
_BALLOTS = frozenset(
    {
        EventKind.BALLOT_CAST,
        EventKind.BALLOT_IN_BOX,
        EventKind.OPTION_MARKED,
        EventKind.ADVICE_GIVEN,
        EventKind.LAST_BALLOT,
    }
)
_TOKEN = re.compile(rf"start={CLAIM}([\w-]+)", re.ASCII)


def answer(texts: Texts, event: Event, zone: ZoneInfo) -> str:
    """What is said to the one who did it, in plain text short enough for a toast, unless it answers a file."""
    if event.kind is EventKind.ROSTER_REFUSED:
        return rosters.refused(texts, event)
    return texts.plain(f"answer-{event.kind}", **texts.facts(event.facts, zone))


def told(texts: Texts, event: Event, zone: ZoneInfo) -> Message:
    """The same answer as a message that stays."""
    return Message(text=texts(f"answer-{event.kind}", **texts.facts(event.facts, zone)))


def noted(texts: Texts, event: Event, zone: ZoneInfo) -> Message | None:
    """What a message in private says from then on of a ballot that was cast with its buttons; None of anything else."""
    if event.kind not in _BALLOTS:
        return None
    question = texts("vote-question", question=str(event.facts["question"]))
    return Message(text=texts.joined([told(texts, event, zone).text, question], "\n"))


def notice(
    texts: Texts, event: Event, *, council: Council | None, zone: ZoneInfo, user_id: int | None, bot_username: str
) -> Message:
    """What is said to somebody who must hear of it, with the buttons of her next step."""
    if event.kind is EventKind.SEAT_LINKS:
        tokens = str(event.facts["tokens"]).split()
        return links.of_seats(texts, event, [start_link(bot_username, f"{CLAIM}{token}") for token in tokens], zone)
    facts = texts.facts(event.facts, zone)
    if facts.get("name") == "":
        facts["name"] = texts("unnamed-resident") if facts.get("channel") in SPOKEN else texts("unsigned-name")
    if token := facts.pop("token", None):
        facts["link"] = start_link(bot_username, f"{CLAIM}{token}")
    if event.kind is EventKind.BALLOTS_TO_ENTER:
        facts["names"] = texts.names(tuple(str(facts["names"]).splitlines()), NAMES_SHOWN)
    to_convenor = council is not None and council.convenor_id == user_id
    lines = [texts(f"notice-{event.kind}", **facts)]
    if event.kind is EventKind.ISSUE_TO_TRIAGE:
        lines += leads.how_it_came(texts, facts)
    return Message(text=texts.joined(lines, "\n"), keyboard=_next_step(texts, event, to_convenor=to_convenor))


def mention(texts: Texts, event: Event, *, zone: ZoneInfo, people: dict[int, str], bot_username: str) -> Message:
    """The one mention in the group of `people` who can't be written to, with a way into the private chat."""
    links = [
        Markup(f'<a href="tg://user?id={user_id}">{escape(_called(texts, name), quote=False)}</a>')
        for user_id, name in people.items()
    ]
    person = texts.joined(links, texts.plain("list-separator"))
    what = texts(f"mention-{event.kind}", **texts.facts(event.facts, zone))
    start = InlineKeyboardButton(text=texts.plain("button-start"), url=start_link(bot_username, MINE))
    asked = _next_step(texts, event, to_convenor=False)
    rows = [*(asked.inline_keyboard if asked else []), [start]]
    return Message(text=texts("mention", person=person, what=what), keyboard=keyboard(*rows))


def tokens_in(words: str) -> tuple[str, ...]:
    """The tokens of the links that a message of ours shows."""
    return tuple(_TOKEN.findall(words))


def _called(texts: Texts, name: str) -> str:
    return clipped(name, NAME_SHOWN) or texts.plain("someone")


def start_link(bot_username: str, payload: str) -> str:
    """A link that opens the private chat with the bot."""
    return f"https://t.me/{bot_username}?start={payload}"


def _next_step(texts: Texts, event: Event, *, to_convenor: bool) -> InlineKeyboardMarkup | None:
    if event.council is None:
        return None
    council, number = event.council, event.number or 0
    match event.kind:
        case EventKind.OWNER_ASKED:
            return keyboard(resolutions.ownership(texts, council, number))
        case EventKind.OWNER_REMINDED if event.facts.get("declined") != "yes":
            return keyboard(resolutions.work(texts, council, number))
        case EventKind.RESOLUTION_REOPENED if not to_convenor:
            return keyboard(resolutions.work(texts, council, number))
        case EventKind.FEEDBACK_ASKED:
            return keyboard(resolutions.ratings(texts, council, number))
        case EventKind.CONFIRMATION_ASKED:
            return keyboard(resolutions.confirmation(texts, council, number))
        case EventKind.OWNER_DECLINED | EventKind.OWNER_REMINDED:
            return keyboard([resolutions.new_owner(texts, council, number)])
        case EventKind.VOTE_CLOSED if to_convenor:
            return keyboard(_after_vote(texts, event))
        case EventKind.TOPIC_EMPTIED:
            return keyboard([topics.withdrawal(texts, council, number)])
        case EventKind.SESSION_CONVENED:
            return keyboard([sessions.press(texts, SessionDo.PAPERS, council, number)])
        case EventKind.SUCCESSION_ASKED:
            objection = CouncilButton(do=CouncilDo.OBJECT, council=council)
            return keyboard([button(texts, "object", objection)])
        case EventKind.GUEST_INVITED:
            return keyboard(membership.invitation(texts, council, number))
        case EventKind.SEAT_LINK:
            return keyboard(links.of_seat(texts, council, number, *LinkDo))
        case EventKind.GUEST_LINK:
            return keyboard(links.of_guest(texts, council, number, int(event.facts["guest"]), *LinkDo))
        case _:
            steps = (
                step(texts, event, council, number) for step in (_vote_step, _session_step, _issue_step, _minutes_step)
            )
            return next(filter(None, steps), None)


def _session_step(texts: Texts, event: Event, council: int, number: int) -> InlineKeyboardMarkup | None:
    match event.kind:
        case EventKind.FLOOR_GIVEN:
            return keyboard([floor.ending(texts, council, number, int(event.facts["turn"]))])
        case EventKind.SESSION_BEGUN | EventKind.CONTRIBUTION_ASKED:
            return keyboard([notes.own(texts, council, number)])
        case _:
            return None


def _vote_step(texts: Texts, event: Event, council: int, number: int) -> InlineKeyboardMarkup | None:
    match event.kind:
        case EventKind.VOTE_TIED:
            return keyboard(votes.casting(texts, council, number))
        case EventKind.VOTE_REMINDED:
            choices = tuple(str(event.facts["options"]).splitlines())
            return keyboard(*votes.ballots(texts, council, number, choices))
        case EventKind.MOTION_TO_PUT:
            return keyboard([motions.putting(texts, council, number, int(event.facts["number"]))])
        case EventKind.BALLOTS_TO_ENTER:
            return keyboard([votes.entry(texts, council, number)])
        case _:
            return None


def _issue_step(texts: Texts, event: Event, council: int, number: int) -> InlineKeyboardMarkup | None:
    match event.kind:
        case EventKind.ISSUE_TO_TRIAGE:
            like = issues.alike(texts, council, number, str(event.facts["like"]))
            file = [leads.opening(texts, council, number, str(event.facts["file"]))] if "file" in event.facts else []
            return keyboard(file, *issues.triage(texts, council, number), *like)
        case EventKind.ISSUE_UNANSWERED | EventKind.ISSUE_ANSWERED:
            return keyboard(*issues.triage(texts, council, number))
        case EventKind.ISSUE_ASKED:
            return keyboard(issues.answering(texts, council, number))
        case EventKind.LEAD_LEFT | EventKind.LEAD_WAITS:
            return keyboard(leads.to_word(texts, council, number))
        case EventKind.ISSUE_COLLECTED | EventKind.ISSUE_TAKEN_DOWN | EventKind.ISSUE_WORDED:
            return keyboard(issues.withdrawal(texts, council, number))
        case _:
            return None


def _minutes_step(texts: Texts, event: Event, council: int, number: int) -> InlineKeyboardMarkup | None:
    match event.kind:
        case EventKind.MINUTES_PUBLISHED | EventKind.MINUTES_REMINDED:
            return keyboard(*minutes.asked(texts, council, number))
        case EventKind.MINUTES_OBJECTED:
            who, name = str(event.facts["who"]), str(event.facts["name"])
            recall = minutes.press(texts, MinutesDo.RECALL, council, number)
            return keyboard([recall], [minutes.standing_by(texts, council, number, who, name)])
        case EventKind.MINUTES_DRAFTED | EventKind.MINUTES_CONFIRMED | EventKind.ADDENDUM_ADDED:
            return keyboard([minutes.press(texts, MinutesDo.SHOW, council, number)])
        case _:
            return None


def _after_vote(texts: Texts, event: Event) -> Row:
    council, number = event.council or 0, event.number or 0
    match event.facts["outcome"]:
        case Outcome.PASSED:
            return [button(texts, "resolve", VoteButton(do=VoteDo.RESOLVE, council=council, number=number))]
        case Outcome.NO_QUORUM:
            return votes.again(texts, council, number)
        case _:
            return []


def rest(texts: Texts, event: Event) -> list[Row] | None:
    """What her own step leaves to be pressed about the same thing; None where it may be taken once more."""
    match event.kind:
        case EventKind.OWNER_ACCEPTED:
            return [resolutions.work(texts, event.council or 0, event.number or 0)]
        case EventKind.GUEST_DECLINED:
            return [membership.joining(texts, event.council or 0, event.number or 0)]
        case EventKind.LINK_REVOKED:
            return [links.of_seat(texts, event.council or 0, event.number or 0, LinkDo.LINK)]
        case EventKind.GUEST_LINK_REVOKED:
            guest = int(event.facts["guest"])
            return [links.of_guest(texts, event.council or 0, event.number or 0, guest, LinkDo.LINK)]
        case EventKind.ISSUE_ANSWERED:
            return [issues.withdrawal(texts, event.council or 0, event.number or 0)]
        case EventKind.ISSUE_COLLECTED if {"file", "writer"} <= event.facts.keys():
            return []  # what waited for its words has them
        case kind if kind in _LEAVES_NOTHING:
            return []
        case _:
            return None


_LEAVES_NOTHING = frozenset(
    {
        EventKind.ISSUE_DECLINED,
        EventKind.LEAD_DROPPED,
        EventKind.ISSUE_FIXED,
        EventKind.ISSUE_MERGED,
        EventKind.ISSUE_WITHDRAWN,
        EventKind.TOPIC_MADE,
        EventKind.TOPIC_WITHDRAWN,
        EventKind.SESSION_CANCELLED,
        EventKind.MOTION_SECONDED,
        EventKind.MOTION_WITHDRAWN,
        EventKind.VOTE_OPENED,
        EventKind.LAST_BALLOT,
        EventKind.RECUSED,
        EventKind.RESOLUTION_ADOPTED,
        EventKind.OWNER_ASKED,
        EventKind.OWNER_DECLINED,
        EventKind.DONE_CLAIMED,
        EventKind.FEEDBACK_GIVEN,
        EventKind.RESOLUTION_CLOSED,
        EventKind.GUEST_JOINED,
        EventKind.SEAT_LINK,
        EventKind.GUEST_LINK,
        EventKind.ALLIANCE_JOINED,
        EventKind.ALLIANCE_LEFT,
        EventKind.FORGOTTEN,
    }
)
