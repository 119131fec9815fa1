"""PRM800K's labels: one JSON a line, a rating for each step.

Lightman et al., Let's verify step by step (2023); github.com/openai/prm800k.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from preceptor.questions.foreign import part, read_json, unreadable
from preceptor.questions.format import PROMPT, Format, Labelled
from preceptor.questions.steps.rules import texts
from preceptor.questions.steps.schema import BAD, GOOD, MOST_STEPS, Answer, Judged, Question

_LOSES = (
    "The kind of error and why a step is wrong are not written. Unsure is a step without a rating, flagged. A better step stands as "
    "the human completion. Read from it: of several candidates for a step the one that was reviewed, and the first one rated +1 as the "
    "better step; other candidates, times, generations and known answers are left out."
)
Raw = Mapping[str, Any]


def read(question: Question, name: str, text: str) -> list[Labelled]:
    """One for each line; lines on one problem with the same steps are one item that several people reviewed."""
    lines = [read_json(name, line) for line in text.splitlines() if line.strip()]
    return [_labelled(question, name, line, number) for number, line in enumerate(lines, start=1)]


def write(question: Question, items: Sequence[Labelled]) -> dict[str, str]:
    lines = [json.dumps(_line(question, item), ensure_ascii=False) for item in items]
    return {"prm800k.jsonl": "".join(line + "\n" for line in lines)}


def _labelled(question: Question, name: str, line: object, number: int) -> Labelled:
    asked, label = part(name, line, "question", dict), part(name, line, "label", dict)
    problem = part(name, asked, "problem", str)
    rated = list(_rated(name, part(name, label, "steps", list)))
    given = asked.get("pre_generated_steps")
    steps = [str(one) for one in given] if isinstance(given, list) else [_reviewed(one, "") for one in rated]
    if not steps or len(steps) > MOST_STEPS:
        raise unreadable(name, f"line {number} has {len(steps)} steps; 1 to {MOST_STEPS} can be held")
    judged = [_judged(question, name, one, step) for one, step in zip(rated, steps, strict=False)]
    wrong = next((at for at, one in enumerate(judged) if one["rating"] == BAD), None)
    kept = judged if wrong is None or not question.stop_at_error else judged[: wrong + 1]
    finish = str(label.get("finish_reason") or "") if question.finish else ""
    whole = line if isinstance(line, dict) else {}
    file = str(whole.get("item") or json.dumps([problem, steps], ensure_ascii=False)[:480])
    who = str(whole.get("labeler") or "")
    return Labelled(file, {"steps": kept, "finish": finish}, {}, who, {PROMPT: problem, question.about: steps})


def _rated(name: str, steps: Sequence[object]) -> Iterator[Raw]:
    """The steps that have candidates: some solutions of the set end in one that has none."""
    for one in steps:
        if not isinstance(one, dict) or not (one.get("completions") or one.get("human_completion")):
            return
        for each in one.get("completions") or ():
            part(name, each, "text", str)
        yield one


def _candidate(one: Raw, step: str) -> Raw:
    """The candidate that was reviewed: the one with the step's text, else the one chosen, else the first."""
    offered: Sequence[Raw] = one.get("completions") or ()
    chosen = one.get("chosen_completion")
    same = [each for each in offered if each["text"] == step]
    if same or not isinstance(chosen, int) or not 0 <= chosen < len(offered):
        return (same or offered or [{"text": _human(one), "rating": GOOD}])[0]
    return offered[chosen]


def _reviewed(one: Raw, step: str) -> str:
    return str(_candidate(one, step)["text"])


def _human(one: Raw) -> str:
    written = one.get("human_completion")
    return str(written.get("text") or "") if isinstance(written, dict) else str(written or "")


def _judged(question: Question, name: str, one: Raw, step: str) -> dict[str, Any]:
    candidate = _candidate(one, step)
    rating = candidate.get("rating")
    if rating is not None and rating not in (-1, 0, 1):
        raise unreadable(name, f"a step is rated {rating!r}; −1, 0, 1 or nothing is known")
    better = ""
    if rating == BAD and question.rewrite:
        others = [each["text"] for each in one.get("completions") or () if each.get("rating") == GOOD]
        better = next(iter([_human(one), *others] if _human(one) else others), "")
    return {"rating": int(rating or 0), "unsure": rating is None, "error": "", "why": "", "better": better}


def _line(question: Question, item: Labelled) -> dict[str, Any]:
    answer = Answer.model_validate(dict(item.answer))
    steps = list(texts(question, item.shown))
    last = len(answer.steps) - 1
    return {
        "labeler": item.contributor or None,
        "timestamp": None,
        "generation": None,
        "is_quality_control_question": False,
        "is_initial_screening_question": False,
        "question": {
            "problem": str(item.shown.get(PROMPT, "")),
            "ground_truth_answer": None,
            "pre_generated_steps": steps,
            "pre_generated_answer": None,
            "pre_generated_verifier_score": None,
        },
        "label": {
            "steps": [
                _written(judged, step, ends=at == last)
                for at, (judged, step) in enumerate(islice(zip(answer.steps, steps, strict=False), MOST_STEPS))
            ],
            "total_time": 0,
            "finish_reason": answer.finish or None,
        },
        "item": item.file,
    }


def _written(judged: Judged, step: str, *, ends: bool) -> dict[str, Any]:
    human = {"text": judged.better, "rating": None, "source": "human", "flagged": False} if judged.better else None
    return {
        "completions": [{"text": step, "rating": judged.point, "flagged": judged.unsure}],
        "human_completion": human,
        "chosen_completion": None if judged.point == BAD and ends else 0,
    }


FORMAT = Format("PRM800K", _LOSES, read, write, signs=("question", "label"))
