"""How people stand in a project: rules, receipts of what they decided, and appeals.

Nouns: rule (conditions on what collectors count, and an action), record (one person's counts), receipt (a decision about a
person: rule and version, evidence, end, appeal). Events: standing.rule_changed, standing.receipt_given,
standing.receipt_changed. Hears: answers given, gold scored, skips, consensus reached, verdicts, skills granted.
Refuses: a rule that can never fire or always does; to hold skips against anybody; to remove somebody without a person's word;
an appeal judged by whoever decided. Nothing from before a rule was made or last changed counts.
"""
