"""The centre's own PostgreSQL as a partner of the exchange: it carries the journal and is not believed."""
