"""How good the answers are, and what they add up to.

Nouns: gold (an item whose right answer is known), consensus (what the answers to an item add up to), agreement,
standing (how one contributor does in one project).
Events: consensus_reached.
Hears: work.answer_given, work.answer_revised, work.answers_imported (gold is scored, standing kept, consensus asked for
anew when a tenth more has been answered).
Refuses: a method there is none of; to show anybody's figures to people outside the project.
"""
