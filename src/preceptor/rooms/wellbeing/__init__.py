"""What difficult content does to people: counted, capped, told to nobody else.

Nouns: exposure (severity × time spent, over all projects), cap (how much of it a day or a week may bring), ration (what may be handed
to somebody now), pulse (how somebody's week was, in one number), break (an offer after a stretch of it).
Events: wellbeing.limits_changed, wellbeing.caps_changed.
Refuses: difficult items to whoever is at a cap, or wants none of them; they get neutral ones while there are any. Nothing here costs
anybody money or standing, and managers see numbers of five people or more, never one (docs/decisions/0026-exposure.md).
"""
