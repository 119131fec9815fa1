"""Sessions in which people learn to judge alike: alone, side by side, and once more.

Nouns: session (items, the clauses they are about, people, times), stage, seat (one person in it), turn (the first or the second
answer), post (a line of the discussion), proposal (other words for a clause), certificate (who took part, and by which words).
Events: calibration.session_made, calibration.invited, calibration.session_moved, calibration.turn_finished, calibration.certified,
calibration.clause_proposed, calibration.proposal_decided, calibration.requirement_changed.
Refuses: to show anybody another's answer before the reveal, and another's second answer before the close; an answer in a stage
that takes none; to mix what is said here into the project's judgments; a certificate to whoever gave only one of the two answers.
A certificate holds as long as the clauses it was earned by say the same (docs/decisions/0027-calibration.md).
"""
