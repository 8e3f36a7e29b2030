"""Where the product stands today."""

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Nothing: the store is there already."""
