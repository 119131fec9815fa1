"""Mark stretches of a text: what each is, how bad, and how marks belong together."""

from preceptor.questions.contract import QuestionKind
from preceptor.questions.spans import compare, rules, schema, vote, words
from preceptor.questions.spans.formats import FORMATS

KIND = QuestionKind(
    name="spans",
    version=1,
    title="Mark text",
    Question=schema.Question,
    Answer=schema.Answer,
    level="nominal",
    faults=rules.faults,
    setting_faults=rules.setting_faults,
    item_faults=rules.item_faults,
    labels=words.labels,
    categories=words.categories,
    family=words.family,
    distance=compare.distance,
    aggregate=vote.aggregate,
    figures=compare.figures,
    formats=FORMATS,
    summary=words.summary,
)
