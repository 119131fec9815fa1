"""What is owed for work, and why: a ledger, earnings to check and contest, budgets.

Nouns: Terms (how a project pays), Fee (what an exam or a session pays), Earning (one line of somebody's money), Entry and Line (the ledger), Sums.
Events: terms_set, fee_set, funded, earnings_approved, earning_rejected, earning_contested, dispute_settled, bonus_given, topped_up.

Earnings accrue a moment after an answer, never in its transaction. Each is approved by itself when its time comes; only
a person holds one back, with a reason, and honest time is paid all the same. What was held back waits for the clock: its
contributor may contest it, somebody else decides, and nobody deciding in time decides for the contributor.
Refused here: an entry whose lines do not add up to zero, a bonus beyond the budget, holding back without a reason or more
than honest time leaves, and deciding a dispute about one's own decision.
"""
