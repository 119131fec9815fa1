"""Several fact checks made one: one person's claims, each with the verdict of all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from preceptor.questions.claims.align import aligned, distance
from preceptor.questions.claims.rules import faults
from preceptor.questions.claims.schema import MOST_EVIDENCE, Answer, Claim, Evidence, Question
from preceptor.questions.contract import Aggregated, Shown, Voice
from preceptor.questions.voices import confidence, middle

Said = list[tuple[Claim, float]]


def aggregate(question: Question, shown: Shown, voices: Sequence[Voice[Answer]]) -> Aggregated[Answer] | None:
    """How a text is split is one person's, the one nearest to all; what each claim is worth is everybody's."""
    ordered = sorted(voices, key=lambda voice: (-voice.weight, voice.answer.model_dump_json()))

    def apart(one: Answer, other: Answer) -> float:
        return distance(question, one, other)

    frame = middle([voice.answer for voice in ordered], ordered, apart)
    said = _said(frame, ordered)
    vote = frame.model_copy(
        update={"claims": tuple(_voted(one, given) for one, given in zip(frame.claims, said, strict=True))}
    )
    answer = middle([frame] if faults(question, shown, vote) else [vote, frame], ordered, apart)
    total = sum(voice.weight for voice in voices)
    support = {
        f"{claim.part}@{claim.start}-{claim.end}:{at}": min(1.0, _behind(given, claim.verdict) / total)
        for at, (claim, given) in enumerate(zip(answer.claims, said, strict=True))
    }
    return Aggregated(answer, confidence(answer, ordered, apart), support)


def _said(frame: Answer, voices: Sequence[Voice[Answer]]) -> list[Said]:
    """For each claim of the frame, everybody's claim that is the same, with its weight."""
    found: list[Said] = [[] for _ in frame.claims]
    for voice in voices:
        for at, theirs in aligned(frame.claims, voice.answer.claims):
            found[at].append((voice.answer.claims[theirs], voice.weight))
    return found


def _behind(given: Said, verdict: str) -> float:
    return sum(weight for claim, weight in given if claim.verdict == verdict)


def _voted(claim: Claim, given: Said) -> Claim:
    """The claim with the heaviest verdict (its own, where equal), and the reasons and sources of those who gave it."""
    weight: dict[str, float] = defaultdict(float)
    for one, voice in given:
        weight[one.verdict] += voice
    verdict = max(sorted(weight), key=lambda name: (round(weight[name], 9), name == claim.verdict))
    with_it = [one for one, _ in given if one.verdict == verdict]
    why = claim.why if claim.verdict == verdict else next((one.why for one in with_it if one.why.strip()), "")
    evidence: dict[Evidence, None] = {each: None for one in with_it for each in one.evidence}
    return claim.model_copy(update={"verdict": verdict, "why": why, "evidence": tuple(evidence)[:MOST_EVIDENCE]})
