"""Flag harm: each hazard there, absent or unknown, with severity, target and refusal."""

from preceptor.questions.contract import QuestionKind
from preceptor.questions.flags import exports, labels, rules, schema

KIND = QuestionKind(
    name="flags",
    version=1,
    title="Flag hazards",
    Question=schema.Question,
    Answer=schema.Answer,
    level="ordinal",
    faults=rules.faults,
    gold_faults=rules.gold_faults,
    setting_faults=rules.setting_faults,
    labels=labels.labels,
    categories=labels.categories,
    family=labels.family,
    assemble=labels.assemble,
    distance=labels.distance,
    comparables=labels.comparables,
    tags=exports.tags,
    summary=exports.summary,
)
