"""Sessions: agenda and attendance; a vote may belong to one."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager

import sqlalchemy as sa
from alembic import op
from alembic.operations import BatchOperations

revision = "0005"
down_revision = "0004"

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Moment = sa.DateTime(timezone=True)
OneOf = sa.String(32)


def upgrade() -> None:
    with _councils() as councils:
        councils.add_column(sa.Column("last_session", sa.Integer(), nullable=False, server_default=sa.text("0")))
        councils.create_index("ix_councils_host_id", ["host_id"])
        councils.create_index("ix_councils_recorder_id", ["recorder_id"])
    with _altered("seats") as seats:
        seats.add_column(sa.Column("forgotten", sa.Boolean(), nullable=False, server_default=sa.false()))
    with _altered("topics") as topics:
        topics.add_column(sa.Column("reason", sa.Text(), nullable=False, server_default=sa.text("''")))
    with _altered("votes") as votes:
        votes.add_column(sa.Column("session", sa.Integer()))
        votes.add_column(sa.Column("checked_in", sa.Integer()))
    with _altered("ballots") as ballots:
        ballots.add_column(sa.Column("checked_in", sa.Boolean(), nullable=False, server_default=sa.false()))
    with _altered("private_chats") as chats:
        chats.add_column(sa.Column("question", sa.BigInteger()))
    op.create_table(
        "sessions",
        _council(),
        sa.Column("number", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("mode", OneOf, nullable=False),
        sa.Column("cadence", OneOf, nullable=False),
        sa.Column("status", OneOf, nullable=False),
        sa.Column("starts_at", Moment, nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("convened_at", Moment, nullable=False),
        sa.Column("ends_at", Moment),
        sa.Column("due", sa.Integer(), nullable=False),
        sa.Column("host_id", sa.BigInteger(), index=True),
        sa.Column("recorder_id", sa.BigInteger(), index=True),
        sa.Column("opened_at", Moment),
        sa.Column("closed_at", Moment),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("agenda_at", Moment),
        sa.Column("talk", sa.Boolean(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Index("ix_sessions_status", "council", "status"),
    )
    op.create_table(
        "agenda",
        _council(),
        _session(),
        sa.Column("topic", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("status", OneOf, nullable=False),
        _of("sessions", "session"),
        _of("topics", "topic"),
        sa.Index("ix_agenda_topic", "council", "topic"),
    )
    op.create_table(
        "attendance",
        _council(),
        _session(),
        sa.Column("attendee", sa.String(32), primary_key=True),
        sa.Column("reply", OneOf),
        sa.Column("taken_along", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("replied_at", Moment),
        sa.Column("checked_in_at", Moment),
        sa.Column("left_at", Moment),
        sa.Column("entered_by", sa.BigInteger(), index=True),
        sa.Column("wrong_codes", sa.Integer(), nullable=False),
        _of("sessions", "session"),
    )
    op.create_table(
        "demands",
        _council(),
        sa.Column("topic", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("seat", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("at", Moment, nullable=False),
        _of("topics", "topic"),
        _of("seats", "seat"),
    )
    op.create_table(
        "notes",
        _council(),
        _session(),
        sa.Column("number", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("kind", OneOf, nullable=False),
        sa.Column("speaker", sa.String(32), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.Column("topic", sa.Integer()),
        sa.Column("entered_by", sa.BigInteger(), index=True),
        _of("sessions", "session"),
    )
    op.create_table(
        "turns",
        _council(),
        _session(),
        sa.Column("number", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("topic", sa.Integer()),
        sa.Column("speaker", sa.String(32), nullable=False),
        sa.Column("status", OneOf, nullable=False),
        sa.Column("raised_at", Moment, nullable=False),
        sa.Column("began_at", Moment),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.Column("warned_at", Moment),
        _of("sessions", "session"),
    )
    op.create_table(
        "minutes",
        _council(),
        _session(),
        sa.Column("status", OneOf, nullable=False),
        sa.Column("proceedings", sa.Text(), nullable=False),
        sa.Column("drafted_at", Moment, nullable=False),
        sa.Column("edited", sa.JSON(), nullable=False),
        sa.Column("published_at", Moment),
        sa.Column("confirm_until", Moment),
        sa.Column("number", sa.Integer()),
        sa.Column("confirmed_at", Moment),
        sa.Column("digest", sa.String(64)),
        sa.Column("last_addendum", sa.Integer(), nullable=False),
        _of("sessions", "session"),
        sa.CheckConstraint("(status = 'confirmed') = (digest IS NOT NULL)", name="digest"),
        sa.Index("ix_minutes_digest", "digest"),
    )
    op.create_table(
        "minutes_replies",
        _council(),
        _session(),
        sa.Column("who", sa.String(32), primary_key=True),
        sa.Column("stance", OneOf, nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("answered_at", Moment),
        sa.Column("witness", sa.String(32), nullable=False),
        _of("sessions", "session"),
    )
    op.create_table(
        "addenda",
        _council(),
        _session(),
        sa.Column("number", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.Column("author_id", sa.BigInteger(), index=True),
        _of("sessions", "session"),
    )
    op.create_table(
        "time_polls",
        _council(),
        sa.Column("number", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("topics", sa.JSON(), nullable=False),
        sa.Column("mode", OneOf, nullable=False),
        sa.Column("cadence", OneOf, nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("slots", sa.JSON(), nullable=False),
        sa.Column("proposed_at", Moment, nullable=False),
        sa.Column("closed_at", Moment),
        sa.Column("session", sa.Integer()),
    )
    op.create_table(
        "slot_replies",
        _council(),
        sa.Column("poll", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("slot", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("attendee", sa.String(32), primary_key=True),
        sa.Column("reply", OneOf, nullable=False),
        _of("time_polls", "poll"),
    )


def downgrade() -> None:
    for table in (
        "slot_replies",
        "time_polls",
        "addenda",
        "minutes_replies",
        "minutes",
        "turns",
        "notes",
        "demands",
        "attendance",
        "agenda",
        "sessions",
    ):
        op.drop_table(table)
    with _altered("private_chats") as chats:
        chats.drop_column("question")
    with _altered("ballots") as ballots:
        ballots.drop_column("checked_in")
    with _altered("votes") as votes:
        votes.drop_column("checked_in")
        votes.drop_column("session")
    with _altered("topics") as topics:
        topics.drop_column("reason")
    with _altered("seats") as seats:
        seats.drop_column("forgotten")
    with _councils() as councils:
        councils.drop_index("ix_councils_recorder_id")
        councils.drop_index("ix_councils_host_id")
        councils.drop_column("last_session")


@contextmanager
def _councils() -> Iterator[BatchOperations]:
    """The councils without the index over an expression, which a table that is made anew would lose."""
    op.drop_index("ux_councils_address", "councils")
    with _altered("councils") as councils:
        yield councils
    where = sa.text("coalesce(thread_id, 0)")
    op.create_index("ux_councils_address", "councils", ["bot_id", "chat_id", where], unique=True)


def _altered(table: str) -> AbstractContextManager[BatchOperations]:
    """SQLite's table is made anew, so that it reads as one made so; PostgreSQL's is changed where it stands."""
    on_sqlite = op.get_bind().dialect.name == "sqlite"
    # Of a table that is referred to nothing need be known.
    alone = {"resolve_fks": False}
    return op.batch_alter_table(table, recreate="always" if on_sqlite else "never", reflect_kwargs=alone)


def _council() -> sa.Column[int]:
    return sa.Column("council", Id, sa.ForeignKey("councils.id", ondelete="CASCADE"), primary_key=True)


def _session() -> sa.Column[int]:
    return sa.Column("session", sa.Integer(), primary_key=True, autoincrement=False)


def _of(table: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["council", column], [f"{table}.council", f"{table}.number"], ondelete="CASCADE")
