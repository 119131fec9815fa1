"""Whether ways in and reviews let groups of people pass alike (the four-fifths rule).

Nouns: attribute (what people may say of themselves here and nowhere else), step (a point where some pass and some do not), report.
Events: fairness.said, fairness.report_read. Hears: applications sent and decided, exams graded, people admitted, verdicts.
Refuses: to say anything about a person; a group of fewer than five, and what would let one be worked out; to be asked by any other
room: it lies above them all, and its tables know people only by a keyed digest (docs/decisions/0031-four-fifths.md).
"""
