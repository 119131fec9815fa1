"""Kinds of question: one folder each, found by the registry."""
