"""Which of two responses is better, and by how much."""

from preceptor.questions.compare import exports, labels, rules, schema
from preceptor.questions.contract import QuestionKind

KIND = QuestionKind(
    name="compare",
    version=1,
    title="Compare two responses",
    Question=schema.Question,
    Answer=schema.Answer,
    level="ordinal",
    faults=rules.faults,
    setting_faults=rules.setting_faults,
    item_faults=rules.item_faults,
    labels=labels.labels,
    categories=labels.categories,
    family=labels.family,
    assemble=labels.assemble,
    distance=labels.distance,
    comparables=labels.comparables,
    adopt=labels.adopt,
    preferences=exports.preferences,
    summary=exports.summary,
    compares=True,
)
