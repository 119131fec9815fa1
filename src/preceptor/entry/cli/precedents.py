"""`preceptor questions` and `preceptor precedents`: what was asked, and what holds."""

from __future__ import annotations

from typing import Annotated

import typer

from preceptor.entry.cli.reach import reach
from preceptor.entry.cli.say import AsJson, show

questions = typer.Typer(no_args_is_help=True, help="Contributors' questions about items.")
precedents = typer.Typer(no_args_is_help=True, help="Answers that hold for everybody.")

_QUESTIONS = ("id", "state", "asked_at", "text", "precedent")
_PRECEDENTS = ("id", "question", "answer", "clauses", "readers")
_Project = Annotated[int, typer.Argument(help="The project's number.")]


@questions.command("list")
def list_questions(
    project: _Project, state: Annotated[str | None, typer.Option(help="open or answered.")] = None,
    as_json: AsJson = False,
) -> None:  # fmt: skip
    """Newest first."""
    with reach() as preceptor:
        rows = [
            {**row, "text": row["words"][0]["text"]} for row in preceptor.precedents.questions(project, state=state)
        ]
        show(rows, as_json=as_json, columns=_QUESTIONS)


@questions.command("answer")
def answer(question: Annotated[str, typer.Argument(help="Its id.")], text: str) -> None:
    """Answer one."""
    with reach() as preceptor:
        typer.echo(f"{preceptor.precedents.say(question, text)['state']}.")


@precedents.command("list")
def list_precedents(
    project: _Project, match: Annotated[str, typer.Option(help="Words to find.")] = "", as_json: AsJson = False
) -> None:
    """Those that hold, newest first."""
    with reach() as preceptor:
        show(preceptor.precedents.list(project, match=match), as_json=as_json, columns=_PRECEDENTS)


@precedents.command("quiz")
def quiz(
    project: _Project, training: Annotated[bool, typer.Option("--training", help="Answers are told at once.")] = False,
    as_json: AsJson = False,
) -> None:  # fmt: skip
    """Draw an exam, a draft, with a question for each precedent that holds."""
    with reach() as preceptor:
        made = preceptor.precedents.draw_quiz(project, training=training)
    if as_json:
        show(made, as_json=True)
    else:
        typer.echo(f"Exam {made['exam']}: {made['questions']} questions; left out: {len(made['left_out'])}.")


@precedents.command("quizzes")
def quizzes(project: _Project, as_json: AsJson = False) -> None:
    """Exams drawn from precedents, and how many of their questions may hold no more."""
    with reach() as preceptor:
        rows = preceptor.precedents.quizzes(project)
    if not as_json:
        rows = [
            {**row, "questions": len(row["questions"]), "stale": sum(1 for one in row["questions"] if one["stale"])}
            for row in rows
        ]
    show(rows, as_json=as_json, columns=("exam", "made_at", "guidelines_version", "questions", "stale"))
