"""Items to judge and the answers given; answers never change.

Nouns: item, gold, answer, revision. Events: items_added, answer_given, answer_revised, answers_imported, overlap_set.
Refuses: items that do not fit the project's form; a revision after the undo window, or by anybody but the author.
An item is *open* while `taken` (active leases + answers) is below its overlap. Whatever opens an item again puts it at
the tail of its project's queue: positions below a person's own are never worth a look, which keeps the cost of the
next item flat.
Seals: an item somebody stopped as illegal (held, then quarantined or put back) is left out of every read here, with its
answers; whoever reads the tables elsewhere must leave it out, too.
"""
