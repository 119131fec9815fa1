"""The Python client: HTTP and question schemas only."""
