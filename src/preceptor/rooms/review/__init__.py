"""A second look: what was stopped, and what becomes of it.

Nouns: escalation (an item somebody stopped because it looked illegal), its reason and its outcome.
Events: review.item_escalated, review.escalation_seen, review.escalation_decided.
Refuses: anybody but those named to handle escalations; a second decision. From the moment an item is escalated nobody else
sees it: it is in no queue, no list, no consensus and no build, until somebody named for it has decided.
"""
