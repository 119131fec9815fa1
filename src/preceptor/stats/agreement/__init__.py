"""How far people agree: alpha, kappa, AC1, AC2, intraclass and rank correlation, shares.

alpha          Krippendorff's alpha, with an interval from resampled items
coefficients   percent agreement, Fleiss' kappa, Gwet's AC1 and AC2, Brennan and Prediger's, each by any weights and with an
               analytic interval over items or groups of items; also slice by slice
cohen          two annotators at a time: kappa, plain and weighted
contributions  what alpha would be without each annotator, and without each item
others         how often each annotator says what most of the others say
intraclass     ICC, all six forms, for numbers
ranks          Kendall's tau-b of two rankings and W of many
"""

from preceptor.stats.agreement.alpha import Alpha, Level, alpha_interval, krippendorff_alpha
from preceptor.stats.agreement.coefficients import (
    Coefficient,
    Corrected,
    Slices,
    by_slice,
    corrected,
    fleiss_kappa,
    gwet_ac1,
    percent_agreement,
)
from preceptor.stats.agreement.cohen import Kappas, cohen_kappa, pairwise_kappas
from preceptor.stats.agreement.contributions import Contributions, contributions
from preceptor.stats.agreement.intraclass import Form, Intraclass, intraclass, intraclass_sparse
from preceptor.stats.agreement.others import agreement_with_others, compared_with_others
from preceptor.stats.agreement.ranks import Concordance, kendall_tau, kendall_w
from preceptor.stats.agreement.weights import Weights, weight_table

__all__ = [
    "Alpha",
    "Coefficient",
    "Concordance",
    "Contributions",
    "Corrected",
    "Form",
    "Intraclass",
    "Kappas",
    "Level",
    "Slices",
    "Weights",
    "agreement_with_others",
    "alpha_interval",
    "by_slice",
    "cohen_kappa",
    "compared_with_others",
    "contributions",
    "corrected",
    "fleiss_kappa",
    "gwet_ac1",
    "intraclass",
    "intraclass_sparse",
    "kendall_tau",
    "kendall_w",
    "krippendorff_alpha",
    "pairwise_kappas",
    "percent_agreement",
    "weight_table",
]
