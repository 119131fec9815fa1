"""Drives and invites at rest."""
