"""Voice notes and pictures that wait for their words."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Moment = sa.DateTime(timezone=True)
OneOf = sa.String(32)


def upgrade() -> None:
    op.create_table(
        "leads",
        sa.Column("council", Id, sa.ForeignKey("councils.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("number", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("proposer_id", sa.BigInteger(), nullable=False, index=True),
        sa.Column("anonymous", sa.Boolean(), nullable=False),
        sa.Column("channel", OneOf, nullable=False),
        sa.Column("file_id", sa.Text(), nullable=False),
        sa.Column("file_kind", OneOf, nullable=False),
        sa.Column("received_at", Moment, nullable=False),
    )


def downgrade() -> None:
    op.drop_table("leads")
