"""The candidates' screen: find, register, amend."""
