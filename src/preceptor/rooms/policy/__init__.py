"""What work is judged by: guidelines, content policies, taxonomies.

A project's guidelines and the house's content policies are numbered clauses with versions.

Nouns: clause, guidelines, clause change, policy, example, taxonomy, node, crosswalk. Events: policy.guidelines_begun,
policy.guidelines_changed, policy.policy_changed, policy.taxonomy_changed.
Refuses: a clause without a number of its own; more text than anybody would read; a change made on an old version.
Every edit is a new version and no version ever changes, so an answer can always be shown beside what it was judged by.
Text is markdown and stays text here: the page that shows it makes it safe.
"""
