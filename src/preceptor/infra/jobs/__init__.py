"""Durable jobs in our own database: they survive kill -9, show progress, can be cancelled."""
