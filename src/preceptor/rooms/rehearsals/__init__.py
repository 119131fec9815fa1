"""A project tried out before it opens: its cost, its end, and whom its rules would hit.

Nouns: Rehearsal (a try, made by a job), Wanted (with how many people of which types), Facts (the project as it was then),
Result (figures with intervals over repeated runs), RuleFound (what one rule would have done). Events: asked, finished.

The people are drawn by chance; everything decided about them is decided by the house's own rules (decision 0028): nothing is
copied, so that a rehearsal changes when a rule does. It changes nothing and keeps nothing about anybody: people of the past
enter as means, spreads and histograms, over five of them at least.
Refused here: more simulated answers than a worker makes in a minute, and a mix of nobody.
"""
