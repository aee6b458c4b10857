"""Whose words an issue holds: who hears of it, and what the council may know of her."""

from bot.councils.events import Fact
from bot.councils.model.councils import Council
from bot.councils.model.issues import STANDING, Issue
from bot.councils.model.people import CLOCK, Actor
from bot.councils.operations import access
from bot.councils.ports import Transaction


def name_shown(tx: Transaction, council: Council, issue: Issue) -> str:
    """How the council calls the proposer; empty when she is forgotten, did not sign, or was left unnamed."""
    return "" if issue.anonymous else access.name_of(tx, council, issue.proposer_id) or issue.proposer_name or ""


def how_it_came(tx: Transaction, council: Council, issue: Issue) -> dict[str, Fact]:
    """Of words that somebody else wrote down: when, how and by whom; and what file they came with. Else nothing."""
    came: dict[str, Fact] = {} if issue.file_kind is None else {"file": issue.file_kind}
    if issue.received_at is None:
        return came
    return {
        **came,
        "received_on": issue.received_at.astimezone(council.zone).date().isoformat(),
        "channel": issue.channel,
        "writer": access.name_of(tx, council, issue.entered_by),
    }


def recorded_as(actor: Actor, issue: Issue) -> Actor:
    """Who stands in the record of steps for what the actor did with an issue: nobody, where she did not sign it."""
    return CLOCK if issue.anonymous and actor.user_id == issue.proposer_id else actor


def hearers_of(tx: Transaction, issue: Issue) -> list[int]:
    """Whoever hears what becomes of an issue: its proposer, or who wrote it down for her, and its followers."""
    followers = [follower.user_id for follower in tx.followers.find(council=issue.council, issue=issue.number)]
    return followers if issue.hearer_id is None else [issue.hearer_id, *followers]


def proposers_of(tx: Transaction, council: Council, topic: int) -> list[int]:
    """Everyone whose issue became this topic, also by being merged into another, each once."""
    return list(_proposed(tx, council, topic))


def hearers_of_topic(tx: Transaction, council: Council, topic: int) -> list[int]:
    """Its proposers, and who wrote down the words of those without an account: they hear, but are not asked."""
    heard = (issue.hearer_id for issue in _became(tx, council, topic))
    return list(dict.fromkeys(hearer for hearer in heard if hearer is not None))


def signers_of(tx: Transaction, council: Council, topic: int) -> set[int]:
    """Those of a topic's proposers of whom the council knows it."""
    return {proposer for proposer, signed in _proposed(tx, council, topic).items() if signed}


def _became(tx: Transaction, council: Council, topic: int) -> tuple[Issue, ...]:
    return tx.issues.find(council=council.id, topic=topic, status=STANDING)


def _proposed(tx: Transaction, council: Council, topic: int) -> dict[int, bool]:
    found: dict[int, bool] = {}
    for issue in _became(tx, council, topic):
        if issue.proposer_id is not None:
            found[issue.proposer_id] = found.get(issue.proposer_id, False) or not issue.anonymous
    return found
