"""Questions about an opening, to those who posted it, and their answers.

Nouns: enquiry (what one person and an opening's managers say to each other), word (one thing said in it). Events: enquiries.asked,
enquiries.answered, enquiries.closed, enquiries.opened_again.
Refuses: more than five things said a day by one person, over all openings; more from whoever's enquiry was closed; a first question to
an opening that is over; to show anybody's enquiry to others than its person and the managers (docs/guide/openings.md).
"""
