"""The tree of refusals: why something was not done, as plain facts; `views` finds the words.

Refusal
├── NotAllowed         the actor may not do this (says who may)
│   └── NotCheckedIn   only those may who have checked in (says to which session)
├── NotFound           no such thing in this council, or not for this actor
│   └── NoForm         nothing is being asked of this actor now
├── WrongState         the thing is past (or not yet at) that step
│   ├── TooFew         too few are there for a quorum (says how many are missing)
│   └── DemandedAlready  the actor's seat asks for that session already
├── BadInput           what was typed can't be used (says what would)
├── PrivateMatter      the words belong to a protected place; nothing of them is kept
└── LinkUnusable       a claim or invitation link that is used, revoked, expired or unknown
"""

ECHOED = 40


class Refusal(Exception):
    """Something was not done and nothing was changed; `key` names the sentence, `facts` fill it."""

    def __init__(self, key: str, **facts: str | int) -> None:
        super().__init__(key)
        self.key = key
        # What somebody typed is said back to her, but never so long that the sentence no longer fits a toast.
        self.facts = {name: value[:ECHOED] if isinstance(value, str) else value for name, value in facts.items()}


class NotAllowed(Refusal):
    """The actor may not do this."""


class NotCheckedIn(NotAllowed):
    """The actor may not do this before she has checked in to the session `number`."""


class NotFound(Refusal):
    """No such thing in this council, or none that the actor may know of."""


class NoForm(NotFound):
    """The actor has no form open, or none with such a question."""


class WrongState(Refusal):
    """The thing is past that step, or not there yet."""


class TooFew(WrongState):
    """Too few have checked in for a quorum."""


class DemandedAlready(WrongState):
    """The actor's seat has asked for a session about this topic, and may take that back."""


class BadInput(Refusal):
    """What was typed can't be used; the facts say what would be right."""


class PrivateMatter(Refusal):
    """The words speak of violence, a family quarrel or a person's rights: never kept, never shown."""

    def __init__(self) -> None:
        super().__init__("private-matter")


class LinkUnusable(Refusal):
    """A link that is unknown, used, revoked or past its seven days."""
