"""Mark stretches of a sound or a film, with labels, on tracks, and written down if asked."""

from preceptor.questions.contract import QuestionKind
from preceptor.questions.segments import comparing, exports, fusion, rules, schema
from preceptor.questions.segments.formats import FORMATS

KIND = QuestionKind(
    name="segments",
    version=1,
    title="Mark stretches of time",
    Question=schema.Question,
    Answer=schema.Answer,
    level="nominal",
    faults=rules.faults,
    setting_faults=rules.setting_faults,
    item_faults=rules.item_faults,
    labels=comparing.labels,
    categories=comparing.categories,
    distance=comparing.distance,
    figures=comparing.figures,
    aggregate=fusion.aggregate,
    texts=exports.texts,
    formats=FORMATS,
    summary=exports.summary,
)
