"""Who may take work, and what is missing: the gate asked before a task is handed out.

Nouns: rule (conditions on what is known of a person, joined by all, any and not), lack (a condition in somebody's way), requirement
(a sort of thing a project can ask: a rule met, a signature, the course), need (one such thing, at one version), gate (all a project
needs now), closing (a decision that keeps one person out), missing (a need that somebody has not met, and what to do about it).
Events: eligibility.admitted, eligibility.rule_changed.
Refuses: work to somebody who has not met every need. It never refuses without saying what is missing and what would change it,
and costs nothing where a project needs nothing (docs/decisions/0020-the-gate.md).
"""
