"""All routes in their order, behind the middlewares."""

from collections.abc import Callable
from functools import cache

from aiogram import Router
from aiogram.types import Update

from bot.councils.errors import Refusal
from bot.handlers import (
    agendas,
    alliances,
    announcements,
    calls,
    coming,
    directory,
    examples,
    figures,
    floor,
    forms,
    imports,
    issues,
    leads,
    ledger,
    membership,
    mentors,
    minutes,
    motions,
    notes,
    papers,
    phases,
    referrals,
    resolutions,
    responsibilities,
    roles,
    roster,
    rules,
    sessions,
    sittings,
    slots,
    stale,
    starting,
    succession,
    summaries,
    templates,
    topics,
    training,
    votes,
)
from bot.handlers.middlewares import Acquaint, Follow, Refuse, Return
from bot.handlers.pages import Pages
from bot.handlers.talk import Defaults
from bot.records import Now, Outbox, Records


class Routes:
    """Handles every update of one bot.

    aiogram's Dispatcher stands on such a router too; around each update it does what only its own state machine needs.
    """

    def __init__(
        self,
        pages: Pages,
        records: Records,
        outbox: Outbox,
        *,
        defaults: Defaults,
        now: Now,
        refused: Callable[[Refusal], None],
    ) -> None:
        """`refused` hears of every refusal before it is told."""
        self.root = _root()
        self._kinds = frozenset(self.root.resolve_used_update_types())
        self._given = {
            "bot": pages.bot,
            "pages": pages,
            "records": records,
            "outbox": outbox,
            "defaults": defaults,
            "now": now,
            "refused": refused,
        }

    async def handle(self, update: Update) -> None:
        """Handle one update to its end."""
        for kind in self._kinds & update.model_fields_set:
            await self.root.propagate_event(kind, getattr(update, kind), event_update=update, **self._given)


@cache
def _root() -> Router:
    """The way through all words. It keeps nothing of a bot and takes long to lay out, so all of a process share it."""
    routes = Router()
    routes.message.outer_middleware(Follow())
    for observer in (routes.my_chat_member, routes.message):
        observer.outer_middleware(Return())
    for observer in (routes.message, routes.callback_query):
        observer.outer_middleware(Acquaint())
        observer.outer_middleware(Refuse())
    # The word of most presses comes first: every router before it would read them in vain.
    for word in (
        votes,
        starting,
        membership,
        motions,
        topics,
        sessions,
        coming,
        slots,
        sittings,
        papers,
        agendas,
        floor,
        notes,
        # Its command may stand below a document, which others look at whatever stands there.
        training,
        minutes,
        resolutions,
        forms,
        issues,
        leads,
        ledger,
        roster,
        rules,
        alliances,
        referrals,
        summaries,
        figures,
        directory,
        responsibilities,
        imports,
        announcements,
        templates,
        calls,
        examples,
        phases,
        mentors,
        roles,
        succession,
        stale,
    ):
        routes.include_router(word.router())
    return routes
