"""Templates: what is offered, in words."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.councils.model.announcements import Offer
from bot.councils.model.examples import Example
from bot.councils.model.rules import RuleName
from bot.views.rules import said
from bot.views.texts import Markup, Texts


def words(
    texts: Texts,
    offer: Offer,
    *,
    title: str,
    text: str,
    rules: tuple[str, ...],
    until: datetime | None,
    file: str,
    zone: ZoneInfo,
) -> Markup:
    """What an announcement says, with what it offers, a `file` of which kind if any; times are in `zone`."""
    match offer:
        case Offer.CALL if until is not None:
            return texts("call-words", title=title, text=text, until=texts.moment(until, zone))
        case Offer.TOPIC:
            return texts("template-topic", title=title, text=text)
        case Offer.RULES:
            named = (rule.partition(":") for rule in rules)
            lines = [said(texts, RuleName(name), value) for name, _, value in named]
            return texts.joined([texts("template-rules"), *lines], "\n")
        case Offer.EXAMPLE:
            return texts("example-heard", title=title)
        case Offer.TRAINING:
            return texts(
                "training-words", title=title, text=text, has_text="yes" if text else "no", file=file or "none"
            )
        case _:
            return texts("announcement-words", text=text)


def example(texts: Texts, example: Example) -> Markup:
    """A good example whole."""
    return texts(
        "example-words",
        title=example.title,
        trouble=example.trouble,
        decided=example.decided,
        days=example.days,
    )
