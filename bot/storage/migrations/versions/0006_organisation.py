"""The organisation of an alliance: a tree of units; whoever coordinated an alliance coordinates its highest unit."""

from contextlib import AbstractContextManager
from datetime import timedelta

import sqlalchemy as sa
from alembic import op
from alembic.operations import BatchOperations

revision = "0006"
down_revision = "0005"

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Moment = sa.DateTime(timezone=True)
OneOf = sa.String(32)
UNFOLDED = sa.text("times <> folded")
_FIRST_REPLY_DAYS = 3


def upgrade() -> None:
    with _altered("alliances") as alliances:
        alliances.add_column(sa.Column("people_until", Moment))
        alliances.add_column(sa.Column("monthly_until", Moment))
    op.create_index("ix_issues_entered_by", "issues", ["entered_by", "proposer_id"])
    op.create_table(
        "units",
        sa.Column("id", Id, primary_key=True, autoincrement=True),
        sa.Column("alliance", Id, sa.ForeignKey("alliances.id", ondelete="CASCADE"), nullable=False),
        sa.Column("parent", Id, sa.ForeignKey("units.id", ondelete="CASCADE"), index=True),
        sa.Column("tier", OneOf, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("code", sa.String(64), nullable=False),
        sa.Index("ix_units_code", "alliance", "code"),
    )
    op.create_table(
        "units_above",
        _unit(primary_key=True),
        _unit("above", primary_key=True),
        sa.Index("ix_units_above", "above", "unit"),
    )
    op.create_table("unit_roles", _unit(primary_key=True), _user(), sa.Column("role", OneOf, primary_key=True))
    op.create_table("unit_members", _council(), _unit(index=True), sa.Column("joined_at", Moment, nullable=False))
    op.create_table(
        "unit_codes",
        sa.Column("digest", sa.String(64), primary_key=True),
        _unit(index=True),
        sa.Column("role", OneOf),
        sa.Column("expires_at", Moment, nullable=False),
        sa.Column("revoked_at", Moment),
    )
    op.create_table(
        "responsibilities",
        _unit(primary_key=True),
        sa.Column("category", OneOf, primary_key=True),
        sa.Column("body", Id, sa.ForeignKey("units.id", ondelete="SET NULL")),
        sa.Column("days", sa.Integer()),
        sa.Column("called", sa.Text(), nullable=False),
        sa.Column("offered", sa.Boolean()),
    )
    op.create_table(
        "team",
        _unit(primary_key=True),
        _number(),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("duty", OneOf, nullable=False),
        sa.Column("executive", sa.Boolean(), nullable=False),
    )
    op.create_table(
        "services",
        _unit(primary_key=True),
        _number(),
        sa.Column("kind", OneOf, nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("name", "phone", "hours", "area")),
        sa.Column("closed", sa.Boolean(), nullable=False),
    )
    op.create_table(
        "prepared_seats",
        _unit(primary_key=True),
        _number(),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("tags", sa.JSON(), nullable=False),
        sa.Column("until", sa.String(10), nullable=False),
    )
    op.create_table(
        "imports",
        sa.Column("bot_id", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("user_id", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("at", Moment, nullable=False, index=True),
        sa.Column("filled", sa.Text(), nullable=False),
    )
    op.create_table(
        "referrals",
        _council(),
        _number(),
        sa.Column("category", OneOf, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("status", OneOf, nullable=False),
        _unit(nullable=True),
        sa.Column("sent_at", Moment, nullable=False),
        sa.Column("due_at", Moment, nullable=False),
        sa.Column("last_step", sa.Integer(), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("rating", OneOf),
        sa.Column("closed_by", OneOf),
        sa.ForeignKeyConstraint(["council", "number"], ["issues.council", "issues.number"], ondelete="CASCADE"),
        sa.Index("ix_referrals_unit", "unit", "status"),
    )
    op.create_table(
        "referral_chain",
        _council(),
        sa.Column("referral", sa.Integer(), primary_key=True, autoincrement=False),
        _number(),
        sa.Column("step", OneOf, nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.Column("from_unit", Id),
        sa.Column("to_unit", Id),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["council", "referral"], ["referrals.council", "referrals.number"], ondelete="CASCADE"),
    )
    op.create_table(
        "told",
        _unit(primary_key=True),
        sa.Column("council", Id, primary_key=True, autoincrement=False),
        sa.Column("counted", OneOf, primary_key=True),
        sa.Column("since", Moment, primary_key=True),
        sa.Column("until", Moment, nullable=False),
        sa.Column("people", sa.JSON(), nullable=False),
    )
    op.create_table("monthly_readers", _unit(primary_key=True), _user())
    op.create_table(
        "counts",
        _council(),
        sa.Column("since", Moment, primary_key=True),
        sa.Column("day", sa.Date(), primary_key=True),
        sa.Column("what", OneOf, primary_key=True),
        _unit(index=True),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("folded", sa.Integer(), nullable=False),
        sa.Index("ix_counts_unfolded", "unit", "day", sqlite_where=UNFOLDED, postgresql_where=UNFOLDED),
    )
    op.create_table(
        "unit_months",
        _unit(primary_key=True),
        sa.Column("month", sa.Date(), primary_key=True),
        sa.Column("what", OneOf, primary_key=True),
        sa.Column("times", sa.BigInteger(), nullable=False),
    )
    op.create_table(
        "recounts",
        sa.Column("bot_id", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("at", Moment, nullable=False),
    )
    op.create_table(
        "miscounts",
        _council(),
        sa.Column("at", Moment, primary_key=True),
        sa.Column("day", sa.Date(), primary_key=True),
        sa.Column("what", OneOf, primary_key=True),
        sa.Column("kept", sa.Integer(), nullable=False),
        sa.Column("found", sa.Integer(), nullable=False),
    )
    op.create_table(
        "unit_miscounts",
        _unit(primary_key=True),
        sa.Column("at", Moment, primary_key=True),
        sa.Column("day", sa.Date(), primary_key=True),
        sa.Column("what", OneOf, primary_key=True),
        sa.Column("kept", sa.BigInteger(), nullable=False),
        sa.Column("found", sa.BigInteger(), nullable=False),
    )
    op.create_index("ix_resolutions_due", "resolutions", ["status", "due_at"])
    with _altered("issues") as issues:
        issues.add_column(sa.Column("reply_due_at", Moment))
        issues.add_column(sa.Column("solved_at", Moment))
    _date_issues()
    _fill("units", "alliance, tier, kind, name, code", "id, 'county', '', title, '' FROM alliances")
    _fill("units_above", "unit, above", "id, id FROM units")
    _fill("unit_roles", "unit, user_id, role", f"units.id, user_id, 'coordinator' {_units_of('coordinators')}")
    _fill("unit_members", "council, unit, joined_at", f"council, units.id, joined_at {_units_of('alliance_members')}")
    _fill(
        "unit_codes",
        "digest, unit, expires_at, revoked_at",
        f"digest, units.id, expires_at, revoked_at {_units_of('alliance_codes')}",
    )
    for table in ("alliance_codes", "alliance_members", "coordinators"):
        op.drop_table(table)


def downgrade() -> None:
    op.create_table("coordinators", _alliance(primary_key=True), _user())
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
    _fill(
        "coordinators",
        "alliance, user_id",
        f"alliance, user_id {_unit_of('unit_roles')} WHERE role = 'coordinator' AND parent IS NULL",
    )
    _fill(
        "alliance_members", "council, alliance, joined_at", f"council, alliance, joined_at {_unit_of('unit_members')}"
    )
    _fill(
        "alliance_codes",
        "digest, alliance, expires_at, revoked_at",
        f"digest, alliance, expires_at, revoked_at {_unit_of('unit_codes')} WHERE role IS NULL",
    )
    with _altered("alliances") as alliances:
        alliances.drop_column("monthly_until")
        alliances.drop_column("people_until")
    op.drop_index("ix_issues_entered_by", "issues")
    with _altered("issues") as issues:
        issues.drop_column("reply_due_at")
        issues.drop_column("solved_at")
    op.drop_index("ix_resolutions_due", "resolutions")
    told = ("monthly_readers", "referral_chain", "referrals", "told")
    listed = ("imports", "prepared_seats", "services", "team", "responsibilities")
    counted = ("unit_miscounts", "miscounts", "recounts", "unit_months", "counts")
    organised = ("unit_codes", "unit_members", "unit_roles", "units_above", "units")
    for table in (*told, *listed, *counted, *organised):
        op.drop_table(table)


def _altered(table: str) -> AbstractContextManager[BatchOperations]:
    """SQLite's table is made anew, so that it reads as one made so; PostgreSQL's is changed where it stands."""
    on_sqlite = op.get_bind().dialect.name == "sqlite"
    alone = {"resolve_fks": False}
    return op.batch_alter_table(table, recreate="always" if on_sqlite else "never", reflect_kwargs=alone)


def _date_issues() -> None:
    """When the first reply to each issue was due, by its council's rule of today, and when what is solved was."""
    op.execute(
        "UPDATE issues SET solved_at = (SELECT max(closed_at) FROM resolutions WHERE resolutions.status = 'closed'"
        " AND resolutions.council = issues.council AND resolutions.topic = issues.topic) WHERE status = 'solved'"
    )
    councils = sa.table("councils", sa.column("id"), sa.column("settings", sa.JSON()))
    issues = sa.table(
        "issues",
        *(sa.column(name) for name in ("council", "number")),
        *(sa.column(name, Moment) for name in ("created_at", "reply_due_at")),
    )
    ours = (issues.c.council == sa.bindparam("its"), issues.c.number == sa.bindparam("one"))
    connection = op.get_bind()
    for council, settings in connection.execute(sa.select(councils.c.id, councils.c.settings)).all():
        days = timedelta(days=settings.get("first_reply_days", _FIRST_REPLY_DAYS))
        raised = connection.execute(
            sa.select(issues.c.number, issues.c.created_at).where(issues.c.council == council)
        ).all()
        if raised:
            connection.execute(
                sa.update(issues).where(*ours).values(reply_due_at=sa.bindparam("due")),
                [{"its": council, "one": number, "due": created_at + days} for number, created_at in raised],
            )


def _fill(table: str, columns: str, rows: str) -> None:
    # Constants of this file alone.
    op.execute(sa.text(f"INSERT INTO {table} ({columns}) SELECT {rows}"))


def _units_of(table: str) -> str:
    return f"FROM {table} JOIN units ON units.alliance = {table}.alliance"


def _unit_of(table: str) -> str:
    return f"FROM {table} JOIN units ON units.id = {table}.unit"


def _unit(
    name: str = "unit", *, primary_key: bool = False, nullable: bool = False, index: bool = False
) -> sa.Column[int]:
    reference = sa.ForeignKey("units.id", ondelete="CASCADE")
    return sa.Column(name, Id, reference, primary_key=primary_key, nullable=nullable, index=index)


def _alliance(*, primary_key: bool = False, index: bool = False) -> sa.Column[int]:
    reference = sa.ForeignKey("alliances.id", ondelete="CASCADE")
    return sa.Column("alliance", Id, reference, primary_key=primary_key, nullable=False, index=index)


def _council() -> sa.Column[int]:
    return sa.Column("council", Id, sa.ForeignKey("councils.id", ondelete="CASCADE"), primary_key=True)


def _number() -> sa.Column[int]:
    return sa.Column("number", sa.Integer(), primary_key=True, autoincrement=False)


def _user() -> sa.Column[int]:
    return sa.Column("user_id", sa.BigInteger(), primary_key=True, autoincrement=False, index=True)
