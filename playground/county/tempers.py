"""How councils differ: some meet every month, most three times a year, some never."""

from dataclasses import dataclass
from random import Random


@dataclass(frozen=True, slots=True, kw_only=True)
class Temper:
    """What is usual in a council.

    `sessions` and `errands`, issues without a session, are those of a year; all else are shares: replies, resolutions
    and minutes that come in time, seats that come to a session, motions that are not disputed, and of the women who are
    asked whether it is solved those who answer, and who are satisfied. Where it is `flawless` nothing ever goes amiss.
    """

    sessions: float
    errands: float
    share: float
    prompt: float = 0.85
    turnout: float = 0.82
    agreed: float = 0.85
    answers: float = 0.7
    satisfied: float = 0.82
    begins_late: bool = False
    flawless: bool = False


TEMPERS = {
    "lively": Temper(sessions=11, errands=9, share=0.14, prompt=0.93, turnout=0.88, answers=0.82),
    "steady": Temper(sessions=3.2, errands=3, share=0.5),
    "slow": Temper(sessions=2.2, errands=4, share=0.12, prompt=0.4, turnout=0.72, answers=0.4, satisfied=0.6),
    "silent": Temper(sessions=0, errands=1, share=0.13, prompt=0.0),
    "new": Temper(sessions=5, errands=4, share=0.1, begins_late=True),
    # All it takes up is solved, and all are satisfied: what a coordinator should look at twice.
    "glowing": Temper(
        sessions=11,
        errands=2,
        share=0.004,
        prompt=1.0,
        turnout=1.0,
        agreed=1.0,
        answers=1.0,
        satisfied=1.0,
        flawless=True,
    ),
}


def drawn(chance: Random, many: int) -> list[Temper]:
    """The tempers of so many councils by their shares; of each there is one, where there are enough councils."""
    tempers = list(TEMPERS.values())
    found = [temper for temper in tempers for _ in range(max(1, round(temper.share * many)))]
    steady = TEMPERS["steady"]
    found = (found + [steady] * many)[: max(many, 0)]
    chance.shuffle(found)
    return found
