"""Telling somebody once, when there is work for them again.

Nouns: alert (somebody found nothing to do and wants to hear when there is). Events: alerts.wanted, alerts.ended.
Refuses: to tell twice for one wish, to tell of work that its person may not take, and to stay on after it has told.
"""
