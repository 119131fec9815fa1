"""The business, in a fixed order; a room asks only rooms below it."""
