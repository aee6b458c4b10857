"""The collections of what an alliance offers its councils, what became of it, and what it opens to whom."""

from sqlalchemy import Connection

from bot.councils.model.announcements import Reading, Taking
from bot.councils.model.examples import Example
from bot.councils.model.phases import CouncilPhase, OpeningRound, UnitStage
from bot.storage import tables
from bot.storage.shelves import Shelf, TableCollection

_EXAMPLES = Shelf(tables.examples, Example)
_READINGS = Shelf(tables.readings, Reading)
_TAKINGS = Shelf(tables.takings, Taking)
_UNIT_STAGES = Shelf(tables.unit_stages, UnitStage)
_COUNCIL_PHASES = Shelf(tables.council_phases, CouncilPhase)
_OPENING_ROUNDS = Shelf(tables.opening_rounds, OpeningRound)


class OfferedCollections:
    """Those of one open connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @property
    def examples(self) -> TableCollection[Example]:
        return TableCollection(self._connection, _EXAMPLES)

    @property
    def readings(self) -> TableCollection[Reading]:
        return TableCollection(self._connection, _READINGS)

    @property
    def takings(self) -> TableCollection[Taking]:
        return TableCollection(self._connection, _TAKINGS)

    @property
    def unit_stages(self) -> TableCollection[UnitStage]:
        return TableCollection(self._connection, _UNIT_STAGES)

    @property
    def council_phases(self) -> TableCollection[CouncilPhase]:
        return TableCollection(self._connection, _COUNCIL_PHASES)

    @property
    def opening_rounds(self) -> TableCollection[OpeningRound]:
        return TableCollection(self._connection, _OPENING_ROUNDS)
