"""How somebody does in a project, held against what the project published.

Nouns: figure (pace, gold, agreement, accepted), targets, measure (a figure with its interval and what it says of the target).
Events: performance.targets_changed. Hears: review.item_decided (what stood is counted).
Refuses: to say anything of a target on too little, or where the interval holds it; to show a manager anything else than the person
sees, since both ask the same query. It decides about nobody: rules do (`standing`), and give receipts.
"""
