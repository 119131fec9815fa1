"""Questions about items, their answers, and the precedents these become.

Nouns: thread (a contributor's question about an item, with what was said), word (one thing said in it), precedent (an answered
question that holds for everybody, attached to clauses). Events: precedents.question_asked, precedents.question_answered,
precedents.precedent_set, precedents.precedent_retired,
precedents.quiz_drawn (an exam is drawn from precedents).
Refuses: a question about an item one does not hold; to show anybody's question to others before it is a precedent; a precedent
on a clause that is not in the guidelines. Whoever asks goes on working; a precedent never says who asked, or about which item.
"""
