"""The room of companies, programmes and visits."""
