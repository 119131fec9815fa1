"""Ids, money, clock, actor, problems, events, settings: what every room speaks."""
