"""The loop: what to ask next, and when asking more no longer helps.

Nouns: Plan (what would be asked, chosen by a job), Chosen (what a plan came to, and whether to stop), Pick (an item
chosen, with its reasons), Round (a turn of the loop), Strategy. Events: planned, opened.

A plan changes nothing. Opening it lets its items take more answers, puts them next in the queue, and remembers why
each was chosen and how sure people were then.
Refused here: a round of nothing, a plan that is not finished or was opened before, and a model of another project.
"""
