"""Which is best: Bradley-Terry with ties, soft outcomes, weights and intervals.

Ties follow Davidson (1970): P(tie) is in proportion to nu times the geometric mean of the two strengths.
"""

from preceptor.stats.ranking.bradley_terry import Ranking, bradley_terry
from preceptor.stats.ranking.comparisons import Comparisons
from preceptor.stats.ranking.uncertainty import BootstrapRanking, bootstrap_ranking, score_intervals

__all__ = [
    "BootstrapRanking",
    "Comparisons",
    "Ranking",
    "bootstrap_ranking",
    "bradley_terry",
    "score_intervals",
]
