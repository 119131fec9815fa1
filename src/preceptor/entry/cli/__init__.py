"""The terminal door: the same words as the rooms."""
