"""Several people's stretches made one: each moment is voted on, label by label."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from preceptor.questions.contract import Aggregated, Shown, Voice
from preceptor.questions.segments.comparing import overlap, word_edits
from preceptor.questions.segments.schema import Answer, Question, Segment

QUORUM = 0.5
"""A moment belongs to a label when more than this share of the voices, by weight, say so; of two voices, both."""
SHORTEST_MS = 40
"""A frame of film: what is shorter is where two hands were not equally quick."""


@dataclass(frozen=True)
class _Voted:
    """A stretch on which the voices agreed, with the mean share behind it."""

    segment: Segment
    share: float


def aggregate(question: Question, _shown: Shown, voices: Sequence[Voice[Answer]]) -> Aggregated[Answer]:
    """Boundary votes: a stretch begins where the share of voices that mark its label passes the quorum, and ends where it
    falls below; so each boundary lies at the weighted median of those it was made of."""
    ordered = sorted(voices, key=lambda voice: (voice.answer.model_dump_json(), voice.weight))
    voted = [one for label in question.labels for one in _voted(label.value, ordered)]
    voted = voted if question.overlap else _apart(voted)
    voted = sorted(sorted(voted, key=lambda one: -one.share)[: question.at_most], key=_order)
    segments = tuple(_written(one.segment, ordered) if question.write else one.segment for one in voted)
    support = {f"{one.segment.label}:{one.segment.start_ms}": round(one.share, 6) for one in voted}
    return Aggregated(Answer(segments=segments), _confidence(question, ordered), support)


def _order(one: _Voted) -> tuple[int, int, str]:
    return one.segment.start_ms, one.segment.end_ms, one.segment.label


def _shares(label: str, voices: Sequence[Voice[Answer]]) -> list[tuple[int, int, float]]:
    """(from, to, share of the voices that mark it), moment by moment, where anybody marks it."""
    everybody = sum(voice.weight for voice in voices) or 1.0
    changes: dict[int, float] = {}
    for voice in voices:
        for one in voice.answer.segments:
            if one.label == label:
                changes[one.start_ms] = changes.get(one.start_ms, 0.0) + voice.weight
                changes[one.end_ms] = changes.get(one.end_ms, 0.0) - voice.weight
    found, on = [], 0.0
    for now, then in pairwise(sorted(changes)):
        on += changes[now]
        if on > 1e-9:
            found.append((now, then, on / everybody))
    return found


def _voted(label: str, voices: Sequence[Voice[Answer]]) -> list[_Voted]:
    runs: list[list[tuple[int, int, float]]] = []
    for start, end, share in _shares(label, voices):
        if share <= QUORUM + 1e-9:
            continue
        if runs and runs[-1][-1][1] == start and not _ends_there(label, start, voices):
            runs[-1].append((start, end, share))
        else:
            runs.append([(start, end, share)])
    voted = [_joined(label, run) for run in runs]
    # What somebody marked just so is meant, however short.
    told = {(one.label, one.start_ms, one.end_ms) for voice in voices for one in voice.answer.segments}
    return [
        one
        for one in voted
        if one.segment.end_ms - one.segment.start_ms >= SHORTEST_MS
        or (label, one.segment.start_ms, one.segment.end_ms) in told
    ]


def _ends_there(label: str, moment: int, voices: Sequence[Voice[Answer]]) -> bool:
    """Whether more than the quorum let one stretch end and another begin there: two turns of one speaker stay two."""
    ending = sum(
        voice.weight
        for voice in voices
        if any(one.label == label and one.end_ms == moment for one in voice.answer.segments)
    )
    return ending > QUORUM * sum(voice.weight for voice in voices) + 1e-9


def _joined(label: str, run: Sequence[tuple[int, int, float]]) -> _Voted:
    start, end = run[0][0], run[-1][1]
    share = sum((to - since) * each for since, to, each in run) / (end - start)
    return _Voted(Segment(label=label, start_ms=start, end_ms=end), min(share, 1.0))


def _apart(voted: Sequence[_Voted]) -> list[_Voted]:
    """Where labels exclude one another: the surer stretch stays, what overlaps it goes."""
    kept: list[_Voted] = []
    for one in sorted(voted, key=lambda each: (-each.share, *_order(each))):
        if all(overlap(one.segment, other.segment) == 0 for other in kept):
            kept.append(one)
    return kept


def _confidence(question: Question, voices: Sequence[Voice[Answer]]) -> float:
    """The mean over all marked moments of how sure the vote was."""
    shares = [each for label in question.labels for each in _shares(label.value, voices)]
    time = sum(end - start for start, end, _ in shares)
    if not time:
        return 1.0
    return min(1.0, sum((end - start) * max(share, 1 - share) for start, end, share in shares) / time)


def _written(segment: Segment, voices: Sequence[Voice[Answer]]) -> Segment:
    """With the text of the voice that stands nearest to all others' (the median string), of those who wrote."""
    texts = [
        (voice.weight, one.text)
        for voice in voices
        for one in voice.answer.segments
        if one.label == segment.label and one.text.strip() and overlap(one, segment) > 0
    ]
    if not texts:
        return segment
    words = [text.split()[:300] for _, text in texts]
    costs = [sum(w * word_edits(mine, theirs) for (w, _), theirs in zip(texts, words, strict=True)) for mine in words]
    best = min(range(len(texts)), key=lambda n: (costs[n], texts[n][1]))
    return segment.model_copy(update={"text": texts[best][1]})
