"""How many hours a week somebody works: counted, and capped by projects and by themselves.

Nouns: worked (active time of a week, in one project and in all), cap (the most hours of a week: a project's for each person, or one's own
over all projects), left (how much of the tighter one remains).
Events: hours.cap_changed, hours.own_cap_changed.
Refuses: another task to whoever has worked the hours of a cap; what they hold stays theirs, and nothing is taken from pay or standing.
"""
