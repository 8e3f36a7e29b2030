"""Where the product stands today."""

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Nothing: the store is there already."""
