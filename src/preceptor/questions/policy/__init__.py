"""Decide a case against a policy: clauses violated, how severely, what to do."""

from preceptor.questions.contract import QuestionKind
from preceptor.questions.policy import exports, labels, rules, schema

KIND = QuestionKind(
    name="policy",
    version=1,
    title="Decide a policy case",
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
    tags=exports.tags,
    judged_by=exports.judged_by,
    cites=exports.cites,
    summary=exports.summary,
)
