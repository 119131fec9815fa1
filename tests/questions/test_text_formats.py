"""Marks, reviews of steps and fact checks through other tools' files: what comes back, and what is stated to be lost."""

from __future__ import annotations

import json
from typing import Any

import pytest

from preceptor.base.problems import Problem
from preceptor.questions import registry
from preceptor.questions.format import PROMPT, Labelled

MARKS = {
    "kind": "spans", "name": "flaws", "title": "Mark", "about": "text",
    "labels": [{"value": "wrong", "title": "Wrong fact"}, {"value": "vague", "title": "Vague"}],
    "severities": [{"value": "minor", "title": "Minor"}, {"value": "major", "title": "Major"}],
    "relations": [{"value": "contradicts", "title": "Contradicts"}],
}  # fmt: skip
TEXT = "🐈 Cats bark, يقول الكتاب. 水は乾く"
STEPS = {
    "kind": "steps", "name": "review", "title": "Review", "about": "steps",
    "errors": [{"value": "sum", "title": "Wrong sum"}],
}  # fmt: skip
CLAIMS = {"kind": "claims", "name": "facts", "title": "Check", "about": "response"}


def asked(raw: dict[str, Any], **settings: Any) -> tuple[Any, Any]:
    kind = registry.kind(raw["kind"])
    return kind, kind.Question.model_validate({**raw, **settings})


def mark(text: str, words: str, label: str, severity: str, part: str = "", note: str = "") -> dict[str, Any]:
    start = text.index(words)
    where = {"part": part, "start": start, "end": start + len(words)}
    return {**where, "label": label, "severity": severity, "note": note}


def there_and_back(kind: Any, question: Any, of: str, item: Labelled) -> Labelled:
    ((name, text),) = kind.formats[of].write(question, [item]).items()
    (found,) = kind.formats[of].read(question, name, text)
    answer = kind.Answer.model_validate(found.answer)
    assert kind.faults(question, found.shown, answer) == []
    return found


def test_marks_with_severity_note_and_link_come_back_code_point_for_code_point() -> None:
    kind, question = asked(MARKS)
    answer = {
        "marks": [
            mark(TEXT, "bark", "wrong", "major", note="They meow.\nAlways."),
            mark(TEXT, "Cats bark", "vague", "minor"),
            mark(TEXT, "水は乾く", "wrong", "minor"),
        ],
        "links": [{"source": 2, "target": 0, "relation": "contradicts"}],
    }
    item = Labelled("item-1", answer, shown={"text": TEXT, "question": "Say something.", PROMPT: "Say something."})
    found = there_and_back(kind, question, "label_studio", item)
    assert (found.file, found.answer) == ("item-1", answer)
    assert found.shown == {"text": TEXT, "question": "Say something."}


@pytest.mark.parametrize(
    ("value", "part"),
    [
        ([{"role": "user", "text": "Well?"}, {"role": "assistant", "text": TEXT}], "1"),
        ([{"id": "r1", "text": "Well."}, {"id": "r2", "text": TEXT}], "r2"),
        (["First.", TEXT], "1"),
    ],
)
def test_turns_responses_and_steps_are_paragraphs(value: list[Any], part: str) -> None:
    kind, question = asked(MARKS)
    answer = {"marks": [mark(TEXT, "يقول", "wrong", "major", part)], "links": []}
    ((_, text),) = kind.formats["label_studio"].write(question, [Labelled("i", answer, shown={"text": value})]).items()
    (region, *_) = json.loads(text)[0]["annotations"][0]["result"]
    start = TEXT.index("يقول")
    assert region["type"] == "paragraphlabels"
    assert region["value"] == {
        "start": "1", "end": "1", "startOffset": start, "endOffset": start + 4, "text": "يقول", "paragraphlabels": ["wrong"],
    }  # fmt: skip
    (found,) = kind.formats["label_studio"].read(question, "f", text)
    assert (found.shown["text"], found.answer) == (value, answer)


