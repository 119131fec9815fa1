"""Choose from options or a taxonomy; not sure and hard to interpret are answers too."""

from typing import Any

from preceptor.questions.choice import exports, labels, rules, schema
from preceptor.questions.contract import QuestionKind


def _from_first(answer: dict[str, Any]) -> dict[str, Any]:
    """Version 1 knew neither `hard` nor `other`: what they default to is what was meant."""
    return answer


KIND = QuestionKind(
    name="choice",
    version=2,
    title="Choose from options",
    Question=schema.Question,
    Answer=schema.Answer,
    level="nominal",
    faults=rules.faults,
    setting_faults=rules.setting_faults,
    labels=labels.labels,
    categories=labels.categories,
    family=labels.family,
    assemble=labels.assemble,
    distance=labels.distance,
    comparables=labels.comparables,
    tags=exports.tags,
    summary=exports.summary,
    upgrades={1: _from_first},
)
