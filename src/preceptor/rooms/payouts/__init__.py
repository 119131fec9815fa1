"""Paying people out: drawn up by one, released by another, sent once, compared.

Nouns: Details (where somebody is paid), Batch, Payment, Candidate (who would be in a batch, or why not), Order and Receipt
(what an adapter is asked and says), Reported and Difference (what the bank reports, and where we disagree).
Events: details_changed, batch_drawn_up, batch_released, batch_called_off, payment_paid, payment_failed.

A batch takes what is owed into payments. Somebody else than who drew it up releases it; a job then hands each payment to the
adapter under a key of its own, so that sending it again pays nobody twice. What the bank reports marks payments paid or
owed again. Where somebody is paid is sealed, shown masked, and erased with the person; the money's trail stays.
Refused here: releasing one's own batch, calling off what was released, details whose check digits are wrong.
"""
