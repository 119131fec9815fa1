"""Who gets which item next: leases, drafts, overlap, gold.

Nouns: lease, offer, skip, flag, draft. Events: item_skipped, item_flagged, leases_returned.
Refuses: an answer on somebody else's lease or on one whose slot was given away; two different answers on one lease;
a third lease at a time. `hot/` holds the statements of the one path that everybody walks all day (docs/decisions).
"""
