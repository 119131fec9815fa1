"""Judge programs on up to five dimensions, and run them in the page."""

from preceptor.questions.code import points, rules, schema
from preceptor.questions.contract import QuestionKind

KIND = QuestionKind(
    name="code",
    version=1,
    title="Judge and run code",
    Question=schema.Question,
    Answer=schema.Answer,
    level="ordinal",
    faults=rules.faults,
    setting_faults=rules.setting_faults,
    labels=points.labels,
    categories=points.categories,
    family=points.family,
    assemble=points.assemble,
    distance=points.distance,
    comparables=points.comparables,
    preferences=points.preferences,
    ratings=points.ratings,
    summary=points.summary,
)
