"""Openings and applications at rest."""
