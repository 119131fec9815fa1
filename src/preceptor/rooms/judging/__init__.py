"""Models as raters: they answer forms as people do, marked, measured, never mixed in.

Nouns: judge (a model, its instruction, its own contributor number), judgment, suggestion (a judge's answer shown to a
person), anchoring (what showing it does).
Events: judging.judge_made, judging.judging_started, judging.judging_ended, judging.judge_retired,
judging.suggestions_set.
Hears: work.answer_given (a person's answer is compared with the suggestion they were shown, or were not).
Refuses: an answer the form does not take, after one chance to mend it; to show anybody which suggestion was held back.
"""
