"""Tables of calibration, and rows made nouns."""
