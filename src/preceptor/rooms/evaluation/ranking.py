"""Leaderboards: the models whose responses people compared, ranked by their votes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from preceptor.base.problems import invalid
from preceptor.rooms.evaluation.nouns import Leaderboard, Standing
from preceptor.stats.ranking import BootstrapRanking, Comparisons, Ranking, bootstrap_ranking, bradley_terry

_RESAMPLES = 400
_TIE = 0.5
Meeting = tuple[str, str, float, float, str]
"""(left, right, the share left won, how many voted so, prompt)."""


def leaderboard(
    rows: Sequence[Mapping[str, Any]], *, question: str, dimension: str, random: np.random.Generator
) -> Leaderboard:
    """Models ranked by people's votes on a build's pairs; every vote counts once, a tie as a tie.

    Rows whose models are unknown or the same are left out. Intervals (95 %) resample prompts, since votes on one prompt
    are alike. Raises Problem `evaluation.no_models` when no two models were compared.
    """
    met = [row for row in rows if row["chosen_model"] and row["rejected_model"]]
    meetings = _meetings([row for row in met if row["chosen_model"] != row["rejected_model"]])
    if not meetings:
        raise invalid(
            "evaluation.no_models",
            "No pair of this build says which two models wrote its responses, so none can be ranked.",
            hint="Import responses with the names of their models (mapping: models).",
        )
    left, right, share, weight, group = zip(*meetings, strict=True)
    comparisons = Comparisons.from_columns(list(left), list(right), share, weight=weight)
    ranking = bradley_terry(comparisons)
    spread = bootstrap_ranking(ranking, random=random, groups=list(group), resamples=_RESAMPLES)
    rows_ranked = tuple(sorted(_standings(ranking, spread), key=lambda one: (one.rank, one.model)))
    return Leaderboard(question, dimension, spread.score.level, int(sum(weight)), len(set(group)), rows_ranked)


def _standings(ranking: Ranking, spread: BootstrapRanking) -> list[Standing]:
    comparisons = ranking.comparisons
    votes = np.bincount(comparisons.left, comparisons.weight, comparisons.items)
    votes = votes + np.bincount(comparisons.right, comparisons.weight, comparisons.items)
    rates = comparisons.win_rate()
    return [
        Standing(
            model=str(name),
            score=float(ranking.score[place]),
            low=float(spread.score.low[place]),
            high=float(spread.score.high[place]),
            rank=int(ranking.rank[place]),
            rank_low=int(spread.rank_low[place]),
            rank_high=int(spread.rank_high[place]),
            win_rate=float(rates[place]),
            votes=int(votes[place]),
        )
        for place, name in enumerate(comparisons.names)
    ]


def _meetings(rows: Sequence[Mapping[str, Any]]) -> list[Meeting]:
    """One line for each way people voted on a pair."""
    found: list[Meeting] = []
    for row in rows:
        won, tied = row["votes_chosen"], row["votes_tied"]
        cast = ((1.0, won), (_TIE, tied), (0.0, row["votes"] - won - tied))
        for share, times in cast:
            if times:
                found.append((row["chosen_model"], row["rejected_model"], share, float(times), row["group"]))
    return found
