"""The people who teach: a contributor's number and pseudonym, and how much each did.

Nouns: contributor, source, tally. Events: workforce.contributor_made, workforce.contributors_imported.
Refuses: to show anybody's name: answers, lists and exports know people by pseudonym only.
Judgments imported from elsewhere belong to contributors too; their original names are kept only as a keyed hash.
"""
