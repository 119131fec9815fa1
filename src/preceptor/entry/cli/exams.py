"""`preceptor exams`: question files, exams and their results."""

from __future__ import annotations

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
