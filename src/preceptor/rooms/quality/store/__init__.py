"""Figures of quality at rest: what answers add up to, and what was found beside it."""
