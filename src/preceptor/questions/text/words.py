"""What a written text teaches, and how it is said in one line. Free text has no labels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from preceptor.questions.contract import CameAbout, Label, Resolved, Shown
from preceptor.questions.shown import is_about_responses
from preceptor.questions.talk import Lesson
from preceptor.questions.text.schema import Answer, Question


def labels(_question: Question, _shown: Shown, _answer: Answer) -> dict[str, Label]:
    return {}


def categories(_question: Question, _unit: str) -> Sequence[Label]:
    return ()


def assemble(_question: Question, _shown: Shown, _resolved: Mapping[str, Resolved]) -> Answer | None:
    return None


def came_about(answer: Answer) -> CameAbout | None:
    how = answer.writing
    return CameAbout(how.typed, how.pasted, how.inserted) if how is not None else None


def texts(question: Question, shown: Shown, answer: Answer) -> dict[str, str]:
    """An edit replaces what it edits; a text about the prompt answers it. A text about the responses is a
    remark on them and must never be taught as if it were a response, so it gives nothing."""
    if not answer.text.strip():
        return {}
    if question.mode == "edit":
        return {answer.edited: answer.text}
    return {} if is_about_responses(question, shown) else {"": answer.text}


def lessons(question: Question, shown: Shown, answer: Answer) -> list[Lesson]:
    """An edit beats what it mends. Beside a comparison that gives edited > chosen > rejected (Llama 3, section 4.2.1)."""
    if question.mode != "edit" or not answer.text.strip() or answer.text == answer.draft:
        return []
    responses = shown[question.about] if is_about_responses(question, shown) else []
    model = next((one.get("model", "") for one in responses if one["id"] == answer.edited), "")
    return [Lesson((), answer.text, answer.draft, answer.edited or "draft", rejected_model=model)]


def summary(_question: Question, _shown: Shown, answer: Answer) -> str:
    line = " ".join(answer.text.split())
    return line if len(line) <= 120 else line[:119] + "…"
