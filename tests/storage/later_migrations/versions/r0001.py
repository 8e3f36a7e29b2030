"""Where the product began."""

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Nothing: the store is there already."""
