"""The labels of numbered things, as buttons and forms hand them on."""

from bot.councils.errors import BadInput
from bot.councils.model.councils import Kind


def number_of(label: str, kind: Kind | None = None) -> int:
    """The number in a label such as "T1", of this kind or any; raises BadInput for anything else."""
    letter, digits = label[:1].upper(), label[1:]
    if letter not in ({kind} if kind else set(Kind)) or not digits.isdecimal():
        raise BadInput("number-unreadable", typed=label[:10])
    return int(digits)
