"""What the terminal says: tables for people, JSON for programs, progress on standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table

from preceptor.client import Preceptor

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")]
errors = Console(stderr=True, highlight=False)
out = Console(highlight=False)


def show(found: Any, *, as_json: bool, columns: Sequence[str] = ()) -> None:
    """Rows as a table of these columns, one thing as a list of its parts, or all of it as JSON."""
    rows = list(found) if isinstance(found, Iterable) and not isinstance(found, Mapping | str) else found
    if as_json:
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=None if isinstance(rows, list) else 2))
    elif isinstance(rows, list):
        _table(rows, columns)
    else:
        _parts(rows, columns)


def tell(sentence: str, *, as_json: bool = False) -> None:
    """A remark for people; on standard error when standard output is for a program."""
    (errors if as_json else out).print(sentence, markup=False)


def complain(code: str, sentence: str, hint: str, faults: Sequence[Mapping[str, str]]) -> None:
    """A problem: for people in words, for programs (--json among the arguments) as one JSON object."""
    if "--json" in sys.argv:
        problem = {"code": code, "detail": sentence, "hint": hint, "faults": list(faults)}
        print(json.dumps(problem, ensure_ascii=False), file=sys.stderr)  # noqa: T201 - this is the terminal's door
        return
    errors.print(f"[red]✗[/red] {_plain(sentence)}")
    for fault in faults[:20]:
        errors.print(f"  {fault.get('where') or '·'}: {fault.get('why')}", markup=False)
    if hint:
        errors.print(f"  → {hint}", markup=False)
    errors.print(f"  ({code})", style="dim", markup=False)


def wait(preceptor: Preceptor, job: str, label: str) -> dict[str, Any]:
    """Wait for a job behind a progress bar on standard error; gives the ended job, or raises its problem."""
    bar = Progress(
        SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(),
        TextColumn("[dim]{task.fields[note]}"), console=errors, transient=not errors.is_terminal,
    )  # fmt: skip
    with bar:
        task = bar.add_task(label, total=None, note="")

        def watch(found: Mapping[str, Any]) -> None:
            bar.update(task, completed=found.get("done") or 0, total=found.get("total"), note=found.get("note") or "")

        return preceptor.jobs.wait(job, watch=watch)


def _table(rows: Sequence[Mapping[str, Any]], columns: Sequence[str]) -> None:
    if not rows:
        out.print("None yet.", style="dim")
        return
    table = Table(box=None, header_style="bold", pad_edge=False)
    names = list(columns) or list(rows[0])
    for name in names:
        numeric = all(isinstance(row.get(name), int | float) or row.get(name) is None for row in rows)
        table.add_column(
            name.replace("_", " "), justify="right" if numeric else "left", overflow="fold", no_wrap=name == "id"
        )
    for row in rows:
        table.add_row(*(_cell(row.get(name)) for name in names))
    out.print(table)


def _parts(thing: Mapping[str, Any], columns: Sequence[str]) -> None:
    for name in columns or thing:
        out.print(f"{name.replace('_', ' ')}: {_cell(thing.get(name))}", markup=False)


def _cell(value: Any) -> str:
    if value is None:
        return "–"
    if isinstance(value, float):
        return f"{value:.3f}"
    if isinstance(value, Mapping) and {"estimate", "low", "high"} <= set(value):
        return f"{value['estimate']:.3f} [{value['low']:.3f}, {value['high']:.3f}]"
    if isinstance(value, Mapping | list):
        return json.dumps(value, ensure_ascii=False)
    return _plain(str(value))


def _plain(text: str) -> str:
    """Contributors' words may hold terminal escapes: shown, not obeyed."""
    return "".join(char if char.isprintable() or char in "\n\t" else "�" for char in text).replace("[", "\\[")
