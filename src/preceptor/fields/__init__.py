"""Kinds of field (what is shown): one folder each, found by the registry."""
