"""Put responses in order, best first, ties allowed, overall and per dimension."""

from preceptor.questions.contract import QuestionKind
from preceptor.questions.rank import exports, labels, rules, schema

KIND = QuestionKind(
    name="rank",
    version=1,
    title="Rank responses",
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
