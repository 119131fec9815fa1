"""Tables of identity, and rows made nouns."""
