"""A second look: doubtful items, what reviewers decide, and what was stopped as illegal.

Nouns: queue (items that want a second look, for one reason), lease (an item in a reviewer's hands), verdict (what they decided),
cause (why people disagreed) with its remedy, escalation (an item somebody stopped because it looked illegal).
Events: review.item_decided, review.settings_changed, review.item_escalated, review.escalation_seen, review.escalation_decided,
review.unsettled_wait.
Hears: quality.consensus_reached (the queues are made anew).
Refuses: one's own answers; an item in another reviewer's hands; a rejection without a reason; to say who gave an answer, or
whether an item is looked at for the second time or is gold that measures the reviewer. What was escalated is seen by nobody
but those named to handle escalations.
"""
