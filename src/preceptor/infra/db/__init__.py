"""The database behind one door: SQLite by default, PostgreSQL by URL."""
