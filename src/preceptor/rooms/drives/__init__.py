"""Asking people into a project: by name, or those of everybody whom the work fits best.

Nouns: drive (a manager's push to bring people in: by name, or by a rule and how many), invite (what one person gets, and what they said), fit
(how well the work suits somebody, 0 to 100, with the reasons), aspect (one thing that is looked at for it).
Events: drives.drive_made, drives.drive_sent, drives.drive_withdrawn, drives.invited, drives.answered.
Refuses: to show whom a rule found before they said yes; to ask anybody more often than the house allows, or anybody who wants no
invitations; to let a no cost anything (docs/guide/invitations.md).
"""
