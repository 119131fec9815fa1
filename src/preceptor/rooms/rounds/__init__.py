"""The loop: what to ask next, and when asking more no longer helps.

Nouns: Round (a turn of the loop), Pick (an item chosen for it, with its reasons), Plan (what would be picked, and
whether to stop), Strategy. Events: opened.

A plan changes nothing. Opening a round lets its items take more answers, puts them next in the queue, and remembers
why each was chosen and how sure people were then.
Refused here: a round of nothing, and a model of another project.
"""
