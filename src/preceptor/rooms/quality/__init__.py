"""How good the answers are, and what they add up to.

Nouns: gold (an item whose right answer is known), consensus (what the answers to an item add up to), agreement,
standing (how one contributor does in one project).
Events: gold_set, gold_retired, consensus_reached.
Hears: work.answer_given, work.answer_revised (gold is scored, standing kept, consensus asked for anew).
Refuses: gold that the form would not take as an answer; a method there is none of.
"""
