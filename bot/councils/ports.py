"""What an operation may ask of its transaction."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from bot.councils.collections import Collections
from bot.councils.events import BoardKind, Event, EventKind
from bot.councils.model.alliances import Alliance
from bot.councils.model.announcements import Announcement, Reach
from bot.councils.model.audit import AuditStep
from bot.councils.model.councils import Council
from bot.councils.model.counts import Count
from bot.councils.model.directory import PreparedSeat, Roster, ServicePoint, TeamMember
from bot.councils.model.needs import Need, NeedyCouncil
from bot.councils.model.organisation import Coverage, Unit, UnitMember
from bot.councils.model.people import Actor
from bot.councils.model.phases import Feature, Stage
from bot.councils.model.responsibilities import Responsibility
from bot.councils.model.summaries import Figures, People, Period


class Transaction(Collections, Protocol):
    """One transaction: all of it is kept, or nothing."""

    bot_id: int

    def found(self, council: Council) -> Council:
        """Keep a new council and give it its id."""

    def found_alliance(self, alliance: Alliance) -> Alliance:
        """Keep a new alliance and give it its id."""

    def found_unit(self, unit: Unit) -> Unit:
        """Keep a new unit under its parent and give it its id."""

    def found_units(self, units: Sequence[Unit]) -> tuple[int, ...]:
        """Keep new units and tell their ids in the same order; where they stand is still to be said."""

    def stand(self, lines: Mapping[int, Iterable[int]]) -> None:
        """Let each of these units stand under exactly those that are named with it, itself among them."""

    def hold_alliance(self, alliance: int) -> None:
        """Let whoever else holds this alliance wait until this transaction is over."""

    def draft_announcement(self, announcement: Announcement) -> Announcement:
        """Keep a new announcement and give it its id."""

    def mark(self, council: int, vote: int, voter: str) -> str:
        """What tells a voter's secret ballot from the others; whose it is, only the holder of the key can tell.

        Raises WrongState when whoever runs the bot has set no key.
        """

    def working_day(self, day: date, *, after: int) -> date:
        """The so many-th working day after a day, by the holidays of China."""

    def random_id(self) -> int:
        """A number of 63 random bits, which says nothing of when it was drawn."""

    def new_token(self) -> str:
        """An unguessable token for a link, of characters a deep link may hold."""

    def new_code(self) -> str:
        """An unguessable code for people to type, of letters and digits nobody takes for one another."""

    def new_check_in_code(self, *, but: str = "") -> str:
        """Four digits to be read out and typed, of which the first is no nought; another code than `but`."""

    def alike(self, council: int, text: str) -> tuple[int, ...]:
        """The numbers of the few open issues whose words are most like these, the best first."""

    def first_signed(self, council: int, people: Iterable[int]) -> dict[int, int]:
        """For each of these people the number of the first issue with her name to it, if there is one."""

    def proved(self, digest: str) -> tuple[tuple[int, int], ...]:
        """The council and session of confirmed minutes whose digest begins so, of all bots that share the records."""

    def coverage(self, unit: int) -> Coverage:
        """How far the subtree of a unit has councils."""

    def units_under(self, unit: int) -> tuple[Unit, ...]:
        """A unit and all under it, the highest tiers first, in the order of their codes."""

    def team_under(self, unit: int) -> tuple[TeamMember, ...]:
        """The teams of a unit and all under it."""

    def services_under(self, unit: int) -> tuple[ServicePoint, ...]:
        """The service points of a unit and all under it."""

    def prepared_under(self, unit: int) -> tuple[PreparedSeat, ...]:
        """The seats that are prepared for the councils of a unit and all under it."""

    def responsibilities_under(self, unit: int) -> tuple[Responsibility, ...]:
        """What a unit and all under it say of who is responsible."""

    def uncovered(self, unit: int, *, first: int, most: int) -> tuple[Unit, ...]:
        """The units under `unit`, that one included, that have no council: `most` of them after the `first`."""

    def members(self, unit: int, *, first: int, most: int) -> tuple[tuple[TeamMember, str], ...]:
        """The teams of a subtree, each with the name of her unit: `most` of them after the `first`."""

    def gaps(self, unit: int, *, first: int, most: int) -> tuple[tuple[TeamMember, str], ...]:
        """Who of the teams is no executive member, with the name of her unit: `most` of them after the `first`."""

    def directory(self, unit: int, *, first: int, most: int) -> tuple[tuple[ServicePoint, str], ...]:
        """The open service points of a subtree with the names of their units: `most` of them after the `first`."""

    def roster(self, unit: int) -> Roster:
        """How many there are in the teams of a subtree, and how many service points."""

    def figures(self, unit: int, council: int = 0, *, period: Period, zone: ZoneInfo, now: datetime) -> Figures:
        """What happened in a period, until now, in the councils under a unit, or in that one of its own.

        Days are the councils' own; the period ends in `zone`, as does the day on which a first reply is due.
        """

    def count_up(self, *counts: Count) -> None:
        """Let so many more be counted; what is said once stays one, however often it is said."""

    def members_changed(self, since: datetime | None) -> tuple[int, ...]:
        """The councils of this bot that belong to a unit and have changed since then, or all of them."""

    def units_changed(self, since: datetime) -> tuple[Unit, ...]:
        """The units of this bot for which councils have counted that changed since then, and those above them.

        After an import they are all those of its alliance.
        """

    def members_under(self, unit: int) -> tuple[UnitMember, ...]:
        """The councils of the subtree of a unit, in the order of their ids."""

    def needy(self, unit: int, need: Need, now: datetime) -> tuple[NeedyCouncil, ...]:
        """The councils under a unit that have this need, those with most of it first."""

    def councils_under(self, unit: int, *, after: int, limit: int) -> tuple[Council, ...]:
        """The first councils of the subtree of a unit in the order of their ids, from beyond the id `after`."""

    def stages_of(self, councils: Iterable[int]) -> Mapping[int, Mapping[Feature, Stage]]:
        """How far what was spoken of is open to each of these councils, by the nearest unit above it that did."""

    def pilots(self, unit: int, *, first: int, most: int) -> tuple[int, tuple[tuple[Council, bool], ...]]:
        """How many councils under a unit are pilots; and `most` of all after the `first`, each with whether it is."""

    def reach(self, announcement: Announcement) -> Reach:
        """How far an announcement has come."""

    def unread(self, announcement: Announcement, *, first: int, limit: int) -> tuple[int, tuple[Council, ...]]:
        """How many councils were told of it and have not read it, and a few of them in the order of their ids."""

    def unanswered(self, council: int, now: datetime) -> tuple[tuple[Announcement, str], ...]:
        """What a council was told of since it joined and has neither read nor taken up, with the name of its unit.

        A call that is over is not among it.
        """

    def headcounts(self, unit: int, months: Sequence[datetime]) -> tuple[Mapping[int, People], ...]:
        """The people of each month of each council under a unit; `months` are first moments and the end of the last.

        A council's people count from the first month on that it belonged to its unit all through; one that is not
        named had nobody.
        """

    def audit(
        self, actor: Actor, action: str, *, council: int | None = None, alliance: int | None = None, subject: str = ""
    ) -> None:
        """Keep who did what to which numbered thing, of a council or an alliance; never what was chosen or written."""

    def steps_of(self, user_id: int) -> tuple[AuditStep, ...]:
        """What is kept of who did what, of one person, the first first."""

    def forget(self, user_id: int) -> None:
        """Erase an account where no operation looks, and from the ratings it gave, which go on being counted.

        The record of steps says "nobody" from then on; what waits to be sent to her is dropped.
        """

    def last_act(self, council: int, user_id: int) -> datetime | None:
        """When somebody last changed anything in a council; None when she never did."""

    def tell(self, user_ids: Iterable[int], event: Event, *, needs_answer: bool = False) -> None:
        """Let each of these people hear of it in private once this transaction is kept.

        What can wait she hears when the council's quiet hours are over, unless this transaction is her own act. With
        `needs_answer`, one who can't be written to is mentioned in the group, once.
        """

    def tell_convenors(self, heard: Iterable[tuple[Council, Event]]) -> None:
        """Let the convenor of each of these councils hear of its event, as `tell` would, all at once."""

    def untell(self, council: int, number: int, kinds: Iterable[EventKind], *, user_id: int | None = None) -> None:
        """Let nobody, or not this one person, hear any more of such events about this number that wait to be sent."""

    def unname(self, councils: Iterable[int], names: Iterable[str]) -> None:
        """Let what waits to be sent in these councils name nobody who is called so."""

    def tell_group(self, event: Event) -> None:
        """Let the council's chat hear of it once this transaction is kept, what can wait after the quiet hours."""

    def show(self, council: int, board: BoardKind, number: int, *, anew: bool = False) -> None:
        """Show or refresh a board in the council's chat once this transaction is kept; `anew`: as a new message."""
