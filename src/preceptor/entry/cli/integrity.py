"""`preceptor evidence`: what there is to look at, and what is done about it."""

from __future__ import annotations

from typing import Annotated

import typer

from preceptor.entry.cli.reach import reach
from preceptor.entry.cli.say import AsJson, show

evidence = typer.Typer(no_args_is_help=True, help="Evidence of careless or false work, and quarantine.")

_PEOPLE = ("contributor", "pseudonym", "answers", "strength", "signs", "quarantine")
_SIGNS = ("sign", "question", "found", "expected", "of", "p", "stands", "other_pseudonym")
_QUARANTINES = ("id", "contributor", "pseudonym", "state", "asked", "made_at", "reason")
_Project = Annotated[int, typer.Argument(help="The project's number.")]
_Person = Annotated[int, typer.Argument(help="The contributor's number, as in the list.")]


@evidence.command("list")
def list_people(project: _Project, as_json: AsJson = False) -> None:
    """Most to look at first; no verdict."""
    with reach() as preceptor:
        rows = [{**one, "signs": ", ".join(one["signs"])} for one in preceptor.evidence.people(project)]
    show(rows, as_json=as_json, columns=_PEOPLE)


@evidence.command("weigh")
def weigh(project: _Project) -> None:
    """Look at the answers anew, and wait."""
    with reach() as preceptor:
        preceptor.jobs.wait(preceptor.evidence.weigh(project))
    typer.echo("Looked at.")


@evidence.command("show")
def show_person(project: _Project, contributor: _Person, as_json: AsJson = False) -> None:
    """One person's signs."""
    with reach() as preceptor:
        found = preceptor.evidence.of(project, contributor)
    show(found if as_json else found["evidence"], as_json=as_json, columns=_SIGNS)


@evidence.command("preview")
def preview(project: _Project, contributor: _Person, as_json: AsJson = False) -> None:
    """What would change if their answers were set aside; nothing changes."""
    with reach() as preceptor:
        preceptor.jobs.wait(preceptor.evidence.preview(project, contributor)["job"])
        impact = preceptor.evidence.of(project, contributor)["preview"]["impact"]
    if as_json:
        show(impact, as_json=True, columns=())
        return
    typer.echo(
        f"{impact['answers']} answers would count no more. Of {impact['labels']} consensus labels {impact['other']} would "
        f"say something else and {impact['gone']} would have no answers. {impact['below_overlap']} items would be asked of "
        f"others, {impact['gold']} gold items rest on a consensus with them, {len(impact['builds'])} builds may hold them."
    )


@evidence.command("quarantine")
def quarantine(
    project: _Project,
    contributor: _Person,
    reason: Annotated[str, typer.Option(help="Why; the person reads it.")],
    as_json: AsJson = False,
) -> None:
    """Set their answers aside and ask others; what they earned stays theirs."""
    with reach() as preceptor:
        show(preceptor.evidence.quarantine(project, contributor, reason), as_json=as_json, columns=_QUARANTINES)


@evidence.command("quarantines")
def quarantines(project: _Project, as_json: AsJson = False) -> None:
    """Newest first, undone ones too."""
    with reach() as preceptor:
        show(preceptor.evidence.quarantines(project), as_json=as_json, columns=_QUARANTINES)


@evidence.command("undo")
def undo(
    quarantine_id: Annotated[str, typer.Argument(metavar="QUARANTINE", help="The quarantine's id.")],
    note: Annotated[str, typer.Option(help="Why; it is kept.")] = "",
) -> None:
    """Let the answers count again; all is as it was."""
    with reach() as preceptor:
        typer.echo(f"{preceptor.evidence.undo(quarantine_id, note=note)['state']}.")
