"""People, intake and every kind of vote: ballots by voter instead of seat, and what goes with them."""

from contextlib import AbstractContextManager

import sqlalchemy as sa
from alembic import op
from alembic.operations import BatchOperations

revision = "0002"
down_revision = "0001"

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Moment = sa.DateTime(timezone=True)
OneOf = sa.String(32)
NEW = (
    "alliance_codes",
    "alliance_members",
    "coordinators",
    "alliances",
    "motions",
    "secret_ballots",
    "followers",
    "successions",
    "absences",
    "seat_tags",
)


def _council() -> sa.Column[int]:
    return sa.Column("council", Id, sa.ForeignKey("councils.id", ondelete="CASCADE"), primary_key=True)


def _alliance(*, primary_key: bool = False, index: bool = False) -> sa.Column[int]:
    reference = sa.ForeignKey("alliances.id", ondelete="CASCADE")
    return sa.Column("alliance", Id, reference, primary_key=primary_key, nullable=False, index=index)


def _key(name: str, kind: sa.types.TypeEngine[int] | None = None, *, index: bool = False) -> sa.Column[int]:
    return sa.Column(name, kind or sa.Integer(), primary_key=True, autoincrement=False, index=index)


def _of(table: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["council", column], [f"{table}.council", f"{table}.number"], ondelete="CASCADE")


def _changing(table: str) -> AbstractContextManager[BatchOperations]:
    """SQLite's table is rebuilt, so that it reads as one made new; PostgreSQL's is changed where it stands."""
    on_sqlite = op.get_bind().dialect.name == "sqlite"
    # Of a table that is referred to nothing need be known; reading the councils' would warn of their index.
    alone = {"resolve_fks": False}
    return op.batch_alter_table(table, recreate="always" if on_sqlite else "never", reflect_kwargs=alone)


def upgrade() -> None:
    _membership()
    _issues()
    _votes()
    _ballots_by_voter()
    _alliances()


