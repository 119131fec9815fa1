"""Durable jobs in the application's own database: they survive kill -9, show progress, can be cancelled."""
