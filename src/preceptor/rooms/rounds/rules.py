"""Pure rules of rounds: what is worth asking, spread over groups, and when to stop."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from preceptor.rooms.rounds.nouns import Candidate, Measured, Pick, Stop, Strategy
from preceptor.stats.sampling import pick_next

SURE = 0.9
"""A consensus this confident is taken for settled."""
_SETTLED_SHARE = 0.95
_NARROW = 0.1
"""An accuracy whose interval is wider says too little to stop by."""
_WEIGHTS = {"unsure": 1.0, "divided": 0.5, "model": 0.5}


def worth(one: Candidate) -> float:
    """How much asking about an item is worth, 0..1: a weighted mean of what is known.

    How unsure the consensus is (an item nobody has judged counts 1), how far people's answers lie apart, and how
    little the model can tell its two best responses apart.
    """
    parts = {"unsure": unsure(one.confidence)}
    if one.disagreement is not None:
        parts["divided"] = one.disagreement
    if one.chance is not None:
        parts["model"] = 2 * (1 - max(one.chance, 1 - one.chance))
    return sum(_WEIGHTS[name] * value for name, value in parts.items()) / sum(_WEIGHTS[name] for name in parts)


def unsure(confidence: float | None) -> float:
    """How little the consensus knows of an item, 0..1; one that nobody has judged counts 1."""
    return 1.0 if confidence is None else min(1.0, 2 * (1 - confidence))


def reasons(one: Candidate) -> tuple[str, ...]:
    """Why an item was chosen, as the plan shows it."""
    said = []
    if one.confidence is not None:
        said.append(f"confidence {one.confidence:.2f} from {one.answers} answer{'s' if one.answers != 1 else ''}")
    else:
        said.append("answered or being answered, and no consensus yet" if one.taken else "nobody has judged it")
    if one.disagreement is not None and one.disagreement > 0:
        said.append(f"people's answers lie {one.disagreement:.2f} apart")
    if one.chance is not None:
        said.append(f"the model gives its favourite {max(one.chance, 1 - one.chance):.2f}")
    return tuple(said)


def choose(candidates: Sequence[Candidate], *, size: int, strategy: Strategy, done: Mapping[str, int]) -> list[Pick]:
    """The `size` most worth asking, best first within their turn; `done` is how many of each group were judged.

    Groups only count where they hold several items: where each item is its own group, there is nothing to even out.
    """
    groups = {one.group for one in candidates}
    even = strategy is Strategy.BALANCED and 1 < len(groups) <= len(candidates) / 2
    slices = [one.group if even else "" for one in candidates]
    scores = [worth(one) for one in candidates]
    if not candidates:
        return []
    places = pick_next(scores, slices, count=size, done=dict(done) if even else None, salt="rounds")
    return [_pick(candidates[place], scores[place], even=even) for place in places.tolist()]


def _pick(one: Candidate, score: float, *, even: bool) -> Pick:
    why = (*reasons(one), f"the turn of group “{one.group:.60}”") if even else reasons(one)
    return Pick(one.no, one.id, score, one.confidence, one.answers, one.group, why)


def when_to_stop(*, judged: int, sure: int, unjudged: int, measured: Sequence[Measured]) -> Stop:
    """Advice: stop when nearly every item is settled, or when the last evaluation is no better than the one before.

    Of `judged` items `sure` have a consensus at least SURE; `measured` are the project's finished evaluations, newest first; those of one method are compared.
    """
    if judged and not unjudged and sure >= _SETTLED_SHARE * judged:
        return Stop(True, f"{sure} of {judged} items are settled (confidence {SURE:g} or more).")
    if not judged and not unjudged:
        return Stop(True, "There is nothing to ask.")
    return _no_better(measured) or Stop(False, _still(unjudged, sure, judged))


def _no_better(measured: Sequence[Measured]) -> Stop | None:
    latest = measured[0] if measured else None
    before = next((one for one in measured[1:] if latest and one.method == latest.method), None)
    if latest is None or before is None or latest.high - latest.low > _NARROW or latest.low > before.estimate:
        return None
    return Stop(
        True,
        f"The last {latest.method} model is right in {latest.estimate:.3f} [{latest.low:.3f}, {latest.high:.3f}] of "
        f"pairs, which is not clearly more than the one before ({before.estimate:.3f}).",
    )


def _still(unjudged: int, sure: int, judged: int) -> str:
    parts = [f"{unjudged} items are unjudged"] if unjudged else []
    parts += [f"{judged - sure} of {judged} judged ones are not settled (confidence below {SURE:g})"] if judged else []
    return f"{' and '.join(parts)}." if parts else "No evaluation says otherwise."
