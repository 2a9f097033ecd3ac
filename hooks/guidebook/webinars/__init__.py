"""Webinars to come, those that were, and recordings to ask for: docs/_data/webinars.yml."""
