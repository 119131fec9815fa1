"""Review reasoning step by step, up to the first error or to the end."""

from preceptor.questions.contract import QuestionKind
from preceptor.questions.steps import labels, rules, schema, vote
from preceptor.questions.steps.formats import FORMATS

KIND = QuestionKind(
    name="steps",
    version=1,
    title="Review steps",
    Question=schema.Question,
    Answer=schema.Answer,
    level="ordinal",
    faults=rules.faults,
    setting_faults=rules.setting_faults,
    item_faults=rules.item_faults,
    labels=labels.labels,
    categories=labels.categories,
    family=labels.family,
    distance=vote.distance,
    aggregate=vote.aggregate,
    figures=vote.figures,
    chain=labels.chain,
    formats=FORMATS,
    summary=labels.summary,
)
