"""What Alembic runs for every migration: on the open transaction that `migrate.py` hands over, and only there."""

from alembic import context
from sqlalchemy import Connection

from bot.storage.tables import metadata

connection: Connection = context.config.attributes["connection"]
# SQLite rebuilds a table to change it, which batch mode does; there, too, a migration is kept whole or not at all.
context.configure(connection=connection, target_metadata=metadata, render_as_batch=True, transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
