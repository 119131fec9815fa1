"""What an edit of the guidelines reaches, and asking again what was judged before.

Nouns: reach (what rests on clauses that differ), revision (items asked again, and the old answers set aside), judged (by which
versions an item was judged). Events: asked, done, undone.

What was judged by which version is counted as answers come, so that looking costs the same however many there are.
Refused here: asking without a reason, asking where nothing older is left, asking for more than the budget has, two at once, and undoing
one that a later one rests on. Nobody loses anything they earned. Whoever judged an item may get it again, once for each revision.
"""
