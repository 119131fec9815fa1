"""Grade against a rubric: criteria with points, each met, not met or not applicable."""

from preceptor.questions.contract import QuestionKind
from preceptor.questions.rubric import exports, labels, rules, schema

KIND = QuestionKind(
    name="rubric",
    version=1,
    title="Grade against a rubric",
    Question=schema.Question,
    Answer=schema.Answer,
    level="nominal",
    faults=rules.faults,
    setting_faults=rules.setting_faults,
    item_faults=rules.item_faults,
    labels=labels.labels,
    categories=labels.categories,
    family=labels.family,
    assemble=labels.assemble,
    distance=labels.distance,
    comparables=labels.comparables,
    preferences=exports.preferences,
    ratings=exports.ratings,
    tags=exports.tags,
    specification=exports.specification,
    summary=exports.summary,
)
