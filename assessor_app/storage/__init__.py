"""The only SQL: the journal, the tables derived from it, queries, migrations."""
