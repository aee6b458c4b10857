"""A matter that a council can't settle goes to whoever answers for it, and comes back to the woman who raised it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.councils.model.resolutions import ClosedBy, Rating


class Category(StrEnum):
    """What a referred matter is about; never what is private, for that never becomes an issue."""

    SANITATION = "sanitation"
    LIGHTING = "lighting"
    ROADS = "roads"
    SAFETY = "safety"
    ELDERLY = "elderly"
    CHILDCARE = "childcare"
    JOBS = "jobs"
    CULTURE = "culture"
    OTHER = "other"

    @property
    def working_days(self) -> int:
        """So long whoever has it may take before it goes one tier up."""
        return _WORKING_DAYS[self]


_WORKING_DAYS = {
    Category.SANITATION: 5,
    Category.LIGHTING: 7,
    Category.ROADS: 15,
    Category.SAFETY: 3,
    Category.ELDERLY: 10,
    Category.CHILDCARE: 10,
    Category.JOBS: 15,
    Category.CULTURE: 15,
    Category.OTHER: 10,
}


class ReferralStatus(StrEnum):
    """Where a referral stands: with a unit, or at the villagers' assembly, where the last step taken says it."""

    SENT = "sent"
    ACCEPTED = "accepted"
    RETURNED = "returned"
    RESOLVED = "resolved"
    CLOSED = "closed"
    SUBMITTED = "submitted"
    PROPOSED = "proposed"
    CONSULTED = "consulted"
    DELIBERATED = "deliberated"
    DECIDED = "decided"
    PUBLISHED = "published"


# While a unit has it to see to.
UNDER_WAY = frozenset({ReferralStatus.SENT, ReferralStatus.ACCEPTED})
# The way through the villagers' assembly, its four deliberations and two disclosures: the Party branch proposes, both
# committees consult, the Party members deliberate, the villagers decide; that is published, and then what came of it.
ASSEMBLY_WAY = (
    ReferralStatus.SUBMITTED,
    ReferralStatus.PROPOSED,
    ReferralStatus.CONSULTED,
    ReferralStatus.DELIBERATED,
    ReferralStatus.DECIDED,
    ReferralStatus.PUBLISHED,
    ReferralStatus.RESOLVED,
)
AT_ASSEMBLY = frozenset(ASSEMBLY_WAY[:-1])
# Named where a unit could be.
ASSEMBLY = "assembly"


class ReferralStep(StrEnum):
    """What the chain of a referral holds."""

    REFERRED = "referred"
    ACCEPTED = "accepted"
    PASSED_ON = "passed_on"
    RETURNED = "returned"
    ESCALATED = "escalated"
    RESOLVED = "resolved"
    REOPENED = "reopened"
    CLOSED = "closed"
    SUBMITTED = "submitted"
    PROPOSED = "proposed"
    CONSULTED = "consulted"
    DELIBERATED = "deliberated"
    DECIDED = "decided"
    PUBLISHED = "published"


ASSEMBLY_STEPS = frozenset(ReferralStep(status) for status in AT_ASSEMBLY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Referral:
    """An issue of a council on its way; `text` is what the convenor sent, without whose words they are.

    It was first sent at `sent_at`. `unit` has it now, until `due_at`; None is the villagers' assembly, of whose next
    step one hears by then. `result` is what was done, `rating` what she says of it who raised it.
    """

    council: int
    number: int
    category: Category
    text: str
    status: ReferralStatus
    unit: int | None
    sent_at: datetime
    due_at: datetime
    last_step: int = 0
    result: str = ""
    rating: Rating | None = None
    closed_by: ClosedBy | None = None

    @property
    def label(self) -> str:
        return f"I{self.number}"

    @property
    def awaited(self) -> ReferralStatus | None:
        """What the next step at the villagers' assembly makes of it; None where it is not there."""
        return step_after(self.status) if self.status in AT_ASSEMBLY else None


def step_after(status: ReferralStatus) -> ReferralStatus:
    """What follows on the way through the villagers' assembly."""
    return ASSEMBLY_WAY[ASSEMBLY_WAY.index(status) + 1]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainLink:
    """One step of a referral's way: who had it, and who has it from then on; `text` says why or what.

    At the villagers' assembly `at` is when the step was taken, not when it was written down.
    """

    council: int
    referral: int
    number: int
    step: ReferralStep
    at: datetime
    from_unit: int | None
    to_unit: int | None
    text: str = ""
