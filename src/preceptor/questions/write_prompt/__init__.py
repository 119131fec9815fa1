"""Write a prompt, try it on live models, and say whether and how they failed."""

from preceptor.questions.contract import QuestionKind
from preceptor.questions.talk import Live
from preceptor.questions.write_prompt import exports, rules, schema

KIND = QuestionKind(
    name="write_prompt",
    version=1,
    title="Write a prompt",
    Question=schema.Question,
    Answer=schema.Answer,
    level="nominal",
    faults=rules.faults,
    setting_faults=rules.setting_faults,
    labels=exports.labels,
    categories=exports.categories,
    assemble=exports.assemble,
    distance=exports.distance,
    summary=exports.summary,
    written=exports.written,
    wanted=exports.wanted,
    facets=exports.facets,
    item_faults=rules.item_faults,
    live=Live(talk=rules.talk, completed=rules.completed),
)
