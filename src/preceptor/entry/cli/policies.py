"""`preceptor policy`, `taxonomy` and `guidelines`: by what content is judged and sorted."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Annotated, Any

import typer
import yaml

from preceptor.entry.cli.reach import reach
from preceptor.entry.cli.say import AsJson, show

policies = typer.Typer(no_args_is_help=True, help="Content policies: numbered clauses with versions and examples.")
guidelines = typer.Typer(no_args_is_help=True, help="A project's guidelines: numbered clauses in versions.")
taxonomies = typer.Typer(no_args_is_help=True, help="Taxonomies: three that are published, and your own.")

_POLICIES = ("name", "version", "title", "clauses", "note")
_CLAUSES = ("number", "title", "text")
_CHANGES = ("change", "number", "title")
_VERSIONS = ("version", "clauses", "note", "made_at")
_TOUCHED = ("project", "name", "question", "version", "answers", "of")
_TAXONOMIES = ("name", "version", "edition", "title", "nodes", "ready")
_NODES = ("code", "title", "parent", "help")
_PAIRS = ("code", "other", "relation")
_Name = Annotated[str, typer.Argument(help="Its name.")]
_File = Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="YAML or JSON; for taxonomies CSV, too.")]
_Project = Annotated[int, typer.Argument(help="The project's number.")]
_Note = Annotated[str, typer.Option(help="What changed, in a sentence.")]
_Version = Annotated[int | None, typer.Option(help="An earlier version.")]


@policies.command("list")
def list_policies(as_json: AsJson = False) -> None:
    """The newest version of each."""
    with reach() as preceptor:
        show(preceptor.policies.list(), as_json=as_json, columns=_POLICIES)


@policies.command("show")
def show_policy(name: _Name, version: _Version = None, as_json: AsJson = False) -> None:
    """Its clauses."""
    with reach() as preceptor:
        show(preceptor.policies.get(name, version=version)["clauses"], as_json=as_json, columns=_CLAUSES)


@policies.command("save")
def save_policy(name: _Name, file: _File, note: _Note = "") -> None:
    """A new version from a file with a title and clauses."""
    given = _read(file)
    with reach() as preceptor:
        made = preceptor.policies.save(name, given.get("title", name), given.get("clauses", []), note=note)
    typer.echo(f"{name} is at version {made['version']}.")


@policies.command("changes")
def show_changes(name: _Name, earlier: int, later: int, as_json: AsJson = False) -> None:
    """What differs between two versions."""
    with reach() as preceptor:
        rows = [_change(one) for one in preceptor.policies.changes(name, earlier, later)]
        show(rows, as_json=as_json, columns=_CHANGES)


@policies.command("touched")
def show_touched(
    name: _Name, clause: Annotated[list[str] | None, typer.Option(help="A clause; may be said again.")] = None,
    as_json: AsJson = False,
) -> None:  # fmt: skip
    """The questions that judge by it, and how many answers cite these clauses."""
    with reach() as preceptor:
        show(preceptor.policies.touched(name, clause or ()), as_json=as_json, columns=_TOUCHED)


@guidelines.command("show")
def show_guidelines(project: _Project, version: _Version = None, as_json: AsJson = False) -> None:
    """The clauses of the newest version, or of the one named."""
    with reach() as preceptor:
        found = preceptor.guidelines.get(project, version=version)
        show(found["clauses"], as_json=as_json, columns=_CLAUSES)


@guidelines.command("save")
def save_guidelines(project: _Project, file: _File, note: _Note = "") -> None:
    """A new version from a file with all clauses: number, title, text."""
    clauses = _read(file).get("clauses", [])
    with reach() as preceptor:
        made = preceptor.guidelines.save(project, clauses, note=note)
    typer.echo(f"The guidelines are at version {made['version']}.")


@guidelines.command("versions")
def list_versions(project: _Project, as_json: AsJson = False) -> None:
    """Newest first."""
    with reach() as preceptor:
        show(preceptor.guidelines.versions(project), as_json=as_json, columns=_VERSIONS)


@guidelines.command("changes")
def show_guideline_changes(project: _Project, earlier: int, later: int, as_json: AsJson = False) -> None:
    """What differs between two versions."""
    with reach() as preceptor:
        rows = [_change(one) for one in preceptor.guidelines.changes(project, earlier, later)]
        show(rows, as_json=as_json, columns=_CHANGES)


@taxonomies.command("list")
def list_taxonomies(as_json: AsJson = False) -> None:
    """The newest version of each."""
    with reach() as preceptor:
        show(preceptor.taxonomies.list(), as_json=as_json, columns=_TAXONOMIES)


@taxonomies.command("show")
def show_taxonomy(name: _Name, version: _Version = None, as_json: AsJson = False) -> None:
    """Its categories."""
    with reach() as preceptor:
        show(preceptor.taxonomies.get(name, version=version)["nodes"], as_json=as_json, columns=_NODES)


@taxonomies.command("save")
def save_taxonomy(
    name: _Name, file: _File, title: Annotated[str, typer.Option(help="How people call it.")] = ""
) -> None:
    """A new version from a file: CSV with the columns code, title, help, parent, or YAML or JSON with nodes."""
    given = _read(file)
    with reach() as preceptor:
        called = title or given.get("title") or name
        made = preceptor.taxonomies.save(name, called, given.get("nodes", []), source=given.get("source", ""))
    typer.echo(f"{name} is at version {made['version']} with {len(made['nodes'])} categories.")


@taxonomies.command("crosswalk")
def show_crosswalk(name: _Name, other: str, as_json: AsJson = False) -> None:
    """How its categories relate to another's."""
    with reach() as preceptor:
        show(preceptor.taxonomies.crosswalk(name, other), as_json=as_json, columns=_PAIRS)


def _read(file: Path) -> dict[str, Any]:
    text = file.read_text("utf-8")
    if file.suffix.lower() == ".csv":
        rows = csv.DictReader(text.splitlines())
        return {"nodes": [{name: value for name, value in row.items() if name and value} for row in rows]}
    read = json.loads(text) if file.suffix.lower() == ".json" else yaml.safe_load(text)
    return read if isinstance(read, dict) else {"nodes": read, "clauses": read}


def _change(one: dict[str, Any]) -> dict[str, Any]:
    clause = one["now"] or one["was"]
    return {"change": one["change"], "number": clause["number"], "title": clause["title"]}
