"""Bringing people to an opening by a link of one's own, and the credit for it.

Nouns: offer (what an opening gives for a referral: how much, after how many accepted tasks, how often), link (one person's way to one
opening), referral (one person who came by one). Events: referrals.offered, referrals.offer_ended, referrals.link_made,
referrals.referred, referrals.settled.
Refuses: a link of one's own, of whoever decides about the opening, or back to whoever brought one here; to credit one person twice, two
accounts of one document, or more often than was offered. Credit is money in the ledger, once; where the budget lacks it, it is owed and
said. Who came is a number to everybody (docs/guide/openings.md).
"""
