"""What is the right label, and how good is each annotator: models with one result.

majority      each vote counts once, or by its annotator's weight
dawid_skene   each annotator has a confusion matrix (Dawid and Skene 1979), shrunk to the crowd's
one_coin      each annotator has one accuracy; errors are spread evenly over the other labels
mace          each annotator knows the answer, or guesses in a way of their own (Hovy et al. 2013)
glad          annotators differ in ability, items in difficulty (Whitehill et al. 2009)
ordinal       labels are steps of a scale; each annotator has a lean and a spread
choose_model  which of them to trust, by held-out gold (`trials` judges each)
OnlineDawidSkene   dawid_skene kept up to date, a vote at a time

On 18 public sets the shrunk Dawid-Skene was best on average and never more than 8 points below the best
model; one_coin wins where annotators are few and steady but can lose 40 points where some label is a
favourite mistake.
"""

from preceptor.stats.truth.by_gold import Chosen, Trial, choose_model, trials
from preceptor.stats.truth.dawid_skene import dawid_skene
from preceptor.stats.truth.glad import Glad, glad
from preceptor.stats.truth.mace import mace
from preceptor.stats.truth.majority import majority
from preceptor.stats.truth.one_coin import one_coin
from preceptor.stats.truth.online import OnlineDawidSkene
from preceptor.stats.truth.ordinal import ordinal
from preceptor.stats.truth.result import Truth

__all__ = [
    "Chosen",
    "Glad",
    "OnlineDawidSkene",
    "Trial",
    "Truth",
    "choose_model",
    "dawid_skene",
    "glad",
    "mace",
    "majority",
    "one_coin",
    "ordinal",
    "trials",
]
