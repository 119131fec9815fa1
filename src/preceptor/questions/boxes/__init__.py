"""Mark things in a picture: boxes, rotated boxes, polygons and points, with labels."""

from preceptor.questions.boxes import comparing, fusion, rules, schema
from preceptor.questions.boxes.formats import FORMATS
from preceptor.questions.contract import QuestionKind

KIND = QuestionKind(
    name="boxes",
    version=1,
    title="Mark things in a picture",
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
    formats=FORMATS,
    summary=comparing.summary,
)
