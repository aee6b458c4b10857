"""What convenors are told and offered, and who has read it and took it up; good examples, mentors, what is open."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Moment = sa.DateTime(timezone=True)
OneOf = sa.String(32)


def upgrade() -> None:
    op.create_table(
        "mentorings",
        sa.Column("council", Id, sa.ForeignKey("councils.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("mentor_id", sa.BigInteger(), index=True),
        sa.Column("since", Moment, nullable=False),
    )
    op.create_table(
        "examples",
        sa.Column("council", Id, sa.ForeignKey("councils.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("topic", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("trouble", sa.Text(), nullable=False),
        sa.Column("decided", sa.Text(), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("status", OneOf, nullable=False, index=True),
        sa.Column("offered_at", Moment, nullable=False),
        sa.ForeignKeyConstraint(["council", "topic"], ["topics.council", "topics.number"], ondelete="CASCADE"),
    )
    op.create_table(
        "announcements",
        sa.Column("id", Id, primary_key=True, autoincrement=True),
        sa.Column("unit", Id, sa.ForeignKey("units.id", ondelete="CASCADE"), nullable=False, index=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("status", OneOf, nullable=False, index=True),
        sa.Column("written_at", Moment, nullable=False),
        sa.Column("last_council", Id, nullable=False),
        sa.Column("told", sa.Integer(), nullable=False),
        sa.Column("offer", OneOf, nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("rules", sa.JSON(), nullable=False),
        sa.Column("until", Moment),
        sa.Column("of_council", Id),
        sa.Column("of_topic", sa.Integer()),
        sa.Column("file_id", sa.Text()),
        sa.Column("file_kind", OneOf),
        sa.ForeignKeyConstraint(["of_council", "of_topic"], ["examples.council", "examples.topic"], ondelete="CASCADE"),
    )
    op.create_table("readings", *_of_a_council(), sa.Column("at", Moment, nullable=False))
    op.create_table(
        "takings", *_of_a_council(), sa.Column("at", Moment, nullable=False), sa.Column("topic", sa.Integer())
    )
    op.create_table(
        "unit_stages",
        _of_a_unit(),
        sa.Column("feature", OneOf, primary_key=True),
        sa.Column("stage", OneOf, nullable=False),
    )
    op.create_table(
        "council_phases",
        sa.Column("council", Id, sa.ForeignKey("councils.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("pilot", sa.Boolean(), nullable=False),
        sa.Column("without", sa.JSON(), nullable=False),
    )
    op.create_table(
        "opening_rounds",
        _of_a_unit(),
        sa.Column("at", Moment, nullable=False),
        sa.Column("last_council", Id, nullable=False),
    )


def downgrade() -> None:
    opened = ("opening_rounds", "council_phases", "unit_stages")
    for table in (*opened, "takings", "readings", "announcements", "examples", "mentorings"):
        op.drop_table(table)


def _of_a_unit() -> sa.Column[int]:
    return sa.Column("unit", Id, sa.ForeignKey("units.id", ondelete="CASCADE"), primary_key=True)


def _of_a_council() -> tuple[sa.Column[int], sa.Column[int]]:
    return (
        sa.Column("announcement", Id, sa.ForeignKey("announcements.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("council", Id, sa.ForeignKey("councils.id", ondelete="CASCADE"), primary_key=True),
    )
