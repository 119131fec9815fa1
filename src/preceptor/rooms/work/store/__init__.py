"""Items and answers at rest: tables, bulk writes, reads."""
