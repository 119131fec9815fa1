"""What the house says to a person: inbox, e-mail, and how much of it they want.

Nouns: letter (what is to be said, before it is kept), message (kept in an inbox), mail (a message on its way by e-mail), kind, way,
preferences, address. Events: messages.preferences_changed, messages.address_proven, messages.unsubscribed.
Refuses: to show anybody another's messages; to switch off what costs somebody money or work; e-mail to an address nobody has proven.
Rooms above say what their events tell people (`letters.py`), the wiring which event is heard; words are kept here, in each language.
"""
