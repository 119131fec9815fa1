"""Truth inference, agreement, ranking, intervals, sampling: arrays in, arrays out.

A library of its own, usable with no server. What is here, by the question it answers:

votes        who said what: `Votes`, sparse (item, annotator, label) triples with their names
truth        what is the right label, and how good is each annotator: `majority`, `dawid_skene`, `one_coin`,
             `mace`, `glad`, `ordinal`
ranking      which is best, from pairwise comparisons with ties: `Comparisons`, `bradley_terry`
agreement    how far do people agree: `krippendorff_alpha`, `corrected` (AC1, AC2, Fleiss, …), `cohen_kappa`, `intraclass`,
             `kendall_w`, and who holds agreement down: `contributions`
distances    how far do people agree whose answers are no labels: `choose_pairs`, `distance_agreement`
intervals    how sure may we be: `wilson`, `beta_posterior`, `cluster_bootstrap`
inference    what people would say of everything, from few of them and a model: `joined_mean`, `joined_win_rate`
planning     how many judgments: `for_margin`, `to_tell_apart`
calibration  do probabilities mean what they say: `log_loss`, `brier`, `reliability_curve`, `fit_temperature`, `fit_lapse`
overlap      which items need one more vote, and why the others do not: `decide`
sampling     what to hold out and what to ask next: `split_by_group`, `entropy`, `margin`, `pick_next`
mistakes     which labels look wrong: `doubts`, `confident_mistakes`
bias         what sways a choice beside its worth: `measure` (side, length, look), `weights` that undo it, `repeated`
careless     what careless or false work looks like: `against_others`, `shared_mistakes`, `leaning`, `copied`
difficulty   how hard are items and how attentive people, for simulating the same crowd: `difficulty`
items        how good an exam's questions are: `classical`, `two_parameter`, `wrong_keys`, `leaked`
minhash      which texts are nearly the same, in any language: `signature`, `likeness`, `bands`
texts        what several people's texts add up to: `middles`, `fused`, `medoid`
simulate     votes and comparisons with known truth, for tests and rehearsals
distributed  truth and agreement of more votes than memory holds, over Parquet files: `split`, `dawid_skene`
kernels      the compiled loops (numba), loaded at the first sum that needs them and cached on disk

Chance enters only as a `numpy.random.Generator` the caller passes in. Importing this package, or any of the
above but the kernels, loads neither numba nor scipy.
"""

from __future__ import annotations

import importlib
from types import ModuleType

_PARTS = (
    "agreement",
    "bias",
    "calibration",
    "careless",
    "distances",
    "distributed",
    "inference",
    "intervals",
    "items",
    "kernels",
    "minhash",
    "mistakes",
    "overlap",
    "planning",
    "ranking",
    "sampling",
    "simulate",
    "texts",
    "truth",
    "votes",
)
__all__ = list(_PARTS)


def __getattr__(name: str) -> ModuleType:
    """Loads a part the first time it is asked for, so that `import preceptor.stats` costs nothing."""
    if name in _PARTS:
        return importlib.import_module(f"{__name__}.{name}")
    raise AttributeError(f"preceptor.stats has no part “{name}”; it has {', '.join(_PARTS)}.")
