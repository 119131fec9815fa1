"""An edit and what it mends: a pair of its own, beside the comparison it may stand next to."""

from __future__ import annotations

from typing import Any

from preceptor.forms import Form, parse
from preceptor.rooms.datasets.lessons import comparison_rows, conversation_rows
from preceptor.rooms.datasets.nouns import Recipe, Table
from preceptor.rooms.datasets.pairs import Judged
from preceptor.rooms.datasets.tables import MAKERS
from preceptor.rooms.datasets.voices import Voice

PAIR = parse({
    "fields": [{"kind": "markdown", "name": "prompt", "title": "Prompt"},
               {"kind": "responses", "name": "responses", "title": "Responses"}],
    "questions": [{"kind": "compare", "name": "better", "title": "Better", "about": "responses"},
                  {"kind": "text", "name": "edit", "title": "Edit", "about": "responses", "mode": "edit", "required": False}],
})  # fmt: skip
DRAFT = parse({
    "fields": [{"kind": "markdown", "name": "ask", "title": "Ask"}, {"kind": "text", "name": "draft", "title": "Draft"}],
    "questions": [{"kind": "text", "name": "edit", "title": "Edit", "about": "draft", "mode": "edit"}],
})  # fmt: skip
SHOWN = {
    "prompt": "Name a prime.",
    "responses": [{"id": "r1", "text": "Seven, I gues.", "model": "m"}, {"id": "r2", "text": "Nine."}],
}
BETTER = {"left": "r1", "right": "r2", "value": -2, "both_bad": False}


def judged(form: Form, shown: dict[str, Any], answers: dict[str, Any]) -> Judged:
    return Judged("i1", "", shown, False, [Voice("a", "a", form.replies(shown, answers), 1, 1, 0, 1.0, {})])


def test_an_edit_of_the_better_response_gives_edited_over_chosen_over_rejected() -> None:
    mended = {"text": "Seven.", "edited": "r1", "draft": "Seven, I gues."}
    one = judged(PAIR, SHOWN, {"better": BETTER, "edit": mended})
    rows = {row["question"]: row for row in MAKERS[Table.PREFERENCES](PAIR, one, Recipe())}
    assert (rows["better"]["chosen"], rows["better"]["rejected"]) == ("Seven, I gues.", "Nine.")
    assert (rows["edit"]["chosen"], rows["edit"]["rejected"]) == ("Seven.", "Seven, I gues.")
    assert (rows["edit"]["chosen_model"], rows["edit"]["rejected_model"]) == ("", "m")
    assert (rows["edit"]["prompt"], rows["edit"]["group"], rows["edit"]["answers"]) == ("Name a prime.", "i1", ["a"])
    assert list(conversation_rows(PAIR, one, Recipe())) == []


def test_an_edit_that_changes_nothing_teaches_nothing() -> None:
    same = {"text": "Nine.", "edited": "r2", "draft": "Nine."}
    assert list(comparison_rows(PAIR, judged(PAIR, SHOWN, {"better": BETTER, "edit": same}), Recipe())) == []
    assert list(comparison_rows(PAIR, judged(PAIR, SHOWN, {"better": BETTER}), Recipe())) == []


def test_a_text_alone_is_mended_under_what_stood_before_it() -> None:
    mended = {"text": "Use two sentences.", "edited": "", "draft": "Use 2 sentences"}
    shown = {"ask": "Mend it.", "draft": "Use 2 sentences"}
    [row] = comparison_rows(DRAFT, judged(DRAFT, shown, {"edit": mended}), Recipe())
    assert (row["prompt"], row["chosen"], row["rejected"]) == ("Mend it.", "Use two sentences.", "Use 2 sentences")
    assert list(comparison_rows(DRAFT, judged(DRAFT, shown, {"edit": mended}), Recipe(min_votes=2))) == []
