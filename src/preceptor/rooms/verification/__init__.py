"""Who somebody is: checked once, and forgotten again but for the outcome.

Nouns: check (one try of one person to have their identity checked), route (what they show for it), evidence (a picture, sealed),
checker (whoever is named to see evidence and decide), provider (a service that checks in our place).
Events: verification.sent, .evidence_seen, .decided, .withdrawn, .evidence_erased, .asked, .provider_told.
Refuses: evidence to anybody but a checker, in person, and every look is in the trail; decisions without a reason; a second try judged
by whoever refused the first; webhooks that are unsigned, old or told before. Machines never decide: that a document was shown before
is told to the checker, no more (docs/decisions/0024-identity-checks.md).
"""
