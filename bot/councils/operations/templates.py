"""Templates of topics and of rules: offered by a coordinator, taken up by a convenor with one press, never imposed."""

from dataclasses import replace
from datetime import datetime

from bot.councils.errors import NotFound, WrongState
from bot.councils.events import Event, EventKind, Fact
from bot.councils.model.announcements import ANNOUNCEMENT_LENGTH, TAKEN_UP, Announcement, Offer, Reading, Taking
from bot.councils.model.councils import Council
from bot.councils.model.issues import Channel, Issue, IssueStatus
from bot.councils.model.people import Actor
from bot.councils.model.rules import RuleName, own_rules
from bot.councils.model.words import TITLE_LENGTH, accepted
from bot.councils.operations import access
from bot.councils.operations.announcements import draft_for, example_of, keep_draft, told_to
from bot.councils.operations.issues import collect
from bot.councils.operations.organisation import unit_of_council
from bot.councils.operations.rules import change_rule
from bot.councils.operations.topics import make_topic
from bot.councils.ports import Transaction


def draft_topic_template(
    tx: Transaction, *, actor: Actor, title: str, text: str, unit: int = access.OWN_UNIT, now: datetime
) -> Event:
    """Write down a topic to be offered to the councils under a unit, with its background."""
    found = access.as_coordinator(tx, actor, unit)
    drafted = draft_for(found, now, text=accepted(text, limit=ANNOUNCEMENT_LENGTH))
    title = accepted(title, limit=TITLE_LENGTH)
    return keep_draft(tx, actor, replace(drafted, offer=Offer.TOPIC, title=title))


def draft_rules_template(tx: Transaction, *, actor: Actor, council: int, now: datetime) -> Event:
    """Take what one of her councils has settled for itself as rules to be offered to others."""
    own = access.as_coordinator(tx, actor)
    unit_of_council(tx, actor, council)
    settled = own_rules(access.as_anyone(tx, council).settings)
    rules = tuple(f"{name}:{value}" for name, value in settled.items())
    if not rules:
        raise WrongState("rules-as-shipped")
    return keep_draft(tx, actor, replace(draft_for(own, now), offer=Offer.RULES, rules=rules))


def take_template(tx: Transaction, *, actor: Actor, council: int, announcement: int, now: datetime) -> Event:
    """Take up what was offered to the actor's council: a topic as one of its own, rules from now on."""
    hers, found = told_to(tx, actor, council, announcement)
    if found.offer not in TAKEN_UP:
        raise NotFound("no-such-announcement")
    if tx.takings.get(announcement=announcement, council=council):
        raise WrongState("template-taken")
    if found.until is not None and found.until <= now:
        raise WrongState("call-over")
    topic = None if found.offer is Offer.RULES else _as_topic(tx, actor, hers, found, now)
    if topic is None:
        _as_rules(tx, actor, council, found, now)
    tx.takings.add(Taking(announcement=announcement, council=council, at=now, topic=topic))
    tx.readings.put(Reading(announcement=announcement, council=council, at=now))
    tx.audit(actor, "take_template", council=council, subject=found.label)
    facts: dict[str, Fact] = {"offer": found.offer, "topic": f"T{topic}", "count": len(found.rules)}
    return Event(kind=EventKind.TEMPLATE_TAKEN, council=council, number=announcement, facts=facts)


def _as_topic(tx: Transaction, actor: Actor, council: Council, template: Announcement, now: datetime) -> int:
    """A topic needs an issue to answer: this one came from the alliance, and is nobody's own."""
    (unit,) = tx.units.find(id=template.unit)
    example = example_of(tx, template)
    issue = Issue(
        council=council.id,
        number=0,
        text=example.background if example else template.text,
        proposer_id=None,
        proposer_name=unit.name,
        channel=Channel.ALLIANCE,
        status=IssueStatus.COLLECTED,
        created_at=now,
    )
    number = collect(tx, council, issue, actor=actor).number or 0
    # She has answered it with the same press.
    tx.untell(council.id, number, {EventKind.ISSUE_TO_TRIAGE})
    made = make_topic(tx, actor=actor, council=council.id, issues=(number,), title=template.title, now=now)
    return made.number or 0


def _as_rules(tx: Transaction, actor: Actor, council: int, template: Announcement, now: datetime) -> None:
    for rule in template.rules:
        name, _, value = rule.partition(":")
        change_rule(tx, actor=actor, council=council, rule=RuleName(name), value=value, locales=(), now=now)
