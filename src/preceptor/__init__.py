"""Preceptor: where people teach AI models."""
