"""What happened, told to the one who did it and to those who must hear."""

import re
from datetime import date
from html import escape
from zoneinfo import ZoneInfo

from aiogram.types import InlineKeyboardButton

from bot.councils.events import Event, EventKind
from bot.councils.model.councils import Council
from bot.councils.model.issues import SPOKEN
from bot.views import (
    announcements,
    leads,
    links,
    phases,
    rosters,
)
from bot.views.buttons import (
    keyboard,
)
from bot.views.message import Message, clipped
from bot.views.next_steps import next_step, onward
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
    """The same answer as a message that stays, with the buttons of what she may do next."""
    text = texts(f"answer-{event.kind}", **texts.facts(event.facts, zone))
    return Message(text=text, keyboard=onward(texts, event))


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
    if event.kind is EventKind.ANNOUNCED:
        facts["text"] = announcements.heard(texts, event.facts, zone)
    if event.kind is EventKind.MONTHLY_SUMMARY:
        facts["period"] = texts.month(date.fromisoformat(f"{facts['period']}-01"))
    if event.kind is EventKind.NEWLY_OPEN:
        facts["features"] = phases.ways_in(texts, str(event.facts["features"]))
    if event.kind is EventKind.BALLOTS_TO_ENTER:
        facts["names"] = texts.names(tuple(str(facts["names"]).splitlines()), NAMES_SHOWN)
    to_convenor = council is not None and council.convenor_id == user_id
    lines = [texts(f"notice-{event.kind}", **facts)]
    if event.kind is EventKind.ISSUE_TO_TRIAGE:
        lines += leads.how_it_came(texts, facts)
    return Message(text=texts.joined(lines, "\n"), keyboard=next_step(texts, event, to_convenor=to_convenor))


def overnight(texts: Texts, notices: list[Message]) -> Message:
    """What has waited for one person, and asks nothing of her, in one message."""
    told = texts("overnight", count=len(notices))
    return Message(text=texts.joined([told, *(one.text for one in notices)], "\n\n"))


def mention(texts: Texts, event: Event, *, zone: ZoneInfo, people: dict[int, str], bot_username: str) -> Message:
    """The one mention in the group of `people` who can't be written to, with a way into the private chat."""
    links = [
        Markup(f'<a href="tg://user?id={user_id}">{escape(_called(texts, name), quote=False)}</a>')
        for user_id, name in people.items()
    ]
    person = texts.joined(links, texts.plain("list-separator"))
    what = texts(f"mention-{event.kind}", **texts.facts(event.facts, zone))
    start = InlineKeyboardButton(text=texts.plain("button-start"), url=start_link(bot_username, MINE))
    asked = next_step(texts, event, to_convenor=False)
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
