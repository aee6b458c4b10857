"""What a coordinator does with her alliance stands in the audit, in no council's."""

from typing import Literal

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    with op.batch_alter_table("audit", recreate=_rebuilt(), reflect_kwargs={"resolve_fks": False}) as audit:
        audit.alter_column("council", existing_type=Id, nullable=True)
        reference = sa.ForeignKey("alliances.id", ondelete="CASCADE", name="fk_audit_alliance")
        audit.add_column(sa.Column("alliance", Id, reference))
    op.create_index("ix_audit_alliance", "audit", ["alliance"])


def downgrade() -> None:
    # Nowhere to stand before.
    op.execute(sa.text("DELETE FROM audit WHERE council IS NULL"))
    op.drop_index("ix_audit_alliance", "audit")
    with op.batch_alter_table("audit", recreate=_rebuilt(), reflect_kwargs={"resolve_fks": False}) as audit:
        audit.drop_column("alliance")
        audit.alter_column("council", existing_type=Id, nullable=False)


def _rebuilt() -> Literal["always", "never"]:
    """SQLite's table is made anew, so that it reads as one made so; PostgreSQL's is changed where it stands."""
    return "always" if op.get_bind().dialect.name == "sqlite" else "never"
