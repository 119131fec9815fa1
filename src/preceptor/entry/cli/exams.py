"""`preceptor exams`: question files, exams and their results."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from preceptor.entry.cli.reach import reach
from preceptor.entry.cli.say import AsJson, show, tell

exams = typer.Typer(no_args_is_help=True, help="Exams and their question bank.")


@exams.command("import")
def import_questions(
    file: Annotated[Path, typer.Argument(help="CSV, JSONL, or a file of MMLU-Redux.")],
    topic: Annotated[str, typer.Option(help="For rows that name none.")] = "",
    leave_out: Annotated[bool, typer.Option("--leave-out", help="Take the rows that can be asked, list the others.")] = False,
    as_json: AsJson = False,
) -> None:  # fmt: skip
    """Questions for the bank: all rows or none."""
    with reach() as preceptor:
        found = preceptor.exams.import_questions(file, leave_out=leave_out, topic=topic)
    if as_json:
        show(found, as_json=True)
    else:
        tell(f"{found['added']} questions added; {found['wrong_rows']} rows cannot be asked.")
        if found["wrong"]:
            show(found["wrong"], as_json=False, columns=("row", "field", "found", "expected"))
    if found["wrong_rows"] and not leave_out:
        raise typer.Exit(1)


QuestionFile = Annotated[Path, typer.Argument(help="JSON: shape, text, options, right, reason, topic …")]
Question = Annotated[str, typer.Argument(help="The question's id.")]
Why = Annotated[str, typer.Option(help="Why, for whoever looks at it later.")]


@exams.command("question")
def question(question: Question) -> None:
    """One with all its versions, as JSON."""
    with reach() as preceptor:
        show(preceptor.exams.question(question), as_json=True)


@exams.command("add")
def add(file: QuestionFile, as_json: AsJson = False) -> None:
    """One question, also a practice item with its form, payload and gold."""
    with reach() as preceptor:
        made = preceptor.exams.add_question(json.loads(file.read_text("utf-8")))
    show(made, as_json=True) if as_json else tell(f"Added: {made['id']}")


@exams.command("change")
def change(question: Question, file: QuestionFile, as_json: AsJson = False) -> None:
    """Its next version, said whole; attempts already begun keep what they were asked."""
    with reach() as preceptor:
        made = preceptor.exams.change_question(question, json.loads(file.read_text("utf-8")))
    show(made, as_json=True) if as_json else tell(f"Version {made['version']} is asked from now on.")


@exams.command("replace")
def replace(question: Question, file: QuestionFile, why: Why, as_json: AsJson = False) -> None:
    """Retire it and ask another in its place, also in the exams that name it."""
    with reach() as preceptor:
        made = preceptor.exams.replace_question(question, json.loads(file.read_text("utf-8")), why)
    if as_json:
        show(made, as_json=True)
    else:
        tell(f"{made['question']['id']} is asked in its place; exams changed: {', '.join(made['exams']) or 'none'}.")


@exams.command("retire")
def retire(question: Question, why: Why) -> None:
    """Ask it no more; what was answered stays and counts."""
    with reach() as preceptor:
        preceptor.exams.retire(question, why)
    tell("It is asked no more.")


@exams.command("list")
def list_exams(as_json: AsJson = False) -> None:
    """All there are, newest first."""
    with reach() as preceptor:
        show(preceptor.exams.list(), as_json=as_json, columns=("id", "state", "title", "pass_mark", "skill"))


@exams.command("results")
def results(exam: Annotated[str, typer.Argument(help="The exam's id.")], as_json: AsJson = False) -> None:
    """What was handed in, last first, by pseudonym."""
    with reach() as preceptor:
        rows = [
            {**row, "passed": row["outcome"]["passed"], "percent": row["outcome"]["percent"]}
            for row in preceptor.exams.results(exam)
        ]
        show(rows, as_json=as_json, columns=("pseudonym", "number", "passed", "percent", "submitted_at"))


@exams.command("questions")
def questions(exam: Annotated[str, typer.Argument(help="The exam's id.")], as_json: AsJson = False) -> None:
    """How good its questions are, and which to look at: by the last attempts, each person's first."""
    with reach() as preceptor:
        found = preceptor.exams.statistics(exam)
    if as_json:
        show(found, as_json=True)
        return
    tell(f"{found['people']} people, {found['attempts']} attempts looked at.")
    rows = [
        {
            "id": row["id"], "text": row["text"][:48], "answers": row["answers"], "right": row["right"]["estimate"],
            "discrimination": (row["discrimination"] or {}).get("estimate"), "look": ", ".join(row["signs"]),
        }
        for row in found["rows"]
    ]  # fmt: skip
    show(rows, as_json=False, columns=("id", "text", "answers", "right", "discrimination", "look"))
