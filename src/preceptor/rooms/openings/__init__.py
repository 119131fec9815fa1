"""Open calls for contributors: what is wanted, for what pay, from where, and who may see it.

Nouns: posting (all that an opening says), opening, sample (one task to try), application. Events: openings.opening_made,
openings.opening_changed, openings.opening_opened, openings.opening_closed, openings.application_sent,
openings.application_withdrawn, openings.application_decided.
Refuses: an opening without a word on what the work is; pay of two currencies; a sample that shows a file or waits for a model;
to show strangers a draft. An application that is sent stands as it
was sent; whoever declines one says why. Whoever manages a project's members writes its openings; everybody may read those that are open.
"""
