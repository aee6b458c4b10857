"""The collections of what an organisation's table lists: teams, service points, seats, itself; of who does what."""

from sqlalchemy import Connection

from bot.councils.model.directory import PreparedSeat, ServicePoint, TeamMember
from bot.councils.model.imports import Import
from bot.councils.model.organisation import Mentoring
from bot.councils.model.responsibilities import Responsibility
from bot.storage import tables
from bot.storage.shelves import Shelf, TableCollection

RESPONSIBILITIES = Shelf(tables.responsibilities, Responsibility)
TEAM = Shelf(tables.team, TeamMember)
SERVICES = Shelf(tables.services, ServicePoint)
PREPARED = Shelf(tables.prepared, PreparedSeat)
_IMPORTS = Shelf(tables.imports, Import)
_MENTORINGS = Shelf(tables.mentorings, Mentoring)


class ListedCollections:
    """Those of one open connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @property
    def responsibilities(self) -> TableCollection[Responsibility]:
        return TableCollection(self._connection, RESPONSIBILITIES)

    @property
    def team(self) -> TableCollection[TeamMember]:
        return TableCollection(self._connection, TEAM)

    @property
    def services(self) -> TableCollection[ServicePoint]:
        return TableCollection(self._connection, SERVICES)

    @property
    def prepared(self) -> TableCollection[PreparedSeat]:
        return TableCollection(self._connection, PREPARED)

    @property
    def imports(self) -> TableCollection[Import]:
        return TableCollection(self._connection, _IMPORTS)

    @property
    def mentorings(self) -> TableCollection[Mentoring]:
        return TableCollection(self._connection, _MENTORINGS)
