"""Money at rest: the ledger, earnings and terms."""
