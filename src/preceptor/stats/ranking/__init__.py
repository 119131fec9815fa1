"""Which is best: comparisons and rankings, of a crowd of mixed care, style set aside.

bradley_terry        scores from pairs, with ties (Davidson 1970), soft outcomes and weights
crowd_bradley_terry  the same, learning how far each annotator is to be believed (Crowd-BT)
plackett_luce        scores from rankings: whole, partial, tied
styled_ranking       scores with length and the like set aside, robust to votes that are alike
leads                whether each is really ahead of the next; `possible_ranks`: the ranks that leaves open
score_intervals, bootstrap_ranking   how sure a ranking of pairs is
"""

from preceptor.stats.ranking.bradley_terry import Ranking, bradley_terry
from preceptor.stats.ranking.comparisons import Comparisons
from preceptor.stats.ranking.crowd import CrowdRanking, crowd_bradley_terry
from preceptor.stats.ranking.leads import Leads, holm, leads, possible_ranks
from preceptor.stats.ranking.plackett_luce import Luce, plackett_luce
from preceptor.stats.ranking.rankings import Rankings
from preceptor.stats.ranking.style import StyledRanking, styled_ranking
from preceptor.stats.ranking.uncertainty import BootstrapRanking, bootstrap_ranking, score_intervals

__all__ = [
    "BootstrapRanking",
    "Comparisons",
    "CrowdRanking",
    "Leads",
    "Luce",
    "Ranking",
    "Rankings",
    "StyledRanking",
    "bootstrap_ranking",
    "bradley_terry",
    "crowd_bradley_terry",
    "holm",
    "leads",
    "plackett_luce",
    "possible_ranks",
    "score_intervals",
    "styled_ranking",
]
