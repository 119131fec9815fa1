"""Written prompts side by side: what is nearly the same, which cells are still empty.

Nouns: cell, alike. No events of its own; it hears answers and items. Refuses nothing: a near-duplicate is said, not stopped.
Kept as counters and bands of hashes, so that neither the warning nor the map costs more in a large project.
"""