def exported(value: dict[str, Any], data: Any = TEXT, *more: dict[str, Any], **annotation: Any) -> str:
    """As Label Studio writes it: the label by its title, people by number."""
    region = {"id": "x1", "from_name": "label", "to_name": "text", "type": "labels", "value": value}
    one = {"id": 5, "completed_by": 7, "result": [region, *more], **annotation}
    return json.dumps([{"id": 3, "data": {"body": data}, "annotations": [one]}])


def test_offsets_of_old_versions_are_recognised_by_the_words_they_quote() -> None:
    kind, question = asked(MARKS, severities=[])
    read = kind.formats["label_studio"].read
    units = {"start": 3 + 5, "end": 3 + 5 + 4, "text": "bark", "labels": ["Wrong fact"]}
    points = {**units, "start": 2 + 5, "end": 2 + 5 + 4}
    for value in (units, points):
        (found,) = read(question, "f", exported(value))
        (one,) = found.answer["marks"]
        assert TEXT[one["start"] : one["end"]] == "bark"
        assert (found.file, found.contributor, found.shown) == ("task 3", "7", {"text": TEXT})
    with pytest.raises(Problem, match="does not hold the words"):
        read(question, "f", exported({**units, "start": 0, "end": 4}))


def test_what_the_other_tool_holds_besides_is_split_mapped_or_left_out() -> None:
    kind, question = asked(MARKS)
    talk = [{"author": "Human", "text": "Ice sinks."}, {"author": "bot", "text": "It floats."}]
    over = {
        "start": "0",
        "end": "1",
        "startOffset": 4,
        "endOffset": 2,
        "text": "sinks.\nIt",
        "paragraphlabels": ["Vague"],
    }
    severity = {"id": "x1", "type": "choices", "from_name": "how_bad", "value": {"choices": ["Major"]}}
    note = {"id": "x1", "type": "textarea", "from_name": "why", "value": {"text": ["Both", "wrong"]}}
    text = exported(
        over, talk, severity, note, {"type": "relation", "from_id": "x1", "to_id": "gone", "labels": ["Contradicts"]}
    )
    (found,) = kind.formats["label_studio"].read(
        question, "f", text.replace('"labels", "value"', '"paragraphlabels", "value"')
    )
    assert [(one["part"], one["start"], one["end"]) for one in found.answer["marks"]] == [("0", 4, 10), ("1", 0, 2)]
    assert {(one["severity"], one["note"]) for one in found.answer["marks"]} == {("major", "Both\nwrong")}
    assert found.answer["links"] == []
    assert [turn["role"] for turn in found.shown["text"]] == ["user", "assistant"]
    assert "several paragraphs" in kind.formats["label_studio"].loses
    assert kind.formats["label_studio"].read(question, "f", exported(over, talk, was_cancelled=True)) == []


SHOWN = {PROMPT: "2 + 2 + 3?", "steps": ["2 + 2 = 4.", "Let me think.", "4 + 3 = 8.", "So 8."]}
JUDGED = {"unsure": False, "error": "", "why": "", "better": ""}


def test_a_review_comes_back_with_ratings_unsure_finish_and_the_better_step() -> None:
    kind, question = asked(STEPS, errors=[])
    steps = [
        {**JUDGED, "rating": 1},
        {**JUDGED, "rating": 0, "unsure": True},
        {**JUDGED, "rating": -1, "better": "4 + 3 = 7."},
    ]
    answer = {"steps": steps, "finish": "found_error"}
    item = Labelled("i1", answer, contributor="ann", shown=SHOWN)
    found = there_and_back(kind, question, "prm800k", item)
    assert (found.file, found.contributor, found.answer, found.shown) == ("i1", "ann", answer, SHOWN)
    ((_, text),) = kind.formats["prm800k"].write(question, [item]).items()
    line = json.loads(text)
    assert [one["completions"][0]["rating"] for one in line["label"]["steps"]] == [1, None, -1]
    assert [one["chosen_completion"] for one in line["label"]["steps"]] == [0, 0, None]
    assert line["question"]["pre_generated_steps"] == SHOWN["steps"]


