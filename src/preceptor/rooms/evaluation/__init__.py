"""How good a model is, by people and by judges, beside what a simpler thing would reach.

Nouns: Evaluation (one run measured on one build), PreferenceReport (what a reward said about held-out pairs),
Estimate (a number with its interval), Baseline, Slice, CalibrationBin, HumanCeiling; Leaderboard of the models whose
responses people compared. Events: started, finished.

Every figure comes with the number of rows and an interval over prompts, beside what "the longer one wins"
reaches and beside what one person reaches against the others.

Refused here: a score without its count, chances that are no chances, and rows a model has learnt from.
"""