def _membership() -> None:
    op.create_table(
        "seat_tags", _council(), _key("seat"), sa.Column("tag", OneOf, primary_key=True), _of("seats", "seat")
    )
    op.create_table(
        "absences",
        _council(),
        _key("seat"),
        _key("number"),
        sa.Column("since", Moment, nullable=False),
        sa.Column("until", Moment, nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        _of("seats", "seat"),
    )
    op.create_table(
        "successions",
        _council(),
        sa.Column("successor_id", sa.BigInteger(), nullable=False),
        sa.Column("asked_at", Moment, nullable=False),
        sa.Column("due_at", Moment, nullable=False),
    )
    with _changing("guests") as guests:
        guests.add_column(sa.Column("why", sa.Text(), nullable=False, server_default=sa.text("''")))


def _issues() -> None:
    with _changing("issues") as issues:
        issues.add_column(sa.Column("proposer_name", sa.Text()))
        issues.add_column(sa.Column("entered_by", sa.BigInteger()))
        issues.add_column(sa.Column("received_at", Moment))
        issues.add_column(sa.Column("anonymous", sa.Boolean(), nullable=False, server_default=sa.false()))
        issues.add_column(sa.Column("file_id", sa.Text()))
        issues.add_column(sa.Column("file_kind", OneOf))
        issues.add_column(sa.Column("merged_into", sa.Integer()))
        issues.add_column(sa.Column("asked", sa.Text()))
        issues.add_column(sa.Column("result", sa.Text()))
        issues.create_index("ix_issues_merged_into", ["council", "merged_into"])
    op.create_table(
        "followers",
        _council(),
        _key("issue"),
        _key("user_id", sa.BigInteger(), index=True),
        sa.Column("seconds", sa.Boolean(), nullable=False),
        _of("issues", "issue"),
    )


def _votes() -> None:
    with _changing("votes") as votes:
        votes.add_column(sa.Column("method", OneOf, nullable=False, server_default=sa.text("'motion'")))
        votes.add_column(sa.Column("options", sa.JSON(), nullable=False, server_default=sa.text("'[]'")))
        votes.add_column(sa.Column("secret", sa.Boolean(), nullable=False, server_default=sa.false()))
        votes.add_column(sa.Column("guests", OneOf, nullable=False, server_default=sa.text("'none'")))
        votes.add_column(sa.Column("close_when_decided", sa.Boolean(), nullable=False, server_default=sa.false()))
        votes.add_column(sa.Column("follows", sa.Integer()))
        votes.add_column(sa.Column("winners", sa.JSON(), nullable=False, server_default=sa.text("'[]'")))
    op.create_table(
        "secret_ballots",
        _council(),
        _key("vote"),
        _key("id", sa.BigInteger()),
        sa.Column("choice", sa.String(64), nullable=False),
        sa.Column("mark", sa.String(64)),
        sa.Column("advisory", sa.Boolean(), nullable=False),
        _of("votes", "vote"),
        sa.Index("ux_secret_ballots_mark", "council", "vote", "mark", unique=True),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "motions",
        _council(),
        _key("topic"),
        _key("number"),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("proposed_by", sa.Integer(), nullable=False),
        sa.Column("proposed_at", Moment, nullable=False),
        sa.Column("seconded_by", sa.Integer()),
        sa.Column("vote", sa.Integer()),
        _of("topics", "topic"),
    )


def _ballots_by_voter() -> None:
    op.execute("CREATE TEMPORARY TABLE ballots_by_seat AS SELECT * FROM ballots")
    op.drop_table("ballots")
    op.create_table(
        "ballots",
        _council(),
        _key("vote"),
        sa.Column("voter", sa.String(16), primary_key=True),
        sa.Column("choice", sa.String(64)),
        sa.Column("cast_at", Moment),
        sa.Column("took_part", sa.Boolean(), nullable=False),
        sa.Column("advisory", sa.Boolean(), nullable=False),
        sa.Column("recused", sa.Boolean(), nullable=False),
        sa.Column("means", OneOf),
        sa.Column("entered_by", sa.BigInteger()),
        sa.Column("witness", sa.Integer()),
        _of("votes", "vote"),
    )
    op.execute(
        "INSERT INTO ballots (council, vote, voter, choice, cast_at, took_part, advisory, recused, means) "
        "SELECT council, vote, 'N' || seat, choice, cast_at, choice IS NOT NULL, false, false, "
        "CASE WHEN choice IS NULL THEN NULL ELSE 'button' END FROM ballots_by_seat"
    )
    op.drop_table("ballots_by_seat")


def _alliances() -> None:
    op.create_table(
        "alliances",
        sa.Column("id", Id, primary_key=True, autoincrement=True),
        sa.Column("bot_id", sa.BigInteger(), nullable=False, index=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("founded_at", Moment, nullable=False),
    )
    op.create_table("coordinators", _alliance(primary_key=True), _key("user_id", sa.BigInteger(), index=True))
    op.create_table(
        "alliance_members", _council(), _alliance(index=True), sa.Column("joined_at", Moment, nullable=False)
    )
    op.create_table(
        "alliance_codes",
        sa.Column("digest", sa.String(64), primary_key=True),
        _alliance(index=True),
        sa.Column("expires_at", Moment, nullable=False),
        sa.Column("revoked_at", Moment),
    )


def downgrade() -> None:
    for table in NEW:
        op.drop_table(table)
    op.execute("CREATE TEMPORARY TABLE ballots_by_voter AS SELECT * FROM ballots")
    op.drop_table("ballots")
    op.create_table(
        "ballots",
        _council(),
        _key("vote"),
        _key("seat"),
        sa.Column("choice", OneOf),
        sa.Column("cast_at", Moment),
        _of("votes", "vote"),
        _of("seats", "seat"),
    )
    op.execute(
        "INSERT INTO ballots (council, vote, seat, choice, cast_at) "
        "SELECT council, vote, CAST(substr(voter, 2) AS INTEGER), choice, cast_at FROM ballots_by_voter "
        "WHERE voter LIKE 'N%' AND (choice IS NULL OR choice IN ('for', 'against', 'abstain'))"
    )
    op.drop_table("ballots_by_voter")
    with _changing("votes") as votes:
        for column in ("winners", "follows", "close_when_decided", "guests", "secret", "options", "method"):
            votes.drop_column(column)
    with _changing("issues") as issues:
        issues.drop_index("ix_issues_merged_into")
        for column in ("result", "asked", "merged_into", "file_kind", "file_id", "anonymous"):
            issues.drop_column(column)
        for column in ("received_at", "entered_by", "proposer_name"):
            issues.drop_column(column)
    with _changing("guests") as guests:
        guests.drop_column("why")