def test_of_a_review_the_kind_of_error_and_the_reason_are_lost_as_stated() -> None:
    kind, question = asked(STEPS)
    wrong = {**JUDGED, "rating": -1, "error": "sum", "why": "It is 7."}
    answer = {"steps": [{**JUDGED, "rating": 1}, {**JUDGED, "rating": 0}, wrong], "finish": "found_error"}
    ((_, text),) = kind.formats["prm800k"].write(question, [Labelled("i", answer, shown=SHOWN)]).items()
    (found,) = kind.formats["prm800k"].read(question, "f", text)
    assert found.answer["steps"][2] == {**JUDGED, "rating": -1}
    assert "kind of error and why" in kind.formats["prm800k"].loses


def step(*given: tuple[str, int | None], human: Any = None, chosen: int | None = 0) -> dict[str, Any]:
    completions = [{"text": text, "rating": rating, "flagged": rating is None} for text, rating in given]
    return {"completions": completions, "human_completion": human, "chosen_completion": chosen}


def line(*steps: dict[str, Any], finish: str = "solution", given: list[str] | None = None) -> str:
    question = {"problem": "?", "pre_generated_steps": given}
    label = {"steps": list(steps), "finish_reason": finish, "total_time": 1}
    return json.dumps({"labeler": "340d", "question": question, "label": label})


def test_both_phases_of_the_set_are_read() -> None:
    kind, question = asked(STEPS, errors=[])
    first = line(
        step(("Wrong.", -1), ("Right.", 1), chosen=1), step(("Worse.", -1), human={"text": "Mine."}, chosen=None),
        finish="give_up",
    )  # fmt: skip
    second = line(step(("One.", 1)), step(("Two.", -1), ("Other.", 0), ("Better.", 1), chosen=None),
                  finish="found_error", given=["One.", "Two.", "Three."])  # fmt: skip
    ended = line(step(("One.", 1)), {"completions": None, "human_completion": None, "chosen_completion": None})
    a, b, c = kind.formats["prm800k"].read(question, "phase", f"{first}\n\n{second}\n{ended}\n")
    assert a.shown["steps"] == ["Right.", "Worse."]
    assert [(one["rating"], one["better"]) for one in a.answer["steps"]] == [(1, ""), (-1, "Mine.")]
    assert b.shown["steps"] == ["One.", "Two.", "Three."]
    assert [(one["rating"], one["better"]) for one in b.answer["steps"]] == [(1, ""), (-1, "Better.")]
    assert (b.answer["finish"], b.contributor, c.shown["steps"]) == ("found_error", "340d", ["One."])
    _, quiet = asked(STEPS, errors=[], finish=False, rewrite=False)
    assert kind.formats["prm800k"].read(quiet, "f", second)[0].answer["finish"] == ""


EVIDENCE = {"url": "https://example.org/ice", "quote": "Less dense.", "as_of": "2026-01-31", "tier": "primary"}
RESPONSE = "Ice floats. Cats bark. It helps. Maybe. Gods exist. Hello!"
VERDICTS = ("accurate", "inaccurate", "disputed", "unsupported", "cannot_assess", "no_fact")


def checked() -> dict[str, Any]:
    claims, at = [], 0
    for verdict, sentence in zip(
        VERDICTS, ["Ice floats.", "Cats bark.", "It helps.", "Maybe.", "Gods exist.", "Hello!"], strict=True
    ):
        start = RESPONSE.index(sentence, at)
        told = {
            "text": f"Claim: {sentence}",
            "verdict": verdict,
            "why": "So.",
            "evidence": [EVIDENCE] if at < 20 else [],
        }
        claims.append({"part": "", "start": start, "end": start + len(sentence), **told})
        at = start + len(sentence)
    return {"claims": claims, "corrected": {}}


