"""Give each response, or the whole item, a point on a scale for each dimension."""

from preceptor.questions.contract import QuestionKind
from preceptor.questions.rate import exports, labels, rules, schema

KIND = QuestionKind(
    name="rate",
    version=1,
    title="Rate on dimensions",
    Question=schema.Question,
    Answer=schema.Answer,
    level="ordinal",
    faults=rules.faults,
    setting_faults=rules.setting_faults,
    labels=labels.labels,
    categories=labels.categories,
    family=labels.family,
    assemble=labels.assemble,
    distance=labels.distance,
    comparables=labels.comparables,
    preferences=exports.preferences,
    ratings=exports.ratings,
    summary=exports.summary,
)
