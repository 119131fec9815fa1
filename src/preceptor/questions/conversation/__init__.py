"""Talk with one or two hidden models, choose or edit each reply, and rate the talk."""

from preceptor.questions.contract import QuestionKind
from preceptor.questions.conversation import exports, rules, schema
from preceptor.questions.talk import Live

KIND = QuestionKind(
    name="conversation",
    version=1,
    title="Talk with hidden models",
    Question=schema.Question,
    Answer=schema.Answer,
    level="ordinal",
    faults=rules.faults,
    setting_faults=rules.setting_faults,
    labels=exports.labels,
    categories=exports.categories,
    family=exports.family,
    assemble=exports.assemble,
    distance=exports.distance,
    lessons=exports.lessons,
    summary=exports.summary,
    live=Live(talk=rules.talk, completed=rules.completed),
)
