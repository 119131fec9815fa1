"""What sways people beside an answer's worth: hidden repeats, and what they show.

Nouns: probe (an item somebody compared some time ago, handed to them once more, changed), kind (swapped, stripped), setting (how many, of
which kinds, how far apart), measurement (the effect of side, length and formatting, for the project and each person, with intervals).
Events: probes.setting_changed, probes.measured. Hears: work.answer_given.
A probe is an item of its own with a purpose of its own: so it stands in no queue, list, consensus, ranking or build, and "nobody gets
the same item twice" stays true of everything else (docs/decisions/0029-probes.md). It is paid and timed like any other task.
Refuses: a share above one in five; probes in projects whose form compares nothing, or where a model's suggestion is shown.
"""
