"""The terminal door: the same words as the rooms."""

from preceptor.entry.cli.door import main

__all__ = ["main"]
