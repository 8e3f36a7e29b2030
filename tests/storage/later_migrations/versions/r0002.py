"""The second shape."""

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Nothing: the store is there already."""
