"""Tables of agreements, and rows made nouns."""
