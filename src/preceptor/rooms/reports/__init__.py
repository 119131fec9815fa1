"""Views across all rooms: how healthy a project is, and where its people differ.

Nouns: indicator (one figure of a project's health), target (what it should be), day (what happened in a project on one day), finding
(agreement by group of items and labels mistaken for others, as of the last consensus).
Events: reports.target_set.
Hears: work.answer_given, routing.item_skipped, routing.leases_returned, quality.gold_scored, review.item_decided,
standing.receipt_given, standing.receipt_changed (all counted as they happen), quality.consensus_reached (findings are made anew).
Refuses: to change anything in another room; to count what is there at each look (docs/decisions/0030-reports.md).
"""
