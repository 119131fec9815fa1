"""How good are the questions of an exam: from who answered what, with gaps, rightly or not.

Responses        who answered which question how: sparse (person, item, score) triples, with options and seconds where known
classical        share right, corrected item-rest discrimination, `distractors`, `cronbach_alpha`
two_parameter    the 2PL model by marginal maximum likelihood, and what it says of a form (`reliability`)
wrong_keys       where those who know more choose something else than the key: is the key right?
leaked           what is answered rightly more often over time than ability explains, or too fast

A person here is one attempt. All of this is evidence for somebody to look at; nothing decides.
"""

from preceptor.stats.items.classical import Classical, Options, classical, cronbach_alpha, distractors
from preceptor.stats.items.responses import Responses
from preceptor.stats.items.suspects import Leaks, WrongKeys, leaked, wrong_keys
from preceptor.stats.items.two_parameter import TwoParameter, reliability_interval, two_parameter

__all__ = [
    "Classical",
    "Leaks",
    "Options",
    "Responses",
    "TwoParameter",
    "WrongKeys",
    "classical",
    "cronbach_alpha",
    "distractors",
    "leaked",
    "reliability_interval",
    "two_parameter",
    "wrong_keys",
]
