"""Topics that stand on nobody's words any more: every issue in them was withdrawn."""

from bot.councils.model.councils import Council
from bot.councils.model.issues import STANDING
from bot.councils.model.resolutions import OPEN
from bot.councils.model.topics import IN_TALK, Topic
from bot.councils.model.votes import UNDECIDED
from bot.councils.ports import Transaction


def emptied_topics(tx: Transaction, council: Council) -> tuple[Topic, ...]:
    """The topics in talk that all issues have left; one the council votes on or works at is its own by now."""
    held = tx.issues.count("topic", council=council.id, status=STANDING)
    in_talk = tx.topics.find(council=council.id, status=IN_TALK)
    return tuple(topic for topic in in_talk if topic.number not in held and not _under_way(tx, topic))


def is_emptied(tx: Transaction, topic: Topic) -> bool:
    """Whether a topic is one of those."""
    held = tx.issues.find(council=topic.council, topic=topic.number, status=STANDING)
    return topic.status in IN_TALK and not held and not _under_way(tx, topic)


def _under_way(tx: Transaction, topic: Topic) -> bool:
    on_it = {"council": topic.council, "topic": topic.number}
    return bool(tx.votes.find(**on_it, status=UNDECIDED) or tx.resolutions.find(**on_it, status=OPEN))
