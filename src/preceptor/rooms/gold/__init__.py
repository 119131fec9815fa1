"""The gold bank: items with a known answer, what each is for, and when it is burnt.

Nouns: gold item (an item of the bank), use (measure, teach, screen), exposure (how often it was shown, how often answered
right), suggestion (an item that could be gold). Events: gold.changed, gold.retired.
Hears: work.items_added (gold that came with a file enters the bank), quality.gold_scored (exposure is counted, and what is
burnt is retired).
Refuses: gold that does not fit the form; to hand out what is retired or kept for screening. Nobody who judges can see which
items are gold, but for those that teach, which say so.
"""
