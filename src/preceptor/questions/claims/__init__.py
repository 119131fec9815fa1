"""Check facts: claims split out of a text, a verdict on each, with evidence."""

from preceptor.questions.claims import align, exports, rules, schema, vote
from preceptor.questions.claims.formats import FORMATS
from preceptor.questions.contract import QuestionKind

KIND = QuestionKind(
    name="claims",
    version=1,
    title="Check claims",
    Question=schema.Question,
    Answer=schema.Answer,
    level="nominal",
    faults=rules.faults,
    setting_faults=rules.setting_faults,
    item_faults=rules.item_faults,
    labels=exports.labels,
    categories=exports.categories,
    distance=align.distance,
    aggregate=vote.aggregate,
    figures=align.figures,
    texts=exports.texts,
    formats=FORMATS,
    attached=exports.attached,
    summary=exports.summary,
)
