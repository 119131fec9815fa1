"""Choose one or several of the options; "I am not sure" is an answer too."""

from preceptor.questions.choice import labels, rules, schema
from preceptor.questions.contract import QuestionKind

KIND = QuestionKind(
    name="choice",
    version=1,
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
    summary=labels.summary,
)
