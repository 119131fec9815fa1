"""Careless or false work: evidence, what would change without somebody, and quarantine.

Nouns: evidence (one sign in one person's answers, with how likely chance makes it), weighing (a look at a project's answers), preview
(what would change if somebody's answers were set aside), quarantine (they are, until it is undone).
Events: integrity.quarantined, integrity.quarantine_undone. Hears: quality.consensus_reached (evidence is weighed anew),
standing.receipt_changed (an objection that is right undoes the quarantine), work.answer_given (what was still held is asked of others).
Refuses: verdicts: evidence is shown, and a person decides with a reason. Money is never touched: honest time is always paid.
"""
