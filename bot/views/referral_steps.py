"""What may be done next with a referred matter: the buttons under what is told of it, and those that a step leaves."""

from aiogram.types import InlineKeyboardMarkup

from bot.councils.events import Event, EventKind
from bot.councils.model.referrals import ASSEMBLY
from bot.views import issues, referrals
from bot.views.buttons import Row, keyboard
from bot.views.referrals import ReferralDo
from bot.views.texts import Texts

# Told to whoever has a referral, and some of it to others too.
_TO_SEE_TO = frozenset(
    {
        EventKind.ISSUE_REFERRED,
        EventKind.REFERRAL_RECEIVED,
        EventKind.REFERRAL_OVERDUE,
        EventKind.REFERRAL_REOPENED,
        EventKind.ASSEMBLY_STEP,
    }
)
_LEADS_TO_REFERRAL = frozenset(
    {
        EventKind.ISSUE_REFERRED,
        EventKind.REFERRAL_RETURNED,
        EventKind.REFERRAL_REOPENED,
        EventKind.REFERRAL_ACCEPTED,
        EventKind.REFERRAL_PASSED_ON,
        EventKind.REFERRAL_ESCALATED,
        EventKind.REFERRAL_RESOLVED,
        EventKind.REFERRAL_CLOSED,
        EventKind.ASSEMBLY_STEP,
    }
)
_GOES_ON = frozenset({EventKind.REFERRAL_ACCEPTED, EventKind.ASSEMBLY_STEP})
LEFT = _GOES_ON | {
    EventKind.ISSUE_REFERRED,
    EventKind.REFERRAL_RETURNED,
    EventKind.REFERRAL_PASSED_ON,
    EventKind.REFERRAL_RESOLVED,
    EventKind.REFERRAL_RATED,
}


def under(texts: Texts, event: Event, council: int, number: int) -> InlineKeyboardMarkup | None:
    """The buttons under what somebody hears of a referral."""
    if event.kind in _TO_SEE_TO and event.facts.get("has_it") == "yes":
        return keyboard(*referrals.steps(texts, council, number, str(event.facts["status"])))
    if event.kind is EventKind.REFERRAL_ASKED:
        return keyboard(referrals.verdicts(texts, council, number))
    if event.kind in _LEADS_TO_REFERRAL:
        return keyboard([referrals.press(texts, ReferralDo.SHOW, council, number)])
    return None


def left(texts: Texts, event: Event, council: int, number: int) -> list[Row]:
    """What her own step leaves to be pressed: the next, where it stays with her or comes back to her."""
    if event.kind in _GOES_ON or (event.kind is EventKind.ISSUE_REFERRED and event.facts["holder"] == ASSEMBLY):
        return referrals.steps(texts, council, number, str(event.facts["status"]))
    if event.facts.get("convenes") == event.facts.get("waits") == "yes":
        return issues.triage_of(texts, event)
    return []
