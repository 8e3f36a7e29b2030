"""What a later version might do: a column with a value for every row that is there."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the column, and fail after it where a test asks for that."""
    op.add_column("signed_head", sa.Column("kept_at", sa.Integer, nullable=False, server_default="7"))
    if op.get_bind().exec_driver_sql("SELECT 1 FROM run_position WHERE step = 'fail'").fetchall():
        raise RuntimeError("the migration failed half way")
