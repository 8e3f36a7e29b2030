"""The assessments' screen: find, plan, change, open."""
