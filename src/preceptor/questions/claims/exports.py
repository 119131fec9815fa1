"""What a fact check teaches, and how it is said in one line; claims have no labels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from preceptor.questions.attached import Attached
from preceptor.questions.claims.schema import Answer, Question
from preceptor.questions.contract import Label, Shown


def labels(_question: Question, _shown: Shown, _answer: Answer) -> dict[str, Label]:
    return {}


def categories(_question: Question, _unit: str) -> Sequence[Label]:
    return ()


def texts(_question: Question, _shown: Shown, answer: Answer) -> dict[str, str]:
    """Corrected texts, by the response they replace."""
    return dict(answer.corrected)


def attached(answer: Answer) -> list[Attached]:
    """The snapshots of sources."""
    return [
        Attached(f"/claims/{at}/evidence/{place}/snapshot", one.snapshot.media, one.snapshot.sha256)
        for at, claim in enumerate(answer.claims)
        for place, one in enumerate(claim.evidence)
        if one.snapshot is not None
    ]


def summary(_question: Question, _shown: Shown, answer: Answer) -> str:
    counts = Counter(claim.verdict.replace("_", " ") for claim in answer.claims)
    said = ", ".join(f"{count} {verdict}" for verdict, count in sorted(counts.items()))
    corrected = "; text corrected" if answer.corrected else ""
    return (said or "nothing to check") + corrected
