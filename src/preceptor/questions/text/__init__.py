"""Write a text, or edit one that is shown."""

from preceptor.questions.contract import QuestionKind
from preceptor.questions.text import likeness, rules, schema, vote, words

KIND = QuestionKind(
    name="text",
    version=1,
    title="Write or edit a text",
    Question=schema.Question,
    Answer=schema.Answer,
    level="nominal",
    faults=rules.faults,
    setting_faults=rules.setting_faults,
    item_faults=rules.item_faults,
    labels=words.labels,
    categories=words.categories,
    assemble=words.assemble,
    distance=likeness.distance,
    aggregate=vote.aggregate,
    settles=vote.settles,
    figures=vote.figures,
    texts=words.texts,
    lessons=words.lessons,
    came_about=words.came_about,
    summary=words.summary,
)
