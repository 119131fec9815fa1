"""Rows of what stands whole in an answer: talks, the choices in them, edits and drafts."""

from __future__ import annotations

from collections.abc import Iterator

from preceptor.forms import Form
from preceptor.rooms.datasets.nouns import Recipe
from preceptor.rooms.datasets.pairs import Judged, answers_in, split_of, text_row
from preceptor.rooms.datasets.reading import prompt_before, reading_of
from preceptor.rooms.datasets.voices import Row, lineage_of, weight_of


def comparison_rows(form: Form, judged: Judged, recipe: Recipe) -> Iterator[Row]:
    """Comparisons that stand whole in an answer: the choices of a live conversation, an edit with its draft; one voice each."""
    for voice, name, reply in answers_in(form, judged, recipe):
        question = reply.question
        for lesson in question.kind.lessons(question.settings, judged.payload, reply.answer):
            if not lesson.rejected or recipe.min_votes > 1:
                continue
            yield {
                "row_id": f"{judged.item}:{name}:{lesson.place}:{voice.answer}",
                "item": judged.item,
                "group": judged.group or judged.item,
                "split": split_of(judged, recipe),
                "question": name,
                "dimension": "",
                "prompt": list(lesson.prompt) or judged.payload.get(prompt_before(form, question.settings.about), ""),
                "chosen": lesson.chosen,
                "rejected": lesson.rejected,
                "chosen_id": f"{lesson.place}-chosen",
                "rejected_id": f"{lesson.place}-rejected",
                "chosen_model": lesson.chosen_model,
                "rejected_model": lesson.rejected_model,
                "soft_label": 1.0,
                "margin": 1.0,
                "weight": weight_of(voice, name, recipe),
                "votes": 1,
                "votes_chosen": 1,
                "votes_tied": 0,
                **lineage_of([voice]),
            }


def conversation_rows(form: Form, judged: Judged, recipe: Recipe) -> Iterator[Row]:
    """Conversations people held, up to the last reply that went on: texts to imitate, each standing alone."""
    reading = reading_of(form)
    for voice, name, reply in answers_in(form, judged, recipe):
        question = reply.question
        for lesson in question.kind.lessons(question.settings, judged.payload, reply.answer):
            if not lesson.rejected and lesson.chosen.strip():
                row = text_row(judged, recipe, reading, lesson.chosen, name, lesson.place, [voice])
                yield {**row, "prompt": list(lesson.prompt)}
