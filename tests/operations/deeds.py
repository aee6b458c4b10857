"""Everything somebody may try in a council, each with what it needs to succeed for whoever may."""

from tests.operations.deed import Deed
from tests.operations.deeds_of_council import OF_THE_COUNCIL
from tests.operations.deeds_of_sessions import OF_SESSIONS
from tests.operations.deeds_of_votes import OF_VOTES
from tests.operations.scenes import Scene

DEEDS: dict[Scene, list[Deed]] = {**OF_THE_COUNCIL, **OF_VOTES, **OF_SESSIONS}
