"""All routes in their order, behind the middlewares."""

from aiogram import Dispatcher

from bot.handlers import (
    alliances,
    forms,
    issues,
    leads,
    membership,
    motions,
    resolutions,
    rules,
    stale,
    succession,
    topics,
    votes,
)
from bot.handlers.middlewares import Acquaint, Follow, Refuse
from bot.handlers.talk import Defaults
from bot.records import Now, Outbox, Records


def dispatcher(records: Records, outbox: Outbox, *, defaults: Defaults, now: Now) -> Dispatcher:
    """A dispatcher that handles every update of one bot."""
    routes = Dispatcher(now=now, defaults=defaults, disable_fsm=True)
    routes.message.outer_middleware(Follow(outbox))
    acquaint = Acquaint(records, outbox, defaults)
    for observer in (routes.message, routes.callback_query):
        observer.outer_middleware(acquaint)
        observer.outer_middleware(Refuse())
    # The word of most presses comes first: every router before it would read them in vain.
    for word in (
        votes,
        membership,
        motions,
        topics,
        resolutions,
        forms,
        issues,
        leads,
        rules,
        alliances,
        succession,
        stale,
    ):
        routes.include_router(word.router())
    return routes
