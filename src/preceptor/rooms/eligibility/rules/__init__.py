"""When an admission holds; what a rule says, and who meets it."""

from preceptor.rooms.eligibility.rules.gate import keeps_out, stamp_of, still_holds, together
from preceptor.rooms.eligibility.rules.index import counted, every_place, told, values_of
from preceptor.rooms.eligibility.rules.judging import lacks, meets
from preceptor.rooms.eligibility.rules.reading import conditions_of, read_rule
from preceptor.rooms.eligibility.rules.words import in_words, met_of, missing_of
from preceptor.rooms.eligibility.rules.working import steps_of

__all__ = [
    "conditions_of",
    "counted",
    "every_place",
    "in_words",
    "keeps_out",
    "lacks",
    "meets",
    "met_of",
    "missing_of",
    "read_rule",
    "stamp_of",
    "steps_of",
    "still_holds",
    "together",
    "told",
    "values_of",
]