def test_six_verdicts_become_fevers_three_and_what_cannot_be_checked_is_left_out() -> None:
    kind, question = asked(CLAIMS)
    item = Labelled("i9", checked(), shown={PROMPT: "Tell me.", "response": RESPONSE})
    ((name, text),) = kind.formats["fever"].write(question, [item, item]).items()
    rows = [json.loads(one) for one in text.splitlines()]
    expected = ["SUPPORTS", "REFUTES", *["NOT ENOUGH INFO"] * 3]
    assert name == "fever.jsonl" and [one["label"] for one in rows] == expected * 2
    assert [one["id"] for one in rows] == list(range(1, 11))
    assert rows[0]["claim"] == "Claim: Ice floats." and rows[0]["verifiable"] == "VERIFIABLE"
    assert rows[0]["evidence"] == [[[1, 1, EVIDENCE["url"], None]]]
    assert rows[2]["evidence"] == [[[3, None, None, None]]] and rows[2]["verifiable"] == "NOT VERIFIABLE"
    assert [one["verdict"] for one in rows[:5]] == list(VERDICTS[:5])
    assert EVIDENCE.items() <= rows[0]["sources"][0].items()
    assert kind.formats["fever"].read is None


def test_six_verdicts_become_safes_three_by_response() -> None:
    kind, question = asked(CLAIMS)
    item = Labelled("i9", checked(), shown={PROMPT: "Tell me.", "response": RESPONSE})
    ((_, text),) = kind.formats["safe"].write(question, [item]).items()
    (one,) = json.loads(text)["per_prompt_data"]
    told = one["side2_posthoc_eval_data"]
    assert (one["prompt"], one["side2_response"], told["response"]) == ("Tell me.", RESPONSE, RESPONSE)
    said = [each["annotation"] for each in told["checked_statements"]]
    assert said == ["Supported", *["Not Supported"] * 3, "Irrelevant"], "what somebody could not assess is left out"
    assert (told["num_claims"], told["Supported"], told["Not Supported"], told["Irrelevant"]) == (5, 1, 3, 1)
    first = told["checked_statements"][0]
    assert (first["sentence"], first["self_contained_atomic_fact"]) == ("Ice floats.", "Claim: Ice floats.")
    assert EVIDENCE.items() <= first["rate_data"]["sources"][0].items()


@pytest.mark.parametrize(
    ("raw", "of", "text", "code"),
    [
        (MARKS, "label_studio", "{}", "format.unreadable"),
        (MARKS, "label_studio", exported({"start": 0, "end": 1, "labels": ["Pear"]}), "format.label"),
        (MARKS, "label_studio", exported({"start": 0, "end": 999, "labels": ["Vague"]}), "format.unreadable"),
        (MARKS, "label_studio", exported({"start": "/div[1]", "labels": ["Vague"]}), "format.unreadable"),
        (MARKS, "label_studio", exported({"start": 0, "end": 1, "labels": ["Vague"]}, 7), "format.unreadable"),
        (MARKS, "label_studio",
         exported({"start": "4", "end": "9", "startOffset": 0, "endOffset": 1, "labels": ["Vague"]}, [{"text": "A"}]),
         "format.unreadable"),
        (MARKS, "label_studio", exported({}, [{"author": "Ann", "text": "A"}, {"author": "Ann", "text": "B"}]),
         "format.unreadable"),
        (STEPS, "prm800k", '{"question": {}, "label": {}}', "format.unreadable"),
        (STEPS, "prm800k", "{torn", "format.unreadable"),
        (STEPS, "prm800k", line(), "format.unreadable"),
        (STEPS, "prm800k", line(step(("One.", 3))), "format.unreadable"),
        (STEPS, "prm800k", line({"completions": [{"rating": 1}]}), "format.unreadable"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_says_why(raw: dict[str, Any], of: str, text: str, code: str) -> None:
    kind, question = asked(raw)
    with pytest.raises(Problem) as caught:
        kind.formats[of].read(question, "file", text)
    assert caught.value.code == code
