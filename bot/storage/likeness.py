"""Which issues of a council are about the same thing, by the pairs of letters they share."""

import unicodedata

from rapidfuzz import fuzz, process, utils
from sqlalchemy import Connection, select

from bot.councils.model.issues import IssueStatus
from bot.storage import tables

# The newest that are still open: what is older has been answered, or will not be taken up again.
_COMPARED = 300
_OFFERED = 3
# Of 100: what has only letters in common has up to 48, the same matter in other words 60 and more.
_ALIKE = 55
_issues = tables.issues.c


def alike(connection: Connection, council: int, text: str) -> tuple[int, ...]:
    """The numbers of the open issues most alike, the best first; `text` itself is not among them."""
    newest = (
        select(_issues.number, _issues.text)
        .where(
            _issues.council == council,
            _issues.status.in_((IssueStatus.COLLECTED, IssueStatus.ACCEPTED)),
            _issues.text != text,
        )
        .order_by(_issues.number.desc())
        .limit(_COMPARED)
    )
    pairs = {row.number: _pairs(row.text) for row in connection.execute(newest)}
    found = process.extract(_pairs(text), pairs, scorer=fuzz.token_set_ratio, score_cutoff=_ALIKE, limit=_OFFERED)
    return tuple(number for _, _, number in found)


def _pairs(text: str) -> str:
    """Every two letters that stand together, as words: a language that writes without spaces has no others."""
    plain = utils.default_process(unicodedata.normalize("NFKC", text)).replace(" ", "")
    return " ".join(plain[at : at + 2] for at in range(max(1, len(plain) - 1)))
