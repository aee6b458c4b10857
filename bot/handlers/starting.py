"""Where the private chat begins: its first words, where a link leads, what waits, and help."""

import re
from collections.abc import Awaitable, Callable

from aiogram import F, Router
from aiogram.filters import Command, CommandObject, CommandStart
from aiogram.types import CallbackQuery, Message

from bot.councils.operations.guests import opened_invitation
from bot.councils.operations.issues import councils_open_to
from bot.councils.operations.ledger import ledger_page
from bot.councils.operations.membership import claim_link
from bot.councils.operations.minutes_pages import minutes_page
from bot.councils.operations.overview import waiting_for
from bot.councils.operations.papers import session_papers
from bot.councils.operations.referrals import referrals_waiting
from bot.councils.operations.rules import rules_page
from bot.handlers.talk import Talk
from bot.views import events, ledger, membership, mine, minutes, papers, rules
from bot.views.buttons import CouncilButton, CouncilDo


def router() -> Router:
    """The routes of the private chat's beginning."""
    routes = Router(name="starting")
    routes.message.register(start_command, CommandStart())
    routes.message.register(help_command, Command("help"))
    routes.message.register(mine_command, Command("mine"))
    routes.callback_query.register(mine_pressed, CouncilButton.filter(F.do == CouncilDo.MINE))
    routes.callback_query.register(help_pressed, CouncilButton.filter(F.do == CouncilDo.HELP))
    return routes


async def start_command(message: Message, command: CommandObject, talk: Talk) -> None:
    payload = command.args or ""
    if not talk.reply.is_private:
        await _help(talk)
        return
    page = _page(payload)
    leads_somewhere = page or payload.startswith(events.CLAIM) or payload in (events.FORM, events.MINE, events.PRIVACY)
    if not leads_somewhere or not talk.is_reachable:
        # Whatever she came for, the first thing a private chat says is what is kept; so does one that leads nowhere.
        councils = await talk.records.read(councils_open_to, actor=talk.actor)
        await talk.reply.show(membership.welcome(talk.texts, councils))
    if page is not None:
        show, numbers = page
        await show(talk, **numbers)
    elif payload.startswith(events.CLAIM):
        await _open_link(talk, payload.removeprefix(events.CLAIM))
    elif payload == events.FORM:
        await talk.ask()
    elif payload == events.MINE:
        await _show_mine(talk)
    elif payload == events.PRIVACY:
        await talk.reply.show(membership.privacy(talk.texts))


async def help_command(message: Message, talk: Talk) -> None:
    await _help(talk)


async def help_pressed(press: CallbackQuery, talk: Talk) -> None:
    await _help(talk)


async def mine_command(message: Message, talk: Talk) -> None:
    await _mine(talk)


async def mine_pressed(press: CallbackQuery, talk: Talk) -> None:
    await _mine(talk)


async def _help(talk: Talk) -> None:
    await talk.reply.show(membership.help_page(talk.texts, talk.council, private=talk.reply.is_private))


async def _mine(talk: Talk) -> None:
    if talk.reply.is_private:
        await _show_mine(talk)
    else:
        await talk.reply.lead(events.MINE)


async def _show_mine(talk: Talk) -> None:
    waiting = await talk.records.read(waiting_for, actor=talk.actor)
    referred = await talk.records.read(referrals_waiting, actor=talk.actor)
    for page in mine.pages(talk.texts, waiting, referred):
        await talk.reply.show(page)


async def _open_link(talk: Talk, token: str) -> None:
    invitation = await talk.records.read(opened_invitation, actor=talk.actor, token=token)
    if invitation is None:
        await talk.do(claim_link, token=token)
    else:
        # Who opens it may say no as well as yes.
        await talk.reply.show(membership.invited(talk.texts, invitation))


async def _show_rules(talk: Talk, *, council: int) -> None:
    page = await talk.records.read(rules_page, actor=talk.actor, council=council)
    await talk.reply.show(rules.home(talk.texts, page))


async def _show_ledger(talk: Talk, *, council: int) -> None:
    matters = await talk.records.read(ledger_page, actor=talk.actor, council=council, first=0)
    await talk.reply.show(ledger.page(talk.texts, matters))


async def _show_papers(talk: Talk, *, council: int, session: int) -> None:
    page = await talk.records.read(session_papers, actor=talk.actor, council=council, session=session)
    await talk.reply.show(papers.page(talk.texts, page))


async def _show_minutes(talk: Talk, *, council: int, session: int) -> None:
    page = await talk.records.read(minutes_page, actor=talk.actor, council=council, session=session)
    await talk.reply.show(minutes.page(talk.texts, page))


# Pages that a link leads to, by the numbers in it; it may be old, or made up.
_PAGES = (
    (re.compile(rf"{events.RULES}(?P<council>\d+)", re.ASCII), _show_rules),
    (re.compile(rf"{events.LEDGER}(?P<council>\d+)", re.ASCII), _show_ledger),
    (re.compile(rf"{events.MINUTES}(?P<council>\d+)-(?P<session>\d+)", re.ASCII), _show_minutes),
    (re.compile(rf"{events.PAPERS}(?P<council>\d+)-(?P<session>\d+)", re.ASCII), _show_papers),
)


def _page(payload: str) -> tuple[Callable[..., Awaitable[None]], dict[str, int]] | None:
    for link, show in _PAGES:
        if found := link.fullmatch(payload):
            return show, {name: int(number) for name, number in found.groupdict().items()}
    return None
