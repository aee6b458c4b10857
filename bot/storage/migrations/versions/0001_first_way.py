"""The first whole way: from a word in the group to a closed matter."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Moment = sa.DateTime(timezone=True)
OneOf = sa.String(32)


def _council(*, primary_key: bool = False, nullable: bool = False) -> sa.Column[int]:
    reference = sa.ForeignKey("councils.id", ondelete="CASCADE")
    return sa.Column("council", Id, reference, primary_key=primary_key, nullable=nullable)


def _key(name: str, kind: sa.types.TypeEngine[int] | None = None, *, index: bool = False) -> sa.Column[int]:
    return sa.Column(name, kind or sa.Integer(), primary_key=True, autoincrement=False, index=index)


def _of(table: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["council", column], [f"{table}.council", f"{table}.number"], ondelete="CASCADE")


def upgrade() -> None:
    op.create_table(
        "councils",
        sa.Column("id", Id, primary_key=True, autoincrement=True),
        sa.Column("bot_id", sa.BigInteger(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("thread_id", sa.BigInteger()),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("locale", sa.String(16), nullable=False),
        sa.Column("timezone", sa.String(64), nullable=False),
        sa.Column("founded_at", Moment, nullable=False),
        sa.Column("convenor_id", sa.BigInteger(), nullable=False, index=True),
        sa.Column("host_id", sa.BigInteger()),
        sa.Column("recorder_id", sa.BigInteger()),
        sa.Column("settings", sa.JSON(), nullable=False),
        sa.Column("last_seat", sa.Integer(), nullable=False),
        sa.Column("last_issue", sa.Integer(), nullable=False),
        sa.Column("last_topic", sa.Integer(), nullable=False),
        sa.Column("last_vote", sa.Integer(), nullable=False),
        sa.Column("last_resolution", sa.Integer(), nullable=False),
        sa.Index("ux_councils_address", "bot_id", "chat_id", sa.text("coalesce(thread_id, 0)"), unique=True),
    )
    op.create_table(
        "people",
        _key("user_id", sa.BigInteger()),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("username", sa.String(64), index=True),
        sa.Column("locale", sa.String(16)),
    )
    op.create_table("residents", _council(primary_key=True), _key("user_id", sa.BigInteger(), index=True))
    op.create_table(
        "seats",
        _council(primary_key=True),
        _key("number"),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), index=True),
        sa.Column("since", Moment, nullable=False),
        sa.Column("until", Moment),
    )
    op.create_table(
        "issues",
        _council(primary_key=True),
        _key("number"),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("proposer_id", sa.BigInteger(), index=True),
        sa.Column("channel", OneOf, nullable=False),
        sa.Column("status", OneOf, nullable=False),
        sa.Column("created_at", Moment, nullable=False),
        sa.Column("topic", sa.Integer()),
        sa.Column("replied_at", Moment),
        sa.Index("ix_issues_status", "council", "status"),
        sa.Index("ix_issues_topic", "council", "topic"),
    )
    op.create_table(
        "topics",
        _council(primary_key=True),
        _key("number"),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("status", OneOf, nullable=False),
        sa.Column("cadence", OneOf, nullable=False),
        sa.Column("created_at", Moment, nullable=False),
        sa.Column("last_guest", sa.Integer(), nullable=False),
        sa.Index("ix_topics_status", "council", "status"),
    )
    op.create_table(
        "guests",
        _council(primary_key=True),
        _key("topic"),
        _key("number"),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), index=True),
        sa.Column("status", OneOf, nullable=False),
        sa.Column("invited_at", Moment, nullable=False),
        _of("topics", "topic"),
    )
    op.create_table(
        "links",
        sa.Column("digest", sa.String(64), primary_key=True),
        _council(),
        sa.Column("kind", OneOf, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("topic", sa.Integer()),
        sa.Column("expires_at", Moment, nullable=False),
        sa.Column("used_at", Moment),
        sa.Column("revoked_at", Moment),
        sa.Index("ix_links_subject", "council", "kind", "number"),
    )
    op.create_table(
        "votes",
        _council(primary_key=True),
        _key("number"),
        sa.Column("topic", sa.Integer(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("rule", sa.JSON(), nullable=False),
        sa.Column("status", OneOf, nullable=False),
        sa.Column("opened_at", Moment, nullable=False),
        sa.Column("closes_at", Moment, nullable=False),
        sa.Column("due", sa.Integer(), nullable=False),
        sa.Column("cast", sa.Integer(), nullable=False),
        sa.Column("tally", sa.JSON()),
        sa.Column("outcome", OneOf),
        sa.Column("closed_at", Moment),
        _of("topics", "topic"),
        sa.CheckConstraint('0 <= "cast" AND "cast" <= due', name="cast"),
        sa.CheckConstraint("(status = 'closed') = (outcome IS NOT NULL)", name="outcome"),
        sa.Index("ix_votes_topic", "council", "topic"),
        sa.Index("ix_votes_status", "council", "status"),
    )
    op.create_table(
        "ballots",
        _council(primary_key=True),
        _key("vote"),
        _key("seat"),
        sa.Column("choice", OneOf),
        sa.Column("cast_at", Moment),
        _of("votes", "vote"),
        _of("seats", "seat"),
    )
    op.create_table(
        "resolutions",
        _council(primary_key=True),
        _key("number"),
        sa.Column("vote", sa.Integer(), nullable=False),
        sa.Column("topic", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("test", sa.Text(), nullable=False),
        sa.Column("owner_seat", sa.Integer()),
        sa.Column("owner_id", sa.BigInteger(), index=True),
        sa.Column("owner_name", sa.Text(), nullable=False),
        sa.Column("due_at", Moment, nullable=False),
        sa.Column("status", OneOf, nullable=False),
        sa.Column("adopted_at", Moment, nullable=False),
        sa.Column("done_at", Moment),
        sa.Column("reopened_at", Moment),
        sa.Column("declined_at", Moment),
        sa.Column("closed_at", Moment),
        sa.Column("closed_by", OneOf),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("last_entry", sa.Integer(), nullable=False),
        _of("votes", "vote"),
        _of("topics", "topic"),
        sa.Index("ix_resolutions_topic", "council", "topic"),
        sa.Index("ix_resolutions_vote", "council", "vote"),
        sa.Index("ix_resolutions_status", "council", "status"),
    )
    op.create_table(
        "resolution_log",
        _council(primary_key=True),
        _key("resolution"),
        _key("number"),
        sa.Column("step", OneOf, nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        _of("resolutions", "resolution"),
    )
    op.create_table(
        "feedback",
        _council(primary_key=True),
        _key("resolution"),
        _key("round"),
        _key("user_id", sa.BigInteger(), index=True),
        sa.Column("rating", OneOf),
        sa.Column("answered_at", Moment),
        _of("resolutions", "resolution"),
    )
    op.create_table(
        "forms",
        _key("bot_id", sa.BigInteger()),
        _key("user_id", sa.BigInteger()),
        sa.Column("kind", OneOf, nullable=False),
        _council(),
        sa.Column("subject", sa.String(16), nullable=False),
        sa.Column("opened_at", Moment, nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
    )
    op.create_table(
        "duties",
        _council(primary_key=True),
        sa.Column("kind", OneOf, primary_key=True),
        _key("number"),
        sa.Column("at", Moment, nullable=False, index=True),
    )
    op.create_table(
        "handled_updates",
        _key("bot_id", sa.BigInteger()),
        _key("update_id", sa.BigInteger()),
        sa.Column("answer", sa.JSON()),
        sa.Column("at", Moment, nullable=False, index=True),
    )
    op.create_table(
        "parked_updates",
        _key("bot_id", sa.BigInteger()),
        _key("update_id", sa.BigInteger()),
        sa.Column("kind", sa.String(64), nullable=False),
        sa.Column("error", sa.Text(), nullable=False),
        sa.Column("at", Moment, nullable=False),
    )
    op.create_table(
        "private_chats",
        _key("bot_id", sa.BigInteger()),
        _key("user_id", sa.BigInteger()),
        sa.Column("reachable", sa.Boolean(), nullable=False),
    )
    op.create_table(
        "notices",
        sa.Column("id", Id, primary_key=True, autoincrement=True),
        sa.Column("bot_id", sa.BigInteger(), nullable=False),
        sa.Column("user_id", sa.BigInteger()),
        _council(nullable=True),
        sa.Column("kind", OneOf, nullable=False),
        sa.Column("number", sa.Integer()),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("needs_answer", sa.Boolean(), nullable=False),
        sa.Column("is_mention", sa.Boolean(), nullable=False),
        sa.Column("created_at", Moment, nullable=False),
        sa.Column("next_at", Moment),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("error", sa.Text()),
        sa.Index("ix_notices_next", "bot_id", "next_at"),
    )
    op.create_table(
        "boards",
        _council(primary_key=True),
        sa.Column("kind", OneOf, primary_key=True),
        _key("number"),
        sa.Column("bot_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger()),
        sa.Column("content", sa.String(64)),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("anew", sa.Boolean(), nullable=False),
        sa.Column("next_at", Moment),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("error", sa.Text()),
        sa.Index("ix_boards_next", "bot_id", "next_at"),
    )
    op.create_table(
        "audit",
        sa.Column("id", Id, primary_key=True, autoincrement=True),
        _council(),
        sa.Column("at", Moment, nullable=False),
        sa.Column("actor_id", sa.BigInteger(), nullable=False),
        sa.Column("action", sa.String(64), nullable=False),
        sa.Column("subject", sa.String(64), nullable=False),
        sa.Index("ix_audit_council", "council", "id"),
    )


def downgrade() -> None:
    for table in (
        "audit",
        "boards",
        "notices",
        "private_chats",
        "parked_updates",
        "handled_updates",
        "duties",
        "forms",
        "feedback",
        "resolution_log",
        "resolutions",
        "ballots",
        "votes",
        "links",
        "guests",
        "topics",
        "issues",
        "seats",
        "residents",
        "people",
        "councils",
    ):
        op.drop_table(table)
