"""Who signed her words first with which: a question of one grouping."""

from collections.abc import Iterable

from sqlalchemy import Connection, func, select

from bot.storage import tables

_issues = tables.issues.c


def first_signed(connection: Connection, council: int, people: Iterable[int]) -> dict[int, int]:
    """For each of these people the number of the first issue in the council with her name to it, if there is one."""
    first = (
        select(_issues.proposer_id, func.min(_issues.number))
        .where(_issues.council == council, _issues.proposer_id.in_(sorted(people)), _issues.anonymous.is_(False))
        .group_by(_issues.proposer_id)
    )
    return {row[0]: row[1] for row in connection.execute(first)}
