"""Leaderboards: the models whose responses people compared, ranked by their votes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from preceptor.base.problems import invalid
from preceptor.rooms.evaluation.nouns import Control, Effect, Lead, Leaderboard, Standing
from preceptor.rooms.evaluation.style import CONTROLLED, difference
from preceptor.stats.intervals import Intervals
from preceptor.stats.ranking import Comparisons, StyledRanking, leads, possible_ranks, styled_ranking

LEVEL = 0.95
_TIE = 0.5


class Meeting(NamedTuple):
    """One way people voted on a pair: the share left won, how many voted so, the prompt, and how left differs in style."""

    left: str
    right: str
    share: float
    votes: float
    prompt: str
    style: tuple[float, ...]


def leaderboard(
    rows: Sequence[Mapping[str, Any]], *, question: str, dimension: str, control: Control = Control.NONE
) -> Leaderboard:
    """Models ranked by people's votes on a build's pairs; every vote counts once, a tie as a tie.

    Rows whose models are unknown or the same are left out. Intervals (95 %) take votes on one prompt as alike. With a `control`,
    scores are those of responses alike in style. Raises Problem `evaluation.no_models` when no two models were compared.
    """
    met = [row for row in rows if row["chosen_model"] and row["rejected_model"]]
    meetings = [one for row in met if row["chosen_model"] != row["rejected_model"] for one in _meetings(row, control)]
    if not meetings:
        raise invalid(
            "evaluation.no_models",
            "No pair of this build says which two models wrote its responses, so none can be ranked.",
            hint="Import responses with the names of their models (mapping: models).",
        )
    left, right, share, weight, prompt, style = zip(*meetings, strict=True)
    ranking = styled_ranking(
        Comparisons.from_columns(list(left), list(right), share, weight=weight),
        style,
        names=CONTROLLED[control],
        groups=list(prompt),
    )
    rows_ranked = tuple(sorted(_standings(ranking), key=lambda one: (one.rank, one.model)))
    return Leaderboard(
        question=question,
        dimension=dimension,
        control=control,
        level=LEVEL,
        votes=int(sum(weight)),
        prompts=ranking.groups,
        rows=rows_ranked,
        effects=tuple(_effects(ranking)),
    )


def _standings(ranking: StyledRanking) -> Iterator[Standing]:
    comparisons = ranking.comparisons
    votes = np.bincount(comparisons.left, comparisons.weight, comparisons.items)
    votes = votes + np.bincount(comparisons.right, comparisons.weight, comparisons.items)
    rates, within = comparisons.win_rate(), ranking.score_intervals(LEVEL)
    best, worst = possible_ranks(ranking, level=LEVEL)
    ahead = _leads(ranking)
    for place, name in enumerate(comparisons.names):
        low, high = _ends(within, place)
        yield Standing(
            model=str(name),
            score=float(ranking.score[place]),
            low=low,
            high=high,
            rank=int(ranking.rank[place]),
            rank_low=int(best[place]),
            rank_high=int(worst[place]),
            win_rate=float(rates[place]),
            votes=int(votes[place]),
            lead=ahead.get(place),
        )


def _leads(ranking: StyledRanking) -> dict[int, Lead]:
    found = leads(ranking, level=LEVEL)
    return {
        int(item): Lead(
            float(found.difference.estimate[place]),
            *_ends(found.difference, place),
            p=float(found.adjusted[place]),
            clear=bool(found.adjusted[place] < 1 - LEVEL),
        )
        for place, item in enumerate(found.ahead)
    }


def _effects(ranking: StyledRanking) -> Iterator[Effect]:
    within = ranking.effect_intervals(LEVEL)
    for place, habit in enumerate(ranking.names):
        low, high = (_chance(end) for end in _ends(within, place))
        yield Effect(habit, 1 / (1 + float(np.exp(-ranking.effect[place]))), low, high)


def _chance(score: float | None) -> float | None:
    return None if score is None else 1 / (1 + float(np.exp(-score)))


def _ends(within: Intervals, place: int) -> tuple[float | None, float | None]:
    low, high = float(within.low[place]), float(within.high[place])
    return (low, high) if np.isfinite(low) and np.isfinite(high) else (None, None)


def _meetings(row: Mapping[str, Any], control: Control) -> Iterator[Meeting]:
    """One for each way people voted on a pair."""
    won, tied = row["votes_chosen"], row["votes_tied"]
    style = difference(row["chosen"], row["rejected"], control) if control is not Control.NONE else ()
    for share, times in ((1.0, won), (_TIE, tied), (0.0, row["votes"] - won - tied)):
        if times:
            sides = row["chosen_model"], row["rejected_model"]
            yield Meeting(*sides, share, float(times), row["group"], style)
