"""What work is judged by: a project's guidelines as numbered clauses with versions.

Nouns: clause, guidelines, clause change. Events: policy.guidelines_begun, policy.guidelines_changed.
Refuses: a clause without a number of its own; more text than anybody would read; a change made on an old version.
Every edit is a new version and no version ever changes, so an answer can always be shown beside what it was judged by.
Text is markdown and stays text here: the page that shows it makes it safe.
"""
