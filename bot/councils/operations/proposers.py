"""Whose words an issue holds: who hears of it, and what the council may know of her."""

from bot.councils.model.councils import Council
from bot.councils.model.issues import STANDING, Issue
from bot.councils.model.people import CLOCK, Actor
from bot.councils.operations import access
from bot.councils.ports import Transaction


def name_shown(tx: Transaction, council: Council, issue: Issue) -> str:
    """How the council calls the proposer; empty when she is forgotten, or did not sign."""
    return "" if issue.anonymous else access.name_of(tx, council, issue.proposer_id)


def recorded_as(actor: Actor, issue: Issue) -> Actor:
    """Who stands in the record of steps for what the actor did with an issue: nobody, where she did not sign it."""
    return CLOCK if issue.anonymous and actor.user_id == issue.proposer_id else actor


def hearers_of(tx: Transaction, issue: Issue) -> list[int]:
    """Whoever hears what becomes of an issue: its proposer and its followers."""
    followers = [follower.user_id for follower in tx.followers.find(council=issue.council, issue=issue.number)]
    return followers if issue.proposer_id is None else [issue.proposer_id, *followers]


def proposers_of(tx: Transaction, council: Council, topic: int) -> list[int]:
    """Everyone whose issue became this topic, also by being merged into another, each once."""
    return list(_proposed(tx, council, topic))


def signers_of(tx: Transaction, council: Council, topic: int) -> set[int]:
    """Those of a topic's proposers of whom the council knows it."""
    return {proposer for proposer, signed in _proposed(tx, council, topic).items() if signed}


def _proposed(tx: Transaction, council: Council, topic: int) -> dict[int, bool]:
    found: dict[int, bool] = {}
    for issue in tx.issues.find(council=council.id, topic=topic, status=STANDING):
        if issue.proposer_id is not None:
            found[issue.proposer_id] = found.get(issue.proposer_id, False) or not issue.anonymous
    return found
