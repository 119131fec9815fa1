"""What a second look decided: the answer that holds, and answers that count no more.

Nouns: ruling (what holds for one item), set aside (an answer that counts in no consensus and no build; or all that one person says
in a project, until that is undone). Events: none of its own; `review`, `integrity` and `revisions` tell what was decided, and why, in the same
transaction.
Refuses: nothing. It only keeps; `review`, `integrity` and `revisions` decide, `quality` and `datasets` read. Answers themselves never change: a
ruling stands beside them, and a later one about the same item takes its place.
"""
